"""A figure as an answer tells it, and as a point that a verdict rests on."""

from datetime import datetime
from uuid import UUID

from shared import progress
from shared.progress import Status
from shared.wire.submission import Sent, Source
from shared.wire.values import Model, PeriodText, Value


class ObservationOut(Model):
    """One value of one metric. A derived one has no submission: `derived_from` names the metrics behind it."""

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
    derived_from: tuple[str, ...] = ()


class PointOut(Model):
    period: PeriodText
    value: Value
    submission: UUID | None

    @classmethod
    def of(cls, point: progress.Point | None) -> "PointOut | None":
        if point is None:
            return None
        return cls(period=point.period.text, value=point.value, submission=UUID(point.source) if point.source else None)
