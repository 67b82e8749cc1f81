"""Bodies that are too large are refused as a problem, before or while they are read."""

from dataclasses import dataclass

from fastapi import Request
from starlette.exceptions import HTTPException
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from shared.plan import Text
from shared.service.problems import TooLargeError, render


@dataclass(frozen=True, slots=True)
class BodyLimit:
    """FastAPI's own limit would answer in plain text."""

    app: ASGIApp
    limit: int

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http":
            return await self.app(scope, receive, send)
        request = Request(scope)
        declared = request.headers.get("content-length", "0")
        if declared.isdecimal() and int(declared[:20]) > self.limit:
            said = Text(f"请求体超过{self.limit}字节", f"the body is larger than {self.limit} bytes")
            return await render(request, TooLargeError(said))(scope, receive, send)
        return await self.app(scope, self._counted(receive), send)

    def _counted(self, receive: Receive) -> Receive:
        taken = 0

        async def counted() -> Message:
            nonlocal taken
            message = await receive()
            taken += len(message.get("body", b""))
            if taken > self.limit:
                raise HTTPException(TooLargeError.status, f"more than {self.limit} bytes")
            return message

        return counted
