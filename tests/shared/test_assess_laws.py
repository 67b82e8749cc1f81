"""Laws of judgement: what holds for every target and every series."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from decimal import Decimal
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from shared.plan import (
    EVERY_YEAR,
    Accumulate,
    Aggregation,
    AsAssigned,
    BaseYear,
    Change,
    Deadline,
    Goal,
    Heading,
    Metric,
    Multiply,
    NoDecrease,
    NoIncrease,
    Peak,
    Period,
    Reach,
    StayBelow,
    Trend,
    Within,
    before,
    by,
    during,
    implied,
    since,
)
from shared.plan.unit import KW, ON_BASE, PERCENT, WAN_KW, convert
from shared.progress import Assessment, Point, Status, Verdict, assess
from shared.progress.history import History
from tests.shared.examples import BASE_YEAR, FLOW, metric, target

BETTER_AND_BETTER = (
    Verdict.NO_DATA,
    Verdict.STALE,
    Verdict.NOT_DUE,
    Verdict.MISSED,
    Verdict.OFF_TRACK,
    Verdict.AT_RISK,
    Verdict.ON_TRACK,
    Verdict.MET,
)

VALUES = st.decimals(min_value=0, max_value=10**6, places=2)
NUMBERS = st.decimals(min_value=1, max_value=10**6, places=2)
PERCENTAGES = st.decimals(min_value=0, max_value=100, places=1)
SLACK = st.just(Decimal(0)) | st.decimals(min_value=0, max_value=10, places=1)
HEADINGS = st.sampled_from(Heading)
SIGNED = st.sampled_from([Heading.RISE, Heading.FALL])

YEARS = st.integers(2014, 2032)
PERIODS = st.one_of(
    YEARS.map(str),
    st.builds("{}-H{}".format, YEARS, st.integers(1, 2)),
    st.builds("{}-Q{}".format, YEARS, st.integers(1, 4)),
    st.builds("{}-{:02}".format, YEARS, st.integers(1, 12)),
    st.lists(YEARS, min_size=2, max_size=2, unique=True).map(lambda ends: "{}/{}".format(*sorted(ends))),
).map(Period.parse)
OUTTURNS = st.sampled_from([Status.FINAL, Status.PROVISIONAL, Status.ESTIMATED])
DAYS = st.dates(date(2013, 1, 1), date(2036, 12, 31))

BASES: st.SearchStrategy[BaseYear] = st.integers(2015, 2020).map(implied)
YEARS_AHEAD = st.integers(2021, 2035).map(by)
DEADLINES: st.SearchStrategy[Deadline | None] = st.one_of(
    st.none(),
    st.just(EVERY_YEAR),
    YEARS_AHEAD,
    st.integers(2021, 2035).map(before),
    st.integers(2021, 2030).map(since),
    st.sampled_from([during(2021, 2025), during(2026, 2030), during(2021, 2030)]),
)


def goals_of(kind: Callable[..., Goal], **fields: st.SearchStrategy[Any]) -> st.SearchStrategy[Goal]:
    return st.builds(kind, **{"deadline": DEADLINES, "base": st.none() | BASES, **fields})


REACH = goals_of(Reach, value=NUMBERS, unit=st.just(WAN_KW), tolerance=SLACK)
DATED_REACH = goals_of(Reach, value=NUMBERS, unit=st.just(WAN_KW), tolerance=SLACK, deadline=YEARS_AHEAD)
AMOUNTS_AND_LEVELS = st.one_of(
    REACH,
    goals_of(StayBelow, value=NUMBERS, unit=st.just(WAN_KW), tolerance=SLACK),
    goals_of(
        lambda low, width, **rest: Within(low, WAN_KW, high=low + width, **rest),
        low=NUMBERS,
        width=NUMBERS,
    ),
    goals_of(Accumulate, value=NUMBERS, unit=st.just(WAN_KW), tolerance=SLACK),
)
ABOUT_A_METRIC = st.one_of(
    goals_of(Change, value=PERCENTAGES, heading=SIGNED, base=BASES, tolerance=SLACK, deadline=YEARS_AHEAD),
    goals_of(Multiply, value=NUMBERS, base=BASES, deadline=YEARS_AHEAD),
    goals_of(NoIncrease, unit=st.just(ON_BASE)),
    goals_of(NoDecrease, unit=st.just(ON_BASE)),
    goals_of(Trend, heading=HEADINGS),
    st.builds(AsAssigned, unit=st.just(PERCENT), deadline=DEADLINES),
    st.builds(Peak, deadline=DEADLINES),
)
IN_ITS_UNIT = st.one_of(AMOUNTS_AND_LEVELS, goals_of(NoIncrease, unit=st.just(WAN_KW)))
GOALS = st.one_of(IN_ITS_UNIT, ABOUT_A_METRIC)
METRICS = st.builds(
    metric,
    aggregation=st.sampled_from(Aggregation),
    reports_by=st.integers(0, 24),
    change_since=st.none() | st.integers(2015, 2020),
)


@st.composite
def series(draw: st.DrawFn) -> list[Point]:
    """One point for each of some periods; some yearly series are long enough for a base year and a path."""
    yearly = st.dictionaries(st.integers(2014, 2032).map(Period.of_year), VALUES, max_size=19)
    mixed = st.dictionaries(PERIODS, VALUES, max_size=12)
    figures = draw(yearly) | draw(mixed)
    return [Point(period, value, draw(OUTTURNS)) for period, value in figures.items()]


def judged(goal: Goal, figures: list[Point], on: date, of: Metric) -> Assessment:
    return assess(target(goal, of), figures, on, base_year=BASE_YEAR)


@given(GOALS, METRICS, series(), DAYS)
def test_every_series_gets_a_verdict_with_its_reason(goal: Goal, of: Metric, figures: list[Point], on: date) -> None:
    assessment = judged(goal, figures, on, of)
    assert assessment.on == on
    assert (assessment.expected is None) or (assessment.gap is not None)
    assert (assessment.pace is None) is (assessment.projected is None)


@given(GOALS, METRICS, series(), DAYS, st.randoms(use_true_random=False))
def test_the_order_of_points_does_not_matter(
    goal: Goal, of: Metric, figures: list[Point], on: date, chance: Any
) -> None:
    shuffled = list(figures)
    chance.shuffle(shuffled)
    assert judged(goal, shuffled, on, of) == judged(goal, figures, on, of)


@given(GOALS, METRICS, series(), series(), DAYS)
def test_forecasts_change_nothing(goal: Goal, of: Metric, figures: list[Point], others: list[Point], on: date) -> None:
    forecasts = [replace(point, status=Status.FORECAST) for point in others]
    assert judged(goal, figures + forecasts, on, of) == judged(goal, figures, on, of)


@given(GOALS, METRICS, series(), DAYS)
def test_what_comes_after_the_day_changes_nothing(goal: Goal, of: Metric, figures: list[Point], on: date) -> None:
    known = [point for point in figures if point.period.end <= on]
    assert judged(goal, figures, on, of) == judged(goal, known, on, of)


@given(IN_ITS_UNIT, METRICS, series(), DAYS)
def test_a_verdict_is_the_same_in_any_unit(goal: Goal, of: Metric, figures: list[Point], on: date) -> None:
    """Metric, goal and values in 千瓦 instead of 万千瓦."""
    here = judged(goal, figures, on, of)
    converted = [replace(point, value=convert(point.value, WAN_KW, KW)) for point in figures]
    there = judged(in_kilowatts(goal), converted, on, replace(of, unit=KW))
    assert (there.verdict, there.pace) == (here.verdict, here.pace)
    assert (there.expected, there.gap, there.projected) == tuple(
        number and convert(number, WAN_KW, KW) for number in (here.expected, here.gap, here.projected)
    )


def in_kilowatts(goal: Goal) -> Goal:
    numbers = {name: getattr(goal, name) for name in ("value", "high", "tolerance") if getattr(goal, name, None)}
    fields: dict[str, Any] = {name: convert(number, WAN_KW, KW) for name, number in numbers.items()}
    return replace(goal, unit=KW, **fields)


@given(REACH, METRICS, series(), DAYS, VALUES)
def test_a_better_latest_value_never_makes_a_worse_verdict(
    goal: Goal, of: Metric, figures: list[Point], on: date, gain: Decimal
) -> None:
    latest = History.of(of, figures, on).latest
    improved = [replace(point, value=point.value + gain) if point == latest else point for point in figures]
    was, now = judged(goal, figures, on, of).verdict, judged(goal, improved, on, of).verdict
    assert BETTER_AND_BETTER.index(now) >= BETTER_AND_BETTER.index(was)


@given(DATED_REACH, METRICS, series(), DAYS)
def test_a_ceiling_is_a_floor_seen_from_above(goal: Reach, of: Metric, figures: list[Point], on: date) -> None:
    """Mirrored at zero, a level to reach by a year is one to stay below, with the same verdict at the same pace."""
    mirrored = [replace(point, value=-point.value) for point in figures]
    ceiling = StayBelow(-goal.value, WAN_KW, tolerance=goal.tolerance, deadline=goal.deadline, base=goal.base)
    one, other = judged(goal, figures, on, of), judged(ceiling, mirrored, on, of)
    assert (one.verdict, one.pace) == (other.verdict, other.pace)


@given(
    st.integers(1, 5),
    st.decimals(min_value=1, max_value=10**6, places=2),
    st.decimals(min_value=-90, max_value=90, places=2),
    st.decimals(min_value=1, max_value=90, places=1),
)
def test_levels_and_their_changes_since_the_base_year_are_judged_alike(
    years: int, base: Decimal, change: Decimal, fall: Decimal
) -> None:
    goal = Change(fall, heading=Heading.FALL, base=implied(BASE_YEAR), deadline=by(BASE_YEAR + 5))
    year, on = Period.of_year(BASE_YEAR + years), date(BASE_YEAR + years + 1, 6, 1)
    levels = [Point(Period.of_year(BASE_YEAR), base), Point(year, base * (1 + change / 100))]
    since_base = metric(unit=PERCENT, aggregation=Aggregation.NONE, change_since=BASE_YEAR)
    one, other = judged(goal, levels, on, FLOW), judged(goal, [Point(year, change)], on, since_base)
    assert one.verdict is other.verdict
    assert abs((one.pace or Decimal(0)) - (other.pace or Decimal(0))) < Decimal("1e-15")
