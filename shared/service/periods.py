"""Reporting periods: years that are open, or locked, so that a revision needs a reason."""

from collections.abc import Iterable
from datetime import date
from typing import Annotated

from fastapi import APIRouter, Path

from shared.plan import Text
from shared.plan.period import FIRST_YEAR
from shared.plan.rights import lockers
from shared.service.callers import ReviewerDep
from shared.service.context import ServiceDep, SessionDep
from shared.service.problems import (
    Fault,
    ForbiddenError,
    MalformedError,
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


@router.put("/{year}", responses=answers(MalformedError, ForbiddenError))
async def mark_period(
    service: ServiceDep,
    session: SessionDep,
    caller: ReviewerDep,
    year: Annotated[int, Path(ge=FIRST_YEAR, le=9999)],
    body: PeriodIn,
) -> PeriodOut:
    """Locks a year or opens it again, for the action's lead and the coordination office to decide.

    What stands already, said again, is no change.
    """
    if caller.bureau not in (allowed := lockers(service.plugin)):
        who = "、".join(allowed)
        raise ForbiddenError([Fault("", "not_responsible", Text(f"由{who}决定", f"{who} decide about periods"))])
    await changes.hold(session)
    mark = await periods.standing_on(session, year)
    if mark is None or (mark.locked, mark.note) != (body.locked, body.note):
        mark = await periods.mark(session, year, caller, locked=body.locked, note=body.note)
    return _out(mark)


def locked_years(locked: frozenset[int], spans: Iterable[tuple[date, date]]) -> list[int]:
    """Those of the locked years that some span touches, in order."""
    return sorted({year for start, end in spans for year in locked.intersection(range(start.year, end.year + 1))})


def _out(mark: PeriodMark) -> PeriodOut:
    return PeriodOut(year=mark.year, locked=mark.locked, note=mark.note, bureau=mark.bureau, since=mark.recorded_at)
