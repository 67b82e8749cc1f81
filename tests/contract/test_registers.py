"""Every register of every service is kept in the same way."""

from typing import Any

import httpx
import pytest

from services.catalog import PLUGINS
from shared.plan import ActionPlugin, Choice, Day, Field, Number, Register
from shared.plan.bureau import OFFICE
from shared.plan.rights import Role
from tests.world import SYNTHETIC, World

_REGISTERS = [(plugin, register) for plugin in PLUGINS for register in plugin.registers]
_EACH = pytest.mark.parametrize(
    ("plugin", "register"), _REGISTERS, ids=[f"{plugin.key}-{register.key}" for plugin, register in _REGISTERS]
)
_SOURCE = {"title": SYNTHETIC, "publisher": "tests", "url": None, "published_on": "1990"}


def _value(field: Field) -> str | float:
    if isinstance(field, Number):
        return float(field.bounds.low or 1)
    if isinstance(field, Choice):
        return field.options[0].key
    return "1990-12" if isinstance(field, Day) else "合成"


def _row(plugin: ActionPlugin, register: Register) -> dict[str, Any]:
    values = {field.key: _value(field) for field in plugin.fields_of(register)}
    return {"values": values, "source": _SOURCE, "note": "备注"}


def _faults(response: httpx.Response) -> set[tuple[str, str]]:
    assert response.headers["content-type"] == "application/problem+json"
    return {(error["pointer"], error["code"]) for error in response.json()["errors"]}


def test_actions_whose_things_the_plan_names_have_registers() -> None:
    assert {plugin.key for plugin, _ in _REGISTERS} == {
        "energy",
        "efficiency",
        "transport",
        "circular",
        "innovation",
        "carbon_sink",
        "regions",
    }


@_EACH
async def test_a_row_is_entered_edited_and_withdrawn_and_its_past_stays(
    world: World, plugin: ActionPlugin, register: Register
) -> None:
    path, steward = f"/{plugin.slug}/registers/{register.key}", world.bearer(OFFICE, Role.STEWARD)
    row = _row(plugin, register)
    entered = await world.client.post(path, json=row, headers=steward)
    assert entered.status_code == 201, entered.text
    first = entered.json()
    assert {name: first[name] for name in ("values", "source", "note")} == row
    assert (first["version"], first["withdrawn"], first["bureau"]) == (1, False, OFFICE)
    at, tag = entered.headers["location"], entered.headers["etag"]
    assert at == f"{path}/{first['id']}"

    edited = await world.client.patch(at, json={"values": {"name": "改"}}, headers=steward | {"If-Match": tag})
    assert edited.status_code == 200, edited.text
    assert edited.json()["values"] == row["values"] | {"name": "改"}
    tag = edited.headers["etag"]
    assert (await world.client.get(at)).headers["etag"] == tag
    listed = (await world.client.get(path, params={"q": "改"})).json()
    assert (listed["items"], listed["total"]) == ([edited.json()], 1)

    gone = await world.client.post(f"{at}/withdraw", json={"reason": "误录"}, headers=steward | {"If-Match": tag})
    assert gone.status_code == 200, gone.text
    assert (gone.json()["version"], gone.json()["withdrawn"], gone.json()["note"]) == (3, True, "误录")
    assert (await world.client.get(path, params={"q": "改"})).json()["items"] == []
    versions = (await world.client.get(f"{at}/versions")).json()
    assert (versions["items"], versions["total"]) == ([gone.json(), edited.json(), first], 3)
    assert (await world.client.get(at, params={"version": 1})).json() == first
    assert (await world.client.get(at, params={"as_of": edited.json()["recorded_at"]})).json() == edited.json()


@_EACH
async def test_every_fault_of_a_row_is_named_at_once_and_nothing_is_stored(
    world: World, plugin: ActionPlugin, register: Register
) -> None:
    fields = plugin.fields_of(register)
    wrong: dict[str, Any] = {field.key: [] for field in fields}
    body = {"values": wrong | {"colour": "red"}, "source": {"title": " "}, "remark": "x"}
    before = (await world.client.get(f"/{plugin.slug}/changes")).json()
    refused = await world.client.post(
        f"/{plugin.slug}/registers/{register.key}", json=body, headers=world.bearer(OFFICE, Role.STEWARD)
    )
    assert refused.status_code == 422
    expected = {
        (f"/values/{field.key}", "not_a_number" if isinstance(field, Number) else "string_type") for field in fields
    }
    assert _faults(refused) == expected | {
        ("/values/colour", "extra_forbidden"),
        ("/source/title", "string_too_short"),
        ("/source/publisher", "missing"),
        ("/remark", "extra_forbidden"),
    }
    assert (await world.client.get(f"/{plugin.slug}/changes")).json() == before
