"""A server takes so many connections and no more, and says so."""

import asyncio
import os

import httpx

from tests.journeys.command import CARBONPEAK
from tests.world import World


async def _asked(client: httpx.AsyncClient) -> int:
    return (await client.get("/healthz", headers={"connection": "close"})).status_code


async def test_who_comes_when_all_places_are_taken_is_told_to_come_later(world: World) -> None:
    environment = {**os.environ, "DATABASE_URL": world.database_url, "MOST_CONNECTIONS": "3", "LOG_LEVEL": "warning"}
    pipe = asyncio.subprocess.PIPE
    process = await asyncio.create_subprocess_exec(
        CARBONPEAK, "serve", "civic", "--port", "0", stdout=pipe, stderr=pipe, env=environment
    )
    assert process.stdout
    address = httpx.URL((await asyncio.wait_for(process.stdout.readline(), 90)).decode().split()[-1])
    async with httpx.AsyncClient(base_url=address, timeout=30) as client:
        assert (await client.get("/healthz")).status_code == 200
        idle = [await asyncio.open_connection(address.host, address.port) for _ in range(2)]
        statuses = [await _asked(client)]
        while statuses[-1] == 200 and len(statuses) < 100:  # a server that is slow to accept has not counted them yet
            statuses.append(await _asked(client))
        assert statuses[-1] == 503
        for _, writer in idle:
            writer.close()
            await writer.wait_closed()
    process.terminate()
    await asyncio.wait_for(process.communicate(), 30)
    assert process.returncode == 0
