"""One PostgreSQL and one running platform for the whole session."""

import asyncio
from collections.abc import AsyncIterator, Iterator

import httpx
import psycopg
import pytest
import pytest_asyncio
import uvicorn

from carbonpeak.compose import OWNERS, one_port
from carbonpeak.server import listen
from migrations.upgrade import upgrade
from shared.store.embedded import postgres
from tests.world import World


@pytest.fixture(scope="session")
def database_url(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    with postgres(tmp_path_factory.mktemp("data")) as url:
        with psycopg.connect(url, autocommit=True) as admin:  # commits need not survive a power cut here
            admin.execute("ALTER SYSTEM SET synchronous_commit = off")
            admin.execute("SELECT pg_reload_conf()")
        upgrade(url, OWNERS)
        yield url


@pytest_asyncio.fixture(scope="session", loop_scope="session")
async def world(database_url: str) -> AsyncIterator[World]:
    with listen("127.0.0.1", 0) as sock:
        address = f"http://127.0.0.1:{sock.getsockname()[1]}"
        config = uvicorn.Config(one_port(database_url, address), log_level="warning", lifespan="on")
        server = uvicorn.Server(config)
        task = asyncio.create_task(server.serve(sockets=[sock]))
        while not server.started:
            assert not task.done(), "the platform did not start"
            await asyncio.sleep(0.02)
        async with httpx.AsyncClient(base_url=address, timeout=30) as client:
            yield World(address, database_url, client)
        server.should_exit = True
        await task
