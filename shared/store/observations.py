"""Observations as known at a moment: of every metric, period and area the last one recorded by then."""

from collections.abc import Collection, Sequence
from typing import TypeAlias

from sqlalchemy.dialects.postgresql import distinct_on
from sqlalchemy.ext.asyncio import AsyncSession
from sqlalchemy.orm import defer
from sqlmodel import col, select

from shared.store.tables import Observation, Submission

Sourced: TypeAlias = tuple[Observation, Submission]
"""An observation and the submission it came with."""


async def known(
    session: AsyncSession,
    upto: int,
    *,
    metrics: Collection[str] | None = None,
    area: str | None = None,
    revisions: bool = False,
) -> Sequence[Sourced]:
    """What was known when the change counter stood at `upto`, with superseded values when `revisions`."""
    found = (
        select(Observation, Submission)
        .join(Submission, col(Observation.submission) == col(Submission.id))
        .where(col(Observation.change) <= upto)
        .options(defer(Submission.body))  # type: ignore[arg-type]  # may be large, and is wanted here by nobody
    )
    if metrics is not None:
        found = found.where(col(Observation.metric).in_(metrics))
    if area is not None:
        found = found.where(col(Observation.area) == area)
    if revisions:
        found = found.order_by(col(Observation.period_end), col(Observation.period), col(Observation.id))
        return [(row[0], row[1]) for row in (await session.execute(found)).all()]
    identity = (col(Observation.metric), col(Observation.period), col(Observation.area))
    found = found.ext(distinct_on(*identity)).order_by(*identity, col(Observation.change).desc(), col(Observation.id))
    return [(row[0], row[1]) for row in (await session.execute(found)).all()]
