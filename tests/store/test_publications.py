"""When a figure was first there, out of all its revisions."""

from collections.abc import AsyncIterator
from datetime import date
from decimal import Decimal

import pytest_asyncio

from shared.clock import today
from shared.plan import Period
from shared.store import publications, submissions
from shared.store.database import Database
from shared.store.submissions import Figure, Provenance
from tests.world import SYNTHETIC

_AREA = "310107"


@pytest_asyncio.fixture
async def database(database_url: str) -> AsyncIterator[Database]:
    database = Database(database_url, "innovation")
    yield database
    await database.close()


async def _write(database: Database, period: str, published_on: str | None, status: str = "final") -> int:
    one = Decimal(1)
    figure = Figure("key_laboratories", Period.parse(period), _AREA, one, status, one, "个", None)
    origin = Provenance(SYNTHETIC, "tests", None, published_on, None, "{}")
    async with database.transaction() as session:
        return (await submissions.record(session, origin, [figure])).change


async def _first(database: Database, upto: int) -> dict[str, date]:
    async with database.transaction() as session:
        return (await publications.first(session, upto, _AREA))["key_laboratories"]


async def test_the_earliest_outturn_counts_and_a_reduced_date_is_the_last_day_it_can_be(database: Database) -> None:
    await _write(database, "1991", "1991-06", "forecast")
    then = await _write(database, "1991", "1993")
    await _write(database, "1992", None)
    now = await _write(database, "1991", "1993-02")
    assert await _first(database, then) == {"1991": date(1993, 12, 31)}
    assert await _first(database, now) == {"1991": date(1993, 2, 28), "1992": today()}


async def test_other_areas_are_not_looked_at(database: Database) -> None:
    upto = await _write(database, "1993", "1994-01-05")
    async with database.transaction() as session:
        assert "key_laboratories" not in await publications.first(session, upto, "310109")
