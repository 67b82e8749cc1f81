"""The cells of one sheet as text, and those to refuse because their text is not what is shown or meant."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from decimal import Decimal
from typing import TypeAlias

from shared.files.cells import (
    MAX_CELLS,
    MAX_COLUMNS,
    MAX_ROWS,
    Cell,
    Trouble,
    too_many_cells,
    too_many_columns,
    too_many_rows,
)
from shared.files.package import scan, unreadable
from shared.files.styles import Shown

Position: TypeAlias = tuple[int, int]
"""Row and column, both from 0."""

_ADDRESS = re.compile(r"\$?([A-Z]{1,3})\$?([1-9][0-9]{0,6})")
_NUMBER = re.compile(r"[+-]?[0-9.]{1,40}([eE][+-]?[0-9]{1,3})?")
_ESCAPED = re.compile(r"_x([0-9A-Fa-f]{4})_")
_SURROGATES = range(0xD800, 0xE000)
_FIFTEEN, _TWELVE, _LEAST = 15, 12, Decimal("1e-12")
_TROUBLES = {"e": Trouble.ERROR, "b": Trouble.BOOLEAN, "d": Trouble.DATE}


@dataclass(slots=True)
class Sheet:
    """Cells that hold anything, within `rows` and `columns`."""

    cells: dict[Position, Cell] = field(default_factory=dict)
    formulas: set[Position] = field(default_factory=set)
    rows: int = 0
    columns: int = 0

    @property
    def table(self) -> list[list[Cell]]:
        """Every row up to the last that holds anything."""
        found: list[list[Cell]] = [[""] * self.columns for _ in range(self.rows)]
        for (row, column), cell in self.cells.items():
            found[row][column] = cell
        for row, column in self.formulas:
            if row < self.rows and column < self.columns:
                found[row][column] = Trouble.FORMULA
        return found


def read_strings(part: bytes) -> list[str]:
    """The texts that the cells of all sheets share."""
    reader = _Strings()
    scan(part, reader.started, reader.ended, reader.text)
    return reader.found


def read_sheet(part: bytes, strings: Sequence[str], styles: Sequence[Shown]) -> Sheet:
    """Raises `FileError` when a cell lies beyond the bounds of rows and columns."""
    reader = _Cells(strings, styles)
    scan(part, reader.started, reader.ended, reader.text)
    return reader.found


class _Texts:
    """Gathers what stands in elements that hold text, but for readings printed above characters."""

    _holders: tuple[str, ...] = ("t",)

    def __init__(self) -> None:
        self._parts: list[str] = []
        self._within, self._aside = False, False

    def started(self, tag: str, _attributes: dict[str, str]) -> None:
        self._aside = self._aside or tag == "rPh"
        self._within = tag in self._holders and not self._aside

    def text(self, text: str) -> None:
        if self._within:
            self._parts.append(text)

    def ended(self, tag: str) -> None:
        self._within = False
        self._aside = self._aside and tag != "rPh"

    def _taken(self) -> str:
        text, self._parts = "".join(self._parts), []
        return text


class _Strings(_Texts):
    def __init__(self) -> None:
        super().__init__()
        self.found: list[str] = []

    def ended(self, tag: str) -> None:
        super().ended(tag)
        if tag == "si":
            self.found.append(_unescaped(self._taken()))


class _Cells(_Texts):
    _holders = ("v", "t")

    def __init__(self, strings: Sequence[str], styles: Sequence[Shown]) -> None:
        super().__init__()
        self.found = Sheet()
        self._strings, self._styles = strings, styles
        self._row, self._column, self._spanned = -1, -1, 0
        self._kind, self._shown, self._filled = "n", Shown.PLAIN, False

    def started(self, tag: str, attributes: dict[str, str]) -> None:
        super().started(tag, attributes)
        if tag == "row":
            self._row, self._column = (_whole(attributes["r"]) - 1 if "r" in attributes else self._row + 1), -1
        elif tag == "c":
            here = _position(attributes["r"]) if "r" in attributes else (self._row, self._column + 1)
            self._row, self._column = here
            style = _whole(attributes.get("s", "0"))
            self._shown = self._styles[style] if style < len(self._styles) else Shown.PLAIN
            self._kind, self._filled = attributes.get("t", "n"), False
            self._taken()
        elif tag in ("v", "is", "f"):  # a cell that is only coloured counts for nothing
            self._bounded()
            if tag == "f":
                self._formula(attributes)

    def ended(self, tag: str) -> None:
        super().ended(tag)
        if tag == "c" and self._filled:
            self.found.cells[self._row, self._column] = self._cell(self._taken())

    def _cell(self, text: str) -> Cell:
        if self._kind in _TROUBLES:
            return _TROUBLES[self._kind]
        if self._kind == "s":
            index = _whole(text)
            if index >= len(self._strings):
                raise unreadable("a text is not there")
            return self._strings[index]
        return _number(text, self._shown) if self._kind == "n" else _unescaped(text)

    def _bounded(self) -> None:
        if self._row < 0 or self._column < 0:
            raise unreadable("a cell has no place")
        if self._row >= MAX_ROWS:
            raise too_many_rows(self._row + 1)
        if self._column >= MAX_COLUMNS:
            raise too_many_columns(self._row + 1)
        self._filled = True
        self.found.rows = max(self.found.rows, self._row + 1)
        self.found.columns = max(self.found.columns, self._column + 1)

    def _formula(self, attributes: dict[str, str]) -> None:
        """A formula of a whole range stands in its first cell only."""
        self.found.formulas.add((self._row, self._column))
        first, _, last = attributes.get("ref", "").partition(":")
        if last and attributes.get("t") in ("array", "dataTable"):
            (top, left), (bottom, right) = _position(first), _position(last)
            self._spanned += max(bottom + 1 - top, 0) * max(right + 1 - left, 0)
            if self._spanned > MAX_CELLS:
                raise too_many_cells()
            for row in range(top, bottom + 1):
                self.found.formulas.update((row, column) for column in range(left, right + 1))


def _whole(text: str) -> int:
    if not (text.isascii() and text.isdigit() and len(text) <= _TWELVE):
        raise unreadable("a number that should be whole is not")
    return int(text)


def _position(address: str) -> Position:
    match = _ADDRESS.fullmatch(address)
    if match is None:
        raise unreadable("a cell has no place")
    column = 0
    for letter in match[1]:
        column = column * 26 + ord(letter) - ord("A") + 1
    return int(match[2]) - 1, column - 1


def _number(text: str, shown: Shown) -> Cell:
    if not text:
        return ""
    if shown in (Shown.DATE, Shown.SCALED):
        return Trouble.DATE if shown is Shown.DATE else Trouble.SCALED
    try:
        number = _rounded(float(text)) if _NUMBER.fullmatch(text) else None
    except ValueError:
        number = None
    if number is None or not number.is_finite():
        raise unreadable("a number is none")
    return f"{number * 100:f}%" if shown is Shown.PERCENT else f"{number:f}"


def _rounded(value: float) -> Decimal:
    """To fifteen digits and twelve decimals: spreadsheets show no more, and the rest is binary noise."""
    number = Decimal(f"{value:.{_FIFTEEN}g}")
    if not number.is_finite() or abs(number) < _LEAST or number == number.to_integral():
        return number
    return round(number, _TWELVE).normalize()


def _unescaped(text: str) -> str:
    """Characters that XML cannot hold stand as _x000D_."""

    def meant(match: re.Match[str]) -> str:
        code = int(match[1], 16)
        return match[0] if code in _SURROGATES else chr(code)

    return _ESCAPED.sub(meant, text)
