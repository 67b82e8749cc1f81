"""The issuer's public keys: inline, in a file or at an address; fetched seldom, and never where a token points to."""

import asyncio
import json
import logging
from collections.abc import Awaitable, Callable, Iterator
from functools import partial
from math import inf
from pathlib import Path
from time import monotonic
from typing import Any, TypeAlias

from jwt import PyJWK, PyJWTError

from shared.web import discovery
from shared.web.settings import WebSettings

logger = logging.getLogger(__name__)

_FRESH_SECONDS = 600.0
_STALE_SECONDS = 86_400.0
"""While the provider is away its last keys serve on, but not for ever: one of them may have been withdrawn."""
_PAUSE_SECONDS = 30.0
_FETCH_SECONDS = 5.0

Known: TypeAlias = tuple[tuple[str | None, str, PyJWK], ...]
"""Id, algorithm and key; a key that names no algorithm is there once for each that fits it."""


class KeysUnavailableError(Exception):
    """The issuer's keys cannot be had: whether a token is good cannot be said."""


class Keys:
    """Raises `ValueError` for keys in the settings or in a file that are of no use."""

    def __init__(self, settings: WebSettings, clock: Callable[[], float] = monotonic) -> None:
        self._algorithms, self._clock = settings.oidc_algorithms, clock
        self._lock = asyncio.Lock()
        self._fetched = self._tried = -inf
        self._failed = False
        self._known: Known = ()
        self._read = _source(settings)
        if settings.oidc_jwks and not settings.oidc_jwks_url:
            self._known, self._fetched = self._usable(_local(settings.oidc_jwks)), clock()

    async def find(self, kid: str | None, algorithm: str) -> PyJWK | None:
        """The key of this id, or the only one that fits. Raises `KeysUnavailableError`."""
        if self._clock() - self._fetched > _FRESH_SECONDS:
            await self._renew()
        if (found := self._fitting(kid, algorithm)) is None:
            await self._renew()
            found = self._fitting(kid, algorithm)
        if found is None and self._failed:
            raise KeysUnavailableError
        return found

    def _fitting(self, kid: str | None, algorithm: str) -> PyJWK | None:
        fits = [key for name, fit, key in self._known if fit == algorithm and kid in (None, name)]
        return fits[0] if len(fits) == 1 or (fits and kid is not None) else None

    async def _renew(self) -> None:
        """One for all who wait, and only some time after the last: invented ids must not make us hammer the issuer."""
        async with self._lock:
            if self._clock() - self._tried < _PAUSE_SECONDS:
                return
            try:
                async with asyncio.timeout(_FETCH_SECONDS):
                    self._known = self._usable(await self._read())
                self._fetched, self._failed = self._clock(), False
            except discovery.ERRORS as error:
                logger.warning("the issuer's keys cannot be read: %s", str(error) or type(error).__name__)
                self._failed = True
            self._tried = self._clock()
            if self._tried - self._fetched > _STALE_SECONDS:
                self._known = ()

    def _usable(self, document: bytes) -> Known:
        parsed = json.loads(document)
        keys = parsed.get("keys") if isinstance(parsed, dict) else None
        found = tuple(fit for jwk in (keys if isinstance(keys, list) else ()) for fit in _fits(jwk, self._algorithms))
        if not found:
            raise ValueError(f"the JWKS has no public key for {', '.join(self._algorithms)}")
        return found


def _fits(jwk: Any, algorithms: tuple[str, ...]) -> Iterator[tuple[str | None, str, PyJWK]]:
    """What the key may be used for. A private key has no place in a JWKS, a short one is of no use."""
    if not isinstance(jwk, dict) or "d" in jwk or jwk.get("use", "sig") != "sig":
        return
    for algorithm in algorithms:
        if jwk.get("alg", algorithm) != algorithm:
            continue
        try:
            key = PyJWK(jwk, algorithm)
            key.Algorithm.prepare_key(key.key)
        except (PyJWTError, LookupError, TypeError, ValueError):
            continue
        if key.Algorithm.check_key_length(key.key) is None:
            yield key.key_id, algorithm, key


def _local(given: str) -> bytes:
    try:
        return given.encode() if given.lstrip().startswith("{") else Path(given).read_bytes()
    except OSError as error:
        raise ValueError(f"OIDC_JWKS cannot be read: {error}") from error


def _source(settings: WebSettings) -> Callable[[], Awaitable[bytes]]:
    if not settings.oidc_jwks:
        return partial(_discovered, settings.oidc_issuer)
    if settings.oidc_jwks_url:
        return partial(discovery.answered, "GET", settings.oidc_jwks_url)
    return partial(asyncio.to_thread, _local, settings.oidc_jwks)


async def _discovered(issuer: str) -> bytes:
    return await discovery.answered("GET", await discovery.address_of(issuer, "jwks_uri"))
