"""Where the present pace leads: its interval, the year of reaching, and how an assessment shows them."""

from decimal import Decimal

import pytest

from shared.plan import Accumulate, Change, Heading, Reach, by, during, implied
from shared.plan.unit import WAN_KW
from shared.progress.outlook import Levels, half_width, reached_in, student
from tests.shared.examples import FLOW, judged

TO_200 = Reach(Decimal(200), WAN_KW, deadline=by(2025))


def levels(*values: int | str, start: int = 2020) -> Levels:
    return [(Decimal(start + years), Decimal(value)) for years, value in enumerate(values)]


@pytest.mark.parametrize(
    ("free", "quantile"), [(2, 1.886), (3, 1.638), (4, 1.533), (5, 1.476), (10, 1.372), (30, 1.310)]
)
def test_the_quantile_is_students(free: int, quantile: float) -> None:
    """The tabulated 90 % points, to half a percent."""
    assert float(student(free)) == pytest.approx(quantile, rel=0.005)


def test_the_interval_is_that_of_the_drift_method() -> None:
    """Steps 8, 12, 10 scatter with σ² = 8 ÷ 2 = 4; two years after three: t·√(4·2·(1 + 2/3))."""
    width = half_width(levels(0, 8, 20, 30), Decimal(2025))
    assert width == student(2) * (Decimal(4) * 2 * (1 + Decimal(2) / 3)).sqrt()


def test_steps_of_two_years_count_for_two() -> None:
    """10 a year throughout, once over two years at a time: nothing scatters."""
    even = [(Decimal(year), Decimal(10 * (year - 2020))) for year in (2020, 2021, 2023, 2024)]
    assert half_width(even, Decimal(2030)) == 0


def test_two_steps_or_a_moment_that_has_come_have_no_interval() -> None:
    assert half_width(levels(0, 8, 20), Decimal(2025)) is None
    assert half_width(levels(0, 8, 20, 30), Decimal(2023)) is None


@pytest.mark.parametrize(
    ("aim", "year"), [(30, 2023), (31, 2024), (40, 2024), (50, 2025), (29, None), (800, 2100), (801, None)]
)
def test_a_goal_is_reached_in_the_year_in_which_the_pace_gets_there(aim: int, year: int | None) -> None:
    """10 a year from 2020 on, 30 at the end of 2023; what lies beyond 2100 is never reached."""
    assert reached_in(levels(0, 10, 20, 30), Decimal(aim)) == year


def test_standing_still_reaches_nothing() -> None:
    assert reached_in(levels(5, 5), Decimal(6)) is None


def test_an_assessment_shows_where_its_pace_leads() -> None:
    """100 + 10 a year: 150 in 2025, 200 in 2030."""
    assessment = judged(TO_200, {2020: 100, 2021: 111, 2022: 119, 2023: 130}, "2024-06-01")
    assert assessment.projected == 150
    assert assessment.reached_in == 2030
    assert assessment.projected_low is not None
    assert assessment.projected_high is not None
    assert assessment.projected_low < 150 < assessment.projected_high
    assert assessment.projected_low + assessment.projected_high == 300


def test_a_compound_path_has_an_interval_of_factors() -> None:
    goal = Change(Decimal(20), heading=Heading.FALL, base=implied(2020), deadline=by(2025))
    assessment = judged(goal, {2020: 100, 2021: 95, 2022: 92, 2023: 87}, "2024-06-01")
    low, projected, high = assessment.projected_low, assessment.projected, assessment.projected_high
    assert low is not None
    assert projected is not None
    assert high is not None
    assert round(low * high, 9) == round(projected**2, 9)
    assert assessment.reached_in == 2025


def test_a_level_of_zero_leaves_a_compound_path_without_an_interval() -> None:
    """Its logarithm would be without end; what the first and the last level say still holds."""
    goal = Change(Decimal(20), heading=Heading.FALL, base=implied(2020), deadline=by(2025))
    assessment = judged(goal, {2020: 100, 2021: 0, 2022: 92, 2023: 87}, "2024-06-01")
    assert assessment.projected is not None
    assert assessment.reached_in == 2025
    assert (assessment.projected_low, assessment.projected_high) == (None, None)


def test_amounts_are_projected_by_what_came_together() -> None:
    """8, 12 and 10 are 30 in three years: 50 in five, and 100 in ten."""
    goal = Accumulate(Decimal(100), WAN_KW, deadline=during(2021, 2025))
    assessment = judged(goal, {2021: 8, 2022: 12, 2023: 10}, "2024-06-01", FLOW)
    width = student(2) * (Decimal(4) * 2 * (1 + Decimal(2) / 3)).sqrt()
    shown = (assessment.projected_low, assessment.projected, assessment.projected_high)
    assert [number and round(number, 9) for number in shown] == [round(50 + width * sign, 9) for sign in (-1, 0, 1)]
    assert assessment.reached_in == 2030


def test_a_few_months_lead_nowhere() -> None:
    """One month carried on for five years would say nothing; a year does."""
    assert judged(TO_200, {2020: 100, "2021-01": 101}, "2021-06-01").projected is None
    assert judged(TO_200, {2020: 100, "2021-12": 110}, "2022-06-01").projected == 150
