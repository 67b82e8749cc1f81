"""A gateway of its own in front of services that refuse, hang, answer garbage or half an answer, all at once."""

import time
from typing import Any

import httpx

from tests.faults.processes import carbonpeak
from tests.gateway import faulty
from tests.world import World

_DEADLINE = 1.0
_BUSY = 8.0
"""What a busy machine may add."""
_PATIENCE = 60.0
_QUESTION = """{ city { missing { action reason lastKnown } actions { key targets { id assessment { verdict } } } } }"""
_TROUBLES: dict[str, tuple[faulty.Behaviour, str]] = {
    "energy": (faulty.never_answers, "TOO_SLOW"),
    "efficiency": (faulty.drips, "TOO_SLOW"),
    "industry": (faulty.hangs_up, "UNREACHABLE"),
    "buildings": (faulty.sends_half, "UNREACHABLE"),
    "transport": (faulty.sends_garbage, "GARBLED"),
    "circular": (faulty.speaks_for_another, "GARBLED"),
    "carbon-sink": (faulty.refuses, "REFUSED"),
}


async def _asked(client: httpx.AsyncClient, query: str = _QUESTION) -> dict[str, Any]:
    started = time.monotonic()
    answer = await client.post("/graphql", json={"query": query})
    assert time.monotonic() - started < _DEADLINE + _BUSY
    assert answer.status_code == 200
    found: dict[str, Any] = answer.json()
    return found


def _missing(answer: dict[str, Any]) -> dict[str, str]:
    return {each["action"]: each["reason"] for each in answer["data"]["city"]["missing"]}


async def test_a_gateway_answers_in_time_whatever_its_services_do_and_names_what_is_missing(world: World) -> None:
    behaviours = {service: behaviour for service, (behaviour, _) in _TROUBLES.items()}
    expected = {service.replace("-", "_").upper(): reason for service, (_, reason) in _TROUBLES.items()}
    async with faulty.troubled(world.address, behaviours) as address:
        settings = {
            "DATABASE_URL": world.database_url,
            "SERVICES_URL": f"{address}/{{service}}",
            "SERVICE_DEADLINE_SECONDS": str(_DEADLINE),
            "ROLLUP_CRON": "0 0 1 1 *",
        }
        async with (
            carbonpeak("serve", "gateway", **settings) as city,
            httpx.AsyncClient(base_url=city.address, timeout=30) as client,
        ):
            answer = await _asked(client)
            assert "errors" not in answer
            assert _missing(answer) == expected
            for action in answer["data"]["city"]["actions"]:
                assert all(
                    (each["assessment"] is None) is (action["key"].upper() in expected) for each in action["targets"]
                )
            ready = await client.get("/readyz")
            assert (ready.status_code, {each.upper() for each in ready.json()["missing"]}) == (503, set(expected))
            history = await _asked(client, '{ history(target: "T179") { on } }')
            assert history["errors"][0]["extensions"]["code"] == "SERVICE_UNAVAILABLE"

            started = time.monotonic()
            behaviours.clear()  # all of them come to themselves
            while _missing(await _asked(client)):
                assert time.monotonic() - started < _PATIENCE
            behaviours |= {"energy": faulty.never_answers, "civic": faulty.sends_half}
            answer = await _asked(client)
            assert _missing(answer).items() >= {("ENERGY", "TOO_SLOW"), ("CIVIC", "UNREACHABLE")}
            assert all(each["lastKnown"] for each in answer["data"]["city"]["missing"])
            assert all(each["assessment"] for action in answer["data"]["city"]["actions"] for each in action["targets"])
            assert await city.stop() == 0
            assert "Traceback" not in city.said()
