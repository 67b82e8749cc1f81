"""Goals: a closed set, each with a number that can be one."""

from decimal import Decimal
from functools import partial

import pytest
from hypothesis import given
from hypothesis import strategies as st

from shared.plan import (
    EVERY_YEAR,
    Accumulate,
    AsAssigned,
    Change,
    Deadline,
    Deliver,
    Goal,
    GoalKind,
    Heading,
    Multiply,
    NoDecrease,
    NoIncrease,
    Peak,
    Reach,
    StayBelow,
    Trend,
    Within,
    before,
    by,
    during,
    implied,
    since,
    stated,
)
from shared.plan.unit import ON_BASE, PERCENT, TIMES, WAN_KW, YES_NO

ONE = Decimal(1)
GOALS: dict[str, Goal] = {
    "reach": Reach(ONE, WAN_KW),
    "stay_below": StayBelow(ONE, WAN_KW),
    "within": Within(ONE, WAN_KW, high=Decimal(2)),
    "change": Change(ONE, heading=Heading.FALL, base=stated(2020), deadline=by(2025)),
    "accumulate": Accumulate(ONE, WAN_KW),
    "multiply": Multiply(ONE, base=stated(2020), deadline=by(2025)),
    "no_increase": NoIncrease(unit=ON_BASE),
    "no_decrease": NoDecrease(unit=ON_BASE),
    "trend": Trend(heading=Heading.RISE),
    "as_assigned": AsAssigned(PERCENT),
    "peak": Peak(),
    "deliver": Deliver(),
}
QUANTIFIED = [
    partial(Reach, unit=WAN_KW),
    partial(StayBelow, unit=WAN_KW),
    partial(Within, unit=WAN_KW, high=Decimal(10)),
    partial(Change, heading=Heading.FALL, base=stated(2020), deadline=by(2025)),
    partial(Accumulate, unit=WAN_KW),
    partial(Multiply, base=stated(2020), deadline=by(2025)),
    partial(NoIncrease, unit=ON_BASE),
    partial(NoDecrease, unit=ON_BASE),
]
NUMBERS = st.decimals(allow_nan=False, allow_infinity=False)


def test_every_kind_of_goal_has_its_name_on_the_wire() -> None:
    assert {name: goal.kind.value for name, goal in GOALS.items()} == {name: name for name in GOALS}
    assert {goal.kind for goal in GOALS.values()} == set(GoalKind)


@pytest.mark.parametrize("goal", QUANTIFIED, ids=lambda goal: goal.func.__name__)
@pytest.mark.parametrize("value", ["NaN", "Infinity", "-Infinity"])
def test_a_number_that_is_not_finite_is_no_goal(goal: "partial[Goal]", value: str) -> None:
    with pytest.raises(ValueError, match="must be a finite number"):
        goal(value=Decimal(value))


@given(NUMBERS, NUMBERS)
def test_a_range_needs_a_lower_and_a_higher_end(low: Decimal, high: Decimal) -> None:
    if low < high:
        assert Within(low, WAN_KW, high=high).high == high
    else:
        with pytest.raises(ValueError, match="must lie below"):
            Within(low, WAN_KW, high=high)


def test_changes_are_in_percent_and_multiples_in_times() -> None:
    assert Change(ONE, heading=Heading.RISE, base=stated(2020), deadline=by(2025)).unit is PERCENT
    assert Multiply(ONE, base=stated(2020), deadline=by(2025)).unit is TIMES


@pytest.mark.parametrize("goal", [Peak(), Deliver()], ids=lambda goal: goal.kind.value)
def test_what_is_only_done_or_not_is_a_yes(goal: Goal) -> None:
    assert (goal.value, goal.unit) == (ONE, YES_NO)


@pytest.mark.parametrize("goal", [NoIncrease(unit=ON_BASE), NoDecrease(unit=ON_BASE)], ids=lambda goal: goal.kind.value)
def test_a_standstill_is_a_change_of_zero(goal: Goal) -> None:
    assert goal.value == 0


@pytest.mark.parametrize("goal", [AsAssigned(PERCENT), Trend(heading=Heading.RISE)], ids=lambda goal: goal.kind.value)
def test_a_goal_without_a_number_has_none(goal: Goal) -> None:
    assert goal.value is None


def test_goals_are_exact_unless_the_plan_says_about() -> None:
    assert Reach(ONE, WAN_KW).tolerance == StayBelow(ONE, WAN_KW).tolerance == Accumulate(ONE, WAN_KW).tolerance == 0


@pytest.mark.parametrize(
    ("deadline", "written", "start", "end"),
    [
        (by(2025), "2025", None, 2025),
        (before(2030), "2030", None, 2030),
        (during(2021, 2025), "2021-2025", 2021, 2025),
        (since(2022), "2022-", 2022, None),
        (EVERY_YEAR, "annual", None, None),
    ],
)
def test_a_deadline_is_written_as_in_the_plan(
    deadline: Deadline, written: str, start: int | None, end: int | None
) -> None:
    assert (str(deadline), deadline.start, deadline.end) == (written, start, end)


def test_a_base_year_says_whether_the_plan_writes_it() -> None:
    assert not stated(2005).implied
    assert implied(2020).implied
    assert stated(2020) != implied(2020)
