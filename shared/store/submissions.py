"""Submissions: stored whole or not at all, never overwritten, read back with where they came from."""

import hashlib
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from decimal import Decimal
from uuid import UUID, uuid4

from sqlalchemy import insert
from sqlalchemy.ext.asyncio import AsyncSession
from sqlmodel import col, select

from shared.plan import Period
from shared.store import audit, changes
from shared.store.tables import Idempotency, Observation, Submission


class KeyReusedError(Exception):
    """The idempotency key came before with another body: the caller must choose a new key."""


@dataclass(frozen=True, slots=True)
class Provenance:
    """Where the figures of a submission come from, and what was sent word for word."""

    title: str
    publisher: str
    url: str | None
    published_on: str | None
    note: str | None
    body: str


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


async def record(
    session: AsyncSession, origin: Provenance, figures: Sequence[Figure], key: str | None = None
) -> Submission:
    """Appends a submission with its figures and counts one change.

    The same `key` with the same body gives the submission stored the first time; raises `KeyReusedError` when the
    body differs.
    """
    await changes.hold(session)
    if key is not None and (known := await _sent_before(session, key, origin.body)):
        return known
    stamp = await changes.stamp(session)
    submission = Submission(
        id=uuid4(),
        source_title=origin.title,
        source_publisher=origin.publisher,
        source_url=origin.url,
        source_published_on=origin.published_on,
        note=origin.note,
        body=origin.body,
        recorded_at=stamp.recorded_at,
        change=stamp.number,
    )
    session.add(submission)
    await session.flush()
    await session.execute(insert(Observation), [_row(figure, submission) for figure in figures])
    await audit.log(session, submission)
    if key is not None:
        remember(session, submission, [key])
    return submission


def remember(session: AsyncSession, submission: Submission, keys: Iterable[str]) -> None:
    """Notes the keys a submission is known by."""
    digest = _digest(submission.body)
    session.add_all(
        Idempotency(key=key, digest=digest, submission=submission.id, recorded_at=submission.recorded_at)
        for key in keys
    )


def _row(figure: Figure, submission: Submission) -> dict[str, object]:
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


async def _sent_before(session: AsyncSession, key: str, body: str) -> Submission | None:
    sent = await session.get(Idempotency, key)
    if sent is None:
        return None
    if sent.digest != _digest(body):
        raise KeyReusedError(key)
    return await find(session, sent.submission)


def _digest(body: str) -> str:
    return hashlib.sha256(body.encode()).hexdigest()


async def find(session: AsyncSession, submission_id: UUID) -> Submission | None:
    return await session.get(Submission, submission_id)


async def figures_of(session: AsyncSession, submission_id: UUID) -> Sequence[Observation]:
    """The observations of one submission, in the order they were sent."""
    found = select(Observation).where(col(Observation.submission) == submission_id).order_by(col(Observation.id))
    return (await session.scalars(found)).all()


async def newest(session: AsyncSession, before: int | None, limit: int) -> Sequence[Submission]:
    """Submissions older than change `before`, newest first."""
    found = select(Submission).order_by(col(Submission.change).desc()).limit(limit)
    if before is not None:
        found = found.where(col(Submission.change) < before)
    return (await session.scalars(found)).all()


async def keys(session: AsyncSession) -> set[str]:
    """Every idempotency key that came with a submission."""
    return set(await session.scalars(select(col(Idempotency.key))))
