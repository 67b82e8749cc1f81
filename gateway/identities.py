"""Checking accounting identities on what the services say: conflicts between figures, naming both sides. Pure."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from decimal import Decimal
from functools import cached_property
from typing import TypeAlias

from gateway.client import Reply
from shared.plan import AREAS, SHANGHAI, ActionPlugin, Period
from shared.plan.identity import DISTRICT_SUM, Identity, Relation, Side, district_sum
from shared.plan.unit import Unit, find_unit
from shared.progress import Status
from shared.wire.observation import ObservationOut

Named: TypeAlias = Mapping[str, Mapping[Period, ObservationOut]]
"""Figures by the names that the sides of an identity use: metrics of one area, or areas of one metric."""
_LAST_DIGIT = 8
"""A value with more decimals than this was computed, not rounded by somebody."""


@dataclass(frozen=True, slots=True)
class Reckoned:
    value: Decimal
    inputs: tuple[ObservationOut, ...]


@dataclass(frozen=True, slots=True)
class Conflict:
    """Two sides that differ by more than `tolerance`; `difference` is left less right."""

    identity: Identity
    period: Period
    area: str
    left: Reckoned
    right: Reckoned
    tolerance: Decimal

    @property
    def difference(self) -> Decimal:
        return self.left.value - self.right.value


@dataclass(slots=True)
class Check:
    """An identity where its left side is reported: how often it could be checked, how often not, what it found."""

    identity: Identity
    checked: int = 0
    unchecked: int = 0
    conflicts: list[Conflict] = field(default_factory=list)


def check_all(identities: Iterable[Identity], plugins: Sequence[ActionPlugin], replies: Iterable[Reply]) -> list[Check]:
    """Every identity in every area, and the sum of the districts of every metric that adds up."""
    known, factors = _figures(replies), {metric.key for plugin in plugins for metric in plugin.factor_metrics}
    checks: dict[str, Check] = {}
    for identity in identities:
        checks[identity.key] = Check(identity)
        for area in AREAS:
            there = {key: areas.get(SHANGHAI.code if key in factors else area, {}) for key, areas in known.items()}
            _check(checks[identity.key], there, area)
    for metric in (metric for plugin in plugins for metric in plugin.metrics):
        if adding_up := district_sum(metric):
            check = checks.setdefault(adding_up.key, Check(DISTRICT_SUM))
            _check(check, known.get(metric.key, {}), SHANGHAI.code, adding_up)
    return list(checks.values())


def _figures(replies: Iterable[Reply]) -> dict[str, dict[str, dict[Period, ObservationOut]]]:
    """By metric, area and period: outturns of periods that are over on the day the services answer for."""
    known: dict[str, dict[str, dict[Period, ObservationOut]]] = defaultdict(lambda: defaultdict(dict))
    for state in (reply.state for reply in replies if reply.state):
        for each in (each for metric in state.metrics for each in metric.observations):
            period = Period.parse(each.period)
            if each.status is not Status.FORECAST and period.end <= state.on:
                known[each.metric][each.area][period] = each
    return known


def _check(check: Check, known: Named, area: str, identity: Identity | None = None) -> None:
    identity = identity or check.identity
    named = {name: known.get(name, {}) for name in (*identity.left.inputs, *identity.right.inputs)}
    left = [figures for name, figures in named.items() if name in identity.left.inputs]
    reported = {period for figures in left for period, each in figures.items() if not each.derived_from}
    for period in sorted(reported, key=lambda period: period.order):
        found, complete = _compare(identity, named, period, area)
        check.conflicts += [found] if found else []
        check.checked += bool(found) or complete
        check.unchecked += not (found or complete)


def _compare(identity: Identity, named: Named, period: Period, area: str) -> tuple[Conflict | None, bool]:
    """A conflict, and whether all that the identity needs is known."""
    side, partial = identity.left, False
    if identity.relation is Relation.PARTS:
        side = replace(side, inputs=tuple(name for name in side.inputs if period in named[name]))
        partial = len(side.inputs) < len(identity.left.inputs)
    left, right = _Workings.of(side, named, period), _Workings.of(identity.right, named, period)
    if left.value is None or right.value is None:
        return None, False
    over = left.value - right.value
    if over == 0 or (over < 0 and (partial or identity.relation is Relation.AT_MOST)):
        return None, not partial
    tolerance = left.rounding + right.rounding if identity.tolerance is None else identity.tolerance
    if abs(over) <= tolerance:
        return None, not partial
    return Conflict(identity, period, area, left.reckoned, right.reckoned, tolerance), True


@dataclass(frozen=True)
class _Workings:
    """One side for one period: what it may use, what it comes to, and what that rests on."""

    side: Side
    period: Period
    known: Named

    @classmethod
    def of(cls, side: Side, named: Named, period: Period) -> "_Workings":
        usable = {
            name: {other: each for other, each in named[name].items() if side.may_use(other, period)}
            for name in side.inputs
        }
        return cls(side, period, usable)

    @cached_property
    def value(self) -> Decimal | None:
        return self._with(None, None)

    def _with(self, changed: ObservationOut | None, value: Decimal | None) -> Decimal | None:
        """The value if one figure were another, or not there."""
        series = {
            name: {
                period: each.value if each is not changed or value is None else value
                for period, each in figures.items()
                if each is not changed or value is not None
            }
            for name, figures in self.known.items()
        }
        try:
            return self.side.reckon(series, self.period)
        except ArithmeticError:  # figures that are possible one by one may together have no result
            return None

    @cached_property
    def used(self) -> tuple[ObservationOut, ...]:
        """The figures without which the value would be another, or none."""
        figures = (each for known in self.known.values() for each in known.values())
        return tuple(each for each in figures if self._with(each, None) != self.value)

    @cached_property
    def rounding(self) -> Decimal:
        """How far the value may be off since every figure in it is rounded in its last digit."""
        value = self.value or Decimal(0)
        moved = (self._with(each, each.value + _half_digit(each)) for each in self.used)
        own = _half(value) if self.side.rounds else Decimal(0)
        return sum((abs(other - value) for other in moved if other is not None), own)

    @property
    def reckoned(self) -> Reckoned:
        return Reckoned(self.value or Decimal(0), self.used)


def _half_digit(each: ObservationOut) -> Decimal:
    """Half of the last digit as it was sent, in the metric's unit; single things are counted, not rounded.

    A zero at the end is not told from none, so this is rather too much than too little.
    """
    value, unit = (each.sent.value, each.sent.unit) if each.sent else (each.value, each.unit)
    if value == value.to_integral_value() and _counts_things(find_unit(unit)):
        return Decimal(0)
    return _half(value) * (abs(each.value / value) if value else 1)


def _counts_things(unit: Unit | None) -> bool:
    """Whether its unit is one thing of a kind: items, vehicles, persons."""
    return unit is not None and unit.dimension == {(f"[{unit.definition}]", "1")}


def _half(value: Decimal) -> Decimal:
    """Half of the last digit; 0 for what has more digits than anybody prints."""
    exponent = int(value.normalize().as_tuple().exponent)
    return Decimal(0) if exponent < -_LAST_DIGIT else Decimal(5).scaleb(min(exponent, 0) - 1)
