"""Rollups: one moment, stored with what went into it, the same whenever it is asked again."""

import asyncio
import contextlib
from collections.abc import AsyncIterator
from datetime import UTC, datetime, timedelta

import httpx
import pytest
import pytest_asyncio

from gateway.client import Services
from gateway.rollups import BusyError, NothingAnsweredError, Rollups
from gateway.scheduler import Scheduler
from services.catalog import PLUGINS
from shared.store.database import Database
from tests.world import World


@pytest_asyncio.fixture
async def rollups(world: World) -> AsyncIterator[Rollups]:
    database = Database(world.database_url, "gateway")
    async with httpx.AsyncClient(timeout=10) as client:
        yield Rollups(database, Services(client, f"{world.address}/{{service}}", 10), PLUGINS)
    await database.close()


async def test_the_same_moment_gives_the_same_digest_whatever_is_submitted_later(
    world: World, rollups: Rollups
) -> None:
    moment = datetime.now(UTC)
    first = await rollups.take(moment)
    sent = {"period": "1992", "area": "310101", "value": 1}
    metric = (await world.client.get("/civic/")).json()["metrics"][0]
    response = await world.submit("civic", sent | {"metric": metric["key"], "unit": metric["unit"]["symbol"]})
    assert response.status_code == 201
    again = await rollups.take(moment)
    later = await rollups.take()
    assert again.digest == first.digest
    assert later.digest != first.digest
    assert later.inputs["civic"] == first.inputs["civic"] + 2  # sent, and approved
    assert set(first.inputs) == {plugin.key for plugin in PLUGINS}
    assert first.missing == {}


async def test_only_one_runner_takes_a_rollup_at_a_time(rollups: Rollups) -> None:
    taken = await asyncio.gather(rollups.take(), rollups.take(), return_exceptions=True)
    assert sorted(type(each).__name__ for each in taken) == ["BusyError", "Rollup"]
    with pytest.raises(BusyError):
        async with rollups._runner():
            await rollups.take()


async def test_a_missed_run_is_made_up_for_once(rollups: Rollups) -> None:
    every_year, every_minute = Scheduler(rollups, "0 0 1 1 *"), Scheduler(rollups, "* * * * *")
    await every_year.run_if_due()
    first = await rollups.last_scheduled()
    await every_year.run_if_due()
    assert await rollups.last_scheduled() == first
    assert first is not None
    assert every_minute._is_due(first - timedelta(minutes=2))
    assert not Scheduler(rollups, "0 0 31 2 *")._is_due(first)


async def test_a_run_that_finds_no_database_is_tried_again_soon(rollups: Rollups) -> None:
    lost = Rollups(Database("postgresql://nobody@127.0.0.1:9/", "gateway"), rollups._services, PLUGINS)
    scheduler = Scheduler(lost, "0 0 1 1 *")
    await scheduler.run_if_due()
    (again,) = scheduler._scheduler.get_jobs()
    assert timedelta(0) < again.trigger.run_date - datetime.now(UTC) <= timedelta(minutes=1)


async def test_nothing_is_stored_of_the_future_or_of_nobody(rollups: Rollups) -> None:
    _, before = await rollups.page(1, None)
    with pytest.raises(ValueError, match="future"):
        await rollups.take(datetime.now(UTC) + timedelta(days=1))
    async with httpx.AsyncClient() as client:
        lonely = Rollups(rollups._database, Services(client, "http://127.0.0.1:9/{service}", 5), PLUGINS)
        with pytest.raises(NothingAnsweredError):
            await lonely.take()
    _, after = await rollups.page(1, None)
    assert after == before


async def test_two_schedulers_take_one_rollup_between_them(rollups: Rollups) -> None:
    def due(last: datetime | None) -> bool:
        return last is None or datetime.now(UTC) - last > timedelta(seconds=5)

    await asyncio.sleep(5.5)
    _, before = await rollups.page(1, None)
    await asyncio.gather(rollups.take_if(due), rollups.take_if(due), return_exceptions=True)
    with contextlib.suppress(BusyError):
        await rollups.take_if(due)
    _, after = await rollups.page(1, None)
    assert after == before + 1


async def test_stored_rollups_are_listed_newest_first_and_paged(world: World, rollups: Rollups) -> None:
    await rollups.take()
    await rollups.take()
    asked = """query($after: String) { rollups(first: 1, after: $after) { totalCount
        edges { node { id takenAt digest verdicts { onTrack noData } inputs { action change } missing { action } } }
        pageInfo { hasNextPage endCursor } } }"""
    newest = (await world.ask(asked))["rollups"]
    older = (await world.ask(asked, after=newest["pageInfo"]["endCursor"]))["rollups"]
    (one,), (other,) = newest["edges"], older["edges"]
    assert one["node"]["takenAt"] > other["node"]["takenAt"]
    found = (await world.ask("query($id: ID!) { node(id: $id) { id __typename } }", id=one["node"]["id"]))["node"]
    assert found["__typename"] == "Rollup"
