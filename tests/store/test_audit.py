"""Every write leaves a row in a chain, and nobody, the administrator included, takes one out or changes it unseen."""

from collections.abc import AsyncIterator, Iterator
from decimal import Decimal

import psycopg
import pytest
import pytest_asyncio
from sqlalchemy import text
from sqlalchemy.exc import ProgrammingError
from sqlmodel import col, select

from migrations.upgrade import upgrade
from shared.plan import Period
from shared.plan.rights import Caller, Role
from shared.store import audit, milestones, periods, reviews, submissions
from shared.store.database import Database, admin_url, database_name
from shared.store.submissions import Figure, Provenance
from shared.store.tables import Audit
from shared.web.call import CALL, Call
from tests.world import SYNTHETIC

_OWNER = "audited"
_REPORTER = Caller("reporter", "市交通委", frozenset({Role.REPORTER}))
_ORIGIN = Provenance(SYNTHETIC, "tests", None, None, "注", "{}")


@pytest.fixture
def admin(database_url: str) -> Iterator[psycopg.Connection]:
    """A service's database of its own, as its administrator reaches it."""
    with psycopg.connect(database_url, autocommit=True) as server:
        server.execute(f"DROP DATABASE IF EXISTS {database_name(_OWNER)}")
    upgrade(database_url, [_OWNER])
    url = (
        admin_url(database_url, database_name(_OWNER))
        .set(drivername="postgresql")
        .render_as_string(hide_password=False)
    )
    with psycopg.connect(url, autocommit=True) as connection:
        connection.execute("SET session_replication_role = replica")  # an administrator can do without foreign keys
        yield connection


@pytest_asyncio.fixture
async def database(database_url: str, admin: psycopg.Connection) -> AsyncIterator[Database]:
    assert not admin.closed
    database = Database(database_url, _OWNER)
    for value in ("1.50", "2", "1E+3"):
        await _submit(database, Decimal(value))
    async with database.transaction() as session:
        evidence = [{"title": "证据", "url": None}]
        said = await milestones.report(session, "key", _REPORTER, status="delivered", evidence=evidence, note=None)
        await reviews.decide(session, said, _REPORTER, approved=False, note="证据不足")
        await periods.mark(session, 1990, _REPORTER, locked=True, note=None)
    yield database
    await database.close()


async def _submit(database: Database, value: Decimal) -> None:
    figure = Figure("some_metric", Period.parse("1990"), "310101", value, "final", value, "个", None)
    async with database.transaction() as session:
        await submissions.record(session, _ORIGIN, [figure])


async def _breaks(database: Database) -> list[tuple[int, str]]:
    async with database.transaction() as session:
        return [(each.change, each.said) for each in (await audit.verify(session)).breaks]


async def test_every_write_has_its_row_and_the_chain_holds(database: Database) -> None:
    token = CALL.set(Call("asked-1", "192.0.2.1", _REPORTER))
    await _submit(database, Decimal(4))
    CALL.reset(token)
    async with database.transaction() as session:
        rows = (await session.scalars(select(Audit).order_by(col(Audit.change)))).all()
    assert [(row.change, row.kind) for row in rows] == [
        (0, "opening"),
        (1, "submission"),
        (2, "submission"),
        (3, "submission"),
        (4, "milestone_report"),
        (5, "review"),
        (6, "period_mark"),
        (7, "submission"),
    ]
    assert [row.request for row in rows[-2:]] == [None, "asked-1"]
    assert (rows[-1].client, rows[-1].actor) == ("192.0.2.1", "市交通委/reporter")
    assert await _breaks(database) == []


async def test_a_write_that_fails_leaves_no_row(database: Database) -> None:
    async def fail() -> None:
        async with database.transaction() as session:
            await milestones.report(session, "key", _REPORTER, status="planned", evidence=[], note=None)
            raise RuntimeError

    with pytest.raises(RuntimeError):
        await fail()
    assert await _breaks(database) == []


_TAMPERED = {
    "DELETE FROM audit WHERE change = 2": (2, "rows are missing up to 2"),
    "DELETE FROM audit WHERE change = 6": (6, "rows are missing up to the last change, 6"),
    "DELETE FROM audit WHERE change = 0": (1, "the opening row is missing"),
    "DELETE FROM audit": (0, "the opening row is missing"),
    "UPDATE audit SET client = '192.0.2.9' WHERE change = 3": (3, "the row has been changed"),
    "UPDATE audit SET recorded_at = recorded_at + interval '1 us' WHERE change = 1": (1, "the row has been changed"),
    "UPDATE audit SET change = 5 - change WHERE change IN (2, 3)": (2, "the row has been changed"),
    "DELETE FROM change WHERE number = 6": (6, "changes are missing from here on"),
    "UPDATE observation SET value = 9 WHERE change = 2": (2, "the submission is no longer what was written"),
    "UPDATE submission SET body = '[]' WHERE change = 1": (1, "the submission is no longer what was written"),
    "DELETE FROM observation WHERE change = 3": (3, "the submission is no longer what was written"),
    "UPDATE milestone_report SET evidence = '[]'": (4, "the milestone_report is no longer what was written"),
    "UPDATE milestone_report SET bureau = NULL": (4, "the milestone_report is no longer what was written"),
    "UPDATE submission SET bureau = '市教委' WHERE change = 3": (3, "the submission is no longer what was written"),
    "UPDATE review SET approved = true": (5, "the review is no longer what was written"),
    "DELETE FROM change WHERE number = 2": (2, "the change is not there, or not at the moment it was counted"),
    "UPDATE change SET recorded_at = recorded_at - interval '1 us' WHERE number = 5": (
        5,
        "the change is not there, or not at the moment it was counted",
    ),
    "INSERT INTO review SELECT gen_random_uuid(), id, NULL, true, NULL, 'a', 'b', now(), 0 FROM submission LIMIT 1": (
        0,
        "a row of review is of no write",
    ),
    "INSERT INTO period_mark VALUES (gen_random_uuid(), 1990, false, NULL, 'a', 'b', now(), 7)": (
        7,
        "a row of period_mark is of no write",
    ),
    "UPDATE observation SET change = -1 WHERE change = 1": (-1, "a row of observation is of no write"),
    "DELETE FROM period_mark": (6, "the period_mark is no longer what was written"),
}


@pytest.mark.parametrize(("statement", "shown"), _TAMPERED.items(), ids=_TAMPERED)
async def test_what_an_administrator_removes_or_changes_shows(
    database: Database, admin: psycopg.Connection, statement: str, shown: tuple[int, str]
) -> None:
    if "5 - change" in statement:  # two rows change places, over a third number
        admin.execute("UPDATE audit SET change = -change WHERE change IN (2, 3)")
        statement = "UPDATE audit SET change = 5 + change WHERE change < 0"
    admin.execute(statement.encode())
    assert shown in await _breaks(database)


async def test_a_row_put_right_with_its_own_hash_breaks_the_next(database: Database, admin: psycopg.Connection) -> None:
    async with database.transaction() as session:
        row = (await session.scalars(select(Audit).where(col(Audit.change) == 2))).one()
        row.client = "192.0.2.9"
        forged = audit.seal(row)
        session.expunge(row)
    admin.execute("UPDATE audit SET client = '192.0.2.9', hash = %s WHERE change = 2", [forged])
    assert await _breaks(database) == [(3, "the row does not follow the one before")]


@pytest.mark.parametrize("statement", ["UPDATE audit SET client = ''", "DELETE FROM audit", "TRUNCATE audit"])
async def test_a_services_role_may_only_append(database: Database, statement: str) -> None:
    with pytest.raises(ProgrammingError):
        async with database.transaction() as session:
            await session.execute(text(statement))


async def test_writes_before_the_log_are_not_missed_in_it(
    database_url: str, database: Database, admin: psycopg.Connection
) -> None:
    admin.execute("DROP TABLE audit, review, period_mark, register_row")
    for column in ("bureau", "subject", "reason", "resubmits", "warnings"):
        admin.execute(f"ALTER TABLE submission DROP COLUMN {column}".encode())
    admin.execute("ALTER TABLE milestone_report DROP COLUMN bureau, DROP COLUMN subject")
    admin.execute("UPDATE alembic_version_core SET version_num = '0001'")
    upgrade(database_url, [_OWNER])
    await _submit(database, Decimal(7))
    async with database.transaction() as session:
        assert list(await session.scalars(select(col(Audit.change)).order_by(col(Audit.change)))) == [6, 7]
    assert await _breaks(database) == []
