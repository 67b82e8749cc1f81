"""A statement that takes too long is cancelled."""

import pytest
from sqlalchemy import text
from sqlalchemy.exc import OperationalError

from shared.store.database import Database


async def test_a_statement_has_an_end(database_url: str) -> None:
    database = Database(database_url, "innovation", statement_seconds=0.05)

    async def sleep() -> None:
        async with database.transaction() as session:
            await session.execute(text("SELECT pg_sleep(60)"))

    with pytest.raises(OperationalError, match="statement timeout"):
        await sleep()
    await database.close()
