"""Metrics with the texts and bounds they are made of."""

from dataclasses import replace
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from shared.plan import (
    NOT_NEGATIVE,
    OF_A_WHOLE_CITY,
    SHARE,
    YES_OR_NO,
    Aggregation,
    Bounds,
    Period,
    Scale,
    Step,
    Text,
)
from shared.plan.unit import PERCENT, WAN_KW, YES_NO, Unit
from tests.shared.examples import metric

NUMBERS = st.decimals(allow_nan=False, allow_infinity=False)


@pytest.mark.parametrize(("zh", "en"), [("", "Solar"), ("光伏", ""), (" \n", "Solar"), ("光伏", "\t"), ("", "")])
def test_a_text_needs_both_languages(zh: str, en: str) -> None:
    with pytest.raises(ValueError, match="a text needs both languages"):
        Text(zh, en)


@given(NUMBERS, st.none() | NUMBERS, st.none() | NUMBERS)
def test_bounds_hold_what_lies_between_their_ends(value: Decimal, low: Decimal | None, high: Decimal | None) -> None:
    too_low = low is not None and value < low
    too_high = high is not None and value > high
    assert Bounds(low, high).hold(value) is not (too_low or too_high)


@given(NUMBERS)
def test_both_ends_belong_to_the_bounds(end: Decimal) -> None:
    assert Bounds(low=end).hold(end)
    assert Bounds(high=end).hold(end)


def test_bounds_are_written_with_their_open_ends() -> None:
    written = [str(bounds) for bounds in (Bounds(), NOT_NEGATIVE, SHARE, YES_OR_NO)]
    assert written == ["[-∞, ∞]", "[0, ∞]", "[0, 100]", "[0, 1]"]


@pytest.mark.parametrize("key", ["", "PV", "1st", "_pv", "pv_", "pv__new", "pv-new", "pv new", "光伏", "pv\n"])
def test_a_key_that_is_not_lower_case_words_is_refused(key: str) -> None:
    with pytest.raises(ValueError, match="lower case words joined by _"):
        metric(key)


@given(st.from_regex(r"[a-z][a-z0-9]{0,5}(_[a-z0-9]{1,5}){0,3}", fullmatch=True))
def test_lower_case_words_are_a_key(key: str) -> None:
    assert metric(key).key == key


@pytest.mark.parametrize("aggregation", Aggregation)
@pytest.mark.parametrize("period", ["2025", "2025-H1", "2025-Q1", "2025-03"])
def test_any_metric_speaks_about_a_period_within_a_year(aggregation: Aggregation, period: str) -> None:
    assert metric(aggregation=aggregation).accepts(Period.parse(period))


@pytest.mark.parametrize("span", ["2021/2025", "2024-01/2024-09"])
def test_only_a_stock_has_no_span_of_years(span: str) -> None:
    accepting = {each for each in Aggregation if metric(aggregation=each).accepts(Period.parse(span))}
    assert accepting == {Aggregation.SUM, Aggregation.NONE}


@pytest.mark.parametrize(
    ("unit", "bounds", "scale", "limit"),
    [
        (WAN_KW, NOT_NEGATIVE, Scale.FACTOR, 3),
        (PERCENT, SHARE, Scale.POINTS, 20),
        (PERCENT, Bounds(), Scale.POINTS, 10),
        (WAN_KW, Bounds(), Scale.SIZE, 3),
    ],
)
def test_what_is_expected_of_a_step_follows_from_what_is_measured(
    unit: Unit, bounds: Bounds, scale: Scale, limit: int
) -> None:
    assert replace(metric(unit=unit), bounds=bounds).expected_step == Step(scale, Decimal(limit))


def test_a_declared_step_goes_before_the_default_and_answers_take_none() -> None:
    assert replace(metric(), step=OF_A_WHOLE_CITY).expected_step is OF_A_WHOLE_CITY
    assert replace(metric(unit=YES_NO), bounds=YES_OR_NO).expected_step is None


@pytest.mark.parametrize("scale", Scale)
def test_a_step_that_allows_nothing_is_refused(scale: Scale) -> None:
    with pytest.raises(ValueError, match="allows nothing"):
        Step(scale, Decimal(0 if scale is Scale.POINTS else 1))


def test_no_factor_lets_tenfold_pass() -> None:
    with pytest.raises(ValueError, match="would be tenfold"):
        Step(Scale.FACTOR, Decimal(4))


def test_only_a_stock_only_grows() -> None:
    with pytest.raises(ValueError, match="only a stock"):
        replace(metric(aggregation=Aggregation.SUM), only_grows=True)
