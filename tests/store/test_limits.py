"""What takes too long is given up: a statement, a transaction, one that a frozen process left open."""

import asyncio

import pytest
from sqlalchemy import text
from sqlalchemy.exc import InternalError, OperationalError
from sqlalchemy.exc import TimeoutError as SQLAlchemyTimeoutError

from shared.store import changes
from shared.store.database import Database


async def _sleep(database: Database, seconds: float, times: int = 1) -> None:
    async with database.transaction() as session:
        for _ in range(times):
            await session.execute(text("SELECT pg_sleep(:seconds)"), {"seconds": seconds})


async def test_a_statement_has_an_end(database_url: str) -> None:
    database = Database(database_url, "innovation", statement_seconds=0.05)
    with pytest.raises(OperationalError, match="statement timeout"):
        await _sleep(database, 60)
    await database.close()


async def test_a_transaction_has_an_end_however_short_its_statements(database_url: str) -> None:
    database = Database(database_url, "innovation", transaction_seconds=0.3)
    with pytest.raises(SQLAlchemyTimeoutError, match=r"no end within 0\.3 s"):
        await _sleep(database, 0.05, times=1000)
    await _sleep(database, 0)  # the connection goes on
    await database.close()


async def test_another_time_limit_within_a_transaction_stays_what_it_is(database_url: str) -> None:
    async def wait() -> None:
        async with database.transaction(), asyncio.timeout(0.05):
            await asyncio.Event().wait()

    database = Database(database_url, "innovation", transaction_seconds=30)
    with pytest.raises(TimeoutError) as raised:
        await wait()
    assert not isinstance(raised.value, SQLAlchemyTimeoutError)
    await database.close()


async def test_a_process_that_froze_lets_go_of_the_writers_lock(database_url: str) -> None:
    frozen, other = Database(database_url, "innovation", transaction_seconds=0.3), Database(database_url, "innovation")

    frozen._transaction_seconds = None  # a process that is frozen keeps no time of its own

    async def hold() -> None:
        async with frozen.transaction() as session:
            await changes.hold(session)
            async with other.transaction() as writer:
                await asyncio.wait_for(changes.hold(writer), 30)
            await session.execute(text("SELECT 1"))

    with pytest.raises((InternalError, OperationalError), match=r"idle-in-transaction timeout|connection"):
        await hold()
    await frozen.close()
    await other.close()
