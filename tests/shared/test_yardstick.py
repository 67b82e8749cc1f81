"""The official yardsticks: the annual task and the five-year schedule, veto, marks, grades, alert levels."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import date
from decimal import Decimal
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from shared.plan import AsAssigned, Cap, Change, ControlledRate, Form, Heading, Metric, Target, by, stated
from shared.plan.unit import PERCENT, WAN_KW
from shared.progress import Point, Status
from shared.progress.standing import Standing, stand
from shared.progress.yardstick import CUT_POINTS, AlertLevel, Check, CutPoints, Grade, Year, scheduled
from tests.shared.examples import RATE, metric, numbers, points, target

YEARLY = replace(RATE, key="yearly")
TASK = replace(RATE, key="task", set_ahead=True)
SINCE = replace(RATE, key="since", change_since=2015)
GROWTH = metric("growth")
CEILING = replace(GROWTH, key="ceiling", set_ahead=True)
CONTROLLED = ControlledRate(target="T001", yearly=YEARLY, task=TASK, form=Form.ENERGY, cap=Cap(GROWTH, CEILING))
SEVENTEEN = target(
    Change(Decimal(17), heading=Heading.FALL, base=stated(2015), deadline=by(2020)), SINCE
)  # the thirteenth five-year plan's
ON_TIME = "2021-06-30"
YEARS = range(2016, 2021)


def stood(
    yearly: Mapping[Any, int | str],
    tasks: Mapping[Any, int | str] | None = None,
    on: str = ON_TIME,
    *,
    promise: Target = SEVENTEEN,
    rate: ControlledRate = CONTROLLED,
    cuts: CutPoints = CUT_POINTS,
    more: Mapping[str, list[Point]] | None = None,
) -> Standing:
    known = {YEARLY.key: points(yearly), TASK.key: points(tasks or {})} | dict(more or {})

    def series(of: Metric) -> list[Point]:
        return known.get(of.key, [])

    return stand(rate, promise, series, date.fromisoformat(on), base_year=2015, cuts=cuts)


def year_of(standing: Standing, year: int) -> Year:
    return next(each for each, _ in standing.years if each.year == year)


def reason_of(standing: Standing, year: int) -> str:
    return next(reason.en for each, reason in standing.years if each.year == year)


def reported(since: Mapping[Any, int | str]) -> dict[str, list[Point]]:
    """Cumulative changes that a bureau has reported itself."""
    return {SINCE.key: [replace(point, source="submission") for point in points(since)]}


FULL: dict[int, int | str] = {2016: "-3.7", 2017: "-3.7", 2018: "-3.7", 2019: "-3.7", 2020: "-3.7"}
TASKS: dict[int, int | str] = dict.fromkeys(YEARS, 3)

falls = st.decimals(min_value=-20, max_value=20, places=2)
five = st.lists(falls, min_size=5, max_size=5)


def changes(values: list[Decimal]) -> dict[int, str]:
    return {year: str(-fall) for year, fall in zip(YEARS, values, strict=True)}


def cumulative(values: list[Decimal], year: int = 2020) -> Decimal:
    done = year_of(stood(changes(values)), year).cumulative.done
    assert done is not None
    return done


def test_falls_accumulate_as_published_for_shaanxi() -> None:
    """CO2 per GDP in the twelfth five-year plan: 8.01, 1.79 and 5.35 % a year are 14.49 % by 2013 (NDRC form)."""
    found = stood({2016: "-8.01", 2017: "-1.79", 2018: "-5.35"})
    done = year_of(found, 2018).cumulative.done
    assert done is not None
    assert round(done, 2) == Decimal("14.49")


@given(five, st.permutations(range(5)))
def test_the_order_of_the_years_does_not_matter(values: list[Decimal], order: list[int]) -> None:
    assert cumulative(values) == cumulative([values[place] for place in order])


@given(five, st.integers(0, 4), st.decimals(min_value="0.01", max_value=5, places=2))
def test_a_larger_fall_in_any_year_is_a_larger_fall_in_all(values: list[Decimal], at: int, more: Decimal) -> None:
    assert cumulative([*values[:at], values[at] + more, *values[at + 1 :]]) > cumulative(values)


@given(five, st.integers(0, 4), st.decimals(min_value="0.01", max_value=5, places=2))
def test_a_larger_fall_never_makes_anything_worse(values: list[Decimal], at: int, more: Decimal) -> None:
    better = [*values[:at], values[at] + more, *values[at + 1 :]]
    before, after = (year_of(stood(changes(each), TASKS), 2020) for each in (values, better))
    assert before.level.value <= after.level.value
    assert before.vetoed >= after.vetoed  # type: ignore[operator]  # both are known
    assert before.marks <= after.marks  # type: ignore[operator]


@given(five)
def test_the_cumulative_fall_follows_the_official_recursion(values: list[Decimal]) -> None:
    found = stood(changes(values))
    left = Decimal(1)
    for (each, _), fall in zip(found.years, values, strict=True):
        left *= 1 - fall / 100
        assert each.cumulative.done == (1 - left) * 100


@given(st.decimals(min_value=1, max_value=90, places=2), st.integers(1, 5))
def test_on_schedule_the_compound_share_is_the_elapsed_share(goal: Decimal, elapsed: int) -> None:
    on_schedule = Check(scheduled(goal, elapsed, 5), scheduled(goal, elapsed, 5))
    share = replace(year_of(stood(FULL), 2016), goal=goal, cumulative=on_schedule).compound_share
    assert share is not None
    assert abs(share - 20 * elapsed) < Decimal("1e-20")


def test_the_last_year_of_the_schedule_is_the_target_itself() -> None:
    assert scheduled(Decimal(14), 5, 5) == 14
    assert round(scheduled(Decimal(14), 1, 5), 4) == Decimal("2.9714")


def test_80_per_cent_of_the_target_is_two_numbers_and_neither_judges() -> None:
    """Shanghai 2015-2018: 13.86 of 17 %. Officials divide; the compound path gives less; 10.58 % was due."""
    found = stood({}, more=reported({2018: "-13.86"}))
    year = year_of(found, 2018)
    assert year.share is not None
    assert year.compound_share is not None
    assert (round(year.share, 1), round(year.compound_share, 2)) == (Decimal("81.5"), Decimal("80.07"))
    assert year.cumulative.due is not None
    assert round(year.cumulative.due, 2) == Decimal("10.58")
    assert year.cumulative.met
    assert "81.5% of the five-year target, 80.1% on the compound path" in reason_of(found, 2018)


def test_a_reported_cumulative_figure_stands_and_later_years_go_on_from_it() -> None:
    found = stood({2016: "-1", 2017: "-1", 2018: "-2"}, more=reported({2017: "-10"}))
    assert [year.cumulative.done for year, _ in found.years] == [1, 10, Decimal("11.80")]
    inputs = [(each.metric.key, each.point.period.text) for each in year_of(found, 2018).inputs]
    assert inputs == [("since", "2017"), ("yearly", "2018")]


def test_a_derived_cumulative_figure_is_not_taken_for_a_reported_one() -> None:
    found = stood({2016: "-1"}, more={SINCE.key: points({2016: "-9"})})
    assert year_of(found, 2016).cumulative.done == 1


def test_a_year_without_a_figure_is_never_bridged() -> None:
    found = stood({2016: "-3", 2018: "-3"}, TASKS)
    year = year_of(found, 2018)
    assert (year.annual.met, year.cumulative.done, year.cumulative.met) == (True, None, None)
    assert [each.en for each in year.missing] == ["capacity, 2017"]
    assert (year.vetoed, year.marks, year.grade) == (None, None, None)


def test_both_tests_met_is_full_marks_and_the_best_grade_of_each_form() -> None:
    for form, best in ((Form.ENERGY, Grade.EXCEEDED), (Form.CARBON, Grade.EXCELLENT)):
        year = year_of(stood(FULL, TASKS, rate=replace(CONTROLLED, form=form)), 2020)
        assert (year.vetoed, year.marks) == (False, Decimal(40))
        assert (year.grade, year.level) == (best, AlertLevel.LEVEL_3)


def test_missing_only_the_annual_task_is_a_veto_whatever_the_marks() -> None:
    found = stood(FULL | {2016: "-4.9", 2020: "-3"}, TASKS | {2020: "3.05"})
    year = year_of(found, 2020)
    assert (year.annual.met, year.cumulative.met, year.vetoed) == (False, True, True)
    assert year.marks is not None
    assert 39 < year.marks < 40
    assert (year.grade_by_marks, year.grade) == (Grade.EXCEEDED, Grade.NOT_COMPLETED)
    assert year.level is AlertLevel.LEVEL_2
    assert "Missing either test is a veto: “not completed”, whatever the marks (39.7/40" in reason_of(found, 2020)


def test_missing_only_the_schedule_is_a_veto() -> None:
    year = year_of(stood({2016: "-1", 2017: "-3"}, {2017: 3}), 2017)
    assert (year.annual.met, year.cumulative.met, year.vetoed) == (True, False, True)
    assert year.grade is Grade.NOT_COMPLETED


@pytest.mark.parametrize(
    ("form", "marks", "grade"),
    [
        (Form.ENERGY, "38", Grade.EXCEEDED),
        (Form.ENERGY, "37.9", Grade.COMPLETED),
        (Form.ENERGY, "32", Grade.COMPLETED),
        (Form.ENERGY, "31.9", Grade.BASICALLY_COMPLETED),
        (Form.ENERGY, "24", Grade.BASICALLY_COMPLETED),
        (Form.ENERGY, "23.9", Grade.NOT_COMPLETED),
        (Form.CARBON, "36", Grade.EXCELLENT),
        (Form.CARBON, "35.9", Grade.GOOD),
        (Form.CARBON, "32", Grade.GOOD),
        (Form.CARBON, "31.9", Grade.QUALIFIED),
        (Form.CARBON, "24", Grade.QUALIFIED),
        (Form.CARBON, "23.9", Grade.FAILED),
    ],
)
def test_grades_part_where_the_forms_say(form: Form, marks: str, grade: Grade) -> None:
    half = Check(Decimal(marks) / 2, Decimal(20))
    year = year_of(stood(FULL), 2016)
    assert replace(year, form=form, annual=half, cumulative=half).grade_by_marks is grade


def test_without_an_annual_task_there_is_no_grade_and_no_invented_veto() -> None:
    found = stood(FULL)
    year = year_of(found, 2020)
    assert (year.annual.met, year.cumulative.met) == (None, True)
    assert (year.vetoed, year.marks, year.grade_by_marks, year.grade) == (None, None, None, None)
    assert year.level is AlertLevel.LEVEL_3
    assert [each.en for each in year.missing] == ["capacity, 2020"]
    assert "There is no grade until both tests can be judged" in reason_of(found, 2020)


def test_without_an_annual_task_a_missed_schedule_is_a_veto_already() -> None:
    year = year_of(stood({2016: "-1"}), 2016)
    assert (year.vetoed, year.marks, year.grade) == (True, None, Grade.NOT_COMPLETED)


@pytest.mark.parametrize(
    ("done", "task", "completion", "marks"),
    [
        ("1.5", "3", 50, 10),
        ("3", "3", 100, 20),
        ("6", "3", 200, 20),
        ("-3", "3", -100, 0),
        ("1", "0", 100, 20),
        ("-1", "0", 0, 0),
    ],
)
def test_marks_are_the_completion_rate_between_nothing_and_all(
    done: str, task: str, completion: int, marks: int
) -> None:
    check = Check(Decimal(done), Decimal(task))
    assert (check.completion, check.marks) == numbers(completion, marks)
    assert check.met is (completion >= 100)


@pytest.mark.parametrize(
    ("fall", "level"),
    [
        ("-0.01", AlertLevel.LEVEL_1),
        ("0", AlertLevel.LEVEL_2),
        ("2.99", AlertLevel.LEVEL_2),
        ("3.66", AlertLevel.LEVEL_3),
    ],
)
def test_a_rise_is_level_1_and_less_than_was_set_level_2(fall: str, level: AlertLevel) -> None:
    """By our default; in 2016 the schedule asks for 3.66 % and the task is 3 %."""
    found = stood({2016: str(-Decimal(fall))}, {2016: 3}, on="2018-06-30")
    assert round(scheduled(Decimal(17), 1, 5), 4) == Decimal("3.6580")
    assert (found.level, found.year) == (level, 2016)


def test_the_worse_test_sets_the_level_and_so_does_an_exceeded_ceiling() -> None:
    behind = year_of(stood({2016: "-3.1"}, {2016: 3}), 2016)
    assert (behind.annual.level(CUT_POINTS), behind.level) == (AlertLevel.LEVEL_3, AlertLevel.LEVEL_2)
    for growth, kept, level in ((400, True, AlertLevel.LEVEL_3), (401, False, AlertLevel.LEVEL_2)):
        capped = {GROWTH.key: points({2016: growth}), CEILING.key: points({2016: 400})}
        found = stood({2016: "-4"}, {2016: 3}, more=capped)
        year = year_of(found, 2016)
        assert year.cap is not None
        assert (year.cap.kept, year.level, year.vetoed) == (kept, level, False)
        assert ("the ceiling of 400 was " + ("kept" if kept else "exceeded")) in reason_of(found, 2016)


def test_a_ceiling_without_the_growth_is_named_and_moves_nothing() -> None:
    year = year_of(stood({2016: "-4"}, {2016: 3}, more={CEILING.key: points({2016: 400})}), 2016)
    assert year.cap is not None
    assert (year.cap.kept, year.level) == (None, AlertLevel.LEVEL_3)
    assert [each.en for each in year.missing] == ["capacity, 2016"]


def test_a_ceiling_alone_says_nothing_of_the_rate() -> None:
    capped = {GROWTH.key: points({2016: 500}), CEILING.key: points({2016: 400})}
    assert year_of(stood({}, {2016: 3}, more=capped), 2016).level is AlertLevel.NOT_ASSESSED


def test_where_levels_part_is_a_setting() -> None:
    cuts = CutPoints(severe=Decimal(60), smooth=Decimal(90))
    levels = {
        fall: year_of(stood({2016: f"-{fall}"}, {2016: 4}, cuts=cuts), 2016).annual.level(cuts)
        for fall in ("2.39", "2.4", "3.59", "3.6")
    }
    assert list(levels.values()) == [
        AlertLevel.LEVEL_1,
        AlertLevel.LEVEL_2,
        AlertLevel.LEVEL_2,
        AlertLevel.LEVEL_3,
    ]


@pytest.mark.parametrize(("severe", "smooth"), [(-1, 100), (101, 100)])
def test_cut_points_must_be_in_order(severe: int, smooth: int) -> None:
    with pytest.raises(ValueError, match="cut points"):
        CutPoints(Decimal(severe), Decimal(smooth))


def test_without_figures_there_is_no_level() -> None:
    found = stood({}, {2016: 3})
    assert (found.level, found.year) == (AlertLevel.NOT_ASSESSED, None)
    assert "No outturn since 2016 is known" in found.reason.en
    assert [year.year for year, _ in found.years] == [2016]
    assert year_of(found, 2016).annual == Check(None, Decimal(3))


def test_an_old_level_is_no_level_now() -> None:
    fresh, old = (stood({2016: "-4"}, TASKS, on=day) for day in ("2018-12-31", "2019-01-01"))
    assert (fresh.level, old.level) == (AlertLevel.LEVEL_3, AlertLevel.NOT_ASSESSED)
    assert (
        old.reason.en == "The newest figure is that of 2016; the one for 2017 is due and has not come: no alert level"
    )
    assert year_of(old, 2016).level is AlertLevel.LEVEL_3


def test_after_the_five_years_the_last_one_stands() -> None:
    found = stood(FULL | {2021: "5"}, TASKS, on="2030-01-01")
    assert (found.level, found.year, found.years[-1][0].year) == (AlertLevel.LEVEL_3, 2020, 2020)


def test_a_task_counts_from_the_first_day_of_its_year_and_forecasts_never() -> None:
    assert [year.year for year, _ in stood({}, {2016: 3, 2017: 3}, on="2016-12-31").years] == [2016]
    assert [year.year for year, _ in stood({}, {2016: 3, 2017: 3}, on="2017-01-01").years] == [2016, 2017]
    guessed = {YEARLY.key: points({2016: -9}, Status.FORECAST), TASK.key: points({2016: 9}, Status.FORECAST)}
    assert stood({}, more=guessed).years == ()


def test_a_target_not_yet_assigned_leaves_the_annual_test_standing() -> None:
    promise = target(AsAssigned(PERCENT, deadline=by(2020)), SINCE)
    found = stood({2016: "-2"}, {2016: 3}, promise=promise)
    year = year_of(found, 2016)
    assert (year.annual.met, year.cumulative.done) == (False, Decimal(2))
    assert (year.cumulative.due, year.share) == (None, None)
    assert (year.vetoed, year.grade, year.level) == (True, Grade.NOT_COMPLETED, AlertLevel.LEVEL_2)
    assert [each.zh for each in year.missing] == ["T001的五年目标(国家下达)"]


@given(
    st.dictionaries(
        st.sampled_from([*YEARS, 2014, 2021]), st.decimals(allow_nan=False, allow_infinity=False, places=2)
    ),
    st.dictionaries(st.sampled_from(YEARS), st.decimals(min_value=0, max_value=100, places=2)),
)
def test_no_series_raises(yearly: dict[Any, Any], tasks: dict[Any, Any]) -> None:
    for year, reason in stood(yearly, tasks).years:
        assert reason.zh.endswith("。")
        assert (year.grade is None) is (year.vetoed is None)


def test_rounding_never_hides_that_a_fall_is_short() -> None:
    assert "fell by 2.9999 %; the year's task was a fall by 3 %: 99.9967 % completed, missed" in reason_of(
        stood({2016: "-2.9999"}, {2016: 3}), 2016
    )


def test_a_ceiling_may_be_in_another_unit_than_the_rate() -> None:
    assert CEILING.unit is WAN_KW
    assert CONTROLLED.metrics == (YEARLY, TASK, GROWTH, CEILING)
