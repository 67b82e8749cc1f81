"""Questions that would cost too much are refused before anything is resolved, quickly and with a typed error."""

import asyncio
import time
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from typing import Any

import httpx
import pytest
from graphql import get_introspection_query

from gateway.app import create_app
from gateway.cost import MOST_ALIASES, MOST_DEPTH
from gateway.limits import MOST_LISTS
from gateway.settings import Settings
from tests.gateway import faulty
from tests.gateway.test_queries import CITYWIDE
from tests.world import World


@asynccontextmanager
async def _gateway(**settings: Any) -> AsyncIterator[httpx.AsyncClient]:
    app = create_app(Settings(rollup_cron="0 0 1 1 *", **settings))
    client = httpx.AsyncClient(transport=httpx.ASGITransport(app), base_url="http://gateway")
    async with app.router.lifespan_context(app), client:
        yield client


async def _errors(world: World, query: str, **variables: Any) -> list[dict[str, Any]]:
    response = await world.client.post("/graphql", json={"query": query, "variables": variables})
    assert response.status_code == 200
    errors: list[dict[str, Any]] = response.json().get("errors", [])
    return errors


_PAGES = """query($first: Int!) { metrics(first: $first) { edges { node { key
    observations { period value source { title publisher url publishedOn } } } } } }"""
_DOUBLING = (
    "fragment F0 on Action { key title { zh en } } "
    + " ".join(f"fragment F{i + 1} on Action {{ ...F{i} ...F{i} }}" for i in range(40))
    + " { actions { ...F40 } }"
)
_REFUSED = {
    "many aliases": "{" + " ".join(f"a{i}: __typename" for i in range(MOST_ALIASES + 1)) + "}",
    "aliases in a fragment": "{"
    + " ".join(f"...A{i}" for i in range(21))
    + "}"
    + " ".join(
        f"fragment A{i} on Query {{" + " ".join(f"b{i}x{j}: __typename" for j in range(10)) + "}" for i in range(21)
    ),
    "fragments that double": _DOUBLING,
    "many calls of services": "{"
    + " ".join(f"s{i}: submissions(action: ENERGY) {{ pageInfo {{ hasNextPage }} }}" for i in range(MOST_LISTS + 1))
    + "}",
    "nesting": "{ actions " + "{ targets " * MOST_DEPTH + "{ id }" + " }" * MOST_DEPTH + "}",
}
_ABORTED = {
    "nesting without end": "{ city " + "{ city " * 300 + "{ title }" + " }" * 300 + "}",
    "introspection in circles": "{ __schema { types " + "{ fields { type " * 8 + "{ name }" + " } }" * 8 + " } }",
    "a field repeated": "{ city {" + " title" * 3900 + "} }",
    "a field repeated without end": "{ city {" + " title" * 30_000 + "} }",
    "directives without end": "{ city { title " + "@include(if: true) " * 10_000 + "} }",
    "directives that there are not": "{ city { title " + "@aaa " * 1900 + "} }",
    "fragments in circles": "fragment A on City { ...B } fragment B on City { ...A } { city { ...A } }",
    "lists within lists": "{ targets(verdict: " + "[" * 1500 + "MET" + "]" * 1500 + ") { totalCount } }",
    "names that are nearly right": "{ " + " ".join(f"acton{i}" for i in range(1900)) + " }",
    "numbers without end": "{ targets(first: " + "9" * 3000 + ") { totalCount } }",
    "selections that must agree": "{ " + "city { actions { key metrics { key } } } " * 180 + " }",
}
_SENT = "query($v: [Verdict!], $s: String) { targets(verdict: $v, after: $s) { totalCount } }"
_VARIABLES: dict[str, dict[str, Any]] = {
    "a list": {"v": ["X"] * 20_000},
    "lists in lists": {"v": [[["X"]]] * 2000},
    "a text": {"s": "%" * 200_000},
    "what is no text": {"s": {"a": [1] * 1000}},
}


@pytest.mark.parametrize("query", _REFUSED.values(), ids=_REFUSED)
async def test_what_costs_too_much_is_refused_at_once(world: World, query: str) -> None:
    started = time.monotonic()
    (error,) = await _errors(world, query)
    assert time.monotonic() - started < 5
    assert error["extensions"]["code"] == "TOO_COSTLY"


async def test_a_page_is_reckoned_by_the_variable_that_was_sent(world: World) -> None:
    wide = _PAGES.replace("observations {", "o1: observations { derivedFrom } o2: observations {")
    many = " ".join(f"p{i}: {wide[wide.index('metrics') : -2]}" for i in range(9))
    query = "query($first: Int!) {" + many + "}"
    assert [error["extensions"]["code"] for error in await _errors(world, query, first=500)] == ["TOO_COSTLY"]
    assert await _errors(world, query, first=2) == []


@pytest.mark.parametrize("query", _ABORTED.values(), ids=_ABORTED)
async def test_what_the_library_bounds_is_refused_soon(world: World, query: str) -> None:
    started = time.monotonic()
    assert await _errors(world, query)
    assert time.monotonic() - started < 20


@pytest.mark.parametrize("variables", _VARIABLES.values(), ids=_VARIABLES)
async def test_variables_that_are_too_long_or_wrong_are_refused_soon(world: World, variables: dict[str, Any]) -> None:
    started = time.monotonic()
    assert await _errors(world, _SENT, **variables)
    assert time.monotonic() - started < 5


_NO_REQUEST = {
    "several questions": '[{"query": "{ __typename }"}]',
    "lists in lists": "[" * 50_000,
    "objects in objects": '{"query": "{ __typename }", "variables": ' + '{"a":' * 20_000,
}


@pytest.mark.parametrize("body", _NO_REQUEST.values(), ids=_NO_REQUEST)
async def test_several_questions_at_once_and_what_is_nested_without_end_are_no_request(world: World, body: str) -> None:
    answer = await world.client.post("/graphql", content=body, headers={"content-type": "application/json"})
    assert (answer.status_code, answer.json()["errors"][0]["extensions"]["code"]) == (400, "BAD_REQUEST")


async def test_what_front_ends_and_editors_ask_is_affordable(world: World) -> None:
    assert await _errors(world, CITYWIDE) == []
    assert await _errors(world, get_introspection_query(input_value_deprecation=True)) == []


async def test_introspection_and_the_editor_can_be_switched_off(world: World) -> None:
    page = {"accept": "text/html"}
    assert (await world.client.get("/graphql", headers=page)).status_code == 200
    async with _gateway(database_url=world.database_url, introspection=False, explorer=False) as client:
        assert (await client.get("/graphql", headers=page)).status_code == 404
        answer = (await client.post("/graphql", json={"query": "{ __schema { queryType { name } } }"})).json()
        assert "introspection has been disabled" in answer["errors"][0]["message"]
        assert (await client.post("/graphql", json={"query": "{ city { title } }"})).json()["data"]["city"]


async def test_a_question_has_an_end(world: World) -> None:
    async with (
        faulty.network(world.address, "energy", faulty.never_answers) as address,
        _gateway(
            database_url=world.database_url,
            services_url=f"{address}/{{service}}",
            service_deadline_seconds=60,
            question_seconds=0.2,
        ) as client,
    ):
        asked = client.post("/graphql", json={"query": "{ energy { pvCapacity { latest { value } } } }"})
        answer = (await asyncio.wait_for(asked, 30)).json()
    assert answer["data"] is None
    assert [error["extensions"]["code"] for error in answer["errors"]] == ["TOO_SLOW"]


async def test_nothing_is_changed_by_get(world: World) -> None:
    asked = await world.client.get("/graphql", params={"query": "{ city { title } }"})
    assert asked.json()["data"]["city"]["title"]
    refused = await world.client.get("/graphql", params={"query": "mutation { city { title } }"})
    assert refused.status_code == 405
