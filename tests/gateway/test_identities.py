"""Figures that contradict each other are reported, with both sides named."""

from typing import Any

import pytest

from shared.plan import DISTRICTS
from tests.gateway import faulty
from tests.gateway.test_missing import _gateway
from tests.world import SYNTHETIC, World

_ASKED = """query($area: String, $period: Period) { city { conflicts(area: $area, period: $period) {
    identity { key title { zh en } formula { zh } allows { en } } period area difference tolerance
    left { value unit inputs { metric { key } period area value source { title url } } }
    right { value unit inputs { metric { key } period area value source { title url } } } } } }"""
_CHECKS = "{ city { identities { identity { key } checked unchecked conflicts } missing { action } } }"


async def _conflicts(world: World, **asked: str) -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = (await world.ask(_ASKED, **asked))["city"]["conflicts"]
    return found


async def _checks(world: World) -> dict[str, tuple[int, int, int]]:
    found = (await world.ask(_CHECKS))["city"]["identities"]
    return {each["identity"]["key"]: (each["checked"], each["unchecked"], each["conflicts"]) for each in found}


def _figure(metric: str, unit: str, value: float, period: str, area: str = "310000") -> dict[str, Any]:
    return {"metric": metric, "period": period, "area": area, "value": value, "unit": unit}


async def _submit(world: World, service: str, *figures: dict[str, Any]) -> None:
    response = await world.submit(service, *figures)
    assert response.status_code == 201, response.text


def _named(side: dict[str, Any]) -> list[tuple[str, str, str]]:
    return [(each["metric"]["key"], each["period"], each["area"]) for each in side["inputs"]]


@pytest.mark.parametrize("period", [*map(str, range(2005, 2026)), "2022-06", "2021/2025"])
async def test_published_figures_agree_with_each_other(world: World, period: str) -> None:
    assert await _conflicts(world, period=period, area="310000") == []


async def test_what_was_checked_and_what_could_not_be_is_counted(world: World) -> None:
    checks = await _checks(world)
    assert checks["co2_emissions_scope1_ceads_parts"] == (7, 8, 0)
    assert checks["power_sector_in_ceads"] == (14, 0, 0)
    assert checks["modes_in_transport_energy"] == (1, 1, 0)
    assert checks["energy_intensity_change_yoy"][0] >= 2  # other tests add figures of districts
    assert checks["tertiary_share_of_gdp_recomputed"][1] == 3


async def test_districts_must_add_up_to_the_city(world: World) -> None:
    """Private vehicles of 1991, synthetic: sixteen districts with 1.1 each, twenty in the city."""
    vehicles = ("private_vehicles", "万辆")
    districts = [_figure(*vehicles, 1.1, "1991", district.code) for district in DISTRICTS]
    await _submit(world, "transport", _figure(*vehicles, 20, "1991"), *districts[:15])
    assert await _conflicts(world, period="1991") == []
    _, before, _ = (await _checks(world))["district_sum"]
    await _submit(world, "transport", districts[15])
    (conflict,) = await _conflicts(world, period="1991")
    assert (await _checks(world))["district_sum"][1] == before - 1
    assert (conflict["identity"]["key"], conflict["area"]) == ("district_sum", "310000")
    assert conflict["identity"]["title"]["zh"] == "各区之和与全市"
    assert (conflict["left"]["value"], conflict["right"]["value"], conflict["difference"]) == (17.6, 20, -2.4)
    assert (conflict["left"]["unit"], conflict["tolerance"]) == ("万辆", 16 * 0.05 + 0.5)
    assert {area for _, _, area in _named(conflict["left"])} == {district.code for district in DISTRICTS}
    assert _named(conflict["right"]) == [("private_vehicles", "1991", "310000")]
    assert conflict["right"]["inputs"][0]["source"]["title"] == SYNTHETIC


async def test_some_districts_are_never_more_than_the_city(world: World) -> None:
    buses = ("bus_fleet", "辆")
    two = [_figure(*buses, 60, "1992", district.code) for district in DISTRICTS[:2]]
    await _submit(world, "transport", _figure(*buses, 100, "1992"), *two)
    (conflict,) = await _conflicts(world, period="1992")
    assert (conflict["left"]["value"], conflict["difference"], len(conflict["left"]["inputs"])) == (120, 20, 2)
    assert conflict["tolerance"] == 0  # vehicles are counted
    await _submit(world, "transport", _figure(*buses, 40, "1992", DISTRICTS[0].code))
    assert await _conflicts(world, period="1992") == []


async def test_an_intensity_must_agree_with_energy_and_gdp_of_other_services(world: World) -> None:
    """Synthetic figures of a district in 1993: energy +2 %, GDP +10 %, so intensity falls by 7.27 %."""
    area = DISTRICTS[2].code
    await _submit(world, "coordination", _figure("gdp_growth_real", "%", 10, "1993", area))
    await _submit(
        world,
        "efficiency",
        _figure("energy_consumption_change_yoy", "%", 2, "1993", area),
        _figure("energy_intensity_change_yoy", "%", -7.2, "1993", area),
    )
    assert await _conflicts(world, area=area, period="1993") == []
    await _submit(world, "efficiency", _figure("energy_intensity_change_yoy", "%", -7.5, "1993", area))
    (conflict,) = await _conflicts(world, area=area, period="1993")
    assert conflict["identity"]["key"] == "energy_intensity_change_yoy"
    assert (round(conflict["difference"], 4), conflict["tolerance"]) == (-0.2273, 0.1)
    assert "0.1" in conflict["identity"]["allows"]["en"]
    assert _named(conflict["left"]) == [("energy_intensity_change_yoy", "1993", area)]
    assert _named(conflict["right"]) == [
        ("energy_consumption_change_yoy", "1993", area),
        ("gdp_growth_real", "1993", area),
    ]


async def test_an_intensity_is_held_against_the_levels_of_energy_too(world: World) -> None:
    """Synthetic figures of a district: 1.11 × 10⁸ tce, then 11,600 and 11,500 × 10⁴; GDP +8.1 % and −0.2 %.

    E/G falls by 3.33 %, of which the rounding of 1.11 makes out 0.43 points of 0.53, and then by 0.66 %.
    """
    area = DISTRICTS[6].code
    levels = [("亿吨标准煤", 1.11, "1996"), ("万吨标准煤", 11600, "1997"), ("万吨标准煤", 11500, "1998")]
    await _submit(world, "efficiency", *(_figure("energy_consumption_total", *each, area) for each in levels))
    rates = [(8.1, "1997"), (-0.2, "1998")]
    await _submit(world, "coordination", *(_figure("gdp_growth_real", "%", *each, area) for each in rates))

    async def conflicts(*changes: tuple[float, str]) -> list[dict[str, Any]]:
        await _submit(world, "efficiency", *(_figure("energy_intensity_change_yoy", "%", *x, area) for x in changes))
        return await _conflicts(world, area=area)

    assert await conflicts((-2.9, "1997"), (-0.7, "1998")) == []
    first, second = await conflicts((-2.5, "1997"), (-3.1, "1998"))
    assert first["identity"]["key"] == second["identity"]["key"] == "energy_intensity_change_yoy_from_levels"
    assert (round(first["right"]["value"], 2), round(first["tolerance"], 2)) == (-3.33, 0.53)
    assert (round(second["right"]["value"], 2), round(second["tolerance"], 2)) == (-0.66, 0.11)
    assert _named(first["right"]) == [
        ("energy_consumption_total", "1996", area),
        ("energy_consumption_total", "1997", area),
        ("gdp_growth_real", "1997", area),
    ]
    assert "口径或有不同" in first["identity"]["title"]["zh"]
    assert "feedstock" in first["identity"]["allows"]["en"]


async def test_a_share_must_be_what_its_parts_give_and_a_derived_one_is_not_compared_with_itself(world: World) -> None:
    area = DISTRICTS[3].code
    await _submit(
        world,
        "coordination",
        _figure("gdp", "亿元", 200, "1994", area),
        _figure("gdp_tertiary", "亿元", 150, "1994", area),
    )
    assert await _conflicts(world, area=area, period="1994") == []
    await _submit(world, "coordination", _figure("tertiary_share_of_gdp", "%", 71.2, "1994", area))
    (conflict,) = await _conflicts(world, area=area, period="1994")
    assert conflict["identity"]["key"] == "tertiary_share_of_gdp_recomputed"
    assert (conflict["left"]["value"], conflict["right"]["value"]) == (71.2, 75)
    assert _named(conflict["right"]) == [("gdp_tertiary", "1994", area), ("gdp", "1994", area)]


async def test_a_figure_on_another_basis_shows_as_a_conflict(world: World) -> None:
    """1 万亩 on 6,833 km2 is 0.0976 %; on the older 6,340.5 km2 it would be 0.1051 %. Synthetic, of a district."""
    area = DISTRICTS[4].code
    await _submit(
        world,
        "carbon-sink",
        _figure("forest_area", "万亩", 123.45, "1995", area),
        _figure("forest_coverage", "%", 12.98, "1995", area),
    )
    (conflict,) = await _conflicts(world, area=area, period="1995")
    assert conflict["identity"]["key"] == "forest_coverage"
    assert round(conflict["right"]["value"], 2) == 12.04


async def test_an_unknown_area_is_refused(world: World) -> None:
    body = {"query": _ASKED, "variables": {"area": "110000"}}
    answer = (await world.client.post("/graphql", json=body)).json()
    assert answer["errors"][0]["extensions"]["code"] == "BAD_INPUT"


async def test_without_a_service_its_identities_are_unchecked(world: World) -> None:
    async with (
        faulty.network(world.address, "coordination", faulty.refuses) as address,
        _gateway(world, address) as client,
    ):
        answer = (await client.post("/graphql", json={"query": _CHECKS})).json()
    assert "errors" not in answer
    assert answer["data"]["city"]["missing"] == [{"action": "COORDINATION"}]
    found = {each["identity"]["key"]: each for each in answer["data"]["city"]["identities"]}
    assert found["energy_intensity_change_yoy"]["checked"] == 0
    assert found["energy_intensity_change_yoy"]["unchecked"] >= 7
    assert found["forest_coverage"]["checked"] >= 3
