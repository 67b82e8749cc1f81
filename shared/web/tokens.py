"""Bearer tokens: JWTs of one issuer, verified against its keys, read as callers."""

from collections.abc import Callable
from time import monotonic
from typing import Any

import jwt

from shared.plan import Text
from shared.plan.rights import BODIES, Caller, Role
from shared.web.keys import Keys
from shared.web.settings import WebSettings

_LONGEST = 8192
LONGEST_SUBJECT = 255
_REQUIRED = ["aud", "exp", "iss", "sub"]
_ROLES = {role.value: role for role in Role}
_NOT_OURS = Text("令牌不是本平台认可的签发方所签", "the token is not one that the issuer has signed")
_NO_ISSUER = Text("未配置令牌签发方,不接受任何令牌", "no issuer is configured, so no token is taken")
_REASONS = {
    jwt.ExpiredSignatureError: Text("令牌已过期", "the token has expired"),
    jwt.ImmatureSignatureError: Text("令牌尚未生效", "the token is not valid yet"),
    jwt.InvalidAudienceError: Text("令牌的受众(aud)不是本平台", "the token is for another audience (aud)"),
    jwt.InvalidIssuerError: Text("令牌的签发方(iss)不符", "the token names another issuer (iss)"),
    jwt.MissingRequiredClaimError: Text(
        "令牌缺少aud、exp、iss或sub", "the token lacks one of the claims aud, exp, iss, sub"
    ),
}
"""What is told of a token; all but the first come after the signature was found good, so that no forger learns more."""


class TokenError(Exception):
    """The token is refused. `reason` may be shown: nothing of the token is in it."""

    def __init__(self, reason: Text) -> None:
        super().__init__(reason.en)
        self.reason = reason


class Verifier:
    """Raises `ValueError` for settings that name keys which are of no use."""

    def __init__(self, settings: WebSettings, clock: Callable[[], float] = monotonic) -> None:
        self._settings = settings
        self._keys = Keys(settings, clock) if settings.oidc_issuer else None

    async def caller(self, token: str) -> Caller:
        """Whom the token speaks for. Raises `TokenError`, and `KeysUnavailableError` when that cannot be said."""
        claims = await self._claims(token)
        subject = claims["sub"]
        if not subject.strip() or len(subject) > LONGEST_SUBJECT or not subject.isprintable():
            raise TokenError(Text("令牌的sub无法使用", "the sub of the token cannot be used"))
        return Caller(subject, self._bureau(claims), self._roles(claims))

    async def _claims(self, token: str) -> dict[str, Any]:
        if self._keys is None:
            raise TokenError(_NO_ISSUER)
        allowed = self._settings.oidc_algorithms
        try:
            header = jwt.get_unverified_header(token) if len(token) <= _LONGEST else {}
            algorithm = header.get("alg")
            key = await self._keys.find(header.get("kid"), algorithm) if algorithm in allowed else None
            if key is None:
                raise TokenError(_NOT_OURS)
            return jwt.decode(
                token,
                key,
                algorithms=allowed,
                audience=self._settings.oidc_audience,
                issuer=self._settings.oidc_issuer,
                leeway=self._settings.token_leeway_seconds,
                options={"require": _REQUIRED},
            )
        except jwt.PyJWTError as error:
            raise TokenError(_REASONS.get(type(error), _NOT_OURS)) from error

    def _bureau(self, claims: dict[str, Any]) -> str | None:
        bureau = _claim(claims, self._settings.oidc_bureau_claim)
        if bureau is not None and (not isinstance(bureau, str) or bureau not in BODIES):
            raise TokenError(Text("令牌中的部门不在方案之列", "the bureau in the token is none of the plan's"))
        return bureau

    def _roles(self, claims: dict[str, Any]) -> frozenset[Role]:
        """Those we know: an issuer has roles of other applications too."""
        sent = _claim(claims, self._settings.oidc_roles_claim)
        named = sent.split() if isinstance(sent, str) else sent or []
        if not isinstance(named, list):
            raise TokenError(
                Text("令牌中的角色既非列表也非文本", "the roles in the token are neither a list nor a text")
            )
        return frozenset(_ROLES[name] for name in named if isinstance(name, str) and name in _ROLES)


def _claim(claims: dict[str, Any], name: str) -> Any:
    """By its whole name, which may be an address, or by its path: `realm_access.roles`."""
    if name in claims:
        return claims[name]
    found: Any = claims
    for part in name.split("."):
        found = found.get(part) if isinstance(found, dict) else None
    return found
