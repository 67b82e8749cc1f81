"""Problems as answers, in the caller's language."""

import re
from collections.abc import Callable
from http import HTTPStatus

from starlette.requests import Request
from starlette.responses import JSONResponse

from shared.plan import Text
from shared.web.call import CALL
from shared.wire import problem as wire

_LANGUAGE = re.compile(r"(?P<tag>[a-z]+)(-[a-z0-9]+)*\s*(;\s*q\s*=\s*(?P<rank>[0-9](\.[0-9]{1,3})?))?", re.ASCII)
UNAUTHENTICATED = Text("身份未确认", "Not authenticated")
TOO_OFTEN = Text("调用过于频繁", "Too many calls")
UNFORESEEN = Text("服务器内部错误", "Internal error")
UNAVAILABLE = Text("暂不可用", "Not available now")
Faults = Callable[[str], tuple[wire.Fault, ...]]
"""What is wrong in detail, told in a language."""


def prefers(accept_language: str) -> str:
    """`en` when the caller ranks English before Chinese, else `zh`."""
    ranks: dict[str, float] = {}
    for part in accept_language.lower().split(","):
        if match := _LANGUAGE.fullmatch(part.strip()):
            ranks.setdefault(match["tag"], float(match["rank"] or 1))
    return "en" if ranks.get("en", 0.0) > ranks.get("zh", 0.0) else "zh"


def answer(
    request: Request, status: HTTPStatus, title: Text, detail: Text, faults: Faults = lambda _: ()
) -> JSONResponse:
    language = prefers(request.headers.get("accept-language", ""))
    call = CALL.get()
    body = wire.Problem(
        type=f"urn:carbonpeak:problem:{status.value}",
        title=getattr(title, language),
        status=status.value,
        detail=getattr(detail, language),
        instance=f"urn:carbonpeak:request:{call.id}" if call else None,
        errors=faults(language),
    )
    headers = {"content-language": language}
    return JSONResponse(body.model_dump(exclude_none=True), status, headers, media_type="application/problem+json")


def unauthenticated(request: Request, detail: Text, *, refused: bool) -> JSONResponse:
    """A token is needed, or the one that was sent is `refused`."""
    response = answer(request, HTTPStatus.UNAUTHORIZED, UNAUTHENTICATED, detail)
    response.headers["www-authenticate"] = challenge(detail if refused else None)
    return response


def challenge(refusal: Text | None) -> str:
    """RFC 6750; what is said of a token that was refused has no quotation marks in it."""
    said = f', error="invalid_token", error_description="{refusal.en}"' if refusal else ""
    return f'Bearer realm="carbonpeak"{said}'


def unforeseen(request: Request) -> JSONResponse:
    """A failure of ours: the log has the details, the answer has none."""
    said = Text("请稍后再试", "Please try again")
    return answer(request, HTTPStatus.INTERNAL_SERVER_ERROR, UNFORESEEN, said)
