"""Milestone reports: appended, the latest one stands."""

from collections.abc import Sequence
from typing import Any
from uuid import uuid4

from sqlalchemy.dialects.postgresql import distinct_on
from sqlalchemy.ext.asyncio import AsyncSession
from sqlmodel import col, select

from shared.store import audit, changes
from shared.store.tables import MilestoneReport


async def report(
    session: AsyncSession, milestone: str, *, status: str, evidence: list[dict[str, Any]], note: str | None
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
    )
    session.add(row)
    await audit.log(session, row)
    return row


async def latest(session: AsyncSession, upto: int) -> dict[str, MilestoneReport]:
    """By milestone key: the last report when the change counter stood at `upto`."""
    found = (
        select(MilestoneReport)
        .where(col(MilestoneReport.change) <= upto)
        .ext(distinct_on(col(MilestoneReport.milestone)))
        .order_by(col(MilestoneReport.milestone), col(MilestoneReport.change).desc())
    )
    return {row.milestone: row for row in await session.scalars(found)}


async def reports(session: AsyncSession, milestone: str) -> Sequence[MilestoneReport]:
    """Every report on one milestone, newest first."""
    found = select(MilestoneReport).where(col(MilestoneReport.milestone) == milestone)
    return (await session.scalars(found.order_by(col(MilestoneReport.change).desc()))).all()
