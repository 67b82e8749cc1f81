"""Tokens of the development issuer, which `carbonpeak up` takes where no other issuer is set."""

import difflib
import re
from collections.abc import Collection, Iterable
from pathlib import Path

from shared.plan.rights import BODIES, Caller, Role
from shared.web.issuer import ISSUER, Issuer
from shared.web.settings import WebSettings
from shared.web.tokens import LONGEST_SUBJECT

_ROLES = {role.value: role for role in Role}
_OF_A_BUREAU = (Role.REPORTER, Role.REVIEWER)


def development(data: Path) -> Issuer:
    """The issuer of this data folder; its keys are made when it is first asked for."""
    return Issuer(data / "issuer")


def token(data: Path, bureau: str | None, scopes: Iterable[str], subject: str | None, hours: float) -> str:
    """Raises `ValueError` for a bureau or a role that there is not."""
    roles = [_known(name, _ROLES, "role") for each in scopes for name in re.split(r"[\s,]+", each) if name]
    caller = Caller(
        f"developer of {bureau}" if subject is None else subject.strip(),
        _known(bureau, BODIES, "bureau of the plan") if bureau is not None else None,
        frozenset(_ROLES[name] for name in roles),
    )
    if not 0 < len(caller.subject) <= LONGEST_SUBJECT or not caller.subject.isprintable():
        raise ValueError("--subject is empty, too long, or has characters that cannot be printed")
    if bureau is None and not caller.roles.isdisjoint(_OF_A_BUREAU):
        raise ValueError("a reporter or reviewer speaks for a bureau: name it with --bureau")
    issuer = WebSettings().oidc_issuer
    if issuer not in ("", ISSUER):
        raise RuntimeError(f"OIDC_ISSUER is set: tokens come from {issuer}")
    return development(data).sign(caller, hours * 3600)


def _known(name: str, names: Collection[str], kind: str) -> str:
    if name in names:
        return name
    close = difflib.get_close_matches(name, sorted(names), n=5, cutoff=0.3) or sorted(names)
    raise ValueError(f"{name!r} is no {kind}; there is {', '.join(close)}")
