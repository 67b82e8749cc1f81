"""Goals: the closed set of ways in which a commitment can be kept.

Every goal answers the same five questions (`value`, `high`, `unit`, `base`, `deadline`), with `None` where the plan
says nothing; what each one asks of a series is judged in `shared.progress`.
"""

import re
from dataclasses import dataclass, field, replace
from decimal import Decimal
from enum import Enum
from typing import Any, Literal

from shared.plan.metric import Heading, Metric
from shared.plan.unit import PERCENT, TIMES, YES_NO, Unit, convert


@dataclass(frozen=True, slots=True)
class Deadline:
    """When a commitment falls due: years `start` to `end`, both included."""

    kind: Literal["by", "before", "during", "every_year", "since"]
    start: int | None = None
    end: int | None = None

    def __str__(self) -> str:
        match self.kind:
            case "by" | "before":
                return str(self.end)
            case "during":
                return f"{self.start}-{self.end}"
            case "since":
                return f"{self.start}-"
            case "every_year":
                return "annual"


def by(year: int) -> Deadline:
    """Reached in `year` at the latest (到…年)."""
    return Deadline("by", end=year)


def before(year: int) -> Deadline:
    """Reached before `year` (…年前); officials read it as "by `year` at the latest"."""
    return Deadline("before", end=year)


def during(start: int, end: int) -> Deadline:
    """Within a five-year period such as 2021-2025 (“十四五”期间)."""
    return Deadline("during", start, end)


def since(year: int) -> Deadline:
    """A rule for everything new from `year` on (…年起)."""
    return Deadline("since", start=year)


EVERY_YEAR = Deadline("every_year")


@dataclass(frozen=True, slots=True)
class BaseYear:
    """The year a change is counted from; `implied` when the plan does not write it."""

    year: int
    implied: bool = False


def stated(year: int) -> BaseYear:
    return BaseYear(year)


def implied(year: int) -> BaseYear:
    return BaseYear(year, implied=True)


_WHOLE = Decimal(100)


class GoalKind(Enum):
    """The closed set, as it is named on the wire."""

    REACH = "reach"
    STAY_BELOW = "stay_below"
    WITHIN = "within"
    CHANGE = "change"
    ACCUMULATE = "accumulate"
    MULTIPLY = "multiply"
    NO_INCREASE = "no_increase"
    NO_DECREASE = "no_decrease"
    TREND = "trend"
    AS_ASSIGNED = "as_assigned"
    PEAK = "peak"
    DELIVER = "deliver"


@dataclass(frozen=True)
class Goal:
    """What every kind below has in common."""

    value: Decimal | None = None
    unit: Unit | None = None
    high: Decimal | None = field(default=None, kw_only=True)
    deadline: Deadline | None = field(default=None, kw_only=True)
    base: BaseYear | None = field(default=None, kw_only=True)

    @property
    def kind(self) -> "GoalKind":
        return GoalKind[re.sub(r"(?<!^)(?=[A-Z])", "_", type(self).__name__).upper()]

    def counted_from(self, base_year: int) -> int:
        """The year before the first one that counts; `base_year` where the goal says nothing of it."""
        if self.base:
            return self.base.year
        if self.deadline and self.deadline.kind == "during" and self.deadline.start:
            return self.deadline.start - 1
        return base_year


@dataclass(frozen=True)
class Quantified(Goal):
    """A goal with a number."""

    value: Decimal
    unit: Unit

    def __post_init__(self) -> None:
        if not self.value.is_finite():
            raise ValueError(f"{self.kind.value}: the goal's value must be a finite number")


def _must_end_after(base: BaseYear, deadline: Deadline) -> None:
    if deadline.end is None or deadline.end <= base.year:
        raise ValueError(f"a change from {base.year} needs a later year to be reached by, not {deadline}")


@dataclass(frozen=True)
class Reach(Quantified):
    """At least `value`, or more than it when `strictly` (超过); `tolerance`, in its unit, is what 左右 allows below."""

    strictly: bool = field(default=False, kw_only=True)
    tolerance: Decimal = field(default=Decimal(0), kw_only=True)


@dataclass(frozen=True)
class StayBelow(Quantified):
    """At most `value`, or less than it when `strictly` (优于); `tolerance`, in its unit, is what 近 allows above."""

    strictly: bool = field(default=False, kw_only=True)
    tolerance: Decimal = field(default=Decimal(0), kw_only=True)


@dataclass(frozen=True)
class Within(Quantified):
    """From `value` to `high`, both included."""

    high: Decimal = field(kw_only=True)

    def __post_init__(self) -> None:
        super().__post_init__()
        if not self.value < self.high:
            raise ValueError(f"within: {self.value} must lie below {self.high}")


@dataclass(frozen=True)
class Change(Quantified):
    """A rise or fall by `value` percent from the base year; `tolerance` in percentage points."""

    unit: Unit = PERCENT
    heading: Heading = field(kw_only=True)
    base: BaseYear = field(kw_only=True)
    deadline: Deadline = field(kw_only=True)
    tolerance: Decimal = field(default=Decimal(0), kw_only=True)

    def __post_init__(self) -> None:
        super().__post_init__()
        _must_end_after(self.base, self.deadline)
        if self.heading is Heading.FALL and self.value >= _WHOLE:
            raise ValueError("change: nothing falls by 100 % or more")


@dataclass(frozen=True)
class Accumulate(Quantified):
    """Amounts of several years that together make `value`; `tolerance` in the goal's unit."""

    tolerance: Decimal = field(default=Decimal(0), kw_only=True)


@dataclass(frozen=True)
class Multiply(Quantified):
    """`value` times the level of the base year."""

    unit: Unit = TIMES
    base: BaseYear = field(kw_only=True)
    deadline: Deadline = field(kw_only=True)

    def __post_init__(self) -> None:
        super().__post_init__()
        _must_end_after(self.base, self.deadline)


@dataclass(frozen=True)
class NoIncrease(Quantified):
    """Never more than the base year or, without one, than the period before."""

    value: Decimal = Decimal(0)
    unit: Unit = field(kw_only=True)


@dataclass(frozen=True)
class NoDecrease(Quantified):
    """Never less than the base year or, without one, than the period before."""

    value: Decimal = Decimal(0)
    unit: Unit = field(kw_only=True)


@dataclass(frozen=True)
class Trend(Goal):
    """A direction without a number."""

    heading: Heading = field(kw_only=True)


@dataclass(frozen=True)
class AsAssigned(Goal):
    """A number the State assigns later, in `unit`."""

    unit: Unit
    value: None = field(default=None, init=False)


@dataclass(frozen=True)
class Peak(Goal):
    """The quantity has passed its maximum; the plan names no level."""

    value: Decimal = field(default=Decimal(1), init=False)
    unit: Unit = field(default=YES_NO, init=False)


@dataclass(frozen=True)
class Deliver(Goal):
    """A deliverable is there: the goal of a milestone."""

    value: Decimal = field(default=Decimal(1), init=False)
    unit: Unit = field(default=YES_NO, init=False)


ON_THE_METRIC_ITSELF = (Reach, StayBelow, Within, Accumulate)
"""Kinds whose value is an amount of the metric; the others' is a change of it, a multiple, or a yes."""


def in_unit_of(metric: Metric, goal: Goal) -> Goal:
    """The goal with its amounts in the metric's unit."""
    if not isinstance(goal, ON_THE_METRIC_ITSELF) or goal.unit.definition == metric.unit.definition:
        return goal
    amounts = {name: getattr(goal, name, None) for name in ("value", "high", "tolerance")}
    converted: dict[str, Any] = {
        name: convert(each, goal.unit, metric.unit) for name, each in amounts.items() if each is not None
    }
    return replace(goal, unit=metric.unit, **converted)
