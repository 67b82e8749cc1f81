"""Numbers as people write them: read when one number can be meant, else refused by name."""

from contextlib import suppress
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from shared.files.numbers import NumberError, narrow, read_number

_READ = {
    "412.6": ("412.6", 1, None),
    "1,234.5": ("1234.5", 1, None),
    "1,234,567": ("1234567", 1, None),
    "１２３": ("123", 1, None),
    "１，２３４．５": ("1234.5", 1, None),
    "－３．２": ("-3.2", 1, None),
    "−3": ("-3", 1, None),
    "+5": ("5", 1, None),
    ".5": ("0.5", 1, None),
    "5.": ("5", 1, None),
    "\u3000 7 ": ("7", 1, None),
    "12.5万": ("12.5", 10_000, None),
    "3 亿": ("3", 10**8, None),
    "1.2万亿": ("1.2", 10**12, None),
    "19.5%": ("19.5", 1, "%"),
    "19.5％": ("19.5", 1, "%"),
    "12.5万千瓦": ("12.5", 1, "万千瓦"),
    "3 MW": ("3", 1, "MW"),
}
_REFUSED = {
    "no_value": ["-", "－", "—", "……", "…", "...", "/", "N/A", "null", "无", "*"],
    "approximate": ["约100", "近100", "100左右", ">100", "≥5", "100以上", "10-20", "10~20", "100余", "±3"],
    "formula": ["=1+1", "＝A1"],
    "scientific": ["1e3", "1E+03", "4.13E+08", "１ｅ３"],
    "ambiguous_separator": ["1,23", "12,34,567", "1.234,5", "0,123", "1,2345", "1.2.3", "1,234,56", ","],
    "not_a_number": [
        "1²",
        "十二",
        "1 234",
        "١٢",
        "①",
        "½",
        "0x10",
        "(123)",
        "12.5furlongs",
        "1_000",
        "++3",
        "'5",
    ],
}


@pytest.mark.parametrize(("text", "meant"), _READ.items())
def test_one_meaning_is_read(text: str, meant: tuple[str, int, str | None]) -> None:
    found = read_number(text)
    assert (found.value, found.times, found.unit) == (Decimal(meant[0]), Decimal(meant[1]), meant[2])


@pytest.mark.parametrize(("code", "text"), [(code, text) for code, texts in _REFUSED.items() for text in texts])
def test_anything_else_is_refused_by_name(code: str, text: str) -> None:
    with pytest.raises(NumberError) as refused:
        read_number(text)
    assert refused.value.code == code


@given(st.decimals(allow_nan=False, allow_infinity=False, places=6, min_value=-(10**15), max_value=10**15))
def test_a_number_survives_its_separators_and_full_width_digits(number: Decimal) -> None:
    written = f"{number:,f}"
    wide = written.translate({0x21 + i: 0xFF01 + i for i in range(0x5E)})
    assert read_number(written).value == read_number(wide).value == number


@given(st.text())
def test_any_text_is_a_number_or_refused(text: str) -> None:
    with suppress(NumberError):
        assert read_number(text).value.is_finite()
        assert any(each in "0123456789" for each in narrow(text))
