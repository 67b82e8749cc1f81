"""Stewards keep registers over HTTP: nobody overwrites what they have not read, and nothing acknowledged is lost."""

import asyncio
import csv
import io
from itertools import pairwise
from typing import Any

import httpx
import pytest

from shared.plan.bureau import OFFICE
from shared.plan.rights import Role
from shared.store import audit
from shared.store.database import Database
from tests.world import SYNTHETIC, World

_CENTRES = "/efficiency/registers/data_centres"
_AREAS = "/regions/registers/pilot_areas"
_SOURCE = {"title": SYNTHETIC, "publisher": "tests"}
_PUDONG, _HUANGPU = "310115", "310101"
_STEWARDS = 8


def _centre(name: str, **values: Any) -> dict[str, Any]:
    return {"values": {"name": name, "status": "planned"} | values, "source": _SOURCE}


def _steward(world: World, bureau: str | None = "市经济信息化委", subject: str = "tests") -> dict[str, str]:
    return world.bearer(bureau, Role.STEWARD, subject=subject)


async def _enter(world: World, name: str, **values: Any) -> httpx.Response:
    entered = await world.client.post(_CENTRES, json=_centre(name, **values), headers=_steward(world))
    assert entered.status_code == 201, entered.text
    return entered


async def _edit(world: World, at: str, tag: str | None, patch: Any, subject: str = "tests") -> httpx.Response:
    matching = {"If-Match": tag} if tag is not None else {}
    return await world.client.patch(at, json=patch, headers=_steward(world, subject=subject) | matching)


def _faults(response: httpx.Response) -> set[tuple[str, str]]:
    assert response.headers["content-type"] == "application/problem+json"
    return {(error["pointer"], error["code"]) for error in response.json()["errors"]}


async def test_of_two_who_edit_at_once_one_goes_on_and_the_other_reads_again(world: World) -> None:
    entered = await _enter(world, "两人同改")
    at, read = entered.headers["location"], entered.headers["etag"]
    first, second = await asyncio.gather(
        _edit(world, at, read, {"values": {"racks": 100}}, "one"),
        _edit(world, at, read, {"values": {"pue": 1.25}}, "two"),
    )
    won, lost = sorted((first, second), key=lambda each: each.status_code)
    assert (won.status_code, lost.status_code) == (200, 412)
    assert lost.headers["etag"] == won.headers["etag"] != read
    patch = {"values": {"pue": 1.25}} if lost is second else {"values": {"racks": 100}}
    again = await _edit(world, at, lost.headers["etag"], patch)
    assert again.status_code == 200
    assert (again.json()["version"], again.json()["values"]["racks"], again.json()["values"]["pue"]) == (3, 100, 1.25)


async def test_every_edit_that_was_acknowledged_is_in_what_follows(world: World) -> None:
    at = (await _enter(world, "多人连改", operator="始")).headers["location"]

    async def keep(mark: str) -> list[str]:
        """Appends its mark twice to what it has read, however often it takes."""
        acknowledged: list[str] = []
        while len(acknowledged) < 2:
            read = await world.client.get(at)
            said = f"{read.json()['values']['operator']} {mark}{len(acknowledged)}"
            answer = await _edit(world, at, read.headers["etag"], {"values": {"operator": said}}, mark)
            assert answer.status_code in {200, 412}, answer.text
            acknowledged += [said] if answer.status_code == 200 else []
        return acknowledged

    kept = await asyncio.gather(*(keep(chr(ord("a") + each)) for each in range(_STEWARDS)))
    versions = (await world.client.get(f"{at}/versions")).json()["items"]
    said = [each["values"]["operator"] for each in reversed(versions)]
    assert sorted(said[1:]) == sorted(each for marks in kept for each in marks)
    assert [each["version"] for each in versions] == list(range(1 + 2 * _STEWARDS, 0, -1))
    for before, after in pairwise(said):
        assert after.startswith(f"{before} ")


async def test_an_edit_must_say_which_version_it_was_made_on(world: World) -> None:
    entered = await _enter(world, "须注明版本")
    at, tag = entered.headers["location"], entered.headers["etag"]
    patch = {"values": {"status": "in_service"}}
    other = (await _enter(world, "另一条")).headers["etag"]
    assert (await _edit(world, at, None, patch)).status_code == 428
    for stale in ('"1"', f"W/{tag}", other):
        refused = await _edit(world, at, stale, patch)
        assert (refused.status_code, refused.headers["etag"]) == (412, tag)
    assert _faults(await _edit(world, at, "1", patch)) == {("If-Match", "invalid_entity_tag")}
    assert (await world.client.post(f"{at}/withdraw", json={"reason": "x"}, headers=_steward(world))).status_code == 428
    assert (await _edit(world, at, f'"x", {tag}', patch)).json()["version"] == 2
    assert (await _edit(world, at, "*", {"values": {"racks": 5}})).json()["version"] == 3


async def test_an_edit_that_changes_nothing_is_no_new_version(world: World) -> None:
    entered = await _enter(world, "无变化", racks=10)
    same = await _edit(world, entered.headers["location"], entered.headers["etag"], {"values": {"racks": 10.0}})
    assert (same.status_code, same.json(), same.headers["etag"]) == (200, entered.json(), entered.headers["etag"])


async def test_a_withdrawn_row_is_not_edited_and_still_readable(world: World) -> None:
    entered = await _enter(world, "撤回")
    at, headers = entered.headers["location"], _steward(world) | {"If-Match": entered.headers["etag"]}
    faulty = await world.client.post(f"{at}/withdraw", json={"reason": " ", "x": 1}, headers=headers)
    assert _faults(faulty) == {("/reason", "string_too_short"), ("/x", "extra_forbidden")}
    gone = await world.client.post(f"{at}/withdraw", json={"reason": "重复录入"}, headers=headers)
    assert (gone.status_code, gone.json()["withdrawn"]) == (200, True)
    tag = gone.headers["etag"]
    assert (await _edit(world, at, tag, {"values": {"racks": 1}})).status_code == 409
    again = _steward(world) | {"If-Match": tag}
    assert (await world.client.post(f"{at}/withdraw", json={"reason": "再撤"}, headers=again)).status_code == 409
    assert (await world.client.get(at)).json() == gone.json()
    asked = {"q": "撤回"}
    assert (await world.client.get(_CENTRES, params=asked)).json()["total"] == 0
    listed = await world.client.get(_CENTRES, params=asked | {"withdrawn": "true"})
    assert listed.json()["items"] == [gone.json()]


async def test_only_stewards_of_bureaus_that_the_plan_names_keep_a_register(world: World) -> None:
    entered = await _enter(world, "权限")
    at, tag = entered.headers["location"], {"If-Match": entered.headers["etag"]}
    refused: dict[int, dict[str, str]] = {
        401: {},
        403: world.bearer("市经济信息化委", Role.REPORTER, Role.REVIEWER, Role.AUDITOR),
    }
    for status, headers in refused.items():
        assert (await world.client.post(_CENTRES, json=_centre("x"), headers=headers)).status_code == status
        patched = await world.client.patch(at, json={}, headers=headers | tag)
        taken_back = await world.client.post(f"{at}/withdraw", json={"reason": "x"}, headers=headers | tag)
        assert (patched.status_code, taken_back.status_code) == (status, status)
    for bureau in ("市教委", None):
        foreign = await world.client.patch(at, json={}, headers=_steward(world, bureau) | tag)
        assert (foreign.status_code, _faults(foreign)) == (403, {("", "not_responsible")})
    office = await world.client.patch(at, json={"note": "核"}, headers=_steward(world, OFFICE) | tag)
    assert (office.status_code, office.json()["bureau"]) == (200, OFFICE)


async def test_a_district_keeps_rows_of_its_own_area(world: World) -> None:
    row = {"values": {"name": "合成园区", "area": _PUDONG, "stage": "proposed"}, "source": _SOURCE}
    pudong, huangpu = _steward(world, "浦东新区"), _steward(world, "黄浦区")
    foreign = await world.client.post(_AREAS, json=row, headers=huangpu)
    assert (foreign.status_code, _faults(foreign)) == (403, {("/values/area", "not_your_area")})
    entered = await world.client.post(_AREAS, json=row, headers=pudong)
    assert entered.status_code == 201
    at, tag = entered.headers["location"], {"If-Match": entered.headers["etag"]}
    moved = {"values": {"area": _HUANGPU}}
    for headers in (pudong, huangpu):
        taken = await world.client.patch(at, json=moved, headers=headers | tag)
        assert (taken.status_code, _faults(taken)) == (403, {("/values/area", "not_your_area")})
    found = (await world.client.get(_AREAS, params={"area": _PUDONG, "q": "合成园区"})).json()["items"]
    assert found == [entered.json()]


async def test_a_row_sent_again_with_its_key_is_entered_once(world: World) -> None:
    headers = _steward(world) | {"Idempotency-Key": "register-journey"}
    first, *others = await asyncio.gather(
        *(world.client.post(_CENTRES, json=_centre("只录一次"), headers=headers) for _ in range(_STEWARDS))
    )
    at = first.headers["location"]
    await _edit(world, at, first.headers["etag"], {"values": {"racks": 1}})
    others.append(await world.client.post(_CENTRES, json=_centre("只录一次"), headers=headers))
    for each in others:
        assert (each.status_code, each.json(), each.headers["location"]) == (201, first.json(), at)
    assert (await world.client.get(_CENTRES, params={"q": "只录一次"})).json()["total"] == 1
    assert (await world.client.post(_CENTRES, json=_centre("另一内容"), headers=headers)).status_code == 409


@pytest.mark.parametrize(
    ("media_type", "body", "status"),
    [
        ("text/plain", b"{}", 415),
        ("application/merge-patch+json", b"{", 400),
        ("application/json", b'{"note": "a", "note": "b"}', 400),
        ("application/json", b"[" * 100_000, 400),
        ("application/json", b'{"values":' * 400 + b"1" + b"}" * 400, 422),
        ("application/json", b'{"values": {"name": "\\ud800"}}', 422),
        ("application/json", b'{"values": {"name": "\\u0000"}}', 422),
        ("application/json", b'{"values": {"racks": 1e999}}', 422),
        ("application/json; charset=utf-8", b'"x"', 422),
    ],
)
async def test_a_body_that_cannot_be_read_changes_nothing(
    world: World, media_type: str, body: bytes, status: int
) -> None:
    entered = await _enter(world, "坏内容")
    at = entered.headers["location"]
    headers = _steward(world) | {"If-Match": entered.headers["etag"], "Content-Type": media_type}
    answer = await world.client.patch(at, content=body, headers=headers)
    assert (answer.status_code, answer.headers["content-type"]) == (status, "application/problem+json")
    assert (await world.client.get(at)).json() == entered.json()


async def test_pages_go_on_where_they_were_and_are_not_shifted_by_later_writes(world: World) -> None:
    rows = [(await _enter(world, f"分页{each}")).json() for each in range(5)]
    asked: dict[str, Any] = {"q": "分页", "limit": 2}
    page = (await world.client.get(_CENTRES, params=asked)).json()
    await _enter(world, "分页晚到")
    seen = list(page["items"])
    while page["next_cursor"]:
        page = (await world.client.get(_CENTRES, params=asked | {"cursor": page["next_cursor"]})).json()
        seen += page["items"]
    assert seen == rows
    then = {"q": "分页", "as_of": rows[2]["recorded_at"]}
    assert (await world.client.get(_CENTRES, params=then)).json()["items"] == rows[:3]


async def test_rows_are_tables_too_and_safe_to_open(world: World) -> None:
    await _enter(world, "=表格1", racks=12)
    await _enter(world, "=表格2")
    asked: dict[str, Any] = {"q": "=表格", "limit": 1}
    table = await world.client.get(_CENTRES, params=asked, headers={"Accept": "text/csv"})
    (row,) = csv.DictReader(io.StringIO(table.text))
    assert (row["name"], row["racks"], row["version"], row["publisher"]) == ("'=表格1", "12", "1", "tests")
    following = await world.client.get(table.links["next"]["url"], headers={"Accept": "text/csv"})
    assert [each["name"] for each in csv.DictReader(io.StringIO(following.text))] == ["'=表格2"]
    assert "next" not in following.links
    kind = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
    book = await world.client.get(_CENTRES, params=asked, headers={"Accept": kind})
    assert (book.headers["content-type"], book.content[:2]) == (kind, b"PK")


@pytest.mark.parametrize(
    ("asked", "fault"),
    [
        ({"area": "110000"}, ("area", "unknown_area")),
        ({"q": "\x00"}, ("q", "nul")),
        ({"q": " "}, ("q", "string_too_short")),
        ({"cursor": "x"}, ("cursor", "invalid_cursor")),
        ({"as_of": "2999-01-01T00:00:00Z"}, ("as_of", "in_the_future")),
    ],
)
async def test_what_cannot_be_asked_is_named(world: World, asked: dict[str, str], fault: tuple[str, str]) -> None:
    refused = await world.client.get(_CENTRES, params=asked)
    assert (refused.status_code, _faults(refused)) == (422, {fault})


async def test_the_audit_log_holds_after_all_this(world: World) -> None:
    entered = await _enter(world, "审计")
    await _edit(world, entered.headers["location"], entered.headers["etag"], {"values": {"racks": 3}})
    database = Database(world.database_url, "efficiency")
    async with database.transaction() as session:
        verified = await audit.verify(session)
    await database.close()
    assert verified.breaks == ()
