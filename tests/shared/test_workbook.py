"""Workbooks: what a reader of values would hide is refused, and no zip unpacks beyond its bounds."""

import io
import zipfile
from collections.abc import Callable
from datetime import date
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from shared.files.cells import MAX_COLUMNS, MAX_ROWS, FileError, Trouble
from shared.files.package import MAX_UNPACKED
from shared.files.workbook import read_xlsx
from tests.shared.workbooks import drawn, part, repacked, workbook

_PLAIN = workbook(("metric", "period", "value"), ("pv_capacity", 2024, 1))
_SHEET = part(_PLAIN, "xl/worksheets/sheet1.xml").decode()


def _one(write: Callable[[Any, Any], object]) -> Any:
    """The first cell as read, of a workbook where `write` is called with the book and its sheet."""
    table = read_xlsx(drawn(lambda book: write(book, book.add_worksheet())))
    return table[0][0]


def _formatted(code: str, value: Any = 12345) -> Any:
    return _one(lambda book, sheet: sheet.write(0, 0, value, book.add_format({"num_format": code})))


def refused(data: bytes) -> str:
    with pytest.raises(FileError) as error:
        read_xlsx(data)
    return error.value.found.code


@pytest.mark.parametrize(
    ("number", "shown"),
    [
        (412.6, "412.6"),
        (2024, "2024"),
        (-5.5, "-5.5"),
        (0.1 + 0.2, "0.3"),
        (1 / 3, "0.333333333333"),
        (1e17, "100000000000000000"),
        (1e-13, "0.0000000000001"),
    ],
)
def test_a_number_is_read_as_it_is_shown(number: float, shown: str) -> None:
    assert _one(lambda _, sheet: sheet.write(0, 0, number)) == shown


@pytest.mark.parametrize(
    ("code", "value", "read"),
    [
        ("0.0%", 0.195, "19.500%"),
        (9, 0.5, "50.0%"),
        ("#,##0.00", 12345, "12345"),
        ("0.0,", 12345, Trouble.SCALED),
        ('0!.0,"万"', 12345, Trouble.SCALED),
        ('0.0"万千瓦"', 12345, Trouble.SCALED),
        ("yyyy-mm", date(2024, 3, 1), Trouble.DATE),
        ("[h]:mm", 1.5, Trouble.DATE),
    ],
)
def test_a_format_never_hides_what_is_meant(code: str, value: Any, read: object) -> None:
    assert _formatted(code, value) == read


def test_formulas_errors_and_truth_values_are_marked() -> None:
    assert _one(lambda _, sheet: sheet.write_formula(0, 0, "=1+1", None, 2)) is Trouble.FORMULA
    assert _one(lambda _, sheet: sheet.write_array_formula("A1:A2", "{=B1:B2}", None, 2)) is Trouble.FORMULA
    assert _one(lambda _, sheet: sheet.write_boolean(0, 0, True)) is Trouble.BOOLEAN
    error = _SHEET.replace('<c r="C2"><v>1</v></c>', '<c r="C2" t="e"><v>#DIV/0!</v></c>').encode()
    assert read_xlsx(repacked(_PLAIN, sheet1=error))[1][2] is Trouble.ERROR


def test_every_cell_of_an_array_formula_is_marked() -> None:
    table = read_xlsx(drawn(lambda book: book.add_worksheet().write_array_formula("A1:B3", "{=D1:E3}", None, 2)))
    assert {cell for row in table for cell in row} == {Trouble.FORMULA}


def test_a_text_that_looks_like_a_formula_is_a_text() -> None:
    assert _one(lambda _, sheet: sheet.write_string(0, 0, "=1+1")) == "=1+1"


def test_of_several_sheets_the_one_called_data_is_read() -> None:
    rows = [("metric",)]
    assert refused(workbook(sheets={"a": rows, "b": rows})) == "several_sheets"
    assert read_xlsx(workbook(sheets={"a": [("other",)], "数据": rows})) == [["metric"]]
    assert read_xlsx(workbook(sheets={"a": rows, "b": []})) == [["metric"]]
    assert refused(workbook(sheets={str(at): [] for at in range(21)})) == "too_many_sheets"


def _bomb() -> bytes:
    return repacked(_PLAIN, sharedStrings=b"<sst>" + b" " * (MAX_UNPACKED + 1) + b"</sst>")


def _lying_bomb() -> bytes:
    """States of itself that it unpacks to one byte."""
    bomb = bytearray(_bomb())
    size = (MAX_UNPACKED + 12).to_bytes(4, "little")
    return bytes(bomb.replace(size, (1).to_bytes(4, "little")))


def _doctype() -> bytes:
    said = '<!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]><worksheet'
    return repacked(_PLAIN, sheet1=_SHEET.replace("<worksheet", said, 1).encode())


def _zip(**parts: str) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        for name, content in parts.items():
            archive.writestr(name, content)
    return out.getvalue()


def _at(address: str) -> bytes:
    return repacked(_PLAIN, sheet1=_SHEET.replace('r="C2"', f'r="{address}"').encode())


def _array(spanned: str) -> bytes:
    formula = f'<c r="C2"><f t="array" ref="{spanned}">D1</f><v>1</v></c>'
    return repacked(_PLAIN, sheet1=_SHEET.replace('<c r="C2"><v>1</v></c>', formula).encode())


@pytest.mark.parametrize(
    ("data", "code"),
    [
        (_bomb(), "unpacked_too_large"),
        (repacked(_PLAIN, sheet1=b"<worksheet>" + b"<c/>" * 1_000_000 + b"</worksheet>"), "unpacked_too_large"),
        (_lying_bomb(), "malformed_workbook"),
        (_doctype(), "forbidden_xml"),
        (_PLAIN[:-100], "malformed_workbook"),
        (b"PK\x03\x04", "malformed_workbook"),
        (_zip(a="b"), "unsupported_file"),
        (_zip(**{"xl/workbook.xml": "<workbook>"}), "malformed_workbook"),
        (_zip(**{"xl/workbook.xml": "<workbook/>"}), "malformed_workbook"),
        (_zip(**{f"{at}.xml": "" for at in range(1001)}), "unpacked_too_large"),
        (_at("XFD1048576"), "too_many_rows"),
        (_at(f"A{MAX_ROWS + 1}"), "too_many_rows"),
        (_at("XFD2"), "too_many_columns"),
        (_at("GR20000"), "too_many_cells"),
        (_array("A1:GR20000"), "too_many_cells"),
        (_array("A1:XFD1048576"), "too_many_cells"),
        (_at("C0"), "malformed_workbook"),
        (_at("?"), "malformed_workbook"),
    ],
)
def test_what_cannot_be_read_safely_is_refused(data: bytes, code: str) -> None:
    assert refused(data) == code


def test_a_cell_that_is_only_coloured_counts_for_nothing() -> None:
    coloured = _SHEET.replace(
        "</sheetData>", f'<row r="{MAX_ROWS + 5}"><c r="A{MAX_ROWS + 5}" s="0"/></row></sheetData>'
    )
    assert len(read_xlsx(repacked(_PLAIN, sheet1=coloured.encode()))) == 2
    assert MAX_COLUMNS < 16_384


@settings(max_examples=300)
@given(st.integers(0, len(_PLAIN) - 1), st.integers(0, 255))
def test_a_damaged_workbook_is_read_or_refused(at: int, byte: int) -> None:
    damaged = bytearray(_PLAIN)
    damaged[at] = byte
    try:
        table = read_xlsx(bytes(damaged))
    except FileError:
        return
    assert all(isinstance(cell, str | Trouble) for row in table for cell in row)


@settings(max_examples=300)
@given(st.integers(0, len(_SHEET) - 1), st.characters(max_codepoint=127))
def test_a_damaged_sheet_is_read_or_refused(at: int, character: str) -> None:
    damaged = _SHEET[:at] + character + _SHEET[at + 1 :]
    try:
        table = read_xlsx(repacked(_PLAIN, sheet1=damaged.encode()))
    except FileError:
        return
    assert all(isinstance(cell, str | Trouble) for row in table for cell in row)


def test_counts_that_a_workbook_states_of_itself_are_not_believed() -> None:
    texts = part(_PLAIN, "xl/sharedStrings.xml").decode()
    forged = texts.replace('uniqueCount="4"', 'uniqueCount="9999999999999"')
    assert forged != texts
    assert read_xlsx(repacked(_PLAIN, sharedStrings=forged.encode()))[1] == ["pv_capacity", "2024", "1"]


def test_shared_and_rich_texts_are_read_without_their_readings() -> None:
    rich = '<c r="C2" t="inlineStr"><is><r><t>发</t></r><r><t>电</t></r><rPh sb="0" eb="1"><t>fa</t></rPh></is></c>'
    sheet = _SHEET.replace('<c r="C2"><v>1</v></c>', rich + '<c t="str"><v>_x000D_a_x005F_x</v></c>')
    assert read_xlsx(repacked(_PLAIN, sheet1=sheet.encode()))[1] == ["pv_capacity", "2024", "发电", "\ra_x"]


def test_hidden_sheets_are_not_read() -> None:
    rows = [("metric",)]
    book = workbook(sheets={"a": rows, "b": rows})
    hidden = part(book, "xl/workbook.xml").decode().replace('name="b"', 'name="b" state="hidden"')
    assert read_xlsx(repacked(book, workbook=hidden.encode())) == [["metric"]]
