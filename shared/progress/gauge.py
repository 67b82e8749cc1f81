"""How far apart the values of one series are, and how far they are expected to be.

What is reached in a year is the metric's declared step or our default; once four steps from one year to the next are
known, it is five times their median, but no less than a quarter of the declared step and no more than twice. Several
years reach so many times that, but up no further than two large steps and down no further than one and a half. A large
step is the declared one of what is in points; of factors, which are measured by their logarithms, it is 3: up to 9
times and down to a fifth is the most that is expected of any level, so that tenfold is always asked about. All of this
is our default, in the manner of outlier tests by medians (Hampel 1974), and was tried on all published figures.
"""

import math
from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Decimal
from itertools import pairwise
from statistics import median

from shared.plan import Aggregation, Metric
from shared.plan.expectation import LARGEST_FACTOR, Scale, Step
from shared.progress.agreement import Datum, counts_things

_ENOUGH = 4
_USUAL = 5
_LEAST, _UP, _DOWN = 0.25, 2, 1.5
_LARGE = math.log(LARGEST_FACTOR)
_FEW = 5
"""Single things come and go by so many without a jump: of three projects all three may well be done."""


@dataclass(frozen=True, slots=True)
class Gauge:
    """`declared` is the step that a year is expected to bring at most, `yearly` the one by what is known."""

    metric: Metric
    scale: Scale
    declared: float
    yearly: float

    @classmethod
    def of(cls, metric: Metric, step: Step, known: Iterable[Datum]) -> "Gauge":
        declared = float(step.limit) if step.scale is Scale.POINTS else math.log(step.limit)
        rough = cls(metric, step.scale, declared, declared)
        told = in_order(each for each in known if rough.tells(each))
        steps = [abs(rough.rise(*pair)) for pair in pairwise(told) if years_between(*pair) <= 1]
        if len(steps) < _ENOUGH:
            return rough
        return cls(metric, step.scale, declared, min(max(_USUAL * median(steps), _LEAST * declared), _UP * declared))

    def tells(self, each: Datum) -> bool:
        """Whether others can be measured by it: nothing is so many times zero, or what was derived below it."""
        return self.scale is Scale.POINTS or each.value > 0

    def rise(self, earlier: Datum, later: Datum) -> float:
        first, last = level(self.metric, earlier), level(self.metric, later)
        return float(last - first) if self.scale is Scale.POINTS else _logarithm(first, last)

    @property
    def large(self) -> float:
        return self.declared if self.scale is Scale.POINTS else _LARGE

    def reach(self, earlier: Datum, later: Datum) -> float:
        """How far up, or down, the later one may lie."""
        most = (_UP if self.rise(earlier, later) > 0 else _DOWN) * self.large
        return min(max(years_between(earlier, later), 1) * self.yearly, most)

    def reaches(self, one: Datum, other: Datum) -> bool:
        if counts_things(self.metric.unit) and abs(one.value - other.value) <= _FEW:
            return True
        earlier, later = in_order((one, other))
        if self.scale is Scale.POINTS and self.out_of_proportion(earlier, later):
            return False
        return abs(self.rise(earlier, later)) <= self.reach(earlier, later)

    def proportion(self, earlier: Datum, later: Datum) -> float:
        """The same as the logarithm of a factor. Shares have one too: points alone let small ones grow tenfold."""
        if self.scale is Scale.FACTOR:
            return self.reach(earlier, later)
        return (_UP if later.value > earlier.value else _DOWN) * _LARGE

    def out_of_proportion(self, earlier: Datum, later: Datum) -> bool:
        if self.metric.bounds.low is None or min(earlier.value, later.value) <= 0:
            return False
        return abs(_logarithm(earlier.value, later.value)) > self.proportion(earlier, later)


def in_order(data: Iterable[Datum]) -> list[Datum]:
    return sorted(data, key=lambda each: each.period.order)


def level(metric: Metric, each: Datum) -> Decimal:
    """A flow as an amount a year, so that months and years compare."""
    return each.value * 12 / months(each) if metric.aggregation is Aggregation.SUM else each.value


def months(each: Datum) -> int:
    start, end = each.period.start, each.period.end
    return (end.year - start.year) * 12 + end.month - start.month + 1


def years_between(one: Datum, other: Datum) -> float:
    first, second = one.period.end, other.period.end
    return abs((first.year - second.year) * 12 + first.month - second.month) / 12


def _logarithm(first: Decimal, last: Decimal) -> float:
    if first == last:
        return 0.0
    if min(first, last) <= 0:
        return math.copysign(math.inf, last - first)
    return math.log(last / first)
