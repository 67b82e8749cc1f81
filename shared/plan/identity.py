"""Accounting identities: what published figures must agree with, across metrics, areas and services.

A side of an identity is reckoned from named series of one area (of each district, for sums over districts).
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from decimal import Decimal
from enum import Enum
from typing import TypeAlias

from shared.plan.area import DISTRICTS, SHANGHAI
from shared.plan.derivation import Derivation, Series
from shared.plan.metric import Aggregation, Metric
from shared.plan.period import Grain, Period
from shared.plan.text import Text
from shared.plan.unit import DAY, PERCENT, YES_NO

Reckoning: TypeAlias = Callable[[Mapping[str, Series], Period], Decimal | None]
"""From series by name to the value of a period; `None` where one it needs is not known."""
Reading: TypeAlias = Callable[[Period], tuple[Period, ...]]
"""The periods whose figures the value for a period rests on, oldest first."""


class Relation(Enum):
    EQUAL = "equal"
    AT_MOST = "at_most"  # the left side is a part of the right one
    PARTS = "parts"  # the left side adds up parts that make up the right one; with some unknown, it is at most that


def itself(period: Period) -> tuple[Period, ...]:
    return (period,)


@dataclass(frozen=True, slots=True)
class Side:
    """`inputs` names the series; what `reads` no periods in particular may rest on its own and any year before.

    `rounds`: what it gives is rounded once more.
    """

    inputs: tuple[str, ...]
    reckon: Reckoning
    reads: Reading | None = itself
    rounds: bool = False

    def may_use(self, other: Period, period: Period) -> bool:
        """Whether the value for `period` may rest on a figure for `other`."""
        if self.reads is not None:
            return other in self.reads(period)
        return other == period or (other.grain is Grain.YEAR and other.year <= period.year)


ROUNDING = Text(
    "各数按公布的末位四舍五入,每个数最多差末位的一半,两边逐项累加",
    "every figure is rounded to the last digit it was published with: half a unit of it for each, added up",
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Identity:
    """`tolerance` is what may lie between the sides without being a conflict, in their unit, and `allows` the reason.

    Without a number it is what rounding can make out.
    """

    key: str
    title: Text
    formula: Text
    left: Side
    right: Side
    relation: Relation = Relation.EQUAL
    tolerance: Decimal | None = None
    allows: Text = ROUNDING


def figure(name: str) -> Side:
    """The figure itself."""
    return Side((name,), lambda series, period: series[name].get(period))


def total(*names: str) -> Side:
    """The sum, where every one is known."""

    def added(series: Mapping[str, Series], period: Period) -> Decimal | None:
        known = [each[period] for each in series.values() if period in each]
        return sum(known, Decimal(0)) if len(known) == len(series) else None

    return Side(names, added)


def constant(value: int) -> Side:
    return Side((), lambda _series, _period: Decimal(value))


def multiple(name: str, factor: Decimal) -> Side:
    return Side((name,), lambda series, period: factor * series[name][period] if period in series[name] else None)


def growth(name: str) -> Side:
    """The change of a level over the period's years, in %."""

    def grown(series: Mapping[str, Series], period: Period) -> Decimal | None:
        before, after = (series[name].get(each) for each in _ends(period))
        return (after / before - 1) * 100 if period.whole_years and before and after is not None else None

    return Side((name,), grown, _ends)


def _ends(period: Period) -> tuple[Period, ...]:
    return Period.of_year(period.start.year - 1), Period.of_year(period.year)


def chain(name: str) -> Side:
    """Yearly changes in % compounded over the period's years: (∏(1 + dₜ/100) − 1) × 100."""

    def compounded(series: Mapping[str, Series], period: Period) -> Decimal | None:
        level = Decimal(1)
        for year in _years(period):
            yearly = series[name].get(year)
            if yearly is None or not period.whole_years:
                return None
            level *= 1 + yearly / 100
        return (level - 1) * 100

    return Side((name,), compounded, _years)


def _years(period: Period) -> tuple[Period, ...]:
    return tuple(map(Period.of_year, period.years))


def change_of_ratio(above: Side, below: Side) -> Side:
    """The change in % of one quantity over another, from the changes of both: ((1 + a)/(1 + b) − 1) × 100."""

    def changed(series: Mapping[str, Series], period: Period) -> Decimal | None:
        top, bottom = above.reckon(series, period), below.reckon(series, period)
        if top is None or bottom is None:
            return None
        return ((1 + top / 100) / (1 + bottom / 100) - 1) * 100

    def reads(period: Period) -> tuple[Period, ...]:
        return tuple(dict.fromkeys(each for side in (above, below) if side.reads for each in side.reads(period)))

    return Side(above.inputs + below.inputs, changed, reads if above.reads and below.reads else None)


def at_most(key: str, whole: Metric, *parts: Metric) -> Identity:
    """Parts that do not overlap are together at most the whole; the rest of it no metric holds."""
    zh, en = " + ".join(each.title.zh for each in parts), " + ".join(each.title.en for each in parts)
    return Identity(
        key=key,
        title=Text(f"{whole.title.zh}:部分与整体", f"{whole.title.en}: part and whole"),
        formula=Text(f"{zh} ≤ {whole.title.zh}", f"{en} ≤ {whole.title.en}"),
        left=total(*(each.key for each in parts)),
        right=figure(whole.key),
        relation=Relation.AT_MOST,
    )


def follows(metric: Metric, right: Side, zh: str, en: str) -> Identity:
    """A reported figure must be what related ones give."""
    return Identity(
        key=metric.key,
        title=Text(f"{metric.title.zh}:公布数与相关数", f"{metric.title.en}: as published and from related figures"),
        formula=Text(f"{metric.title.zh} = {zh}", f"{metric.title.en} = {en}"),
        left=figure(metric.key),
        right=right,
    )


def compounds(metric: Metric, yearly: Metric) -> Identity:
    """A change over several years must be what the yearly ones make."""
    return follows(
        metric, chain(yearly.key), "逐年变化率连乘:∏(1 + d) − 1", "the yearly changes compounded: ∏(1 + d) − 1"
    )


def recomputed(derivation: Derivation) -> Identity:
    """A derived metric that is reported as well must be what its formula gives."""
    metric = derivation.metric
    names = tuple(each.key for each in derivation.inputs)

    def again(series: Mapping[str, Series], period: Period) -> Decimal | None:
        return derivation.formula(series).get(period)

    return Identity(
        key=f"{metric.key}_recomputed",
        title=Text(f"{metric.title.zh}:公布数与推算数", f"{metric.title.en}: as reported and as computed"),
        formula=Text(f"{metric.title.zh} = {derivation.method.zh}", f"{metric.title.en} = {derivation.method.en}"),
        left=figure(metric.key),
        right=Side(names, again, reads=None, rounds=True),
    )


DISTRICT_SUM = Identity(
    key="district_sum",
    title=Text("各区之和与全市", "Sum of the districts and the city"),
    formula=Text(
        "十六个区之和 = 全市;缺区时,已知各区之和 ≤ 全市",
        "the sixteen districts add up to the city; with some unknown, the others are at most the city",
    ),
    left=total(*(district.code for district in DISTRICTS)),
    right=figure(SHANGHAI.code),
    relation=Relation.PARTS,
)
"""Of one metric; its series are named by area."""
_WITH_NEGATIVES = replace(DISTRICT_SUM, relation=Relation.EQUAL)
"""A district that is not known may take away what the others have too much."""

_NOT_ADDED = frozenset(unit.dimension for unit in (PERCENT, YES_NO, DAY))


def district_sum(metric: Metric) -> Identity | None:
    """`None` where districts' values do not add up: shares, ratios, days of supply, answers of yes or no."""
    ratio = any(name != "[time]" and power.startswith("-") for name, power in metric.unit.dimension)
    counted = metric.aggregation is Aggregation.LAST and metric.unit.dimension not in _NOT_ADDED and not ratio
    if not counted and metric.aggregation is not Aggregation.SUM:
        return None
    return DISTRICT_SUM if metric.bounds.low is not None and metric.bounds.low >= 0 else _WITH_NEGATIVES
