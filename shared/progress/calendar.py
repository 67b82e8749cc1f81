"""The reporting calendar: which years of a metric are due, which of them came in time, and since when one is overdue.

It begins with the year after the base year. Derived metrics are not reported: what targets on them need is asked of
the metrics they are computed from.
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import date
from typing import TypeAlias

from shared.plan import Accumulate, ActionPlugin, Metric, Peak, Period, Target
from shared.plan.reporting import demands, reported_behind
from shared.progress import assess
from shared.progress.assessment import Point, Verdict
from shared.progress.case import Case
from shared.progress.history import History, newest_due

Figures: TypeAlias = Mapping[str, Iterable[Point]]
"""The points of one area by metric key, derived ones included."""
Years: TypeAlias = frozenset[int]


@dataclass(frozen=True, slots=True)
class Calendar:
    """The years due, by how their first figure came. `last_known` is the newest year known, due or not.

    The years `awaited` are over, are not known, and are not due yet.
    """

    on_time: tuple[int, ...]
    late: tuple[int, ...]
    missing: tuple[int, ...]
    overdue_since: date | None
    last_known: int | None
    awaited: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class _Need:
    """Years that count, those known of the metric that reports them, and those known of the one they are for.

    The two are one metric, unless figures are derived. What a derived metric is known for is not asked of its inputs.
    """

    counting: Years
    known: Years
    judged: Years

    @property
    def asked(self) -> Years:
        return self.counting & (self.known | (self.counting - self.judged))

    @property
    def missing(self) -> Years:
        return self.asked - self.known

    @property
    def overdue(self) -> Years:
        newest = max(self.known, default=0)
        return frozenset(year for year in self.missing if year > newest)


def falls_due(metric: Metric, year: int) -> date:
    """The day from which on the figure for `year` is overdue."""
    months = (year + 1) * 12 + metric.reports_by
    return date(months // 12, months % 12 + 1, 1)


def calendars(
    plugin: ActionPlugin, figures: Figures, published: Mapping[str, Mapping[str, date]], on: date
) -> dict[str, Calendar]:
    """By key, of every metric that is reported; `published` says when each metric and period first had an outturn.

    When a target on a derived metric is stale and the newest figures of all its inputs are there, it waits for the
    gaps before: then these are overdue.
    """
    asked, none = demands(plugin), dict[str, date]()
    found = {
        metric.key: calendar(
            metric, asked[metric.key], figures, published.get(metric.key, none), on, base_year=plugin.base_year
        )
        for metric in plugin.metrics
        if metric.key in asked
    }
    for target in (target for target in plugin.targets if target.metric.key not in asked):
        inputs = reported_behind(plugin, target.metric)
        waited_for = any(found[each.key].overdue_since for each in inputs)
        assessment = assess(target, figures[target.metric.key], on, base_year=plugin.base_year)
        if assessment.verdict is Verdict.STALE and not waited_for:
            found |= {each.key: _with_gaps_overdue(each, found[each.key]) for each in inputs}
    return found


def _with_gaps_overdue(metric: Metric, its: Calendar) -> Calendar:
    return replace(its, overdue_since=falls_due(metric, its.missing[0])) if its.missing else its


def calendar(
    metric: Metric,
    targets: Iterable[Target],
    figures: Figures,
    published: Mapping[str, date],
    on: date,
    *,
    base_year: int,
) -> Calendar:
    """The calendar of a reported metric on the day `on`; `published` says when each period first had an outturn.

    Each of the `targets` that rest on its figures asks for the years up to its last one; where there are none, years
    are asked for without end. Those missing after the newest one known are overdue, as stale verdicts have it; gaps
    before are missing and no more.
    """
    spoken_of = _spoken_of(History.of(metric, figures[metric.key], on))
    over = frozenset(range(base_year + 1, on.year)) - {metric.change_since}
    due = frozenset(year for year in over if year <= newest_due(metric, on))
    needs = [_need(target, metric, figures, over, on, base_year) for target in targets]
    needs = needs or [_Need(over, frozenset(spoken_of), frozenset(spoken_of))]
    lacking = _union(need.missing for need in needs)
    missing, overdue = lacking & due, _union(need.overdue for need in needs) & due
    came = sorted((_union(need.asked for need in needs) & due) - missing)
    first = {year: min(published[period.text] for period in spoken_of[year]) for year in came}
    return Calendar(
        on_time=tuple(year for year in came if first[year] < falls_due(metric, year)),
        late=tuple(year for year in came if first[year] >= falls_due(metric, year)),
        missing=tuple(sorted(missing)),
        overdue_since=falls_due(metric, min(overdue)) if overdue else None,
        last_known=max(spoken_of, default=None),
        awaited=tuple(sorted(lacking - due)),
    )


def _spoken_of(history: History) -> dict[int, list[Period]]:
    """By year: the periods whose figures speak of the whole of it, alone or in a span, or are a stock's at its end."""
    found: dict[int, list[Period]] = defaultdict(list)
    levels = {point.period for point in history.readings if point.period.end.month == 12}  # noqa: PLR2004
    for period in (point.period for point in history.points):
        if period.whole_years or period in levels:
            for year in period.years if period.whole_years else (period.year,):
                found[year].append(period)
    return found


def _need(target: Target, metric: Metric, figures: Figures, years: Years, on: date, base_year: int) -> _Need:
    """What the target asks of the metric. A peak shows after its year only, so it asks without end."""
    deadline = None if isinstance(target.goal, Peak) else target.goal.deadline
    end = deadline.end if deadline else None
    day = on if end is None else min(on, date(end, 12, 31))
    judged = Case(target.id, target.goal, History.of(target.metric, figures[target.metric.key], day), on, base_year)
    start = judged.start if isinstance(target.goal, Accumulate) else base_year
    counting = frozenset(year for year in years if year > start and (end is None or year <= end))
    known = _known(judged)
    if target.metric is metric:
        return _Need(counting, known, known)
    reported = replace(judged, history=History.of(metric, figures[metric.key], day))
    return _Need(counting, _known(reported), known)


def _known(case: Case) -> Years:
    """The years known as the goal needs them: an amount may come in spans of years, anything else year by year."""
    if not isinstance(case.goal, Accumulate):
        return frozenset(case.history.yearly)
    parts = case.history.parts(case.start + 1, case.end or case.on.year)
    return frozenset(year for part in parts for year in part.period.years)


def _union(sets: Iterable[Years]) -> Years:
    return frozenset[int]().union(*sets)
