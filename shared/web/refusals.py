"""What every application answers where no route does: a problem, the methods a path has, a body that is too large."""

from dataclasses import dataclass
from http import HTTPStatus

from starlette.applications import Starlette
from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Match
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from shared.plan import Text
from shared.web.problem import answer

MALFORMED = Text("请求无法读取", "The request cannot be read")
NOT_FOUND = Text("不存在", "Not found")
TOO_LARGE = Text("请求体过大", "The body is too large")
_NOT_ALLOWED = Text("不支持该方法", "Method not allowed")
_TITLES = {
    HTTPStatus.BAD_REQUEST: MALFORMED,
    HTTPStatus.NOT_FOUND: NOT_FOUND,
    HTTPStatus.METHOD_NOT_ALLOWED: _NOT_ALLOWED,
    HTTPStatus.REQUEST_TIMEOUT: Text("请求体迟迟未到", "The body took too long"),
    HTTPStatus.REQUEST_ENTITY_TOO_LARGE: TOO_LARGE,
}
_METHODS = ("GET", "POST", "PUT", "PATCH", "DELETE")


def install(app: Starlette) -> None:
    app.add_exception_handler(HTTPException, _refused)


async def _refused(request: Request, error: Exception) -> Response:
    if not isinstance(error, HTTPException):
        raise error
    status, headers = HTTPStatus(error.status_code), dict(error.headers or {})
    if status is HTTPStatus.METHOD_NOT_ALLOWED:
        headers["allow"] = ", ".join(_allowed(request))
        if request.method == "OPTIONS":
            return Response(status_code=HTTPStatus.NO_CONTENT, headers=headers)
    title = _TITLES.get(status, Text(f"HTTP {status.value}", status.phrase))
    response = answer(request, status, title, Text(title.zh, str(error.detail)))
    response.headers.update(headers)
    return response


def _allowed(request: Request) -> list[str]:
    """Of all routes that the path has: each of them knows only its own."""

    def has(method: str) -> bool:
        scope = {**request.scope, "method": method}
        return any(route.matches(scope)[0] is Match.FULL for route in request.app.routes)

    found = [method for method in _METHODS if has(method)]
    return [*found, *(["HEAD"] if "GET" in found else []), "OPTIONS"]


@dataclass(frozen=True, slots=True)
class BodyLimit:
    """Refuses a body before or while it is read; the framework's own limit would answer in plain text."""

    app: ASGIApp
    limit: int

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http":
            return await self.app(scope, receive, send)
        request = Request(scope)
        declared = request.headers.get("content-length", "0")
        if declared.isdecimal() and int(declared[:20]) > self.limit:
            said = Text(f"请求体超过{self.limit}字节", f"the body is larger than {self.limit} bytes")
            response = answer(request, HTTPStatus.REQUEST_ENTITY_TOO_LARGE, TOO_LARGE, said)
            return await response(scope, receive, send)
        return await self.app(scope, self._counted(receive), send)

    def _counted(self, receive: Receive) -> Receive:
        taken = 0

        async def counted() -> Message:
            nonlocal taken
            message = await receive()
            taken += len(message.get("body", b""))
            if taken > self.limit:
                raise HTTPException(HTTPStatus.REQUEST_ENTITY_TOO_LARGE, f"more than {self.limit} bytes")
            return message

        return counted
