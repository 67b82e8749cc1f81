"""What an OpenID provider says of itself, read with bounds in size and time and without following it elsewhere."""

import json
from typing import Any
from urllib.parse import urlsplit

import httpx

_SECONDS = 5.0
_LARGEST = 256 * 1024
_DOCUMENT = "/.well-known/openid-configuration"
ERRORS = (httpx.HTTPError, httpx.InvalidURL, OSError, RecursionError, ValueError)
"""What asking a provider may end in."""


async def address_of(issuer: str, name: str) -> str:
    """An address in the issuer's document. Raises one of `ERRORS`."""
    document = json.loads(await answered("GET", issuer.rstrip("/") + _DOCUMENT))
    if not isinstance(document, dict) or document.get("issuer") != issuer:
        raise ValueError(f"{_DOCUMENT} is not of {issuer}")
    address = document.get(name)
    if not isinstance(address, str) or (issuer.startswith("https:") and urlsplit(address).scheme != "https"):
        raise ValueError(f"{_DOCUMENT} has no {name} as safe as the issuer's own address")
    return address


async def answered(method: str, address: str, **sent: Any) -> bytes:
    """Through the proxy and with the certificates that the environment names. Raises one of `ERRORS`."""
    body = bytearray()
    async with (
        httpx.AsyncClient(timeout=_SECONDS, follow_redirects=False) as client,
        client.stream(method, address, headers={"Accept": "application/json"}, **sent) as response,
    ):
        if response.status_code != httpx.codes.OK:
            raise ValueError(f"{address} answers {response.status_code}")
        async for chunk in response.aiter_bytes():
            body += chunk
            if len(body) > _LARGEST:
                raise ValueError(f"{address} answers more than {_LARGEST} bytes")
    return bytes(body)
