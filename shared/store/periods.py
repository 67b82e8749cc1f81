"""Which years are locked: marks are appended, the last one on a year stands."""

from collections.abc import Sequence
from uuid import uuid4

from sqlalchemy.dialects.postgresql import distinct_on
from sqlalchemy.ext.asyncio import AsyncSession
from sqlmodel import col, select

from shared.plan.rights import Caller
from shared.store import audit, changes
from shared.store.tables import PeriodMark


async def mark(session: AsyncSession, year: int, by: Caller, *, locked: bool, note: str | None) -> PeriodMark:
    """Locks a year or opens it again."""
    stamp = await changes.stamp(session)
    row = PeriodMark(
        id=uuid4(),
        year=year,
        locked=locked,
        note=note,
        bureau=by.bureau or "",
        subject=by.subject,
        recorded_at=stamp.recorded_at,
        change=stamp.number,
    )
    session.add(row)
    await audit.log(session, row)
    return row


async def standing(session: AsyncSession) -> Sequence[PeriodMark]:
    """The last mark on each year that has any, oldest year first."""
    found = select(PeriodMark).ext(distinct_on(col(PeriodMark.year)))
    return (await session.scalars(found.order_by(col(PeriodMark.year), col(PeriodMark.change).desc()))).all()


async def standing_on(session: AsyncSession, year: int) -> PeriodMark | None:
    """The last mark on one year."""
    found = select(PeriodMark).where(col(PeriodMark.year) == year).order_by(col(PeriodMark.change).desc()).limit(1)
    return (await session.scalars(found)).one_or_none()


async def locked(session: AsyncSession) -> frozenset[int]:
    """The years that are locked."""
    return frozenset(each.year for each in await standing(session) if each.locked)
