"""What a table is made of, and what can be wrong in it."""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import Enum
from typing import TypeAlias

from shared.plan import Text

MAX_ROWS = 20_000
MAX_COLUMNS = 200
MAX_CELLS = 1_000_000


class Trouble(Enum):
    """A cell whose text would not be what the sender sees or means; never read, always refused."""

    FORMULA = "formula"
    ERROR = "error_value"
    DATE = "date_cell"
    BOOLEAN = "boolean_cell"
    SCALED = "scaled_format"


SAID = {
    Trouble.FORMULA: Text(
        "单元格是公式,不予计算;请粘贴为数值", "is a formula, which is never evaluated: paste it as a value"
    ),
    Trouble.ERROR: Text(
        "单元格是错误值;请改为数值或留空", "holds an error of the spreadsheet: write a value or leave it empty"
    ),
    Trouble.DATE: Text(
        "单元格是日期;时期请写成文本,如2025、2025-03", "holds a date: write a period as text, such as 2025 or 2025-03"
    ),
    Trouble.BOOLEAN: Text("单元格是逻辑值;请写1或0", "holds TRUE or FALSE: write 1 or 0"),
    Trouble.SCALED: Text(
        "单元格格式使显示的数与所存的数不同(千位缩放或带万、亿);请改为常规格式",
        "is shown by its number format as another number than it holds (scaled, or with 万 or 亿): use a plain format",
    ),
}

Cell: TypeAlias = str | Trouble
"""Text as written, "" when empty; numbers of a workbook in plain decimals, with % where they are shown so."""
Table: TypeAlias = Sequence[Sequence[Cell]]


@dataclass(frozen=True, slots=True)
class Found:
    """One thing that is wrong in a file: `row` counts from 1, `place` from 0; both `None` when it is the whole file."""

    row: int | None
    place: int | None
    code: str
    message: Text


class FileError(Exception):
    """A file that cannot be read as a table at all, and why."""

    def __init__(self, code: str, message: Text, row: int | None = None) -> None:
        super().__init__(message.en)
        self.found = Found(row, None, code, message)


_LETTERS = 26


def letters(place: int) -> str:
    """A column as spreadsheets name it: 0 is A, 26 is AA."""
    return (letters(place // _LETTERS - 1) if place >= _LETTERS else "") + chr(ord("A") + place % _LETTERS)


def too_many_rows(row: int) -> FileError:
    said = Text(f"超过{MAX_ROWS}行;请分成几个文件", f"has more than {MAX_ROWS} rows: send several files")
    return FileError("too_many_rows", said, row)


def too_many_columns(row: int) -> FileError:
    return FileError("too_many_columns", Text(f"超过{MAX_COLUMNS}列", f"has more than {MAX_COLUMNS} columns"), row)


def too_many_cells() -> FileError:
    return FileError("too_many_cells", Text(f"超过{MAX_CELLS}个单元格", f"spans more than {MAX_CELLS} cells"))
