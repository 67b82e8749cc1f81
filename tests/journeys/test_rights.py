"""Nobody reports for somebody else: every figure that is not the caller's is named, and nothing is stored."""

from typing import Any

import pytest

from shared.plan.rights import Role
from tests.world import SYNTHETIC, World

_SOURCE = {"title": SYNTHETIC, "publisher": "tests"}


def _pv(**other: Any) -> dict[str, Any]:
    return {"metric": "pv_capacity", "period": "1970", "area": "310104", "value": 1, "unit": "万千瓦"} | other


async def _post(world: World, headers: dict[str, str], *figures: dict[str, Any], dry_run: bool = False) -> Any:
    before = (await world.client.get("/energy/changes")).json()
    body = {"source": _SOURCE, "observations": list(figures)}
    response = await world.client.post(
        "/energy/submissions", json=body, headers=headers, params={"dry_run": "true"} if dry_run else {}
    )
    if response.status_code != 201:
        assert (await world.client.get("/energy/changes")).json() == before
    return response


@pytest.mark.parametrize("dry_run", [False, True])
async def test_without_a_token_nothing_is_written(world: World, *, dry_run: bool) -> None:
    response = await _post(world, {}, _pv(), dry_run=dry_run)
    assert response.status_code == 401
    assert response.headers["www-authenticate"].startswith("Bearer")


async def test_without_the_role_nothing_is_written(world: World) -> None:
    response = await _post(world, world.bearer("市发展改革委", Role.REVIEWER, Role.AUDITOR, Role.STEWARD), _pv())
    assert response.status_code == 403
    assert response.json()["errors"][0]["code"] == "role_needed"


async def test_every_figure_of_another_bureaus_is_named(world: World) -> None:
    headers = world.bearer("市机管局", Role.REPORTER) | {"Accept-Language": "en"}
    coal = _pv(metric="coal_consumption", unit="万吨")
    response = await _post(world, headers, _pv(), coal, coal | {"period": "1969"}, dry_run=True)
    assert response.status_code == 403, response.text
    errors = response.json()["errors"]
    assert [(each["pointer"], each["code"]) for each in errors] == [
        ("/observations/1/metric", "not_responsible"),
        ("/observations/2/metric", "not_responsible"),
    ]
    assert errors[0]["message"] == "is for 市发展改革委, 市经济信息化委, 市生态环境局 to report"


async def test_a_district_reports_its_own_area_only(world: World) -> None:
    headers = world.bearer("徐汇区", Role.REPORTER)
    assert (await _post(world, headers, _pv(), dry_run=True)).status_code == 200
    for area in ("310101", "310000"):
        response = await _post(world, headers, _pv(area=area))
        assert response.status_code == 403
        assert [(each["pointer"], each["code"]) for each in response.json()["errors"]] == [
            ("/observations/0/area", "not_your_area")
        ]


async def test_the_same_key_of_two_callers_are_two_keys(world: World) -> None:
    key = {"Idempotency-Key": "shared-by-chance"}
    first = await _post(world, world.bearer("市发展改革委", Role.REPORTER, subject="one") | key, _pv())
    second = await _post(world, world.bearer("市交通委", Role.REPORTER, subject="two") | key, _pv(value=2))
    assert (first.status_code, second.status_code) == (201, 201)
    assert first.json()["id"] != second.json()["id"]


async def test_no_name_of_a_caller_runs_into_its_key(world: World) -> None:
    figures = (("li", "wei 1"), _pv(period="1967")), (("li wei", "1"), _pv(period="1967", value=2))
    for (subject, key), figure in figures:
        headers = world.bearer("市发展改革委", Role.REPORTER, subject=subject) | {"Idempotency-Key": key}
        assert (await _post(world, headers, figure)).status_code == 201


async def test_a_file_of_another_bureaus_figures_is_refused_by_its_rows(world: World) -> None:
    table = "metric,period,area,value,unit\npv_capacity,1968,310104,1,万千瓦\ncoal_consumption,1968,310104,1,万吨\n"
    response = await world.client.post(
        "/energy/submissions/file",
        files={"file": ("figures.csv", table.encode())},
        data=_SOURCE,
        headers=world.bearer("市机管局", Role.REPORTER),
    )
    assert response.status_code == 403, response.text
    (error,) = response.json()["errors"]
    assert (error["row"], error["column"], error["code"]) == (3, "metric", "not_responsible")
