"""Annual tasks are submitted like figures, though the year they are set for is not over."""

import pytest

from tests.world import World

_WHERE = {"area": "310116", "unit": "%"}


@pytest.mark.parametrize(
    ("service", "metric"), [("efficiency", "energy_intensity_task"), ("coordination", "co2_intensity_task")]
)
async def test_a_task_is_reported_when_it_is_set(world: World, service: str, metric: str) -> None:
    sent = _WHERE | {"metric": metric, "period": "2099", "value": 3.2}
    assert (await world.submit(service, sent)).status_code == 201
    page = (await world.client.get(f"/{service}/metrics/{metric}")).json()
    assert page["metric"]["set_ahead"] is True
    assert page["latest"]["period"] == "2024"


async def test_a_task_is_no_forecast_and_has_no_sign(world: World) -> None:
    sent = _WHERE | {"metric": "energy_intensity_task", "period": "2098"}
    refused = await world.submit("efficiency", sent | {"value": 3.2, "status": "forecast"}, sent | {"value": -3.2})
    faults = [(error["pointer"], error["code"]) for error in refused.json()["errors"]]
    assert faults == [
        ("/observations/0/status", "not_a_forecast"),
        ("/observations/1/value", "out_of_bounds"),
        ("/observations/1", "duplicate"),
    ]


async def test_what_is_measured_still_waits_for_the_end_of_its_period(world: World) -> None:
    sent = _WHERE | {"metric": "energy_intensity_change_yoy", "period": "2099", "value": -3.2}
    refused = await world.submit("efficiency", sent)
    assert [error["code"] for error in refused.json()["errors"]] == ["period_not_over"]


async def test_the_declaration_says_which_metrics_the_yardsticks_compare(world: World) -> None:
    energy, carbon, none = [
        (await world.client.get(f"/{service}/")).json()["controlled"]
        for service in ("efficiency", "coordination", "energy")
    ]
    assert energy == [
        {
            "target": "T009",
            "form": "energy",
            "yearly": "energy_intensity_change_yoy",
            "task": "energy_intensity_task",
            "cap": {"growth": "energy_consumption_change_abs", "ceiling": "energy_increment_cap"},
        }
    ]
    assert [(each["target"], each["form"], each["cap"]) for each in carbon] == [("T011", "carbon", None)]
    assert none == []
