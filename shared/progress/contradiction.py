"""Contradictions: identities that a submission breaks, and the one of its figures that each is laid to."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from itertools import chain, islice
from typing import TypeAlias

from shared.plan import AREAS, SHANGHAI, ActionPlugin, Metric, Period, Text
from shared.plan.identity import Identity, Side, district_sum
from shared.plan.unit import Unit
from shared.progress.agreement import Conflict, Datum, Figures, Named, by_area, compare, figures, named, reported
from shared.progress.assessment import Point, Status
from shared.progress.derivation import decisive, derive
from shared.progress.words import amount, period

_MOST = 1000
"""Conflicts that are looked for: who breaks so many identities need not be told of more."""
_Touched: TypeAlias = Mapping[tuple[str, str], set[Period]]


@dataclass(frozen=True, slots=True)
class Ledger:
    """What is known once a submission is taken in, derived figures included; `fresh` are those that it brings."""

    plugin: ActionPlugin
    figures: Figures
    fresh: frozenset[Datum]

    @classmethod
    def of(cls, plugin: ActionPlugin, known: Iterable[Datum], fresh: Iterable[Datum]) -> "Ledger":
        """`fresh` figures stand in the place of known ones."""
        brought = frozenset(each for each in fresh if each.status is not Status.FORECAST)
        data = list({each.key: each for each in (*known, *brought) if each.status is not Status.FORECAST}.values())
        return cls(plugin, figures((*derived_from(plugin, data), *data)), brought)

    def behind(self, each: Datum) -> frozenset[Datum]:
        """The fresh figures that a figure is, or is computed from."""
        if not each.derived:
            return self.fresh & {each}
        derivation = next(one for one in self.plugin.derivations if one.metric.key == each.metric)
        series = {metric.key: self._series(metric, each.area) for metric in derivation.inputs}
        values = {key: {period: datum.value for period, datum in known.items()} for key, known in series.items()}
        inputs = (series[metric.key][at] for metric, at in decisive(derivation, values, each.period))
        return _joined(map(self.behind, inputs))

    def where(self, metric: Metric, area: str) -> str:
        """The area whose figures of a metric speak for this one."""
        return SHANGHAI.code if metric in self.plugin.factor_metrics else area

    def _series(self, metric: Metric, area: str) -> Mapping[Period, Datum]:
        return self.figures.get(metric.key, {}).get(self.where(metric, area), {})


def _joined(sets: Iterable[frozenset[Datum]]) -> frozenset[Datum]:
    return frozenset(chain.from_iterable(sets))


def derived_from(plugin: ActionPlugin, data: Iterable[Datum]) -> Iterator[Datum]:
    """What a service adds to what is reported."""
    units = {metric.key: metric.unit.symbol for metric in plugin.metrics}
    points: dict[str, dict[str, dict[Period, Point]]] = defaultdict(lambda: defaultdict(dict))
    for each in data:
        points[each.area][each.metric][each.period] = Point(each.period, each.value, each.status)
    factors = {each.key: points[SHANGHAI.code][each.key] for each in plugin.factor_metrics}
    for area, there in points.items():
        for key, series in derive(plugin, there | factors).items():
            for at, point in series.items():
                yield Datum(key, area, at, point.value, point.status, point.value, units[key], derived=True)


def contradictions(ledger: Ledger) -> Iterator[tuple[Datum, Conflict]]:
    """Identities of the plugin and sums of districts that do not hold and that a fresh figure has a part in."""
    touched = _touched(ledger)
    questions = chain(_own(ledger, touched), _sums(ledger, touched))
    found = (
        compare(identity, series, at, area)[0]
        for identity, series, area, moved in questions
        for at in _periods(identity, series, moved)
    )
    for conflict in islice(filter(None, found), _MOST):
        if culprit := _culprit(ledger, conflict):
            yield culprit, conflict


def _touched(ledger: Ledger) -> _Touched:
    """The periods of each metric and area that are fresh, or derived from what is."""
    touched: dict[tuple[str, str], set[Period]] = defaultdict(set)
    for each in ledger.fresh:
        touched[each.metric, each.area].add(each.period)
    for derivation in ledger.plugin.derivations:
        key = derivation.metric.key
        for area, series in ledger.figures.get(key, {}).items():
            if any((metric.key, ledger.where(metric, area)) in touched for metric in derivation.inputs):
                touched[key, area] |= {period for period, each in series.items() if each.derived}
    return touched


_Question: TypeAlias = tuple[Identity, Named, str, set[Period]]
"""An identity, its series, the area it is asked of, and the periods that the submission touches."""


def _own(ledger: Ledger, touched: _Touched) -> Iterator[_Question]:
    factors = {metric.key for metric in ledger.plugin.factor_metrics}
    for identity in ledger.plugin.identities:
        names = (*identity.left.inputs, *identity.right.inputs)
        for area in AREAS:
            there = ((name, SHANGHAI.code if name in factors else area) for name in names)
            if moved := {period for key in there for period in touched.get(key, ())}:
                yield identity, named(identity, ledger.figures, area, factors), area, moved


def _sums(ledger: Ledger, touched: _Touched) -> Iterator[_Question]:
    for metric in ledger.plugin.metrics:
        adding_up = district_sum(metric)
        moved = {period for area in AREAS for period in touched.get((metric.key, area), ())}
        if adding_up and moved:
            yield adding_up, by_area(metric.key, ledger.figures), SHANGHAI.code, moved


def _periods(identity: Identity, series: Named, moved: set[Period]) -> list[Period]:
    """Those for which a side may rest on a touched figure."""
    first = min(period.year for period in moved)
    sides = (identity.left, identity.right)
    found = (each for each in reported(identity, series) if any(_rests_on(side, each, moved, first) for side in sides))
    return sorted(found, key=lambda period: period.order)


def _rests_on(side: Side, period: Period, moved: set[Period], first: int) -> bool:
    return period.year >= first if side.reads is None else not moved.isdisjoint(side.reads(period))


def _culprit(ledger: Ledger, conflict: Conflict) -> Datum | None:
    """Of the side with the fewest fresh figures the largest one: the total rather than its parts, the main part."""
    sides = [_joined(map(ledger.behind, side.inputs)) for side in (conflict.left, conflict.right)]
    fewest = min(filter(None, sides), key=len, default=frozenset[Datum]())
    return max(fewest, key=lambda each: (abs(each.value), each.metric, each.area, each.period.text), default=None)


def told(conflict: Conflict, unit: Unit, others: int) -> Text:
    """What the two sides come to, in the unit of the left one; `others` counts more like it."""
    identity, when = conflict.identity, period(conflict.period)
    left, right = amount(conflict.left.value, unit), amount(conflict.right.value, unit)
    more = Text(f"(另有{others}处)", f" (and {others} more)") if others else None
    return Text(
        f"不符“{identity.formula.zh}”:{when}左边{left.zh},右边{right.zh}{more.zh if more else ''}",
        f"against “{identity.formula.en}”: in {conflict.period} the left side is {left.en}, the right side {right.en}"
        f"{more.en if more else ''}",
    )
