"""XLSX: the one sheet with figures, cell by cell as text."""

from collections.abc import Mapping
from posixpath import join, normpath

from shared.files.cells import MAX_CELLS, FileError, Table, too_many_cells
from shared.files.package import WORKBOOK, parts, scan, unreadable
from shared.files.sheet import read_sheet, read_strings
from shared.files.styles import read_styles
from shared.plan import Text

_MAX_SHEETS = 20
_NOTHING = b"<none/>"
DATA_SHEET = "数据"
_NAMED = (DATA_SHEET, "data")


def read_xlsx(data: bytes) -> Table:
    """Every row of the sheet that holds the figures. Raises `FileError`."""
    tables = read_sheets(data)
    asked = {name: table for name, table in tables.items() if name.strip().lower() in _NAMED} or tables
    filled = {name: table for name, table in asked.items() if any(map(any, table))}
    if len(filled) > 1:
        names = "、".join(filled)
        zh = f"有几张工作表含内容({names});请只留一张,或将要报送的一张命名为{DATA_SHEET!r}"
        en = f"has several sheets with content ({names}): keep one, or call the one to send {DATA_SHEET!r} or 'data'"
        raise FileError("several_sheets", Text(zh, en))
    return next(iter(filled.values()), [])


def read_sheets(data: bytes) -> dict[str, Table]:
    """The sheets that are not hidden, by name. Raises `FileError`."""
    found = parts(data)
    listed = _listed(found)
    strings = read_strings(found.get("xl/sharedStrings.xml", _NOTHING))
    styles = read_styles(found.get("xl/styles.xml", _NOTHING))
    sheets = {name: read_sheet(found[part], strings, styles) for name, part in listed.items()}
    if sum(sheet.rows * sheet.columns for sheet in sheets.values()) > MAX_CELLS:  # before gaps are filled
        raise too_many_cells()
    return {name: sheet.table for name, sheet in sheets.items()}


def _listed(found: Mapping[str, bytes]) -> dict[str, str]:
    """The part that holds each sheet, by the sheet's name, in the workbook's order."""
    targets = _targets(found.get("xl/_rels/workbook.xml.rels", _NOTHING))
    listed: dict[str, str] = {}
    names: list[str] = []

    def named(tag: str, attributes: dict[str, str]) -> None:
        if tag == "sheet":
            told = (value for name, value in attributes.items() if name.rpartition(":")[2] == "id")
            names.append(attributes.get("name", ""))
            if attributes.get("state", "visible") == "visible":
                listed[names[-1]] = targets.get(next(told, ""), "")

    scan(found[WORKBOOK], named)
    if len(names) > _MAX_SHEETS:
        raise FileError("too_many_sheets", Text(f"工作表超过{_MAX_SHEETS}张", f"has more than {_MAX_SHEETS} sheets"))
    if len(set(names)) < len(names) or len(set(listed.values())) < len(listed) or not listed:
        raise unreadable("its sheets are not told apart")
    if not found.keys() >= set(listed.values()):
        raise unreadable("a sheet is not there")
    return listed


def _targets(relations: bytes) -> dict[str, str]:
    """The parts that a workbook refers to, by the references' ids."""
    targets: dict[str, str] = {}

    def related(tag: str, attributes: dict[str, str]) -> None:
        if tag == "Relationship":
            target = attributes.get("Target", "")
            path = target.removeprefix("/") if target.startswith("/") else normpath(join("xl", target))
            targets[attributes.get("Id", "")] = path

    scan(relations, related)
    return targets
