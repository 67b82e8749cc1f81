"""Field types that several wire models share."""

import json
import re
from datetime import date
from decimal import Decimal
from typing import Annotated, Any, overload

from pydantic import (
    AfterValidator,
    BaseModel,
    ConfigDict,
    Field,
    GetPydanticSchema,
    PlainSerializer,
    StringConstraints,
    WithJsonSchema,
)
from pydantic_core import PydanticCustomError, core_schema

from shared import plan

LARGEST = Decimal("1e18")
_DECIMALS = 12
_DATE = re.compile(r"[0-9]{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12][0-9]|3[01]))?)?")


class Model(BaseModel):
    """An answer. Readers pass over fields they do not know: sender and reader are deployed apart."""

    model_config = ConfigDict(frozen=True)


class Body(BaseModel):
    """What a caller sends: a field that is not known is a fault, never silently dropped."""

    model_config = ConfigDict(frozen=True, extra="forbid")


class Text(Model):
    """Text in simplified Chinese and English."""

    zh: str
    en: str

    @classmethod
    def of(cls, text: plan.Text) -> "Text":
        return cls(zh=text.zh, en=text.en)


def _number(value: object) -> Decimal:
    """JSON numbers only, each as the digits that were sent; a text such as "412.6" is no number here."""
    if isinstance(value, bool) or not isinstance(value, int | float | Decimal):
        raise PydanticCustomError("not_a_number", "must be a JSON number")
    number = value if isinstance(value, Decimal) else Decimal(str(value))
    if not number.is_finite():
        raise PydanticCustomError("not_finite", "must be a finite number")
    if number.adjusted() >= LARGEST.adjusted() or -int(number.as_tuple().exponent) > _DECIMALS:
        raise PydanticCustomError("out_of_range", "must be below 10^18 with at most 12 decimals")
    return number


Number = Annotated[
    Decimal,
    GetPydanticSchema(lambda _source, _handler: core_schema.no_info_plain_validator_function(_number)),
    PlainSerializer(float, return_type=float, when_used="json"),
    WithJsonSchema({"type": "number"}),
]
"""A number as it comes in: exact in storage, a JSON number on the wire."""
Value = Annotated[
    Decimal, PlainSerializer(float, return_type=float, when_used="json"), WithJsonSchema({"type": "number"})
]
"""A number as it goes out: whatever was stored or computed can be told."""


class UnitOut(Model):
    symbol: str
    en: str

    @classmethod
    def of(cls, unit: plan.unit.Unit) -> "UnitOut":
        return cls(symbol=unit.symbol, en=unit.en)


class BoundsOut(Model):
    low: Value | None
    high: Value | None

    @classmethod
    def of(cls, bounds: plan.Bounds) -> "BoundsOut":
        return cls(low=bounds.low, high=bounds.high)


def digits(value: Decimal) -> str:
    """All digits, however many, without an exponent or zeros at the end; `normalize` would round to 28."""
    text = f"{value:f}"
    return text.rstrip("0").rstrip(".") if "." in text else text


@overload
def rounded(value: Decimal) -> Decimal: ...
@overload
def rounded(value: None) -> None: ...
@overload
def rounded(value: Decimal | None) -> Decimal | None: ...
def rounded(value: Decimal | None) -> Decimal | None:
    """Computed values to twelve decimals: more is noise of the division."""
    return None if value is None else Decimal(f"{value:.12f}")


def _reduced_date(text: str) -> str:
    try:
        if _DATE.fullmatch(text):
            date.fromisoformat(text + "2000-01-01"[len(text) :])
            return text
    except ValueError:
        pass
    raise PydanticCustomError("invalid_date", "must be a date such as 2026-03-20, 2026-03 or 2026")


ReducedDate = Annotated[
    str,
    AfterValidator(_reduced_date),
    Field(
        description="ISO 8601 date, reduced to month or year where no more is known",
        examples=["2026-03-20"],
        json_schema_extra={"pattern": f"^{_DATE.pattern}$", "maxLength": 10},
    ),
]


def _storable(text: str) -> str:
    if "\x00" in text:
        raise PydanticCustomError("nul", "must not contain the character NUL")
    return text


_Storable = AfterValidator(_storable)
ShortText = Annotated[str, StringConstraints(strip_whitespace=True, min_length=1, max_length=500), _Storable]
LongText = Annotated[str, StringConstraints(strip_whitespace=True, min_length=1, max_length=4000), _Storable]


def _period(text: str) -> str:
    return plan.Period.parse(text).text


PeriodText = Annotated[str, AfterValidator(_period), Field(examples=["2025", "2025-Q1", "2025-03", "2021/2025"])]


def parse_json(body: bytes) -> Any:
    """JSON with every number as the exact decimal that was written.

    Raises `ValueError` when it is no JSON or names a field twice, and `RecursionError` when it is nested too deeply.
    """
    return json.loads(body, parse_float=Decimal, parse_int=Decimal, object_pairs_hook=_no_repeats)


def _no_repeats(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    fields = dict(pairs)
    if len(fields) < len(pairs):
        raise ValueError("a field is named twice")
    return fields
