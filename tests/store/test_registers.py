"""Rows of registers are versions: none is overwritten or lost, the past stays readable, the audit log covers each."""

import asyncio
from collections.abc import AsyncIterator, Iterator
from uuid import UUID, uuid4

import psycopg
import pytest
import pytest_asyncio
from sqlalchemy import text
from sqlalchemy.exc import ProgrammingError
from sqlmodel import select

from migrations.upgrade import upgrade
from shared.store import audit, changes, registers
from shared.store.database import Database, admin_url, database_name
from shared.store.registers import Author, Entry, Wanted
from shared.store.submissions import KeyReusedError
from shared.store.tables import Audit, RegisterRow
from tests.world import SYNTHETIC

_OWNER = "registered"
_SOURCE = {"title": SYNTHETIC, "publisher": "tests"}
_AUTHOR = Author("市发展改革委", "tests")
_EDITORS = 16


@pytest.fixture
def admin(database_url: str) -> Iterator[psycopg.Connection]:
    """A service's database of its own, as its administrator reaches it."""
    with psycopg.connect(database_url, autocommit=True) as server:
        server.execute(f"DROP DATABASE IF EXISTS {database_name(_OWNER)}")
    upgrade(database_url, [_OWNER])
    url = admin_url(database_url, database_name(_OWNER)).set(drivername="postgresql")
    with psycopg.connect(url.render_as_string(hide_password=False), autocommit=True) as connection:
        yield connection


@pytest_asyncio.fixture
async def database(database_url: str, admin: psycopg.Connection) -> AsyncIterator[Database]:
    assert not admin.closed
    database = Database(database_url, _OWNER)
    yield database
    await database.close()


def _entry(name: str, *, area: str = "310115", body: str = "{}") -> Entry:
    return Entry({"name": name, "area": area, "capacity": "1.5"}, _SOURCE, None, body)


async def _enter(database: Database, name: str, *, register: str = "plants", area: str = "310115") -> RegisterRow:
    async with database.transaction() as session:
        return await registers.enter(session, register, _entry(name, area=area), _AUTHOR, None)


async def _edit(database: Database, row_id: UUID, name: str, *, withdrawn: bool = False) -> RegisterRow:
    async with database.transaction() as session:
        await changes.hold(session)
        row = await registers.find(session, "plants", row_id, await changes.current(session))
        assert row is not None
        return await registers.revise(session, row, _entry(name), _AUTHOR, withdrawn=withdrawn)


async def _names(database: Database, wanted: Wanted, start: int = 0, limit: int = 100) -> tuple[list[str], int]:
    async with database.transaction() as session:
        found, total = await registers.rows(session, wanted, start, limit)
    return [row.content["name"] for row in found], total


async def test_the_last_version_stands_and_every_one_before_stays(database: Database) -> None:
    row = await _enter(database, "一")
    await _edit(database, row.id, "二")
    third = await _edit(database, row.id, "三")
    async with database.transaction() as session:
        versions = await registers.versions(session, "plants", row.id, third.change, 0, 10)
        second = await registers.find(session, "plants", row.id, third.change, version=2)
        then = await registers.find(session, "plants", row.id, third.change - 1)
        elsewhere = await registers.find(session, "sites", row.id, third.change)
    assert [(each.version, each.content["name"]) for each in versions] == [(3, "三"), (2, "二"), (1, "一")]
    assert second == then == versions[1]
    assert elsewhere is None


async def test_rows_are_listed_as_they_were_entered_by_pages_and_as_of_a_change(database: Database) -> None:
    rows = [await _enter(database, name) for name in ("甲", "乙", "丙")]
    await _enter(database, "别处", register="sites")
    before = rows[-1].change + 1
    await _edit(database, rows[0].id, "甲二")
    last = await _edit(database, rows[1].id, "乙", withdrawn=True)
    now = Wanted("plants", last.change)
    assert await _names(database, now) == (["甲二", "丙"], 2)
    assert await _names(database, now, start=1, limit=1) == (["丙"], 2)
    assert await _names(database, Wanted("plants", last.change, withdrawn=True)) == (["甲二", "乙", "丙"], 3)
    assert await _names(database, Wanted("plants", before)) == (["甲", "乙", "丙"], 3)
    assert await _names(database, Wanted("plants", rows[0].change)) == (["甲"], 1)
    async with database.transaction() as session:
        assert await registers.counts(session, last.change) == {"plants": 2, "sites": 1}
        assert await registers.counts(session, 0) == {}


async def test_rows_are_found_by_area_and_name_and_nothing_in_a_name_is_a_pattern(database: Database) -> None:
    for name, area in (("外高桥 100%", "310115"), ("吴泾_A", "310112"), ("吴泾B", "310112")):
        last = await _enter(database, name, area=area)

    async def found(area: str | None = None, search: str | None = None) -> list[str]:
        return (await _names(database, Wanted("plants", last.change, area, search)))[0]

    assert await found(area="310112") == ["吴泾_A", "吴泾B"]
    assert await found(search="吴泾") == ["吴泾_A", "吴泾B"]
    assert await found(search="_a") == ["吴泾_A"]
    assert await found(search="%") == ["外高桥 100%"]
    assert await found(area="310115", search="吴泾") == []


async def test_an_entry_sent_twice_is_entered_once(database: Database) -> None:
    async def enter(author: Author = _AUTHOR, register: str = "plants", body: str = "{}") -> UUID:
        async with database.transaction() as session:
            return (await registers.enter(session, register, _entry("一", body=body), author, "key-1")).id

    first, *others = await asyncio.gather(*(enter() for _ in range(_EDITORS)))
    assert set(others) == {first}
    with pytest.raises(KeyReusedError):
        await enter(body="{ }")
    with pytest.raises(KeyReusedError):
        await enter(register="sites")
    assert await enter(Author("市交通委", "tests")) != first


async def test_edits_at_once_queue_and_none_is_lost(database: Database) -> None:
    row = await _enter(database, "零")
    edited = await asyncio.gather(*(_edit(database, row.id, str(each)) for each in range(_EDITORS)))
    assert sorted(each.version for each in edited) == list(range(2, 2 + _EDITORS))
    async with database.transaction() as session:
        versions = await registers.versions(session, "plants", row.id, await changes.current(session), 0, 100)
    said = {each.version: each.content["name"] for each in edited} | {1: "零"}
    assert {each.version: each.content["name"] for each in versions} == said
    assert [each.change for each in versions] == sorted((each.change for each in versions), reverse=True)


_TAMPERED = {
    'UPDATE register_row SET content = content || \'{"capacity": "9"}\' WHERE version = 1': 1,
    "UPDATE register_row SET withdrawn = false WHERE version = 3": 3,
    "UPDATE register_row SET subject = 'another' WHERE version = 2": 2,
    "DELETE FROM register_row WHERE version = 3": 3,
}


@pytest.mark.parametrize(("statement", "change"), _TAMPERED.items(), ids=_TAMPERED)
async def test_the_audit_log_covers_every_version(
    database: Database, admin: psycopg.Connection, statement: str, change: int
) -> None:
    row = await _enter(database, "一")
    await _edit(database, row.id, "二")
    await _edit(database, row.id, "二", withdrawn=True)
    async with database.transaction() as session:
        logged = (await session.scalars(select(Audit).where(Audit.kind != "opening"))).all()
    assert [(each.kind, each.subject) for each in logged] == [("register_row", str(row.id))] * 3
    assert await _breaks(database) == []
    admin.execute(statement.encode())
    assert await _breaks(database) == [(change, "the register_row is no longer what was written")]


async def _breaks(database: Database) -> list[tuple[int, str]]:
    async with database.transaction() as session:
        return [(each.change, each.said) for each in (await audit.verify(session)).breaks]


@pytest.mark.parametrize("statement", ["UPDATE register_row SET note = ''", "DELETE FROM register_row"])
async def test_a_services_role_may_only_append(database: Database, statement: str) -> None:
    with pytest.raises(ProgrammingError):
        async with database.transaction() as session:
            await session.execute(text(statement))


async def test_a_row_that_is_not_there_is_not_found(database: Database) -> None:
    async with database.transaction() as session:
        assert await registers.find(session, "plants", uuid4(), 10) is None
