"""What is expected of a metric is told beside its bounds."""

import pytest

from tests.world import World


@pytest.mark.parametrize(
    ("service", "metric", "step", "grows"),
    [
        ("energy", "pv_capacity", {"scale": "factor", "limit": 3}, False),
        ("energy", "electricity_consumption", {"scale": "factor", "limit": 1.5}, False),
        ("energy", "nonfossil_share", {"scale": "points", "limit": 20}, False),
        ("transport", "nev_promoted_cumulative", {"scale": "factor", "limit": 3}, True),
        ("regions", "district_carbon_peak_plan_issued", None, True),
    ],
)
async def test_a_metric_declares_what_is_expected_of_it(
    world: World, service: str, metric: str, step: dict[str, str | float] | None, grows: bool
) -> None:
    page = (await world.client.get(f"/{service}/metrics/{metric}")).json()["metric"]
    assert (page["expected_step"], page["only_grows"]) == (step, grows)
    declared = (await world.client.get(f"/{service}/")).json()["metrics"]
    assert next(each for each in declared if each["key"] == metric) == page


async def test_graphql_tells_the_same(world: World) -> None:
    asked = "{ energy { nonfossilShare { onlyGrows expectedStep { scale limit } } } }"
    told = (await world.ask(asked))["energy"]["nonfossilShare"]
    assert told == {"onlyGrows": False, "expectedStep": {"scale": "POINTS", "limit": 20}}
