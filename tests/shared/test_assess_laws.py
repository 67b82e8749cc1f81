"""Laws of judgement: what holds for every target and every series."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from decimal import Decimal
from random import Random
from typing import Any, NamedTuple

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
from shared.progress import Assessment, Method, Point, Status, Verdict, assess
from shared.progress.basis import basis
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

VALUES = st.decimals(min_value=0, max_value=1000, places=2)
NUMBERS = st.decimals(min_value=1, max_value=2000, places=2)
PERCENTAGES = st.decimals(min_value=0, max_value=99, places=1)
STRICTLY = st.booleans()
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
DAYS = st.dates(date(2018, 1, 1), date(2034, 12, 31))

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


REACH = goals_of(Reach, value=NUMBERS, unit=st.just(WAN_KW), tolerance=SLACK, strictly=STRICTLY)
RULES = goals_of(
    Reach,
    value=NUMBERS,
    unit=st.just(WAN_KW),
    tolerance=SLACK,
    strictly=STRICTLY,
    deadline=st.just(EVERY_YEAR) | st.just(since(2022)),
)
CEILINGS = goals_of(StayBelow, value=NUMBERS, unit=st.just(WAN_KW), tolerance=SLACK, strictly=STRICTLY)
AMOUNTS = goals_of(
    Accumulate,
    value=NUMBERS,
    unit=st.just(WAN_KW),
    tolerance=st.decimals(min_value=0, max_value="0.9", places=1),  # nothing at all is not enough
)
AMOUNTS_AND_LEVELS = st.one_of(
    REACH,
    CEILINGS,
    goals_of(
        lambda low, width, **rest: Within(low, WAN_KW, high=low + width, **rest),
        low=NUMBERS,
        width=NUMBERS,
    ),
    AMOUNTS,
)
GROWTH = st.one_of(
    goals_of(Change, value=PERCENTAGES, heading=SIGNED, base=BASES, tolerance=SLACK, deadline=YEARS_AHEAD),
    goals_of(Multiply, value=NUMBERS, base=BASES, deadline=YEARS_AHEAD),
)
ABOUT_A_METRIC = st.one_of(
    GROWTH,
    goals_of(NoIncrease, unit=st.just(ON_BASE)),
    goals_of(NoDecrease, unit=st.just(ON_BASE)),
    goals_of(Trend, heading=HEADINGS),
    st.builds(AsAssigned, unit=st.just(PERCENT), deadline=DEADLINES),
    st.builds(Peak, deadline=DEADLINES),
)
IN_ITS_UNIT = st.one_of(AMOUNTS_AND_LEVELS, goals_of(NoIncrease, unit=st.just(WAN_KW)))
GOALS = st.one_of(IN_ITS_UNIT, ABOUT_A_METRIC)
LEVELS = st.one_of(REACH, CEILINGS, goals_of(Trend, heading=SIGNED), goals_of(NoIncrease, unit=st.just(ON_BASE)))
_HAIR = Decimal("1e-9")
METRICS = st.builds(
    metric,
    aggregation=st.sampled_from(Aggregation),
    reports_by=st.integers(0, 24),
    change_since=st.none() | st.integers(2015, 2020),
)


class Question(NamedTuple):
    goal: Goal
    of: Metric
    figures: list[Point]
    on: date


@st.composite
def questions(draw: st.DrawFn, goals: st.SearchStrategy[Goal] = GOALS) -> Question:
    """A goal, and figures up to about the day: mostly a series of whole years with some gaps and other periods."""
    on = draw(DAYS)
    years = range(2014, on.year + draw(st.integers(-2, 1)))
    missing = draw(st.sets(st.sampled_from(years), max_size=3)) if draw(st.booleans()) else set()
    figures = {Period.of_year(year): draw(VALUES) for year in years if year not in missing}
    figures |= draw(st.dictionaries(PERIODS, VALUES, max_size=3))
    return Question(
        draw(goals), draw(METRICS), [Point(period, figures[period], draw(OUTTURNS)) for period in figures], on
    )


def judged(goal: Goal, of: Metric, figures: list[Point], on: date, method: Method = Method.PACE) -> Assessment:
    return assess(target(goal, of), figures, on, base_year=BASE_YEAR, method=method)


@given(questions())
def test_every_series_gets_a_verdict_with_its_reason(asked: Question) -> None:
    assessment = judged(*asked)
    assert assessment.on == asked.on
    assert assessment.expected is None or assessment.gap is not None
    assert assessment.projected_low is None or assessment.projected is not None
    low, projected, high = assessment.projected_low, assessment.projected, assessment.projected_high
    if low is not None and projected is not None and high is not None:
        assert low <= projected <= high


@given(questions())
def test_a_verdict_rests_on_no_other_figures_than_its_basis(asked: Question) -> None:
    """What comparisons are made of leaves the assessment as it is."""
    counting = basis(target(asked.goal, asked.of), asked.figures, asked.on, BASE_YEAR)
    assert judged(*asked._replace(figures=list(counting))) == judged(*asked)


@given(questions(), st.randoms(use_true_random=False))
def test_the_order_of_points_does_not_matter(asked: Question, chance: Random) -> None:
    shuffled = list(asked.figures)
    chance.shuffle(shuffled)
    assert judged(*asked._replace(figures=shuffled)) == judged(*asked)


@given(questions(), st.dictionaries(PERIODS, VALUES))
def test_forecasts_change_nothing(asked: Question, others: dict[Period, Decimal]) -> None:
    """But for what is said of them where nothing else is known."""
    forecasts = [Point(period, value, Status.FORECAST) for period, value in others.items()]
    without, beside = judged(*asked), judged(*asked._replace(figures=asked.figures + forecasts))
    assert replace(beside, reason=without.reason) == without
    assert beside.reason == without.reason or without.latest is None or isinstance(asked.goal, Accumulate)


@given(questions())
def test_what_comes_after_the_day_changes_nothing(asked: Question) -> None:
    known = [point for point in asked.figures if point.period.end <= asked.on]
    assert judged(*asked._replace(figures=known)) == judged(*asked)


@given(questions(IN_ITS_UNIT))
def test_a_verdict_is_the_same_in_any_unit(asked: Question) -> None:
    """Metric, goal and values in 千瓦 instead of 万千瓦."""
    figures = [replace(point, value=convert(point.value, WAN_KW, KW)) for point in asked.figures]
    here, there = judged(*asked), judged(in_kilowatts(asked.goal), replace(asked.of, unit=KW), figures, asked.on)
    assert (there.verdict, there.pace) == (here.verdict, here.pace)
    assert (there.expected, there.gap, there.projected) == tuple(
        number and convert(number, WAN_KW, KW) for number in (here.expected, here.gap, here.projected)
    )


def in_kilowatts(goal: Goal) -> Goal:
    numbers = {name: getattr(goal, name) for name in ("value", "high", "tolerance") if getattr(goal, name, None)}
    fields: dict[str, Any] = {name: convert(number, WAN_KW, KW) for name, number in numbers.items()}
    return replace(goal, unit=KW, **fields)


@given(questions(REACH), VALUES)
def test_a_better_latest_value_never_makes_a_worse_verdict(asked: Question, gain: Decimal) -> None:
    latest = History.of(asked.of, asked.figures, asked.on).latest
    better = [replace(point, value=point.value + gain) if point == latest else point for point in asked.figures]
    was, now = judged(*asked).verdict, judged(*asked._replace(figures=better)).verdict
    assert BETTER_AND_BETTER.index(now) >= BETTER_AND_BETTER.index(was)


@given(questions(RULES))
def test_a_ceiling_is_a_floor_seen_from_above(asked: Question) -> None:
    """Mirrored at zero, a level to keep is one to stay below, with the same verdict by the same margin."""
    floor, figures = asked.goal, [replace(point, value=-point.value) for point in asked.figures]
    assert isinstance(floor, Reach)
    ceiling = StayBelow(
        -floor.value,
        WAN_KW,
        tolerance=floor.tolerance,
        strictly=floor.strictly,
        deadline=floor.deadline,
        base=floor.base,
    )
    one, other = judged(*asked), judged(ceiling, asked.of, figures, asked.on)
    assert (one.verdict, one.beyond) == (other.verdict, other.beyond)
    assert one.margin == (other.margin and -other.margin)


@given(questions(CEILINGS))
def test_a_ceiling_is_never_progress(asked: Question) -> None:
    assert judged(*asked).pace is None


@given(questions(CEILINGS), VALUES)
def test_a_lower_value_under_a_ceiling_never_makes_a_worse_verdict(asked: Question, gain: Decimal) -> None:
    latest = History.of(asked.of, asked.figures, asked.on).latest
    better = [replace(point, value=point.value - gain) if point == latest else point for point in asked.figures]
    was, now = judged(*asked).verdict, judged(*asked._replace(figures=better)).verdict
    assert BETTER_AND_BETTER.index(now) >= BETTER_AND_BETTER.index(was)


@given(questions(AMOUNTS_AND_LEVELS | LEVELS | GROWTH), st.sampled_from(Method))
def test_the_lines_shown_lead_to_the_verdict_and_turn_it_into_another(asked: Question, method: Method) -> None:
    here = judged(*asked, method)
    working = here.working
    if working is None or working.value is None or working.otherwise is None:
        return
    passed = (line.verdict for line in working.thresholds if line.passed_by(working.value, upward=working.upward))
    if all(line.value is not None for line in working.thresholds):
        assert next(passed, working.otherwise) is here.verdict
    assert here.beyond is not here.verdict


@given(questions(LEVELS | AMOUNTS))
def test_across_the_nearest_line_lies_the_verdict_that_was_named(asked: Question) -> None:
    """The latest value, of an amount its last part, moved to just beyond the line at which the verdict turns."""
    here = judged(*asked)
    latest = here.latest
    if here.margin is None or latest is None or not here.working:
        return
    if here.working.value != latest.value and not isinstance(asked.goal, Accumulate):
        return
    assert here.beyond is not here.verdict
    if abs(here.margin) > _HAIR:
        step = here.margin + _HAIR.copy_sign(here.margin)
        moved = [replace(point, value=point.value - step) if point == latest else point for point in asked.figures]
        there = judged(*asked._replace(figures=moved))
        assert there.latest is None or there.verdict is here.beyond
        short = [
            replace(point, value=point.value - here.margin + _HAIR.copy_sign(here.margin)) if point == latest else point
            for point in asked.figures
        ]
        assert judged(*asked._replace(figures=short)).verdict is here.verdict


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
    one, other = judged(goal, FLOW, levels, on), judged(goal, since_base, [Point(year, change)], on)
    assert one.verdict is other.verdict
    assert abs((one.pace or Decimal(0)) - (other.pace or Decimal(0))) < Decimal("1e-15")
