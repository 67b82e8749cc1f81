"""A service that is dead, slow or garbled costs only its own part, in time, and is named."""

import asyncio
import time
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from typing import Any

import httpx
import pytest

from gateway.app import create_app
from gateway.settings import Settings
from services.catalog import PLUGINS
from tests.gateway import faulty
from tests.world import World

_SHORT, _LONG = 3.0, 20.0  # a short deadline only where somebody must be waited for: machines may be busy
_QUESTION = """{ city { verdicts { met noData } missing { action reason lastKnown }
    actions { key metrics { key latest { value } } targets { id assessment { verdict } } } } }"""


@asynccontextmanager
async def _gateway(world: World, services: str, deadline: float = _LONG) -> AsyncIterator[httpx.AsyncClient]:
    settings = Settings(
        database_url=world.database_url,
        services_url=f"{services}/{{service}}",
        service_deadline_seconds=deadline,
        rollup_cron="0 0 1 1 *",
    )
    app = create_app(settings)
    async with app.router.lifespan_context(app):
        transport = httpx.ASGITransport(app)
        async with httpx.AsyncClient(transport=transport, base_url="http://gateway", timeout=30) as client:
            yield client


async def _ask(client: httpx.AsyncClient, query: str) -> dict[str, Any]:
    answer: dict[str, Any] = (await client.post("/graphql", json={"query": query})).json()
    return answer


@pytest.mark.parametrize(
    ("behaviour", "reason"),
    [
        (faulty.hangs_up, "UNREACHABLE"),
        (faulty.never_answers, "TOO_SLOW"),
        (faulty.sends_garbage, "GARBLED"),
        (faulty.sends_half, "UNREACHABLE"),
        (faulty.speaks_for_another, "GARBLED"),
        (faulty.refuses, "REFUSED"),
        (faulty.answers_without_end, "GARBLED"),
    ],
)
async def test_a_faulty_service_costs_only_its_own_part(world: World, behaviour: faulty.Behaviour, reason: str) -> None:
    deadline = _SHORT if behaviour is faulty.never_answers else _LONG
    async with (
        faulty.network(world.address, "energy", behaviour) as address,
        _gateway(world, address, deadline) as client,
    ):
        started = time.monotonic()
        answer = await _ask(client, _QUESTION)
        assert time.monotonic() - started < deadline + 5
    city = answer["data"]["city"]
    assert "errors" not in answer
    assert [(each["action"], each["lastKnown"]) for each in city["missing"]] == [("ENERGY", None)]
    assert city["missing"][0]["reason"] == reason
    energy, *others = city["actions"]
    assert all(metric["latest"] is None for metric in energy["metrics"])
    assert all(target["assessment"] is None for target in energy["targets"])
    assert all(target["assessment"] for action in others for target in action["targets"])


async def test_where_no_field_names_missing_services_one_typed_error_does(world: World) -> None:
    query = "{ energy { pvCapacity { latest { value } } windCapacity { latest { value } } } transport { railTransitKm { latest { value } } } }"  # noqa: E501
    async with faulty.network(world.address, "energy", faulty.refuses) as address, _gateway(world, address) as client:
        answer = await _ask(client, query)
    assert answer["data"]["energy"] == {"pvCapacity": {"latest": None}, "windCapacity": {"latest": None}}
    assert answer["data"]["transport"]["railTransitKm"]["latest"]["value"] == 962
    (error,) = answer["errors"]
    assert error["extensions"] == {"code": "SERVICE_UNAVAILABLE", "action": "ENERGY", "reason": "REFUSED"}


async def test_a_field_named_missing_elsewhere_silences_nothing(world: World) -> None:
    query = "{ energy { pvCapacity { latest { value } } } rollups(first: 1) { edges { node { missing { action } } } } }"
    async with faulty.network(world.address, "energy", faulty.refuses) as address, _gateway(world, address) as client:
        answer = await _ask(client, query)
    assert [error["extensions"]["code"] for error in answer["errors"]] == ["SERVICE_UNAVAILABLE"]


async def test_what_a_dead_service_last_said_is_served_with_its_age(world: World) -> None:
    async def comes_and_goes(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        await (faulty.refuses if dead else passes)(reader, writer)

    async def passes(_reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        async with httpx.AsyncClient() as client:
            state = await client.get(f"{world.address}/energy/state", params={"method": "pace", "districts": "false"})
        length = len(state.content)
        head = f"HTTP/1.1 200 OK\r\netag: {state.headers['etag']}\r\nconnection: close\r\ncontent-length: {length}"
        writer.write(head.encode() + b"\r\n\r\n" + state.content)

    query = "{ energy { pvCapacity { latest { value } } missing { reason lastKnown } } }"
    dead = False
    async with faulty.network(world.address, "energy", comes_and_goes) as address, _gateway(world, address) as client:
        alive = await _ask(client, query)
        dead = True
        remembered = await _ask(client, query)
    assert alive["data"]["energy"]["missing"] is None
    assert remembered["data"]["energy"]["pvCapacity"] == alive["data"]["energy"]["pvCapacity"]
    assert remembered["data"]["energy"]["missing"]["reason"] == "REFUSED"
    assert remembered["data"]["energy"]["missing"]["lastKnown"]


async def test_with_every_service_dead_the_answer_says_so(world: World) -> None:
    async with _gateway(world, "http://127.0.0.1:9") as client:
        city = (await _ask(client, _QUESTION))["data"]["city"]
        ready = await client.get("/readyz")
    assert {each["action"] for each in city["missing"]} == {plugin.key.upper() for plugin in PLUGINS}
    assert city["verdicts"] == {"met": 0, "noData": 0}
    assert (ready.status_code, len(ready.json()["missing"])) == (503, len(PLUGINS))


async def test_each_service_is_asked_at_most_once_for_one_question(world: World) -> None:
    calls: list[str] = []

    async def count(request: httpx.Request) -> None:
        calls.append(request.url.path)

    settings = Settings(database_url=world.database_url, services_url=f"{world.address}/{{service}}")
    app = create_app(settings)
    async with app.router.lifespan_context(app):
        app.state.services._client.event_hooks = {"request": [count]}
        transport = httpx.ASGITransport(app)
        async with httpx.AsyncClient(transport=transport, base_url="http://gateway") as client:
            query = _QUESTION[:-1] + ' carbonSink { forestCoverage { observations(area: "310151") { value } } } }'
            await _ask(client, query)
    assert sorted(calls) == sorted(f"/{plugin.slug}/state" for plugin in PLUGINS)
