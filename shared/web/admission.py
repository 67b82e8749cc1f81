"""Who calls: the bearer token of a call, verified before the application sees anything of it."""

import re
from dataclasses import replace
from http import HTTPStatus

from starlette.datastructures import Headers
from starlette.requests import Request
from starlette.responses import Response
from starlette.types import ASGIApp, Receive, Scope, Send

from shared.plan import Text
from shared.web.call import CALL, Call
from shared.web.keys import KeysUnavailableError
from shared.web.problem import UNAVAILABLE, answer, unauthenticated
from shared.web.settings import WebSettings
from shared.web.tokens import TokenError, Verifier

_ADMITTED = "carbonpeak.admitted"
_PROBE = re.compile(r"(/[a-z-]+)?/(healthz|readyz)")
_BEARER = re.compile(r"bearer +(?P<token>[a-z0-9._~+/-]+=*)", re.ASCII | re.IGNORECASE)
_ONE_BEARER = Text(
    "须有且仅有一个Authorization: Bearer 令牌", "Authorization must be there once, as: Bearer and a token"
)


class Admission:
    """Plain ASGI, inside of CORS, so that a page elsewhere can read why it was refused. One a call, as `Guard` is."""

    def __init__(self, app: ASGIApp, settings: WebSettings) -> None:
        self.app, self._settings = app, settings
        self._verifier = Verifier(settings)

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http" or _ADMITTED in scope or _PROBE.fullmatch(scope["path"]):
            return await self.app(scope, receive, send)
        scope[_ADMITTED] = True
        try:
            call = await self._identified(scope)
        except TokenError as error:
            return await unauthenticated(Request(scope), error.reason, refused=True)(scope, receive, send)
        except KeysUnavailableError:
            return await _unavailable(Request(scope))(scope, receive, send)
        reset = CALL.set(call)
        try:
            await self.app(scope, receive, send)
        finally:
            CALL.reset(reset)

    async def _identified(self, scope: Scope) -> Call:
        call = replace(CALL.get() or Call.of(scope), issuer=self._settings.oidc_issuer)
        sent = Headers(scope=scope).getlist("authorization")
        if not sent:
            return call
        match = _BEARER.fullmatch(sent[0]) if len(sent) == 1 else None
        if match is None:
            raise TokenError(_ONE_BEARER)
        return replace(call, caller=await self._verifier.caller(match["token"]), token=match["token"])


def _unavailable(request: Request) -> Response:
    said = Text(
        "令牌签发方暂不可用,无法验证令牌", "the issuer of tokens cannot be reached, so the token cannot be verified"
    )
    response = answer(request, HTTPStatus.SERVICE_UNAVAILABLE, UNAVAILABLE, said)
    response.headers["retry-after"] = "30"
    return response
