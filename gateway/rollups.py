"""Rollups: stored, reproducible citywide snapshots; the gateway's only table."""

import asyncio
import hashlib
import json
from collections import Counter
from collections.abc import AsyncIterator, Callable, Sequence
from contextlib import asynccontextmanager
from datetime import UTC, date, datetime
from typing import Any
from uuid import UUID, uuid4

from sqlalchemy import Column, DateTime, MetaData, Text, text
from sqlalchemy.dialects.postgresql import JSONB
from sqlalchemy.ext.asyncio import AsyncSession
from sqlalchemy.orm import registry
from sqlmodel import Field, SQLModel, col, func, select

from gateway import comparison
from gateway.barometer import yardstick
from gateway.client import Moment, Reply, Services
from shared.clock import day_of
from shared.plan import ActionPlugin
from shared.plan.period import FIRST_YEAR
from shared.progress import Verdict
from shared.progress.yardstick import AlertLevel
from shared.store.database import Database

_RUNNER = 7_202_205
"""Advisory lock: one runner at a time, whichever gateway it is in."""


class GatewayTable(SQLModel, registry=registry(metadata=MetaData())):
    """Base with the gateway's own metadata."""


class Rollup(GatewayTable, table=True):
    """A citywide snapshot as known at `as_of`, judged on that day.

    `inputs` holds each service's change counter, `missing` the services that gave no answer, `targets` the verdicts,
    each with the promise and the figures behind it and, where the target has one, the `alert` level.
    `digest` covers all of these: the same moment asked again gives the same digest.
    """

    id: UUID = Field(primary_key=True)
    taken_at: datetime = Field(sa_column=Column(DateTime(timezone=True), nullable=False, unique=True))
    as_of: datetime = Field(sa_column=Column(DateTime(timezone=True), nullable=False))
    on: date
    scheduled: bool
    digest: str = Field(sa_type=Text)
    inputs: dict[str, int] = Field(sa_type=JSONB)
    missing: dict[str, str] = Field(sa_type=JSONB)
    targets: dict[str, dict[str, Any]] = Field(sa_type=JSONB)


class BusyError(Exception):
    """Another runner is taking a rollup at this moment: try again later."""


class NothingAnsweredError(Exception):
    """No service answered: there is nothing to store."""


class Rollups:
    """Takes rollups and reads them back."""

    def __init__(self, database: Database, services: Services, plugins: Sequence[ActionPlugin]) -> None:
        self._database, self._services, self._plugins = database, services, plugins

    async def take(self, as_of: datetime | None = None) -> Rollup:
        """Asks every service as of one moment and stores what they say.

        Raises `BusyError`, `NothingAnsweredError`, and `ValueError` for a moment too early or that has not come.
        """
        if as_of is not None and as_of.year < FIRST_YEAR:
            raise ValueError(f"{as_of.isoformat()} lies before {FIRST_YEAR}")
        if as_of is not None and as_of > datetime.now(UTC):
            raise ValueError(f"{as_of.isoformat()} lies in the future: what will be known is not known")
        async with self._runner() as session:
            rollup = await self._snapshot(as_of or datetime.now(UTC), scheduled=False)
            session.add(rollup)
        return rollup

    async def take_if(self, due: Callable[[datetime | None], bool]) -> None:
        """Takes a scheduled one if it is `due`, which is told when the last was taken. Raises as `take` does."""
        async with self._runner() as session:
            if due(await _last_scheduled(session)):
                session.add(await self._snapshot(datetime.now(UTC), scheduled=True))

    async def missing(self) -> list[str]:
        """Keys of the services that do not answer at this moment."""
        replies = await asyncio.gather(*(self._services.ask(plugin, Moment()) for plugin in self._plugins))
        return [reply.missing.action for reply in replies if reply.missing]

    @asynccontextmanager
    async def _runner(self) -> AsyncIterator[AsyncSession]:
        async with self._database.transaction() as session:
            held = await session.scalar(text("SELECT pg_try_advisory_xact_lock(:key)"), {"key": _RUNNER})
            if not held:
                raise BusyError
            yield session

    async def _snapshot(self, as_of: datetime, *, scheduled: bool) -> Rollup:
        on = day_of(as_of)
        moment = Moment(as_of=as_of, on=on)
        answers = await asyncio.gather(*(self._services.ask(plugin, moment) for plugin in self._plugins))
        replies = {plugin.key: reply for plugin, reply in zip(self._plugins, answers, strict=True)}
        if not any(reply.state for reply in answers):
            raise NothingAnsweredError
        content = _content(as_of, on, self._plugins, replies)
        canonical = json.dumps(content, sort_keys=True, separators=(",", ":"), default=str)
        return Rollup(
            id=uuid4(),
            taken_at=datetime.now(UTC),
            as_of=as_of,
            on=on,
            scheduled=scheduled,
            digest=hashlib.sha256(canonical.encode()).hexdigest(),
            inputs=content["inputs"],
            missing=content["missing"],
            targets=content["targets"],
        )

    async def last_scheduled(self) -> datetime | None:
        """When the last scheduled rollup was taken."""
        async with self._database.transaction() as session:
            return await _last_scheduled(session)

    async def find(self, rollup_id: UUID) -> Rollup | None:
        async with self._database.transaction() as session:
            return await session.get(Rollup, rollup_id)

    async def last(self, before: datetime | None) -> Rollup | None:
        """The newest by the moment it speaks of, of those that speak of one `before`."""
        async with self._database.transaction() as session:
            found = select(Rollup).order_by(col(Rollup.as_of).desc(), col(Rollup.taken_at).desc()).limit(1)
            if before is not None:
                found = found.where(col(Rollup.as_of) < before)
            return (await session.scalars(found)).one_or_none()

    async def page(self, first: int, before: datetime | None) -> tuple[Sequence[Rollup], int]:
        """Up to `first` rollups older than `before`, newest first, and how many there are in all."""
        async with self._database.transaction() as session:
            found = select(Rollup).order_by(col(Rollup.taken_at).desc()).limit(first)
            if before is not None:
                found = found.where(col(Rollup.taken_at) < before)
            total = (await session.scalars(select(func.count()).select_from(Rollup))).one()
            return (await session.scalars(found)).all(), total


async def _last_scheduled(session: AsyncSession) -> datetime | None:
    return (await session.scalars(select(func.max(col(Rollup.taken_at))).where(col(Rollup.scheduled)))).one()


def _content(as_of: datetime, on: date, plugins: Sequence[ActionPlugin], replies: dict[str, Reply]) -> dict[str, Any]:
    return {
        "as_of": as_of.astimezone(UTC).isoformat(),
        "on": on.isoformat(),
        "inputs": {key: reply.state.change for key, reply in replies.items() if reply.state},
        "missing": {key: reply.missing.reason.value for key, reply in replies.items() if reply.missing},
        "targets": {
            target.id: comparison.noted(plugin, replies[plugin.key], target, on)
            | _alert(replies[plugin.key], target.id)
            for plugin in plugins
            for target in replies[plugin.key].targets.values()
        },
    }


def _alert(reply: Reply, target_id: str) -> dict[str, str]:
    measured = yardstick(reply, target_id)
    return {"alert": measured.alert.level.value} if measured else {}


def alert(rollup: Rollup, target_id: str) -> AlertLevel | None:
    """The level a target stood at; `None` when the rollup says nothing of it."""
    stored = rollup.targets.get(target_id, {}).get("alert")
    return AlertLevel(stored) if stored else None


def verdicts(rollup: Rollup) -> Counter[Verdict]:
    """How many targets stood at each verdict."""
    return Counter(Verdict(target["verdict"]) for target in rollup.targets.values())
