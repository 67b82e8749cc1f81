"""A tiny OpenID provider on a real port, that can rotate its keys, misbehave and be counted."""

import asyncio
import json
import re
from collections import Counter
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from ssl import SSLContext
from time import time
from typing import Any

import jwt
from cryptography.hazmat.primitives.asymmetric.rsa import RSAPrivateKey, generate_private_key
from jwt.algorithms import RSAAlgorithm

FIRST, SECOND, SHORT = (generate_private_key(65537, bits) for bits in (2048, 2048, 1024))


def jwk(key: RSAPrivateKey, kid: str | None = "first", **more: Any) -> dict[str, Any]:
    """The public half, without an algorithm of its own, as some providers publish them."""
    public: dict[str, Any] = RSAAlgorithm.to_jwk(key.public_key(), as_dict=True)
    public.pop("key_ops", None)
    return public | ({"kid": kid} if kid else {}) | more


class Clock:
    """Moved by hand."""

    def __init__(self) -> None:
        self.now = 1000.0

    def __call__(self) -> float:
        return self.now


@dataclass
class Provider:
    """`asked` counts the calls by path, `heads` keeps what they said; `answers` replaces what a path would answer."""

    issuer: str = "urn:test:issuer"
    keys: list[dict[str, Any]] = field(default_factory=lambda: [jwk(FIRST)])
    asked: Counter[str] = field(default_factory=Counter)
    heads: list[str] = field(default_factory=list)
    answers: dict[str, bytes] = field(default_factory=dict)
    down: bool = False

    def claims(self, **other: Any) -> dict[str, Any]:
        """Those of a good token; `None` takes one out."""
        now = int(time())
        good = {"iss": self.issuer, "aud": "carbonpeak", "sub": "alice", "iat": now, "nbf": now, "exp": now + 60}
        good |= {"bureau": "市交通委", "roles": ["reporter"]}
        return {name: value for name, value in (good | other).items() if value is not None}

    def token(
        self, key: Any = FIRST, algorithm: str = "RS256", headers: dict[str, Any] | None = None, **other: Any
    ) -> str:
        return jwt.encode(self.claims(**other), key, algorithm, {"kid": "first"} if headers is None else headers)

    def bearers(self) -> list[str | None]:
        """The token of each call so far."""
        found = (re.search(r"^authorization: bearer (\S+)", head, re.IGNORECASE | re.MULTILINE) for head in self.heads)
        return [match[1] if match else None for match in found]

    async def _handle(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        try:
            self.heads.append((await reader.readuntil(b"\r\n\r\n")).decode())
            path = self.heads[-1].split(" ", 2)[1]
            self.asked[path] += 1
            if not self.down:
                writer.write(self.answers.get(path) or self._answer(path))
                await writer.drain()
        except (OSError, asyncio.IncompleteReadError):
            pass
        finally:
            writer.close()

    def _answer(self, path: str) -> bytes:
        if path == "/.well-known/openid-configuration":
            addresses = {"jwks_uri": f"{self.issuer}/jwks", "token_endpoint": f"{self.issuer}/token"}
            return ok({"issuer": self.issuer} | addresses)
        if path == "/token":
            return ok({"access_token": self.token(sub="gateway"), "token_type": "bearer", "expires_in": 100})
        return ok({"keys": self.keys})


def ok(document: Any, status: str = "200 OK") -> bytes:
    body = json.dumps(document).encode()
    return f"HTTP/1.1 {status}\r\nconnection: close\r\ncontent-length: {len(body)}\r\n\r\n".encode() + body


@asynccontextmanager
async def running(tls: SSLContext | None = None) -> AsyncIterator[Provider]:
    provider = Provider()
    server = await asyncio.start_server(provider._handle, "127.0.0.1", 0, ssl=tls)
    provider.issuer = f"{'https' if tls else 'http'}://127.0.0.1:{server.sockets[0].getsockname()[1]}"
    try:
        yield provider
    finally:
        server.close()
