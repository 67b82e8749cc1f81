"""The outermost layer of every application: names each call, times it, logs it, and lets no failure out."""

import asyncio
import logging
from http import HTTPStatus
from time import perf_counter
from urllib.parse import quote

from starlette.applications import Starlette
from starlette.datastructures import MutableHeaders
from starlette.exceptions import HTTPException
from starlette.middleware.cors import CORSMiddleware
from starlette.requests import ClientDisconnect, Request
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from shared.web import headers, refusals
from shared.web.admission import Admission
from shared.web.call import CALL, REQUEST_ID, Call
from shared.web.problem import unforeseen
from shared.web.rates import Rates
from shared.web.settings import WebSettings
from shared.web.tokens import Verifier

logger = logging.getLogger(__name__)

_SEEN = "carbonpeak.call"
_PROBES = ("/healthz", "/readyz")
_EXPOSED = (
    "content-disposition",
    "etag",
    "link",
    "location",
    "ratelimit",
    "ratelimit-policy",
    "retry-after",
    "www-authenticate",
    REQUEST_ID,
)
"""What a page of another origin may read of an answer beside what browsers always show."""


def install(app: Starlette, settings: WebSettings) -> None:
    """To be called after all other middleware has been added, so that it lies around it.

    Raises `ValueError` for keys that are of no use: middleware itself is made at the first call, when it is too late.
    """
    refusals.install(app)
    verifier, rates = Verifier(settings), Rates(settings)
    app.add_middleware(Admission, issuer=settings.oidc_issuer, verifier=verifier, rates=rates)
    if settings.cors_origins:
        app.add_middleware(
            CORSMiddleware,
            allow_origins=settings.cors_origins,
            allow_methods=["GET", "HEAD", "POST", "PUT", "PATCH"],
            allow_headers=["authorization", "content-type", "idempotency-key", "if-match", "if-none-match", REQUEST_ID],
            expose_headers=_EXPOSED,
        )
    app.add_middleware(Guard, settings=settings)


class Guard:
    """Plain ASGI, one layer; an application within another leaves the call to the outer one."""

    def __init__(self, app: ASGIApp, settings: WebSettings) -> None:
        self.app, self._settings = app, settings

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http" or _SEEN in scope:
            return await self.app(scope, receive, send)
        scope[_SEEN] = call = Call.of(scope)
        answer = _Answer(send, call, self._settings.hsts_seconds, bodiless=scope["method"] == "HEAD")
        asked = {**scope, "method": "GET"} if answer.bodiless else scope
        token, started = CALL.set(call), perf_counter()
        try:
            await self.app(asked, _in_time(receive, self._settings.body_seconds), answer)
        except ClientDisconnect:
            logger.info("the caller left")
        except Exception:
            logger.exception("unforeseen")
            if answer.status is not None:
                raise
            await unforeseen(Request(scope))(scope, receive, answer)
        finally:
            _log(scope, answer.status, perf_counter() - started)
            CALL.reset(token)


class _Answer:
    """Adds headers on the way out and remembers the status; `HEAD` is answered like `GET`, without the body."""

    def __init__(self, send: Send, call: Call, hsts_seconds: int, *, bodiless: bool) -> None:
        self._send, self._call, self._hsts_seconds, self.bodiless = send, call, hsts_seconds, bodiless
        self.status: int | None = None

    async def __call__(self, message: Message) -> None:
        if message["type"] == "http.response.start":
            self.status = message["status"]
            found = MutableHeaders(scope=message)
            found[REQUEST_ID] = self._call.id
            headers.guard(found, self._hsts_seconds)
        elif self.bodiless:
            message = {**message, "body": b""}
        await self._send(message)


def _in_time(receive: Receive, seconds: float) -> Receive:
    """The body must be there `seconds` after it was first asked for; waiting for the caller to leave has no end."""
    deadline: float | None = None
    whole = False

    async def received() -> Message:
        nonlocal deadline, whole
        if whole:
            return await receive()
        if deadline is None:
            deadline = asyncio.get_running_loop().time() + seconds
        try:
            async with asyncio.timeout_at(deadline):
                message = await receive()
        except TimeoutError as error:
            raise HTTPException(HTTPStatus.REQUEST_TIMEOUT, f"no whole body within {seconds:g} s") from error
        whole = not message.get("more_body", False)
        return message

    return received


def _log(scope: Scope, status: int | None, seconds: float) -> None:
    """Without the query: it may hold what a caller would not have kept."""
    path, milliseconds = quote(scope["path"]), round(seconds * 1000, 1)
    fields = {"method": scope["method"], "path": path, "status": status, "milliseconds": milliseconds}
    level = logging.DEBUG if path.endswith(_PROBES) and status == HTTPStatus.OK else logging.INFO
    logger.log(level, "%(method)s %(path)s %(status)s %(milliseconds)s ms", fields, extra=fields)
