"""Targets whose number the State assigns: pending until it has, then judged like any other."""

from dataclasses import replace
from datetime import date
from decimal import Decimal
from typing import Any

import pytest

from shared.plan import EVERY_YEAR, AsAssigned, Change, Goal, GoalKind, Heading, Reach, by, implied
from shared.plan.unit import PERCENT
from shared.progress import Assessment, Method, Status, Verdict, assess
from shared.progress.assigned import settled
from tests.shared.examples import BASE_YEAR, RATE, Figures, metric, points, target

SINCE_2020 = metric("intensity", unit=PERCENT, change_since=2020)
EACH_YEAR = target(AsAssigned(PERCENT, deadline=EVERY_YEAR), RATE)
ON = date(2024, 6, 1)


def stands(figures: Figures, assigned: Figures, **options: Any) -> Assessment:
    return assess(EACH_YEAR, points(figures), ON, base_year=BASE_YEAR, assigned=points(assigned), **options)


@pytest.mark.parametrize(
    ("figures", "assigned", "verdict"),
    [
        ({2023: 31}, {}, Verdict.PENDING),
        ({2023: 31}, {2022: 30}, Verdict.PENDING),
        ({2023: 31}, {2023: 30}, Verdict.MET),
        ({2023: 29}, {2022: 20, 2023: 30, 2024: 20}, Verdict.MISSED),
        ({2022: 31}, {2022: 30, 2023: 40}, Verdict.MET),
        ({}, {2022: 30}, Verdict.NO_DATA),
        ({}, {2021: 30}, Verdict.PENDING),
        ({2020: 31}, {2020: 30}, Verdict.STALE),
    ],
)
def test_each_year_is_held_against_its_own_number(figures: Figures, assigned: Figures, verdict: Verdict) -> None:
    """The figure of 2022 is the newest due on 1 June 2024."""
    assert stands(figures, assigned).verdict is verdict


def test_the_number_and_where_it_comes_from_are_shown() -> None:
    assessment = stands({2023: 31}, {2023: 30})
    assert (assessment.expected, assessment.gap) == (Decimal(30), Decimal(1))
    assert assessment.working is not None
    (number,) = (each for each in assessment.working.inputs if each.symbol == "A")
    assert number.point == points({2023: 30})[0]


@pytest.mark.parametrize("method", Method)
def test_every_method_takes_the_assigned_number(method: Method) -> None:
    assert stands({2023: 31}, {}, method=method).verdict is Verdict.PENDING
    assert stands({2023: 31}, {2023: 30}, method=method).verdict is not Verdict.PENDING


def test_a_forecast_or_part_of_a_year_assigns_nothing() -> None:
    guessed = points({2023: 30}, Status.FORECAST) + points({"2023-Q4": 30})
    assert assess(EACH_YEAR, points({2023: 31}), ON, base_year=BASE_YEAR, assigned=guessed).verdict is Verdict.PENDING


def test_a_fall_over_five_years_goes_by_the_compound_path() -> None:
    """18 % in five years are −11.22 % after three."""
    asked = target(AsAssigned(PERCENT, deadline=by(2025)), replace(SINCE_2020, heading=Heading.FALL))
    found = assess(asked, points({2023: -12}), ON, base_year=BASE_YEAR, assigned=points({2025: 18}))
    assert found.verdict is Verdict.ON_TRACK
    assert found.expected is not None
    assert round(found.expected, 2) == Decimal("-11.23")


@pytest.mark.parametrize(
    ("goal", "of", "made"),
    [
        (AsAssigned(PERCENT, deadline=EVERY_YEAR), RATE, Reach(Decimal(18), PERCENT, deadline=EVERY_YEAR)),
        (
            AsAssigned(PERCENT, deadline=by(2023)),
            SINCE_2020,
            Change(Decimal(18), heading=Heading.RISE, base=implied(2020), deadline=by(2023)),
        ),
        (Reach(Decimal(5), PERCENT), RATE, Reach(Decimal(5), PERCENT)),
    ],
)
def test_an_assigned_number_makes_an_ordinary_goal(goal: Goal, of: Any, made: Goal) -> None:
    asked, _ = settled(target(goal, of), points({2023: 1}), points({2023: 18}), ON)
    assert asked.goal == made
    assert asked.goal.kind is not GoalKind.AS_ASSIGNED
