"""The questions front-ends ask, answered from published figures."""

import json
from typing import Any

import pytest

from carbonpeak.plan import rows
from services.catalog import PLUGINS
from tests.world import World

CITYWIDE = """
{ city { title peak { verdict peakYear } verdicts { met onTrack atRisk offTrack missed noData stale pending }
         actions { key title { zh en } verdicts { onTrack offTrack } metrics { key unit latest { period value source { title url } } }
                   targets { id clause force goal { kind value unit base by } assessment { verdict expected gap pace projected } } }
         missing { action reason } } }
"""  # noqa: E501  # as the contract writes it


async def test_the_citywide_question_is_answered_by_every_service(world: World) -> None:
    city = (await world.ask(CITYWIDE))["city"]
    assert city["title"] == "上海市碳达峰实施方案"
    assert city["missing"] == []
    assert [action["key"] for action in city["actions"]] == [plugin.key for plugin in PLUGINS]
    asked = {target["id"]: target for action in city["actions"] for target in action["targets"]}
    for row in rows(PLUGINS):
        if row["kind"] == "target":
            goal = asked[row["id"]]["goal"]
            declared = row["goal"]
            assert (goal["value"], goal["unit"], goal["by"]) == (
                declared["value"],
                declared["unit"],
                declared["deadline"],
            )
            assert goal["kind"] == declared["kind"].upper()
            assert asked[row["id"]]["force"] == row["force"].upper()
    counts = await world.ask("{ city { verdicts { met onTrack atRisk offTrack missed noData stale pending notDue } } }")
    assert sum(counts["city"]["verdicts"].values()) == len(asked)


@pytest.mark.parametrize(
    ("field", "period", "value", "unit"),
    [
        ("carbonSink { it: parksTotal", "2023", 832, "座"),
        ("carbonSink { it: forestCoverage", "2023", 18.81, "%"),
        ("carbonSink { it: parkGreenAreaAdded", "2021/2025", 2573, "万平方米"),
        ("transport { it: railTransitKm", "2025", 962, "公里"),
        ("circular { it: mswRecyclingRate", "2022", 42, "%"),
        ("coordination { it: gdp", "2025", 56708.71, "亿元"),
        ("coordination { it: co2EmissionsScope1Ceads", "2013", 207.6336, "百万吨二氧化碳"),
        ("energy { it: pvCapacity", "2020", 137, "万千瓦"),
    ],
)
async def test_a_published_value_comes_back_with_its_source(
    world: World, field: str, period: str, value: float, unit: str
) -> None:
    asked = f"{{ {field} {{ unit observations {{ period value source {{ title publisher }} }} }} }} }}"
    (action,) = (await world.ask(asked)).values()
    found = {each["period"]: each for each in action["it"]["observations"]}
    assert action["it"]["unit"] == unit
    assert found[period]["value"] == pytest.approx(value, rel=1e-12)
    assert found[period]["source"]["title"]


async def test_a_typed_field_gives_a_series_between_two_periods(world: World) -> None:
    asked = '{ energy { pvCapacity { latest { period value } observations(from: "2015", to: "2025") { period value status } } } }'  # noqa: E501
    pv = (await world.ask(asked))["energy"]["pvCapacity"]
    assert pv["latest"] == {"period": "2020", "value": 137.0}
    assert [each["period"] for each in pv["observations"]] == ["2015", "2020"]


async def test_an_older_definition_is_restated_and_says_so(world: World) -> None:
    asked = "{ carbonSink { forestCoverage { observations { period value derivedFrom } } } }"
    series = (await world.ask(asked))["carbonSink"]["forestCoverage"]["observations"]
    assert {"period": "2020", "value": 17.16, "derivedFrom": ["forest_coverage_6340"]} in series
    assert {"period": "2021", "value": 18.02, "derivedFrom": []} in series


async def test_a_districts_series_is_asked_for_by_area(world: World) -> None:
    asked = '{ carbonSink { forestCoverage { observations(area: "310151") { period value area } } } }'
    series = (await world.ask(asked))["carbonSink"]["forestCoverage"]["observations"]
    assert series == [{"period": "2022", "value": 25.36, "area": "310151"}]


async def test_targets_are_filtered_and_paged(world: World) -> None:
    asked = """query($after: String, $verdict: [Verdict!]) {
        targets(action: TRANSPORT, verdict: $verdict, bureau: "市交通委", first: 5, after: $after) {
            totalCount edges { cursor node { id metric { key } assessment { verdict requiredPace recentPace } } } pageInfo { hasNextPage endCursor } } }
    """  # noqa: E501
    seen: list[str] = []
    after = None
    while True:
        page = (await world.ask(asked, after=after))["targets"]
        seen += [edge["node"]["id"] for edge in page["edges"]]
        if not page["pageInfo"]["hasNextPage"]:
            break
        after = page["pageInfo"]["endCursor"]
    transport = next(plugin for plugin in PLUGINS if plugin.key == "transport")
    assert seen == sorted(target.id for target in transport.targets if "市交通委" in transport.bureaus(target))
    assert page["totalCount"] == len(seen)
    met = (await world.ask(asked, verdict=["MET"]))["targets"]["edges"]
    assert {edge["node"]["assessment"]["verdict"] for edge in met} == {"MET"}


@pytest.mark.parametrize(("on", "id_"), [("2025-06-30", "T245"), ("2026-06-30", "T247"), ("2031-06-30", None)])
async def test_of_several_deadlines_on_a_metric_the_next_one_counts(world: World, on: str, id_: str | None) -> None:
    """Forest coverage: 19.5 % by 2025 and 21 % by 2030."""
    answer = await world.ask("{ carbonSink(on: %s) { forestCoverage { nextTarget { id } } } }" % f'"{on}"')  # noqa: UP031
    assert answer["carbonSink"]["forestCoverage"]["nextTarget"] == (id_ and {"id": id_})
    rest = await world.client.get("/carbon-sink/metrics/forest_coverage", params={"on": on})
    assert rest.json()["next_target"] == id_


async def test_a_bureau_is_asked_for_its_measures_and_targets(world: World) -> None:
    asked = '{ bureau(key: "市交通委") { name { zh en } measures { clause title { zh } } targets { id assessment { verdict } } } }'  # noqa: E501
    bureau = (await world.ask(asked))["bureau"]
    assert bureau["name"]["en"] == "Shanghai Municipal Transportation Commission"
    assert "2.5.1" in {measure["clause"] for measure in bureau["measures"]}
    assert "T150" in {target["id"] for target in bureau["targets"]}


@pytest.mark.parametrize(
    ("id_", "kind"),
    [
        ("T025", "Target"),
        ("T028", "Milestone"),
        ("energy", "EnergyAction"),
        ("energy.pv_capacity", "Metric"),
        ("2.1.1", "Measure"),
        ("市交通委", "Bureau"),
        ("nothing", None),
    ],
)
async def test_node_finds_everything_by_its_id(world: World, id_: str, kind: str | None) -> None:
    node = (await world.ask("query($id: ID!) { node(id: $id) { id __typename } }", id=id_))["node"]
    assert node == (kind and {"id": id_, "__typename": kind})


async def test_metrics_are_searched_by_key_and_title(world: World) -> None:
    asked = '{ metrics(search: "光伏", action: ENERGY) { totalCount edges { node { key } } } }'
    found = {edge["node"]["key"] for edge in (await world.ask(asked))["metrics"]["edges"]}
    assert "pv_capacity" in found


@pytest.mark.parametrize(
    ("query", "code"),
    [
        ('{ city(asOf: "2999-01-01T00:00:00Z") { title } }', "BAD_INPUT"),
        ('{ city(asOf: "2025-01-01T00:00:00") { title } }', "BAD_INPUT"),
        ('{ targets(first: 5, after: "%%%") { totalCount } }', "BAD_INPUT"),
        ('{ city { peaks(area: "110000") { verdict } } }', "BAD_INPUT"),
        ("{ targets(first: 100000) { totalCount } }", "BAD_INPUT"),
        ("{ rollups(first: -1) { totalCount } }", "BAD_INPUT"),
        ('{ city(asOf: "0001-01-01T00:00:00+14:00") { title } }', "BAD_INPUT"),
        ('{ targets(bureau: "nobody") { totalCount } }', "BAD_INPUT"),
        ('{ bureau(key: "nobody") { key } }', "BAD_INPUT"),
        ('{ history(target: "T179", from: "2026-01-01", to: "2025-01-01") { on } }', "BAD_INPUT"),
        ('{ energy { pvCapacity { observations(area: "1") { value } } } }', "BAD_INPUT"),
        ('{ bureau(key: "市发展改革委") { targets { bureaus { targets { id } } } } }', "TOO_COSTLY"),
        ("{" + " ".join(f"a{i}: city {{ actions {{ key }} }}" for i in range(21)) + "}", "TOO_COSTLY"),
        ("{" + " ".join(f"a{i}: city {{ conflicts {{ period }} }}" for i in range(21)) + "}", "TOO_COSTLY"),
        ("fragment A on Bureau { targets { id } } { bureaus { targets { bureaus { ...A } } } }", "TOO_COSTLY"),
    ],
)
async def test_a_wrong_argument_is_answered_by_a_typed_error(world: World, query: str, code: str) -> None:
    answer = (await world.client.post("/graphql", json={"query": query})).json()
    assert answer["errors"][0]["extensions"]["code"] == code


async def test_a_wrong_period_is_refused(world: World) -> None:
    query = '{ energy { pvCapacity { observations(from: "2015-13") { value } } } }'
    answer = (await world.client.post("/graphql", json={"query": query})).json()
    assert "2015-13" in answer["errors"][0]["message"]


_NOT_REQUESTS: list[bytes] = [
    b"null",
    b"5",
    b"[]",
    b'"x"',
    b"{",
    b"\xff\xfe",
    b"[" * 60_000,
    b'{"query": 5}',
    b'{"query": "{ city { title } }", "operationName": "\\ud800"}',
    b'{"query": "{ city { title } }", "variables": [1]}',
    b'{"query": "{ city { title } }", "variables": {"a": ' + b"9" * 5000 + b"}}",
]


@pytest.mark.parametrize("body", _NOT_REQUESTS, ids=lambda body: body[:24].decode("latin-1"))
async def test_what_is_no_graphql_request_is_refused_with_400(world: World, body: bytes) -> None:
    response = await world.client.post("/graphql", content=body, headers={"content-type": "application/json"})
    assert response.status_code == 400


async def test_the_answer_comes_in_the_media_type_that_was_asked_for(world: World) -> None:
    accept = {"accept": "application/graphql-response+json"}

    async def ask(query: str) -> tuple[int, str, dict[str, Any]]:
        response = await world.client.post("/graphql", json={"query": query}, headers=accept)
        return response.status_code, response.headers["content-type"].partition(";")[0], json.loads(response.content)

    status, media_type, answer = await ask("{ city { title } }")
    assert (status, media_type) == (200, accept["accept"])
    status, media_type, answer = await ask("{ city { nonsense } }")
    assert (status, media_type) == (400, accept["accept"])
    assert "data" not in answer
