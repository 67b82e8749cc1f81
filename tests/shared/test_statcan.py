"""The method of Open SDG and Statistics Canada, reckoned by hand from its formulas."""

import math
from typing import Any

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from shared.progress.growth import Inputs
from shared.progress.statcan import Progress, Status, aggregate, judge

DOWN_TO_HALF = {"base_value": 100, "base_year": 2015, "current_year": 2020, "target": 50, "target_year": 2030}
NO_TARGET = {"base_value": 100, "base_year": 2015, "current_year": 2016}


def found(**given_: Any) -> Progress:
    return judge(Inputs(**given_))


def test_half_the_required_growth_rate_is_limited_progress() -> None:
    """100 → 90 in two years where 100 → 80 in two years was due: (0.9^½ − 1) ÷ |0.8^½ − 1|."""
    it = found(base_value=100, base_year=2018, current_value=90, current_year=2020, target=80, target_year=2020)
    assert it.value is not None
    assert it.value == -1 * (0.9**0.5 - 1) / abs(0.8**0.5 - 1)
    assert it.value == pytest.approx(0.48608, abs=1e-5)
    assert it.score == 4.1667 * it.value - 2.5
    assert it.status is Status.LIMITED


@pytest.mark.parametrize(
    ("current", "status", "score"),
    [
        (80, Status.SUBSTANTIAL, 2.55),  # P = 0.9671
        (81, Status.MODERATE, 2.22),  # P = 0.9112
        (88, Status.LIMITED, None),  # P = 0.5593
        (100, Status.LIMITED, -2.5),
        (101, Status.DETERIORATION, None),
        (300, Status.DETERIORATION, -5),
        (50, Status.TARGET_ACHIEVED, 5),
        (0, Status.TARGET_ACHIEVED, 5),
    ],
)
def test_a_level_is_labelled_by_its_share_of_the_required_rate(
    current: float, status: Status, score: float | None
) -> None:
    it = found(current_value=current, **DOWN_TO_HALF)
    assert it.status is status
    assert score is None or it.score == pytest.approx(score, abs=0.1)


@pytest.mark.parametrize(
    ("share", "status", "score"),
    [
        (2, Status.SUBSTANTIAL, 5),
        (0.95, Status.SUBSTANTIAL, 7.1429 * 0.95 - 4.2857),
        (0.6, Status.MODERATE, 7.1429 * 0.6 - 4.2857),
        (0.3, Status.LIMITED, 4.1667 * 0.3 - 2.5),
        (-0.3, Status.DETERIORATION, 4.1667 * -0.3 - 2.5),
        (-0.7, Status.DETERIORATION, -5),
    ],
)
def test_scores_to_a_target_follow_their_two_lines(share: float, status: Status, score: float) -> None:
    """In one year growth is the difference: 1 → 2 is due, and a hair more than the share of it is done."""
    current = 1 + share + 1e-12
    asked = {"base_value": 1, "base_year": 2020, "current_value": current, "current_year": 2021, "direction": 1}
    due = {"target": 2, "target_year": 2021} if share < 1 else {"target": 4, "target_year": 2022}
    it = found(**asked, **due)
    assert it.value == pytest.approx(share)
    assert it.status is status
    assert it.score == pytest.approx(score, abs=1e-9)


@pytest.mark.parametrize(
    ("current", "status", "score"),
    [
        (102, Status.SUBSTANTIAL, 5),
        (101.75, Status.SUBSTANTIAL, 500 * 0.0175 - 5),
        (101, Status.MODERATE, 250 * 0.01 - 1.25),
        (100.25, Status.LIMITED, 500 * 0.0025 - 2.5),
        (100, Status.LIMITED, -2.5),
        (99, Status.DETERIORATION, 125 * -0.01 - 2.5),
        (97, Status.DETERIORATION, -5),
        (0, Status.DETERIORATION, -5),
    ],
)
def test_without_a_target_growth_itself_is_labelled(current: float, status: Status, score: float) -> None:
    it = found(current_value=current, direction=1, **NO_TARGET)
    assert it.status is status
    assert it.value == (current / 100) ** 1.0 - 1
    assert it.score == pytest.approx(score)


@pytest.mark.parametrize(
    ("limit", "nearness"),
    [
        (100, 0),  # at the limit
        (-100, 0),  # of absolute values
        (200, 1 - 0.5**4.44),  # below it
        (80, 1 - 0.75**4.44),  # between it and its double
        (50, 1),  # its double
        (10, 1),
        (0, 1),
    ],
)
def test_thresholds_and_scores_shrink_near_a_limit(limit: float, nearness: float) -> None:
    growth = 0.006 * nearness
    it = found(current_value=100 * (1 + growth), direction=1, limit=limit, **NO_TARGET)
    if nearness == 0:
        assert (it.status, it.score) == (Status.SUBSTANTIAL, 5)
    else:
        assert it.status is Status.MODERATE
        assert it.score == pytest.approx(250 * 0.006 - 1.25)


def test_moving_away_from_a_limit_counts_in_full() -> None:
    it = found(current_value=99, direction=1, limit=100, **NO_TARGET)
    assert it.status is Status.DETERIORATION
    assert it.score == pytest.approx(125 * -0.01 - 2.5)


def test_a_limit_is_passed_over_where_a_target_is_given() -> None:
    asked = {"current_value": 80, **DOWN_TO_HALF}
    assert found(limit=100, **asked) == found(**asked)


def test_no_base_value_of_zero_shrinks_thresholds() -> None:
    it = found(base_value=0, base_year=2015, current_value=0.00101, current_year=2016, direction=1, limit=0.001)
    assert it.status is Status.MODERATE


def test_a_target_and_a_base_of_zero_have_a_stand_in() -> None:
    to_zero = found(base_value=10, base_year=2015, current_value=5, current_year=2020, target=0, target_year=2030)
    assert to_zero == found(
        base_value=10, base_year=2015, current_value=5, current_year=2020, target=0.001, target_year=2030
    )
    from_zero = found(base_value=0, base_year=2015, current_value=5, current_year=2020, direction=1)
    assert from_zero.value == (5 / 0.001) ** (1 / 5) - 1
    nearly = found(base_value=10, base_year=2015, current_value=0.0005, current_year=2020, target=0, target_year=2030)
    assert nearly.status is Status.TARGET_ACHIEVED


@pytest.mark.parametrize(("base", "current"), [(5, -5), (-5, 5), (0, -1)])
def test_values_on_two_sides_of_zero_are_not_available(base: float, current: float) -> None:
    asked = {"base_value": base, "base_year": 2015, "current_value": current, "current_year": 2020}
    assert found(**asked) == Progress(None, None, Status.NOT_AVAILABLE)
    met = found(target=current, target_year=2030, **asked)
    assert met == Progress(None, 5, Status.TARGET_ACHIEVED)


@pytest.mark.parametrize("current_year", [2015, 2014, 2015.5])
def test_less_than_a_year_is_not_available_but_may_be_achieved(current_year: float) -> None:
    asked = {"base_value": 100, "base_year": 2015, "current_value": 60, "current_year": current_year}
    assert found(**asked).status is Status.NOT_AVAILABLE
    assert found(target=50, target_year=2030, **asked).status is Status.NOT_AVAILABLE
    assert found(target=60, target_year=2030, **asked) == Progress(None, 5, Status.TARGET_ACHIEVED)


def test_negative_values_are_read_the_right_way_round() -> None:
    """−100 → −80 is upward; the rate of the sizes is negative."""
    asked = {"base_value": -100, "base_year": 2015, "current_value": -80, "current_year": 2016}
    assert found(direction=1, **asked).status is Status.SUBSTANTIAL
    assert found(direction=-1, **asked).status is Status.DETERIORATION
    up = found(direction=1, target=-60, target_year=2017, **asked)
    assert up.value == -1 * (0.8 - 1) / abs(0.6**0.5 - 1)


def test_a_value_that_falls_to_zero_has_grown_by_minus_one() -> None:
    for base, direction in ((10, 1), (-10, -1)):
        it = found(base_value=base, base_year=2015, current_value=0, current_year=2020, direction=direction)
        assert (it.value, it.score, it.status) == (-1, -5, Status.DETERIORATION)


def test_a_level_lost_that_was_to_be_held_deteriorates_without_measure() -> None:
    it = found(base_value=10, base_year=2015, current_value=11, current_year=2020, target=10, target_year=2030)
    assert it == Progress(-math.inf, -5, Status.DETERIORATION)
    held = found(base_value=10, base_year=2015, current_value=10, current_year=2020, target=10, target_year=2030)
    assert held == Progress(None, 5, Status.TARGET_ACHIEVED)


def test_a_target_across_zero_takes_the_modulus_of_the_complex_root() -> None:
    it = found(base_value=10, base_year=2015, current_value=5, current_year=2020, target=-5, target_year=2030)
    assert it.value == pytest.approx(-(0.5**0.2 - 1) / abs((-0.5) ** (1 / 15) - 1))
    assert it.status is Status.MODERATE


@pytest.mark.parametrize(("target_year", "target"), [(2015, 50), (2014, 1e-320)])
def test_a_target_in_the_base_year_or_before_has_no_rate(target_year: int, target: float) -> None:
    it = found(
        base_value=1e9, base_year=2015, current_value=80, current_year=2020, target=target, target_year=target_year
    )
    assert it.status in (Status.NOT_AVAILABLE, Status.LIMITED)
    assert found(**{**DOWN_TO_HALF, "target_year": 2015}, current_value=80).status is Status.NOT_AVAILABLE


def test_a_target_without_its_year_is_one_for_2030() -> None:
    asked = {**DOWN_TO_HALF, "current_value": 80}
    assert found(**{**asked, "target_year": None}) == found(**asked)


@pytest.mark.parametrize("missing", ["base_value", "base_year", "current_value", "current_year"])
def test_what_is_not_known_is_not_available(missing: str) -> None:
    assert found(**{**DOWN_TO_HALF, "current_value": 80, missing: None}) == Progress(None, None, Status.NOT_AVAILABLE)


def test_nothing_known_is_not_available() -> None:
    assert judge(Inputs()) == Progress(None, None, Status.NOT_AVAILABLE)


def test_what_overflows_keeps_its_label() -> None:
    it = found(base_value=5e-324, base_year=2015, current_value=1e308, current_year=2016, direction=1)
    assert it == Progress(math.inf, 5, Status.SUBSTANTIAL)


@pytest.mark.parametrize(
    ("scores", "mean", "status"),
    [
        ([(5, Status.TARGET_ACHIEVED), (5, Status.TARGET_ACHIEVED)], 5, Status.TARGET_ACHIEVED),
        ([(5, Status.TARGET_ACHIEVED), (None, Status.NOT_AVAILABLE)], 5, Status.TARGET_ACHIEVED),
        ([(5, Status.TARGET_ACHIEVED), (5, Status.SUBSTANTIAL)], 5, Status.SUBSTANTIAL),
        ([(5, Status.TARGET_ACHIEVED), (0, Status.LIMITED)], 2.5, Status.SUBSTANTIAL),
        ([(2, Status.MODERATE), (-2, Status.LIMITED)], 0, Status.MODERATE),
        ([(-2.5, Status.LIMITED)], -2.5, Status.LIMITED),
        ([(-2.5, Status.LIMITED), (-5, Status.DETERIORATION)], -3.75, Status.DETERIORATION),
        ([(None, Status.NOT_AVAILABLE)], None, Status.NOT_AVAILABLE),
        ([], None, Status.NOT_AVAILABLE),
    ],
)
def test_an_indicator_is_the_mean_of_its_series(
    scores: list[tuple[float | None, Status]], mean: float | None, status: Status
) -> None:
    assert aggregate(scores) == Progress(None, mean, status)


VALUES = st.floats(min_value=0.01, max_value=1e4)


def _measurable(series: dict[str, Any]) -> bool:
    """A target so near the base value that the growth it requires is lost in a float has no score."""
    return series["target"] is None or abs(series["target"] / series["base_value"] - 1) > 1e-9


SERIES: st.SearchStrategy[dict[str, Any]] = st.fixed_dictionaries(
    {
        "base_value": VALUES,
        "base_year": st.integers(2000, 2015),
        "current_value": VALUES,
        "current_year": st.integers(2016, 2029),
        "target": st.none() | VALUES,
        "target_year": st.just(2030),
        "direction": st.sampled_from([1, -1]),
    }
).filter(_measurable)


@given(SERIES, st.sampled_from([0.5, 2, 4, 1024]))
def test_a_verdict_is_the_same_in_any_unit(series: dict[str, Any], factor: float) -> None:
    """Powers of two, so that no digit is lost on the way."""
    other = {**series, **{name: series[name] * factor for name in ("base_value", "current_value")}}
    other["target"] = series["target"] and series["target"] * factor
    assert found(**other) == found(**series)


@given(SERIES)
def test_below_zero_everything_is_mirrored(series: dict[str, Any]) -> None:
    mirrored = {name: series[name] and -series[name] for name in ("base_value", "current_value", "target", "direction")}
    assert found(**{**series, **mirrored}) == found(**series)


@given(SERIES, VALUES)
def test_a_better_value_never_scores_less(series: dict[str, Any], other: float) -> None:
    """As far as the method's own lines go: they meet only to the fourth digit at 0.6."""
    assume(series["target"] is None or (series["target"] - series["base_value"]) * series["direction"] > 0)
    low, high = sorted([series["current_value"], other], key=lambda value: value * series["direction"])
    worse, better = (found(**{**series, "current_value": value}) for value in (low, high))
    assert worse.score is not None
    assert better.score is not None
    assert better.score >= worse.score - 1e-4


@given(SERIES)
def test_scores_stay_within_their_bounds(series: dict[str, Any]) -> None:
    score = found(**series).score
    assert score is not None
    assert -5 <= score <= 5
