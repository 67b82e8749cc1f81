"""Who calls, and how often: the bearer token is verified before the application sees anything of a call."""

import re
from dataclasses import replace
from http import HTTPStatus

from starlette.datastructures import Headers, MutableHeaders
from starlette.requests import Request
from starlette.responses import Response
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from shared.plan import Text
from shared.web.call import CALL, Call
from shared.web.keys import KeysUnavailableError
from shared.web.problem import TOO_OFTEN, UNAVAILABLE, answer, unauthenticated
from shared.web.rates import Rates, Standing
from shared.web.tokens import TokenError, Verifier

_ADMITTED = "carbonpeak.admitted"
_PROBE = re.compile(r"(/[a-z-]+)?/(healthz|readyz)")
_BEARER = re.compile(r"bearer +(?P<token>[a-z0-9._~+/-]+=*)", re.ASCII | re.IGNORECASE)
_ONE_BEARER = Text(
    "须有且仅有一个Authorization: Bearer 令牌", "Authorization must be there once, as: Bearer and a token"
)


class Admission:
    """Plain ASGI, inside of CORS, so that a page elsewhere can read why it was refused. One a call, as `Guard` is."""

    def __init__(self, app: ASGIApp, issuer: str, verifier: Verifier, rates: Rates) -> None:
        self.app, self._issuer, self._verifier, self._rates = app, issuer, verifier, rates

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http" or _ADMITTED in scope or _PROBE.fullmatch(scope["path"]):
            return await self.app(scope, receive, send)
        scope[_ADMITTED] = True
        call = replace(CALL.get() or Call.of(scope), issuer=self._issuer)
        app = self.app
        try:
            call = await self._identified(scope, call)
        except TokenError as error:  # counted all the same, so that nobody tries for ever
            app = unauthenticated(Request(scope), error.reason, refused=True)
        except KeysUnavailableError:
            app = _unavailable(Request(scope))
        if standing := await self._rates.count(scope, call):
            app, send = app if standing.allowed else _too_often(Request(scope)), _telling(standing, send)
        reset = CALL.set(call)
        try:
            await app(scope, receive, send)
        finally:
            CALL.reset(reset)

    async def _identified(self, scope: Scope, call: Call) -> Call:
        sent = Headers(scope=scope).getlist("authorization")
        if not sent:
            return call
        match = _BEARER.fullmatch(sent[0]) if len(sent) == 1 else None
        if match is None:
            raise TokenError(_ONE_BEARER)
        return replace(call, caller=await self._verifier.caller(match["token"]), token=match["token"])


def _telling(standing: Standing, send: Send) -> Send:
    async def told(message: Message) -> None:
        if message["type"] == "http.response.start":
            MutableHeaders(scope=message).update(standing.headers)
        await send(message)

    return told


def _too_often(request: Request) -> Response:
    said = Text("调用过于频繁,请按Retry-After稍后再试", "too many calls: wait as Retry-After says")
    return answer(request, HTTPStatus.TOO_MANY_REQUESTS, TOO_OFTEN, said)


def _unavailable(request: Request) -> Response:
    said = Text(
        "令牌签发方暂不可用,无法验证令牌", "the issuer of tokens cannot be reached, so the token cannot be verified"
    )
    response = answer(request, HTTPStatus.SERVICE_UNAVAILABLE, UNAVAILABLE, said)
    response.headers["retry-after"] = "30"
    return response
