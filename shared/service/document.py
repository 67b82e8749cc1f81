"""The OpenAPI document of a service: FastAPI's, with what routes read themselves; refusals are told once for all."""

from collections.abc import Iterable, Iterator
from typing import Any, TypeAlias

from fastapi import FastAPI
from fastapi.openapi.utils import get_openapi
from pydantic import BaseModel
from pydantic.json_schema import models_json_schema

from shared.service.problems import CONTENT

Json: TypeAlias = dict[str, Any]

_LONGEST_TEXT = 64 * 1024
_MOST_ITEMS = 1_000_000
_LENGTHS = {"date": 10, "date-time": 64, "uuid": 36}
_LARGEST = 2**63 - 1
_TOLD = {
    "X-Request-ID": "Names the call, in the logs too",
    "RateLimit": "What is left to this caller, by the IETF's draft",
    "RateLimit-Policy": "How often this caller may call, by the IETF's draft",
    "Access-Control-Allow-Origin": "For pages of the origins that are let in by settings",
}
"""Headers of every answer."""
_BESIDE = {
    "401": {"WWW-Authenticate": "What is wrong with the token, by RFC 6750"},
    "429": {"Retry-After": "Seconds to wait"},
    "503": {"Retry-After": "Seconds to wait"},
}


def document(app: FastAPI, read_by_routes: Iterable[type[BaseModel]]) -> Json:
    """Every text, list and whole number has a bound, formal and far away where nothing else says one."""
    made = get_openapi(title=app.title, version=app.version, summary=app.summary, routes=app.routes)
    models = [(model, "validation") for model in read_by_routes]
    _, own = models_json_schema(models, ref_template="#/components/schemas/{model}")  # type: ignore[arg-type]
    components = made["components"]
    components["schemas"] |= own["$defs"]
    components["headers"] = {name: _header(said) for name, said in _TOLD.items()}
    components["responses"] = {}
    for path in made["paths"].values():
        for operation in path.values():
            answers = operation["responses"]
            operation["responses"] = {code: _shared(components, code, answer) for code, answer in answers.items()}
    for schema in list(_schemas(made)):
        _bound(schema)
    return made


def _header(said: str) -> Json:
    return {"description": said, "schema": {"type": "string"}}


def _shared(components: Json, code: str, answer: Json) -> Json:
    """The answer with its headers; of a refusal, which is the same everywhere, where it is told."""
    told = {name: {"$ref": f"#/components/headers/{name}"} for name in _TOLD}
    full = {**answer, "headers": told | {name: _header(said) for name, said in _BESIDE.get(code, {}).items()}}
    if answer.get("content") != CONTENT:
        return full
    name = f"Problem{code.removeprefix('default')}"
    components["responses"][name] = full
    return {"$ref": f"#/components/responses/{name}"}


def _schemas(node: Any) -> Iterator[Json]:
    """Every schema that names its type."""
    if isinstance(node, dict):
        if isinstance(node.get("type"), str):
            yield node
        node = list(node.values())
    if isinstance(node, list):
        for each in node:
            yield from _schemas(each)


def _bound(schema: Json) -> None:
    match schema["type"]:
        case "string" if not schema.keys() & {"enum", "const", "maxLength"}:
            schema["maxLength"] = _LENGTHS.get(schema.get("format", ""), _LONGEST_TEXT)
        case "array":
            schema.setdefault("maxItems", _MOST_ITEMS)
        case "integer":
            schema.setdefault("format", "int64")
            schema.setdefault("minimum", -_LARGEST)
            if "exclusiveMaximum" not in schema:
                schema.setdefault("maximum", _LARGEST)
