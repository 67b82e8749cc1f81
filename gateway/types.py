"""GraphQL values: texts, sources, observations, goals, assessments, counts."""

from collections import Counter
from datetime import date, datetime
from decimal import Decimal
from typing import Annotated, TypeAlias

import strawberry

from shared import plan, progress
from shared.plan import Aggregation, Force, Grain, Heading
from shared.wire import assessment as wire
from shared.wire import milestone, observation, submission, values

for _enum in (Force, Heading, Aggregation, Grain, progress.Verdict, progress.Status, milestone.MilestoneStatus):
    strawberry.enum(_enum)
strawberry.enum(progress.Method, description="How targets are judged")
strawberry.enum(
    plan.Scale,
    name="StepScale",
    description="How the step from one value to another is measured: so many times it, points of %, or so many times "
    "the largest known, signs apart",
)
strawberry.enum(plan.GoalKind, description="The ways in which a commitment can be kept")


OfForce: TypeAlias = Annotated[
    list[Force] | None, strawberry.argument(description="Only commitments that bind this strongly")
]


def number(value: Decimal | None) -> float | None:
    return None if value is None else float(value)


@strawberry.type(description="Text in simplified Chinese and English")
class Text:
    zh: str
    en: str

    @classmethod
    def of(cls, text: plan.Text | values.Text) -> "Text":
        return cls(zh=text.zh, en=text.en)


@strawberry.type(description="Where a figure was published or who keeps it")
class Source:
    title: str
    publisher: str
    url: str | None
    published_on: str | None

    @classmethod
    def of(cls, source: submission.Source) -> "Source":
        return cls(title=source.title, publisher=source.publisher, url=source.url, published_on=source.published_on)


@strawberry.type(
    description="The largest step expected within a year while little is known of a series; a submission beyond it is "
    "taken in with a warning"
)
class ExpectedStep:
    scale: plan.Scale
    limit: float

    @classmethod
    def of(cls, step: plan.Step | None) -> "ExpectedStep | None":
        return cls(scale=step.scale, limit=float(step.limit)) if step else None


@strawberry.type(description="A value exactly as it was sent")
class Sent:
    value: float
    unit: str


@strawberry.type(
    description="One value for one reference period and area. A derived one names the metrics it was computed from."
)
class Observation:
    period: plan.Period
    area: str
    value: float
    unit: str
    status: progress.Status
    source: Source
    note: str | None
    sent: Sent | None
    submission: strawberry.ID | None
    recorded_at: datetime | None
    derived_from: list[str]

    @classmethod
    def of(cls, each: observation.ObservationOut) -> "Observation":
        return cls(
            period=plan.Period.parse(each.period),
            area=each.area,
            value=float(each.value),
            unit=each.unit,
            status=each.status,
            source=Source.of(each.source),
            note=each.note,
            sent=Sent(value=float(each.sent.value), unit=each.sent.unit) if each.sent else None,
            submission=strawberry.ID(str(each.submission)) if each.submission else None,
            recorded_at=each.recorded_at,
            derived_from=list(each.derived_from),
        )


@strawberry.type(description="What is promised. `by` is written 2025, 2021-2025, 2022- or annual.")
class Goal:
    kind: plan.GoalKind
    value: float | None
    high: float | None
    unit: str | None
    heading: Heading | None
    base: int | None
    base_implied: bool
    by: str | None
    tolerance: float | None
    strictly: bool

    @classmethod
    def of(cls, goal: plan.Goal) -> "Goal":
        tolerance = getattr(goal, "tolerance", None)
        return cls(
            kind=goal.kind,
            value=number(goal.value),
            high=number(goal.high),
            unit=goal.unit.symbol if goal.unit else None,
            heading=getattr(goal, "heading", None),
            base=goal.base.year if goal.base else None,
            base_implied=bool(goal.base and goal.base.implied),
            by=str(goal.deadline) if goal.deadline else None,
            tolerance=number(tolerance) or None,
            strictly=getattr(goal, "strictly", False),
        )


@strawberry.type(description="A value of the series a verdict rests on")
class Point:
    period: plan.Period
    value: float
    submission: strawberry.ID | None

    @classmethod
    def of(cls, point: observation.PointOut | None) -> "Point | None":
        if point is None:
            return None
        return cls(
            period=plan.Period.parse(point.period),
            value=float(point.value),
            submission=strawberry.ID(str(point.submission)) if point.submission else None,
        )


@strawberry.type(
    description="A verdict and the numbers behind it, in the metric's unit: `gap` is the value less what is expected, "
    "`pace` what is done over what was due, `requiredPace` and `recentPace` changes a year; at the present pace it is "
    "`projected` at the deadline, with 80 % between its low and high end, and the goal is reached in `reachedIn`; "
    "`margin` is the value less the nearest line at which the verdict turns, into `beyond`; `label` and `score` are "
    "the method's own, where it has such"
)
class Assessment:
    verdict: progress.Verdict
    reason: Text
    on: date
    method: str
    baseline: Point | None
    latest: Point | None
    expected: float | None
    gap: float | None
    pace: float | None
    projected: float | None
    projected_low: float | None
    projected_high: float | None
    reached_in: int | None
    required_pace: float | None
    recent_pace: float | None
    margin: float | None
    beyond: progress.Verdict | None
    label: str | None
    score: float | None

    @classmethod
    def of(cls, assessment: wire.AssessmentOut) -> "Assessment":
        return cls(
            verdict=assessment.verdict,
            reason=Text.of(assessment.reason),
            on=assessment.on,
            method=assessment.method,
            baseline=Point.of(assessment.baseline),
            latest=Point.of(assessment.latest),
            expected=number(assessment.expected),
            gap=number(assessment.gap),
            pace=number(assessment.pace),
            projected=number(assessment.projected),
            projected_low=number(assessment.projected_low),
            projected_high=number(assessment.projected_high),
            reached_in=assessment.reached_in,
            required_pace=number(assessment.required_pace),
            recent_pace=number(assessment.recent_pace),
            margin=number(assessment.margin),
            beyond=assessment.beyond,
            label=assessment.label,
            score=number(assessment.score),
        )


@strawberry.type(description="How many targets stand at each verdict")
class Verdicts:
    met: int
    on_track: int
    at_risk: int
    off_track: int
    missed: int
    not_due: int
    pending: int
    stale: int
    no_data: int

    @classmethod
    def of(cls, counts: Counter[progress.Verdict]) -> "Verdicts":
        return cls(**{verdict.value: counts[verdict] for verdict in progress.Verdict})
