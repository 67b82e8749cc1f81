"""The reporting calendar: what is due, what came in time, what is overdue; and how verdicts agree with it."""

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import replace
from datetime import date
from decimal import Decimal
from functools import cache
from itertools import product
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

import services
from services.catalog import PLUGINS
from shared.plan import (
    EVERY_YEAR,
    SHANGHAI,
    Accumulate,
    ActionPlugin,
    Goal,
    Heading,
    Measure,
    Metric,
    Peak,
    Period,
    Reach,
    Target,
    Trend,
    by,
    during,
    since,
)
from shared.plan.formula import compounded, share
from shared.plan.reporting import demands, reported_behind, reporters
from shared.plan.unit import PERCENT, WAN_KW
from shared.progress import Point, Status, Verdict, assess
from shared.progress.calendar import Calendar, calendar, calendars, falls_due
from shared.progress.derivation import derive
from shared.progress.history import newest_due
from shared.service import published
from tests.shared.examples import BASE_YEAR, FLOW, NAME, RATE, STOCK, Figures, metric, points, target
from tests.shared.test_assess_laws import DAYS, GOALS, PERIODS, VALUES, Question, questions

RISE = Trend(heading=Heading.RISE)
TO_2025 = Reach(Decimal(10), WAN_KW, deadline=by(2025))
SUM_TO_2025 = Accumulate(Decimal(10), WAN_KW, deadline=during(2021, 2025))
EARLY = date(2000, 1, 1)


def kept(of: Metric, goals: list[Goal], figures: Figures, on: str, came: Mapping[str, str] | None = None) -> Calendar:
    """The calendar of a metric with these goals; figures were published early unless `came` says when."""
    return of_points(of, [target(goal, of) for goal in goals], points(figures), date.fromisoformat(on), came or {})


def of_points(of: Metric, targets: list[Target], series: list[Point], on: date, came: Mapping[str, str]) -> Calendar:
    first = {point.period.text: EARLY for point in series}
    first |= {period: date.fromisoformat(day) for period, day in came.items()}
    return calendar(of, targets, {of.key: series}, first, on, base_year=BASE_YEAR)


def years(first: int, last: int) -> tuple[int, ...]:
    return tuple(range(first, last + 1))


@pytest.mark.parametrize(
    ("months", "year", "day"),
    [(12, 2024, "2026-01-01"), (0, 2024, "2025-01-01"), (3, 2024, "2025-04-01"), (18, 2024, "2026-07-01")],
)
def test_a_year_is_overdue_from_the_day_on_which_it_counts_as_due(months: int, year: int, day: str) -> None:
    assert falls_due(metric(reports_by=months), year) == date.fromisoformat(day)


@given(st.integers(0, 40), DAYS)
def test_the_calendar_and_the_verdicts_mean_the_same_by_due(months: int, on: date) -> None:
    of = metric(reports_by=months)
    due = newest_due(of, on)
    assert falls_due(of, due) <= on < falls_due(of, due + 1)


def test_years_come_in_time_late_or_not_at_all() -> None:
    came = {"2021": "2022-12-31", "2022": "2024-01-01", "2024": "2025-03-01"}
    found = kept(STOCK, [RISE], {2021: 1, 2022: 2, 2024: 3}, "2027-01-01", came)
    assert (found.on_time, found.late, found.missing) == ((2021, 2024), (2022,), (2023, 2025))
    assert (found.overdue_since, found.last_known) == (date(2027, 1, 1), 2024)


def test_nothing_is_due_before_the_first_year_after_the_base_year() -> None:
    assert kept(STOCK, [RISE], {}, "2022-12-31") == Calendar((), (), (), None, None, (2021,))
    assert kept(STOCK, [RISE], {2019: 1}, "2023-01-01") == Calendar((), (), (2021,), date(2023, 1, 1), 2019, (2022,))


def test_a_gap_before_the_newest_year_is_missing_but_nobody_waits_for_it() -> None:
    found = kept(STOCK, [RISE], {2021: 1, 2024: 3}, "2026-06-01")
    assert (found.missing, found.overdue_since) == ((2022, 2023), None)


def test_a_year_after_the_newest_one_due_is_known_and_not_yet_counted() -> None:
    found = kept(STOCK, [RISE], {2021: 1, 2022: 1, 2023: 1}, "2024-06-01")
    assert (found.on_time, found.last_known, found.overdue_since) == ((2021, 2022), 2023, None)


@pytest.mark.parametrize(
    ("goals", "last"),
    [
        ([TO_2025], 2025),
        ([TO_2025, Reach(Decimal(20), WAN_KW, deadline=by(2030))], 2030),
        ([TO_2025, RISE], 2033),
        ([Reach(Decimal(1), WAN_KW, deadline=since(2022))], 2033),
        ([Reach(Decimal(1), WAN_KW, deadline=EVERY_YEAR)], 2033),
        ([Peak(deadline=by(2030))], 2033),
        ([], 2033),
    ],
    ids=["one deadline", "the later of two", "one has none", "a rule", "every year", "a peak shows later", "no target"],
)
def test_a_metric_is_asked_for_as_long_as_some_promise_needs_it(goals: list[Goal], last: int) -> None:
    assert kept(STOCK, goals, {}, "2035-06-01").missing == years(2021, last)


def test_a_promise_whose_last_year_has_not_come_stays_overdue_whatever_came_later() -> None:
    later = Reach(Decimal(20), WAN_KW, deadline=by(2030))
    found = kept(STOCK, [TO_2025, later], {2024: 1, 2026: 3}, "2028-06-01")
    assert found.overdue_since == date(2027, 1, 1)


def test_a_span_of_years_covers_an_amount_but_no_level() -> None:
    span: Figures = {"2021/2025": 30}
    came = {"2021/2025": "2026-03-01"}
    amount = kept(FLOW, [SUM_TO_2025], span, "2027-06-01", came)
    assert (amount.on_time, amount.late, amount.missing) == ((2025,), years(2021, 2024), ())
    assert amount.overdue_since is None
    context = kept(FLOW, [], span, "2027-06-01", came)
    assert (replace(context, awaited=()), context.awaited) == (amount, (2026,))
    level = kept(FLOW, [SUM_TO_2025, RISE], span, "2027-06-01", came)
    assert (level.on_time, level.missing, level.overdue_since) == ((), years(2021, 2025), date(2023, 1, 1))


def test_an_amount_is_asked_for_only_in_its_own_years() -> None:
    later = Accumulate(Decimal(10), WAN_KW, deadline=during(2026, 2030))
    assert kept(FLOW, [later], {2021: 1}, "2029-06-01").missing == (2026, 2027)


@pytest.mark.parametrize(
    ("of", "figures", "missing"),
    [
        (STOCK, {"2021-12": 1, "2022-Q4": 1, "2023-11": 1}, (2023,)),
        (FLOW, {"2021-12": 1, "2022-Q4": 1, 2023: 1}, (2021, 2022)),
        (RATE, {"2021/2023": 1}, (2021, 2022, 2023)),
    ],
    ids=["a stock at the end of the year", "a flow of the whole year", "a rate of the year itself"],
)
def test_a_year_is_known_as_verdicts_know_it(of: Metric, figures: Figures, missing: tuple[int, ...]) -> None:
    assert kept(of, [RISE], figures, "2025-06-01").missing == missing


def test_the_first_of_a_years_figures_counts() -> None:
    came = {"2021-12": "2022-02-01", "2021": "2024-01-01"}
    assert kept(STOCK, [RISE], {"2021-12": 1, 2021: 1}, "2023-06-01", came).on_time == (2021,)


def test_the_base_year_of_a_change_needs_no_figure() -> None:
    of = metric(unit=PERCENT, change_since=2022)
    assert kept(of, [RISE], {2021: 1, 2023: 2}, "2025-06-01").on_time == (2021, 2023)


SHARE, PART, WHOLE = metric("share", unit=PERCENT), metric("part"), metric("whole")
SINCE_2020, STEP = metric("since_2020", unit=PERCENT), metric("step", unit=PERCENT)
PLUGIN = ActionPlugin(
    key="example",
    title=NAME,
    clause="2.1",
    lead=None,
    base_year=BASE_YEAR,
    measures=(Measure("2.1.1", NAME, ("市交通委",)), Measure("2.1.2", NAME, ("市水务局", "市交通委"))),
    metrics=(SHARE, PART, WHOLE, SINCE_2020, STEP),
    targets=(
        target(RISE, SHARE),
        target(RISE, SINCE_2020, number="T002", clause="2.1.2"),
        target(RISE, WHOLE, number="T003", clause="2.1.2"),
    ),
    milestones=(),
    derivations=(
        share(SHARE, PART, WHOLE, NAME),
        compounded(SINCE_2020, STEP, BASE_YEAR),
    ),
)


def of_plugin(figures: Mapping[str, Figures], on: str) -> dict[str, Calendar]:
    """The calendars of what the plugin's metrics are reported by; derived ones may be reported themselves."""
    reported = {key: {point.period: point for point in points(each)} for key, each in figures.items()}
    derived = derive(PLUGIN, reported)
    whole = {
        each.key: [*reported.get(each.key, {}).values(), *derived.get(each.key, {}).values()] for each in PLUGIN.metrics
    }
    first = {key: {period.text: EARLY for period in known} for key, known in reported.items()}
    return calendars(PLUGIN, whole, first, date.fromisoformat(on))


def test_what_a_target_on_a_derived_metric_needs_is_asked_of_its_inputs() -> None:
    found = of_plugin({"part": {2021: 1, 2022: 1}, "whole": {2021: 2, 2022: 2, 2023: 2, 2024: 2}}, "2026-06-01")
    assert found.keys() == {"part", "whole", "step"}
    part, whole = found["part"], found["whole"]
    assert (part.on_time, part.missing, part.overdue_since) == ((2021, 2022), (2023, 2024), date(2025, 1, 1))
    assert (whole.missing, whole.overdue_since) == ((), None)


def test_inputs_are_not_asked_for_years_in_which_the_derived_metric_was_reported_itself() -> None:
    found = of_plugin({"part": {2021: 1}, "whole": {2021: 2}, "share": {2022: 3, 2023: 3, 2024: 3}}, "2026-06-01")
    part, whole = found["part"], found["whole"]
    assert (part.on_time, part.missing, part.overdue_since) == ((2021,), (), None)
    assert whole.missing == (2022, 2023, 2024), "it has a target of its own"


def test_a_gap_that_holds_up_a_stale_derived_metric_is_overdue() -> None:
    step = of_plugin({"step": {2021: -1, 2023: -1, 2024: -1}}, "2026-06-01")["step"]
    assert (step.missing, step.overdue_since, step.last_known) == ((2022,), date(2024, 1, 1), 2024)


def test_a_gap_is_not_overdue_while_another_input_is_waited_for() -> None:
    found = of_plugin({"part": {2021: 1}, "whole": {2021: 2, 2023: 2, 2024: 2}}, "2026-06-01")
    assert (found["whole"].missing, found["whole"].overdue_since) == ((2022,), None)
    assert found["part"].overdue_since == date(2024, 1, 1)


def test_bureaus_of_all_targets_that_rest_on_a_metric_are_responsible_for_it() -> None:
    assert reporters(PLUGIN) == {
        "part": ("市交通委",),
        "whole": ("市交通委", "市水务局"),
        "step": ("市水务局", "市交通委"),
    }


@given(questions(), st.lists(GOALS, max_size=2))
def test_every_year_due_is_counted_once(asked: Question, more: list[Goal]) -> None:
    found = of_points(asked.of, [target(goal, asked.of) for goal in [asked.goal, *more]], asked.figures, asked.on, {})
    counted = [*found.on_time, *found.late, *found.missing]
    assert len(counted) == len(set(counted))
    assert all(BASE_YEAR < year <= newest_due(asked.of, asked.on) for year in counted)
    assert (found.overdue_since is None) or found.overdue_since <= asked.on


@given(questions(), st.lists(GOALS, max_size=2))
def test_a_stale_verdict_always_has_an_overdue_metric(asked: Question, more: list[Goal]) -> None:
    """From the day on which the calendar has begun."""
    targets = [target(goal, asked.of) for goal in [asked.goal, *more]]
    verdicts = {assess(each, asked.figures, asked.on, base_year=BASE_YEAR).verdict for each in targets}
    found = of_points(asked.of, targets, asked.figures, asked.on, {})
    if Verdict.STALE in verdicts and newest_due(asked.of, asked.on) > BASE_YEAR:
        assert found.overdue_since is not None


@given(questions(), st.dictionaries(PERIODS, VALUES))
def test_forecasts_are_no_reports(asked: Question, others: dict[Period, Decimal]) -> None:
    forecasts = [Point(period, value, Status.FORECAST) for period, value in others.items()]
    targets = [target(asked.goal, asked.of)]
    assert of_points(asked.of, targets, asked.figures + forecasts, asked.on, {}) == of_points(
        asked.of, targets, asked.figures, asked.on, {}
    )


@given(questions(), st.dictionaries(st.integers(2021, 2032), DAYS))
def test_an_earlier_publication_is_never_worse(asked: Question, days: dict[int, date]) -> None:
    targets, came = [target(asked.goal, asked.of)], {str(year): day.isoformat() for year, day in days.items()}
    earlier, later = (of_points(asked.of, targets, asked.figures, asked.on, each) for each in ({}, came))
    assert set(later.on_time) <= set(earlier.on_time)
    assert (later.missing, later.overdue_since) == (earlier.missing, earlier.overdue_since)


@cache
def known(plugin: ActionPlugin) -> dict[str, list[Point]]:
    """The city's published figures, with what is derived from them, by metric."""
    reported: dict[str, dict[Period, Point]] = defaultdict(dict)
    for row in published.rows(Path(services.__file__).parent / plugin.key / "published.csv"):
        (figure,) = published.delivery(plugin, [row], date(2026, 6, 1)).figures
        if figure.area == SHANGHAI.code:
            reported[figure.metric][figure.period] = Point(figure.period, figure.value, Status(figure.status))
    derived = derive(plugin, reported)
    return {
        metric.key: [*reported[metric.key].values(), *derived.get(metric.key, {}).values()] for metric in plugin.metrics
    }


@pytest.mark.parametrize("plugin", PLUGINS, ids=lambda plugin: plugin.key)
@pytest.mark.parametrize("on", [date(year, month, 1) for year, month in product(range(2023, 2036, 2), (1, 7))], ids=str)
def test_every_stale_target_of_the_plan_has_an_overdue_metric_behind_it(plugin: ActionPlugin, on: date) -> None:
    figures = known(plugin)
    first = {key: {point.period.text: EARLY for point in series} for key, series in figures.items()}
    found = calendars(plugin, figures, first, on)
    for each in plugin.targets:
        verdict = assess(each, figures[each.metric.key], on, base_year=plugin.base_year).verdict
        behind = [found[source.key].overdue_since for source in reported_behind(plugin, each.metric)]
        assert verdict is not Verdict.STALE or any(behind), each.id


def test_the_plan_has_stale_targets_to_test_that_on() -> None:
    on = date(2026, 6, 1)
    verdicts = [
        assess(each, known(plugin)[each.metric.key], on, base_year=plugin.base_year).verdict
        for plugin in PLUGINS
        for each in plugin.targets
    ]
    assert verdicts.count(Verdict.STALE) > 10


@pytest.mark.parametrize("plugin", PLUGINS, ids=lambda plugin: plugin.key)
def test_bureaus_answer_for_what_their_targets_rest_on(plugin: ActionPlugin) -> None:
    asked, responsible = demands(plugin), reporters(plugin)
    derived = {derivation.metric.key for derivation in plugin.derivations}
    assert asked.keys() == responsible.keys() == {metric.key for metric in plugin.metrics} - derived
    assert {each.id for targets in asked.values() for each in targets} == {each.id for each in plugin.targets}
    for each in plugin.targets:
        for source in reported_behind(plugin, each.metric):
            assert set(plugin.bureaus(each)) <= set(responsible[source.key])
