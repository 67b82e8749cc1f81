"""Intensities and decompositions span services: asked of the whole platform, and of the pure rules."""

from decimal import Decimal
from math import log
from typing import Any

import pytest

from gateway import kaya
from gateway.decompositions import BASIS, EMISSIONS
from services.catalog import PLUGINS
from shared.plan.unit import convert
from tests.gateway import faulty
from tests.gateway.test_missing import _gateway
from tests.world import World

_INTENSITY = """metric { key boundary { en } } period value unit prices
    inputs { metric { key } observation { period value unit source { publisher } derivedFrom } }
    missing { metric { key } period }"""
_PARTS = "population activity energyIntensity carbonIntensity total"
_DECOMPOSITION = f"""metric {{ key }} unit prices additive {{ {_PARTS} }} multiplicative {{ {_PARTS} }}
    inputs {{ metric {{ key }} observation {{ period area value }} }} missing {{ metric {{ key }} period }}"""
_DISTRICT, _FIRST, _LAST = "310116", "1991", "1994"
_OTHER_DISTRICT = "310117"
_LEVELS: dict[str, dict[str, tuple[tuple[str, float], tuple[str, float]]]] = {
    "coordination": {
        "population_resident_nbs_revised": (("万人", 50), ("万人", 60)),
        "gdp_2020_prices": (("亿元", 100), ("亿元", 180)),
        "co2_emissions_total": (("万吨二氧化碳", 300), ("百万吨二氧化碳", 2.7)),
        "co2_emissions_scope1_ceads": (("百万吨二氧化碳", 2), ("百万吨二氧化碳", 2.5)),
    },
    "efficiency": {"energy_consumption_total": (("万吨标准煤", 80), ("万吨标准煤", 120))},
}


async def _intensities(world: World, city: str = "city", arguments: str = "") -> list[dict[str, Any]]:
    found = await world.ask(f"{{ {city} {{ intensities{arguments} {{ {_INTENSITY} }} }} }}")
    return list(found["city"]["intensities"])


async def _decomposition(world: World, arguments: str, city: str = "city") -> dict[str, Any]:
    found = await world.ask(f"{{ {city} {{ decomposition({arguments}) {{ {_DECOMPOSITION} }} }} }}")
    decomposition: dict[str, Any] = found["city"]["decomposition"]
    return decomposition


async def _submit_district(world: World) -> None:
    for service, metrics in _LEVELS.items():
        sent = [
            {"metric": metric, "period": period, "area": _DISTRICT, "value": value, "unit": unit}
            for metric, levels in metrics.items()
            for period, (unit, value) in zip((_FIRST, _LAST), levels, strict=True)
        ]
        assert (await world.submit(service, *sent)).status_code == 201


def test_everything_the_identity_takes_is_declared_and_converts() -> None:
    assert BASIS is not None
    for quantity in (BASIS.population, BASIS.gdp, BASIS.energy, *EMISSIONS):
        assert convert(Decimal(1), quantity.metric.unit, quantity.unit) > 0
    keys = [each.metric.key for each in EMISSIONS]
    assert "co2_emissions_total" in keys
    assert "petrochemical_carbon_emissions" not in keys
    assert kaya.basis(plugin for plugin in PLUGINS if plugin.key != "efficiency") is None


async def test_gdp_at_2020_prices_is_chained_from_published_figures(world: World) -> None:
    found = await world.ask(
        "{ coordination { gdp2020Prices { observations { period value status derivedFrom source { publisher } } } } }"
    )
    observations = found["coordination"]["gdp2020Prices"]["observations"]
    assert [each["period"] for each in observations] == [str(year) for year in range(2019, 2026)]
    assert [each["value"] for each in observations[:3]] == [38311.9961, 38963.3, 42119.3273]
    assert {each["status"] for each in observations} == {"PROVISIONAL"}
    assert observations[0]["derivedFrom"] == ["gdp", "gdp_growth_real"]
    assert observations[0]["source"]["publisher"] == "本平台推算"


async def test_published_figures_give_two_intensities_and_name_what_the_others_lack(world: World) -> None:
    found = await _intensities(world, 'city(on: "2026-06-01")')
    known = {(each["metric"]["key"], each["period"]): each for each in found if each["value"] is not None}
    assert {key for key in known if key[0] in ("energy_consumption_total", "co2_emissions_scope1_ceads")} == {
        ("energy_consumption_total", "2020"),
        ("co2_emissions_scope1_ceads", "2019"),
    }
    energy = known["energy_consumption_total", "2020"]
    assert (round(energy["value"], 4), energy["unit"], energy["prices"]) == (0.2849, "吨标准煤/万元", 2020)
    assert [each["metric"]["key"] for each in energy["inputs"]] == ["energy_consumption_total", "gdp_2020_prices"]
    assert (energy["missing"], energy["metric"]["boundary"]) == ([], None)
    carbon = known["co2_emissions_scope1_ceads", "2019"]
    assert (round(carbon["value"], 4), carbon["unit"]) == (0.5035, "吨二氧化碳/万元")
    assert carbon["metric"]["boundary"]["en"].startswith("CEADs scope 1")
    official = [each for each in found if each["metric"]["key"] == "co2_emissions_total"]
    assert [each["period"] for each in official] == [str(year) for year in range(2019, 2026)]
    assert official[0]["missing"] == [{"metric": {"key": "co2_emissions_total"}, "period": "2019"}]
    assert [each["metric"]["key"] for each in official[0]["inputs"]] == ["gdp_2020_prices"]
    assert "petrochemical_carbon_emissions" not in {each["metric"]["key"] for each in found}


async def test_before_2020_is_over_nothing_is_known_at_its_prices(world: World) -> None:
    found = await _intensities(world, 'city(on: "2020-12-30")')
    assert found
    assert {each["value"] for each in found} == {None}
    missing = {each["metric"]["key"] for intensity in found for each in intensity["missing"]}
    assert missing == {"gdp_2020_prices"}


async def test_no_pair_of_published_years_is_complete_and_the_answer_says_what_is_missing(world: World) -> None:
    found = await _decomposition(world, 'from: "2019", to: "2020", boundary: "co2_emissions_scope1_ceads"')
    assert (found["additive"], found["multiplicative"]) == (None, None)
    assert found["missing"] == [
        {"metric": {"key": "energy_consumption_total"}, "period": "2019"},
        {"metric": {"key": "co2_emissions_scope1_ceads"}, "period": "2020"},
    ]
    assert len(found["inputs"]) == 6
    promised = await _decomposition(world, 'from: "2019", to: "2020"')
    assert promised["metric"] == {"key": "co2_emissions_total"}
    assert {each["metric"]["key"] for each in promised["missing"]} == {
        "energy_consumption_total",
        "co2_emissions_total",
    }


async def test_where_all_is_known_the_parts_add_up_and_multiply(world: World) -> None:
    await _submit_district(world)
    asked = f'from: "{_FIRST}", to: "{_LAST}", area: "{_DISTRICT}"'
    found = await _decomposition(world, asked)
    assert (found["unit"], found["prices"], found["missing"]) == ("万吨二氧化碳", 2020, [])
    ratios = {
        "population": 60 / 50,
        "activity": 3 / 2,
        "energyIntensity": (2 / 3) / 0.8,
        "carbonIntensity": 2.25 / 3.75,
    }
    mean = (270 - 300) / log(270 / 300)
    assert found["multiplicative"] == pytest.approx({**ratios, "total": 0.9}, rel=1e-12)
    parts = {name: mean * log(ratio) for name, ratio in ratios.items()}
    assert found["additive"] == pytest.approx({**parts, "total": -30}, rel=1e-12)
    assert [each["observation"]["period"] for each in found["inputs"]] == [_FIRST] * 4 + [_LAST] * 4
    assert {each["observation"]["area"] for each in found["inputs"]} == {_DISTRICT}
    ceads = await _decomposition(world, f'{asked}, boundary: "co2_emissions_scope1_ceads"')
    assert ceads["additive"]["total"] == 50
    assert ceads["multiplicative"]["total"] == 1.25
    intensities = await _intensities(world, arguments=f'(area: "{_DISTRICT}")')
    values = {(each["metric"]["key"], each["period"]): each["value"] for each in intensities}
    assert {key: value for key, value in values.items() if value is not None} == {
        ("energy_consumption_total", _FIRST): 0.8,
        ("energy_consumption_total", _LAST): pytest.approx(2 / 3),
        ("co2_emissions_total", _FIRST): 3,
        ("co2_emissions_total", _LAST): 1.5,
        ("co2_emissions_scope1_ceads", _FIRST): 2,
        ("co2_emissions_scope1_ceads", _LAST): pytest.approx(25 / 18),
    }
    before = await _decomposition(world, asked, 'city(on: "1994-06-01")')
    assert before["additive"] is None
    assert {each["period"] for each in before["missing"] if each["metric"]["key"] != "gdp_2020_prices"} == {_LAST}


async def test_a_zero_counts_as_missing_and_forecasts_are_not_known(world: World) -> None:
    zero = {
        "metric": "energy_consumption_total",
        "period": "1995",
        "area": _OTHER_DISTRICT,
        "value": 0,
        "unit": "吨标准煤",
    }
    assert (await world.submit("efficiency", zero)).status_code == 201
    forecast = {
        "metric": "gdp_2020_prices",
        "period": "2099",
        "area": _OTHER_DISTRICT,
        "value": 9,
        "unit": "亿元",
        "status": "forecast",
    }
    assert (await world.submit("coordination", forecast)).status_code == 201
    found = await _intensities(world, 'city(on: "2100-06-01")', f'(area: "{_OTHER_DISTRICT}")')
    assert "2099" not in {each["period"] for each in found}
    (empty,) = (each for each in found if each["period"] == "1995" and each["metric"]["key"] == zero["metric"])
    assert (empty["value"], empty["inputs"]) == (None, [])
    assert len(empty["missing"]) == 2


@pytest.mark.parametrize(
    ("asked", "said"),
    [
        ('decomposition(from: "2019", to: "2020", boundary: "gdp") { unit }', "'gdp' is no emission total"),
        (
            'decomposition(from: "2019", to: "2020", boundary: "petrochemical_carbon_emissions") { unit }',
            "is no emission total of the whole city",
        ),
        ('decomposition(from: "2020", to: "2019") { unit }', "the earlier one first"),
        ('decomposition(from: "2019", to: "2020-Q1") { unit }', "must be two years"),
        ('decomposition(from: "2019", to: "2020", area: "110000") { unit }', "no area of the city"),
        ('intensities(area: "110000") { value }', "no area of the city"),
    ],
)
async def test_what_cannot_be_asked_is_refused(world: World, asked: str, said: str) -> None:
    answer = (await world.client.post("/graphql", json={"query": f"{{ city {{ {asked} }} }}"})).json()
    (error,) = answer["errors"]
    assert error["extensions"]["code"] == "BAD_INPUT"
    assert said in error["message"]


async def test_without_a_service_its_figures_are_missing_and_the_rest_stands(world: World) -> None:
    asked = f"""{{ city(on: "2026-06-01") {{ missing {{ action }} intensities {{ {_INTENSITY} }}
        decomposition(from: "2019", to: "2020") {{ {_DECOMPOSITION} }} }} }}"""
    refuses = faulty.network(world.address, "efficiency", faulty.refuses)
    async with refuses as address, _gateway(world, address) as client:
        answer = (await client.post("/graphql", json={"query": asked})).json()
    assert "errors" not in answer
    city = answer["data"]["city"]
    assert city["missing"] == [{"action": "EFFICIENCY"}]
    known = {each["metric"]["key"] for each in city["intensities"] if each["value"] is not None}
    assert "co2_emissions_scope1_ceads" in known
    assert "energy_consumption_total" not in known
    missing = [each["period"] for each in city["decomposition"]["missing"]]
    assert missing == ["2019", "2019", "2020", "2020"]
