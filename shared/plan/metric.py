"""Metrics: the quantities an action declares and is measured by."""

import re
from dataclasses import dataclass
from decimal import Decimal
from enum import Enum

from shared.plan.expectation import OF_A_CHANGE, OF_A_LEVEL, OF_A_SHARE, OF_AN_AMOUNT_OF_EITHER_SIGN, Step
from shared.plan.period import Grain, Period
from shared.plan.text import Text
from shared.plan.unit import YES_NO, Unit

KEY = re.compile(r"[a-z][a-z0-9]*(_[a-z0-9]+)*")


class Heading(Enum):
    """Which way a quantity should go."""

    RISE = "rise"
    FALL = "fall"
    CONTAIN = "contain"  # kept in check (合理控制): a rise is allowed, no ceiling is given
    HOLD = "hold"  # kept within a reasonable range that the plan does not bound


class Aggregation(Enum):
    """How the values of parts of a period make the value of the whole."""

    SUM = "sum"  # a flow: the parts add up
    LAST = "last"  # a stock: the last one stands
    NONE = "none"  # a rate or share: parts do not combine without their weights


@dataclass(frozen=True, slots=True)
class Bounds:
    """Values outside are impossible and refused at the door; in the metric's unit, ends included."""

    low: Decimal | None = None
    high: Decimal | None = None

    def hold(self, value: Decimal) -> bool:
        return (self.low is None or value >= self.low) and (self.high is None or value <= self.high)

    def __str__(self) -> str:
        return f"[{'-∞' if self.low is None else self.low}, {'∞' if self.high is None else self.high}]"


NOT_NEGATIVE = Bounds(low=Decimal(0))
SHARE = Bounds(low=Decimal(0), high=Decimal(100))
YES_OR_NO = Bounds(low=Decimal(0), high=Decimal(1))


@dataclass(frozen=True, slots=True, kw_only=True)
class Metric:
    """A quantity with one unit and one definition; another definition is another metric.

    `grain` is how often it is reported; `reports_by` how many months after a period's end its figure is due;
    `change_since` the year from which the values themselves are percentage changes (0 in that year); `boundary` what
    an emission total counts: such a metric is watched for a peak, by itself, since boundaries are never joined;
    `set_ahead` says that values are set for a year rather than measured in it: they may come before it is over.
    What is only expected of values: no `step` larger than this one, or than our default, and of what `only_grows`,
    since its definition counts all there ever was, that no later one is lower.
    """

    key: str
    title: Text
    unit: Unit
    definition: Text
    heading: Heading | None
    aggregation: Aggregation
    bounds: Bounds = NOT_NEGATIVE
    grain: Grain = Grain.YEAR
    reports_by: int = 12
    change_since: int | None = None
    boundary: Text | None = None
    set_ahead: bool = False
    step: Step | None = None
    only_grows: bool = False

    def __post_init__(self) -> None:
        if not KEY.fullmatch(self.key):
            raise ValueError(f"metric key {self.key!r}: lower case words joined by _")
        if self.only_grows and self.aggregation is not Aggregation.LAST:
            raise ValueError(f"metric {self.key!r}: only a stock can be what only grows")

    @property
    def expected_step(self) -> Step | None:
        """`None` for answers of yes or no, which take none."""
        signed = self.bounds.low is None or self.bounds.low < 0
        if self.step or self.unit == YES_NO:
            return self.step
        if self.unit.definition == "percent":
            return OF_A_CHANGE if signed else OF_A_SHARE
        return OF_AN_AMOUNT_OF_EITHER_SIGN if signed else OF_A_LEVEL

    def accepts(self, period: Period) -> bool:
        """Whether a figure of this metric can speak about `period`: a stock has no span of years."""
        return period.grain is not Grain.RANGE or self.aggregation is not Aggregation.LAST
