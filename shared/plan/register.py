"""Registers: lists of the real things behind the plan, each declared once as fields of a closed set of kinds."""

from collections import Counter
from collections.abc import Collection, Iterator
from dataclasses import dataclass
from enum import Enum
from typing import ClassVar

from shared.plan.area import AREAS
from shared.plan.metric import KEY, NOT_NEGATIVE, Bounds
from shared.plan.text import Text
from shared.plan.unit import Unit

PROVENANCE = ("title", "publisher", "url", "published_on", "note")
"""What every row says of its source; with these and `id` and `version`, the columns of a table no field may take."""


class FieldKind(Enum):
    """What a field holds."""

    TEXT = "text"
    NUMBER = "number"
    DATE = "date"
    CHOICE = "choice"


@dataclass(frozen=True, slots=True, kw_only=True)
class Field:
    """One thing a register says of each of its rows."""

    kind: ClassVar[FieldKind]

    key: str
    title: Text
    required: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Words(Field):
    """A short text, such as a name."""

    kind = FieldKind.TEXT


@dataclass(frozen=True, slots=True, kw_only=True)
class Number(Field):
    """A number in one unit."""

    kind = FieldKind.NUMBER

    unit: Unit
    bounds: Bounds = NOT_NEGATIVE


@dataclass(frozen=True, slots=True, kw_only=True)
class Day(Field):
    """A day, or the month or year where no more is known."""

    kind = FieldKind.DATE


@dataclass(frozen=True, slots=True)
class Option:
    key: str
    title: Text


@dataclass(frozen=True, slots=True, kw_only=True)
class Choice(Field):
    """One of a closed set."""

    kind = FieldKind.CHOICE

    options: tuple[Option, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Register:
    """A list of real things; `serves` are the ids of the commitments that are kept or missed by them.

    Every row has a name and may have an area and one of the commitments; `fields` are what it says besides.
    """

    key: str
    title: Text
    definition: Text
    serves: tuple[str, ...]
    fields: tuple[Field, ...]


NAME = Words(key="name", title=Text("名称", "Name"), required=True)
AREA = Choice(
    key="area",
    title=Text("所在区域", "Area"),
    options=tuple(Option(area.code, area.name) for area in AREAS.values()),
)
STATUS = Choice(
    key="status",
    title=Text("状态", "Status"),
    required=True,
    options=(
        Option("planned", Text("规划", "planned")),
        Option("under_construction", Text("在建", "under construction")),
        Option("in_service", Text("投运", "in service")),
        Option("closed", Text("关停", "closed")),
    ),
)
"""For what is built and used: a thing that has closed stays in its register."""
STATUS_SINCE = Day(key="status_since", title=Text("状态起始日期", "In this status since"))


def yes_or_no(key: str, title: Text) -> Choice:
    return Choice(key=key, title=title, options=(Option("yes", Text("是", "yes")), Option("no", Text("否", "no"))))


def serving(options: tuple[Option, ...]) -> Choice:
    """The field that names the commitment a row serves."""
    return Choice(key="commitment", title=Text("对应承诺", "Commitment served"), options=options)


def register_faults(register: Register, commitments: Collection[str]) -> Iterator[str]:
    """What contradicts itself in a register of an action with these commitments."""
    said = f"register {register.key!r}"
    if not KEY.fullmatch(register.key):
        yield f"{said}: the key is not lower case words joined by _"
    if not register.serves:
        yield f"{said} serves no commitment"
    yield from (
        f"{said} serves {each}, no commitment of this plugin" for each in register.serves if each not in commitments
    )
    taken = ("id", "version", *PROVENANCE, NAME.key, AREA.key, serving(()).key)
    keys = Counter((*taken, *(field.key for field in register.fields)))
    yield from (f"{said} has more than one {key!r}" for key, times in keys.items() if times > 1)
    for field in register.fields:
        if not KEY.fullmatch(field.key):
            yield f"{said}: field {field.key!r} is not lower case words joined by _"
        if isinstance(field, Choice):
            yield from _choice_faults(f"{said}: field {field.key!r}", field)


def _choice_faults(said: str, field: Choice) -> Iterator[str]:
    options = Counter(option.key for option in field.options)
    yield from (f"{said} offers {key!r} twice" for key, times in options.items() if times > 1)
    if len(options) <= 1:
        yield f"{said} leaves no choice"
