"""Numbers as people write them: read when only one number can be meant, refused with what would be right."""

import re
from dataclasses import dataclass
from decimal import Decimal

from shared.files.cells import SAID, Trouble
from shared.plan import Text
from shared.plan.unit import find_unit

_NARROW = {0xFF01 + i: 0x21 + i for i in range(0x5E)} | {0x3000: 0x20, 0x2212: 0x2D}
"""Full-width forms and the minus sign only: a wider folding would make 12 of 1²."""
_NUMBER = re.compile(
    r"(?P<number>[+-]?(?:[0-9]{1,3}(?:,[0-9]{3})+|[0-9]+)?(?:\.[0-9]*)?)(?P<rest>(?:[^0-9.,].*)?)", re.DOTALL
)
_TIMES = {"百": 2, "千": 3, "万": 4, "百万": 6, "千万": 7, "亿": 8, "万亿": 12}
_NO_VALUE = re.compile(r"[-—–.…·*/\\#]+|n/?a|null|none|无|空|缺|未公布", re.IGNORECASE)
_ABOUT = re.compile(
    r"[约近超逾>≥<≤~≈±].*|.*[0-9].*(左右|以上|以下|上下|余|多|\+)|.*[0-9]\s*[~±–—-]\s*[0-9].*", re.DOTALL
)
_SCIENTIFIC = re.compile(r"[+-]?[0-9.,]+[eE][+-]?[0-9]+")
_SHOWN = 40


@dataclass(frozen=True, slots=True)
class Written:
    """A number as written: `times` is 10000 behind 万; `unit` what stands behind it, such as %."""

    value: Decimal
    times: Decimal = Decimal(1)
    unit: str | None = None


class NumberError(ValueError):
    def __init__(self, code: str, message: Text) -> None:
        super().__init__(message.en)
        self.code, self.message = code, message


def narrow(text: str) -> str:
    """Full-width letters, digits and signs as ASCII, without spaces around them; nothing else is changed."""
    return text.translate(_NARROW).strip()


def read_number(text: str) -> Written:
    """Raises `NumberError`. Separators of thousands, 百 to 万亿 and units behind the number are read."""
    plain = narrow(text)
    match = _NUMBER.fullmatch(plain)
    if match is None or not any("0" <= each <= "9" for each in match["number"]):
        raise _unreadable(plain)
    if re.match(r"[+-]?0[0-9]*,", match["number"]):
        raise _grouping(plain)
    value, rest = Decimal(match["number"].replace(",", "")), match["rest"].strip()
    if not rest:
        return Written(value)
    if rest in _TIMES:
        return Written(value, times=Decimal(10) ** _TIMES[rest])
    if find_unit(rest) is None:
        raise _unreadable(plain)
    return Written(value, unit=rest)


def _unreadable(text: str) -> NumberError:
    shown = text = text if len(text) <= _SHOWN else text[:_SHOWN] + "…"
    if text.startswith("="):
        return NumberError(Trouble.FORMULA.value, SAID[Trouble.FORMULA])
    if _NO_VALUE.fullmatch(text):
        zh = f"{shown!r}不是数:没有数据请留空或删去该行,为零请写0"
        return NumberError(
            "no_value", Text(zh, f"{shown!r} is no number: leave out what is not known, write 0 for zero")
        )
    if _SCIENTIFIC.fullmatch(text):
        zh = f"{shown!r}是科学记数法,位数可能已被截断;请写出全部数字"
        return NumberError("scientific", Text(zh, f"{shown!r} may have lost digits: write the number in full"))
    if _ABOUT.fullmatch(text):
        zh = f"{shown!r}是约数;请写一个数,并在备注中说明"
        return NumberError(
            "approximate", Text(zh, f"{shown!r} is no exact number: write one number, and why in the note")
        )
    if re.fullmatch(r"[+-]?[0-9.,]+", text):
        return _grouping(shown)
    zh = f"{shown!r}不是数;请只写数字,如412.6"
    return NumberError("not_a_number", Text(zh, f"{shown!r} is no number: write digits only, such as 412.6"))


def _grouping(shown: str) -> NumberError:
    zh = f"{shown!r}中的逗号或小数点有歧义;请写成1234.5或1,234.5"
    return NumberError("ambiguous_separator", Text(zh, f"{shown!r} can be read in two ways: write 1234.5 or 1,234.5"))
