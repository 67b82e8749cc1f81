"""The audit log: a row for every write, each chained to the one before, so that removing or changing one shows."""

import hashlib
import json
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime
from decimal import Decimal
from itertools import pairwise
from typing import Any, TypeAlias
from uuid import UUID

from sqlalchemy import or_
from sqlalchemy.ext.asyncio import AsyncSession
from sqlmodel import col, func, select

from shared.store.tables import Audit, Change, MilestoneReport, Observation, PeriodMark, RegisterRow, Review, Submission
from shared.web.call import CALL
from shared.wire.values import digits

Written: TypeAlias = Submission | MilestoneReport | Review | PeriodMark | RegisterRow
_FIRST: tuple[type[Written], ...] = (Submission, MilestoneReport)
_LATER: tuple[type[Written], ...] = (Review, PeriodMark, RegisterRow)
"""Tables that came after the log."""
_SINCE = {"bureau", "subject", "reason", "resubmits", "warnings"}
"""Columns that came after the log: rows written before have nothing in them, and keep their digests."""

GENESIS = "0" * 64
"""What the first row of a chain is hashed with."""
OPENING = "opening"
"""The first row of each chain, written with the table; changes up to its own are not in the log."""


async def log(session: AsyncSession, written: Written) -> None:
    """Appends the row of a write that was stamped, and so holds the writers' lock, in the write's own transaction."""
    await session.flush()
    last = (await session.scalars(select(Audit).order_by(col(Audit.change).desc()).limit(1))).one()
    call = CALL.get()
    entry = Audit(
        change=written.change,
        recorded_at=written.recorded_at,
        actor=str(call.caller) if call and call.caller else None,
        kind=str(written.__tablename__),
        subject=str(written.id),
        digest=await _digest(session, written.change),
        client=call.client if call else None,
        request=call.id if call else None,
        previous=last.hash,
        hash="",
    )
    entry.hash = seal(entry)
    session.add(entry)


def seal(entry: Audit) -> str:
    """SHA-256 of everything the row says, the hash before included."""
    return _sha256(entry.model_dump(exclude={"hash"}))


@dataclass(frozen=True, slots=True)
class Break:
    """Where a chain no longer holds, and why."""

    change: int
    said: str


@dataclass(frozen=True, slots=True)
class Verified:
    """The newest row and every break. Who keeps `head` elsewhere can tell a chain written anew from this one."""

    change: int
    head: str
    breaks: tuple[Break, ...]


async def newest(session: AsyncSession, before: int | None, limit: int) -> Sequence[Audit]:
    """Rows older than that of change `before`, newest first."""
    found = select(Audit).order_by(col(Audit.change).desc()).limit(limit)
    if before is not None:
        found = found.where(col(Audit.change) < before)
    return (await session.scalars(found)).all()


async def verify(session: AsyncSession) -> Verified:
    """Walks the chain as it is at one moment, beside any writers; `session` must be fresh."""
    await session.connection(execution_options={"isolation_level": "REPEATABLE READ"})
    entries = (await session.scalars(select(Audit).order_by(col(Audit.change)))).all()
    newest = (await session.scalars(select(func.max(col(Change.number))))).one() or 0
    found = [*_openings(entries), *_gaps(entries, newest), *await _strays(session, entries, newest)]
    counted = {each.number: each.recorded_at for each in await session.scalars(select(Change))}
    for entry in entries:
        if entry.hash != seal(entry):
            found.append(Break(entry.change, "the row has been changed"))
        if entry.kind != OPENING and entry.recorded_at != counted.get(entry.change):
            found.append(Break(entry.change, "the change is not there, or not at the moment it was counted"))
        if entry.kind != OPENING and entry.digest != await _digest(session, entry.change):
            found.append(Break(entry.change, f"the {entry.kind} is no longer what was written"))
    last = entries[-1] if entries else None
    found.sort(key=lambda each: each.change)
    return Verified(last.change if last else 0, last.hash if last else GENESIS, tuple(found))


def _openings(entries: Sequence[Audit]) -> Iterator[Break]:
    if not entries or entries[0].kind != OPENING or entries[0].previous != GENESIS:
        yield Break(entries[0].change if entries else 0, "the opening row is missing")


def _gaps(entries: Sequence[Audit], newest: int) -> Iterator[Break]:
    for before, after in pairwise(entries):
        if after.change != before.change + 1:
            yield Break(before.change + 1, f"rows are missing up to {after.change - 1}")
        elif after.previous != before.hash:
            yield Break(after.change, "the row does not follow the one before")
    if entries and newest > entries[-1].change:
        yield Break(entries[-1].change + 1, f"rows are missing up to the last change, {newest}")
    if entries and newest < entries[-1].change:
        yield Break(newest + 1, "changes are missing from here on")


async def _strays(session: AsyncSession, entries: Sequence[Audit], newest: int) -> list[Break]:
    """What is of no change that the chain could tell of: added by hand, before the first or after the last."""
    opening, last = (entries[0].change, max(newest, entries[-1].change)) if entries else (0, newest)
    since = dict.fromkeys((*_FIRST, Observation), 0) | dict.fromkeys(_LATER, opening)
    found = []
    for table, before in since.items():
        change = col(table.change)
        outside = select(change).where(or_(change <= before, change > last)).distinct()
        said = f"a row of {table.__tablename__} is of no write"
        found += [Break(each, said) for each in await session.scalars(outside)]
    return found


async def _digest(session: AsyncSession, change: int) -> str:
    """SHA-256 of all rows that one change wrote."""
    written: list[dict[str, Any]] = []
    for table in _FIRST:
        written += [_since(each) for each in await _rows(session, table, change)]
    figures = select(Observation).where(col(Observation.change) == change).order_by(col(Observation.id))
    written += [each.model_dump(exclude={"id"}) for each in await session.scalars(figures)]
    for table in _LATER:
        written += await _rows(session, table, change)
    return _sha256(written)


async def _rows(session: AsyncSession, table: type[Written], change: int) -> list[dict[str, Any]]:
    """One change writes at most one row of a table that is not of figures."""
    found = await session.scalars(select(table).where(col(table.change) == change))
    return [each.model_dump() for each in found]


def _since(row: dict[str, Any]) -> dict[str, Any]:
    return {name: value for name, value in row.items() if value is not None or name not in _SINCE}


def _sha256(said: Any) -> str:
    """Of canonical JSON: sorted keys, no spaces, times in UTC, decimals without an exponent or zeros at the end."""
    text = json.dumps(said, default=_plain, ensure_ascii=False, separators=(",", ":"), sort_keys=True)
    return hashlib.sha256(text.encode()).hexdigest()


def _plain(value: object) -> str:
    match value:
        case datetime():
            return value.astimezone(UTC).isoformat(timespec="microseconds")
        case date():
            return value.isoformat()
        case Decimal():
            return digits(value)
        case UUID():
            return str(value)
    raise TypeError(f"{value!r} has no canonical form")
