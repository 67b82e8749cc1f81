"""Rollups by the clock: one at a time, and one to make up for any that were missed."""

import asyncio
import contextlib
import logging
from datetime import UTC, datetime, timedelta

from apscheduler.schedulers.asyncio import AsyncIOScheduler
from apscheduler.triggers.cron import CronTrigger
from sqlalchemy.exc import SQLAlchemyError

from gateway.rollups import BusyError, NothingAnsweredError, Rollups
from shared.clock import BEIJING

logger = logging.getLogger(__name__)

_ATTEMPTS = 5
_PAUSE_SECONDS = 3.0
_AGAIN = timedelta(minutes=1)


class Scheduler:
    """Takes a rollup whenever one has fallen due since the last; missed ones are made up for by a single one."""

    def __init__(self, rollups: Rollups, cron: str) -> None:
        self._rollups = rollups
        self._trigger = CronTrigger.from_crontab(cron, timezone=BEIJING)
        self._scheduler = AsyncIOScheduler(timezone=BEIJING)
        self._running: asyncio.Task[None] | None = None

    def start(self) -> None:
        self._scheduler.add_job(self.run_if_due, self._trigger, coalesce=True, max_instances=1, misfire_grace_time=None)
        self._scheduler.add_job(self.run_if_due)
        self._scheduler.start()

    async def stop(self) -> None:
        """Returns once a rollup on its way has let go of its connection."""
        self._scheduler.shutdown(wait=False)
        if self._running:
            self._running.cancel()
            await asyncio.gather(self._running, return_exceptions=True)

    async def run_if_due(self) -> None:
        if self._running is None or self._running.done():
            self._running = asyncio.create_task(self._take_if_due())
        with contextlib.suppress(asyncio.CancelledError):
            await asyncio.shield(self._running)

    async def _take_if_due(self) -> None:
        """Waits a little for services that are still starting; a rollup that lacks some says so.

        Being stopped on the way is no failure: the next start makes up for it. Without a database, or without any
        service, another attempt follows.
        """
        try:
            if not self._is_due(await self._rollups.last_scheduled()):
                return
            for _ in range(_ATTEMPTS):
                if not await self._rollups.missing():
                    break
                await asyncio.sleep(_PAUSE_SECONDS)
            await self._rollups.take_if(self._is_due)
        except (BusyError, asyncio.CancelledError):
            pass
        except (NothingAnsweredError, SQLAlchemyError) as error:
            logger.warning("no rollup was taken, trying again in a minute: %r", error)
            self._scheduler.add_job(
                self.run_if_due, "date", run_date=datetime.now(UTC) + _AGAIN, misfire_grace_time=None
            )

    def _is_due(self, last: datetime | None) -> bool:
        following = last and self._trigger.get_next_fire_time(None, last)
        return last is None or (following is not None and following <= datetime.now(UTC))
