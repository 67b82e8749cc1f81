"""Files of figures: every encoding and both forms read alike, and what cannot be read refused by name."""

import codecs
import csv
import io
from collections.abc import Sequence
from contextlib import suppress
from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from services.energy.plugin import PLUGIN
from shared.files.cells import MAX_COLUMNS, MAX_ROWS, FileError, letters
from shared.files.forms import Reading
from shared.files.reading import read_file
from shared.files.writing import as_csv, as_xlsx, harmless, restored
from tests.shared.workbooks import HEAD, workbook

_LONG = """指标,时期,地区,数值,单位,状态,备注
pv_capacity,2024,,"1,234.5",万千瓦,初步数,合成
光伏装机容量,2024年3月,浦东新区,１２３,千瓦,,
"""


def read(data: str | bytes) -> Reading:
    return read_file(data.encode() if isinstance(data, str) else data, PLUGIN.metrics)


def codes(reading: Reading) -> list[tuple[int | None, str, str]]:
    return [(each.row, "" if each.place is None else letters(each.place), each.code) for each in reading.faults]


def refused(data: str | bytes) -> str:
    with pytest.raises(FileError) as error:
        read(data)
    return error.value.found.code


@pytest.mark.parametrize(
    "data",
    [
        _LONG.encode(),
        codecs.BOM_UTF8 + _LONG.encode(),
        _LONG.encode("utf-16"),
        _LONG.encode("utf-16-le"),
        codecs.BOM_UTF16_BE + _LONG.encode("utf-16-be"),
        _LONG.encode("gb18030"),
        _LONG.replace("\n", "\r\n").encode(),
        _LONG.replace('"1,234.5"', "1234.5").replace(",", "\t").encode("utf-16"),
        _LONG.replace('"1,234.5"', "1234.5").replace(",", ";").encode("gb18030"),
    ],
)
def test_every_encoding_and_separator_is_detected(data: bytes) -> None:
    reading = read(data)
    first, second = reading.observations
    assert codes(reading) == []
    assert first == {
        "metric": "pv_capacity",
        "period": "2024",
        "value": Decimal("1234.5"),
        "unit": "万千瓦",
        "status": "provisional",
        "note": "合成",
    }
    assert second == {
        "metric": "pv_capacity",
        "period": "2024-03",
        "area": "310115",
        "value": Decimal(123),
        "unit": "千瓦",
    }


def test_a_yearly_grid_is_one_observation_a_filled_year() -> None:
    metric = PLUGIN.metrics[0]
    reading = read(
        f"表 1,,,\n指标,单位,2022年,２０２３,2024\n{metric.title.zh},{metric.unit.symbol},1,,3\n注:合成,,,,\n"
    )
    assert codes(reading) == []
    assert [(each["metric"], each["period"], each["value"]) for each in reading.observations] == [
        (metric.key, "2022", 1),
        (metric.key, "2024", 3),
    ]
    assert [(each.row, each.columns["value"]) for each in reading.places] == [(3, 2), (3, 4)]


def test_a_unit_may_stand_behind_the_metric_or_the_number() -> None:
    title = next(metric for metric in PLUGIN.metrics if metric.key == "pv_capacity").title.zh
    reading = read(f"指标,2023,2024\n{title}（万千瓦）,1,2万千瓦\n{title}(万千瓦),3万,4千瓦\npv_capacity,12.5万,5MW\n")
    assert [each.get("unit") for each in reading.observations] == ["万千瓦"] * 4 + [None, "MW"]
    assert codes(reading) == [(3, "B", "ambiguous_unit"), (3, "C", "two_units")]


@pytest.mark.parametrize(
    ("value", "unit", "meant"),
    [("12.5万", "千瓦", "125000"), ("12.5万", "MW", "125000"), ("12.5万", "万千瓦", None), ("12.5万", "%", None)],
)
def test_ten_thousands_are_read_unless_the_unit_has_them_too(value: str, unit: str, meant: str | None) -> None:
    reading = read(f"metric,period,value,unit\npv_capacity,2024,{value},{unit}\n")
    assert reading.observations[0].get("value") == (Decimal(meant) if meant else None)
    assert [code for _, _, code in codes(reading)] == ([] if meant else ["ambiguous_unit"])


def test_all_faults_are_named_with_their_cells() -> None:
    reading = read(
        "metric,period,area,value,unit,status\npv_capacitty,2024,火星,约100,MW,sure\npv_capacity,2024,,1e3,MW,最终数,多\n"
    )
    assert codes(reading) == [
        (2, "A", "unknown_metric"),
        (2, "D", "approximate"),
        (2, "C", "unknown_area"),
        (2, "F", "unknown_status"),
        (3, "G", "unknown_column"),
        (3, "D", "scientific"),
    ]
    assert "pv_capacity" in reading.faults[0].message.en


@pytest.mark.parametrize(
    ("head", "code"),
    [
        ("metric,period,value,unit,colour", "unknown_column"),
        ("metric,period,value,unit,指标", "duplicate_column"),
        ("metric,unit,2023,2023年", "duplicate_column"),
        ("metric,unit,2023,period,value", "mixed_forms"),
        ("metric,unit,period", "missing_column"),
    ],
)
def test_a_wrong_head_is_refused(head: str, code: str) -> None:
    reading = read(head + "\n")
    assert [each for _, _, each in codes(reading)] == [code]


@pytest.mark.parametrize(
    ("data", "code"),
    [
        (b"", "no_head"),
        ("只有,文字\n", "no_head"),
        (b"metric,\xff\xff\xff", "unknown_encoding"),
        (codecs.BOM_UTF32_LE + "metric".encode("utf-32-le"), "unknown_encoding"),
        (b"metric,period\n" + b"x" * 200 + b"\x00", "unknown_encoding"),
        ('metric,period\n"open,2024\n', "malformed_csv"),
        ("metric\n" + "x" * 200_000, "malformed_csv"),
        ("metric,period,value\n" * (MAX_ROWS + 1), "too_many_rows"),
        ("metric" + "," * MAX_COLUMNS, "too_many_columns"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "unsupported_file"),
    ],
)
def test_what_is_no_table_is_refused(data: str | bytes, code: str) -> None:
    assert refused(data) == code


_TEXT = st.text(st.characters(exclude_categories=("Cs", "Cc", "Cn", "Co")), min_size=1).filter(
    lambda text: text == text.strip() and len(text) < 500
)
_ROWS = st.lists(
    st.tuples(
        st.sampled_from([metric.key for metric in PLUGIN.metrics]),
        st.integers(1950, 2024).map(str),
        st.decimals(allow_nan=False, places=3, min_value=-(10**9), max_value=10**9),
        _TEXT,
    ),
    min_size=1,
    max_size=5,
)


@given(_ROWS, st.sampled_from(["utf-8", "utf-8-sig", "utf-16", "gb18030", "xlsx"]))
def test_what_is_written_is_read(rows: Sequence[tuple[str, str, Decimal, str]], kind: str) -> None:
    head = ("metric", "period", "value", "note")
    data = as_xlsx(head, rows) if kind == "xlsx" else as_csv(head, rows).encode(kind)
    reading = read(data)
    assert reading.faults == []
    assert [tuple(each[name] for name in head) for each in reading.observations] == rows


@given(st.text())
def test_no_text_is_active_and_none_is_lost(text: str) -> None:
    assert restored(harmless(text)) == text
    assert harmless(text)[:1] not in tuple("=+-@\t\r\n＝＋－＠")


@given(st.binary(max_size=300))
def test_any_bytes_are_read_or_refused(data: bytes) -> None:
    with suppress(FileError):
        assert read(b"metric,period,value\n" + data).names == ["metric", "period", "value"]


def test_a_cell_keeps_its_lines() -> None:
    out = io.StringIO()
    csv.writer(out).writerows([HEAD, ("pv_capacity", "2024", "", "1", "MW", "", "两\n行"), ("x",)])
    reading = read(out.getvalue())
    assert reading.observations[0]["note"] == "两\n行"
    assert codes(reading) == [(3, "A", "unknown_metric")]


def test_a_year_that_a_spreadsheet_made_a_date_of_is_named() -> None:
    reading = read(workbook(("metric", "unit", date(2024, 1, 1))))
    assert ("date_cell", 1, "C") in [(code, row, column) for row, column, code in codes(reading)]


def test_a_workbook_reads_as_the_same_table() -> None:
    reading = read(workbook(HEAD, ("pv_capacity", 2024, 310115, 412.6, "MW", "final", "")))
    assert reading.observations == [
        {
            "metric": "pv_capacity",
            "period": "2024",
            "area": "310115",
            "value": Decimal("412.6"),
            "unit": "MW",
            "status": "final",
        }
    ]
