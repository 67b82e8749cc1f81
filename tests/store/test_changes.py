"""The change counter and the past: numbered by commit, readable as it was, closed to rewriting."""

import asyncio
from collections.abc import AsyncIterator
from decimal import Decimal

import pytest
import pytest_asyncio
from sqlalchemy import text
from sqlalchemy.exc import OperationalError, ProgrammingError

from shared.plan import Period
from shared.store import changes, observations, submissions
from shared.store.database import Database, admin_url, database_name
from shared.store.submissions import Figure, KeyReusedError, Provenance
from tests.world import SYNTHETIC

_WRITERS = 16


@pytest_asyncio.fixture
async def database(database_url: str) -> AsyncIterator[Database]:
    database = Database(database_url, "innovation")
    yield database
    await database.close()


def _origin(body: str = "{}") -> Provenance:
    return Provenance(SYNTHETIC, "tests", None, None, None, body)


def _figure(value: int) -> Figure:
    return Figure(
        "key_laboratories", Period.parse("1991"), "310000", Decimal(value), "final", Decimal(value), "个", None
    )


async def _write(database: Database, value: int) -> int:
    async with database.transaction() as session:
        return (await submissions.record(session, _origin(), [_figure(value)])).change


async def test_concurrent_writers_are_all_kept_and_numbered_without_gaps(database: Database) -> None:
    async with database.transaction() as session:
        before = await changes.current(session)
    numbers = await asyncio.gather(*(_write(database, value) for value in range(_WRITERS)))
    assert sorted(numbers) == list(range(before + 1, before + 1 + _WRITERS))


async def test_what_was_known_at_a_moment_never_changes(database: Database) -> None:
    first = await _write(database, 1)
    async with database.transaction() as session:
        moment = (await session.execute(text("SELECT clock_timestamp()"))).scalar_one()
        then = await changes.as_of(session, moment)
    await _write(database, 2)
    async with database.transaction() as session:
        assert await changes.as_of(session, moment) == then == first
        known = await observations.known(session, then, metrics={"key_laboratories"})
    assert [each.observation.value for each in known if each.observation.period == "1991"] == [Decimal(1)]


async def test_a_failed_transaction_leaves_nothing_behind(database: Database) -> None:
    async with database.transaction() as session:
        before = await changes.current(session)

    async def write_and_fail() -> None:
        async with database.transaction() as session:
            await submissions.record(session, _origin(), [_figure(3)])
            raise RuntimeError

    with pytest.raises(RuntimeError):
        await write_and_fail()
    async with database.transaction() as session:
        assert await changes.current(session) == before


async def test_the_same_key_gives_the_same_submission_and_another_body_is_refused(database: Database) -> None:
    async with database.transaction() as session:
        first = await submissions.record(session, _origin("{1}"), [_figure(4)])
        submissions.remember(session, first, ["a-key"])
    async with database.transaction() as session:
        assert await submissions.sent_before(session, "another-key", "{1}") is None
        assert await submissions.sent_before(session, "a-key", "{1}") == first.id
        with pytest.raises(KeyReusedError):
            await submissions.sent_before(session, "a-key", "{2}")


@pytest.mark.parametrize(
    "statement", ["UPDATE observation SET value = 0", "DELETE FROM submission", "DROP TABLE change"]
)
async def test_a_service_may_not_rewrite_its_core_tables(database: Database, statement: str) -> None:
    with pytest.raises(ProgrammingError, match=r"permission denied|must be owner"):
        async with database.transaction() as session:
            await session.execute(text(statement))


async def test_a_service_with_a_login_of_its_own_cannot_enter_anothers_database(database_url: str) -> None:
    admin = Database(database_url, "innovation")
    name, other = database_name("innovation"), database_name("energy")
    async with admin.engine.connect() as connection:
        allowed = await connection.scalar(text(f"SELECT has_database_privilege('{name}', '{name}', 'CONNECT')"))
        foreign = await connection.scalar(text(f"SELECT has_database_privilege('{name}', '{other}', 'CONNECT')"))
    await admin.close()
    assert (allowed, foreign) == (True, False)


async def test_waiters_are_woken_by_a_change_and_let_go_at_the_end_of_their_time(database: Database) -> None:
    feed = changes.Feed(database)
    await feed.start()
    async with database.transaction() as session:
        before = await changes.current(session)
    assert await feed.newer(before, 0.05) == before
    waiting = asyncio.create_task(feed.newer(before, 30))
    await asyncio.sleep(0.2)
    assert not waiting.done()
    number = await _write(database, 5)
    assert await asyncio.wait_for(waiting, 10) == number
    unending = asyncio.create_task(feed.newer(number, 30))
    await asyncio.sleep(0.05)
    await feed.stop()
    assert await asyncio.wait_for(unending, 10) == number


async def test_as_many_wait_as_may_and_no_more(database: Database) -> None:
    feed = changes.Feed(database)
    waiting = [asyncio.create_task(feed.newer(2**62, 60)) for _ in range(changes.MOST_WAITING + 1)]
    done, others = await asyncio.wait(waiting, timeout=30, return_when=asyncio.FIRST_COMPLETED)
    assert [type(each.exception()) for each in done] == [changes.CrowdedError]
    await feed.release()
    assert len(await asyncio.gather(*others)) == changes.MOST_WAITING
    feed.closed = False
    assert await feed.newer(2**62, 0.05) > 0


async def test_a_missing_server_is_reported_and_not_waited_for(database_url: str) -> None:
    url = admin_url(database_url).update_query_dict({"host": "/nonexistent"}).render_as_string(hide_password=False)
    database = Database(url, "innovation")
    with pytest.raises(OperationalError):
        async with database.transaction() as session:
            await changes.current(session)
    await database.close()
