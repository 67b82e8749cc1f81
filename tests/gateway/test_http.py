"""GraphQL over HTTP as its specification has it and its public audit asks: media types, methods, statuses."""

import json
from typing import Any

import httpx
import pytest
from hypothesis import given
from hypothesis import strategies as st

from gateway.accept import JSON, RESPONSE, is_json, wanted
from tests.world import World

_WRONG: dict[str, list[Any]] = {
    "query": [{"obj": "ect"}, 0, False, ["array"]],
    "operationName": [{"obj": "ect"}, 0, False, ["array"]],
    "variables": ["string", 0, False, ["array"]],
    "extensions": ["string", 0, False, ["array"]],
}
_NO_REQUEST: list[bytes] = [
    b'{ "not JSON',
    b"",
    json.dumps({"qeury": "{ __typename }"}).encode(),
    *(
        json.dumps({"query": "{ __typename }"} | {name: value}).encode()
        for name, values in _WRONG.items()
        for value in values
    ),
]
_ASKED = {"query": "{ __typename }"}


async def _post(world: World, body: Any, accept: str | None = None, sent_as: str = JSON) -> httpx.Response:
    headers = {"content-type": sent_as} | ({} if accept is None else {"accept": accept})
    content = body if isinstance(body, bytes) else json.dumps(body).encode()
    return await world.client.post("/graphql", content=content, headers=headers)


def _kind(answer: httpx.Response) -> str:
    return answer.headers["content-type"].partition(";")[0]


@pytest.mark.parametrize(
    ("accept", "kind"),
    [
        (RESPONSE, RESPONSE),
        (JSON, JSON),
        ("*/*", JSON),
        ("application/*", JSON),
        (None, JSON),
        (f"{RESPONSE}, {JSON}", RESPONSE),
        (f"{RESPONSE}; charset=utf-8, {JSON}; charset=utf-8", RESPONSE),
        (f"{RESPONSE};q=0.5, {JSON}", JSON),
        (f"{JSON};q=0.9, {RESPONSE};q=0.9", RESPONSE),
        (f"{RESPONSE};q=0, */*", JSON),
        (f"{RESPONSE}, */*;q=0.1", RESPONSE),
        (f"{RESPONSE.upper()}", RESPONSE),
        ("text/plain", JSON),
        ("nonsense;;,,=", JSON),
    ],
)
async def test_the_answer_is_of_the_type_that_is_wanted_most(world: World, accept: str | None, kind: str) -> None:
    answer = await _post(world, _ASKED, accept)
    assert (answer.status_code, _kind(answer)) == (200, kind)
    assert answer.json() == {"data": {"__typename": "Query"}}
    assert answer.content.decode("utf-8")
    assert "Accept" in answer.headers["vary"]


@pytest.mark.parametrize("sent_as", [JSON, f"{JSON}; charset=utf-8", f'{JSON};charset="UTF-8"'])
async def test_json_in_utf_8_is_read(world: World, sent_as: str) -> None:
    answer = await _post(world, {"query": "{ city { title } }", "operationName": None}, sent_as=sent_as)
    assert answer.json()["data"]["city"]["title"] == "上海市碳达峰实施方案"


@pytest.mark.parametrize(
    "sent_as", ["text/plain", "application/graphql", f"{JSON}; charset=latin-1", "multipart/form-data; boundary=x", ""]
)
async def test_what_is_sent_as_anything_else_is_refused(world: World, sent_as: str) -> None:
    for accept in (JSON, RESPONSE):
        answer = await _post(world, _ASKED, accept, sent_as)
        assert (answer.status_code, _kind(answer)) == (415, "application/problem+json")


@pytest.mark.parametrize("body", _NO_REQUEST, ids=lambda body: body.decode())
async def test_what_is_no_request_is_told_by_the_status_to_whoever_reads_it(world: World, body: bytes) -> None:
    for accept, status, kind in ((RESPONSE, 400, RESPONSE), (None, 400, JSON), (JSON, 200, JSON)):
        answer = await _post(world, body, accept)
        assert (answer.status_code, _kind(answer)) == (status, kind)
        assert answer.json().keys() == {"errors"}
        assert answer.json()["errors"][0]["message"]


@pytest.mark.parametrize(
    "query", ["{", "{ 8f31403dfe404bccbb0e835f2629c6a7 }", "{ nothing }", "query A { a } query B { b }"]
)
async def test_a_document_that_is_wrong_has_no_data(world: World, query: str) -> None:
    for accept, status in ((RESPONSE, 400), (JSON, 200)):
        answer = await _post(world, {"query": query}, accept)
        assert (answer.status_code, _kind(answer)) == (status, accept)
        assert answer.json().keys() == {"errors"}


@pytest.mark.parametrize("accept", [JSON, RESPONSE])
@pytest.mark.parametrize(
    "beside",
    [
        {"operationName": "Query", "query": "query Query { __typename }"},
        {"variables": {"name": "sometype"}, "query": "query Type($name: String!) { __type(name: $name) { name } }"},
        {"extensions": {"some": "value"}},
        *({name: None} for name in ("operationName", "variables", "extensions")),
    ],
    ids=str,
)
async def test_what_a_request_may_hold_besides_its_query_is_taken(
    world: World, accept: str, beside: dict[str, Any]
) -> None:
    answer = await _post(world, _ASKED | beside, accept)
    assert (answer.status_code, answer.json().keys()) == (200, {"data"})


@pytest.mark.parametrize("accept", [JSON, RESPONSE])
async def test_questions_are_asked_by_get_too(world: World, accept: str) -> None:
    asked = {
        "query": "query Type($name: String!) { __type(name: $name) { name } }",
        "variables": json.dumps({"name": "sometype", "operationName": 5}),
        "operationName": "Type",
        "extensions": json.dumps({"some": "value"}),
    }
    answer = await world.client.get("/graphql", params=asked, headers={"accept": accept})
    assert (answer.status_code, _kind(answer)) == (200, accept)
    assert answer.json() == {"data": {"__type": None}}


@pytest.mark.parametrize("variables", ["{", "[1]", '"x"', "5"])
async def test_variables_that_are_none_are_refused_by_get_too(world: World, variables: str) -> None:
    asked = {"query": "{ __typename }", "variables": variables}
    answer = await world.client.get("/graphql", params=asked, headers={"accept": RESPONSE})
    assert (answer.status_code, answer.json().keys()) == (400, {"errors"})


async def test_there_is_nothing_to_change_and_never_by_get(world: World) -> None:
    for accept in (JSON, RESPONSE, "*/*"):
        answer = await world.client.get(
            "/graphql", params={"query": "mutation { __typename }"}, headers={"accept": accept}
        )
        assert (answer.status_code, answer.headers["allow"]) == (405, "POST")
        assert answer.json().keys() == {"errors"}
    answer = await _post(world, {"query": "mutation { __typename }"}, RESPONSE)
    assert (answer.status_code, answer.json().keys()) == (400, {"errors"})


async def test_a_page_that_asks_nothing_gets_the_editor_and_only_where_a_person_reads(world: World) -> None:
    page = await world.client.get("/graphql", headers={"accept": "text/html,application/xhtml+xml,*/*;q=0.8"})
    assert (page.status_code, _kind(page)) == (200, "text/html")
    nothing = await world.client.get("/graphql", headers={"accept": RESPONSE})
    assert (nothing.status_code, nothing.json().keys()) == (400, {"errors"})


@given(st.text())
def test_any_header_is_read_somehow(text: str) -> None:
    assert wanted(text) in {JSON, RESPONSE}
    assert is_json(text) in {True, False}
