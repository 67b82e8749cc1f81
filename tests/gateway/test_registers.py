"""Registers in GraphQL: what is kept, its rows by pages, and nothing asked of a service that nobody asked for."""

from datetime import datetime
from typing import Any

import pytest

from gateway.cost import MOST_COST
from services.catalog import PLUGINS
from shared.plan.bureau import OFFICE
from shared.plan.rights import Role
from tests.gateway import faulty
from tests.gateway.test_missing import _gateway
from tests.world import SYNTHETIC, World

_CORRIDORS = "/carbon-sink/registers/ecological_corridors"
_DECLARED = """{ actions { key registers { key title { zh en } definition { en } serves
    fields { key title { zh } kind required unit options { key title { en } } } } } }"""
_ROWS = """query($first: Int! = 20, $after: String, $area: String, $asOf: DateTime) { carbonSink(asOf: $asOf) {
    registers { key rows(first: $first, after: $after, area: $area) {
        totalCount pageInfo { hasNextPage hasPreviousPage endCursor }
        nodes { id version name cells { field text number } source { title } note bureau recordedAt } } } } }"""
_CHONGMING = "310151"


async def _enter(world: World, name: str) -> dict[str, Any]:
    values = {"name": name, "area": _CHONGMING, "works": "planned", "forest_area": 12.5}
    body = {"values": values, "source": {"title": SYNTHETIC, "publisher": "tests"}}
    entered = await world.client.post(_CORRIDORS, json=body, headers=world.bearer(OFFICE, Role.STEWARD))
    assert entered.status_code == 201
    row: dict[str, Any] = entered.json()
    return row


async def _rows(world: World, **asked: Any) -> dict[str, Any]:
    registers = (await world.ask(_ROWS, **asked))["carbonSink"]["registers"]
    found: dict[str, Any] = next(each["rows"] for each in registers if each["key"] == "ecological_corridors")
    return found


async def test_registers_are_declared_as_the_plugins_have_them(world: World) -> None:
    answered = {each["key"]: each["registers"] for each in (await world.ask(_DECLARED))["actions"]}
    for plugin in PLUGINS:
        assert [each["key"] for each in answered[plugin.key]] == [register.key for register in plugin.registers]
        for register, said in zip(plugin.registers, answered[plugin.key], strict=True):
            fields = plugin.fields_of(register)
            assert said["serves"] == list(register.serves)
            assert [(each["key"], each["kind"]) for each in said["fields"]] == [
                (field.key, field.kind.name) for field in fields
            ]
    assert any(each["unit"] == "万千瓦" for each in answered["energy"][0]["fields"])


async def test_rows_come_by_pages_and_as_they_were_known(world: World) -> None:
    first, second = await _enter(world, "合成走廊一"), await _enter(world, "合成走廊二")
    page = await _rows(world, first=1, area=_CHONGMING)
    assert page["totalCount"] == 2
    (row,) = page["nodes"]
    assert {value["field"]: (value["text"], value["number"]) for value in row["cells"]} == {
        "name": ("合成走廊一", None),
        "area": (_CHONGMING, None),
        "works": ("planned", None),
        "forest_area": ("12.5", 12.5),
    }
    assert (row["id"], row["name"], row["version"], row["bureau"]) == (first["id"], "合成走廊一", 1, OFFICE)
    assert (page["pageInfo"]["hasNextPage"], page["pageInfo"]["hasPreviousPage"]) == (True, False)
    rest = await _rows(world, first=1, area=_CHONGMING, after=page["pageInfo"]["endCursor"])
    assert [each["id"] for each in rest["nodes"]] == [second["id"]]
    assert (rest["pageInfo"]["hasNextPage"], rest["pageInfo"]["hasPreviousPage"]) == (False, True)
    then = await _rows(world, area=_CHONGMING, asOf=datetime.fromisoformat(first["recorded_at"]).isoformat())
    assert [each["id"] for each in then["nodes"]] == [first["id"]]


@pytest.mark.parametrize("asked", [{"first": 0}, {"first": 501}, {"area": "110000"}, {"after": "?"}, {"after": "YQ=="}])
async def test_what_cannot_be_asked_is_a_typed_error(world: World, asked: dict[str, Any]) -> None:
    answer = (await world.client.post("/graphql", json={"query": _ROWS, "variables": asked})).json()
    assert {error["extensions"]["code"] for error in answer["errors"]} == {"BAD_INPUT"}


async def test_every_page_is_paid_for(world: World) -> None:
    """The largest pages of every register, twice, cost more than is answered; small ones do not."""
    query = """query($first: Int!) { actions { registers { rows(first: $first) { ...Page } again: rows(first: $first) {
        ...Page } } } } fragment Page on RegisterRowConnection { nodes { cells { field text number } } }"""
    refused = (await world.client.post("/graphql", json={"query": query, "variables": {"first": 500}})).json()
    assert [error["extensions"]["code"] for error in refused["errors"]] == ["TOO_COSTLY"]
    assert str(MOST_COST) in refused["errors"][0]["message"]
    assert len((await world.ask(query, first=5))["actions"]) == len(PLUGINS)


async def test_rows_of_a_service_that_gives_no_answer_are_null_and_an_error_says_so(world: World) -> None:
    question = "{ energy { registers { key rows { totalCount } } } transport { registers { rows { totalCount } } } }"
    async with (
        faulty.network(world.address, "energy", faulty.refuses) as address,
        _gateway(world, address) as client,
    ):
        answer = (await client.post("/graphql", json={"query": question})).json()
    assert [each["rows"] for each in answer["data"]["energy"]["registers"]] == [None, None]
    assert all(each["rows"] for each in answer["data"]["transport"]["registers"])
    assert [error["extensions"]["code"] for error in answer["errors"]] == ["SERVICE_UNAVAILABLE"]


async def test_a_register_whose_rows_nobody_asks_for_asks_nothing_of_its_service(world: World) -> None:
    async with (
        faulty.network(world.address, "energy", faulty.hangs_up) as address,
        _gateway(world, address) as client,
    ):
        answer = (await client.post("/graphql", json={"query": "{ energy { registers { key } } }"})).json()
    assert answer == {"data": {"energy": {"registers": [{"key": "coal_units"}, {"key": "renewable_plants"}]}}}
