"""GraphQL values: texts, sources, observations, goals, assessments, counts, pages."""

from base64 import b64decode, urlsafe_b64encode
from collections import Counter
from collections.abc import Sequence
from datetime import date, datetime
from decimal import Decimal
from typing import Generic, TypeVar

import strawberry
from graphql import GraphQLError

from gateway import client
from shared import plan, progress
from shared.plan import Aggregation, Force, Grain, Heading
from shared.wire import state, submission, values

for _enum in (Force, Heading, Aggregation, Grain, progress.Verdict, progress.Status, state.MilestoneStatus):
    strawberry.enum(_enum)
strawberry.enum(progress.Method, description="How targets are judged")
strawberry.enum(client.Reason, name="MissingReason", description="Why a service's part is missing")
strawberry.enum(plan.GoalKind, description="The ways in which a commitment can be kept")


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
    def of(cls, each: state.ObservationOut) -> "Observation":
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
    def of(cls, point: state.PointOut | None) -> "Point | None":
        if point is None:
            return None
        return cls(
            period=plan.Period.parse(point.period),
            value=float(point.value),
            submission=strawberry.ID(str(point.submission)) if point.submission else None,
        )


@strawberry.type(
    description="A verdict and the numbers behind it, in the metric's unit: `gap` is the value less what is expected, "
    "`pace` what is done over what was due, `requiredPace` and `recentPace` changes a year; `label` and `score` are "
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
    required_pace: float | None
    recent_pace: float | None
    label: str | None
    score: float | None

    @classmethod
    def of(cls, assessment: state.AssessmentOut) -> "Assessment":
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
            required_pace=number(assessment.required_pace),
            recent_pace=number(assessment.recent_pace),
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


Item = TypeVar("Item")
LARGEST_PAGE = 500


@strawberry.type
class PageInfo:
    has_next_page: bool
    has_previous_page: bool
    start_cursor: str | None
    end_cursor: str | None


@strawberry.type
class Edge(Generic[Item]):
    cursor: str
    node: Item


def bad_input(message: str) -> GraphQLError:
    return GraphQLError(message, extensions={"code": "BAD_INPUT"})


def encode_cursor(key: str) -> str:
    return urlsafe_b64encode(key.encode()).decode()


def decode_cursor(cursor: str) -> str:
    try:
        return b64decode(cursor, altchars=b"-_", validate=True).decode()
    except ValueError as error:
        raise GraphQLError(
            f"{cursor!r} is not a cursor of this connection", extensions={"code": "BAD_INPUT"}
        ) from error


def edges(keyed: Sequence[tuple[str, Item]], first: int, after: str | None) -> tuple[list[Edge[Item]], PageInfo]:
    """One page of items that are in the order of their keys; an item that has gone since leaves no gap."""
    if not 0 <= first <= LARGEST_PAGE:
        raise bad_input(f"first must lie between 0 and {LARGEST_PAGE}")
    last = "" if after is None else decode_cursor(after)
    start = next((index for index, (key, _) in enumerate(keyed) if key > last), len(keyed))
    page = [Edge(cursor=encode_cursor(key), node=item) for key, item in keyed[start : start + first]]
    return page, PageInfo(
        has_next_page=start + first < len(keyed),
        has_previous_page=start > 0,
        start_cursor=page[0].cursor if page else None,
        end_cursor=page[-1].cursor if page else None,
    )
