"""Accumulate: amounts that several years make together."""

from dataclasses import replace
from decimal import Decimal

import pytest

from shared.plan import Accumulate, BaseYear, by, during, implied, stated
from shared.plan.unit import WAN_KW
from shared.progress import Assessment, Verdict
from tests.shared.examples import FLOW, Figures, judged, numbers, points

GOAL = Accumulate(Decimal(100), WAN_KW, deadline=during(2021, 2025))
BUT_2025: Figures = {2021: 20, 2022: 20, 2023: 20, 2024: 20}


def stands(figures: Figures, on: str, goal: Accumulate = GOAL) -> Assessment:
    return judged(goal, figures, on, FLOW)


@pytest.mark.parametrize(
    ("second", "verdict", "pace"),
    [
        (80, Verdict.MET, None),
        (21, Verdict.ON_TRACK, "1.025"),
        (20, Verdict.ON_TRACK, "1"),
        (12, Verdict.AT_RISK, "0.8"),
        (11, Verdict.OFF_TRACK, "0.775"),
    ],
)
def test_two_of_five_years_make_two_fifths(second: int, verdict: Verdict, pace: str | None) -> None:
    """20 in 2021 and the rest of the 40 due in 2022."""
    assessment = stands({2021: 20, 2022: second}, "2023-06-01")
    assert (assessment.verdict, assessment.pace) == (verdict, pace and Decimal(pace))


def test_an_amount_shows_its_numbers() -> None:
    """36 of 40 after two of five years: 36 ÷ 0.4 = 90 at this pace."""
    assessment = stands({2021: 20, 2022: 16}, "2023-06-01")
    assert (assessment.expected, assessment.gap, assessment.projected) == numbers(40, -4, 90)
    assert assessment.latest == points({2022: 16})[0]


def test_the_recent_pace_of_an_amount_is_its_last_part_a_year() -> None:
    """20 a year from 2021 to 2023; of 100 the other 40 are left for two more years."""
    assessment = stands({"2021/2023": 60}, "2024-06-01")
    assert (assessment.recent_pace, assessment.required_pace) == numbers(20, 20)


@pytest.mark.parametrize(("last", "verdict"), [(20, Verdict.MET), ("19.9", Verdict.MISSED)])
def test_all_years_together_decide(last: int | str, verdict: Verdict) -> None:
    assessment = stands({**BUT_2025, 2025: last, 2026: 999}, "2027-06-01")
    assert (assessment.verdict, assessment.gap) == (verdict, Decimal(last) - 20)


def test_years_outside_the_period_do_not_count() -> None:
    assert stands({2019: 999, 2020: 999, 2021: 20}, "2022-06-01").gap == 0


@pytest.mark.parametrize("base", [implied(2020), stated(2020)], ids=str)
def test_an_amount_by_a_year_counts_from_the_year_after_its_base(base: BaseYear) -> None:
    goal = replace(GOAL, deadline=by(2025), base=base)
    assert stands({2020: 999, 2021: 20}, "2022-06-01", goal).expected == 20


def test_an_amount_without_a_base_counts_from_that_of_the_action() -> None:
    assert stands({2020: 999, 2021: 20}, "2022-06-01", replace(GOAL, deadline=by(2025))).gap == 0


@pytest.mark.parametrize(("whole", "verdict"), [(100, Verdict.MET), (99, Verdict.MISSED)])
def test_a_figure_for_the_period_as_a_whole_decides(whole: int, verdict: Verdict) -> None:
    assessment = stands({"2021/2025": whole}, "2026-06-01")
    assert (assessment.verdict, assessment.latest) == (verdict, points({"2021/2025": whole})[0])


def test_figures_for_several_years_and_for_single_ones_add_up() -> None:
    """60 for 2021 to 2023 and 22 in 2024 are 82 of the 80 due."""
    assessment = stands({"2021/2023": 60, 2023: 99, 2024: 22}, "2025-06-01")
    assert (assessment.verdict, assessment.gap) == (Verdict.ON_TRACK, Decimal(2))
    assert assessment.latest == points({2024: 22})[0]


def test_a_figure_for_the_whole_goes_before_the_sum_of_its_years() -> None:
    assert stands({**BUT_2025, 2025: 20, "2021/2025": 99}, "2026-06-01").verdict is Verdict.MISSED


def test_a_figure_for_another_span_is_not_taken_for_the_whole() -> None:
    assert stands({"2020/2025": 100, "2021/2026": 100}, "2027-06-01").verdict is Verdict.NO_DATA


def test_a_gap_is_named_and_not_added_over() -> None:
    assessment = stands({2021: 20, 2024: 30}, "2025-06-01")
    assert (assessment.verdict, assessment.pace) == (Verdict.NO_DATA, None)
    assert "缺少2022, 2023年的数据" in assessment.reason.zh
    assert "figures are missing for 2022, 2023" in assessment.reason.en


def test_a_gap_at_the_beginning_is_a_gap() -> None:
    assert "missing for 2021" in stands({2022: 20}, "2023-06-01").reason.en


def test_an_amount_that_is_reached_despite_a_gap_is_reached() -> None:
    assert stands({2021: 20, 2024: 80}, "2025-06-01").verdict is Verdict.MET


@pytest.mark.parametrize(
    ("figures", "on", "beyond"),
    [
        ({2022: 60, 2023: 50}, "2024-06-01", Verdict.NO_DATA),
        ({2021: 60, 2022: 50}, "2026-06-01", Verdict.STALE),
        ({2021: 60, 2022: 50}, "2023-06-01", Verdict.ON_TRACK),
        ({**BUT_2025, 2025: 30}, "2026-06-01", Verdict.MISSED),
    ],
)
def test_what_an_amount_that_is_reached_would_be_with_less_is_named(figures: Figures, on: str, beyond: Verdict) -> None:
    reached = stands(figures, on)
    assert (reached.verdict, reached.margin, reached.beyond) == (Verdict.MET, Decimal(10), beyond)


@pytest.mark.parametrize(("last", "verdict"), [(15, Verdict.MET), ("14.9", Verdict.MISSED)])
def test_about_an_amount_lets_a_little_less_pass(last: int | str, verdict: Verdict) -> None:
    assert stands({**BUT_2025, 2025: last}, "2026-06-01", replace(GOAL, tolerance=Decimal(5))).verdict is verdict


def test_an_amount_without_a_date_may_wait() -> None:
    undated = replace(GOAL, deadline=None)
    assert stands(BUT_2025, "2025-06-01", undated).verdict is Verdict.NOT_DUE
    assert stands({**BUT_2025, 2025: 20}, "2026-06-01", undated).verdict is Verdict.MET


def test_an_amount_whose_period_lies_ahead_has_not_begun() -> None:
    assert stands(BUT_2025, "2025-06-01", replace(GOAL, deadline=during(2026, 2030))).verdict is Verdict.NOT_DUE


def test_an_amount_of_which_nothing_is_known_has_no_verdict() -> None:
    assert stands({2020: 999}, "2022-06-01").verdict is Verdict.NO_DATA


def test_an_amount_whose_next_year_is_due_is_stale() -> None:
    assert stands({2021: 20, 2022: 20}, "2024-12-31").verdict is Verdict.ON_TRACK
    stale = stands({2021: 20, 2022: 20}, "2025-01-01")
    assert stale.verdict is Verdict.STALE
    assert stale.reason.zh == "2021—2022年累计40万千瓦,2023年的数据已到期而未报"
    assert stale.reason.en == "40 (10,000 kW) in 2021–2022; the figure for 2023 is due and has not come"
    assert "from 2023 on" in stands({2021: 20, 2022: 20}, "2030-01-01").reason.en


def test_parts_of_a_year_are_not_added() -> None:
    assert stands({2021: 20, "2022-H1": 50}, "2022-09-01").gap == 0
