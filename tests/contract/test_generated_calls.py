"""What schemathesis makes up from the document is answered as the document says, and never with a failure of ours."""

import asyncio
from typing import Any

import httpx
import pytest

from services.catalog import PLUGINS
from shared.plan import ActionPlugin
from shared.plan.rights import Caller, Role
from shared.web.issuer import Issuer
from tests.contract.generated import complaints
from tests.faults.cluster import cluster
from tests.faults.processes import carbonpeak
from tests.faults.sender import taking_tokens_of
from tests.world import REPORTER, World

_WHOLE = "carbon_sink"
"""Has accounts, registers and milestones."""


async def _document(address: str) -> dict[str, Any]:
    async with httpx.AsyncClient() as client:
        document: dict[str, Any] = (await client.get(f"{address}/openapi.json")).json()
    return document


async def test_one_service_is_asked_everything_by_somebody_who_may_do_everything(
    tmp_path_factory: pytest.TempPathFactory,
) -> None:
    """A service of its own: what is stored here, no other test reads."""
    issuer = Issuer(tmp_path_factory.mktemp("issuer"))
    token = issuer.sign(Caller("tests", REPORTER, frozenset(Role) - {Role.PLATFORM}), 3600)
    with cluster(tmp_path_factory.mktemp("asked"), _WHOLE) as server:
        async with carbonpeak("serve", _WHOLE, DATABASE_URL=server.url, **taking_tokens_of(issuer)) as service:
            document = await _document(service.address)
            calls, found = await asyncio.to_thread(
                complaints, document, service.address, token, 3, "coverage", "fuzzing"
            )
            assert "Traceback" not in service.said()
    assert found == []
    assert calls > 1000


@pytest.mark.parametrize("plugin", PLUGINS, ids=lambda plugin: plugin.key)
async def test_every_service_is_asked_something_by_anybody(world: World, plugin: ActionPlugin) -> None:
    address = f"{world.address}/{plugin.slug}"
    calls, found = await asyncio.to_thread(complaints, await _document(address), address, None, 1, "fuzzing")
    assert found == []
    assert calls > 30
