"""When figures were first there: published, as their source says, or else recorded."""

from calendar import monthrange
from collections import defaultdict
from datetime import date

from sqlalchemy import Text, cast, literal
from sqlalchemy.ext.asyncio import AsyncSession
from sqlmodel import col, func, select

from shared.progress import Status
from shared.store.publishing import published_by
from shared.store.tables import Observation, Review, Submission

_LAST_DAY = "0000-12-31"
"""What a date reduced to a year or a month is filled up with: the later end of it."""


async def first(session: AsyncSession, upto: int, area: str) -> dict[str, dict[str, date]]:
    """By metric and period: the day of the first outturn among all revisions known at change `upto`.

    A date reduced to a year or a month counts as the last day of it; a source without a date counts from the day its
    submission was recorded, in Beijing time: a bureau is not late because a reviewer was.
    """
    said = col(Submission.source_published_on)
    recorded = func.to_char(func.timezone("Asia/Shanghai", col(Observation.recorded_at)), "YYYY-MM-DD")
    published = said + func.substr(cast(literal(_LAST_DAY), Text), func.length(said) + 1)
    found = (
        select(col(Observation.metric), col(Observation.period), func.min(func.coalesce(published, recorded)))
        .join(Submission, col(Observation.submission) == col(Submission.id))
        .outerjoin(Review, col(Review.submission) == col(Submission.id))
        .where(published_by(Submission) <= upto, col(Observation.area) == area)
        .where(col(Observation.status) != Status.FORECAST.value)
        .group_by(col(Observation.metric), col(Observation.period))
    )
    days: dict[str, dict[str, date]] = defaultdict(dict)
    for metric, period, day in (await session.execute(found)).all():
        days[metric][period] = _day(str(day))
    return days


def _day(text: str) -> date:
    """The 31st of a short month is its last day."""
    year, month, day = map(int, text.split("-"))
    return date(year, month, min(day, monthrange(year, month)[1]))
