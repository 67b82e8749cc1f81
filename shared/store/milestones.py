"""Milestone reports: appended, the last one published stands."""

from collections.abc import Sequence
from typing import Any, NamedTuple
from uuid import UUID, uuid4

from sqlalchemy.dialects.postgresql import distinct_on
from sqlalchemy.ext.asyncio import AsyncSession
from sqlmodel import col, func, or_, select

from shared.plan.rights import Caller
from shared.store import audit, changes
from shared.store.publishing import published_by, state_of
from shared.store.tables import MilestoneReport, Review
from shared.wire.review import ReviewState


class Reported(NamedTuple):
    """A report and what was decided about it."""

    report: MilestoneReport
    review: Review | None

    @property
    def state(self) -> ReviewState:
        return state_of(self.report, self.review)


async def report(
    session: AsyncSession, milestone: str, by: Caller, *, status: str, evidence: list[dict[str, Any]], note: str | None
) -> MilestoneReport:
    stamp = await changes.stamp(session)
    row = MilestoneReport(
        id=uuid4(),
        milestone=milestone,
        status=status,
        evidence=evidence,
        note=note,
        recorded_at=stamp.recorded_at,
        change=stamp.number,
        bureau=by.bureau,
        subject=by.subject,
    )
    session.add(row)
    await audit.log(session, row)
    return row


async def latest(session: AsyncSession, upto: int) -> dict[str, Reported]:
    """By milestone key: the last report published when the change counter stood at `upto`."""
    published = published_by(MilestoneReport)
    found = (
        _reported()
        .where(published <= upto)
        .ext(distinct_on(col(MilestoneReport.milestone)))
        .order_by(col(MilestoneReport.milestone), published.desc())
    )
    return {row[0].milestone: Reported(*row) for row in (await session.execute(found)).all()}


async def last_change(session: AsyncSession, milestone: str) -> int:
    """The change of the newest report, published or not; 0 when there is none."""
    found = select(func.max(col(MilestoneReport.change))).where(col(MilestoneReport.milestone) == milestone)
    return (await session.scalars(found)).one() or 0


async def reports(
    session: AsyncSession, milestone: str, *, everything: bool = False, bureau: str | None = None
) -> Sequence[Reported]:
    """The published reports on one milestone, newest first; with those of a bureau, or all."""
    found = _reported().where(col(MilestoneReport.milestone) == milestone).order_by(col(MilestoneReport.change).desc())
    if not everything:
        found = found.where(or_(published_by(MilestoneReport).is_not(None), col(MilestoneReport.bureau) == bureau))
    return [Reported(*row) for row in (await session.execute(found)).all()]


async def find(session: AsyncSession, milestone: str, report_id: UUID) -> Reported | None:
    """One report on the milestone, published or not."""
    found = _reported().where(col(MilestoneReport.id) == report_id, col(MilestoneReport.milestone) == milestone)
    row = (await session.execute(found)).one_or_none()
    return Reported(*row) if row else None


async def last_of(session: AsyncSession, bureau: str) -> Sequence[Reported]:
    """The newest report of a bureau on each milestone it has reported on."""
    found = _reported().where(col(MilestoneReport.bureau) == bureau).ext(distinct_on(col(MilestoneReport.milestone)))
    found = found.order_by(col(MilestoneReport.milestone), col(MilestoneReport.change).desc())
    return [Reported(*row) for row in (await session.execute(found)).all()]


async def undecided(session: AsyncSession) -> Sequence[Reported]:
    """Every report that waits for a review, oldest first."""
    found = _reported().where(col(Review.id).is_(None), col(MilestoneReport.bureau).is_not(None))
    return [Reported(*row) for row in (await session.execute(found.order_by(col(MilestoneReport.change)))).all()]


def _reported() -> Any:
    return select(MilestoneReport, Review).outerjoin(Review, col(Review.report) == col(MilestoneReport.id))
