"""What a service knows, in one answer: values, verdicts, milestones."""

from datetime import date, datetime
from decimal import Decimal
from enum import Enum
from uuid import UUID

from pydantic import ConfigDict

from shared import progress
from shared.progress import Status, Verdict
from shared.wire.submission import LongText, Sent, ShortText, Source, WebAddress
from shared.wire.values import Body, Model, Number, Text


class ObservationOut(Model):
    """One value of one metric. A derived one has no submission: `derived_from` names the metrics behind it."""

    metric: str
    period: str
    area: str
    value: Number
    unit: str
    status: Status
    source: Source
    note: str | None = None
    sent: Sent | None = None
    submission: UUID | None = None
    recorded_at: datetime | None = None
    derived_from: tuple[str, ...] = ()


class PointOut(Model):
    period: str
    value: Number
    submission: UUID | None

    @classmethod
    def of(cls, point: progress.Point | None) -> "PointOut | None":
        if point is None:
            return None
        return cls(period=point.period.text, value=point.value, submission=UUID(point.source) if point.source else None)


class AssessmentOut(Model):
    """A verdict and the numbers behind it, in the metric's unit; see the glossary for each word.

    `label` and `score` are the method's own words for it, where it has such.
    """

    verdict: Verdict
    reason: Text
    on: date
    method: str
    baseline: PointOut | None
    latest: PointOut | None
    expected: Number | None
    gap: Number | None
    pace: Number | None
    projected: Number | None
    label: str | None = None
    score: Number | None = None

    @classmethod
    def of(cls, assessment: progress.Assessment) -> "AssessmentOut":
        return cls(
            verdict=assessment.verdict,
            reason=Text.of(assessment.reason),
            on=assessment.on,
            method=assessment.method,
            baseline=PointOut.of(assessment.baseline),
            latest=PointOut.of(assessment.latest),
            expected=_rounded(assessment.expected),
            gap=_rounded(assessment.gap),
            pace=_rounded(assessment.pace),
            projected=_rounded(assessment.projected),
            label=assessment.label,
            score=_rounded(assessment.score),
        )


def _rounded(value: Decimal | None) -> Decimal | None:
    """Computed values to twelve decimals: more is noise of the division."""
    return None if value is None else round(value, 12)


class MetricState(Model):
    """A metric's latest value for the city, its series there, and on request its districts' values."""

    key: str
    latest: ObservationOut | None
    observations: list[ObservationOut]


class TargetState(Model):
    id: str
    metric: str
    assessment: AssessmentOut


class MilestoneStatus(Enum):
    UNREPORTED = "unreported"
    PLANNED = "planned"
    IN_PROGRESS = "in_progress"
    DELIVERED = "delivered"
    ABANDONED = "abandoned"


class Evidence(Body):
    title: ShortText
    url: WebAddress | None = None


class EvidenceOut(Model):
    title: str
    url: str | None


class ReportIn(Body):
    """A report on a milestone; what is said to be delivered needs evidence."""

    status: MilestoneStatus
    evidence: tuple[Evidence, ...] = ()
    note: LongText | None = None


class ReportOut(Model):
    model_config = ConfigDict(from_attributes=True)

    id: UUID
    status: MilestoneStatus
    evidence: list[EvidenceOut]
    note: str | None
    recorded_at: datetime
    change: int

    @classmethod
    def of(cls, row: object) -> "ReportOut":
        return cls.model_validate(row)


class MilestoneState(Model):
    id: str
    key: str
    status: MilestoneStatus
    report: ReportOut | None


class State(Model):
    """Everything the citywide view needs from one service, as known at `as_of` and judged on the day `on`."""

    action: str
    change: int
    as_of: datetime
    on: date
    metrics: list[MetricState]
    targets: list[TargetState]
    milestones: list[MilestoneState]
