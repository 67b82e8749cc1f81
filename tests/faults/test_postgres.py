"""PostgreSQL killed and restarted under a stream of writes: 503 meanwhile, nothing acknowledged is lost."""

import asyncio

from shared.store.audit import verify
from shared.store.database import Database
from tests.faults.cluster import Cluster
from tests.faults.sender import SERVICE, Office, check_nothing_is_lost

_SOON = 10.0


async def _verified(server: Cluster) -> bool:
    database = Database(server.url, SERVICE)
    async with database.transaction() as session:
        breaks = (await verify(session)).breaks
    await database.close()
    return breaks == ()


async def test_what_postgresql_acknowledged_survives_its_being_killed(server: Cluster, office: Office) -> None:
    async with office.streaming("killed") as stream:
        await stream.until(10)
        await asyncio.to_thread(server.kill)
        await stream.until(10, acknowledged=False)
        await asyncio.to_thread(server.start)
        await stream.until(10)
    assert {each.status for each in stream.answered} == {201, 503}
    assert max(each.seconds for each in stream.answered) < _SOON
    check_nothing_is_lost(server.url, stream.answered)
    async with office.sender() as bureau:
        refused = [each for each in stream.answered if each.status == 503]
        again = [await bureau.repeat(each) for each in refused[:10]]
        assert all(each.acknowledged for each in again)
    check_nothing_is_lost(server.url, [*stream.answered, *again])
    assert await _verified(server)


async def test_a_backend_that_is_killed_takes_nothing_acknowledged_along(server: Cluster, office: Office) -> None:
    async with office.streaming("backend") as stream:
        await stream.until(10)
        await asyncio.to_thread(server.kill_a_backend)
        await stream.until(10)
    assert max(each.seconds for each in stream.answered) < _SOON
    check_nothing_is_lost(server.url, stream.answered)


async def test_an_orderly_restart_is_only_an_interruption(server: Cluster, office: Office) -> None:
    async with office.streaming("restarted") as stream:
        await stream.until(10)
        await asyncio.to_thread(server.stop)
        await asyncio.to_thread(server.start)
        await stream.until(10)
    assert max(each.seconds for each in stream.answered) < _SOON
    check_nothing_is_lost(server.url, stream.answered)


async def test_who_waits_for_changes_learns_of_them_after_a_restart_too(server: Cluster, office: Office) -> None:
    async with office.sender() as bureau:
        before = await bureau.change()
        asked = [asyncio.create_task(bureau.change(before, wait=50)) for _ in range(16)]
        for _ in asked:  # one that is only now asking the database is refused, and has not begun to wait
            assert await bureau.change() == before
        await asyncio.to_thread(server.stop)
        await asyncio.to_thread(server.start)
        waiting = [each for each in asked if not each.done()]
        assert waiting
        written = await bureau.until_acknowledged("news")
        async with asyncio.timeout(_SOON):
            assert set(await asyncio.gather(*waiting)) == {written.receipt["change"]}
        await asyncio.gather(*asked, return_exceptions=True)
