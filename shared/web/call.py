"""The call that is being answered: its id, where it comes from and whose it is."""

import re
from contextvars import ContextVar
from dataclasses import dataclass, field
from uuid import uuid4

from starlette.datastructures import Headers
from starlette.types import Scope

from shared.plan.rights import Caller

REQUEST_ID = "x-request-id"
_WELL_FORMED = re.compile(r"[A-Za-z0-9._-]{1,64}", re.ASCII)


@dataclass(frozen=True, slots=True)
class Call:
    """`client` is the address of the peer: of a proxy, where there is one. Without a token there is no `caller`.

    `token` is what identified the caller, to be handed on to services only; `issuer` is whose tokens are taken, empty
    where nobody's are.
    """

    id: str
    client: str | None
    caller: Caller | None = None
    token: str | None = field(default=None, repr=False)
    issuer: str = ""

    @classmethod
    def of(cls, scope: Scope) -> "Call":
        """Keeps the caller's id when it is well-formed."""
        sent = Headers(scope=scope).get(REQUEST_ID, "")
        client = scope.get("client")
        return cls(sent if _WELL_FORMED.fullmatch(sent) else uuid4().hex, client[0] if client else None)


CALL: ContextVar[Call | None] = ContextVar("call", default=None)
"""`None` where nobody called: at the start, and when the clock starts a rollup."""
