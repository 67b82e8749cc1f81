"""Submissions: stored whole or not at all, never overwritten, read back with where they came from."""

import hashlib
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import Any, NamedTuple
from uuid import UUID, uuid4

from sqlalchemy import ColumnElement, and_, exists, insert, or_, true
from sqlalchemy.ext.asyncio import AsyncSession
from sqlalchemy.orm import aliased, defer
from sqlmodel import col, select

from shared.plan import Period
from shared.store import audit, changes
from shared.store.changes import Stamp
from shared.store.publishing import published_by, state_of
from shared.store.tables import Idempotency, Observation, Review, Submission
from shared.wire.review import ReviewState


class KeyReusedError(Exception):
    """The idempotency key came before with another body: the caller must choose a new key."""


@dataclass(frozen=True, slots=True)
class Provenance:
    """Who sent the figures of a submission, where they come from, and what was sent word for word.

    Without a bureau they are published figures that the platform ships with. `reason` says why a locked period is
    revised; `resubmits` is the returned submission in whose place this one comes.
    """

    title: str
    publisher: str
    url: str | None
    published_on: str | None
    note: str | None
    body: str
    bureau: str | None = None
    subject: str | None = None
    reason: str | None = None
    resubmits: UUID | None = None


@dataclass(frozen=True, slots=True)
class Figure:
    """One value ready to be stored: `value` in the metric's unit, `value_sent` in `unit_sent`."""

    metric: str
    period: Period
    area: str
    value: Decimal
    status: str
    value_sent: Decimal
    unit_sent: str
    note: str | None


class Delivered(NamedTuple):
    """A stored submission, what was decided about it, and whether another has come in its place."""

    submission: Submission
    review: Review | None
    superseded: bool

    @property
    def state(self) -> ReviewState:
        return state_of(self.submission, self.review, superseded=self.superseded)


@dataclass(frozen=True, slots=True)
class View:
    """What a caller may see beyond what is published: everything, its bureau's own, or what speaks of `metrics`."""

    everything: bool = False
    bureau: str | None = None
    metrics: Collection[str] = ()


async def record(
    session: AsyncSession, origin: Provenance, figures: Sequence[Figure], warnings: Sequence[dict[str, Any]] = ()
) -> Submission:
    """Appends a submission with its figures and counts one change."""
    submission = drafted(origin, await changes.stamp(session), warnings)
    session.add(submission)
    await session.flush()
    await session.execute(insert(Observation), [columns(figure, submission) for figure in figures])
    await audit.log(session, submission)
    return submission


def drafted(origin: Provenance, stamp: Stamp, warnings: Sequence[dict[str, Any]] = ()) -> Submission:
    """A submission that no session knows of yet."""
    return Submission(
        id=uuid4(),
        source_title=origin.title,
        source_publisher=origin.publisher,
        source_url=origin.url,
        source_published_on=origin.published_on,
        note=origin.note,
        body=origin.body,
        recorded_at=stamp.recorded_at,
        change=stamp.number,
        bureau=origin.bureau,
        subject=origin.subject,
        reason=origin.reason,
        resubmits=origin.resubmits,
        warnings=list(warnings) or None,
    )


def remember(session: AsyncSession, submission: Submission, keys: Iterable[str]) -> None:
    """Notes the keys a submission is known by."""
    digest = _digest(submission.body)
    session.add_all(
        Idempotency(key=key, digest=digest, submission=submission.id, recorded_at=submission.recorded_at)
        for key in keys
    )


def columns(figure: Figure, submission: Submission) -> dict[str, Any]:
    """Of an observation, and what is in them."""
    return {
        "submission": submission.id,
        "metric": figure.metric,
        "period": figure.period.text,
        "period_start": figure.period.start,
        "period_end": figure.period.end,
        "area": figure.area,
        "value": figure.value,
        "status": figure.status,
        "value_sent": figure.value_sent,
        "unit_sent": figure.unit_sent,
        "note": figure.note,
        "recorded_at": submission.recorded_at,
        "change": submission.change,
    }


async def sent_before(session: AsyncSession, key: str, body: str) -> UUID | None:
    """The submission that came with the same key and body. Raises `KeyReusedError` when the body differs."""
    sent = await session.get(Idempotency, key)
    if sent is None:
        return None
    if sent.digest != _digest(body):
        raise KeyReusedError(key)
    return sent.submission


def _digest(body: str) -> str:
    return hashlib.sha256(body.encode()).hexdigest()


async def find(session: AsyncSession, submission_id: UUID, view: View) -> Delivered | None:
    """One submission, if it is there for this caller to see."""
    found = _delivered().where(col(Submission.id) == submission_id, _seen(view))
    row = (await session.execute(found)).one_or_none()
    return Delivered(*row) if row else None


async def find_all(session: AsyncSession, ids: Collection[UUID], view: View) -> dict[UUID, Delivered]:
    """Those of `ids` that are there for this caller to see."""
    found = _delivered().where(col(Submission.id).in_(ids), _seen(view))
    return {row[0].id: Delivered(*row) for row in (await session.execute(found)).all()}


async def figures_of(session: AsyncSession, submission_id: UUID) -> Sequence[Observation]:
    """The observations of one submission, in the order they were sent."""
    found = select(Observation).where(col(Observation.submission) == submission_id).order_by(col(Observation.id))
    return (await session.scalars(found)).all()


async def metrics_of(session: AsyncSession, ids: Collection[UUID]) -> dict[UUID, set[str]]:
    """The metrics that each submission speaks of."""
    found = select(col(Observation.submission), col(Observation.metric)).where(col(Observation.submission).in_(ids))
    named: dict[UUID, set[str]] = {each: set() for each in ids}
    for submission, metric in (await session.execute(found.distinct())).all():
        named[submission].add(metric)
    return named


async def newest(
    session: AsyncSession,
    before: int | None,
    limit: int,
    view: View,
    *,
    bureau: str | None = None,
    state: ReviewState | None = None,
) -> list[Delivered]:
    """Submissions older than change `before` that the caller may see, newest first; of one bureau, in one state."""
    found = _delivered().where(_seen(view)).order_by(col(Submission.change).desc()).limit(limit)
    if before is not None:
        found = found.where(col(Submission.change) < before)
    if bureau is not None:
        found = found.where(col(Submission.bureau) == bureau)
    if state is not None:
        found = found.where(_in_state(state))
    return [Delivered(*row) for row in (await session.execute(found)).all()]


def _delivered() -> Any:
    return (
        select(Submission, Review, _superseded())
        .outerjoin(Review, col(Review.submission) == col(Submission.id))
        .options(defer(Submission.body))  # type: ignore[arg-type]  # may be large, and is wanted here by nobody
    )


def _superseded() -> ColumnElement[bool]:
    later = aliased(Submission)
    return exists().where(col(later.resubmits) == col(Submission.id))


def _in_state(state: ReviewState) -> ColumnElement[bool]:
    published, undecided = published_by(Submission).is_not(None), col(Review.id).is_(None)
    returned = and_(~published, ~undecided)
    return {
        ReviewState.SUBMITTED: and_(~published, undecided),
        ReviewState.APPROVED: published,
        ReviewState.RETURNED: and_(returned, ~_superseded()),
        ReviewState.RESUBMITTED: and_(returned, _superseded()),
    }[state]


def _seen(view: View) -> ColumnElement[bool]:
    allowed: list[ColumnElement[bool]] = [published_by(Submission).is_not(None)]
    if view.bureau is not None:
        allowed.append(col(Submission.bureau) == view.bureau)
    if view.metrics:
        speaks = and_(col(Observation.submission) == col(Submission.id), col(Observation.metric).in_(view.metrics))
        allowed.append(exists().where(speaks))
    return true() if view.everything else or_(*allowed)


async def keys(session: AsyncSession) -> set[str]:
    """Every idempotency key that came with a submission."""
    return set(await session.scalars(select(col(Idempotency.key))))
