"""Emission accounts asked of the whole platform, by REST and by GraphQL. All figures of fuels are synthetic."""

from typing import Any

import pytest

from services.energy.accounts import TERRITORIAL, WITH_IMPORTS
from shared.plan.unit import WAN_T
from tests.gateway import faulty
from tests.gateway.test_missing import _gateway
from tests.world import SYNTHETIC, World

_DISTRICT, _OTHER = "310151", "310120"
_FUELS = [line.metric for line in TERRITORIAL.lines]
_LAST = _FUELS[-1]
_FIELDS = """key title { zh } boundary { zh } unit area period total reason { zh en } sectors { sector total missing }
    missing { metric title { en } period lack }
    published { metric { key } period value unit source { title url } }"""


def _figure(metric: str, value: float, unit: str, area: str, year: int = 2022) -> dict[str, Any]:
    return {"metric": metric, "value": value, "unit": unit, "area": area, "period": str(year)}


def _fuels(area: str) -> list[dict[str, Any]]:
    """100 万吨 of each fuel and 1 亿立方米 of gas in each sector, but for the last line; some in other units."""
    sent = [
        _figure(metric.key, 1_000_000, "吨", area)
        if metric.unit is WAN_T
        else _figure(metric.key, 10_000, "万立方米", area)
        for metric in _FUELS[:-1]
    ]
    return [*sent, _figure("electricity_transferred_in", 90_000, "万千瓦时", area)]


async def _account(world: World, key: str, **asked: Any) -> dict[str, Any]:
    response = await world.client.get(f"/energy/accounts/{key}", params=asked)
    assert response.status_code == 200, response.text
    found: dict[str, Any] = response.json()
    return found


async def _city(world: World, arguments: str, moment: str = "") -> dict[str, dict[str, Any]]:
    answer = await world.ask(f"{{ city{moment} {{ accounts({arguments}) {{ {_FIELDS} }} }} }}")
    return {each["key"]: each for each in answer["city"]["accounts"]}


async def test_an_account_gives_a_total_once_nothing_is_missing_and_remembers_when_it_was(world: World) -> None:
    first = (await world.submit("energy", *_fuels(_DISTRICT))).json()
    lacking = await _account(world, TERRITORIAL.key, period=2022, area=_DISTRICT)
    assert lacking["total"] is None
    assert [(each["metric"], each["period"], each["lack"]) for each in lacking["missing"]] == [
        (_LAST.key, "2022", "figure")
    ]
    assert "54项中有1项不全" in lacking["reason"]["zh"]
    sectors = {each["key"]: each["total"] for each in lacking["sectors"]}
    # 100 × (1.9003 + 2.8604 + 3.0202 + 3.1705 + 2.9251 + 3.0959 + 3.1013 + 3.0119) + 10 × 2.1622, in 万吨
    assert sectors.pop("agriculture") is None
    assert sectors == dict.fromkeys(sectors, pytest.approx(2330.182))
    assert len(sectors) == 5

    rest = [
        _figure(_LAST.key, 0, "亿立方米", _DISTRICT),
        _figure("electricity_transferred_out", 1, "亿千瓦时", _DISTRICT),
    ]
    assert (await world.submit("energy", *rest)).status_code == 201
    whole = await _account(world, TERRITORIAL.key, period=2022, area=_DISTRICT)
    assert whole["missing"] == []
    assert whole["total"] == pytest.approx(6 * 2330.182 - 21.622)
    with_imports = await _account(world, WITH_IMPORTS.key, period=2022, area=_DISTRICT)
    assert with_imports["total"] == pytest.approx(whole["total"] + (9 - 1) * 10 * 0.5849)
    then = await _account(
        world, TERRITORIAL.key, period=2022, area=_DISTRICT, as_of=await world.published("energy", first["id"])
    )
    assert then == lacking


async def test_totals_and_sectors_are_series_of_their_own_watched_apart_for_a_peak(world: World) -> None:
    await world.submit("energy", *_fuels(_OTHER), _figure(_LAST.key, 1, "亿立方米", _OTHER))
    path, where = "/energy/metrics/{}/observations", {"area": _OTHER}
    (territorial,) = (await world.client.get(path.format(TERRITORIAL.key), params=where)).json()["items"]
    assert (territorial["period"], territorial["status"]) == ("2022", "estimated")
    assert territorial["value"] == pytest.approx(6 * 2330.182)
    assert territorial["source"]["publisher"] == "本平台推算"
    assert len(territorial["derived_from"]) == 54
    assert (await world.client.get(path.format(WITH_IMPORTS.key), params=where)).json()["items"] == []
    (transport,) = (await world.client.get(path.format("energy_co2_transport"), params=where)).json()["items"]
    assert transport["value"] == pytest.approx(2330.182)


async def test_a_line_shows_its_factor_with_the_source_and_the_row_its_figure_came_in_by(world: World) -> None:
    receipt = (await world.submit("energy", _figure("diesel_burned_in_transport", 5000, "吨", _OTHER, 1990))).json()
    found = await _account(world, TERRITORIAL.key, period=1990, area=_OTHER)
    (line,) = [each for each in found["lines"] if each["figure"]]
    assert (line["metric"], line["sector"], line["amount"], line["unit"]) == (
        "diesel_burned_in_transport",
        "transport",
        0.5,
        "万吨",
    )
    assert line["co2"] == pytest.approx(0.5 * 3.0959)
    assert (line["figure"]["submission"], line["figure"]["sent"]["unit"]) == (receipt["id"], "吨")
    factors = {each["key"]: each for each in found["factors"]}
    assert (len(factors), {each["factor"] for each in found["lines"]}) == (9, set(factors))
    factor = factors[line["factor"]]
    assert (factor["value"], factor["unit"], factor["year"]) == (3.0959, "千克二氧化碳/千克", 2011)
    assert "发改办气候〔2011〕1041号" in factor["source"]["zh"]
    assert [(each["symbol"], each["value"]) for each in factor["ingredients"]] == [
        ("NCV", 42652),
        ("CC", 20.2),
        ("OX", 0.98),
    ]
    assert (len(found["missing"]), found["total"], found["published"]) == (53, None, [])


async def test_a_year_without_a_grid_factor_says_so_and_borrows_none(world: World) -> None:
    sent = (
        _figure(f"electricity_transferred_{way}", value, "亿千瓦时", _OTHER, 1990)
        for way, value in (("in", 9), ("out", 1))
    )
    assert (await world.submit("energy", *sent)).status_code == 201
    found = await _account(world, WITH_IMPORTS.key, period=1990, area=_OTHER)
    lacking = [(each["metric"], each["lack"]) for each in found["missing"] if each["lack"] == "factor"]
    assert lacking == [("electricity_transferred_in", "factor"), ("electricity_transferred_out", "factor")]
    imports = found["sectors"][-1]
    assert (imports["key"], imports["total"]) == ("net_imported_electricity", None)
    assert imports["missing"] == ["electricity_transferred_in", "electricity_transferred_out"]


async def test_a_grid_factor_that_is_reported_counts_for_its_own_year_in_the_districts_too(world: World) -> None:
    """All synthetic: 8 × 10⁸ kWh net in 1993 and 1994, a factor for 1993 only."""
    area = "310113"
    ways = [("in", 9, 1993), ("out", 1, 1993), ("in", 9, 1994), ("out", 1, 1994)]
    sent = [_figure(f"electricity_transferred_{way}", value, "亿千瓦时", area, year) for way, value, year in ways]
    before = (await world.submit("energy", *sent)).json()
    factor = _figure("grid_emission_factor_provincial", 4.5, "t CO2/10^4 kWh", "310000", 1993)
    receipt = (await world.submit("energy", factor)).json()

    found = await _account(world, WITH_IMPORTS.key, period=1993, area=area)
    assert found["sectors"][-1]["total"] == pytest.approx(8 * 10 * 0.45)
    *_, line = found["lines"]
    assert line["co2"] == pytest.approx(-4.5)
    *_, grid = found["factors"]
    assert line["factor"] == grid["key"] == "grid_emission_factor_provincial"
    assert (grid["value"], grid["unit"]) == (0.45, "千克二氧化碳/千瓦时")
    assert (grid["year"], grid["source"]["zh"]) == (1993, f"{SYNTHETIC},tests")
    assert grid["figure"]["submission"] == receipt["id"]
    path, where = "/energy/metrics/energy_co2_net_imported_electricity/observations", {"area": area}
    (series,) = (await world.client.get(path, params=where)).json()["items"]
    assert (series["period"], series["value"]) == ("1993", pytest.approx(36))
    published = await world.published("energy", before["id"])
    for asked in ({"period": 1993, "as_of": published}, {"period": 1994}):
        lacking = await _account(world, WITH_IMPORTS.key, area=area, **asked)
        assert [each["lack"] for each in lacking["missing"]] == ["figure"] * 54 + ["factor"] * 2
        assert (len(lacking["factors"]), lacking["lines"][-1]["factor"]) == (9, None)


async def test_what_an_account_of_a_district_gives_is_held_against_what_is_reported(world: World) -> None:
    """Synthetic, 1 × 10⁸ kWh net in 2021: 5.834 × 10⁴ t at the published factor, where 7.1 are reported."""
    area = "310112"
    await world.submit(
        "energy",
        _figure("electricity_transferred_in", 3.03, "亿千瓦时", area, 2021),
        _figure("electricity_transferred_out", 2.03, "亿千瓦时", area, 2021),
        _figure("energy_co2_net_imported_electricity", 7.1, "万吨二氧化碳", area, 2021),
    )
    query = """query($area: String) { city { conflicts(area: $area, period: "2021") {
        identity { key } right { value inputs { metric { key } area } } } } }"""
    (conflict,) = (await world.ask(query, area=area))["city"]["conflicts"]
    assert conflict["identity"]["key"] == "energy_co2_net_imported_electricity_recomputed"
    assert conflict["right"]["value"] == pytest.approx(5.834)
    assert conflict["right"]["inputs"][-1] == {"metric": {"key": "grid_emission_factor_provincial"}, "area": "310000"}


async def test_the_gateway_knows_the_factor_of_a_year_of_which_nothing_else_is_known(world: World) -> None:
    for year, factors in ((2019, 2), (2021, 0), (2022, 0)):
        account = (await _city(world, f'period: "{year}", area: "310116"'))[WITH_IMPORTS.key]
        assert [each["lack"] for each in account["missing"]].count("FACTOR") == factors
        told = await _account(world, WITH_IMPORTS.key, period=year, area="310116")
        assert {(each["metric"], each["lack"]) for each in told["missing"]} == {
            (each["metric"], each["lack"].lower()) for each in account["missing"]
        }


async def test_a_year_that_was_not_over_counts_for_nothing(world: World) -> None:
    await world.submit("energy", _figure("coke_burned_in_services", 1, "万吨", "310117", 1990))
    for on, missing in (("1990-12-30", 54), ("1990-12-31", 53)):
        found = await _account(world, TERRITORIAL.key, period=1990, area="310117", on=on)
        assert len(found["missing"]) == missing
    newest = await _account(world, TERRITORIAL.key, area="310117", on="2024-06-01")
    assert (newest["period"], newest["years"]) == ("1990", [1990])


async def test_without_figures_the_account_is_about_the_newest_year_due_and_names_everything(world: World) -> None:
    found = await _account(world, WITH_IMPORTS.key, on="2026-06-01", area="310116")
    assert (found["period"], found["total"], found["years"]) == ("2024", None, [])
    figures = [each["metric"] for each in found["missing"] if each["lack"] == "figure"]
    assert figures == [line.metric.key for line in WITH_IMPORTS.lines]


async def test_the_forest_sink_says_what_it_assumes_and_what_it_is_counted_from(world: World) -> None:
    sent = [_figure("forest_stock", value, "万立方米", _DISTRICT, year) for year, value in ((1990, 900), (1995, 1100))]
    assert (await world.submit("carbon-sink", *sent)).status_code == 201
    where = {"area": _DISTRICT}
    found = (await world.client.get("/carbon-sink/accounts/forest_stock_change_sink", params=where)).json()
    assert (found["period"], found["boundary"], found["total"]) == ("1995", None, pytest.approx(40 * 1.4959))
    (line,) = found["lines"]
    assert (line["amount"], line["figure"]["period"], line["earlier"]["period"]) == (40, "1995", "1990")
    (factor,) = found["factors"]
    assert (line["factor"], factor["year"], "假定" in factor["source"]["zh"]) == (factor["key"], None, True)
    path = "/carbon-sink/metrics/forest_stock_change_sink/observations"
    (sink,) = (await world.client.get(path, params=where)).json()["items"]
    assert (sink["period"], sink["status"], sink["value"]) == ("1995", "estimated", pytest.approx(40 * 1.4959))
    assert "SVD 0.5, BEF 1.4, R 0.24, CF 0.47" in sink["source"]["title"]


@pytest.mark.parametrize(
    ("asked", "code"),
    [
        ({"period": "2020-Q1"}, ("period", "not_a_year")),
        ({"period": "soon"}, ("period", "invalid_period")),
        ({"area": "110000"}, ("area", "unknown_area")),
    ],
)
async def test_what_is_no_year_and_no_area_is_refused(
    world: World, asked: dict[str, str], code: tuple[str, str]
) -> None:
    for path in ("/energy/accounts", f"/energy/accounts/{TERRITORIAL.key}"):
        response = await world.client.get(path, params=asked)
        assert response.status_code == 422
        assert [(each["pointer"], each["code"]) for each in response.json()["errors"]] == [code]


async def test_the_city_shows_ceads_beside_its_accounts_as_published_and_adds_nothing(world: World) -> None:
    found = await _city(world, 'period: "2019"')
    assert list(found) == [TERRITORIAL.key, WITH_IMPORTS.key, "forest_stock_change_sink"]
    for key, lines in ((TERRITORIAL.key, 54), (WITH_IMPORTS.key, 58)):
        account = found[key]
        assert (account["period"], account["total"], len(account["missing"])) == ("2019", None, lines)
        (ceads,) = account["published"]
        assert (ceads["metric"]["key"], ceads["period"]) == ("co2_emissions_scope1_ceads", "2019")
        assert (ceads["value"], ceads["unit"]) == (192.9122, "百万吨二氧化碳")
        assert ceads["source"]["title"].startswith("CEADs")
    assert found[TERRITORIAL.key]["boundary"] != found[WITH_IMPORTS.key]["boundary"]
    assert found["forest_stock_change_sink"]["published"] == []


async def test_the_city_asks_for_a_districts_accounts_as_known_and_judged_then(world: World) -> None:
    area = "310114"
    sent = [*_fuels(area), _figure(_LAST.key, 1, "亿立方米", area)]
    receipt = (await world.submit("energy", *sent)).json()
    await world.submit("energy", _figure("electricity_transferred_out", 0, "亿千瓦时", area))
    found = await _city(world, f'area: "{area}"')
    assert found[TERRITORIAL.key]["period"] == "2022"
    assert found[TERRITORIAL.key]["total"] == pytest.approx(6 * 2330.182)
    assert found[WITH_IMPORTS.key]["total"] == pytest.approx(6 * 2330.182 + 9 * 10 * 0.5849)
    assert [each["total"] for each in found[WITH_IMPORTS.key]["sectors"]] == pytest.approx([2330.182] * 6 + [52.641])
    moment = await world.published("energy", receipt["id"])
    then = (await _city(world, f'area: "{area}"', f'(asOf: "{moment}")'))[WITH_IMPORTS.key]
    assert [(each["metric"], each["lack"], each["period"]) for each in then["missing"]] == [
        ("electricity_transferred_out", "FIGURE", "2022")
    ]
    assert then["sectors"][-1]["missing"] == ["electricity_transferred_out"]
    before = (await _city(world, f'area: "{area}"', '(on: "2022-06-01")'))[TERRITORIAL.key]
    assert (before["period"], before["total"], len(before["missing"])) == ("2020", None, 54)


async def test_the_city_shows_the_lines_of_an_account_as_its_service_does(world: World) -> None:
    """Synthetic, of a district in 1995: one fuel, electricity of one direction, and no grid factor."""
    area = "310104"
    sent = [("diesel_burned_in_transport", 5000, "吨"), ("electricity_transferred_out", 3, "亿千瓦时")]
    await world.submit("energy", *(_figure(*each, area, 1995) for each in sent))
    query = """query($area: String!, $period: Period) { city { accounts(area: $area, period: $period) { key lines {
        metric { key } sector value unit factor { key value unit source { zh } year url } co2 } } } }"""
    for year in (1995, 2022):
        answer = await world.ask(query, area=area, period=str(year))
        found = {each["key"]: each["lines"] for each in answer["city"]["accounts"]}
        told = await _account(world, WITH_IMPORTS.key, area=area, period=year)
        factors = {each["key"]: each for each in told["factors"]}
        assert len(found[WITH_IMPORTS.key]) == 56
        for line, same in zip(found[WITH_IMPORTS.key], told["lines"], strict=True):
            assert (line["metric"]["key"], line["sector"]) == (same["metric"], same["sector"])
            assert (line["value"], line["unit"], line["co2"]) == (same["amount"], same["unit"], same["co2"])
            factor = factors.get(same["factor"])
            assert line["factor"] == (
                factor
                and {name: factor[name] for name in line["factor"] if name != "source"}
                | {"source": {"zh": factor["source"]["zh"]}}
            )
    known = [line for line in found[WITH_IMPORTS.key] if line["factor"]["key"] == "grid_emission_factor_provincial"]
    assert [(line["factor"]["value"], line["factor"]["year"]) for line in known] == [(0.5849, 2022)] * 2


async def test_a_detailed_answer_says_each_factor_once(world: World) -> None:
    response = await world.client.get(f"/energy/accounts/{WITH_IMPORTS.key}", params={"period": 2022})
    assert len([each["key"] for each in response.json()["factors"]]) == 10
    assert len(response.content) < 40_000


async def test_without_its_service_an_account_has_nothing_to_say_and_the_city_names_it(world: World) -> None:
    query = f"{{ city {{ missing {{ action }} accounts {{ {_FIELDS} lines {{ unit }} }} }} }}"
    refuses = faulty.network(world.address, "energy", faulty.refuses)
    async with refuses as address, _gateway(world, address) as client:
        answer = (await client.post("/graphql", json={"query": query})).json()
    assert "errors" not in answer
    assert answer["data"]["city"]["missing"] == [{"action": "ENERGY"}]
    territorial, _, sink = answer["data"]["city"]["accounts"]
    assert (territorial["lines"], len(sink["lines"])) == ([], 1)
    assert (territorial["period"], territorial["total"], territorial["missing"]) == (None, None, [])
    assert "has said nothing" in territorial["reason"]["en"]
    assert sink["period"] is not None


@pytest.mark.parametrize("arguments", ['period: "2020-Q1"', 'area: "110000"'])
async def test_the_city_refuses_what_is_no_year_and_no_area(world: World, arguments: str) -> None:
    query = f"{{ city {{ accounts({arguments}) {{ key }} }} }}"
    answer = (await world.client.post("/graphql", json={"query": query})).json()
    assert answer["errors"][0]["extensions"]["code"] == "BAD_INPUT"
