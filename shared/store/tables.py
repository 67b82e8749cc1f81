"""The core tables of every service's database. All are append-only: the service's role may not update or delete."""

from datetime import date, datetime
from decimal import Decimal
from typing import Any
from uuid import UUID

from sqlalchemy import (
    BigInteger,
    CheckConstraint,
    Column,
    DateTime,
    ForeignKey,
    Identity,
    Index,
    Integer,
    MetaData,
    Numeric,
    Text,
    UniqueConstraint,
)
from sqlalchemy.dialects.postgresql import JSONB
from sqlalchemy.orm import registry
from sqlmodel import Field, SQLModel


class CoreTable(SQLModel, registry=registry(metadata=MetaData())):
    """Base with its own metadata, so that no two lineages mix."""


def _moment() -> Column[datetime]:
    return Column(DateTime(timezone=True), nullable=False)


def _change() -> Column[int]:
    return Column(BigInteger, ForeignKey("change.number"), nullable=False, index=True)


class Change(CoreTable, table=True):
    """The change counter: one row a write, numbered without gaps in the order of their commits."""

    number: int = Field(sa_column=Column(BigInteger, primary_key=True, autoincrement=False))
    recorded_at: datetime = Field(sa_column=Column(DateTime(timezone=True), nullable=False, unique=True))


class Submission(CoreTable, table=True):
    """One delivery. `body` is what was sent, word for word.

    Without a `bureau` it is of the platform itself, and published as it is stored. `warnings` is what seemed
    implausible then, `reason` why a locked year is revised, `resubmits` the returned one in whose place it comes.
    """

    id: UUID = Field(primary_key=True)
    source_title: str = Field(sa_type=Text)
    source_publisher: str = Field(sa_type=Text)
    source_url: str | None = Field(sa_type=Text)
    source_published_on: str | None = Field(sa_type=Text)
    note: str | None = Field(sa_type=Text)
    body: str = Field(sa_type=Text)
    recorded_at: datetime = Field(sa_column=_moment())
    change: int = Field(sa_column=_change())
    bureau: str | None = Field(default=None, sa_column=Column(Text, index=True))
    subject: str | None = Field(default=None, sa_type=Text)
    reason: str | None = Field(default=None, sa_type=Text)
    resubmits: UUID | None = Field(default=None, foreign_key="submission.id", unique=True)
    warnings: list[dict[str, Any]] | None = Field(default=None, sa_type=JSONB)


class Observation(CoreTable, table=True):
    """One value as stored (in the metric's unit) beside the value and unit as sent."""

    __table_args__ = (Index("ix_observation_current", "metric", "period", "area", "change"),)

    id: int | None = Field(default=None, sa_column=Column(BigInteger, Identity(always=True), primary_key=True))
    submission: UUID = Field(foreign_key="submission.id", index=True)
    metric: str = Field(sa_type=Text)
    period: str = Field(sa_type=Text)
    period_start: date
    period_end: date
    area: str = Field(sa_type=Text)
    value: Decimal = Field(sa_type=Numeric)
    status: str = Field(sa_type=Text)
    value_sent: Decimal = Field(sa_type=Numeric)
    unit_sent: str = Field(sa_type=Text)
    note: str | None = Field(sa_type=Text)
    recorded_at: datetime = Field(sa_column=_moment())
    change: int = Field(sa_column=_change())


class MilestoneReport(CoreTable, table=True):
    """What was said about a milestone at a moment; the last one published stands.

    Without a `bureau` it is from before there were callers, and published as it was stored.
    """

    __tablename__ = "milestone_report"

    id: UUID = Field(primary_key=True)
    milestone: str = Field(sa_type=Text, index=True)
    status: str = Field(sa_type=Text)
    evidence: list[dict[str, Any]] = Field(sa_type=JSONB)
    note: str | None = Field(sa_type=Text)
    recorded_at: datetime = Field(sa_column=_moment())
    change: int = Field(sa_column=_change())
    bureau: str | None = Field(default=None, sa_type=Text)
    subject: str | None = Field(default=None, sa_type=Text)


class Review(CoreTable, table=True):
    """What was decided about a submission or a milestone report, once and for good; approval publishes it."""

    __table_args__ = (CheckConstraint("num_nonnulls(submission, report) = 1", "ck_review_of_one"),)

    id: UUID = Field(primary_key=True)
    submission: UUID | None = Field(default=None, foreign_key="submission.id", unique=True)
    report: UUID | None = Field(default=None, foreign_key="milestone_report.id", unique=True)
    approved: bool
    note: str | None = Field(sa_type=Text)
    bureau: str = Field(sa_type=Text)
    subject: str = Field(sa_type=Text)
    recorded_at: datetime = Field(sa_column=_moment())
    change: int = Field(sa_column=_change())


class PeriodMark(CoreTable, table=True):
    """A year was locked or opened again; the last word on a year stands. A year nobody spoke of is open."""

    __tablename__ = "period_mark"

    id: UUID = Field(primary_key=True)
    year: int = Field(index=True)
    locked: bool
    note: str | None = Field(sa_type=Text)
    bureau: str = Field(sa_type=Text)
    subject: str = Field(sa_type=Text)
    recorded_at: datetime = Field(sa_column=_moment())
    change: int = Field(sa_column=_change())


class RegisterRow(CoreTable, table=True):
    """One version of a row of a register; the last one stands. Each says all there is to say.

    Numbers in `content` are texts, so that they stay exact; `body` is what was sent, word for word. `key` is the
    idempotency key that came with the first version, if any.
    """

    __tablename__ = "register_row"
    __table_args__ = (
        UniqueConstraint("bureau", "subject", "key", name="uq_register_row_key"),
        Index("ix_register_row_current", "register_key", "id", "version"),
    )

    id: UUID = Field(primary_key=True)
    version: int = Field(sa_column=Column(Integer, primary_key=True, autoincrement=False))
    register_key: str = Field(sa_type=Text)
    content: dict[str, str] = Field(sa_type=JSONB)
    withdrawn: bool
    source: dict[str, str] = Field(sa_type=JSONB)
    note: str | None = Field(sa_type=Text)
    bureau: str = Field(sa_type=Text)
    subject: str = Field(sa_type=Text)
    body: str = Field(sa_type=Text)
    key: str | None = Field(sa_type=Text)
    recorded_at: datetime = Field(sa_column=_moment())
    change: int = Field(sa_column=_change())


class Audit(CoreTable, table=True):
    """One row for every write, chained by hash; see `audit`. The first one opens the chain and is of no write."""

    change: int = Field(sa_column=Column(BigInteger, primary_key=True, autoincrement=False))
    recorded_at: datetime = Field(sa_column=_moment())
    actor: str | None = Field(sa_type=Text)
    kind: str = Field(sa_type=Text)
    subject: str = Field(sa_type=Text)
    digest: str = Field(sa_type=Text)
    client: str | None = Field(sa_type=Text)
    request: str | None = Field(sa_type=Text)
    previous: str = Field(sa_type=Text)
    hash: str = Field(sa_type=Text)


class Idempotency(CoreTable, table=True):
    """A key a client sent with a submission, and the digest of the body it came with."""

    key: str = Field(sa_column=Column(Text, primary_key=True))
    digest: str = Field(sa_type=Text)
    submission: UUID = Field(foreign_key="submission.id")
    recorded_at: datetime = Field(sa_column=_moment())
