"""The annual task and the five-year schedule, from the submission to the city's alert levels.

In a city of which only the efficiency service answers, with databases of its own: what is submitted here speaks of
years that other tests read.
"""

import asyncio
from collections.abc import AsyncIterator
from contextlib import AsyncExitStack, asynccontextmanager
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import httpx
import pytest
import pytest_asyncio
import uvicorn
from fastapi import FastAPI
from starlette.applications import Starlette
from starlette.routing import Mount

import services.efficiency
from carbonpeak.server import listen
from gateway.app import create_app as create_gateway
from gateway.client import Services
from gateway.rollups import Rollups, alert
from gateway.settings import Settings as GatewaySettings
from migrations.upgrade import upgrade
from services.catalog import PLUGINS
from services.efficiency.plugin import PLUGIN
from shared.plan.bureau import OFFICE
from shared.plan.rights import Role
from shared.progress.yardstick import AlertLevel
from shared.service.app import create_app
from shared.service.settings import Settings
from shared.store.database import Database
from shared.store.embedded import postgres
from shared.web.issuer import Issuer
from tests.world import REPORTER, SYNTHETIC, bearer

_FIGURES = Path(services.efficiency.__file__).with_name("published.csv")
_DAY = "2026-06-30"
_TEXTS = "reason { zh en } missing { zh en }"
_YEARS = f"""years {{ year annual {{ done task completion met marks }}
    cumulative {{ done scheduled completion share compoundShare met marks }} cap {{ growth ceiling met }}
    vetoed marks gradeByMarks grade alert {_TEXTS} inputs {{ metric period value submission }} }}"""
_ALERTS = "alerts { target { id } year level reason { zh en } was since }"


@dataclass(frozen=True, slots=True)
class Town:
    """`service` answers at the root of the efficiency service; `gateway` sees no other.

    At the moment `opened` only published figures were there.
    """

    service: httpx.AsyncClient
    gateway: httpx.AsyncClient
    rollups: Rollups
    opened: str
    reviewer: dict[str, str]

    async def ask(self, query: str, **variables: Any) -> dict[str, Any]:
        answer = (await self.gateway.post("/graphql", json={"query": query, "variables": variables})).json()
        assert "errors" not in answer, answer
        data: dict[str, Any] = answer["data"]
        return data

    async def submit(self, metric: str, unit: str = "%", **figures: float) -> dict[str, Any]:
        """The receipt of one submission; figures by year, written `y2021`."""
        sent = [
            {"metric": metric, "period": year.removeprefix("y"), "value": value, "unit": unit}
            for year, value in figures.items()
        ]
        body = {"source": {"title": SYNTHETIC, "publisher": "tests"}, "observations": sent}
        response = await self.service.post("/submissions", json=body)
        assert response.status_code == 201, response.text
        receipt: dict[str, Any] = response.json()
        path = f"/submissions/{receipt['id']}/review"
        approved = await self.service.post(path, json={"decision": "approve"}, headers=self.reviewer)
        assert approved.status_code == 200, approved.text
        return receipt

    async def year(self, year: int, **moment: str) -> dict[str, Any]:
        """T009 in one year."""
        asked = f"""query($asOf: DateTime) {{ efficiency(asOf: $asOf, on: "{_DAY}") {{
            energyIntensityChangeSince2020 {{ targets {{ id yardstick {{ {_YEARS} }} }} }} }} }}"""
        targets = (await self.ask(asked, **moment))["efficiency"]["energyIntensityChangeSince2020"]["targets"]
        found = next(each["yardstick"]["years"] for each in targets if each["id"] == "T009")
        return next((each for each in found if each["year"] == year), {})

    async def alert(self, target: str = "T009", **moment: str) -> dict[str, Any]:
        asked = f'query($asOf: DateTime) {{ city(asOf: $asOf, on: "{_DAY}") {{ missing {{ action }} {_ALERTS} }} }}'
        alerts: list[dict[str, Any]] = (await self.ask(asked, **moment))["city"]["alerts"]
        return next(each for each in alerts if each["target"]["id"] == target)


@asynccontextmanager
async def _served(app: FastAPI) -> AsyncIterator[str]:
    """The efficiency service under its key on a free port."""
    whole = Starlette(routes=[Mount(f"/{PLUGIN.slug}", app)])
    with listen("127.0.0.1", 0) as sock:
        async with app.router.lifespan_context(app):
            server = uvicorn.Server(uvicorn.Config(whole, log_level="warning", lifespan="off"))
            task = asyncio.create_task(server.serve(sockets=[sock]))
            while not server.started:
                assert not task.done(), "the service did not start"
                await asyncio.sleep(0.02)
            yield f"http://127.0.0.1:{sock.getsockname()[1]}"
            server.should_exit = True
            await task


@pytest.fixture(scope="module")
def own_database(tmp_path_factory: pytest.TempPathFactory) -> Any:
    with postgres(tmp_path_factory.mktemp("town")) as url:
        upgrade(url, (PLUGIN.key, "gateway"))
        yield url


@pytest_asyncio.fixture(scope="module", loop_scope="session")
async def town(own_database: str) -> AsyncIterator[Town]:
    async with AsyncExitStack() as stack:
        issuer = Issuer(Path(stack.enter_context(TemporaryDirectory())))
        service = create_app(PLUGIN, _FIGURES, Settings(database_url=own_database, **issuer.settings))
        address = await stack.enter_async_context(_served(service))
        await _take_the_first_rollup(own_database, address)
        gateway = create_gateway(
            GatewaySettings(database_url=own_database, services_url=f"{address}/{{service}}", rollup_cron="0 0 31 2 *")
        )
        await stack.enter_async_context(gateway.router.lifespan_context(gateway))
        client = httpx.AsyncClient(
            base_url=f"{address}/efficiency", timeout=30, headers=bearer(issuer, REPORTER, Role.REPORTER)
        )
        await stack.enter_async_context(client)
        reviewer = bearer(issuer, OFFICE, Role.REVIEWER)
        city = httpx.AsyncClient(transport=httpx.ASGITransport(gateway), base_url="http://gateway", timeout=30)
        opened = datetime.now(UTC).isoformat()
        yield Town(client, await stack.enter_async_context(city), gateway.state.rollups, opened, reviewer)


async def _take_the_first_rollup(database_url: str, address: str) -> None:
    """So that the gateway's scheduler finds none due and leaves the rollups to the tests."""
    database = Database(database_url, "gateway")
    async with httpx.AsyncClient(timeout=10) as client:
        await Rollups(database, Services(client, f"{address}/{{service}}", 10), PLUGINS).take_if(lambda _last: True)
    await database.close()


async def _all_years(town: Town) -> None:
    """On schedule in every year, and each year's task done; sent again, it revises what a test has changed."""
    await town.submit("energy_intensity_change_yoy", y2021=-3.1, y2022=-3.1, y2023=-3.1, y2024=-3.1)
    await town.submit("energy_intensity_task", y2021=3, y2022=3, y2023=3, y2024=3)


async def test_published_figures_alone_give_a_task_and_no_level(town: Town) -> None:
    year = await town.year(2024, asOf=town.opened)
    assert (year["annual"]["task"], year["annual"]["done"], year["annual"]["met"]) == (3, None, None)
    assert (year["cumulative"]["done"], round(year["cumulative"]["scheduled"], 2)) == (None, 11.37)
    assert (year["vetoed"], year["marks"], year["grade"], year["alert"]) == (None, None, None, "NOT_ASSESSED")
    assert [each["zh"] for each in year["missing"]] == [f"{y}年单位生产总值能耗比上年变化" for y in range(2021, 2025)]
    assert [(each["metric"], each["period"]) for each in year["inputs"]] == [("energy_intensity_task", "2024")]
    found = await town.alert(asOf=town.opened)
    assert (found["level"], found["year"]) == ("NOT_ASSESSED", None)
    assert found["reason"]["zh"] == "没有2021年以来的完成数,2024年的数据已到期而未报,不作预警"


async def test_both_tests_stand_side_by_side_with_the_submissions_behind_them(town: Town) -> None:
    falls = await town.submit("energy_intensity_change_yoy", y2021=-3.5, y2022=-2.5, y2023=-3.0, y2024=-2.8)
    tasks = await town.submit("energy_intensity_task", y2022=3, y2024=2.8)
    year = await town.year(2024)
    assert year["annual"] == {"done": 2.8, "task": 2.8, "completion": 100, "met": True, "marks": 20}
    cumulative = year["cumulative"]
    assert round(cumulative["done"], 4) == 11.2905
    assert round(cumulative["scheduled"], 4) == 11.3663
    assert (cumulative["met"], year["vetoed"]) == (False, True)
    assert (round(year["marks"], 2), year["gradeByMarks"], year["grade"]) == (39.87, "EXCEEDED", "NOT_COMPLETED")
    assert (round(cumulative["share"], 1), round(cumulative["compoundShare"], 1)) == (80.6, 79.4)
    assert year["alert"] == "LEVEL_2"
    assert "有一项未完成即一票否决,评为“未完成”" in year["reason"]["zh"]
    assert {(each["metric"], each["period"], each["submission"]) for each in year["inputs"]} == {
        *(("energy_intensity_change_yoy", str(each), falls["id"]) for each in range(2021, 2025)),
        ("energy_intensity_task", "2024", tasks["id"]),
    }
    assert (await town.year(2022))["annual"]["met"] is False
    assert (await town.year(2024, asOf=town.opened))["annual"]["done"] is None


async def test_the_service_says_the_same_and_names_what_it_has_not(town: Town) -> None:
    await _all_years(town)
    page = (await town.service.get("/targets/T009/yardstick", params={"on": _DAY})).json()
    state = (await town.service.get("/state", params={"on": _DAY})).json()
    assert state["yardsticks"] == [page]
    assert (page["form"], page["base"], page["end"], page["goal"], page["full_marks"]) == ("energy", 2020, 2025, 14, 40)
    assert (page["severe"], page["smooth"]) == (0, 100)
    assert (page["alert"]["level"], page["alert"]["year"]) == ("level_3", 2024)
    early = (await town.service.get("/targets/T009/yardstick", params={"on": "2023-06-30"})).json()
    assert [each["year"] for each in early["years"]] == [2021, 2022, 2023]
    assert (early["alert"]["level"], early["alert"]["year"], early["years"][2]["annual"]["done"]) == (
        "level_3",
        2022,
        None,
    )
    for unknown in ("T002", "T999"):
        refused = await town.service.get(f"/targets/{unknown}/yardstick")
        assert (refused.status_code, refused.headers["content-type"]) == (404, "application/problem+json")


async def test_a_ceiling_is_held_against_the_growth_derived_from_totals(town: Town) -> None:
    await _all_years(town)
    await town.submit("energy_consumption_total", "万吨标准煤", y2022=11500, y2023=11950)
    await town.submit("energy_increment_cap", "万吨标准煤", y2023=400)
    year = await town.year(2023)
    assert year["cap"] == {"growth": 450, "ceiling": 400, "met": False}
    assert (year["vetoed"], year["grade"], year["alert"]) == (False, "EXCEEDED", "LEVEL_2")
    derived = {each["metric"]: each["submission"] for each in year["inputs"]}["energy_consumption_change_abs"]
    assert derived is None


async def test_an_alert_says_what_it_was_in_the_last_rollup(town: Town) -> None:
    await _all_years(town)
    first = await town.rollups.take()
    assert alert(first, "T009") is AlertLevel.LEVEL_3
    await town.submit("energy_intensity_change_yoy", y2024=0.4)
    second = await town.rollups.take(datetime.now(UTC))
    assert second.digest != first.digest
    assert (await town.rollups.take(second.as_of)).digest == second.digest

    now = await town.alert()
    assert (now["level"], now["year"]) == ("LEVEL_1", 2024)
    assert (now["was"], now["since"]) == ("LEVEL_1", second.as_of.isoformat())
    then = await town.alert(asOf=second.as_of.isoformat())
    assert (then["level"], then["was"], then["since"]) == ("LEVEL_1", "LEVEL_3", first.as_of.isoformat())
    never = await town.alert(asOf="2020-01-01T00:00:00Z")
    assert (never["level"], never["was"], never["since"]) == ("NOT_ASSESSED", None, None)
    await _all_years(town)


async def test_a_silent_service_gives_no_level_and_no_yardstick(town: Town) -> None:
    assert await town.alert("T011") == {
        "target": {"id": "T011"},
        "year": None,
        "level": "NOT_ASSESSED",
        "reason": {
            "zh": "统筹协调服务没有给出预警等级",
            "en": "The service of coordination has given no alert level",
        },
        "was": None,
        "since": (await town.alert())["since"],
    }
    asked = "query($id: ID!) { city { missing { action } } node(id: $id) { ... on Target { yardstick { alert } } } }"
    for without in ("T011", "T002"):
        assert (await town.ask(asked, id=without))["node"] == {"yardstick": None}


async def test_where_levels_part_is_a_setting_and_part_of_the_entity_tag(
    town: Town, own_database: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    await town.submit("energy_intensity_change_yoy", y2024=-2.8)
    monkeypatch.setenv("ALERT_SMOOTH", "90")
    lenient = create_app(PLUGIN, _FIGURES, Settings(database_url=own_database))
    async with _served(lenient) as address, httpx.AsyncClient(base_url=f"{address}/efficiency") as client:
        strict, eased = [
            await each.get("/state", params={"on": _DAY}, headers={"accept-encoding": "identity"})
            for each in (town.service, client)
        ]
    levels = [each.json()["yardsticks"][0]["alert"]["level"] for each in (strict, eased)]
    assert levels == ["level_2", "level_3"]
    assert strict.headers["etag"] != eased.headers["etag"]
    monkeypatch.setenv("ALERT_SEVERE", "95")
    wrong = create_app(PLUGIN, _FIGURES, Settings(database_url=own_database))
    with pytest.raises(ValueError, match="cut points"):
        async with wrong.router.lifespan_context(wrong):
            pass
    await _all_years(town)
