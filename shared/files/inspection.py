"""What a reader of values does not tell of a sheet: formulas, errors, and formats that show another number."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from posixpath import join, normpath
from typing import TypeAlias

from shared.files.cells import MAX_COLUMNS, MAX_ROWS, Trouble, too_many_columns, too_many_rows
from shared.files.package import scan, unreadable

Position: TypeAlias = tuple[int, int]
"""Row and column, both from 0."""

_ADDRESS = re.compile(r"\$?([A-Z]{1,3})\$?([0-9]{1,7})")
_ASIDE = re.compile(r'"[^"]*"|\\.|\[[^\]]*\]|_.|\*.')
_SCALED = re.compile(r"[0#?.],+(?![0#?,])")
_MULTIPLE = re.compile("[百千万亿!]")  # 0!.0,"万" shows ten thousands
_LONGEST_FORMAT = 255  # as spreadsheets have it
_PERCENT_BUILT_IN = {"9", "10"}


@dataclass(slots=True)
class Inspection:
    """The cells of a sheet to refuse, and those whose numbers are shown in percent."""

    troubles: dict[Position, Trouble] = field(default_factory=dict)
    percent: set[Position] = field(default_factory=set)
    rows: int = 0
    columns: int = 0


def sheet_parts(parts: Mapping[str, bytes]) -> dict[str, str]:
    """Names of the parts that hold the sheets, by the sheets' names."""
    targets: dict[str, str] = {}
    names: dict[str, str] = {}

    def related(tag: str, attributes: dict[str, str]) -> None:
        if tag == "Relationship":
            target = attributes.get("Target", "")
            path = target.removeprefix("/") if target.startswith("/") else normpath(join("xl", target))
            targets[attributes.get("Id", "")] = path

    def listed(tag: str, attributes: dict[str, str]) -> None:
        if tag == "sheet":
            told = (value for name, value in attributes.items() if name.rpartition(":")[2] == "id")
            names[attributes.get("name", "")] = targets.get(next(told, ""), "")

    scan(parts.get("xl/_rels/workbook.xml.rels", b"<none/>"), related)
    scan(parts["xl/workbook.xml"], listed)
    if len(set(names.values())) < len(names):
        raise unreadable("two sheets share a part")
    return {name: part for name, part in names.items() if part in parts}


def inspect(parts: Mapping[str, bytes], sheets: Iterable[str]) -> list[Inspection]:
    """The sheets in these parts. Raises `FileError` when a cell lies beyond the bounds of rows and columns."""
    formats = _formats(parts.get("xl/styles.xml", b"<none/>"))
    inspectors = [(_Inspector(formats), sheet) for sheet in sheets]
    for inspector, sheet in inspectors:
        scan(parts[sheet], inspector.started)
    return [inspector.found for inspector, _ in inspectors]


def _formats(styles: bytes) -> list[str]:
    """The number format of each cell style, in the order of their numbers."""
    own: dict[str, str] = {}
    formats: list[str] = []
    within = [""]

    def started(tag: str, attributes: dict[str, str]) -> None:
        if tag == "numFmt":
            own[attributes.get("numFmtId", "")] = attributes.get("formatCode", "")
        elif tag in ("cellStyleXfs", "cellXfs"):
            within[0] = tag
        elif tag == "xf" and within[0] == "cellXfs":
            number = attributes.get("numFmtId", "0")
            code = own.get(number, "0%" if number in _PERCENT_BUILT_IN else "")
            formats.append(code if len(code) <= _LONGEST_FORMAT else "!")

    def ended(tag: str) -> None:
        if tag == within[0]:
            within[0] = ""

    scan(styles, started, ended)
    return formats


class _Inspector:
    def __init__(self, formats: list[str]) -> None:
        self.found = Inspection()
        self._percent = ["%" in _ASIDE.sub("", each) for each in formats]
        self._scaled = [bool(_SCALED.search(_ASIDE.sub("", each)) or _MULTIPLE.search(each)) for each in formats]
        self._row, self._column = -1, -1

    def started(self, tag: str, attributes: dict[str, str]) -> None:
        if tag == "row":
            told = attributes.get("r", "")
            self._row, self._column = int(told) - 1 if told.isascii() and told.isdigit() else self._row + 1, -1
        elif tag == "c":
            self._cell(attributes)
        elif tag in ("v", "is", "f"):  # a cell that is only coloured counts for nothing
            self._bounded()
            if tag == "f":
                self._formula(attributes)

    def _cell(self, attributes: dict[str, str]) -> None:
        here = _position(attributes["r"]) if "r" in attributes else (self._row, self._column + 1)
        self._row, self._column = here
        kind, style = attributes.get("t", "n"), attributes.get("s", "0")
        number = int(style) if style.isascii() and style.isdigit() else 0
        if kind == "e":
            self.found.troubles[here] = Trouble.ERROR
        elif kind == "n" and number < len(self._percent):
            if self._scaled[number]:
                self.found.troubles[here] = Trouble.SCALED
            elif self._percent[number]:
                self.found.percent.add(here)

    def _bounded(self) -> None:
        if self._row >= MAX_ROWS:
            raise too_many_rows(self._row + 1)
        if self._column >= MAX_COLUMNS:
            raise too_many_columns(self._row + 1)
        self.found.rows = max(self.found.rows, self._row + 1)
        self.found.columns = max(self.found.columns, self._column + 1)

    def _formula(self, attributes: dict[str, str]) -> None:
        """A formula of a whole range stands in its first cell only."""
        self.found.troubles[self._row, self._column] = Trouble.FORMULA
        first, _, last = attributes.get("ref", "").partition(":")
        if last and attributes.get("t") in ("array", "dataTable"):
            (top, left), (bottom, right) = _position(first), _position(last)
            for row in range(top, min(bottom, MAX_ROWS) + 1):
                for column in range(left, min(right, MAX_COLUMNS) + 1):
                    self.found.troubles[row, column] = Trouble.FORMULA


def _position(address: str) -> Position:
    match = _ADDRESS.fullmatch(address)
    if match is None:
        raise unreadable("a cell has no place")
    column = 0
    for letter in match[1]:
        column = column * 26 + ord(letter) - ord("A") + 1
    return int(match[2]) - 1, column - 1
