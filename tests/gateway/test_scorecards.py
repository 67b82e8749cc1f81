"""Who delivers what, asked of the whole platform: overdue figures, scorecards, counts by group, districts."""

from collections import Counter
from collections.abc import Iterable
from datetime import datetime, timedelta
from itertools import combinations
from typing import Any

import httpx
import pytest

from gateway.app import create_app
from gateway.settings import Settings
from services.catalog import PLUGINS
from shared.plan import BUREAUS, DISTRICTS, Force
from tests.gateway import faulty
from tests.gateway.test_missing import _gateway
from tests.world import SYNTHETIC, World

_BUREAU = """
{ bureau(key: "市交通委") { name { zh en } measures { clause title { zh } } targets { id assessment { verdict } } overdue { metric { key } since } } }
"""  # noqa: E501  # as the contract writes it
_TARGETS = """
{ targets(action: TRANSPORT, verdict: [OFF_TRACK, AT_RISK], bureau: "市交通委", first: 20) {
    totalCount facets { verdict count } edges { cursor node { id metric { key } assessment { verdict requiredPace recentPace } } } pageInfo { hasNextPage endCursor } } }
"""  # noqa: E501  # as the contract writes it
_VERDICTS = "{ met onTrack atRisk offTrack missed notDue pending stale noData }"
_ON = "2026-06-01"
_DISTRICT = "310109"


def _sum(counts: Iterable[dict[str, int]]) -> Counter[str]:
    return sum((Counter(each) for each in counts), Counter())


async def test_a_bureau_says_what_is_overdue_and_since_when(world: World) -> None:
    bureau = (await world.ask(_BUREAU))["bureau"]
    since = [each["since"] for each in bureau["overdue"]]
    assert since == sorted(since)
    assert since[0] == "2023-01-01"
    overdue = Counter(each["metric"]["key"] for each in bureau["overdue"])
    assert overdue["clean_energy_share"] == 1
    assert max(overdue.values()) == 1


async def test_every_stale_target_of_a_bureau_has_an_overdue_metric(world: World) -> None:
    asked = """query($key: String!, $on: Date) { bureau(key: $key, on: $on) { overdue { metric { key overdueSince }
        since lastKnown missingYears } targets { assessment { verdict } metric { key overdueSince } } } }"""
    bureau = (await world.ask(asked, key="市交通委", on=_ON))["bureau"]
    overdue = {each["metric"]["key"]: each for each in bureau["overdue"]}
    derived = {each.metric.key for plugin in PLUGINS for each in plugin.derivations}
    stale = [each["metric"] for each in bureau["targets"] if each["assessment"]["verdict"] == "STALE"]
    assert stale
    for metric in stale:
        assert metric["key"] in overdue.keys() | derived
        assert (metric["overdueSince"] is None) is (metric["key"] in derived)
    for each in overdue.values():
        assert each["metric"]["overdueSince"] == each["since"]
        assert int(each["since"][:4]) - 2 == min(
            year for year in each["missingYears"] if year > (each["lastKnown"] or 0)
        )


async def test_the_services_say_the_same_by_themselves(world: World) -> None:
    asked = '{ bureau(key: "市交通委", on: "2026-06-01") { overdue { metric { id } since } } }'
    seen = {each["metric"]["id"]: each["since"] for each in (await world.ask(asked))["bureau"]["overdue"]}
    said: dict[str, str] = {}
    for plugin in PLUGINS:
        answer = await world.client.get(f"/{plugin.slug}/overdue", params={"bureau": "市交通委", "on": _ON})
        said |= {f"{plugin.key}.{each['metric']}": each["since"] for each in answer.json()}
        assert all("市交通委" in each["bureaus"] for each in answer.json())
    assert seen == said


async def test_a_service_refuses_a_bureau_the_plan_does_not_name(world: World) -> None:
    refused = await world.client.get("/transport/overdue", params={"bureau": "nobody"})
    assert refused.status_code == 422
    assert [(each["pointer"], each["code"]) for each in refused.json()["errors"]] == [("bureau", "unknown_bureau")]


async def _calendar(world: World, **asked: str) -> dict[str, Any]:
    answer = await world.client.get("/innovation/metrics/green_technology_centres", params={"on": _ON} | asked)
    found: dict[str, Any] = answer.json()["calendar"]
    return found


async def _deliver(world: World, period: str, published_on: str | None, status: str = "final") -> datetime:
    figure = {"metric": "green_technology_centres", "period": period, "value": 1, "unit": "个", "status": status}
    source = {"title": SYNTHETIC, "publisher": "tests"} | ({"published_on": published_on} if published_on else {})
    sent = await world.reporter.post("/innovation/submissions", json={"source": source, "observations": [figure]})
    assert sent.status_code == 201, sent.text
    approved = await world.approve("innovation", sent.json()["id"])
    return datetime.fromisoformat(approved.json()["review"]["recorded_at"])


async def test_the_first_publication_decides_and_the_past_stays_as_it_was(world: World) -> None:
    first = await _deliver(world, "2021", "2022-05")
    await _deliver(world, "2021", "2025-05")
    await _deliver(world, "2022", None)
    await _deliver(world, "2023", "2023-05", "forecast")
    known = {"on_time": [2021], "late": [2022], "missing": [2023, 2024], "overdue_since": "2025-01-01"}
    assert await _calendar(world) == known | {"last_known": 2022, "awaited": [2025]}
    assert (await _calendar(world, on="2023-06-01")) == {
        "on_time": [2021],
        "late": [],
        "missing": [],
        "overdue_since": None,
        "last_known": 2022,
        "awaited": [],
    }
    before = (first - timedelta(microseconds=1)).isoformat()
    assert (await _calendar(world, as_of=before))["missing"] == [2021, 2022, 2023, 2024]


async def test_a_scorecard_counts_every_target_metric_and_milestone_once(world: World) -> None:
    asked = f"""{{ bureau(key: "市交通委", on: "{_ON}") {{ targets {{ id }} overdue {{ metric {{ id }} missingYears }}
        scorecard {{ verdicts {_VERDICTS} {" ".join(f"{f.name}: verdicts(force: {f.name}) {_VERDICTS}" for f in Force)}
        punctuality {{ due onTime late missing rate }}
        milestones {{ unreported planned inProgress delivered abandoned }} }} missing {{ action }} }} }}"""
    bureau = (await world.ask(asked))["bureau"]
    card = bureau["scorecard"]
    assert bureau["missing"] == []
    assert sum(card["verdicts"].values()) == len(bureau["targets"])
    assert _sum(card[force.name] for force in Force) == Counter(card["verdicts"]) - Counter()
    punctuality = card["punctuality"]
    assert punctuality["due"] == punctuality["onTime"] + punctuality["late"] + punctuality["missing"]
    assert punctuality["rate"] == punctuality["onTime"] / punctuality["due"]
    assert punctuality["missing"] >= sum(len(each["missingYears"]) for each in bureau["overdue"]) > 0
    declared = [each for plugin in PLUGINS for each in plugin.milestones if "市交通委" in plugin.bureaus(each)]
    assert sum(card["milestones"].values()) == len(declared) > 0


async def test_before_anything_is_due_nobody_is_unpunctual(world: World) -> None:
    asked = '{ bureau(key: "市交通委", on: "2022-12-31") { overdue { since } scorecard { punctuality { due rate } } } }'
    bureau = (await world.ask(asked))["bureau"]
    assert bureau == {"overdue": [], "scorecard": {"punctuality": {"due": 0, "rate": None}}}


@pytest.mark.parametrize(
    "by", [list(each) for size in range(4) for each in combinations(["ACTION", "BUREAU", "FORCE"], size)], ids=str
)
async def test_targets_are_counted_by_any_dimensions(world: World, by: list[str]) -> None:
    asked = f"""query($by: [TallyBy!]!) {{ city {{ verdicts {_VERDICTS}
        tallies(by: $by) {{ action bureau {{ key }} force verdicts {_VERDICTS} }} }} }}"""
    city = (await world.ask(asked, by=by))["city"]
    groups = [(each["action"], (each["bureau"] or {}).get("key"), each["force"]) for each in city["tallies"]]
    assert len(groups) == len(set(groups))
    for name, at in (("ACTION", 0), ("FORCE", 2)):
        assert all((group[at] is not None) is (name in by) for group in groups)
    shared = [max(1, len(plugin.bureaus(target))) for plugin in PLUGINS for target in plugin.targets]
    counted = _sum(each["verdicts"] for each in city["tallies"])
    assert counted.total() == (sum(shared) if "BUREAU" in by else len(shared))
    if "BUREAU" not in by:
        assert counted == Counter(city["verdicts"]) - Counter()


async def test_groups_come_in_the_order_of_the_plan_and_agree_with_scorecards_and_actions(world: World) -> None:
    asked = f"""{{ city {{ by: tallies(by: [BUREAU]) {{ bureau {{ key }} verdicts {_VERDICTS} }}
        pledged: tallies(by: [FORCE, ACTION]) {{ action force verdicts {_VERDICTS} }}
        actions {{ key verdicts(force: STRIVE) {_VERDICTS} }} strive: verdicts(force: [STRIVE]) {_VERDICTS} }}
        bureau(key: "市交通委") {{ scorecard {{ verdicts {_VERDICTS} }} }} }}"""
    answer = await world.ask(asked)
    by = {each["bureau"]["key"]: each["verdicts"] for each in answer["city"]["by"] if each["bureau"]}
    assert by["市交通委"] == answer["bureau"]["scorecard"]["verdicts"]
    assert list(by) == [key for key in BUREAUS if key in by]
    assert answer["city"]["by"][-1]["bureau"] is None
    pledged = {each["action"]: each["verdicts"] for each in answer["city"]["pledged"] if each["force"] == "STRIVE"}
    striving = {each["key"].upper(): each["verdicts"] for each in answer["city"]["actions"]}
    assert pledged == {key: counts for key, counts in striving.items() if any(counts.values())}
    assert _sum(striving.values()) == Counter(answer["city"]["strive"]) - Counter()
    assert list(pledged) == [plugin.key.upper() for plugin in PLUGINS if plugin.key.upper() in pledged]


async def test_facets_count_all_that_the_other_filters_leave(world: World) -> None:
    filtered = (await world.ask(_TARGETS))["targets"]
    whole = (await world.ask(_TARGETS.replace("verdict: [OFF_TRACK, AT_RISK], ", "").replace("20", "3")))["targets"]
    assert filtered["facets"] == whole["facets"]
    counts = {each["verdict"]: each["count"] for each in whole["facets"]}
    assert 0 not in counts.values()
    assert sum(counts.values()) == whole["totalCount"] > len(whole["edges"]) == 3
    assert filtered["totalCount"] == counts.get("OFF_TRACK", 0) + counts.get("AT_RISK", 0)
    for verdict, count in counts.items():
        found = (await world.ask(_TARGETS.replace("[OFF_TRACK, AT_RISK]", verdict)))["targets"]
        assert found["totalCount"] == count


async def test_a_district_shows_its_figures_and_its_share_of_what_adds_up(world: World) -> None:
    sent = [
        {"metric": "gdp", "period": "2019", "area": _DISTRICT, "value": 100, "unit": "亿元"},
        {"metric": "gdp", "period": "2017", "area": _DISTRICT, "value": 1, "unit": "亿元"},
        {"metric": "gdp_growth_real", "period": "2019", "area": _DISTRICT, "value": 9, "unit": "%"},
    ]
    assert (await world.submit("coordination", *sent)).status_code == 201
    asked = f"""{{ district(code: "{_DISTRICT}") {{ code name {{ zh en }} bureau {{ key }} peaks {{ verdict }}
        figures {{ metric {{ key }} latest {{ period value area }} ofCity }} missing {{ action }} }}
        coordination {{ gdp {{ observations(from: "2019", to: "2019") {{ value }} }} }} }}"""
    answer = await world.ask(asked)
    district, (city,) = answer["district"], answer["coordination"]["gdp"]["observations"]
    assert (district["name"]["zh"], district["bureau"], district["peaks"]) == ("虹口区", None, [])
    figures = {each["metric"]["key"]: each for each in district["figures"]}
    assert figures["gdp"]["latest"] == {"period": "2019", "value": 100, "area": _DISTRICT}
    assert figures["gdp"]["ofCity"] == pytest.approx(100 / city["value"])
    assert figures["gdp_growth_real"]["ofCity"] is None


async def test_shares_of_land_do_not_add_up_to_the_citys(world: World) -> None:
    asked = '{ district(code: "310151") { bureau { key } figures { metric { key } latest { value } ofCity } } }'
    district = (await world.ask(asked))["district"]
    (coverage,) = [each for each in district["figures"] if each["metric"]["key"] == "forest_coverage"]
    assert (coverage["latest"]["value"], coverage["ofCity"]) == (25.36, None)
    assert district["bureau"] == {"key": "崇明区"}


async def test_the_districts_are_listed(world: World) -> None:
    districts = (await world.ask("{ districts { code name { zh } } }"))["districts"]
    assert districts == [{"code": each.code, "name": {"zh": each.name.zh}} for each in DISTRICTS]


@pytest.mark.parametrize(
    ("query", "code"),
    [
        ('{ district(code: "110000") { code } }', "BAD_INPUT"),
        ('{ district(code: "310000") { code } }', "BAD_INPUT"),
        (
            '{ bureau(key: "市交通委") { overdue { metric { targets { bureaus { overdue { since } } } } } } }',
            "TOO_COSTLY",
        ),
        ("{ city { tallies(by: [BUREAU]) { bureau { targets { bureaus { key } } } } } }", "TOO_COSTLY"),
        ("{ districts { figures { metric { targets { metric { targets { id } } } } } } }", "TOO_COSTLY"),
        ("{ districts { bureau { measures { targets { bureaus { measures { clause } } } } } } }", "TOO_COSTLY"),
    ],
)
async def test_what_is_not_there_or_too_much_is_refused(world: World, query: str, code: str) -> None:
    answer = (await world.client.post("/graphql", json={"query": query})).json()
    assert answer["errors"][0]["extensions"]["code"] == code


async def test_without_a_service_its_part_is_named_and_the_rest_is_counted(world: World) -> None:
    query = f"""{{ bureau(key: "市交通委") {{ overdue {{ metric {{ id }} }} missing {{ action reason }}
        scorecard {{ verdicts {_VERDICTS} punctuality {{ due }} milestones {{ unreported }} }} }}
        city {{ tallies(by: [ACTION]) {{ action }} missing {{ action }} }}
        targets(action: TRANSPORT) {{ totalCount facets {{ count }} missing {{ action }} }}
        transport {{ railTransitKm {{ overdueSince }} verdicts(force: BINDING) {{ met }} missing {{ action }} }} }}"""
    refuses = faulty.network(world.address, "transport", faulty.refuses)
    async with refuses as address, _gateway(world, address) as client:
        answer = (await client.post("/graphql", json={"query": query})).json()
    assert "errors" not in answer
    data = answer["data"]
    assert data["bureau"]["missing"] == [{"action": "TRANSPORT", "reason": "REFUSED"}]
    assert data["bureau"]["overdue"]
    assert not [each for each in data["bureau"]["overdue"] if each["metric"]["id"].startswith("transport.")]
    assert sum(data["bureau"]["scorecard"]["verdicts"].values()) > 0
    assert "TRANSPORT" not in {each["action"] for each in data["city"]["tallies"]}
    assert (data["targets"]["totalCount"] > 0, data["targets"]["facets"]) == (True, [])
    assert (data["transport"]["railTransitKm"], data["transport"]["verdicts"]) == ({"overdueSince": None}, None)


@pytest.mark.parametrize(
    ("query", "districts"),
    [
        ("{ districts { code name { zh } } }", set()),
        ('{ district(code: "310115") { bureau { overdue { since } } } }', {"false"}),
        ('{ district(code: "310115") { figures { ofCity } } }', {"true"}),
        ("{ districts { ...A } } fragment A on District { peaks { verdict } }", {"true"}),
        ("{ city { peaks { verdict } } }", {"false"}),
    ],
)
async def test_districts_values_are_fetched_only_when_they_are_shown(
    world: World, query: str, districts: set[str]
) -> None:
    asked: list[httpx.Request] = []

    async def note(request: httpx.Request) -> None:
        asked.append(request)

    app = create_app(Settings(database_url=world.database_url, services_url=f"{world.address}/{{service}}"))
    async with app.router.lifespan_context(app):
        app.state.services._client.event_hooks = {"request": [note]}
        async with httpx.AsyncClient(transport=httpx.ASGITransport(app), base_url="http://gateway") as client:
            answer = (await client.post("/graphql", json={"query": query})).json()
    assert "errors" not in answer
    assert {request.url.params.get("districts", "false") for request in asked} == districts
    assert len({request.url.path for request in asked}) == len(asked)
