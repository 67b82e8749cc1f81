"""The OpenAPI document keeps to what security rule sets ask of one (OWASP's API top ten, as linters have it)."""

import json
import re
from collections.abc import Iterator
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from carbonpeak.schema import OPENAPI
from shared.plan import Period
from shared.wire.spelled import _PERIOD

_DOCUMENT: dict[str, Any] = json.loads(OPENAPI.read_text(encoding="utf-8"))
_OPERATIONS = {f"{verb} {path}": call for path, verbs in _DOCUMENT["paths"].items() for verb, call in verbs.items()}
_WRITING = {name: call for name, call in _OPERATIONS.items() if not name.startswith("get ")}
_NEARLY = "[12][0-9]{3}(-[HQ]?[0-9]{1,2})?(/[12][0-9]{3}(-[0-9]{2})?)?"


def _schemas(node: Any, at: str = "") -> Iterator[tuple[str, dict[str, Any]]]:
    if isinstance(node, dict):
        if isinstance(node.get("type"), str) and "flows" not in node and "scheme" not in node:
            yield at, node
        for name, each in node.items():
            yield from _schemas(each, f"{at}/{name}")
    elif isinstance(node, list):
        for index, each in enumerate(node):
            yield from _schemas(each, f"{at}/{index}")


def _sent(node: Any) -> set[str]:
    """The models that bodies are made of."""
    direct = set(re.findall(r"#/components/schemas/(\w+)", json.dumps(node)))
    return direct.union(*(_sent(_DOCUMENT["components"]["schemas"][name]) for name in direct))


def _of(kind: str) -> list[tuple[str, dict[str, Any]]]:
    return [(at, schema) for at, schema in _schemas(_DOCUMENT) if schema["type"] == kind]


def test_every_text_has_an_end() -> None:
    assert [at for at, schema in _of("string") if not schema.keys() & {"maxLength", "enum", "const"}] == []


def test_every_list_has_an_end() -> None:
    assert [at for at, schema in _of("array") if "maxItems" not in schema] == []


def test_every_whole_number_has_a_format_and_bounds() -> None:
    assert [at for at, schema in _of("integer") if "format" not in schema or "minimum" not in schema] == []
    assert [at for at, schema in _of("integer") if not schema.keys() & {"maximum", "exclusiveMaximum"}] == []


def test_what_is_sent_holds_no_fields_but_those_that_are_named() -> None:
    bodies = _sent([call.get("requestBody") for call in _WRITING.values()])
    models = {name: _DOCUMENT["components"]["schemas"][name] for name in bodies}
    objects = [(at, schema) for at, schema in _schemas(models) if schema["type"] == "object"]
    open_ = {at for at, schema in objects if schema.get("additionalProperties") is not False}
    assert len(objects) > 5
    assert open_ == {"/RowIn/properties/values", "/RowPatch/properties/values"}  # as each register declares
    assert all("maxProperties" in schema for at, schema in objects if at in open_)


@pytest.mark.parametrize("name", _OPERATIONS)
def test_an_operation_says_how_it_refuses(name: str) -> None:
    answers = _OPERATIONS[name]["responses"]
    assert {"401", "413", "422", "429", "500", "503"} <= answers.keys()
    for code, answer in answers.items():
        told = _resolved(answer)
        assert {"X-Request-ID", "RateLimit", "Access-Control-Allow-Origin"} <= told["headers"].keys()
        if code.startswith(("4", "5")):
            assert list(told["content"]) == ["application/problem+json"]
        if code in {"429", "503"}:
            assert "Retry-After" in told["headers"]


def _resolved(answer: dict[str, Any]) -> dict[str, Any]:
    found: dict[str, Any] = (
        _DOCUMENT["components"]["responses"][answer["$ref"].rpartition("/")[2]] if "$ref" in answer else answer
    )
    return found


@pytest.mark.parametrize("name", _WRITING)
def test_who_writes_needs_a_token_and_a_right(name: str) -> None:
    assert _WRITING[name]["security"] == [{"bearer": []}]
    assert "403" in _WRITING[name]["responses"]


def test_ids_are_no_numbers_and_no_secret_goes_by_the_address() -> None:
    given_ = [each for call in _OPERATIONS.values() for each in call.get("parameters", ())]
    in_path = [each for each in given_ if each["in"] == "path"]
    assert {each["name"] for each in in_path if each["schema"]["type"] != "string"} == {"year"}
    secrets = re.compile(r"token|secret|password|api.?key|credential", re.IGNORECASE)
    assert [each["name"] for each in given_ if each["in"] != "header" and secrets.search(each["name"])] == []


def test_tokens_are_the_only_scheme_and_no_address_is_without_encryption() -> None:
    (scheme,) = _DOCUMENT["components"]["securitySchemes"].values()
    assert (scheme["type"], scheme["scheme"], scheme["bearerFormat"]) == ("http", "bearer", "JWT")
    assert "RFC 8725" in scheme["description"]
    assert "servers" not in _DOCUMENT


@given(st.one_of(st.from_regex(_PERIOD, fullmatch=True), st.from_regex(_NEARLY, fullmatch=True)))
def test_a_period_is_spelled_as_the_document_says(text: str) -> None:
    """But for a range that does not go forward, which no pattern can tell."""
    try:
        Period.parse(text)
        readable = True
    except ValueError as error:
        readable = "ends after it starts" in str(error)
    assert (re.fullmatch(_PERIOD, text, re.ASCII) is not None) is readable
