"""Workbooks and tables for tests of the readers."""

import io
import zipfile
from collections.abc import Callable, Mapping, Sequence
from typing import Any

import xlsxwriter

HEAD = ("metric", "period", "area", "value", "unit", "status", "note")


def workbook(*rows: Sequence[Any], sheets: Mapping[str, Sequence[Sequence[Any]]] | None = None) -> bytes:
    """One sheet with `rows`, or several; numbers are numbers and texts are texts."""

    def draw(book: Any) -> None:
        for name, found in (sheets or {"Sheet1": rows}).items():
            _fill(book, name, found)

    return drawn(draw)


def _fill(book: Any, name: str, rows: Sequence[Sequence[Any]]) -> None:
    sheet = book.add_worksheet(name)
    for at, row in enumerate(rows):
        for place, each in enumerate(row):
            (sheet.write_string if isinstance(each, str) else sheet.write)(at, place, each)


def drawn(draw: Callable[[Any], object]) -> bytes:
    out = io.BytesIO()
    with xlsxwriter.Workbook(out, {"in_memory": True, "default_date_format": "yyyy-mm-dd"}) as book:
        draw(book)
    return out.getvalue()


def repacked(data: bytes, **changes: bytes) -> bytes:
    """The same zip with parts replaced or added, by name: `sheet1` for `xl/worksheets/sheet1.xml`."""
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as old, zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as new:
        names = {name.rpartition("/")[2].partition(".")[0]: name for name in old.namelist()}
        for name in old.namelist():
            if name not in {names.get(changed) for changed in changes}:
                new.writestr(name, old.read(name))
        for changed, content in changes.items():
            new.writestr(names.get(changed, f"xl/{changed}.xml"), content)
    return out.getvalue()


def part(data: bytes, name: str) -> bytes:
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        return archive.read(name)
