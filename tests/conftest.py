"""One PostgreSQL and one running platform for the whole session."""

from collections.abc import AsyncIterator, Iterator

import pytest
import pytest_asyncio

from tests.world import World, migrated_postgres, running


@pytest.fixture(scope="session")
def database_url(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    with migrated_postgres(tmp_path_factory.mktemp("data")) as url:
        yield url


@pytest_asyncio.fixture(scope="session", loop_scope="session")
async def world(database_url: str) -> AsyncIterator[World]:
    async with running(database_url) as world:
        yield world
