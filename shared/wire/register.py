"""Registers as they are declared, their rows as stewards send them and as everybody reads them."""

from datetime import datetime
from decimal import Decimal
from functools import cache
from typing import Annotated, Any, TypeAlias
from uuid import UUID

from pydantic import AfterValidator, Field, WithJsonSchema, create_model
from pydantic_core import PydanticCustomError

from shared import plan
from shared.plan import ActionPlugin, Bounds, Choice, Day, FieldKind, Register
from shared.wire.submission import Source, SourceIn
from shared.wire.values import Body, BoundsOut, LongText, Model, Number, ReducedDate, ShortText, Text, UnitOut, Value


class OptionOut(Model):
    key: str
    title: Text


class FieldOut(Model):
    """`unit` and `bounds` are of numbers, `options` of choices."""

    key: str
    title: Text
    kind: FieldKind
    required: bool
    unit: UnitOut | None = None
    bounds: BoundsOut | None = None
    options: tuple[OptionOut, ...] = ()

    @classmethod
    def of(cls, field: plan.Field) -> "FieldOut":
        number = field if isinstance(field, plan.Number) else None
        options = field.options if isinstance(field, Choice) else ()
        return cls(
            key=field.key,
            title=Text.of(field.title),
            kind=field.kind,
            required=field.required,
            unit=UnitOut.of(number.unit) if number else None,
            bounds=BoundsOut.of(number.bounds) if number else None,
            options=tuple(OptionOut(key=option.key, title=Text.of(option.title)) for option in options),
        )


class RegisterOut(Model):
    """A list of real things; `serves` are the commitments kept or missed by them, `fields` what a row says."""

    key: str
    title: Text
    definition: Text
    serves: tuple[str, ...]
    fields: tuple[FieldOut, ...]

    @classmethod
    def of(cls, plugin: ActionPlugin, register: Register) -> "RegisterOut":
        return cls(
            key=register.key,
            title=Text.of(register.title),
            definition=Text.of(register.definition),
            serves=register.serves,
            fields=tuple(FieldOut.of(field) for field in plugin.fields_of(register)),
        )


class RegisterState(RegisterOut):
    """A register with the number of its rows and the JSON schema of what is sent to enter one."""

    count: int
    row_schema: dict[str, Any]


_HELD = {"anyOf": [{"type": "string"}, {"type": "number"}, {"type": "null"}]}
RowValues: TypeAlias = Annotated[
    dict[str, Any], WithJsonSchema({"type": "object", "additionalProperties": _HELD, "maxProperties": 100})
]
SourcePatch: TypeAlias = Annotated[
    dict[str, Any],
    WithJsonSchema(
        {
            "type": "object",
            "properties": {name: {"anyOf": [{"type": "string"}, {"type": "null"}]} for name in SourceIn.model_fields},
            "additionalProperties": False,
        }
    ),
]


class RowIn(Body):
    """A row as it is entered. What `values` may hold, its register declares; numbers are in the field's unit."""

    values: RowValues
    source: SourceIn
    note: LongText | None = None


class RowPatch(Body):
    """An edit as a JSON merge patch (RFC 7396): what is left out stays, what is null goes."""

    values: RowValues = Field(default_factory=dict)
    source: SourcePatch = Field(default_factory=dict)
    note: LongText | None = None


class WithdrawalIn(Body):
    """Why a row that was entered by mistake is taken back."""

    reason: LongText


Held: TypeAlias = Annotated[str | Value, Field(union_mode="left_to_right")]
"""What a field says: a text is never taken for a number, though it may look like one."""


class RowOut(Model):
    """One version of a row: who entered it, from which source. Of a withdrawn one, `note` says why."""

    id: UUID
    version: int
    withdrawn: bool
    values: dict[str, Held | None]
    source: Source
    note: str | None
    bureau: str
    recorded_at: datetime
    change: int


class RowPage(Model):
    """Rows in the order they were entered; `total` counts all pages, `next_cursor` is null on the last one."""

    items: list[RowOut]
    total: int
    next_cursor: str | None


@cache
def row_model(fields: tuple[plan.Field, ...]) -> type[RowIn]:
    """What a row with these fields is sent as."""
    slots: dict[str, Any] = {field.key: _slot(field) for field in fields}
    values: Any = create_model("Values", __base__=Body, **slots)
    return create_model("Row", __base__=RowIn, values=(values, ...))


def _slot(field: plan.Field) -> tuple[Any, Any]:
    said = Field(title=f"{field.title.zh} · {field.title.en}")
    if field.required:
        return Annotated[_type(field), said], ...
    return Annotated[_type(field) | None, said], None


def _type(field: plan.Field) -> Any:
    if isinstance(field, plan.Number):
        return _number(field)
    if isinstance(field, Choice):
        return _choice(tuple(option.key for option in field.options))
    return ReducedDate if isinstance(field, Day) else ShortText


def _number(field: plan.Number) -> Any:
    bounds, unit = field.bounds, field.unit

    def within(value: Decimal) -> Decimal:
        if not bounds.hold(value):
            said = {"bounds": str(bounds), "zh": unit.symbol, "en": unit.en}
            raise PydanticCustomError("out_of_bounds", "lies outside {bounds} {en}: impossible", said)
        return value

    schema = {"type": "number", "description": f"{unit.symbol} · {unit.en}"}
    return Annotated[Number, AfterValidator(within), WithJsonSchema(schema | _limits(bounds))]


def _limits(bounds: Bounds) -> dict[str, Any]:
    limits = {"minimum": bounds.low, "maximum": bounds.high}
    return {name: float(limit) for name, limit in limits.items() if limit is not None}


def _choice(keys: tuple[str, ...]) -> Any:
    def known(value: str) -> str:
        if value not in keys:
            raise PydanticCustomError("enum", "is not one of {expected}", {"expected": ", ".join(map(repr, keys))})
        return value

    return Annotated[str, AfterValidator(known), WithJsonSchema({"type": "string", "enum": list(keys)})]
