"""NoIncrease, NoDecrease, Trend and Peak: bounds that the series itself sets, and directions."""

from decimal import Decimal

import pytest

from shared.plan import Aggregation, Heading, NoDecrease, NoIncrease, Peak, Trend, before, during, implied
from shared.plan.unit import ON_BASE, ON_PREVIOUS, WAN_KW
from shared.progress import Verdict
from tests.shared.examples import FLOW, Figures, judged, metric, numbers

ON_2020 = NoIncrease(unit=ON_BASE, base=implied(2020), deadline=during(2021, 2025))
ON_THE_YEAR_BEFORE = NoIncrease(unit=ON_PREVIOUS)
NONE_ADDED = NoIncrease(unit=WAN_KW)
RISING, FALLING = Trend(heading=Heading.RISE), Trend(heading=Heading.FALL)
PEAK = Peak(deadline=before(2030))


@pytest.mark.parametrize(
    ("figures", "on", "verdict"),
    [
        ({2021: 100}, "2022-06-01", Verdict.ON_TRACK),
        ({2021: 90, 2022: 100}, "2023-06-01", Verdict.ON_TRACK),
        ({2021: 101, 2022: 90}, "2023-06-01", Verdict.MISSED),
        ({2024: 99, 2025: 100}, "2026-06-01", Verdict.MET),
        ({2024: 99, 2025: 101}, "2026-06-01", Verdict.MISSED),
        ({2025: 100, 2026: 999}, "2027-06-01", Verdict.MET),
    ],
)
def test_a_ceiling_at_the_base_year_holds_in_every_year_of_the_period(
    figures: Figures, on: str, verdict: Verdict
) -> None:
    assert judged(ON_2020, {2020: 100, **figures}, on).verdict is verdict


def test_a_broken_ceiling_shows_where_and_by_how_much() -> None:
    assessment = judged(ON_2020, {2020: 100, 2021: 103, 2022: 90}, "2023-06-01")
    assert (assessment.expected, assessment.gap) == numbers(100, 3)
    assert assessment.reason.en == "103 × 10,000 kW in 2021 is above 100 × 10,000 kW in 2020"


def test_a_ceiling_at_an_unknown_base_year_is_no_ceiling() -> None:
    assert judged(ON_2020, {2021: 100}, "2022-06-01").verdict is Verdict.NO_DATA
    assert judged(ON_2020, {2020: 100}, "2021-06-01").verdict is Verdict.NO_DATA


def test_a_ceiling_for_a_later_period_has_not_begun() -> None:
    later = NoIncrease(unit=ON_BASE, base=implied(2025), deadline=during(2026, 2030))
    assert judged(later, {2022: 1, 2023: 2}, "2024-06-01").verdict is Verdict.NOT_DUE


@pytest.mark.parametrize(
    ("figures", "verdict"),
    [
        ({2020: 100, 2021: 100, 2022: 90, 2023: 90}, Verdict.MET),
        ({2020: 100, 2021: 80, 2022: 81, 2023: 70}, Verdict.MISSED),
        ({2019: 100, 2020: 110, 2021: 110, 2023: 90}, Verdict.MET),
        ({2021: 80, 2023: 90}, Verdict.MISSED),
        ({2023: 90}, Verdict.NO_DATA),
    ],
)
def test_without_a_base_year_each_year_is_held_against_the_known_one_before(figures: Figures, verdict: Verdict) -> None:
    assert judged(ON_THE_YEAR_BEFORE, figures, "2024-06-01", FLOW).verdict is verdict


def test_what_rose_before_the_period_of_the_promise_does_not_count() -> None:
    goal = NoIncrease(unit=ON_PREVIOUS, deadline=during(2026, 2030))
    assert judged(goal, {2021: 1, 2022: 2, 2025: 2, 2026: 2}, "2027-06-01", FLOW).verdict is Verdict.ON_TRACK


def test_what_counts_additions_must_stay_at_zero() -> None:
    assert judged(NONE_ADDED, {2020: 99, 2021: 0, 2022: 0}, "2023-06-01", FLOW).verdict is Verdict.MET
    assert judged(NONE_ADDED, {2021: 1, 2022: 0}, "2023-06-01", FLOW).verdict is Verdict.MISSED


def test_no_increase_needs_a_fresh_figure() -> None:
    assert judged(ON_2020, {}, "2022-06-01").verdict is Verdict.NO_DATA
    assert judged(ON_2020, {2020: 100, 2021: 90}, "2024-06-01").verdict is Verdict.STALE


@pytest.mark.parametrize(
    ("figures", "verdict"),
    [
        ({2021: 46, 2022: 46}, Verdict.MET),
        ({2021: 50, 2022: 48}, Verdict.MET),
        ({2021: 45, 2022: 50}, Verdict.MISSED),
    ],
)
def test_a_floor_at_the_base_year_is_the_mirror_image(figures: Figures, verdict: Verdict) -> None:
    floor = NoDecrease(unit=ON_BASE, base=implied(2020))
    assert judged(floor, {2020: 46, **figures}, "2023-06-01").verdict is verdict


def test_a_floor_without_a_base_year_is_the_year_before() -> None:
    floor = NoDecrease(unit=ON_PREVIOUS)
    assert judged(floor, {2020: 46, 2021: 46, 2022: 47}, "2023-06-01").verdict is Verdict.MET
    assessment = judged(floor, {2020: 46, 2021: 50, 2022: 49}, "2023-06-01")
    assert (assessment.verdict, assessment.gap) == (Verdict.MISSED, Decimal(-1))
    assert assessment.reason.zh == "2022年为49万千瓦,低于2021年的50万千瓦"


@pytest.mark.parametrize(
    ("goal", "figures", "formula", "shown"),
    [
        (ON_THE_YEAR_BEFORE, {2020: 9, 2021: 9, 2022: 8}, "yₜ ≤ yₜ₋₁ (t = 2021…2022)", [2021, 2022, 2020]),
        (ON_2020, {2020: 9, 2021: 9, 2022: 8}, "yₜ ≤ y₀ (t = 2021…2022)", [2021, 2022, 2020]),
        (NONE_ADDED, {2020: 9, 2021: 0, 2022: 0}, "yₜ ≤ 0 (t = 2021…2022)", [2021, 2022]),
    ],
    ids=["before", "base", "zero"],
)
def test_what_values_are_held_against_is_shown_with_its_figure(
    goal: NoIncrease, figures: Figures, formula: str, shown: list[int]
) -> None:
    working = judged(goal, figures, "2023-06-01").working
    assert working is not None
    assert working.formula == formula
    assert [each.point.period.year for each in working.inputs if each.point] == shown
    assert all(each.point for each in working.inputs)


def test_every_break_is_named() -> None:
    reason = judged(ON_THE_YEAR_BEFORE, {2020: 5, 2021: 6, 2022: 4, 2023: 7}, "2024-06-01").reason
    assert reason.zh == "2021年为6万千瓦,高于2020年的5万千瓦;2023年为7万千瓦,高于2022年的4万千瓦"
    assert reason.en == (
        "6 × 10,000 kW in 2021 is above 5 × 10,000 kW in 2020; 7 × 10,000 kW in 2023 is above 4 × 10,000 kW in 2022"
    )
    assert judged(NONE_ADDED, {2021: 3}, "2022-06-01").reason.zh == "2021年为3万千瓦,高于0万千瓦"


@pytest.mark.parametrize(
    ("first", "after", "rising", "falling"),
    [
        (9, 11, Verdict.ON_TRACK, Verdict.OFF_TRACK),
        (9, 10, Verdict.AT_RISK, Verdict.OFF_TRACK),
        (10, 10, Verdict.OFF_TRACK, Verdict.OFF_TRACK),
        (11, 11, Verdict.OFF_TRACK, Verdict.OFF_TRACK),
        (99, 11, Verdict.OFF_TRACK, Verdict.AT_RISK),
        (99, 9, Verdict.OFF_TRACK, Verdict.ON_TRACK),
        (8, 9, Verdict.AT_RISK, Verdict.OFF_TRACK),
    ],
)
def test_a_direction_is_seen_in_the_last_step_and_in_the_mean_of_five_years(
    first: int, after: int, rising: Verdict, falling: Verdict
) -> None:
    """10 in 2021, `first` in the base year, `after` in 2022."""
    figures: Figures = {2020: first, 2021: 10, 2022: after}
    assert judged(RISING, figures, "2023-06-01").verdict is rising
    assert judged(FALLING, figures, "2023-06-01").verdict is falling


def test_a_direction_shows_the_step_it_is_seen_in() -> None:
    assessment = judged(RISING, {2020: 9, 2021: 10, 2022: 12}, "2023-06-01")
    assert assessment.baseline is not None
    assert (assessment.baseline.value, assessment.gap) == numbers(10, 2)
    assert assessment.reason.en == "10 → 12 in 2021–2022, 1.5 a year since 2020: both in the right direction"


def test_the_mean_of_a_direction_looks_back_five_years() -> None:
    figures: Figures = {2020: 99, **{year: year - 2020 for year in range(2021, 2027)}}
    assert judged(RISING, figures, "2027-06-01").verdict is Verdict.ON_TRACK


def test_one_year_after_its_zero_shows_where_a_change_is_heading() -> None:
    since_2020 = metric(aggregation=Aggregation.NONE, change_since=2020)
    assert judged(FALLING, {2021: -1}, "2022-06-01", since_2020).verdict is Verdict.ON_TRACK
    assert judged(RISING, {2021: -1}, "2022-06-01", since_2020).verdict is Verdict.OFF_TRACK


@pytest.mark.parametrize("figures", [{2022: 10}, {2018: 1, 2019: 2, 2022: 10}])
def test_one_year_shows_no_direction(figures: Figures) -> None:
    assert judged(RISING, figures, "2023-06-01").verdict is Verdict.NO_DATA


def test_a_direction_needs_a_fresh_figure_and_a_period_that_has_begun() -> None:
    later = Trend(heading=Heading.RISE, deadline=during(2026, 2030))
    assert judged(RISING, {2020: 1, 2021: 2}, "2024-06-01").verdict is Verdict.STALE
    assert judged(later, {2020: 1, 2021: 2}, "2022-06-01").verdict is Verdict.NOT_DUE


@pytest.mark.parametrize(
    ("closing", "rising", "falling"),
    [
        (101, Verdict.MET, Verdict.MISSED),
        (100, Verdict.MISSED, Verdict.MISSED),
        (99, Verdict.MISSED, Verdict.MET),
    ],
)
def test_the_direction_of_a_whole_period_is_seen_at_its_ends(closing: int, rising: Verdict, falling: Verdict) -> None:
    figures: Figures = {2020: 100, 2024: 100, 2025: closing, 2026: 0}
    period = during(2021, 2025)
    assert judged(Trend(heading=Heading.RISE, deadline=period), figures, "2027-06-01").verdict is rising
    assert judged(Trend(heading=Heading.FALL, deadline=period), figures, "2027-06-01").verdict is falling


def emissions(top: int, last: int, years: int = 15) -> Figures:
    """A series up to the year `last` with its maximum in `top`."""
    return {year: 200 - abs(year - top) for year in range(last - years + 1, last + 1)}


@pytest.mark.parametrize(
    ("top", "last", "on", "verdict"),
    [
        (2019, 2024, "2025-06-01", Verdict.MET),
        (2020, 2024, "2025-06-01", Verdict.ON_TRACK),
        (2024, 2024, "2025-06-01", Verdict.NOT_DUE),
        (2025, 2030, "2032-01-01", Verdict.MET),
        (2026, 2030, "2032-01-01", Verdict.ON_TRACK),
        (2029, 2030, "2031-12-31", Verdict.NOT_DUE),
        (2029, 2030, "2032-01-01", Verdict.AT_RISK),
        (2031, 2031, "2032-06-01", Verdict.MISSED),
        (2031, 2040, "2041-06-01", Verdict.MISSED),
        (2031, 2033, "2050-06-01", Verdict.MISSED),
    ],
)
def test_a_promised_peak_is_met_by_a_maximum_in_time_and_a_significant_fall(
    top: int, last: int, on: str, verdict: Verdict
) -> None:
    assessment = judged(PEAK, emissions(top, last), on, FLOW)
    assert assessment.verdict is verdict
    assert assessment.baseline is not None
    assert (assessment.baseline.period.year, assessment.baseline.value) == (top, Decimal(200))


def test_a_plateau_is_nothing_to_hold_against_a_promise_before_its_year() -> None:
    level: Figures = {year: 200 - year % 2 for year in range(2010, 2032)}
    before_2025: Figures = {year: level[year] for year in range(2010, 2025)}
    assert judged(PEAK, before_2025, "2025-06-01", FLOW).verdict is Verdict.NOT_DUE
    up_to_2030: Figures = {year: level[year] for year in range(2010, 2031)}
    assert judged(PEAK, up_to_2030, "2032-06-01", FLOW).verdict is Verdict.AT_RISK


def test_a_missed_peak_says_so() -> None:
    assessment = judged(PEAK, emissions(2031, 2033), "2034-06-01", FLOW)
    assert assessment.reason.en.endswith("The maximum lies after 2030")


@pytest.mark.parametrize(("years", "verdict"), [(0, Verdict.NO_DATA), (9, Verdict.NO_DATA), (10, Verdict.MET)])
def test_fewer_than_ten_years_cannot_show_a_peak(years: int, verdict: Verdict) -> None:
    assert judged(PEAK, emissions(2018, 2024, years), "2025-06-01", FLOW).verdict is verdict


def test_a_peak_is_not_seen_in_old_figures() -> None:
    assert judged(PEAK, emissions(2010, 2020), "2025-06-01", FLOW).verdict is Verdict.STALE
