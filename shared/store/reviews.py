"""Reviews: each submission or milestone report is decided about once; approving publishes it."""

from uuid import uuid4

from sqlalchemy.ext.asyncio import AsyncSession

from shared.plan.rights import Caller
from shared.store import audit, changes
from shared.store.tables import MilestoneReport, Review, Submission


async def decide(
    session: AsyncSession, reviewed: Submission | MilestoneReport, by: Caller, *, approved: bool, note: str | None
) -> Review:
    """Counts a change of its own. To be called under the writers' lock, for what has not been decided about yet."""
    stamp = await changes.stamp(session)
    row = Review(
        id=uuid4(),
        submission=reviewed.id if isinstance(reviewed, Submission) else None,
        report=reviewed.id if isinstance(reviewed, MilestoneReport) else None,
        approved=approved,
        note=note,
        bureau=by.bureau or "",
        subject=by.subject,
        recorded_at=stamp.recorded_at,
        change=stamp.number,
    )
    session.add(row)
    await audit.log(session, row)
    return row
