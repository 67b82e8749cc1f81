"""How a workbook's cell styles show the numbers they hold."""

import re
from enum import Enum

from shared.files.package import scan

_LONGEST = 255  # as spreadsheets have it
_ASIDE = re.compile(r'"[^"]*"|\\.|\[[^\]]*\]|_.|\*.')
_ELAPSED = re.compile(r"\[[hms]+\]", re.IGNORECASE)
_MULTIPLE = re.compile("[百千万亿!]")  # 0!.0,"万" shows ten thousands
_SCALED = re.compile(r"[0#?.],+(?![0#?,])")
_DATE = re.compile(r"[ymdhs]", re.IGNORECASE)
_GENERAL = re.compile("general", re.IGNORECASE)
_PERCENT_BUILT_IN = {9, 10}
_DATE_BUILT_IN = {*range(14, 23), *range(27, 37), *range(45, 48), *range(50, 59)}


class Shown(Enum):
    """As it is, hundredfold with %, as a date, or otherwise than it is."""

    PLAIN = "plain"
    PERCENT = "percent"
    DATE = "date"
    SCALED = "scaled"


def read_styles(part: bytes) -> list[Shown]:
    """Of each cell style, in the order of their numbers."""
    own: dict[str, str] = {}
    found: list[Shown] = []
    within = [""]

    def started(tag: str, attributes: dict[str, str]) -> None:
        if tag == "numFmt":
            own[attributes.get("numFmtId", "")] = attributes.get("formatCode", "")
        elif tag in ("cellStyleXfs", "cellXfs"):
            within[0] = tag
        elif tag == "xf" and within[0] == "cellXfs":
            number = attributes.get("numFmtId", "0")
            found.append(_shown(own[number]) if number in own else _built_in(number))

    def ended(tag: str) -> None:
        if tag == within[0]:
            within[0] = ""

    scan(part, started, ended)
    return found


def _built_in(number: str) -> Shown:
    if number in map(str, _PERCENT_BUILT_IN):
        return Shown.PERCENT
    return Shown.DATE if number in map(str, _DATE_BUILT_IN) else Shown.PLAIN


def _shown(code: str) -> Shown:
    bare = _GENERAL.sub("", _ASIDE.sub("", code)) if len(code) <= _LONGEST else "!"
    if _DATE.search(bare) or _ELAPSED.search(code[:_LONGEST]):
        return Shown.DATE
    if "!" in bare or _SCALED.search(bare) or _MULTIPLE.search(code):
        return Shown.SCALED
    return Shown.PERCENT if "%" in bare else Shown.PLAIN
