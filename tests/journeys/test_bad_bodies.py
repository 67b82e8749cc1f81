"""Whatever is sent, the answer is a problem that says what is wrong, and nothing is stored."""

import re
from typing import Any

import psycopg
import pytest

from shared.store.database import admin_url, database_name
from tests.world import World

_JSON = {"content-type": "application/json"}
_SOURCE = '"source": {"title": "合成数据 · synthetic", "publisher": "tests"}'


def _sent(observation: str) -> bytes:
    return f'{{{_SOURCE}, "observations": [{observation}]}}'.encode()


def _pv(**changes: str) -> bytes:
    fields = {"metric": '"pv_capacity"', "period": '"2024"', "value": "1", "unit": '"MW"'} | changes
    return _sent("{" + ", ".join(f'"{name}": {value}' for name, value in fields.items() if value) + "}")


_WRONG: dict[str, tuple[bytes, int, set[tuple[str, str]]]] = {
    "no JSON": (b"hello", 400, set()),
    "not UTF-8": (b"\xff\xfe{}", 400, set()),
    "too deep": (b"[" * 100_000, 400, set()),
    "null": (b"null", 422, {("", "model_type")}),
    "a list": (b"[]", 422, {("", "model_type")}),
    "a field twice": (_sent('{"value": 1, "value": 2}'), 400, set()),
    "no source": (b'{"observations": []}', 422, {("/source", "missing"), ("/observations", "too_short")}),
    "observations that are none": (
        _sent('5, null, "x"'),
        422,
        {(f"/observations/{i}", "model_type") for i in range(3)},
    ),
    "NaN": (_pv(value="NaN"), 422, {("/observations/0/value", "not_finite")}),
    "infinity": (_pv(value="-Infinity"), 422, {("/observations/0/value", "not_finite")}),
    "1e400": (_pv(value="1e400"), 422, {("/observations/0/value", "out_of_range")}),
    "1e-400": (_pv(value="1e-400"), 422, {("/observations/0/value", "out_of_range")}),
    "five thousand digits": (_pv(value="9" * 5000), 422, {("/observations/0/value", "out_of_range")}),
    "text": (_pv(value='"12"'), 422, {("/observations/0/value", "not_a_number")}),
    "true": (_pv(value="true"), 422, {("/observations/0/value", "not_a_number")}),
    "no value": (_pv(value=""), 422, {("/observations/0/value", "missing")}),
    "negative": (_pv(value="-0.1"), 422, {("/observations/0/value", "out_of_bounds")}),
    "wrong dimension": (_pv(unit='"万吨标准煤"'), 422, {("/observations/0/unit", "wrong_unit")}),
    "unknown unit": (_pv(unit='"1e9**1e9"'), 422, {("/observations/0/unit", "unknown_unit")}),
    "no unit": (_pv(unit=""), 422, {("/observations/0/unit", "missing")}),
    "unit that is a list": (_pv(unit='["MW"]'), 422, {("/observations/0/unit", "string_type")}),
    "month 13": (_pv(period='"2024-13"'), 422, {("/observations/0/period", "invalid_period")}),
    "backwards": (_pv(period='"2025/2021"'), 422, {("/observations/0/period", "invalid_period")}),
    "a stock over years": (_pv(period='"2021/2025"'), 422, {("/observations/0/period", "unsuitable_period")}),
    "not over yet": (_pv(period='"2099"'), 422, {("/observations/0/period", "period_not_over")}),
    "full-width digits": (_pv(period='"２０２４"'), 422, {("/observations/0/period", "invalid_period")}),
    "an area that is a number": (_pv(area="310151"), 422, {("/observations/0/area", "string_type")}),
    "another city": (_pv(area='"110000"'), 422, {("/observations/0/area", "unknown_area")}),
    "unknown field": (_pv(colour='"red"'), 422, {("/observations/0/colour", "extra_forbidden")}),
    "unknown status": (_pv(status='"sure"'), 422, {("/observations/0/status", "enum")}),
    "half a character": (_pv(note='"\\ud800"'), 422, {("/observations/0/note", "string_unicode")}),
    "half a character in a name": (_sent('{"\\ud800": 1}'), 422, {("/observations/0", "string_unicode")}),
    "NUL in text": (_pv(note='"a\\u0000b"'), 422, {("/observations/0/note", "nul")}),
}


@pytest.mark.parametrize("name", _WRONG)
async def test_a_wrong_body_is_refused_with_every_fault_and_nothing_is_stored(world: World, name: str) -> None:
    body, status, faults = _WRONG[name]
    before = (await world.client.get("/energy/changes")).json()
    response = await world.reporter.post("/energy/submissions", content=body, headers=_JSON)
    assert response.status_code == status, response.text
    assert response.headers["content-type"] == "application/problem+json"
    problem: dict[str, Any] = response.json()
    assert {(error["pointer"], error["code"]) for error in problem["errors"]} == faults
    assert (await world.client.get("/energy/changes")).json() == before


@pytest.mark.parametrize(
    ("asked", "language"),
    [("en", "en"), ("zh-CN,en;q=0.5", "zh"), ("en;q=0.2, zh", "zh"), ("en; q=0.9, zh;q=0.1", "en"), ("", "zh")],
)
async def test_faults_are_told_in_the_callers_language(world: World, asked: str, language: str) -> None:
    response = await world.reporter.post(
        "/energy/submissions", content=_pv(value="NaN"), headers=_JSON | {"accept-language": asked}
    )
    assert response.headers["content-language"] == language
    message = {"en": "must be a finite number", "zh": "应为有限的数"}[language]
    assert response.json()["errors"][0]["message"] == message


async def test_a_body_that_is_too_large_is_refused_before_it_is_read(world: World) -> None:
    async def endless() -> Any:
        for _ in range(200):
            yield b" " * 65_536

    for body in (endless(), b" " * 9_000_000):
        response = await world.reporter.post("/energy/submissions", content=body, headers=_JSON)
        assert response.status_code == 413
    assert response.headers["content-type"] == "application/problem+json"


@pytest.mark.parametrize(
    "path",
    [
        "/energy/metrics/nothing",
        "/energy/metrics/nothing/observations",
        "/energy/milestones/nothing/reports",
        "/energy/submissions/00000000-0000-0000-0000-000000000000",
        "/energy/submissions/not-a-uuid",
        "/energy/nowhere",
    ],
)
async def test_what_does_not_exist_is_not_found(world: World, path: str) -> None:
    response = await world.client.get(path)
    assert (response.status_code, response.headers["content-type"]) == (404, "application/problem+json")


@pytest.mark.parametrize(
    ("path", "pointer"),
    [
        ("/energy/state?as_of=2999-01-01T00:00:00Z", "as_of"),
        ("/energy/state?as_of=2025-01-01T00:00:00", "as_of"),
        ("/energy/state?as_of=0001-01-01T00:00:00%2B14:00", "as_of"),
        ("/energy/state?method=magic", "method"),
        ("/energy/state?on=yesterday", "on"),
        ("/energy/state?on=0", "on"),
        ("/energy/state?on=20260630", "on"),
        ("/energy/state?on=2026-02-30", "on"),
        ("/energy/state?on=2026-06-30T00:00:00", "on"),
        ("/energy/state?as_of=1700000000", "as_of"),
        ("/energy/state?as_of=2026-06-30T25:00:00Z", "as_of"),
        ("/energy/state?as_of=", "as_of"),
        ("/energy/state?districts=perhaps", "districts"),
        ("/energy/accounts?on=0", "on"),
        ("/energy/targets/T025/history?from=0", "from"),
        ("/energy/targets/T025/history?to=1e9", "to"),
        ("/energy/targets/T025/history?along=magic", "along"),
        ("/energy/submissions?limit=many", "limit"),
        ("/energy/changes?wait=nan", "wait"),
        ("/energy/metrics/pv_capacity/observations?from=2025-99", "from"),
        ("/energy/metrics/pv_capacity/observations?area=1", "area"),
        ("/energy/metrics/pv_capacity/observations?cursor=~~~", "cursor"),
        ("/energy/metrics/pv_capacity/observations?limit=0", "limit"),
        ("/energy/changes?wait=3600", "wait"),
        ("/energy/registers/renewable_plants/not-a-uuid", "row_id"),
    ],
)
async def test_a_wrong_parameter_is_named(world: World, path: str, pointer: str) -> None:
    response = await world.client.get(path)
    assert response.status_code == 422
    (error,) = response.json()["errors"]
    assert error["pointer"] == pointer
    assert not re.search("[A-Za-z]+ [A-Za-z]+", error["message"]), "Chinese only"


@pytest.mark.parametrize(
    ("path", "language", "message"),
    [
        ("/energy/state?method=magic", "zh", "不是允许的取值,可用:pace、compound、statcan、eurostat、dns"),
        (
            "/energy/state?method=magic",
            "en",
            "is not one of the allowed values: pace, compound, statcan, eurostat, dns",
        ),
        ("/energy/targets/T025/history?along=1", "zh", "不是允许的取值,可用:knowledge、reference"),
        ("/energy/submissions?limit=1001", "zh", "不得大于1000"),
        ("/energy/submissions?limit=1001", "en", "must be at most 1000"),
        ("/energy/state?on=0", "zh", "应为日期,如2026-03-20"),
        ("/energy/state?as_of=0", "en", "must be a moment such as 2026-03-20T08:00:00Z"),
    ],
)
async def test_a_wrong_parameter_hears_what_would_be_right(
    world: World, path: str, language: str, message: str
) -> None:
    response = await world.client.get(path, headers={"accept-language": language})
    assert [error["message"] for error in response.json()["errors"]] == [message]


async def test_a_wrong_status_of_a_figure_hears_the_right_ones(world: World) -> None:
    sent = _pv(status='"sure"')
    response = await world.reporter.post("/energy/submissions", content=sent, headers=_JSON | {"accept-language": "en"})
    said = "is not one of the allowed values: final, provisional, estimated, forecast"
    assert response.json()["errors"][0]["message"] == said


@pytest.mark.parametrize("moment", ["2026-01-01T00:00:00Z", "2026-01-01T08:00:00.123+08:00", "2026-01-01 08:00Z"])
async def test_a_moment_comes_in_any_spelling_of_iso_8601(world: World, moment: str) -> None:
    assert (await world.client.get("/civic/state", params={"as_of": moment})).status_code == 200


@pytest.mark.parametrize(
    "sent",
    [
        {"metric": "pv_capacity", "value": 1e-9, "unit": "千瓦"},
        {"metric": "pv_capacity", "value": 123456.123456789012, "unit": "千瓦"},
        {"metric": "pv_capacity", "value": 9e17, "unit": "万千瓦"},
        {"metric": "wind_capacity", "value": 9e17, "unit": "万千瓦"},
        {"metric": "electricity_consumption", "value": 9e17, "unit": "亿千瓦时"},
    ],
)
async def test_whatever_is_accepted_can_be_told(world: World, sent: dict[str, Any]) -> None:
    assert (await world.submit("energy", sent | {"period": "1996", "area": "310101"})).status_code == 201
    assert (await world.client.get("/energy/state", params={"districts": True})).status_code == 200


async def test_a_change_since_before_its_base_year_leaves_the_state_readable(world: World) -> None:
    sent = {"metric": "co2_intensity_change_since_2005", "period": "2004", "value": -50, "unit": "%"}
    assert (await world.submit("coordination", sent)).status_code == 201
    assert (await world.client.get("/coordination/state")).status_code == 200


async def test_a_strange_language_header_is_passed_over(world: World) -> None:
    response = await world.client.get("/energy/nowhere", headers=[(b"accept-language", b"en;q=\xb2")])
    assert response.status_code == 404


@pytest.mark.parametrize("made", ["W/{tag}", '"other", {tag}', "*"])
async def test_an_entity_tag_is_known_again_however_it_is_sent(world: World, made: str) -> None:
    tag = (await world.client.get("/civic/state")).headers["etag"]
    again = await world.client.get("/civic/state", headers={"If-None-Match": made.format(tag=tag)})
    assert again.status_code == 304


async def test_a_commit_that_fails_never_answers_success(world: World) -> None:
    """A constraint checked at commit refuses the submission after the route has ended."""
    trap = """
        CREATE FUNCTION refuse() RETURNS trigger AS $$ BEGIN RAISE 'refused at commit'; END $$ LANGUAGE plpgsql;
        CREATE CONSTRAINT TRIGGER trap AFTER INSERT ON submission DEFERRABLE INITIALLY DEFERRED
            FOR EACH ROW EXECUTE FUNCTION refuse();
    """
    database = admin_url(world.database_url, database_name("regions")).set(drivername="postgresql")
    with psycopg.connect(database.render_as_string(hide_password=False), autocommit=True) as admin:
        admin.execute(trap)
        try:
            sent = {"metric": "district_carbon_peak_plan_issued", "period": "1996", "value": 0, "unit": "是/否"}
            response = await world.submit("regions", sent | {"area": "310101"})
        finally:
            admin.execute("DROP FUNCTION refuse CASCADE")
    assert response.status_code == 500


@pytest.mark.parametrize("media_type", ["text/plain", "multipart/form-data; boundary=x", "application/xml", ""])
async def test_only_json_is_taken_so_that_no_strange_page_can_submit(world: World, media_type: str) -> None:
    headers = {"content-type": media_type} if media_type else {}
    response = await world.reporter.post("/energy/submissions", content=_pv(), headers=headers)
    assert (response.status_code, response.headers["content-type"]) == (415, "application/problem+json")


async def test_too_many_observations_are_refused_whatever_is_in_them(world: World) -> None:
    body = _sent(", ".join(['{"metric": [1], "period": 5, "value": NaN, "unit": 5, "area": [1]}'] * 10_001))
    response = await world.reporter.post("/energy/submissions", content=body, headers=_JSON)
    assert [error["code"] for error in response.json()["errors"]] == ["too_long"]


async def test_a_large_submission_is_read_back_as_quickly_as_it_was_stored(world: World) -> None:
    """The body is kept word for word, and must not be read once for each of its values."""
    districts = [f"3101{number:02}" for number in (4, 5, 6, 7, 9, 10, 12, 13, 14, 15)]
    months = [f"{year}-{month:02}" for year in range(1951, 1981) for month in range(1, 13)]
    one = {"metric": "carbon_neutrality_key_labs", "value": 1, "unit": "个"}
    values = [one | {"period": period, "area": area} for period in months for area in districts]
    assert (await world.submit("innovation", *values)).status_code == 201
    answer = await world.client.get("/innovation/state", params={"districts": True})
    assert len(answer.content) > len(values) * 100
    assert (await world.client.get("/readyz")).status_code == 200
