"""Who calls, as routes ask for it; the guard has verified the token before."""

from collections.abc import Awaitable, Callable
from typing import Annotated, Any

from fastapi import Depends, Security
from fastapi.openapi.models import HTTPBearer
from fastapi.security.base import SecurityBase

from shared.plan import Text
from shared.plan.rights import Caller, Role
from shared.service.problems import Fault, ForbiddenError, UnauthenticatedError
from shared.web.call import CALL

_NAMES = {
    Role.REPORTER: Text("报送", "reporter"),
    Role.REVIEWER: Text("审核", "reviewer"),
    Role.STEWARD: Text("台账管理", "steward"),
    Role.AUDITOR: Text("审计", "auditor"),
    Role.PLATFORM: Text("平台", "platform"),
}


async def _caller() -> Caller | None:
    call = CALL.get()
    return call.caller if call else None


CallerDep = Annotated[Caller | None, Depends(_caller)]


_VERIFIED = (
    "A JWT of the issuer that the platform is set up with, verified as RFC 8725 recommends: by the issuer's own keys "
    "and asymmetric algorithms only, with issuer, audience and times"
)


class _Bearer(SecurityBase):
    """Names the scheme in the OpenAPI document of each operation that needs it."""

    scheme_name = "bearer"
    model = HTTPBearer(bearerFormat="JWT", description=_VERIFIED)

    async def __call__(self, caller: CallerDep) -> Caller | None:
        return caller


OPTIONAL: dict[str, Any] = {"security": [{}, {_Bearer.scheme_name: []}]}
"""`openapi_extra` of an operation that answers everybody, and more to those it knows."""


async def _identified(caller: Annotated[Caller | None, Security(_Bearer())]) -> Caller:
    """Whoever sent a token. Raises `UnauthenticatedError`."""
    if caller is not None:
        return caller
    call = CALL.get()
    if call and call.issuer:
        said = Text(f"须携带{call.issuer}签发的令牌", f"needs a bearer token of {call.issuer}")
    else:
        said = Text("须携带令牌,但未配置令牌签发方", "needs a token, and no issuer of tokens is configured")
    raise UnauthenticatedError(said)


Identified = Annotated[Caller, Depends(_identified)]


def required(*roles: Role) -> Callable[[Caller], Awaitable[Caller]]:
    """A dependency: the caller, who has one of the roles. Raises `UnauthenticatedError` and `ForbiddenError`."""
    zh = "或".join(f"{_NAMES[role].zh}({role.value})" for role in roles)
    en = " or ".join(role.value for role in roles)
    fault = Fault("Authorization", "role_needed", Text(f"须有{zh}角色", f"needs the role {en}"))

    async def caller(identified: Identified) -> Caller:
        if identified.roles.isdisjoint(roles):
            raise ForbiddenError([fault])
        return identified

    return caller


ReporterDep = Annotated[Caller, Depends(required(Role.REPORTER))]
ReviewerDep = Annotated[Caller, Depends(required(Role.REVIEWER))]
StewardDep = Annotated[Caller, Depends(required(Role.STEWARD))]
AuditorDep = Annotated[Caller, Depends(required(Role.AUDITOR))]
