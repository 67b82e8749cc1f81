"""CSV: encoding and separator detected, rows bounded."""

import codecs
import csv
import io
import unicodedata
from collections.abc import Iterator

from shared.files.cells import MAX_COLUMNS, MAX_ROWS, FileError, Table, too_many_columns, too_many_rows
from shared.plan import Text

_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, ""),  # begins as UTF-16 does
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_SEPARATORS = ",\t;"
_NO_CHARACTERS = {"Cn", "Co", "Cs"}  # nearly any bytes are GB18030: such characters say that these were not meant so


def read_csv(data: bytes) -> Table:
    """Every row as it stands, in the file's order. Raises `FileError`."""
    return list(_rows(decode(data)))


def decode(data: bytes) -> str:
    """UTF-8, UTF-16 or GB18030: what a byte order mark says, else the first that the bytes can be."""
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            return _decoded(data[len(mark) :], encoding)
    if b"\x00" in data[:200]:
        return _decoded(data, "utf-16-be" if data[:1] == b"\x00" else _wide(data))
    return _decoded(data, "utf-8" if _is_utf_8(data) else "gb18030")


def _is_utf_8(data: bytes) -> bool:
    try:
        data.decode("utf-8")
    except UnicodeDecodeError:
        return False
    return True


def _wide(data: bytes) -> str:
    """UTF-16 without a mark by where the zero bytes of its commas and digits are."""
    return "utf-16-be" if data[:200:2].count(0) > data[1:200:2].count(0) else "utf-16-le"


def _decoded(data: bytes, encoding: str) -> str:
    said = Text(
        "无法识别编码;请存为UTF-8、UTF-16或GB18030", "is in no known encoding: save it as UTF-8, UTF-16 or GB18030"
    )
    try:
        text = data.decode(encoding)
    except (UnicodeDecodeError, LookupError) as error:
        raise FileError("unknown_encoding", said) from error
    guessed = encoding == "gb18030" and not _NO_CHARACTERS.isdisjoint(map(unicodedata.category, set(text)))
    if guessed or "\x00" in text:
        raise FileError("unknown_encoding", said)
    return text


def _rows(text: str) -> Iterator[list[str]]:
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=_separator(text), strict=True)
    number = 0
    try:
        for number, row in enumerate(reader, 1):
            if number > MAX_ROWS:
                raise too_many_rows(number)
            if len(row) > MAX_COLUMNS:
                raise too_many_columns(number)
            yield row
    except csv.Error as error:
        said = Text(f"第{number + 1}行不是有效的CSV(引号未闭合或字段过长)", f"row {number + 1} is no CSV: {error}")
        raise FileError("malformed_csv", said, number + 1) from error


def _separator(text: str) -> str:
    """Of the first line that has any: the one it has most of."""
    for line in io.StringIO(text[:100_000]):
        if any(each in line for each in _SEPARATORS):
            return max(_SEPARATORS, key=line.count)
    return ","
