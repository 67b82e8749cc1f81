"""Submissions as bureaus send them, and what they get back."""

from datetime import datetime
from enum import Enum
from typing import Annotated
from uuid import UUID

from pydantic import Field, HttpUrl, PlainSerializer

from shared.plan import SHANGHAI
from shared.progress import Status, Verdict
from shared.wire.review import ReviewOut, ReviewState
from shared.wire.spelled import LONGEST_NAME, Area, Key, PeriodName
from shared.wire.values import Body, LongText, Model, Number, ReducedDate, ShortText, Text, Value
from shared.wire.warning import WarningOut

WebAddress = Annotated[HttpUrl, PlainSerializer(str, return_type=str)]


class SourceIn(Body):
    """Where the figures were published or who keeps them: no number without a source."""

    title: ShortText
    publisher: ShortText
    url: WebAddress | None = None
    published_on: ReducedDate | None = None


class ObservationIn(Body):
    """One value, in any unit of the metric's dimension."""

    metric: Key = Field(max_length=LONGEST_NAME, examples=["pv_capacity"])
    period: PeriodName = Field(max_length=LONGEST_NAME)
    area: Area = Field(default=SHANGHAI.code, max_length=LONGEST_NAME, description="The city or a district")
    value: Number
    unit: str = Field(max_length=LONGEST_NAME, examples=["万千瓦"])
    status: Status = Status.FINAL
    note: LongText | None = None


class SubmissionIn(Body):
    """One delivery with one source; stored whole or not at all.

    `reason` says why figures of a locked year are revised, and is shown with them for good; `resubmits` is the returned
    submission in whose place this one comes.
    """

    source: SourceIn
    note: LongText | None = None
    reason: LongText | None = None
    resubmits: UUID | None = None
    observations: Annotated[list[ObservationIn], Field(min_length=1, max_length=10_000)]


class Sent(Model):
    """A value exactly as it was sent."""

    value: Value
    unit: str


class Source(Model):
    title: str
    publisher: str
    url: str | None
    published_on: str | None


class Effect(Enum):
    """What a value does to what was known: nothing before it, the same value and status, or another."""

    NEW = "new"
    UNCHANGED = "unchanged"
    REVISED = "revised"


class Accepted(Model):
    """One value as stored, beside what was sent and the value it takes the place of, if any."""

    metric: str
    period: str
    area: str
    value: Value
    unit: str
    status: Status
    note: str | None
    sent: Sent
    revises: Value | None = None
    effect: Effect = Effect.NEW


class Turn(Model):
    """A target whose verdict a submission would turn, as judged today."""

    target: str
    title: Text
    was: Verdict
    becomes: Verdict
    reason: Text


class SubmissionOut(Model):
    """A stored submission without its values. Without a bureau it is of the platform, which ships with its figures."""

    id: UUID
    change: int
    recorded_at: datetime
    bureau: str | None
    state: ReviewState
    source: Source
    note: str | None
    reason: str | None
    resubmits: UUID | None
    warnings: list[WarningOut]
    review: ReviewOut | None


class Receipt(Model):
    """Proof of a submission. In a dry run nothing was stored: `id`, `change`, `recorded_at` and `state` are null.

    `warnings` is what seems implausible, for the reviewer to look at. `turns` is what would turn, in a dry run and as
    long as the submission is not decided about.
    """

    id: UUID | None
    change: int | None
    recorded_at: datetime | None
    dry_run: bool
    bureau: str | None
    state: ReviewState | None
    source: Source
    note: str | None
    reason: str | None
    resubmits: UUID | None
    warnings: list[WarningOut]
    review: ReviewOut | None
    observations: list[Accepted]
    turns: list[Turn] | None = None


class SubmissionPage(Model):
    """Newest first; `next_cursor` is null on the last page."""

    items: list[SubmissionOut]
    next_cursor: str | None
