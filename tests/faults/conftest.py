"""A server and a service of this folder's own, which its tests may harm as long as both recover."""

from collections.abc import AsyncIterator, Iterator

import pytest
import pytest_asyncio

from tests.faults.cluster import Cluster, cluster
from tests.faults.processes import Running, carbonpeak
from tests.faults.sender import SERVICE


@pytest.fixture(scope="session")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Cluster]:
    with cluster(tmp_path_factory.mktemp("faults"), SERVICE) as made:
        yield made


@pytest_asyncio.fixture(scope="session", loop_scope="session")
async def service(server: Cluster) -> AsyncIterator[Running]:
    async with carbonpeak("serve", SERVICE, DATABASE_URL=server.url) as running:
        yield running
        assert "Traceback" not in running.said()
        assert await running.stop() == 0
