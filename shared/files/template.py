"""The template of a service: a sheet to fill in, which takes only what can be, and what it may hold."""

import io
from collections.abc import Sequence
from typing import Any

import xlsxwriter

from shared.files.forms import STATUSES
from shared.files.headers import COLUMNS
from shared.files.workbook import DATA_SHEET
from shared.files.writing import harmless
from shared.plan import AREAS, ActionPlugin, Metric

_METRICS, _AREAS = "指标表", "地区表"
_ROWS = 2000
_WIDTHS = {"metric": 44, "note": 40, "unit": 18}


def template(plugin: ActionPlugin) -> bytes:
    out = io.BytesIO()
    with xlsxwriter.Workbook(out, {"in_memory": True}) as book:
        bold = book.add_format({"bold": True})
        _data(plugin, book, bold)
        head = ("指标 metric", "名称", "title", "单位 unit", "定义", "definition")
        _list(book, _METRICS, head, bold, [_described(metric) for metric in plugin.metrics])
        areas = [(area.code, area.name.zh, area.name.en) for area in AREAS.values()]
        _list(book, _AREAS, ("地区 area", "名称", "name"), bold, areas)
    return out.getvalue()


def _described(metric: Metric) -> Sequence[str]:
    title, definition = metric.title, metric.definition
    return (metric.key, title.zh, title.en, metric.unit.symbol, definition.zh, definition.en)


def _data(plugin: ActionPlugin, book: Any, bold: Any) -> None:
    """Periods, areas and notes are text: a spreadsheet would make dates and numbers of them."""
    sheet, text = book.add_worksheet(DATA_SHEET), book.add_format({"num_format": "@"})
    sheet.freeze_panes(1, 0)
    for place, (field, names) in enumerate(COLUMNS.items()):
        sheet.set_column(place, place, _WIDTHS.get(field, 14), None if field == "value" else text)
        sheet.write_string(0, place, names[0], bold)
    allowed = {
        "metric": f"={_METRICS}!$A$2:$A${len(plugin.metrics) + 1}",
        "area": f"={_AREAS}!$A$2:$A${len(AREAS) + 1}",
        "status": list(STATUSES),
    }
    for place, field in enumerate(COLUMNS):
        if field in allowed:
            sheet.data_validation(1, place, _ROWS, place, {"validate": "list", "source": allowed[field]})
        elif field == "value":
            number = {"validate": "decimal", "criteria": "between", "minimum": -(10**18), "maximum": 10**18}
            sheet.data_validation(1, place, _ROWS, place, number)


def _list(book: Any, name: str, head: Sequence[str], bold: Any, rows: Sequence[Sequence[str]]) -> None:
    sheet = book.add_worksheet(name)
    sheet.freeze_panes(1, 1)
    sheet.set_column(0, len(head) - 1, 30)
    for place, each in enumerate(head):
        sheet.write_string(0, place, each, bold)
    for at, row in enumerate(rows, 1):
        for place, each in enumerate(row):
            sheet.write_string(at, place, harmless(each))
