"""Who calls: anybody may read what is published; writing needs a token and a role."""

from collections.abc import Callable
from typing import Annotated

from fastapi import Depends

from shared.plan.rights import Caller, Role
from shared.service.problems import ForbiddenError, UnauthenticatedError
from shared.web.call import CALL


def _caller() -> Caller | None:
    call = CALL.get()
    return call.caller if call else None


CallerDep = Annotated[Caller | None, Depends(_caller)]


def required(role: Role) -> Callable[[Caller | None], Caller]:
    def check(caller: CallerDep) -> Caller:
        if caller is None:
            raise UnauthenticatedError
        if role not in caller.roles:
            raise ForbiddenError([])
        return caller

    return check


ReporterDep = Annotated[Caller, Depends(required(Role.REPORTER))]
ReviewerDep = Annotated[Caller, Depends(required(Role.REVIEWER))]
AuditorDep = Annotated[Caller, Depends(required(Role.AUDITOR))]
