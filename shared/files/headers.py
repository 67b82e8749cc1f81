"""The head of a table: what each column holds, in the long form and in the yearly grid."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from shared.files.cells import SAID, Cell, FileError, Found, Table, Trouble
from shared.files.numbers import narrow
from shared.plan import Text
from shared.plan.period import Period

COLUMNS = {
    "metric": ("指标", "指标名称", "指标代码", "metric", "indicator", "key"),
    "period": ("时期", "期间", "年份", "时间", "period", "year"),
    "area": ("地区", "区域", "区划", "地区代码", "area", "district", "region"),
    "value": ("数值", "值", "数据", "value", "figure"),
    "unit": ("单位", "计量单位", "unit"),
    "status": ("状态", "数据状态", "status"),
    "note": ("备注", "说明", "附注", "note", "remark", "comment"),
}
"""Fields of an observation, with the names of their columns; the first is the one templates carry."""

_NAMES = {name: field for field, names in COLUMNS.items() for name in names}
_YEAR = re.compile(r"([0-9]{4})年?")
_SEARCHED, _SHOWN = 20, 40


@dataclass(frozen=True, slots=True)
class Head:
    """Places of the fields; `years` is the place of each yearly column, and empty in the long form."""

    row: int
    fields: dict[str, int]
    years: dict[int, str]


def find_head(table: Table) -> tuple[Head, list[Found]]:
    """The first row that names a metric's column. Raises `FileError` when there is none."""
    for at, row in enumerate(table[:_SEARCHED]):
        if any(_field(cell) == "metric" for cell in row):
            return _head(at, row)
    said = Text(
        f"前{_SEARCHED}行中没有表头;表头应有指标、时期、数值、单位等列,或指标、单位与各年份列",
        f"has no head within {_SEARCHED} rows: name the columns metric, period, value, unit, or metric, unit and years",
    )
    raise FileError("no_head", said)


def _head(at: int, row: Sequence[Cell]) -> tuple[Head, list[Found]]:
    fields: dict[str, int] = {}
    years: dict[int, str] = {}
    faults = []
    for place, cell in enumerate(row):
        field, year = _field(cell), _year(cell)
        if field in fields or year in years.values():
            said = Text(f"列{cell!r}与前面的列含义重复", f"the column {cell!r} says what another column says")
            faults.append(Found(at + 1, place, "duplicate_column", said))
        elif field:
            fields[field] = place
        elif year:
            years[place] = year
        elif cell:
            faults.append(_unknown(at + 1, place, cell))
    return Head(at, fields, years), faults + _unfit(at + 1, fields, years)


def _unknown(row: int, place: int, cell: Cell) -> Found:
    if isinstance(cell, Trouble):
        return Found(row, place, cell.value, SAID[cell])
    known, shown = "、".join(f"{names[0]} ({field})" for field, names in COLUMNS.items()), cell[:_SHOWN]
    zh, en = f"未知的列{shown!r};可用:{known},或年份", f"the column {shown!r} is not known; use {known} or a year"
    return Found(row, place, "unknown_column", Text(zh, en))


def _unfit(row: int, fields: dict[str, int], years: dict[int, str]) -> list[Found]:
    single = fields.keys() & {"period", "value"}
    if years and single:
        said = Text(
            "既有年份列又有时期或数值列;请只用一种形式", "has columns of years and of periods or values: use one form"
        )
        return [Found(row, fields[min(single)], "mixed_forms", said)]
    missing = [] if years else [field for field in ("period", "value") if field not in fields]
    return [
        Found(row, None, "missing_column", Text(f"缺少{COLUMNS[field][0]}列", f"lacks the column {field}, or years"))
        for field in missing
    ]


def _field(cell: Cell) -> str | None:
    return _NAMES.get(narrow(cell).lower()) if isinstance(cell, str) else None


def _year(cell: Cell) -> str | None:
    """Years within what periods can speak of: 1234 is no year."""
    match = _YEAR.fullmatch(narrow(cell)) if isinstance(cell, str) else None
    try:
        return Period.parse(match[1]).text if match else None
    except ValueError:
        return None
