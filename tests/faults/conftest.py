"""A server and a service of this folder's own, which its tests may harm as long as both recover."""

from collections.abc import AsyncIterator, Iterator

import pytest
import pytest_asyncio

from shared.web.issuer import Issuer
from tests.faults.cluster import Cluster, cluster
from tests.faults.processes import carbonpeak
from tests.faults.sender import SERVICE, Office, taking_tokens_of


@pytest.fixture(scope="session")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Cluster]:
    with cluster(tmp_path_factory.mktemp("faults"), SERVICE) as made:
        yield made


@pytest_asyncio.fixture(scope="session", loop_scope="session")
async def office(server: Cluster, tmp_path_factory: pytest.TempPathFactory) -> AsyncIterator[Office]:
    issuer = Issuer(tmp_path_factory.mktemp("issuer"))
    async with carbonpeak("serve", SERVICE, DATABASE_URL=server.url, **taking_tokens_of(issuer)) as running:
        yield Office(running.address, issuer)
        assert "Traceback" not in running.said()
        assert await running.stop() == 0
