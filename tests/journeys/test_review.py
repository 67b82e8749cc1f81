"""A submission's way through review: seen by those concerned, approved by another bureau, or returned."""

from typing import Any

import httpx
import pytest

from shared.plan.bureau import OFFICE
from shared.plan.rights import Role
from tests.world import SYNTHETIC, World

_AREA, _LEAD = "310118", "市科委"
_LABS, _CENTRES = "carbon_neutrality_key_labs", "green_technology_centres"
_SOURCE = {"title": SYNTHETIC, "publisher": "tests"}


def _figure(period: str, value: float, metric: str = _LABS) -> dict[str, Any]:
    return {"metric": metric, "period": period, "area": _AREA, "value": value, "unit": "个"}


def _body(*figures: dict[str, Any], **more: Any) -> dict[str, Any]:
    return {"source": _SOURCE, "observations": list(figures), **more}


async def _send(world: World, body: dict[str, Any], bureau: str = "市教委") -> httpx.Response:
    headers = world.bearer(bureau, Role.REPORTER)
    return await world.client.post("/innovation/submissions", json=body, headers=headers)


async def _sent(world: World, *figures: dict[str, Any], **more: Any) -> str:
    response = await _send(world, _body(*figures, **more))
    assert response.status_code == 201, response.text
    assert response.json()["state"] == "submitted"
    submission: str = response.json()["id"]
    return submission


async def _review(
    world: World, submission: str, decision: str, note: str | None = None, bureau: str | None = _LEAD, **headers: str
) -> httpx.Response:
    return await world.client.post(
        f"/innovation/submissions/{submission}/review",
        json={"decision": decision, "note": note},
        headers=world.bearer(bureau, Role.REVIEWER, Role.REPORTER) | headers,
    )


async def _read(world: World, submission: str, headers: dict[str, str] | None = None) -> httpx.Response:
    return await world.client.get(f"/innovation/submissions/{submission}", headers=headers)


async def _known(world: World, period: str, metric: str = _LABS) -> list[float]:
    asked = {"area": _AREA, "from": period, "to": period}
    series = await world.client.get(f"/innovation/metrics/{metric}/observations", params=asked)
    return [each["value"] for each in series.json()["items"]]


def _codes(response: httpx.Response) -> list[tuple[str, str]]:
    return [(each["pointer"], each["code"]) for each in response.json()["errors"]]


async def test_what_is_sent_is_published_once_another_bureau_approves_it(world: World) -> None:
    submission = await _sent(world, _figure("1971", 3))
    assert await _known(world, "1971") == []
    assert (await _read(world, submission)).status_code == 404
    shown = (await _read(world, submission, world.bearer(_LEAD, Role.REVIEWER))).json()
    assert (shown["state"], shown["bureau"], shown["turns"]) == ("submitted", "市教委", [])
    approved = await _review(world, submission, "approve")
    assert approved.status_code == 200, approved.text
    assert (approved.json()["state"], approved.json()["review"]["bureau"]) == ("approved", _LEAD)
    assert await _known(world, "1971") == [3]
    assert (await _read(world, submission)).json() == approved.json()


async def test_a_returned_submission_is_mended_and_sent_again_in_its_place(world: World) -> None:
    submission = await _sent(world, _figure("1972", 30))
    silent = await _review(world, submission, "return")
    assert (silent.status_code, _codes(silent)) == (422, [("/note", "missing")])
    returned = (await _review(world, submission, "return", "应为3")).json()
    assert (returned["state"], returned["review"]["note"]) == ("returned", "应为3")
    assert await _known(world, "1972") == []

    own = world.bearer("市教委", Role.REPORTER)
    todo = (await world.client.get("/innovation/todo", headers=own)).json()
    assert submission in [each["id"] for each in todo["returned"]]
    again = await _sent(world, _figure("1972", 3), resubmits=submission)
    assert (await _read(world, submission, own)).json()["state"] == "resubmitted"
    todo = (await world.client.get("/innovation/todo", headers=own)).json()
    assert submission not in [each["id"] for each in todo["returned"]]
    assert again in [each["id"] for each in todo["waiting"]]
    twice = await _send(world, _body(_figure("1972", 3), resubmits=submission))
    assert (twice.status_code, _codes(twice)) == (422, [("/resubmits", "not_returned")])
    await _review(world, again, "approve")
    assert await _known(world, "1972") == [3]


async def test_a_decision_stands(world: World) -> None:
    submission = await _sent(world, _figure("1973", 1))
    await _review(world, submission, "approve")
    second = await _review(world, submission, "return", "迟了")
    assert (second.status_code, _codes(second)) == (409, [("", "already_decided")])


@pytest.mark.parametrize("bureau", ["市教委", "市交通委", None])
async def test_neither_its_sender_nor_a_stranger_decides(world: World, bureau: str | None) -> None:
    submission = await _sent(world, _figure("1974", 1))
    refused = await _review(world, submission, "approve", bureau=bureau)
    assert refused.status_code == (403 if bureau == "市教委" else 404)
    if bureau == "市教委":
        assert {code for _, code in _codes(refused)} == {"not_reviewer", "own_report"}
    assert await _known(world, "1974") == []


async def test_the_lead_bureaus_own_figures_are_for_the_office(world: World) -> None:
    response = await _send(world, _body(_figure("1975", 1)), _LEAD)
    own = await _review(world, response.json()["id"], "approve")
    assert (own.status_code, _codes(own)) == (403, [("", "own_report")])
    assert OFFICE in own.json()["errors"][0]["message"]
    assert (await _review(world, response.json()["id"], "approve", bureau=OFFICE)).status_code == 200


async def test_what_is_approved_is_what_the_reviewer_was_shown(world: World) -> None:
    first, second = await _sent(world, _figure("1976", 1)), await _sent(world, _figure("1976", 2))
    seen = await _read(world, first, world.bearer(_LEAD, Role.REVIEWER))
    await _review(world, second, "approve")
    late = await _review(world, first, "approve", **{"If-Match": seen.headers["etag"]})
    assert late.status_code == 412
    assert await _known(world, "1976") == [2]
    now = await _read(world, first, world.bearer(_LEAD, Role.REVIEWER))
    assert now.json()["observations"][0]["revises"] == 2
    assert (await _review(world, first, "approve", **{"If-Match": now.headers["etag"]})).status_code == 200
    assert await _known(world, "1976") == [1]


async def test_several_are_decided_about_at_once_or_not_at_all(world: World) -> None:
    ids = [await _sent(world, _figure("1977", value, _CENTRES)) for value in (1, 2)]
    path, reviewer = "/innovation/submissions/review", world.bearer(_LEAD, Role.REVIEWER)
    stranger = "00000000-0000-4000-8000-000000000000"
    refused = await world.client.post(
        path, json={"decision": "approve", "submissions": [*ids, stranger]}, headers=reviewer
    )
    assert (refused.status_code, _codes(refused)) == (409, [("/submissions/2", "not_found")])
    assert await _known(world, "1977", _CENTRES) == []
    done = await world.client.post(path, json={"decision": "approve", "submissions": ids[::-1]}, headers=reviewer)
    assert [each["state"] for each in done.json()] == ["approved", "approved"]
    assert await _known(world, "1977", _CENTRES) == [2]


async def test_a_locked_year_needs_a_reason_which_is_shown_for_good(world: World) -> None:
    path, lead = "/innovation/periods/1978", world.bearer(_LEAD, Role.REVIEWER)
    before = await _sent(world, _figure("1978", 5))
    stranger = await world.client.put(path, json={"locked": True}, headers=world.bearer("市教委", Role.REVIEWER))
    assert stranger.status_code == 403
    marked = await world.client.put(path, json={"locked": True, "note": "年报已发布"}, headers=lead)
    assert (marked.status_code, marked.json()["locked"]) == (200, True)
    repeated = await world.client.put(path, json={"locked": True, "note": "年报已发布"}, headers=lead)
    assert (repeated.status_code, repeated.json()) == (200, marked.json())
    assert 1978 in [each["year"] for each in (await world.client.get("/innovation/periods")).json()]
    silent = await _send(world, _body(_figure("1977", 1), _figure("1978", 6)))
    assert (silent.status_code, _codes(silent)) == (422, [("/observations/1/period", "period_locked")])
    late = await _review(world, before, "approve")
    assert (late.status_code, _codes(late)) == (409, [("", "period_locked")])
    reasoned = await _sent(world, _figure("1978", 6), reason="实验室名单更正")
    assert (await _review(world, reasoned, "approve")).status_code == 200
    asked = {"area": _AREA, "from": "1978", "to": "1978"}
    series = await world.client.get("/innovation/metrics/carbon_neutrality_key_labs/observations", params=asked)
    assert [(each["value"], each["reason"]) for each in series.json()["items"]] == [(6, "实验室名单更正")]
    opened = await world.client.put(path, json={"locked": False}, headers=lead)
    assert opened.json()["locked"] is False
    assert (await _review(world, before, "approve")).status_code == 200


async def test_who_speaks_for_no_bureau_locks_no_year_even_where_an_action_has_no_lead(world: World) -> None:
    path, nobody = "/coordination/periods/1978", world.bearer(None, Role.REVIEWER)
    refused = await world.client.put(path, json={"locked": True}, headers=nobody)
    assert (refused.status_code, _codes(refused)) == (403, [("", "not_responsible")])
    assert (await world.client.get("/coordination/periods")).json() == []


async def test_what_is_doubtful_is_taken_with_a_warning_and_looked_at_by_itself(world: World) -> None:
    await _review(world, await _sent(world, _figure("1961", 30)), "approve")
    response = await _send(world, _body(_figure("1962", 300_000)))
    (warning, *_) = response.json()["warnings"]
    assert (response.status_code, warning["pointer"], warning["code"]) == (201, "/observations/0/value", "jump")
    plain = await _sent(world, _figure("1976", 1, _CENTRES))
    reviewer = world.bearer(_LEAD, Role.REVIEWER)
    todo = (await world.client.get("/innovation/todo", headers=reviewer)).json()["to_review"]
    flagged = [bool(each["warnings"]) for each in todo]
    assert flagged == sorted(flagged, reverse=True)
    both = {"decision": "approve", "submissions": [plain, response.json()["id"]]}
    refused = await world.client.post("/innovation/submissions/review", json=both, headers=reviewer)
    assert (refused.status_code, _codes(refused)) == (409, [("/submissions/1", "has_warnings")])
    approved = await _review(world, response.json()["id"], "approve", "属实")
    assert (approved.status_code, approved.json()["warnings"]) == (200, response.json()["warnings"])


async def test_a_doubtful_cell_of_a_file_is_named_by_row_and_column(world: World) -> None:
    await _review(world, await _sent(world, _figure("1964", 30)), "approve")
    table = f"metric,unit,area,1965\ncarbon_neutrality_key_labs,个,{_AREA},300000\n"
    response = await world.client.post(
        "/innovation/submissions/file",
        files={"file": ("figures.csv", table.encode())},
        data=_SOURCE,
        headers=world.bearer("市教委", Role.REPORTER),
    )
    (warning, *_) = response.json()["warnings"]
    assert (warning["pointer"], warning["row"], warning["column"]) == ("D2", 2, "1965")


async def test_reviewers_find_what_waits_for_them(world: World) -> None:
    submission = await _sent(world, _figure("1979", 1))
    listed = await world.client.get(
        "/innovation/submissions", params={"state": "submitted"}, headers=world.bearer(_LEAD, Role.REVIEWER)
    )
    assert submission in [each["id"] for each in listed.json()["items"]]
    todo = (await world.client.get("/innovation/todo", headers=world.bearer(_LEAD, Role.REVIEWER))).json()
    assert submission in [each["id"] for each in todo["to_review"]]
    reporter = (await world.client.get("/innovation/todo", headers=world.bearer(_LEAD, Role.REPORTER))).json()
    assert reporter["to_review"] == []
    own = (await world.client.get("/innovation/todo", headers=world.bearer("市教委", Role.REVIEWER))).json()
    assert submission not in [each["id"] for each in own["to_review"]]


async def test_a_to_do_list_is_for_its_bureau_the_office_and_auditors(world: World) -> None:
    path, asked = "/innovation/todo", {"bureau": "市教委"}
    assert (await world.client.get(path)).status_code == 401
    other = await world.client.get(path, params=asked, headers=world.bearer("市交通委", Role.REPORTER))
    assert (other.status_code, _codes(other)) == (403, [("bureau", "not_yours")])
    for concerned in (world.bearer(OFFICE, Role.REVIEWER), world.bearer(None, Role.AUDITOR)):
        answer = (await world.client.get(path, params=asked, headers=concerned)).json()
        assert answer["bureau"] == "市教委"
        assert {"carbon_neutrality_key_labs"} <= {each["metric"] for each in answer["overdue"] + answer["due"]}


async def test_a_report_on_a_milestone_stands_once_it_is_approved(world: World) -> None:
    path = "/innovation/milestones/carbon_neutrality_roadmap"
    before = await _status(world, "carbon_neutrality_roadmap")
    stranger = await world.client.post(
        f"{path}/reports", json={"status": "planned"}, headers=world.bearer("市公安局", Role.REPORTER)
    )
    assert (stranger.status_code, _codes(stranger)) == (403, [("", "not_responsible")])
    reporter = world.bearer("市教委", Role.REPORTER)
    said = (await world.client.post(f"{path}/reports", json={"status": "in_progress"}, headers=reporter)).json()
    assert said["state"] == "submitted"
    assert await _status(world, "carbon_neutrality_roadmap") == before
    assert said["id"] not in [each["id"] for each in (await world.client.get(f"{path}/reports")).json()]
    reviewer = world.bearer(_LEAD, Role.REVIEWER)
    todo = (await world.client.get("/innovation/todo", headers=reviewer)).json()
    assert said["id"] in [each["report"]["id"] for each in todo["reports_to_review"]]
    decided = await world.client.post(
        f"{path}/reports/{said['id']}/review", json={"decision": "approve"}, headers=reviewer
    )
    assert decided.json()["state"] == "approved"
    assert await _status(world, "carbon_neutrality_roadmap") == "in_progress"
    again = await world.client.post(
        f"{path}/reports/{said['id']}/review", json={"decision": "approve"}, headers=reviewer
    )
    assert again.status_code == 409


async def test_a_report_made_on_an_older_view_is_refused(world: World) -> None:
    path, reporter = "/innovation/milestones/carbon_neutrality_roadmap/reports", world.bearer("市教委", Role.REPORTER)
    seen = (await world.client.get(path, headers=reporter)).headers["etag"]
    first = await world.client.post(path, json={"status": "planned"}, headers=reporter | {"If-Match": seen})
    late = await world.client.post(path, json={"status": "planned"}, headers=reporter | {"If-Match": seen})
    assert (first.status_code, late.status_code) == (201, 412)


async def _status(world: World, key: str) -> str:
    milestones = (await world.client.get("/innovation/milestones")).json()
    return next(str(each["status"]) for each in milestones if each["key"] == key)


async def test_auditors_read_who_did_what(world: World) -> None:
    submission = await _sent(world, _figure("1980", 1))
    await _review(world, submission, "approve")
    assert (await world.client.get("/innovation/audit")).status_code == 401
    assert (await world.client.get("/innovation/audit", headers=world.bearer(_LEAD, Role.REVIEWER))).status_code == 403
    page = await world.client.get("/innovation/audit", params={"limit": 2}, headers=world.bearer(None, Role.AUDITOR))
    decided, sent = page.json()["items"]
    assert (decided["kind"], decided["actor"]) == ("review", f"{_LEAD}/tests of {_LEAD}")
    assert (sent["kind"], sent["actor"], sent["subject"]) == ("submission", "市教委/tests of 市教委", submission)
    assert decided["previous"] == sent["hash"]
