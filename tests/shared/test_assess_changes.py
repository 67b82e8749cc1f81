"""Change and Multiply: compound paths in percent from a base year, and multiples of it."""

from dataclasses import replace
from decimal import Decimal

import pytest

from shared.plan import Aggregation, Change, Heading, Multiply, by, during, stated
from shared.plan.unit import PERCENT
from shared.progress import Verdict
from tests.shared.examples import Figures, judged, metric

MINUS_14 = Change(Decimal(14), heading=Heading.FALL, base=stated(2020), deadline=by(2025))
PLUS_20 = Change(Decimal(20), heading=Heading.RISE, base=stated(2020), deadline=by(2030))
DOUBLE = Multiply(Decimal(2), base=stated(2020), deadline=by(2025))
SINCE_2020 = metric("intensity", unit=PERCENT, aggregation=Aggregation.NONE, change_since=2020)


def rounded(value: Decimal | None, places: int = 2) -> Decimal:
    assert value is not None
    return round(value, places)


def test_fourteen_percent_in_five_years_are_2_97_in_the_first() -> None:
    """1 − (1 − 0.14)^(1/5) = 2.97 %, not 2.8."""
    assert rounded(judged(MINUS_14, {2021: -2}, "2022-06-01", SINCE_2020).expected) == Decimal("-2.97")
    assert rounded(judged(MINUS_14, {2020: 100, 2021: 98}, "2022-06-01").expected) == Decimal("97.03")


@pytest.mark.parametrize(
    ("year", "due"), [(2021, "-2.9714"), (2022, "-5.8545"), (2023, "-8.6520"), (2024, "-11.3663"), (2025, "-14.0000")]
)
def test_the_path_of_a_change_is_compound(year: int, due: str) -> None:
    """((1 − 0.14)^(k/5) − 1) × 100 after k years."""
    expected = judged(MINUS_14, {year: -1}, f"{year}-12-31", SINCE_2020).expected
    assert rounded(expected, 4) == Decimal(due)


@pytest.mark.parametrize(
    ("value", "verdict"),
    [
        ("-2.98", Verdict.ON_TRACK),
        ("-2.97", Verdict.AT_RISK),
        ("-2.38", Verdict.AT_RISK),
        ("-2.37", Verdict.OFF_TRACK),
        ("1", Verdict.OFF_TRACK),
        ("-14", Verdict.MET),
    ],
)
def test_a_level_and_its_change_since_the_base_year_get_one_verdict(value: str, verdict: Verdict) -> None:
    level = 100 + Decimal(value)
    assert judged(MINUS_14, {2021: value}, "2022-06-01", SINCE_2020).verdict is verdict
    assert judged(MINUS_14, {2020: 100, 2021: str(level)}, "2022-06-01").verdict is verdict


def test_a_change_is_projected_on_the_compound_path() -> None:
    """97 after one year of five leads to 100 × 0.97⁵ = 85.87."""
    assert rounded(judged(MINUS_14, {2020: 100, 2021: 97}, "2022-06-01").projected) == Decimal("85.87")
    assert rounded(judged(MINUS_14, {2021: -3}, "2022-06-01", SINCE_2020).projected) == Decimal("-14.13")


def test_a_rise_compounds_too() -> None:
    """√1.2 = 1.0954 at half the time."""
    assessment = judged(PLUS_20, {2020: 100, 2025: 110}, "2026-06-01")
    assert (assessment.verdict, rounded(assessment.expected)) == (Verdict.ON_TRACK, Decimal("109.54"))


@pytest.mark.parametrize(
    ("change", "level", "verdict"),
    [("-14", "430", Verdict.MET), ("-14.1", "429.5", Verdict.MET), ("-13.9", "430.5", Verdict.MISSED)],
)
def test_the_change_up_to_the_last_year_decides(change: str, level: str, verdict: Verdict) -> None:
    assert judged(MINUS_14, {2025: change}, "2026-06-01", SINCE_2020).verdict is verdict
    assert judged(MINUS_14, {2020: 500, 2025: level}, "2026-06-01").verdict is verdict


@pytest.mark.parametrize(("value", "verdict"), [("952.5", Verdict.MET), ("952.6", Verdict.MISSED)])
def test_about_a_fall_is_measured_in_points_of_the_base(value: str, verdict: Verdict) -> None:
    """About 5 % off 1000, a quarter of a point allowed: up to 952.5."""
    goal = replace(MINUS_14, value=Decimal(5), tolerance=Decimal("0.25"))
    assert judged(goal, {2020: 1000, 2025: value}, "2026-06-01").verdict is verdict


@pytest.mark.parametrize(("value", "verdict"), [("-13.75", Verdict.MET), ("-13.74", Verdict.MISSED)])
def test_about_a_fall_is_measured_in_points_of_the_change(value: str, verdict: Verdict) -> None:
    goal = replace(MINUS_14, tolerance=Decimal("0.25"))
    assert judged(goal, {2025: value}, "2026-06-01", SINCE_2020).verdict is verdict


def test_a_five_year_change_counts_from_the_base_year_it_names() -> None:
    goal = replace(MINUS_14, deadline=during(2021, 2025))
    assert judged(goal, {2020: 100, 2025: 86}, "2026-06-01").verdict is Verdict.MET


@pytest.mark.parametrize("figures", [{2021: 97}, {2020: 0, 2021: 97}, {2020: -5, 2021: 97}])
def test_a_change_needs_a_positive_level_to_start_from(figures: Figures) -> None:
    assessment = judged(MINUS_14, figures, "2022-06-01")
    assert (assessment.verdict, assessment.pace) == (Verdict.NO_DATA, None)
    assert "2020" in assessment.reason.en


def test_changes_since_another_year_are_no_base() -> None:
    since_2005 = metric(unit=PERCENT, aggregation=Aggregation.NONE, change_since=2005)
    assert judged(MINUS_14, {2020: -50, 2021: -52}, "2022-06-01", since_2005).verdict is Verdict.NO_DATA


@pytest.mark.parametrize(
    ("value", "verdict"),
    [(20, Verdict.MET), (14, Verdict.ON_TRACK), ("13.2", Verdict.AT_RISK), ("13.1", Verdict.OFF_TRACK)],
)
def test_a_multiple_is_approached_on_the_straight_line(value: int | str, verdict: Verdict) -> None:
    """Twice the 10 of 2020 by 2025: 14 is due in 2022."""
    assert judged(DOUBLE, {2020: 10, 2022: value}, "2023-06-01").verdict is verdict


@pytest.mark.parametrize(("value", "verdict"), [(20, Verdict.MET), ("19.9", Verdict.MISSED)])
def test_a_multiple_is_reached_or_missed_in_its_year(value: int | str, verdict: Verdict) -> None:
    assert judged(DOUBLE, {2020: 10, 2025: value}, "2026-06-01").verdict is verdict


def test_a_multiple_of_an_unknown_level_is_unknown() -> None:
    assert judged(DOUBLE, {2022: 20}, "2023-06-01").verdict is Verdict.NO_DATA
