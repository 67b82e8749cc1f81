"""Eurostat's method, reckoned by hand from its formulas."""

from typing import Any

import pytest

from shared.progress.eurostat import Progress, Status, judge
from shared.progress.growth import Inputs

ONE_YEAR = {"base_value": 1, "base_year": 2020, "current_year": 2021, "direction": 1}
NOTHING = Progress(None, None, Status.NOT_AVAILABLE)


def found(**given: Any) -> Progress:
    return judge(Inputs(**given))


@pytest.mark.parametrize(
    ("share", "status", "score"),
    [
        (0.96, Status.SIGNIFICANT, 36 * 5 / 70),
        (0.95 - 1e-9, Status.MODERATE, 2.5),
        (0.61, Status.MODERATE, 5 / 70),
        (0.3, Status.INSUFFICIENT, 90 * 5 / 120 - 5),
        (0, Status.INSUFFICIENT, -2.5),
        (-0.1, Status.AWAY, 50 * 5 / 120 - 5),
        (-0.9, Status.AWAY, -5),
    ],
)
def test_a_target_is_judged_by_the_share_of_the_required_rate(share: float, status: Status, score: float) -> None:
    it = found(**ONE_YEAR, current_value=1 + share, target=2, target_year=2021)
    assert it.status is status
    assert it.value == pytest.approx(share)
    assert it.score == pytest.approx(score)


@pytest.mark.parametrize(
    ("growth", "status", "score"),
    [
        (0.03, Status.SIGNIFICANT, 5),
        (0.011, Status.SIGNIFICANT, 2.75),
        (0.009, Status.MODERATE, 2.25),
        (0.0009, Status.NONE, 0.225),
        (0, Status.NONE, 0),
        (-0.0009, Status.NONE, -0.225),
        (-0.009, Status.MODERATE_AWAY, -2.25),
        (-0.011, Status.SIGNIFICANT_AWAY, -2.75),
        (-0.03, Status.SIGNIFICANT_AWAY, -5),
    ],
)
def test_without_a_target_growth_itself_is_judged(growth: float, status: Status, score: float) -> None:
    it = found(**ONE_YEAR, current_value=1 + growth)
    assert it.status is status
    assert it.score == pytest.approx(score, abs=1e-9)


def test_near_a_limit_a_little_growth_is_enough() -> None:
    assert found(**ONE_YEAR, current_value=1.005, limit=1.1).status is Status.SIGNIFICANT
    assert found(**ONE_YEAR, current_value=0.995, limit=1.1).status is Status.MODERATE_AWAY


def test_a_target_that_is_met_is_significant_whatever_else_is_known() -> None:
    assert found(current_value=3, target=2, direction=1) == Progress(None, 5, Status.SIGNIFICANT)


def test_a_move_away_from_a_target_once_held_stays_a_move_away() -> None:
    it = found(base_value=10, base_year=2015, current_value=12, current_year=2020, target=11, target_year=2030)
    assert it.status is Status.AWAY


@pytest.mark.parametrize(
    "missing",
    [
        {"base_value": 0},
        {"base_value": None},
        {"base_value": -1},
        {"current_year": 2020},
        {"target_year": None},
        {"target_year": 2020},
        {"target": -4, "direction": -1},
    ],
)
def test_what_has_no_growth_rate_is_not_available(missing: dict[str, Any]) -> None:
    assert found(**{**ONE_YEAR, "current_value": 1.5, "target": 2, "target_year": 2021, **missing}) == NOTHING
