"""Has the city peaked? Asked of the whole platform, boundary by boundary."""

from typing import Any

from shared.progress.peak import PeakVerdict
from tests.gateway import faulty
from tests.gateway.test_missing import _gateway
from tests.world import World

_FIELDS = """verdict peakYear reason { zh en } boundary { zh en } metric { key } area stale years age alpha tolerance
    maximum { period value } latest { period } evidence { first last n s z p pNormal exact slope }
    projection { year median low high level chance label { zh } }"""
_DISTRICT = "310118"


async def _peaks(world: World, asked: str = "peaks", on: str = "2026-06-01") -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = (await world.ask(f'{{ city(on: "{on}") {{ it: {asked} {{ {_FIELDS} }} }} }}'))[
        "city"
    ]["it"]
    return found


async def test_without_enough_data_nobody_says_the_city_has_peaked(world: World) -> None:
    peak = (await world.ask(f"{{ city {{ peak {{ {_FIELDS} }} }} }}"))["city"]["peak"]
    assert (peak["verdict"], peak["peakYear"], peak["years"]) == ("NOT_ENOUGH_DATA", None, 0)
    assert (peak["metric"], peak["area"]) == ({"key": "co2_emissions_total"}, "310000")
    assert peak["boundary"]["zh"].startswith("官方口径")
    assert "没有逐年数据" in peak["reason"]["zh"]
    assert (peak["evidence"], peak["projection"]) == (None, None)


async def test_the_promise_itself_says_no_data_and_why(world: World) -> None:
    asked = '{ node(id: "T022") { ... on Target { assessment { verdict reason { zh en } } } } }'
    assessment = (await world.ask(asked))["node"]["assessment"]
    assert assessment["verdict"] == "NO_DATA"
    assert assessment["reason"]["en"].startswith("Total CO2 emissions (official boundary): no yearly figure")


async def test_each_boundary_has_a_finding_of_its_own_and_ceads_is_an_old_plateau(world: World) -> None:
    found = {each["metric"]["key"]: each for each in await _peaks(world)}
    assert {key: each["verdict"] for key, each in found.items()} == {
        "co2_emissions_total": "NOT_ENOUGH_DATA",
        "co2_emissions_energy": "NOT_ENOUGH_DATA",
        "co2_emissions_scope1_ceads": "PLATEAU",
        "petrochemical_carbon_emissions": "NOT_ENOUGH_DATA",
        "energy_co2_territorial": "NOT_ENOUGH_DATA",
        "energy_co2_with_imported_electricity": "NOT_ENOUGH_DATA",
    }
    ceads = found["co2_emissions_scope1_ceads"]
    assert (ceads["stale"], ceads["years"], ceads["age"], ceads["peakYear"]) == (True, 15, 6, None)
    assert (ceads["alpha"], ceads["tolerance"]) == (0.05, 3)
    assert ceads["maximum"] == {"period": "2013", "value": 207.6336}
    assert ceads["latest"] == {"period": "2019"}
    assert ceads["projection"] is None
    assert ceads["boundary"]["en"].startswith("CEADs scope 1")
    evidence = ceads["evidence"]
    assert (evidence["first"], evidence["last"], evidence["n"], evidence["s"]) == (2013, 2019, 7, -9)
    assert (round(evidence["p"], 4), round(evidence["pNormal"], 4), evidence["exact"]) == (0.2389, 0.2296, True)
    assert "已过期" in ceads["reason"]["zh"]


async def test_when_ceads_was_fresh_it_is_projected_and_the_projection_says_what_it_is(world: World) -> None:
    found = {each["metric"]["key"]: each for each in await _peaks(world, on="2021-06-01")}
    ceads = found["co2_emissions_scope1_ceads"]
    assert (ceads["verdict"], ceads["stale"]) == ("PLATEAU", False)
    projection = ceads["projection"]
    assert (projection["year"], projection["level"]) == (2030, 0.8)
    assert projection["low"] < projection["median"] < projection["high"]
    assert 0 < projection["chance"] < 1
    assert "推测,不是判断" in projection["label"]["zh"]


async def test_a_district_with_a_series_has_a_finding_beside_the_citys(world: World) -> None:
    emitted = [*range(100, 160, 10), 150, 140, 130, 120, 110, 100]
    sent = [
        {
            "metric": "co2_emissions_total",
            "period": str(1995 + at),
            "area": _DISTRICT,
            "value": value,
            "unit": "万吨二氧化碳",
        }
        for at, value in enumerate(emitted)
    ]
    assert (await world.submit("coordination", *sent)).status_code == 201
    (district,) = await _peaks(world, f'peaks(area: "{_DISTRICT}")', on="2007-06-01")
    assert (district["verdict"], district["area"], district["peakYear"]) == ("PEAKED", _DISTRICT, 2001)
    assert district["projection"]["chance"] > 0
    everywhere = await _peaks(world, "peaks(area: null)")
    areas = [each["area"] for each in everywhere if each["metric"]["key"] == "co2_emissions_total"]
    assert areas[0] == "310000"
    assert _DISTRICT in areas
    assert {each["area"] for each in await _peaks(world)} == {"310000"}


async def test_a_metrics_page_and_its_declaration_name_the_boundary(world: World) -> None:
    page = (await world.client.get("/coordination/metrics/co2_emissions_scope1_ceads")).json()
    assert page["peak"]["verdict"] == PeakVerdict.PLATEAU.value
    assert page["metric"]["boundary"]["zh"].startswith("CEADs 范围一")
    assert (await world.client.get("/coordination/metrics/gdp")).json()["peak"] is None


async def test_without_its_service_the_city_does_not_know_whether_it_has_peaked(world: World) -> None:
    query = "{ city { missing { action } peak { verdict reason { en } } peaks { metric { key } verdict } } }"
    refuses = faulty.network(world.address, "coordination", faulty.refuses)
    async with refuses as address, _gateway(world, address) as client:
        answer = (await client.post("/graphql", json={"query": query})).json()
    assert "errors" not in answer
    city = answer["data"]["city"]
    assert city["missing"] == [{"action": "COORDINATION"}]
    assert city["peak"]["verdict"] == "NOT_ENOUGH_DATA"
    assert "has said nothing" in city["peak"]["reason"]["en"]
    assert {each["verdict"] for each in city["peaks"]} == {"NOT_ENOUGH_DATA"}
    assert len(city["peaks"]) == 6
