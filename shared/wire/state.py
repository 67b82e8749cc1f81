"""What a service knows, in one answer: values, verdicts, milestones."""

from dataclasses import asdict
from datetime import date, datetime
from decimal import Decimal
from enum import Enum
from uuid import UUID

from pydantic import ConfigDict

from shared import progress
from shared.progress import Status, Verdict
from shared.progress.peak import Fall, Finding, PeakVerdict
from shared.progress.projection import LEVEL, Projection
from shared.wire.submission import LongText, Sent, ShortText, Source, WebAddress
from shared.wire.values import Body, Model, PeriodText, Text, Value


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
    expected: Value | None
    gap: Value | None
    pace: Value | None
    projected: Value | None
    required_pace: Value | None
    recent_pace: Value | None
    label: str | None = None
    score: Value | None = None

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
            required_pace=_rounded(assessment.required_pace),
            recent_pace=_rounded(assessment.recent_pace),
            label=assessment.label,
            score=_rounded(assessment.score),
        )


def _rounded(value: Decimal | None) -> Decimal | None:
    """Computed values to twelve decimals: more is noise of the division."""
    return None if value is None else Decimal(f"{value:.12f}")


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


class PeakEvidence(Model):
    """The `n` values from the year of the maximum on: Mann-Kendall, Sen's slope a year and Conover's intercept.

    `p` is `exact` for up to ten values; `p_normal` is the normal approximation, whatever n.
    """

    first: int
    last: int
    n: int
    s: int
    variance: float
    z: float
    tau: float
    p: float
    p_normal: float
    exact: bool
    slope: Value | None
    intercept: Value | None

    @classmethod
    def of(cls, since: Fall) -> "PeakEvidence":
        test, line = since.test, since.line
        return cls(
            first=since.first,
            last=since.last,
            n=test.n,
            s=test.s,
            variance=test.variance,
            z=test.z,
            tau=test.tau,
            p=test.p,
            p_normal=test.p_normal,
            exact=test.exact,
            slope=_rounded(line.slope) if line else None,
            intercept=_rounded(line.intercept) if line else None,
        )


class ProjectionOut(Model):
    """No verdict: where `year` would lie if the coming years changed like those from `first` to `last`.

    `level` of all paths lie between `low` and `high`; `chance` is the share whose maximum falls in `year` or before.
    """

    year: int
    median: Value
    low: Value
    high: Value
    level: Value
    chance: Value
    first: int
    last: int

    @classmethod
    def of(cls, projection: Projection) -> "ProjectionOut":
        return cls(**asdict(projection), level=LEVEL)


class PeakState(Model):
    """Whether one emission total has peaked in one area, judged within its own boundary.

    `years` counts its yearly figures, `age` the years since its maximum; `stale` says that newer figures are overdue.
    `alpha` and `tolerance` (in %) are the settings it was judged by.
    """

    metric: str
    area: str
    verdict: PeakVerdict
    reason: Text
    on: date
    stale: bool
    years: int
    maximum: PointOut | None
    latest: PointOut | None
    age: int | None
    alpha: float
    tolerance: Value
    evidence: PeakEvidence | None
    projection: ProjectionOut | None

    @classmethod
    def of(cls, metric: str, area: str, finding: Finding) -> "PeakState":
        return cls(
            metric=metric,
            area=area,
            verdict=finding.verdict,
            reason=Text.of(finding.reason),
            on=finding.on,
            stale=finding.stale,
            years=finding.years,
            maximum=PointOut.of(finding.maximum),
            latest=PointOut.of(finding.latest),
            age=finding.age,
            alpha=finding.yardstick.alpha,
            tolerance=finding.yardstick.tolerance,
            evidence=PeakEvidence.of(finding.since) if finding.since else None,
            projection=ProjectionOut.of(finding.projection) if finding.projection else None,
        )


class State(Model):
    """Everything the citywide view needs from one service, as known at `as_of` and judged on the day `on`."""

    action: str
    change: int
    as_of: datetime
    on: date
    metrics: list[MetricState]
    targets: list[TargetState]
    milestones: list[MilestoneState]
    peaks: tuple[PeakState, ...] = ()
