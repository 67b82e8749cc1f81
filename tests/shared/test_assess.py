"""What every verdict rests on: which figures count, and what is said when they cannot be judged."""

from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest

from shared.plan import (
    Aggregation,
    AsAssigned,
    Change,
    Deliver,
    Heading,
    Multiply,
    Reach,
    Trend,
    by,
    during,
    since,
    stated,
)
from shared.plan.unit import PERCENT, WAN_KW
from shared.progress import Point, Status, Verdict, assess, next_due
from tests.shared.examples import BASE_YEAR, FLOW, RATE, STOCK, Figures, judged, metric, points, target

TO_200 = Reach(Decimal(200), WAN_KW, deadline=by(2025))
KNOWN: Figures = {2020: 100, 2021: 120, 2022: 140}


def test_of_several_deadlines_the_next_one_counts() -> None:
    """In 2025 the one of 2025 still does, from 2026 on that of 2030."""
    later = target(replace(TO_200, deadline=by(2030)), number="T002")
    undated, first = target(replace(TO_200, deadline=None), number="T003"), target(TO_200)
    every = (later, undated, first)
    assert next_due(every, date(2025, 12, 31)) is first
    assert next_due(every, date(2026, 1, 1)) is later
    assert next_due(every, date(2031, 1, 1)) is None


def test_a_past_deadline_stays_met_or_missed_whatever_comes_later() -> None:
    figures: Figures = {2020: 100, 2025: 199, 2026: 300}
    assert judged(TO_200, figures, "2027-06-01").verdict is Verdict.MISSED
    assert judged(replace(TO_200, deadline=by(2030)), figures, "2027-06-01").verdict is Verdict.MET


def test_without_a_figure_there_is_no_verdict() -> None:
    assert judged(TO_200, {}, "2023-06-01").verdict is Verdict.NO_DATA


def test_figures_that_are_due_and_have_not_come_make_a_verdict_stale() -> None:
    assert judged(TO_200, KNOWN, "2024-12-31").verdict is Verdict.ON_TRACK
    assert judged(TO_200, KNOWN, "2025-01-01").verdict is Verdict.STALE


def test_how_soon_a_verdict_is_stale_is_up_to_the_metric() -> None:
    early = metric(reports_by=3)
    assert judged(TO_200, KNOWN, "2024-03-31", early).verdict is Verdict.ON_TRACK
    assert judged(TO_200, KNOWN, "2024-04-01", early).verdict is Verdict.STALE


def test_a_stale_verdict_says_which_figure_is_due() -> None:
    reason = judged(TO_200, KNOWN, "2025-01-01").reason
    assert reason.zh == "最新数据为2022年的140万千瓦,2023年的数据已到期而未报"
    assert reason.en == "the latest figure is 140 × 10,000 kW for 2022; the figure for 2023 is due and has not come"


def test_what_cannot_be_judged_is_told_all_the_same() -> None:
    double = Multiply(Decimal(2), base=stated(2020), deadline=by(2025))
    baseless = judged(double, {2024: "95.6"}, "2025-06-01")
    assert (baseless.verdict, baseless.latest) == (Verdict.NO_DATA, points({2024: "95.6"})[0])
    assert baseless.reason.zh == "最新数据为2024年的95.6万千瓦,缺少基期2020年的数据,无法计算进度"
    partly = judged(TO_200, {"2025-H1": 7}, "2025-09-01", FLOW)
    assert (partly.verdict, partly.latest) == (Verdict.NO_DATA, points({"2025-H1": 7})[0])
    assert partly.reason.zh == "没有可判断的年度数据,仅有2025-H1的7万千瓦"
    renewed = Reach(Decimal(9), WAN_KW, deadline=since(2022))
    assert judged(renewed, {2021: 9}, "2022-06-01").reason.zh == "没有2022年以来的数据"
    single = judged(Trend(heading=Heading.RISE), {2024: 5}, "2025-06-01")
    assert single.reason.en.startswith("the latest figure is 5 × 10,000 kW for 2024; fewer than two years are known")


def test_forecasts_are_named_where_nothing_else_is_known() -> None:
    forecasts = points({2025: "1.1", 2030: 2}, Status.FORECAST)
    found = assess(target(TO_200), forecasts, date(2025, 6, 1), base_year=BASE_YEAR)
    assert (found.verdict, found.latest) == (Verdict.NO_DATA, None)
    assert found.reason.zh == "没有公布或报送的数据,仅有预测值(2025年的1.1万千瓦、2030年的2万千瓦),不作判断"
    assert found.reason.en == (
        "no figure has been published or submitted; "
        "only forecasts are known (1.1 × 10,000 kW for 2025, 2 × 10,000 kW for 2030), which are not judged"
    )


def test_of_several_years_due_a_stale_verdict_names_the_first() -> None:
    """A chain of changes ends at its first gap: the year after it is what is waited for, whatever came later."""
    since_2020 = metric(unit=PERCENT, aggregation=Aggregation.NONE, change_since=2020)
    cut = Change(Decimal(10), heading=Heading.FALL, base=stated(2020), deadline=by(2025))
    for on, year in (("2026-06-01", 2023), ("2030-01-01", 2023)):
        reason = judged(cut, {2021: -2, 2022: -4}, on, since_2020).reason
        assert f"{year}年起的数据已到期而未报" in reason.zh
        assert f"figures from {year} on are due and have not come" in reason.en
    assert "figures from 2021 on" in judged(TO_200, {2010: 1}, "2025-01-01").reason.en  # none is asked for before


def test_a_deadline_whose_figure_is_due_is_not_judged_by_an_earlier_one() -> None:
    figures = {**KNOWN, 2024: 180, "2025-Q3": 199}
    assert judged(TO_200, figures, "2026-12-31").verdict is Verdict.ON_TRACK
    assert judged(TO_200, figures, "2027-01-01").verdict is Verdict.NO_DATA


def test_a_figure_of_the_base_year_alone_is_no_progress_yet() -> None:
    assert judged(TO_200, {2020: 100}, "2021-06-01").verdict is Verdict.NOT_DUE


def test_a_missing_base_year_is_named() -> None:
    assessment = judged(TO_200, {2021: 120, 2022: 140}, "2023-06-01")
    assert assessment.verdict is Verdict.NO_DATA
    assert "2020" in assessment.reason.zh
    assert "2020" in assessment.reason.en


def test_a_goal_reached_ahead_of_time_needs_no_base_year() -> None:
    assert judged(TO_200, {2022: 200}, "2023-06-01").verdict is Verdict.MET


def test_a_period_that_has_not_begun_cannot_be_held_against_anyone() -> None:
    later = replace(TO_200, deadline=during(2026, 2030))
    assert judged(later, KNOWN, "2024-06-01").verdict is Verdict.NOT_DUE
    assert judged(later, {}, "2024-06-01").verdict is Verdict.NOT_DUE


def test_a_period_begins_with_its_first_day() -> None:
    later = replace(TO_200, deadline=during(2026, 2030))
    assert judged(later, {2024: 100}, "2025-12-31").verdict is Verdict.NOT_DUE
    assert judged(later, {2024: 100}, "2026-01-01").verdict is Verdict.NO_DATA


def test_a_rule_for_the_future_has_not_begun() -> None:
    assert judged(replace(TO_200, deadline=since(2030)), KNOWN, "2023-06-01").verdict is Verdict.NOT_DUE


def test_a_number_the_state_has_not_assigned_is_pending() -> None:
    assert judged(AsAssigned(PERCENT, deadline=by(2025)), KNOWN, "2023-06-01").verdict is Verdict.PENDING
    assert judged(AsAssigned(PERCENT), {}, "2023-06-01").verdict is Verdict.PENDING


@pytest.mark.parametrize("heading", [Heading.CONTAIN, Heading.HOLD])
def test_a_direction_without_a_bound_is_pending(heading: Heading) -> None:
    assert judged(Trend(heading=heading), KNOWN, "2023-06-01").verdict is Verdict.PENDING


def test_forecasts_are_never_judged() -> None:
    forecast = points({2023: 250, 2025: 300}, Status.FORECAST)
    known = points(KNOWN)
    on = date(2023, 12, 31)
    with_them = assess(target(TO_200), [*forecast, *known], on, base_year=BASE_YEAR)
    assert with_them == assess(target(TO_200), known, on, base_year=BASE_YEAR)


@pytest.mark.parametrize("status", [Status.FINAL, Status.PROVISIONAL, Status.ESTIMATED])
def test_every_other_figure_is_judged(status: Status) -> None:
    figures = [*points({2020: 100}), *points({2022: 200}, status)]
    assert assess(target(TO_200), figures, date(2023, 6, 1), base_year=BASE_YEAR).verdict is Verdict.MET


def test_figures_for_what_ends_after_the_day_are_not_known_yet() -> None:
    figures = {**KNOWN, 2023: 250}
    assert judged(TO_200, figures, "2023-12-30") == judged(TO_200, KNOWN, "2023-12-30")
    assert judged(TO_200, figures, "2023-12-31").verdict is Verdict.MET


def test_a_stock_is_judged_on_any_reading_within_the_year() -> None:
    assessment = judged(TO_200, {**KNOWN, "2023-06": 150}, "2023-07-01")
    assert assessment.latest == Point(points({"2023-06": 150})[0].period, Decimal(150))
    assert assessment.expected == 150


def test_a_december_reading_of_a_stock_stands_for_its_year() -> None:
    assert judged(TO_200, {"2020-12": 100, 2022: 140}, "2023-06-01").verdict is Verdict.ON_TRACK
    assert judged(TO_200, {"2025-Q4": 200}, "2026-01-01").verdict is Verdict.MET


def test_the_figure_of_the_year_goes_before_its_last_reading() -> None:
    assert judged(TO_200, {2025: 199, "2025-12": 201}, "2026-06-01").verdict is Verdict.MISSED
    assert judged(TO_200, {"2025-12": 201, 2025: 199}, "2026-06-01").verdict is Verdict.MISSED


def test_a_rate_of_december_is_not_the_rate_of_the_year() -> None:
    share = Reach(Decimal(20), PERCENT, deadline=by(2025))
    assert judged(share, {2020: 10, "2025-12": 21}, "2027-01-01", RATE).verdict is Verdict.STALE


@pytest.mark.parametrize("period", ["2022-Q4", "2022-12", "2022-H2", "2021/2022"])
def test_a_part_or_sum_of_years_is_no_level_of_a_flow(period: str) -> None:
    assert judged(TO_200, {2020: 100, 2021: 120, period: 999}, "2023-06-01", FLOW).latest == points({2021: 120})[0]


def test_several_years_together_are_no_level_of_a_rate() -> None:
    share = Reach(Decimal(20), PERCENT, deadline=by(2025))
    assert judged(share, {"2021/2022": 999}, "2023-06-01", RATE).verdict is Verdict.NO_DATA


def test_an_assessment_names_its_method_and_its_day() -> None:
    assessment = judged(TO_200, KNOWN, "2023-06-01")
    assert (assessment.method, assessment.on) == ("pace/2", date(2023, 6, 1))


def test_a_deliverable_is_reported_and_not_judged() -> None:
    with pytest.raises(TypeError, match="T001: no rule for a goal of kind deliver"):
        judged(Deliver(), KNOWN, "2023-06-01", STOCK)
