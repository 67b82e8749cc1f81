"""Jumps: figures that no ordinary step joins to the series they are sent for.

A figure is held against the value it revises, else against those known just before and after it: within reach of either
it is no jump. Nor are figures sent along with it that are within reach of each other.
"""

from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from typing import TypeAlias

from shared.plan import Aggregation, Metric, Text
from shared.plan.expectation import Scale, Step
from shared.progress import leap
from shared.progress.agreement import Datum
from shared.progress.assessment import Status
from shared.progress.gauge import Gauge, in_order, level, months, years_between

Jump: TypeAlias = tuple[Datum, Text]
_TRIED = 3
"""Runs that a figure may go on with."""


def jumps(metric: Metric, known: Iterable[Datum], sent: Sequence[Datum]) -> Iterator[Jump]:
    """The figures of one series that jump, with the reason. Forecasts may follow from figures, none from a forecast."""
    step = metric.expected_step
    if step is None:
        return
    find: Callable[[Metric, Step, Sequence[Datum], Sequence[Datum]], Iterator[Jump]]
    find = _oversized if step.scale is Scale.SIZE else _strays
    known = [each for each in known if each.status is not Status.FORECAST]
    firm = [each for each in sent if each.status is not Status.FORECAST]
    yield from find(metric, step, known, firm)
    if len(firm) < len(sent):
        yield from (found for found in find(metric, step, known, sent) if found[0].status is Status.FORECAST)


def _oversized(metric: Metric, step: Step, known: Sequence[Datum], sent: Sequence[Datum]) -> Iterator[Jump]:
    largest = max(known, key=lambda each: abs(level(metric, each)), default=None)
    if largest is None or not largest.value:
        return
    for each in sent:
        if abs(level(metric, each)) > step.limit * abs(level(metric, largest)):
            yield each, leap.oversized(metric, each, largest)


def _strays(metric: Metric, step: Step, known: Sequence[Datum], sent: Sequence[Datum]) -> Iterator[Jump]:
    """Like is held against like: of flows and rates the same length of time, as long as such is known."""
    stock = metric.aggregation is Aggregation.LAST
    groups: dict[int, list[Datum]] = defaultdict(list)
    for each in sent:
        groups[0 if stock else months(each)].append(each)
    for length, group in groups.items():
        alike = [each for each in known if stock or months(each) == length] or known
        yield from _apart(_Series.of(Gauge.of(metric, step, alike), alike), group)


def _apart(series: "_Series", sent: Sequence[Datum]) -> Iterator[Jump]:
    told = in_order(filter(series.gauge.tells, sent))
    before = dict(zip(told[1:], told, strict=False))
    runs = _runs(series.gauge, told)
    for run in runs:
        aside = [before[run[0]]] if run[0] in before else [other[0] for other in runs[1:2]]
        yield from _jumping(series, run, aside, most=2 * len(run) > len(told))
    for each in sent:
        if not (each.value or series.gauge.tells(each)):
            yield from _jumping(series, [each], [], most=True)


def _jumping(series: "_Series", run: Sequence[Datum], aside: Sequence[Datum], *, most: bool) -> Iterator[Jump]:
    """Where nothing is known to go by, a run that is `most` of what is sent is taken to be right, others jump."""
    gauge = series.gauge
    beside = [series.beside(each) for each in run]
    known = any(beside)
    joined = any(gauge.reaches(each, other) for each, others in zip(run, beside, strict=True) for other in others)
    for each, others in zip(run, beside, strict=True):
        revised = any(other.period == each.period for other in others)
        if gauge.reaches(each, others[0]) if revised else joined or (most and not known):
            continue
        if others := others or aside:
            yield each, leap.stray(gauge, each, min(others, key=lambda other: years_between(each, other)))


def _runs(gauge: Gauge, told: Sequence[Datum]) -> list[list[Datum]]:
    """Figures that follow each other within reach, whatever lies astray between them."""
    runs: list[list[Datum]] = []
    for each in told:
        near = next((run for run in reversed(runs[-_TRIED:]) if gauge.reaches(run[-1], each)), None)
        if near is None:
            runs.append([each])
        else:
            near.append(each)
    return runs


@dataclass(frozen=True, slots=True)
class _Series:
    """Known figures in order: all, and those that others can be measured by."""

    gauge: Gauge
    figures: Sequence[Datum]
    telling: Sequence[Datum]

    @classmethod
    def of(cls, gauge: Gauge, known: Sequence[Datum]) -> "_Series":
        figures = in_order(each for each in known if gauge.scale is Scale.POINTS or each.value >= 0)
        return cls(gauge, figures, [each for each in figures if gauge.tells(each)])

    def beside(self, each: Datum) -> Sequence[Datum]:
        """The figure it revises, else those just before and after."""
        known = self.telling if self.gauge.tells(each) else self.figures
        first = bisect_left(known, each.period.order, key=_order)
        last = bisect_right(known, each.period.order, key=_order)
        return known[first:last] or known[max(first - 1, 0) : last + 1]


def _order(each: Datum) -> tuple[date, date]:
    return each.period.order
