"""Every plugin passes the same tests."""

from collections.abc import AsyncIterator

import httpx
import pytest
import pytest_asyncio

from services.catalog import PLUGINS
from shared.plan import ActionPlugin
from shared.testing.contract import Bearer, ServiceContract
from tests.world import World


@pytest.fixture(params=PLUGINS, ids=lambda plugin: plugin.key)
def plugin(request: pytest.FixtureRequest) -> ActionPlugin:
    declared: ActionPlugin = request.param
    return declared


@pytest_asyncio.fixture(loop_scope="session")
async def client(world: World, plugin: ActionPlugin) -> AsyncIterator[httpx.AsyncClient]:
    async with httpx.AsyncClient(base_url=f"{world.address}/{plugin.slug}", timeout=30) as client:
        yield client


@pytest.fixture
def bearer(world: World) -> Bearer:
    return world.bearer


class TestEveryService(ServiceContract):
    """The contract, once for each plugin."""
