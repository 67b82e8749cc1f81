"""The gateway's own token: what it shows services when it asks in nobody's name."""

import asyncio
import json
import logging
from collections.abc import Awaitable, Callable
from functools import partial
from math import inf
from time import monotonic
from typing import TypeAlias
from urllib.parse import quote

import httpx

from gateway.settings import Settings
from shared.plan.rights import Caller, Role
from shared.web import discovery
from shared.web.issuer import Issuer

logger = logging.getLogger(__name__)

_GATEWAY = Caller("gateway", None, frozenset({Role.PLATFORM}))
_SIGNED_SECONDS = 600.0
_SHORTEST_SECONDS = 10.0
_PATIENCE_SECONDS = 2.0
"""Less than a service is given: where no token comes in time, the question is asked without."""
_PAUSE_SECONDS = 30.0
_USED_OF_ITS_TIME = 0.8

Obtain: TypeAlias = Callable[[], Awaitable[tuple[str, float]]]
"""A new token and how many seconds it holds."""


class OwnToken:
    """One for all questions, renewed before it ends. Reading is open: without one, services are asked all the same."""

    def __init__(self, obtain: Obtain, clock: Callable[[], float] = monotonic) -> None:
        self._obtain, self._clock = obtain, clock
        self._lock = asyncio.Lock()
        self._token: str | None = None
        self._renewed_at = self._ends_at = -inf

    async def current(self) -> str | None:
        if self._clock() >= self._renewed_at:
            async with self._lock:
                if self._clock() >= self._renewed_at:
                    await self._renew()
        return self._token if self._clock() < self._ends_at else None

    def refused(self) -> None:
        """Not to be shown again; another one is asked for after a while."""
        self._ends_at, self._renewed_at = -inf, self._clock() + _PAUSE_SECONDS

    async def _renew(self) -> None:
        self._renewed_at = self._clock() + _PAUSE_SECONDS  # also when nobody waits for the end of it
        try:
            async with asyncio.timeout(_PATIENCE_SECONDS):
                self._token, seconds = await self._obtain()
        except discovery.ERRORS as error:
            logger.warning("the gateway gets no token: %s", str(error) or type(error).__name__)
        else:
            now = self._clock()
            self._renewed_at, self._ends_at = now + _USED_OF_ITS_TIME * seconds, now + seconds


def own_token(settings: Settings, issuer: Issuer | None) -> OwnToken | None:
    """Signed by the development issuer, or by client credentials; `None` where there are neither."""
    if issuer is not None:
        return OwnToken(partial(_signed, issuer))
    return OwnToken(partial(_granted, settings)) if settings.gateway_client_id else None


async def _signed(issuer: Issuer) -> tuple[str, float]:
    return issuer.sign(_GATEWAY, _SIGNED_SECONDS), _SIGNED_SECONDS


async def _granted(settings: Settings) -> tuple[str, float]:
    """RFC 6749, 4.4."""
    url = settings.oidc_token_url or await discovery.address_of(settings.oidc_issuer, "token_endpoint")
    secret = settings.gateway_client_secret.get_secret_value()
    auth = httpx.BasicAuth(quote(settings.gateway_client_id, safe=""), quote(secret, safe=""))
    answer = json.loads(await discovery.answered("POST", url, data={"grant_type": "client_credentials"}, auth=auth))
    match answer:
        case {"access_token": str(token), "token_type": str(kind)} if token.isascii() and kind.lower() == "bearer":
            seconds = answer.get("expires_in")
            return token, max(float(seconds) if isinstance(seconds, int | float) else 0, _SHORTEST_SECONDS)
    raise ValueError(f"{url} grants no bearer token")
