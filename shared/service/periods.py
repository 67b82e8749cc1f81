"""Reporting periods: years that are open, or locked, so that a revision needs a reason."""

from collections.abc import Iterable
from datetime import date
from typing import Annotated

from fastapi import APIRouter, Path

from shared.plan import Text
from shared.plan.bureau import OFFICE
from shared.plan.period import FIRST_YEAR
from shared.service.callers import ReviewerDep
from shared.service.context import ServiceDep, SessionDep
from shared.service.problems import (
    ConflictError,
    Fault,
    ForbiddenError,
    InvalidError,
    MalformedError,
    UnauthenticatedError,
    answers,
)
from shared.store import changes, periods
from shared.store.tables import PeriodMark
from shared.wire.period import PeriodIn, PeriodOut

router = APIRouter(prefix="/periods", tags=["reviewing"])


@router.get("")
async def read_periods(session: SessionDep) -> list[PeriodOut]:
    """The years that somebody locked, or opened again, oldest first; all others are open."""
    return [_out(each) for each in await periods.standing(session)]


@router.put(
    "/{year}", responses=answers(MalformedError, UnauthenticatedError, ForbiddenError, ConflictError, InvalidError)
)
async def mark_period(
    service: ServiceDep,
    session: SessionDep,
    caller: ReviewerDep,
    year: Annotated[int, Path(ge=FIRST_YEAR, le=9999)],
    body: PeriodIn,
) -> PeriodOut:
    """Locks a year or opens it again, for the action's lead and the coordination office to decide."""
    if caller.bureau not in (service.plugin.lead, OFFICE):
        who = "、".join(each for each in (service.plugin.lead, OFFICE) if each)
        raise ForbiddenError([Fault("", "not_responsible", Text(f"由{who}决定", f"{who} decide about periods"))])
    await changes.hold(session)
    if (year in await periods.locked(session)) is body.locked:
        said = Text("年度状态未变", f"{year} is {'locked' if body.locked else 'open'} already")
        raise ConflictError(said)
    return _out(await periods.mark(session, year, caller, locked=body.locked, note=body.note))


def locked_years(locked: frozenset[int], spans: Iterable[tuple[date, date]]) -> list[int]:
    """Those of the locked years that some span touches, in order."""
    return sorted({year for start, end in spans for year in locked.intersection(range(start.year, end.year + 1))})


def _out(mark: PeriodMark) -> PeriodOut:
    return PeriodOut(year=mark.year, locked=mark.locked, note=mark.note, bureau=mark.bureau, since=mark.recorded_at)
