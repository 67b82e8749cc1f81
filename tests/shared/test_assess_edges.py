"""Where a rule could slip: goals on their base, figures past the deadline, ranges, huge values, other units."""

from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest

from shared.plan import (
    Aggregation,
    Bounds,
    Change,
    Deadline,
    Heading,
    Metric,
    NoIncrease,
    Reach,
    Target,
    Text,
    Trend,
    Within,
    by,
    during,
    stated,
)
from shared.plan.commitment import Force
from shared.plan.goal import Goal
from shared.plan.period import Period
from shared.plan.unit import KW, ON_PREVIOUS, WAN_KW
from shared.progress import Method, Point, Verdict, assess

_METRIC = Metric(
    key="capacity",
    title=Text("容量", "Capacity"),
    unit=WAN_KW,
    definition=Text("合成", "synthetic"),
    heading=Heading.RISE,
    aggregation=Aggregation.LAST,
    bounds=Bounds(),
)


def _verdict(goal: Goal, on: date, /, metric: Metric = _METRIC, **values: str) -> Verdict:
    """`y2020="50"` is a value of 50 for 2020."""
    target = Target(id="T001", clause="1", force=Force.BINDING, title=Text("目标", "goal"), metric=metric, goal=goal)
    points = [Point(Period.parse(name[1:].replace("_", "-")), Decimal(value)) for name, value in values.items()]
    return assess(target, points, on, base_year=2020).verdict


def test_a_strict_goal_on_its_base_is_not_divided_by_nothing() -> None:
    goal = Reach(Decimal(50), WAN_KW, strictly=True, deadline=by(2025))
    assert _verdict(goal, date(2025, 6, 1), y2020="50", y2024="49.5") is Verdict.OFF_TRACK
    assert _verdict(goal, date(2025, 6, 1), y2020="50", y2024="50.5") is Verdict.MET


@pytest.mark.parametrize("method", Method)
def test_a_goal_due_in_its_base_year_leaves_no_time_to_share_out(method: Method) -> None:
    target = Target(
        id="T001",
        clause="1",
        force=Force.BINDING,
        title=Text("目标", "goal"),
        metric=_METRIC,
        goal=Reach(Decimal(50), WAN_KW, deadline=by(2020)),
    )
    points = [Point(Period.parse("2019"), Decimal(40))]
    assert assess(target, points, date(2020, 6, 1), base_year=2020, method=method).verdict is Verdict.NO_DATA


def test_a_reading_after_the_deadline_does_not_stand_in_for_its_year() -> None:
    goal = Reach(Decimal(50), WAN_KW, deadline=by(2025))
    assert _verdict(goal, date(2027, 6, 1), y2020="10", y2024="40", y2026="60") is Verdict.STALE
    assert _verdict(goal, date(2026, 7, 1), y2020="10", y2024="43", y2026_06="60") is Verdict.ON_TRACK


def test_a_range_that_is_overshot_is_not_on_track() -> None:
    goal = Within(Decimal(3), WAN_KW, high=Decimal(5), deadline=by(2025))
    assert _verdict(goal, date(2024, 6, 1), y2020="2", y2023="6") is Verdict.OFF_TRACK
    assert _verdict(goal, date(2024, 6, 1), y2020="2", y2023="4") is Verdict.AT_RISK
    assert _verdict(goal, date(2024, 6, 1), y2020="3", y2023="4") is Verdict.ON_TRACK
    assert _verdict(goal, date(2026, 6, 1), y2020="2", y2025="6") is Verdict.MISSED


def test_a_period_that_is_over_and_fully_reported_never_goes_stale() -> None:
    goal = NoIncrease(unit=ON_PREVIOUS, base=stated(2020), deadline=during(2021, 2025))
    later, kept = date(2030, 1, 1), "9"
    assert _verdict(goal, later, y2020="10", y2021=kept, y2022=kept, y2023=kept, y2024=kept, y2025=kept) is Verdict.MET
    step_by_step = replace(goal, base=None)
    assert _verdict(step_by_step, later, y2023=kept, y2024=kept, y2025=kept, y2026="99") is Verdict.MET


def test_a_trend_of_a_period_is_not_judged_on_later_years() -> None:
    goal = Trend(heading=Heading.FALL, deadline=during(2021, 2025))
    assert _verdict(goal, date(2027, 6, 1), y2024="9", y2025="8", y2026="99") is Verdict.ON_TRACK


def test_a_change_that_has_not_begun_is_not_due_even_without_a_base() -> None:
    goal = Change(Decimal(5), heading=Heading.FALL, base=stated(2025), deadline=during(2026, 2030))
    assert _verdict(goal, date(2025, 6, 1), y2024="10") is Verdict.NOT_DUE


def test_a_goal_in_another_unit_of_the_dimension_means_the_same() -> None:
    goal = Reach(Decimal(5), WAN_KW, deadline=by(2025))
    in_kw = replace(_METRIC, unit=KW)
    assert _verdict(goal, date(2026, 6, 1), in_kw, y2025="50000") is Verdict.MET
    assert _verdict(goal, date(2026, 6, 1), in_kw, y2025="49999") is Verdict.MISSED


def test_values_of_any_size_are_told() -> None:
    goal = Reach(Decimal(5), WAN_KW)
    assert _verdict(goal, date(2026, 6, 1), y2025="1e25") is Verdict.MET


def test_a_series_that_turned_negative_has_no_compound_projection() -> None:
    goal = Change(Decimal(5), heading=Heading.RISE, base=stated(2020), deadline=by(2025))
    assert _verdict(goal, date(2025, 6, 1), y2020="10", y2024="-1") is Verdict.OFF_TRACK


@pytest.mark.parametrize(("heading", "value", "deadline"), [(Heading.FALL, 100, by(2025)), (Heading.RISE, 5, by(2020))])
def test_a_change_that_cannot_be_is_refused(heading: Heading, value: int, deadline: Deadline) -> None:
    with pytest.raises(ValueError, match="change"):
        Change(Decimal(value), heading=heading, base=stated(2020), deadline=deadline)
