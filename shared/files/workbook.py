"""XLSX: the one sheet with figures, cell by cell as text."""

from collections.abc import Mapping
from datetime import date, time, timedelta
from decimal import Decimal
from typing import TypeAlias

from python_calamine import CalamineError, CalamineWorkbook, SheetTypeEnum, SheetVisibleEnum

from shared.files.cells import Cell, FileError, Table, Trouble
from shared.files.inspection import Inspection, inspect, sheet_parts
from shared.files.package import packed, parts, unreadable
from shared.plan import Text

_MAX_SHEETS = 20
_MAX_CELLS = 1_000_000
DATA_SHEET = "数据"
_NAMED = (DATA_SHEET, "data")

_Value: TypeAlias = int | float | str | bool | time | date | timedelta


def read_xlsx(data: bytes) -> Table:
    """Every row of the sheet that holds the figures. Raises `FileError`."""
    found = parts(data)
    try:
        with CalamineWorkbook.from_filelike(packed(found)) as workbook:
            return _table(workbook, found)
    except CalamineError as error:
        raise unreadable(type(error).__name__) from error


def _table(workbook: CalamineWorkbook, found: Mapping[str, bytes]) -> Table:
    where = sheet_parts(found)
    visible = [
        each.name
        for each in workbook.sheets_metadata
        if each.visible is SheetVisibleEnum.Visible and each.typ is SheetTypeEnum.WorkSheet and each.name in where
    ]
    if len(workbook.sheet_names) > _MAX_SHEETS:
        said = Text(f"工作表超过{_MAX_SHEETS}张", f"has more than {_MAX_SHEETS} sheets")
        raise FileError("too_many_sheets", said)
    named = [name for name in visible if name.strip().lower() in _NAMED]
    asked = named or visible
    inspected = dict(zip(asked, inspect(found, [where[name] for name in asked]), strict=True))
    if sum(each.rows * each.columns for each in inspected.values()) > _MAX_CELLS:  # before the reader fills the gaps
        said = Text(f"超过{_MAX_CELLS}个单元格", f"spans more than {_MAX_CELLS} cells")
        raise FileError("too_many_cells", said)
    tables = {name: _cells(workbook, name, each) for name, each in inspected.items()}
    filled = {name: table for name, table in tables.items() if any(map(any, table))}
    if len(filled) > 1:
        names = "、".join(filled)
        zh = f"有几张工作表含内容({names});请只留一张,或将要报送的一张命名为{DATA_SHEET!r}"
        en = f"has several sheets with content ({names}): keep one, or call the one to send {DATA_SHEET!r} or 'data'"
        raise FileError("several_sheets", Text(zh, en))
    return next(iter(filled.values()), [])


def _cells(workbook: CalamineWorkbook, name: str, inspection: Inspection) -> list[list[Cell]]:
    rows = workbook.get_sheet_by_name(name).to_python(skip_empty_area=False)
    return [
        [
            inspection.troubles.get((at, place)) or _cell(value, percent=(at, place) in inspection.percent)
            for place, value in enumerate(row)
        ]
        for at, row in enumerate(rows)
    ]


def _cell(value: _Value, *, percent: bool) -> Cell:
    if isinstance(value, str):
        return value
    if isinstance(value, bool):
        return Trouble.BOOLEAN
    if isinstance(value, int | float):
        return _percent(value) if percent else f"{_shown(value):f}"
    return Trouble.DATE


def _percent(value: float) -> str:
    return f"{_shown(value) * 100:f}%"


_FIFTEEN, _TWELVE = 15, Decimal("1e-12")


def _shown(value: float) -> Decimal:
    """To fifteen digits and twelve decimals: spreadsheets show no more, and the rest is binary noise."""
    number = Decimal(f"{value:.{_FIFTEEN}g}")
    return number if abs(number) < _TWELVE or number == number.to_integral() else round(number, 12).normalize()
