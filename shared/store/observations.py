"""Observations as known at a moment: of every metric, period and area the last one published by then."""

from collections.abc import Collection, Sequence
from typing import NamedTuple

from sqlalchemy.dialects.postgresql import distinct_on
from sqlalchemy.ext.asyncio import AsyncSession
from sqlalchemy.orm import defer
from sqlmodel import col, select

from shared.store.publishing import published_by
from shared.store.tables import Change, Observation, Review, Submission


class Sourced(NamedTuple):
    """An observation, the submission it came with, and the change that published both."""

    observation: Observation
    submission: Submission
    published: Change


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
        select(Observation, Submission, Change)
        .join(Submission, col(Observation.submission) == col(Submission.id))
        .outerjoin(Review, col(Review.submission) == col(Submission.id))
        .join(Change, col(Change.number) == published_by(Submission))
        .where(col(Change.number) <= upto)
        .options(defer(Submission.body))  # type: ignore[arg-type]  # may be large, and is wanted here by nobody
    )
    if metrics is not None:
        found = found.where(col(Observation.metric).in_(metrics))
    if area is not None:
        found = found.where(col(Observation.area) == area)
    if revisions:
        order = (col(Observation.period_end), col(Observation.period), col(Change.number), col(Observation.id))
        return [Sourced(*row) for row in (await session.execute(found.order_by(*order))).all()]
    identity = (col(Observation.metric), col(Observation.period), col(Observation.area))
    found = found.ext(distinct_on(*identity)).order_by(*identity, col(Change.number).desc(), col(Observation.id))
    return [Sourced(*row) for row in (await session.execute(found)).all()]
