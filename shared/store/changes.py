"""The change counter: numbers every write, resolves past moments, and wakes those who wait for news."""

import asyncio
import contextlib
import logging
from dataclasses import dataclass
from datetime import datetime

import psycopg
from sqlalchemy import text
from sqlalchemy.exc import SQLAlchemyError
from sqlalchemy.ext.asyncio import AsyncSession
from sqlmodel import col, func, select

from shared.store.database import Database
from shared.store.publishing import published_by
from shared.store.tables import Change, Observation, Review, Submission

logger = logging.getLogger(__name__)

_WRITERS = 7_202_203
"""Advisory lock: writers hold it alone, so that numbers follow the order of commits; as-of readers share it."""
_CHANNEL = "change"
_RECONNECT_SECONDS = 1.0
MOST_WAITING = 64


@dataclass(frozen=True, slots=True)
class Stamp:
    number: int
    recorded_at: datetime


async def hold(session: AsyncSession) -> None:
    """Makes later writers wait until the present transaction has ended."""
    await session.execute(text("SELECT pg_advisory_xact_lock(:key)"), {"key": _WRITERS})


async def stamp(session: AsyncSession) -> Stamp:
    """Numbers the present transaction's write.

    The clock is read under the writers' lock and never runs backwards: `recorded_at` follows the order of commits too.
    """
    await hold(session)
    row = await session.execute(
        text(
            "INSERT INTO change (number, recorded_at) "
            "SELECT coalesce(max(number), 0) + 1, "
            "greatest(clock_timestamp(), max(recorded_at) + interval '1 microsecond') FROM change "
            "RETURNING number, recorded_at"
        )
    )
    number, recorded_at = row.one()
    await session.execute(text("SELECT pg_notify(:channel, :news)"), {"channel": _CHANNEL, "news": str(number)})
    return Stamp(number, recorded_at)


async def current(session: AsyncSession) -> int:
    """The number of the last committed write; 0 when there is none."""
    return (await session.scalars(select(func.max(col(Change.number))))).one() or 0


async def first(session: AsyncSession) -> datetime | None:
    """When the first write was recorded."""
    return (await session.scalars(select(func.min(col(Change.recorded_at))))).one()


class FutureError(Exception):
    """The moment lies in the database's future: nobody knows what will be known."""


async def as_of(session: AsyncSession, moment: datetime) -> int:
    """The counter as it stood at `moment`, for good: waits for writes that are under way and might still precede it.

    Raises `FutureError` for a moment that has not come.
    """
    await session.execute(text("SELECT pg_advisory_xact_lock_shared(:key)"), {"key": _WRITERS})
    if moment > (await session.execute(text("SELECT clock_timestamp()"))).scalar_one():
        raise FutureError
    found = select(func.max(col(Change.number))).where(col(Change.recorded_at) <= moment)
    return (await session.scalars(found)).one() or 0


async def metrics_changed(session: AsyncSession, after: int) -> list[str]:
    """Keys of the metrics with an observation published by a change newer than `after`."""
    found = (
        select(col(Observation.metric))
        .join(Submission, col(Observation.submission) == col(Submission.id))
        .outerjoin(Review, col(Review.submission) == col(Submission.id))
        .where(published_by(Submission) > after)
        .distinct()
    )
    return sorted(await session.scalars(found))


class CrowdedError(Exception):
    """As many wait already as may: each holds a connection of the server, and all are woken together."""


class Feed:
    """Wakes waiters when another change commits, in whichever process."""

    def __init__(self, database: Database) -> None:
        self._database = database
        self._news = asyncio.Condition()
        self._task: asyncio.Task[None] | None = None
        self._number = self._waiting = 0
        self.closed = False

    async def start(self) -> None:
        self._task = asyncio.create_task(self._listen())

    async def _listen(self) -> None:
        while True:
            try:
                async with await psycopg.AsyncConnection.connect(self._database.conninfo(), autocommit=True) as link:
                    await link.execute(f"LISTEN {_CHANNEL}")
                    await self._wake(await self._read())  # something may have been written while nobody listened
                    async for news in link.notifies():
                        await self._wake(int(news.payload))
            except (psycopg.Error, SQLAlchemyError) as error:
                logger.warning("not listening for changes, trying again: %s", str(error).partition("\n")[0])
            await asyncio.sleep(_RECONNECT_SECONDS)

    async def _wake(self, number: int) -> None:
        async with self._news:
            self._number = max(self._number, number)
            self._news.notify_all()

    async def newer(self, after: int, wait: float) -> int:
        """The counter as soon as it is beyond `after`, else what it is after `wait` seconds. Raises `CrowdedError`."""
        number = await self._read()
        if number > after or wait == 0:
            return number
        if self._waiting >= MOST_WAITING:
            raise CrowdedError
        self._waiting += 1
        try:
            with contextlib.suppress(TimeoutError):
                async with asyncio.timeout(wait), self._news:
                    await self._news.wait_for(lambda: self._number > after or self.closed)
        finally:
            self._waiting -= 1
        return await self._read()

    async def _read(self) -> int:
        async with self._database.transaction() as session:
            return await current(session)

    async def release(self) -> None:
        """Lets every waiter go at once, before the server stops."""
        self.closed = True
        await self._wake(self._number)

    async def stop(self) -> None:
        await self.release()
        if self._task:
            self._task.cancel()
            with contextlib.suppress(asyncio.CancelledError):
                await self._task
