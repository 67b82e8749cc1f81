"""Rows of registers: every edit is a version of its own, none is overwritten, the last one stands."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from uuid import UUID, uuid4

from sqlalchemy import Subquery
from sqlalchemy.dialects.postgresql import distinct_on
from sqlalchemy.ext.asyncio import AsyncSession
from sqlalchemy.orm import aliased
from sqlmodel import col, func, select
from sqlmodel.sql.expression import SelectOfScalar

from shared.store import audit, changes
from shared.store.submissions import KeyReusedError
from shared.store.tables import RegisterRow


@dataclass(frozen=True, slots=True)
class Entry:
    """What a version says, from which source, and what was sent word for word."""

    content: Mapping[str, str]
    source: Mapping[str, str]
    note: str | None
    body: str


@dataclass(frozen=True, slots=True)
class Author:
    """Who says it: somebody in the name of a bureau."""

    bureau: str
    subject: str


@dataclass(frozen=True, slots=True)
class Wanted:
    """Which rows of a register, as known at change `upto`; withdrawn ones only when asked for."""

    register: str
    upto: int
    area: str | None = None
    search: str | None = None
    withdrawn: bool = False


async def enter(session: AsyncSession, register: str, entry: Entry, author: Author, key: str | None) -> RegisterRow:
    """Appends a row.

    The same `key` of an author with the same body gives the row as it was entered the first time; raises
    `KeyReusedError` when register or body differ.
    """
    await changes.hold(session)
    if key is not None:
        by = (col(RegisterRow.bureau) == author.bureau, col(RegisterRow.subject) == author.subject)
        sent = select(RegisterRow).where(*by, col(RegisterRow.key) == key)
        if known := (await session.scalars(sent)).one_or_none():
            if (known.register_key, known.body) != (register, entry.body):
                raise KeyReusedError(key)
            return known
    return await _append(session, register, entry, author, id=uuid4(), version=1, key=key)


async def revise(
    session: AsyncSession, before: RegisterRow, entry: Entry, author: Author, *, withdrawn: bool = False
) -> RegisterRow:
    """Appends the next version of a row that was read after `changes.hold`, so that no other came in between."""
    return await _append(
        session, before.register_key, entry, author, id=before.id, version=before.version + 1, withdrawn=withdrawn
    )


async def _append(
    session: AsyncSession,
    register: str,
    entry: Entry,
    author: Author,
    *,
    id: UUID,  # noqa: A002  # the column's name
    version: int,
    withdrawn: bool = False,
    key: str | None = None,
) -> RegisterRow:
    stamp = await changes.stamp(session)
    row = RegisterRow(
        id=id,
        version=version,
        register_key=register,
        content=dict(entry.content),
        withdrawn=withdrawn,
        source=dict(entry.source),
        note=entry.note,
        bureau=author.bureau,
        subject=author.subject,
        body=entry.body,
        key=key,
        recorded_at=stamp.recorded_at,
        change=stamp.number,
    )
    session.add(row)
    await audit.log(session, row)
    return row


async def find(
    session: AsyncSession, register: str, row_id: UUID, upto: int, version: int | None = None
) -> RegisterRow | None:
    """The last version of a row as known at change `upto`, or the one that is named."""
    found = _versions(register, row_id, upto).limit(1)
    if version is not None:
        found = found.where(col(RegisterRow.version) == version)
    return (await session.scalars(found)).one_or_none()


async def versions(
    session: AsyncSession, register: str, row_id: UUID, upto: int, start: int, limit: int
) -> Sequence[RegisterRow]:
    """What a row has said by change `upto`, newest first."""
    return (await session.scalars(_versions(register, row_id, upto).offset(start).limit(limit))).all()


def _versions(register: str, row_id: UUID, upto: int) -> SelectOfScalar[RegisterRow]:
    return (
        select(RegisterRow)
        .where(
            col(RegisterRow.register_key) == register, col(RegisterRow.id) == row_id, col(RegisterRow.change) <= upto
        )
        .order_by(col(RegisterRow.version).desc())
    )


async def rows(session: AsyncSession, wanted: Wanted, start: int, limit: int) -> tuple[Sequence[RegisterRow], int]:
    """A part of the rows in the order they were entered, and how many there are in all."""
    latest = _latest(wanted.upto, wanted.register)
    row = aliased(RegisterRow, latest)
    matching = []
    if not wanted.withdrawn:
        matching.append(col(row.withdrawn).is_(False))
    if wanted.area is not None:
        matching.append(col(row.content)["area"].astext == wanted.area)
    if wanted.search is not None:
        matching.append(col(row.content)["name"].astext.icontains(wanted.search, autoescape=True))
    total = await session.scalar(select(func.count()).select_from(row).where(*matching))
    found = select(row).where(*matching).order_by(latest.c.entered).offset(start).limit(limit)
    return (await session.scalars(found)).all(), total or 0


async def counts(session: AsyncSession, upto: int) -> dict[str, int]:
    """By register: the rows that stood at change `upto`."""
    latest = _latest(upto)
    found = (
        select(latest.c.register_key, func.count()).where(latest.c.withdrawn.is_(False)).group_by(latest.c.register_key)
    )
    return {row[0]: row[1] for row in (await session.execute(found)).all()}


def _latest(upto: int, register: str | None = None) -> Subquery:
    """Each row's last version and the change it was `entered` by."""
    entered = func.min(col(RegisterRow.change)).over(partition_by=col(RegisterRow.id)).label("entered")
    found = select(RegisterRow, entered).where(col(RegisterRow.change) <= upto)
    if register is not None:
        found = found.where(col(RegisterRow.register_key) == register)
    found = found.ext(distinct_on(col(RegisterRow.id)))
    return found.order_by(col(RegisterRow.id), col(RegisterRow.version).desc()).subquery()
