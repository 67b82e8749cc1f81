"""The development issuer: signs tokens with a key pair of its own, for laptops and trials."""

import base64
import hashlib
import json
import os
import tempfile
from pathlib import Path
from time import time
from typing import Any

import jwt
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from cryptography.hazmat.primitives.serialization import (
    Encoding,
    NoEncryption,
    PrivateFormat,
    load_pem_private_key,
)
from jwt.algorithms import OKPAlgorithm

from shared.plan.rights import Caller

ISSUER = "urn:carbonpeak:development"
_AUDIENCE = "carbonpeak"
_ALGORITHM = "EdDSA"


class Issuer:
    """Keeps its keys in `folder`, which is made with them; several processes may start at once."""

    def __init__(self, folder: Path) -> None:
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        self._key = _private_key(folder / "private.pem")
        public: dict[str, Any] = OKPAlgorithm.to_jwk(self._key.public_key(), as_dict=True)
        self._kid = _thumbprint(public)
        self._jwks = folder / "jwks.json"
        jwks = {"keys": [public | {"kid": self._kid, "alg": _ALGORITHM, "use": "sig"}]}
        _written(folder, json.dumps(jwks).encode()).replace(self._jwks)

    @property
    def settings(self) -> dict[str, Any]:
        """Settings by which its tokens, and no others, are taken."""
        return {
            "oidc_issuer": ISSUER,
            "oidc_audience": _AUDIENCE,
            "oidc_jwks": str(self._jwks),
            "oidc_algorithms": (_ALGORITHM,),
            "oidc_bureau_claim": "bureau",
            "oidc_roles_claim": "roles",
        }

    def sign(self, caller: Caller, seconds: float) -> str:
        """A token that speaks for the caller from now on."""
        now = int(time())
        claims: dict[str, Any] = {"iss": ISSUER, "aud": _AUDIENCE, "sub": caller.subject, "iat": now}
        claims |= {"exp": now + int(seconds), "roles": sorted(role.value for role in caller.roles)}
        if caller.bureau is not None:
            claims["bureau"] = caller.bureau
        return jwt.encode(claims, self._key, _ALGORITHM, headers={"kid": self._kid})


def _private_key(path: Path) -> Ed25519PrivateKey:
    if not path.exists():
        _make(path)
    try:
        key = load_pem_private_key(path.read_bytes(), password=None)
    except (TypeError, ValueError):
        key = None
    if isinstance(key, Ed25519PrivateKey):
        return key
    raise ValueError(f"{path} holds no Ed25519 key: remove it, and a new one is made")


def _make(path: Path) -> None:
    """Whole or not at all, and never over another's: who comes second takes the key of who came first."""
    pem = Ed25519PrivateKey.generate().private_bytes(Encoding.PEM, PrivateFormat.PKCS8, NoEncryption())
    made = _written(path.parent, pem)
    try:
        path.hardlink_to(made)
    except FileExistsError:
        pass
    finally:
        made.unlink()


def _written(folder: Path, content: bytes) -> Path:
    """A new file that its owner alone can read."""
    number, name = tempfile.mkstemp(dir=folder)
    with os.fdopen(number, "wb") as file:
        file.write(content)
        file.flush()
        os.fsync(number)
    return Path(name)


def _thumbprint(public: dict[str, Any]) -> str:
    """RFC 7638."""
    canonical = json.dumps({name: public[name] for name in ("crv", "kty", "x")}, separators=(",", ":"))
    return base64.urlsafe_b64encode(hashlib.sha256(canonical.encode()).digest()).rstrip(b"=").decode()
