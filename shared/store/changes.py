"""The change counter: numbers every write, resolves past moments, and wakes those who wait for news."""

import asyncio
import contextlib
import logging
from dataclasses import dataclass
from datetime import datetime

import psycopg
from sqlalchemy import text
from sqlalchemy.ext.asyncio import AsyncSession
from sqlmodel import col, func, select

from shared.store.database import Database
from shared.store.tables import Change, Observation

logger = logging.getLogger(__name__)

_WRITERS = 7_202_203
"""Advisory lock: writers hold it alone, so that numbers follow the order of commits; as-of readers share it."""
_CHANNEL = "change"
_RECONNECT_SECONDS = 1.0


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


async def as_of(session: AsyncSession, moment: datetime) -> int:
    """The counter as it stood at `moment`, for good: waits for writes that are under way and might still precede it."""
    await session.execute(text("SELECT pg_advisory_xact_lock_shared(:key)"), {"key": _WRITERS})
    found = select(func.max(col(Change.number))).where(col(Change.recorded_at) <= moment)
    return (await session.scalars(found)).one() or 0


async def metrics_changed(session: AsyncSession, after: int) -> list[str]:
    """Keys of the metrics with an observation newer than change `after`."""
    found = select(col(Observation.metric)).where(col(Observation.change) > after).distinct()
    return sorted(await session.scalars(found))


class Feed:
    """Wakes waiters when another change commits, in whichever process."""

    def __init__(self, database: Database) -> None:
        self._database = database
        self._news = asyncio.Condition()
        self._task: asyncio.Task[None] | None = None
        self.closed = False

    async def start(self) -> None:
        self._task = asyncio.create_task(self._listen())

    async def _listen(self) -> None:
        while True:
            try:
                async with await psycopg.AsyncConnection.connect(self._database.conninfo(), autocommit=True) as link:
                    await link.execute(f"LISTEN {_CHANNEL}")
                    await self._wake()  # something may have been written while nobody listened
                    async for _ in link.notifies():
                        await self._wake()
            except psycopg.OperationalError as error:
                logger.warning("not listening for changes, trying again: %s", error)
            await asyncio.sleep(_RECONNECT_SECONDS)

    async def _wake(self) -> None:
        async with self._news:
            self._news.notify_all()

    async def newer(self, after: int, wait: float) -> int:
        """The counter as soon as it is beyond `after`, else what it is after `wait` seconds."""
        with contextlib.suppress(TimeoutError):
            async with asyncio.timeout(wait):
                while not self.closed:
                    async with self._news:
                        if (number := await self._read()) > after:
                            return number
                        await self._news.wait()
        return await self._read()

    async def _read(self) -> int:
        async with self._database.transaction() as session:
            return await current(session)

    async def release(self) -> None:
        """Lets every waiter go at once, before the server stops."""
        self.closed = True
        await self._wake()

    async def stop(self) -> None:
        await self.release()
        if self._task:
            self._task.cancel()
            with contextlib.suppress(asyncio.CancelledError):
                await self._task
