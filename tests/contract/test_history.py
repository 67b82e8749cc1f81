"""A target's history as every service tells it."""

from datetime import UTC, date, datetime, timedelta
from itertools import pairwise
from typing import Any

import httpx
import pytest

from services.catalog import PLUGINS
from shared.clock import today
from shared.plan import ActionPlugin
from shared.service.history import bounded
from shared.service.problems import InvalidError
from shared.service.timeline import Instant
from tests.world import World

_SUBSTANCE = ("verdict", "method", "baseline", "latest", "expected", "gap", "pace", "label", "score")


def _substance(assessment: dict[str, Any]) -> list[Any]:
    return [assessment[name] for name in _SUBSTANCE]


async def _history(client: httpx.AsyncClient, service: str, target: str, **asked: str) -> list[dict[str, Any]]:
    response = await client.get(f"/{service}/targets/{target}/history", params=asked)
    assert response.status_code == 200, response.text
    entries: list[dict[str, Any]] = response.json()
    return entries


@pytest.mark.parametrize("plugin", PLUGINS, ids=lambda plugin: plugin.key)
@pytest.mark.parametrize("along", ["knowledge", "reference"])
async def test_the_last_entry_is_how_the_target_stands_now(world: World, plugin: ActionPlugin, along: str) -> None:
    now = (await world.client.get(f"/{plugin.slug}/state")).json()
    for target in now["targets"]:
        entries = await _history(world.client, plugin.slug, target["id"], along=along)
        assert _substance(entries[-1]["assessment"]) == _substance(target["assessment"]), target["id"]
        assert [each["on"] for each in entries] == sorted(each["on"] for each in entries)
        assert (entries[0]["was"], entries[0]["because"]) == (None, [])
        for before, after in pairwise(entries):
            assert after["was"] == before["assessment"]["verdict"]
            assert after["because"]
            assert _substance(before["assessment"]) != _substance(after["assessment"])


async def test_a_history_grows_and_its_past_stays(world: World) -> None:
    """T144: all suitable roofs carry photovoltaics by 2030. Synthetic figures; nobody else reads this target."""
    path = ("buildings", "T144")

    async def submit(**figures: float) -> None:
        sent = [
            {"metric": "suitable_roof_pv_coverage", "period": year[1:], "value": value, "unit": "%"}
            for year, value in figures.items()
        ]
        assert (await world.submit("buildings", *sent)).status_code == 201

    told = await _history(world.client, *path)
    grown = [each["assessment"]["verdict"] for each in told]
    for figures in ({"y2020": 0, "y2024": 30}, {"y2024": 40}, {"y2025": 55}):
        await submit(**figures)
        longer = await _history(world.client, *path)
        assert longer[: len(told)] == told
        told = longer
    assert grown == ["no_data"]
    assert [(each["was"], each["assessment"]["verdict"], each["because"]) for each in told[1:]] == [
        ("no_data", "off_track", ["new_period"]),
        ("off_track", "on_track", ["revision"]),
        ("on_track", "on_track", ["new_period"]),
    ]
    for each in told:
        asked = {"as_of": each["as_of"], "on": each["on"]}
        page = (await world.client.get("/buildings/metrics/suitable_roof_pv_coverage", params=asked)).json()
        assert page["targets"][0]["assessment"] == each["assessment"]
    assert await _history(world.client, *path, as_of=told[2]["as_of"]) == told[:3]


async def test_how_a_status_developed_with_todays_knowledge(world: World) -> None:
    """T179: 960 km of urban rail by 2025, from published figures."""
    entries = await _history(world.client, "transport", "T179", along="reference", to="2026-06-30")
    assert [(each["on"], each["assessment"]["verdict"], each["because"]) for each in entries] == [
        ("2020-01-01", "no_data", []),
        ("2021-01-01", "not_due", ["new_period"]),
        ("2022-01-01", "on_track", ["new_period"]),
        ("2023-06-01", "at_risk", ["new_period"]),
        ("2025-01-01", "at_risk", ["new_period"]),
        ("2026-01-01", "met", ["new_period"]),
    ]
    since = await _history(
        world.client, "transport", "T179", along="reference", to="2026-06-30", **{"from": "2023-01-15"}
    )
    assert [each["on"] for each in since] == [each["on"] for each in entries[3:]]
    assert since[0]["was"] == "on_track"


@pytest.mark.parametrize(
    ("target", "asked", "status", "code"),
    [
        ("T999", {}, 404, None),
        ("T144", {"along": "sideways"}, 422, "enum"),
        ("T144", {"from": "soon"}, 422, "invalid_day"),
        ("T144", {"from": "2030-01-01", "to": "2020-01-01"}, 422, "after_the_end"),
        ("T144", {"from": "2030-01-01"}, 200, None),
        ("T144", {"as_of": "2999-01-01T00:00:00Z"}, 422, "in_the_future"),
    ],
)
async def test_what_cannot_be_told_is_refused_or_empty(
    world: World, target: str, asked: dict[str, str], status: int, code: str | None
) -> None:
    response = await world.client.get(f"/buildings/targets/{target}/history", params=asked)
    assert response.status_code == status
    if code:
        assert [each["code"] for each in response.json()["errors"]] == [code]


async def test_no_history_goes_beyond_today(world: World) -> None:
    """T247: 21 % of forest by 2030. Its newest figure will be old one day, which has not come yet."""
    path, asked = ("carbon-sink", "T247"), {"along": "reference"}
    told = await _history(world.client, *path, **asked)
    later = await _history(world.client, *path, **asked, to="9999-12-31")
    assert [each["on"] for each in later] == [each["on"] for each in told]
    assert later[-1]["on"] <= today().isoformat()


def test_a_history_is_bounded() -> None:
    instants = [
        Instant(datetime(2026, 1, 1, tzinfo=UTC), date(2026, 1, 1) + timedelta(each), each) for each in range(1001)
    ]
    with pytest.raises(InvalidError) as refused:
        bounded(instants, None)
    assert [(fault.pointer, fault.code) for fault in refused.value.faults] == [("from", "too_long")]
    assert bounded(instants, date(2026, 1, 2)) == instants
