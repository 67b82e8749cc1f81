"""Checking identities on figures: which contradict each other, naming both sides."""

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from decimal import Decimal
from functools import cached_property
from itertools import chain
from typing import TypeAlias

from shared.plan import AREAS, SHANGHAI, Metric, Period, Series
from shared.plan.identity import DISTRICT_SUM, Identity, Relation, Side, district_sum
from shared.plan.unit import YES_NO, Unit, find_unit
from shared.progress.assessment import Status

_LAST_DIGIT = 8
"""A value with more decimals than this was computed, not rounded by somebody."""


@dataclass(frozen=True, slots=True, eq=False)
class Datum:
    """A figure with what tells how far it was rounded: the number as it was printed, in the unit it was printed in.

    A derived one was computed from others and printed by nobody.
    """

    metric: str
    area: str
    period: Period
    value: Decimal
    status: Status
    printed: Decimal
    unit: str
    derived: bool = False

    @property
    def key(self) -> "Key":
        return self.metric, self.area, self.period

    @property
    def rounding(self) -> Decimal:
        """Half of the last printed digit, in the unit of the value; single things are counted, not rounded.

        A zero at the end is not told from none, so this is rather too much than too little.
        """
        if self.printed == self.printed.to_integral_value() and counts_things(find_unit(self.unit)):
            return Decimal(0)
        return _half(self.printed) * (abs(self.value / self.printed) if self.printed else 1)


Key: TypeAlias = tuple[str, str, Period]
Figures: TypeAlias = Mapping[str, Mapping[str, Mapping[Period, Datum]]]
"""By metric, area and period."""
Named: TypeAlias = Mapping[str, Mapping[Period, Datum]]
"""By the names that the sides of an identity use: metrics of one area, or areas of one metric."""


@dataclass(frozen=True, slots=True)
class Reckoned:
    value: Decimal
    inputs: tuple[Datum, ...]


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


def figures(data: Iterable[Datum]) -> Figures:
    """Forecasts are left out: nothing has to agree with them."""
    known: dict[str, dict[str, dict[Period, Datum]]] = defaultdict(lambda: defaultdict(dict))
    for each in data:
        if each.status is not Status.FORECAST:
            known[each.metric][each.area][each.period] = each
    return known


def check_all(
    identities: Iterable[Identity], metrics: Iterable[Metric], factors: Iterable[Metric], known: Figures
) -> list[Check]:
    """Every identity in every area, and the sum of the districts of every metric that adds up."""
    of_the_city = {metric.key for metric in factors}
    checks: dict[str, Check] = {}
    for identity in identities:
        checks[identity.key] = Check(identity)
        for area in AREAS:
            _check(checks[identity.key], identity, named(identity, known, area, of_the_city), area)
    for metric in metrics:
        if adding_up := district_sum(metric):
            check = checks.setdefault(adding_up.key, Check(DISTRICT_SUM))
            _check(check, adding_up, by_area(metric.key, known), SHANGHAI.code)
    return list(checks.values())


def named(identity: Identity, known: Figures, area: str, of_the_city: Iterable[str] = ()) -> Named:
    """The series of one area that an identity of metrics speaks of; those that hold `of_the_city` are the city's."""
    names = (*identity.left.inputs, *identity.right.inputs)
    return {name: _series(known, name, SHANGHAI.code if name in of_the_city else area) for name in names}


def by_area(metric: str, known: Figures) -> Named:
    """The series of one metric that the sum of its districts speaks of."""
    return {area: _series(known, metric, area) for area in AREAS}


def _series(known: Figures, metric: str, area: str) -> Mapping[Period, Datum]:
    return known.get(metric, {}).get(area, {})


def _check(check: Check, identity: Identity, series: Named, area: str) -> None:
    for period in sorted(reported(identity, series), key=lambda period: period.order):
        found, complete = compare(identity, series, period, area)
        check.conflicts += [found] if found else []
        check.checked += bool(found) or complete
        check.unchecked += not (found or complete)


def reported(identity: Identity, series: Named) -> set[Period]:
    """The periods for which the left side was reported, and so is worth a check."""
    return {period for name in identity.left.inputs for period, each in series[name].items() if not each.derived}


def compare(identity: Identity, series: Named, period: Period, area: str) -> tuple[Conflict | None, bool]:
    """A conflict, and whether all that the identity needs is known."""
    side, partial = identity.left, False
    if identity.relation is Relation.PARTS:
        side = replace(side, inputs=tuple(name for name in side.inputs if period in series[name]))
        partial = len(side.inputs) < len(identity.left.inputs)
    left, right = _Workings.of(side, series, period), _Workings.of(identity.right, series, period)
    if left.value is None or right.value is None:
        return None, False
    over = left.value - right.value
    if over == 0 or (over < 0 and (partial or identity.relation is Relation.AT_MOST)):
        return None, not partial
    tolerance = identity.tolerance
    if tolerance is None:
        tolerance = _up_to(abs(over), chain(left.rounding(), right.rounding()))
    if abs(over) <= tolerance:
        return None, not partial
    return Conflict(identity, period, area, left.reckoned, right.reckoned, tolerance), True


def _up_to(enough: Decimal, parts: Iterable[Decimal]) -> Decimal:
    """Their sum, or as much of it as is enough: what agrees is not reckoned to the end."""
    total = Decimal(0)
    for part in parts:
        total += part
        if total >= enough:
            break
    return total


@dataclass(frozen=True)
class _Workings:
    """One side for one period: what it may use, what it comes to, and what that rests on."""

    side: Side
    period: Period
    known: Named

    @classmethod
    def of(cls, side: Side, series: Named, period: Period) -> "_Workings":
        if side.reads is not None:  # the same as below, without going through whole series
            read = side.reads(period)
            own = {name: {at: series[name][at] for at in read if at in series[name]} for name in side.inputs}
            return cls(side, period, own)
        usable = {
            name: {other: each for other, each in series[name].items() if side.may_use(other, period)}
            for name in side.inputs
        }
        return cls(side, period, usable)

    @cached_property
    def value(self) -> Decimal | None:
        return self._reckon(self._values)

    @cached_property
    def _values(self) -> Mapping[str, Series]:
        return {name: {at: each.value for at, each in known.items()} for name, known in self.known.items()}

    def _reckon(self, series: Mapping[str, Series]) -> Decimal | None:
        try:
            return self.side.reckon(series, self.period)
        except ArithmeticError:  # figures that are possible one by one may together have no result
            return None

    @cached_property
    def _enough(self) -> Mapping[str, Series]:
        """Without the periods that are all the same to the value, dropped by halves: series are long."""
        series = self._values
        if self.side.reads is not None:
            return series
        pending = [sorted({at for known in self.known.values() for at in known}, key=lambda period: period.order)]
        while pending:
            part = pending.pop()
            dropped = frozenset(part)
            rest = {name: _without(values, dropped) for name, values in series.items()}
            if self._reckon(rest) == self.value:
                series = rest
            elif half := len(part) // 2:
                pending += [part[half:], part[:half]]
        return series

    def rounding(self) -> Iterator[Decimal]:
        """By how much the value moves with the rounding of each figure in its last digit, and with its own."""
        value = self.value or Decimal(0)
        if self.side.rounds:
            yield _half(value)
        for name, series in self._enough.items():
            for at, each in series.items():
                moved = self._reckon({**self._enough, name: {**series, at: each + self.known[name][at].rounding}})
                yield abs(moved - value) if moved is not None else Decimal(0)

    @property
    def reckoned(self) -> Reckoned:
        """With the figures without which the value would be another, or none."""
        used = tuple(
            self.known[name][at]
            for name, series in self._enough.items()
            for at in series
            if self._reckon({**self._enough, name: _without(series, [at])}) != self.value
        )
        return Reckoned(self.value or Decimal(0), used)


def _without(series: Series, periods: Collection[Period]) -> Series:
    return {at: value for at, value in series.items() if at not in periods}


def counts_things(unit: Unit | None) -> bool:
    """Whether its unit is one thing of a kind: items, vehicles, persons; or an answer of yes or no."""
    return unit is not None and (unit == YES_NO or unit.dimension == {(f"[{unit.definition}]", "1")})


def _half(value: Decimal) -> Decimal:
    """Half of the last digit; 0 for what has more digits than anybody prints."""
    exponent = int(value.normalize().as_tuple().exponent)
    return Decimal(0) if exponent < -_LAST_DIGIT else Decimal(5).scaleb(min(exponent, 0) - 1)
