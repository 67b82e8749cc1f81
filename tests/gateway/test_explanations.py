"""How verdicts came about, as REST and GraphQL tell it, on the published figures."""

import pytest

from services.catalog import PLUGINS
from shared.plan import ActionPlugin
from tests.world import World

ON = "2026-06-01"


@pytest.mark.parametrize("plugin", PLUGINS, ids=lambda plugin: plugin.key)
async def test_every_verdict_is_explained_by_what_the_state_says(world: World, plugin: ActionPlugin) -> None:
    answer = await world.client.get(f"/{plugin.slug}/state", params={"on": ON, "explained": True})
    for known in answer.json()["targets"]:
        explained = (await world.client.get(f"/{plugin.slug}/targets/{known['id']}/explain", params={"on": ON})).json()
        assert explained["target"]["id"] == known["id"]
        assert explained["assessment"] == known["assessment"]
        assert explained["explanation"] == known["explanation"]


@pytest.mark.parametrize("plugin", PLUGINS, ids=lambda plugin: plugin.key)
async def test_a_verdict_on_figures_names_every_one_of_them_with_its_source(world: World, plugin: ActionPlugin) -> None:
    answer = await world.client.get(f"/{plugin.slug}/state", params={"on": ON, "explained": True})
    for known in answer.json()["targets"]:
        explanation, latest = known["explanation"], known["assessment"]["latest"]
        sources = {(each["metric"], each["period"]) for each in explanation["sources"]}
        assert (latest is None) or (known["metric"], latest["period"]) in sources
        assert {(known["metric"], each["period"]) for each in explanation["inputs"] if each["submission"]} <= sources
        assert all(each["source"]["title"] and each["source"]["publisher"] for each in explanation["sources"])
        assert known["id"] in explanation["sentence"]["zh"]
        assert known["id"] in explanation["sentence"]["en"]


async def test_without_being_asked_a_state_explains_nothing(world: World) -> None:
    state = (await world.client.get("/carbon-sink/state")).json()
    assert all(each["explanation"] is None for each in state["targets"])


async def test_what_a_derived_figure_was_computed_from_is_among_the_sources(world: World) -> None:
    """Forest coverage is derived from forest area where it is not published on this land area."""
    explained = (await world.client.get("/carbon-sink/targets/T247/explain", params={"on": ON})).json()
    rows = {(each["metric"], each["period"]): each for each in explained["explanation"]["sources"]}
    derived = [each for each in rows.values() if each["derived_from"]]
    assert derived
    behind = {each["metric"] for each in rows.values() if not each["derived_from"]}
    assert {metric for each in derived for metric in each["derived_from"]} & behind
    assert all(each["submission"] for each in rows.values() if not each["derived_from"])


async def test_the_years_behind_an_interval_are_among_the_sources(world: World) -> None:
    explained = (await world.client.get("/carbon-sink/targets/T247/explain", params={"on": ON})).json()
    assert explained["assessment"]["projected_low"] is not None
    coverage = {each["period"] for each in explained["explanation"]["sources"] if each["metric"] == "forest_coverage"}
    assert coverage >= {"2020", "2021", "2022", "2023", "2025"}


async def test_graphql_explains_a_target(world: World) -> None:
    answer = await world.ask(
        f"""{{ carbonSink(on: "{ON}") {{ forestCoverage {{ targets {{
            id assessment {{ verdict margin beyond }} explanation {{
            sentence {{ zh en }} formula inputs {{ symbol name {{ en }} value period }}
            thresholds {{ verdict symbol at value }} otherwise upward
            sources {{ metric observation {{ period value source {{ title publisher url }} }} }} }} }} }} }} }}"""
    )
    target = next(each for each in answer["carbonSink"]["forestCoverage"]["targets"] if each["id"] == "T247")
    explanation = target["explanation"]
    assert target["assessment"] == {"verdict": "ON_TRACK", "margin": pytest.approx(0.42), "beyond": "AT_RISK"}
    assert "it would be at risk" in explanation["sentence"]["en"].lower()
    assert [each["verdict"] for each in explanation["thresholds"]] == ["MET", "ON_TRACK", "AT_RISK"]
    assert {each["symbol"] for each in explanation["inputs"]} == {"y", "y₀", "y*", "k/n"}
    assert all(each["observation"]["source"]["publisher"] for each in explanation["sources"])


async def test_a_target_of_another_service_is_not_found(world: World) -> None:
    answer = await world.client.get("/energy/targets/T247/explain")
    assert answer.status_code == 404
    assert answer.headers["content-type"] == "application/problem+json"


async def test_a_number_the_state_has_assigned_is_what_is_judged_against(world: World) -> None:
    """The renewable weight of 2020 is 32.5 %; none is published for 2024, the year due in 2026."""
    then = (await world.client.get("/energy/state", params={"on": "2022-06-01"})).json()["targets"]
    now = (await world.client.get("/energy/state", params={"on": "2026-06-01"})).json()["targets"]
    (before,), (after,) = ([each for each in state if each["id"] == "T023"] for state in (then, now))
    assert (before["promise"]["goal"]["kind"], before["promise"]["goal"]["value"]) == ("reach", 32.5)
    assert before["assessment"]["verdict"] == "no_data"
    assert (after["promise"]["goal"]["kind"], after["assessment"]["verdict"]) == ("as_assigned", "pending")
