"""Bodies that routes read themselves: each is checked whole, so that every fault is named at once."""

from dataclasses import dataclass
from typing import Any

from fastapi import Request

from shared.plan import Text
from shared.service.problems import MalformedError, UnsupportedError
from shared.wire.values import parse_json

JSON = "application/json"
MERGE_PATCH = "application/merge-patch+json"


@dataclass(frozen=True, slots=True)
class Sent:
    """What was sent, in JSON terms and word for word."""

    raw: Any
    text: str


async def sent(request: Request, *media_types: str) -> Sent:
    """A body of JSON. Raises `UnsupportedError` and `MalformedError`."""
    expect(request, *media_types)
    return read(await request.body())


def expect(request: Request, *media_types: str) -> None:
    """Raises `UnsupportedError` for another media type, as a web page could send from a stranger's site."""
    if request.headers.get("content-type", "").partition(";")[0].strip().lower() not in media_types:
        kinds = " / ".join(media_types)
        raise UnsupportedError(Text(f"请以{kinds}发送", f"send {kinds}"))


def read(body: bytes) -> Sent:
    """Raises `MalformedError` for what is no JSON."""
    try:
        return Sent(parse_json(body), body.decode())
    except (ValueError, RecursionError) as error:
        said = Text("请求体不是有效的JSON,或有重复的字段", "the body is not valid JSON, or names a field twice")
        raise MalformedError(said) from error


def documented(model: str, *media_types: str) -> dict[str, Any]:
    """The `openapi_extra` of a route that reads its body with `sent`."""
    schema = {"schema": {"$ref": f"#/components/schemas/{model}"}}
    return {"requestBody": {"required": True, "content": dict.fromkeys(media_types, schema)}}
