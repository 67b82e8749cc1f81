"""What changed between two rollups, and why."""

import asyncio
from collections.abc import AsyncIterator
from copy import deepcopy
from datetime import UTC, date, datetime, timedelta
from decimal import Decimal
from types import SimpleNamespace
from typing import Any
from uuid import uuid4

import httpx
import pytest
import pytest_asyncio

from gateway.client import Reply, Services
from gateway.comparison import Snapshot, compare, noted
from gateway.rollups import Rollup, Rollups
from services.catalog import PLUGINS
from shared.plan import SHANGHAI, Period
from shared.progress import Status, Verdict, assess
from shared.store.database import Database
from shared.wire.assessment import AssessmentOut
from shared.wire.observation import ObservationOut
from shared.wire.state import MetricState, State, TargetState
from shared.wire.submission import Source
from shared.wire.transition import Cause
from tests.gateway import faulty
from tests.gateway.test_missing import _gateway
from tests.world import SYNTHETIC, World

_ASKED = """query($from: ID!, $to: ID!) { compareRollups(from: $from, to: $to) {
    id target { id metric { key } } was became because before { verdict latest { value } } after { verdict on } } }"""
_EXACT = "query($from: ID!, $to: ID!) { compareRollups(from: $from, to: $to) { target { id } was became because } }"
_TARGET = "T143"  # half of the roofs of public institutions and factories carry photovoltaics by 2025


@pytest_asyncio.fixture
async def rollups(world: World) -> AsyncIterator[Rollups]:
    async with httpx.AsyncClient(timeout=10) as client:
        database = Database(world.database_url, "gateway")
        rollups = Rollups(database, Services(client, f"{world.address}/{{service}}", 10), PLUGINS)
        while await rollups.last_scheduled() is None:  # noqa: ASYNC110  # the first runner, alone
            await asyncio.sleep(0.05)
        yield rollups
        await database.close()


async def _submit(world: World, **figures: float) -> None:
    sent = [
        {"metric": "rooftop_pv_coverage", "period": year[1:], "value": value, "unit": "%"}
        for year, value in figures.items()
    ]
    assert (await world.submit("buildings", *sent)).status_code == 201


async def _compare(world: World, before: Rollup, after: Rollup) -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = (await world.ask(_ASKED, **{"from": str(before.id), "to": str(after.id)}))[
        "compareRollups"
    ]
    assert [each["id"] for each in found] == sorted(each["id"] for each in found)
    return found


async def _store(rollups: Rollups, of: Rollup, targets: dict[str, dict[str, Any]]) -> Rollup:
    """A copy taken a moment later, with other content."""
    copy = Rollup(**of.model_dump() | {"id": uuid4(), "taken_at": datetime.now(UTC), "targets": targets})
    async with rollups._database.transaction() as session:
        session.add(copy)
    return copy


def test_the_years_that_a_trend_looks_back_to_are_noted() -> None:
    """A ceiling for 2021-2025 is judged by the change of five years: from 2017 on in 2022."""
    plugin = next(plugin for plugin in PLUGINS if plugin.key == "energy")
    target = next(target for target in plugin.targets if target.id == "T037")
    known = {Period.of_year(year): Decimal(31) for year in (2014, 2017, 2022)}
    source = Source(title=SYNTHETIC, publisher="tests", url=None, published_on=None)
    figures = [
        ObservationOut(
            metric=target.metric.key,
            period=period.text,
            area=SHANGHAI.code,
            value=value,
            unit="%",
            status=Status.FINAL,
            source=source,
        )
        for period, value in known.items()
    ]
    on = date(2023, 6, 1)
    state = State(
        action=plugin.key,
        change=1,
        as_of=datetime(2023, 6, 1, tzinfo=UTC),
        on=on,
        metrics=[MetricState(key=target.metric.key, latest=figures[-1], observations=figures)],
        targets=[],
        milestones=[],
    )
    points = [each.point for each in figures]
    judged = AssessmentOut.of(assess(target, points, on, base_year=plugin.base_year))
    stored = noted(plugin, Reply(state), TargetState(id=target.id, metric=target.metric.key, assessment=judged), on)
    assert stored["basis"]["figures"].keys() == {"2017", "2022"}


async def test_a_new_figure_a_revision_and_the_way_back(world: World, rollups: Rollups) -> None:
    none = await rollups.take()
    await _submit(world, y2018=0)  # before the years of the goal
    old = await rollups.take()
    await _submit(world, y2020=0, y2024=30)
    slow = await rollups.take()
    await _submit(world, y2024=45)
    fast = await rollups.take()
    assert {slow.digest, fast.digest} - {none.digest} == {slow.digest, fast.digest}

    (stale,) = await _compare(world, none, old)
    assert (stale["was"], stale["became"], stale["because"]) == ("NO_DATA", "STALE", ["NEW_PERIOD"])
    (came,) = await _compare(world, none, slow)
    assert came == {
        "id": _TARGET,
        "target": {"id": _TARGET, "metric": {"key": "rooftop_pv_coverage"}},
        "was": "NO_DATA",
        "became": "OFF_TRACK",
        "because": ["NEW_PERIOD"],
        "before": {"verdict": "NO_DATA", "latest": None},
        "after": {"verdict": "OFF_TRACK", "on": slow.on.isoformat()},
    }
    (revised,) = await _compare(world, slow, fast)
    assert (revised["was"], revised["became"], revised["because"]) == ("OFF_TRACK", "ON_TRACK", ["REVISION"])
    assert revised["before"]["latest"] == {"value": 30.0}
    (back,) = await _compare(world, fast, none)
    assert (back["was"], back["became"], back["because"]) == ("ON_TRACK", "NO_DATA", ["NEW_PERIOD"])
    assert await _compare(world, fast, fast) == []
    exact = await world.ask(_EXACT, **{"from": str(none.id), "to": str(fast.id)})
    assert exact["compareRollups"] == [
        {"target": {"id": _TARGET}, "was": "NO_DATA", "became": "ON_TRACK", "because": ["NEW_PERIOD"]}
    ]


async def test_a_changed_promise_is_seen_and_enters_the_digest(world: World, rollups: Rollups) -> None:
    now = await rollups.take()
    promise = now.targets["T025"]["basis"]["promise"]
    assert promise["goal"]["kind"]
    assert promise["force"]
    targets = deepcopy(now.targets)
    targets["T025"]["basis"]["promise"]["goal"]["value"] = 12345
    targets["T025"]["verdict"] = "met" if targets["T025"]["verdict"] != "met" else "missed"
    (changed,) = await _compare(world, now, await _store(rollups, now, targets))
    assert (changed["id"], changed["because"]) == ("T025", ["TARGET_CHANGED"])


async def test_rollups_from_before_promises_were_noted_still_compare(world: World, rollups: Rollups) -> None:
    now = await rollups.take()
    bare = {
        key: {name: each for name, each in target.items() if name != "basis"} for key, target in now.targets.items()
    }
    kept = {"verdict", "reason", "method", "baseline", "latest", "expected", "gap", "pace", "projected"}
    kept |= {"required_pace", "recent_pace"}
    bare["T179"] = {name: bare["T179"][name] for name in kept} | {"verdict": "off_track", "latest": None}
    old = await _store(rollups, now, bare)
    (changed,) = await _compare(world, old, now)
    assert (changed["id"], changed["was"], changed["because"]) == ("T179", "OFF_TRACK", ["NEW_PERIOD"])


async def test_a_service_that_gave_no_answer_is_the_cause(world: World, rollups: Rollups) -> None:
    now = await rollups.take()
    async with (
        faulty.network(world.address, "regions", faulty.refuses) as address,
        httpx.AsyncClient(timeout=10) as client,
    ):
        lacking = Rollups(rollups._database, Services(client, f"{address}/{{service}}", 10), PLUGINS)
        without = await lacking.take()
    ids = sorted(target.id for plugin in PLUGINS if plugin.key == "regions" for target in plugin.targets)
    for found, side in ((await _compare(world, now, without), "became"), (await _compare(world, without, now), "was")):
        assert [each["id"] for each in found] == ids
        assert {each[side] for each in found} == {None}
        assert {tuple(each["because"]) for each in found} == {("NO_ANSWER",)}


@pytest.mark.parametrize("unknown", ["T025", "00000000-0000-0000-0000-000000000000"])
async def test_an_unknown_rollup_is_refused(world: World, rollups: Rollups, unknown: str) -> None:
    there = str((await rollups.take()).id)
    body = {"query": _EXACT, "variables": {"from": there, "to": unknown}}
    answer = (await world.client.post("/graphql", json=body)).json()
    assert answer["data"] == {"compareRollups": None}
    assert answer["errors"][0]["extensions"]["code"] == "BAD_INPUT"


def _assessed(verdict: str, action: str | None = "energy") -> dict[str, Any]:
    numbers = dict.fromkeys(("expected", "gap", "pace", "projected", "required_pace", "recent_pace"))
    stood = {"verdict": verdict, "reason": {"zh": "一", "en": "one"}, "method": "pace/1", "baseline": None}
    basis: dict[str, Any] = {"basis": {"action": action, "promise": None, "figures": {}}} if action else {}
    return stood | {"latest": None} | numbers | basis


def _snapshot(targets: dict[str, dict[str, Any]], day: int = 1, missing: tuple[str, ...] = ()) -> Snapshot:
    snapshot: Any = SimpleNamespace(
        on=date(2026, 1, 1) + timedelta(days=day), missing=dict.fromkeys(missing, "too_slow"), targets=targets
    )
    return snapshot  # type: ignore[no-any-return]


def test_new_and_withdrawn_targets_are_told_from_services_without_an_answer() -> None:
    there, empty = _snapshot({"T900": _assessed("met")}), _snapshot({})
    ((added,), (withdrawn,)) = compare(empty, there, {}), compare(there, empty, {})
    assert (added.was, added.became, added.because) == (None, Verdict.MET, [Cause.ADDED])
    assert (withdrawn.was, withdrawn.became, withdrawn.because) == (Verdict.MET, None, [Cause.WITHDRAWN])
    silent = _snapshot({}, missing=("energy",))
    assert compare(silent, there, {})[0].because == [Cause.NO_ANSWER]
    unnoted = _snapshot({"T900": _assessed("met", action=None)})
    assert compare(unnoted, silent, {"T900": "energy"})[0].because == [Cause.NO_ANSWER]
    assert compare(unnoted, silent, {})[0].because == [Cause.WITHDRAWN]


def test_between_two_days_time_alone_can_be_the_cause() -> None:
    before, after = _snapshot({"T900": _assessed("on_track")}), _snapshot({"T900": _assessed("stale")}, day=40)
    assert [each.because for each in compare(before, after, {})] == [[Cause.TIME_PASSED]]


async def test_a_target_the_plan_has_no_longer_is_null_beside_its_id(world: World, rollups: Rollups) -> None:
    now = await rollups.take()
    more = await _store(rollups, now, now.targets | {"T900": _assessed("met")})
    (gone,) = await _compare(world, more, now)
    assert (gone["id"], gone["target"], gone["because"]) == ("T900", None, ["WITHDRAWN"])


_HISTORY = """query($target: ID!, $along: Along!) { history(target: $target, along: $along, to: "2026-06-30") {
    asOf on change was because assessment { verdict latest { period value } } } }"""


async def test_a_targets_history_is_asked_through_the_gateway(world: World) -> None:
    entries = (await world.ask(_HISTORY, target="T179", along="REFERENCE"))["history"]
    assert [(each["on"], each["was"], each["assessment"]["verdict"], each["because"]) for each in entries[-2:]] == [
        ("2025-01-01", "AT_RISK", "AT_RISK", ["NEW_PERIOD"]),
        ("2026-01-01", "AT_RISK", "MET", ["NEW_PERIOD"]),
    ]
    assert (await world.ask('{ history(target: "T179") { on assessment { verdict } } }'))["history"]
    refused = await world.client.post("/graphql", json={"query": '{ history(target: "T999") { on } }'})
    assert refused.json()["errors"][0]["extensions"]["code"] == "BAD_INPUT"


@pytest.mark.parametrize(
    ("behaviour", "reason"),
    [(faulty.refuses, "REFUSED"), (faulty.sends_garbage, "GARBLED"), (faulty.hangs_up, "UNREACHABLE")],
)
async def test_a_history_nobody_tells_is_null_with_a_typed_error(
    world: World, behaviour: faulty.Behaviour, reason: str
) -> None:
    query = '{ history(target: "T179") { on } transport { key } }'
    async with faulty.network(world.address, "transport", behaviour) as address, _gateway(world, address) as client:
        answer = (await client.post("/graphql", json={"query": query})).json()
    assert answer["data"] == {"history": None, "transport": {"key": "transport"}}
    (error,) = answer["errors"]
    assert error["extensions"] == {"code": "SERVICE_UNAVAILABLE", "action": "TRANSPORT", "reason": reason}


async def test_histories_count_like_lists(world: World) -> None:
    many = " ".join(f'h{n}: history(target: "T179") {{ on }}' for n in range(21))
    answer = (await world.client.post("/graphql", json={"query": f"{{ {many} }}"})).json()
    assert answer["errors"][0]["extensions"]["code"] == "TOO_COSTLY"
