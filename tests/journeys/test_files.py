"""Files by the same door: stored whole or not at all, every fault at its cell, and a preview of what would turn."""

import csv
import io
from typing import Any

import httpx
import pytest

from services.catalog import PLUGINS
from shared.files.headers import find_head
from shared.files.workbook import read_sheets, read_xlsx
from shared.files.writing import XLSX
from shared.plan import ActionPlugin
from tests.shared.workbooks import HEAD, part, workbook
from tests.world import SYNTHETIC, World

_FORM = {"title": SYNTHETIC, "publisher": "tests"}
_KEY = "medical_waste_treatment_capacity"


async def send(
    world: World, data: bytes | str, form: dict[str, str] | None = None, service: str = "circular", **options: Any
) -> httpx.Response:
    sent = data.encode() if isinstance(data, str) else data
    form = _FORM if form is None else form
    return await world.reporter.post(f"/{service}/submissions/file", data=form, files={"file": ("f", sent)}, **options)


def faults(response: httpx.Response) -> list[tuple[str, str]]:
    assert response.status_code == 422, response.text
    return [(each["pointer"], each["code"]) for each in response.json()["errors"]]


async def test_a_file_is_stored_like_any_submission(world: World) -> None:
    rows = [HEAD, (_KEY, 1990, "崇明区", "0.1万", "吨/日", "初步数", "'=合成"), (_KEY, 1991, "310151", 2.5, "吨/日")]
    stored = await send(world, workbook(*rows), {**_FORM, "note": "合成", "published_on": "1992-03"})
    assert stored.status_code == 201, stored.text
    receipt = stored.json()
    assert [(each["value"], each["status"], each["effect"]) for each in receipt["observations"]] == [
        (1000, "provisional", "new"),
        (2.5, "final", "new"),
    ]
    assert receipt["observations"][0]["note"] == "=合成"
    assert receipt["source"]["published_on"] == "1992-03"
    again = (await world.reporter.get(f"/circular/submissions/{receipt['id']}")).json()
    assert again == receipt | {"turns": []}


async def test_a_repeated_file_is_stored_once_and_another_needs_another_key(world: World) -> None:
    head = {"Idempotency-Key": "files-1"}
    grid = f"metric,unit,area,1992\n{_KEY},吨/日,崇明区,3\n"
    first, again = [await send(world, grid, headers=head) for _ in range(2)]
    assert (first.status_code, again.json()) == (201, first.json())
    assert (await send(world, grid + f"{_KEY},吨/日,崇明区,\n\n", headers=head)).status_code == 409


async def test_a_preview_shows_what_would_change_and_which_verdicts_would_turn(world: World) -> None:
    """T190: by 2025 household waste is incinerated at 28,000 t/day or more; judged like any level of its year."""
    declared = (await world.client.get("/circular/")).json()["targets"]
    state = (await world.client.get("/circular/state")).json()["targets"]
    target = next(each for each in declared if each["metric"] == _KEY)
    was = next(each["assessment"]["verdict"] for each in state if each["id"] == target["id"])
    wanted = target["goal"]["value"] * (0.5 if was == "met" else 2)
    before = (await world.client.get("/circular/changes")).json()
    grid = f"指标,单位,2025年\n{_KEY},吨/日,{wanted}\n"
    preview = (await send(world, grid, params={"dry_run": True})).json()
    assert (await world.client.get("/circular/changes")).json() == before
    (turn,) = [each for each in preview["turns"] if each["target"] == target["id"]]
    assert (turn["was"], turn["becomes"]) == (was, "missed" if was == "met" else "met")
    assert preview["id"] is None


async def test_unchanged_and_revised_values_are_told_apart(world: World) -> None:
    head = "metric,period,area,value,unit\n"
    row = f"{_KEY},%s,崇明区,%s,吨/日\n"
    stored = await send(world, head + row % (1993, 5) + row % (1994, 5))
    await world.approve("circular", stored.json()["id"])
    preview = await send(
        world, head + row % (1993, "5.0") + row % (1994, 6) + row % (1995, 7), params={"dry_run": True}
    )
    assert [(each["effect"], each["revises"]) for each in preview.json()["observations"]] == [
        ("unchanged", 5),
        ("revised", 5),
        ("new", None),
    ]
    assert preview.json()["turns"] == []


async def test_all_faults_are_named_at_once_and_nothing_is_stored(world: World) -> None:
    before = (await world.client.get("/circular/changes")).json()
    table = (
        "指标,时期,地区,数值,单位\n"
        f"{_KEY},1996,崇明区,1,吨/日\n"
        f"{_KEY},1996,310151,2,吨/日\n"
        "no_such,1996,火星,约3,吨/日\n"
        f"{_KEY},1996-13,崇明区,-5,furlongs\n"
        f"{_KEY},1997,崇明区,,\n"
        f"{_KEY},1998,崇明区,-5,吨/日\n"
    )
    response = await send(
        world, table, {"title": "", "url": "ftp://x", "colour": "red"}, headers={"Accept-Language": "en"}
    )
    assert faults(response) == [
        ("colour", "extra_forbidden"),
        ("title", "missing"),
        ("publisher", "missing"),
        ("url", "url_scheme"),
        ("D3", "duplicate"),
        ("A4", "unknown_metric"),
        ("D4", "approximate"),
        ("C4", "unknown_area"),
        ("B5", "invalid_period"),
        ("E5", "unknown_unit"),
        ("D6", "missing"),
        ("E6", "missing"),
        ("D7", "out_of_bounds"),
    ]
    errors = response.json()["errors"]
    assert {"pointer": "D3", "code": "duplicate", "message": "repeats row 2", "row": 3, "column": "数值"} in errors
    assert all(("row" in each) is (each["pointer"][-1].isdigit()) for each in errors)
    assert (await world.client.get("/circular/changes")).json() == before


@pytest.mark.parametrize(
    ("data", "found"),
    [
        (b"", [("file", "no_head")]),
        (b"PK\x03\x04rubbish", [("file", "malformed_workbook")]),
        (b"metric,period,value,unit\n", [("file", "no_figures")]),
        (f"metric,unit,2023\n{_KEY},吨/日,-\n".encode(), [("C2", "no_value")]),
        (f"metric,period,value\n{_KEY},2023,1\n".encode(), [("2:2", "missing")]),
        (workbook(("metric", "unit", 2023), (_KEY, "吨/日", True)), [("C2", "boolean_cell")]),
        (b"metric,unit\n", [("1:1", "missing_column"), ("1:1", "missing_column")]),
        (("metric,period,value,unit\n" + f"{_KEY},2023,1,t\n" * 10_001).encode(), None),
    ],
)
async def test_a_file_that_is_no_table_of_figures_is_refused(
    world: World, data: bytes, found: list[tuple[str, str]] | None
) -> None:
    response = await send(world, data)
    if found is None:
        assert ("file", "too_many_figures") in faults(response)
    else:
        assert faults(response) == found


async def test_a_form_that_is_no_file_is_refused(world: World) -> None:
    path = "/circular/submissions/file"
    multipart = {"content-type": "multipart/form-data; boundary=b; charset=nope"}
    assert (await world.reporter.post(path, json={})).status_code == 415
    assert (
        await world.reporter.post(path, content=b"x", headers={"content-type": "multipart/form-data"})
    ).status_code == 400
    assert faults(await world.reporter.post(path, data=_FORM, files={"other": b"x"}))[0] == ("other", "extra_forbidden")
    text = b'--b\r\nContent-Disposition: form-data; name="file"\r\n\r\nx\r\n--b--\r\n'
    assert ("file", "wrong_kind") in faults(await world.reporter.post(path, content=text, headers=multipart))
    broken = await world.reporter.post(path, content=b"--b\r\n\xff\x00\r\n", headers=multipart)
    assert broken.status_code in (400, 422)
    assert (await send(world, b"x" * (9 * 1024 * 1024))).status_code == 413
    elsewhere = await send(world, "metric\n", headers={"Origin": "https://elsewhere.example"})
    assert elsewhere.status_code == 415


@pytest.mark.parametrize("plugin", PLUGINS, ids=lambda plugin: plugin.key)
async def test_every_service_has_a_template_that_names_its_metrics(world: World, plugin: ActionPlugin) -> None:
    response = await world.client.get(f"/{plugin.slug}/template.xlsx")
    assert response.headers["content-type"] == XLSX
    assert "attachment" in response.headers["content-disposition"]
    listed = read_sheets(response.content)["指标表"]
    assert [row[0] for row in listed[1:]] == [metric.key for metric in plugin.metrics]
    validated = part(response.content, "xl/worksheets/sheet1.xml").decode()
    assert f"$A$2:$A${len(plugin.metrics) + 1}" in validated
    assert "最终数,初步数,估计数,预测数" in validated
    assert find_head(read_xlsx(response.content))[1] == []
    assert faults(await send(world, response.content, service=plugin.slug)) == [("file", "no_figures")]


async def test_an_export_is_safe_to_open_and_reads_back(world: World) -> None:
    note = '=HYPERLINK("https://example.org")'
    row = f'{_KEY},1985,崇明区,-0,吨/日,初步数,"\'{note.replace(chr(34), chr(34) * 2)}"\n'
    stored = await send(world, "metric,period,area,value,unit,status,note\n" + row)
    assert stored.json()["observations"][0]["note"] == note
    await world.approve("circular", stored.json()["id"])
    path, scope = f"/circular/metrics/{_KEY}/observations", {"from": "1985", "to": "1985", "area": "310151"}
    workbook = await world.client.get(path, params=scope, headers={"Accept": XLSX})
    assert workbook.headers["content-type"] == XLSX
    (head, figures) = read_xlsx(workbook.content)
    table = await world.client.get(path, params=scope, headers={"Accept": "text/csv"})
    assert [list(each) for each in csv.reader(io.StringIO(table.text))] == [
        list(head),
        [*figures[:3], "0", *figures[4:]],
    ]
    assert figures[-1] == "'" + note
    paged = await world.client.get(path, params={"limit": 1}, headers={"Accept": XLSX})
    assert 'rel="next"' in paged.headers["link"]


@pytest.mark.parametrize("charset", ["undefined", "idna", "base64", "utf-16", "nonsense"])
async def test_a_form_in_an_encoding_that_reads_nothing_is_refused(world: World, charset: str) -> None:
    head = {"content-type": f"multipart/form-data; charset={charset}; boundary=x"}
    part = b'--x\r\nContent-Disposition: form-data; name="\xff..\xfe"\r\n\r\n\xff..\xfe\r\n--x--\r\n'
    answer = await world.reporter.post("/circular/submissions/file", content=part, headers=head)
    assert answer.status_code in {400, 422}
    assert answer.headers["content-type"] == "application/problem+json"
