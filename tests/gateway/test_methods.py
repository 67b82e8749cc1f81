"""Every question that has verdicts takes a method, and uses it."""

import pytest

from shared.progress import Method
from tests.world import World

ASSESSED = "targets { id assessment { verdict method label score reason { en } } }"
OTHERS = [method for method in Method if method is not Method.PACE]


@pytest.mark.parametrize("method", Method)
@pytest.mark.parametrize(
    "question",
    [
        "city(method: %s) {{ actions {{ {0} }} }}",
        "actions(method: %s) {{ {0} }}",
        "carbonSink(method: %s) {{ {0} }}",
        'bureau(key: "市交通委", method: %s) {{ {0} }}',
        "metrics(first: 40, method: %s) {{ edges {{ node {{ {0} }} }} }}",
        "targets(first: 20, method: %s) {{ edges {{ node {{ assessment {{ method }} }} }} }}",
    ],
)
async def test_a_question_is_judged_by_the_method_it_names(world: World, question: str, method: Method) -> None:
    answer = await world.ask("{ " + question.format(ASSESSED) % method.name + " }")
    said = str(answer)
    assert f"'method': '{method.version}'" in said
    assert said.count("'method': ") == said.count(f"'method': '{method.version}'")


async def test_a_service_judges_by_the_method_and_tags_it(world: World) -> None:
    tags = set()
    for method in Method:
        answer = await world.client.get("/carbon-sink/state", params={"method": method.value, "on": "2026-06-30"})
        tags.add(answer.headers["etag"])
        assert {each["assessment"]["method"] for each in answer.json()["targets"]} == {method.version}
    assert len(tags) == len(Method)


async def test_a_methods_own_words_reach_rest_and_graphql(world: World) -> None:
    """T247, forest coverage of 21 % by 2030: 17.16 in 2020, 19.5 in 2025."""
    value = ((19.5 / 17.16) ** (1 / 5) - 1) / ((21 / 17.16) ** (1 / 10) - 1)
    asked = await world.client.get("/carbon-sink/metrics/forest_coverage", params={"method": "statcan"})
    (rest,) = (each["assessment"] for each in asked.json()["targets"] if each["target"]["id"] == "T247")
    assert (rest["verdict"], rest["label"]) == ("on_track", "substantial_progress")
    assert rest["pace"] == pytest.approx(value)
    assert rest["score"] == pytest.approx(min(7.1429 * value - 4.2857, 5))
    sink = await world.ask("{ carbonSink(method: STATCAN) { %s } }" % ASSESSED)  # noqa: UP031  # braces
    (graph,) = (each["assessment"] for each in sink["carbonSink"]["targets"] if each["id"] == "T247")
    assert (graph["verdict"], graph["label"]) == ("ON_TRACK", "substantial_progress")
    assert graph["score"] == pytest.approx(rest["score"])


@pytest.mark.parametrize("method", OTHERS)
async def test_whether_the_city_has_peaked_is_the_same_under_every_method(world: World, method: Method) -> None:
    asked = "{ a: city { peak { verdict reason { en } } } b: city(method: %s) { peak { verdict reason { en } } } }"
    answer = await world.ask(asked % method.name)
    assert answer["a"] == answer["b"]
