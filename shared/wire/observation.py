"""A figure as an answer tells it, and as a point that a verdict rests on."""

from collections.abc import Iterable
from datetime import date, datetime
from uuid import UUID

from shared import progress
from shared.plan import Metric, Period
from shared.progress import Status
from shared.progress.history import History
from shared.wire.submission import Sent, Source
from shared.wire.values import Model, PeriodText, Value


class ObservationOut(Model):
    """One value of one metric. A derived one has no submission: `derived_from` names the metrics behind it.

    `bureau` sent it, null where the platform ships with it; `reason` says why a locked year was revised.
    """

    metric: str
    period: PeriodText
    area: str
    value: Value
    unit: str
    status: Status
    source: Source
    note: str | None = None
    sent: Sent | None = None
    submission: UUID | None = None
    recorded_at: datetime | None = None
    bureau: str | None = None
    reason: str | None = None
    derived_from: tuple[str, ...] = ()

    @property
    def point(self) -> progress.Point:
        source = str(self.submission) if self.submission else None
        return progress.Point(Period.parse(self.period), self.value, self.status, source)


def newest(metric: Metric, observations: Iterable[ObservationOut]) -> ObservationOut | None:
    """Of one area's, oldest first: the newest outturn as verdicts see it, or else the newest sum over years."""
    outturns = [each for each in observations if each.status is not Status.FORECAST]
    latest = History.of(metric, (each.point for each in outturns), date.max).latest
    if latest is not None:
        return next(each for each in outturns if each.period == latest.period.text)
    return outturns[-1] if outturns else None


def yearly(metric: Metric, observations: Iterable[ObservationOut], on: date) -> dict[int, ObservationOut]:
    """Of one area's: the outturns of years that were over on the day."""
    outturns = {each.period: each for each in observations if each.status is not Status.FORECAST}
    points = History.of(metric, (each.point for each in outturns.values()), on).yearly
    return {year: outturns[point.period.text] for year, point in points.items() if point.period.text in outturns}


class PointOut(Model):
    period: PeriodText
    value: Value
    submission: UUID | None

    @classmethod
    def of(cls, point: progress.Point | None) -> "PointOut | None":
        if point is None:
            return None
        return cls(period=point.period.text, value=point.value, submission=UUID(point.source) if point.source else None)
