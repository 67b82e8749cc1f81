"""Formulas that derivations share."""

from decimal import Decimal
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from shared.plan import Period
from shared.plan.formula import (
    combustion_factor,
    compound,
    compounded,
    cumulative_change,
    ratio,
    share,
    yearly_change,
    yearly_rise,
)
from tests.shared.examples import NAME, metric, numbers, series

LEVELS = st.lists(st.decimals(min_value=1, max_value=10**6, places=4), min_size=2, max_size=12)


def by_year(values: list[Decimal]) -> dict[Period, Decimal]:
    return {Period.of_year(2020 + index): value for index, value in enumerate(values)}


def test_yearly_changes_compound_as_published_for_shaanxi() -> None:
    """CO2 per GDP in the twelfth five-year plan: 8.01, 1.79 and 5.35 % a year are 14.49 % by 2013, not 15.15 %."""
    compounded = cumulative_change(series({2011: "-8.01", 2012: "-1.79", 2013: "-5.35"}), 2010)
    assert round(compounded[Period.of_year(2013)], 2) == Decimal("-14.49")


def test_the_first_year_after_the_base_stands_as_it_is() -> None:
    assert cumulative_change(series({2021: "-3.1"}), 2020) == series({2021: "-3.1"})


def test_a_year_without_a_figure_is_never_bridged() -> None:
    assert list(cumulative_change(series({2021: -1, 2022: -1, 2024: -1}), 2020)) == list(series({2021: 0, 2022: 0}))


def test_nothing_is_known_when_the_first_year_is_missing() -> None:
    assert cumulative_change(series({2020: -1, 2022: -1, 2023: -1}), 2020) == {}


def test_years_up_to_the_base_do_not_count() -> None:
    assert cumulative_change(series({2019: -50, 2020: -50, 2021: -1}), 2020) == series({2021: -1})


def test_figures_for_parts_or_spans_of_years_do_not_count() -> None:
    assert cumulative_change(series({"2021-Q1": -1, "2021/2025": -1}), 2020) == {}


def test_compounding_gives_every_year_and_nothing_for_none() -> None:
    assert list(compound(numbers(10, -50))) == list(numbers(10, -45))
    assert list(compound([])) == []


@pytest.mark.parametrize(
    ("fuel", "printed"),
    [
        (("20908", "26.37", "0.94"), "1.90030"),
        (("42652", "20.2", "0.98"), "3.09591"),
        (("38931", "15.3", "0.99"), "2.16219"),
    ],
)
def test_a_fuel_has_the_factor_of_the_provincial_guideline(fuel: tuple[str, str, str], printed: str) -> None:
    """Raw coal, diesel and natural gas."""
    assert round(combustion_factor(*numbers(*fuel)), 5) == Decimal(printed)


@given(LEVELS)
def test_compounding_leads_from_the_base_level_to_the_last(levels: list[Decimal]) -> None:
    rates = [(after / before - 1) * 100 for before, after in pairwise(levels)]
    compounded = cumulative_change({Period.of_year(2021 + i): rate for i, rate in enumerate(rates)}, 2020)
    expected = {Period.of_year(2021 + i): (level / levels[0] - 1) * 100 for i, level in enumerate(levels[1:])}
    assert compounded.keys() == expected.keys()
    assert all(abs(compounded[year] - expected[year]) <= Decimal("0.0001") for year in expected)


def test_a_yearly_change_is_a_level_less_the_one_before() -> None:
    assert yearly_change(series({2021: 438, 2022: 532, 2023: 670})) == series({2022: 94, 2023: 138})


def test_a_yearly_change_needs_both_years() -> None:
    assert yearly_change(series({2019: 1, 2021: 2, 2023: 3})) == {}


def test_a_yearly_change_is_taken_between_whole_years() -> None:
    assert yearly_change(series({2021: 1, "2022-06": 5, "2022-H2": 7, "2022/2023": 9})) == {}


@given(LEVELS)
def test_yearly_changes_add_up_to_the_whole_way(levels: list[Decimal]) -> None:
    assert sum(yearly_change(by_year(levels)).values()) == levels[-1] - levels[0]


PART, WHOLE, RESULT = metric("part"), metric("whole"), metric("result")


def test_a_share_is_in_percent_and_a_ratio_a_plain_number() -> None:
    known = {"part": series({2021: 38, "2021-06": 1}), "whole": series({2021: 71, "2021-06": 3})}
    assert share(RESULT, PART, WHOLE, NAME).formula(known) == series({2021: "53.52", "2021-06": "33.33"})
    assert share(RESULT, PART, WHOLE, NAME, places=1).formula(known) == series({2021: "53.5", "2021-06": "33.3"})
    assert ratio(RESULT, PART, WHOLE, NAME).formula(known) == series({2021: "0.54", "2021-06": "0.33"})


def test_a_share_needs_both_and_something_to_be_a_part_of() -> None:
    known = {"part": series({2020: 1, 2021: 0, 2022: 1}), "whole": series({2020: 0, 2021: 5, 2023: 1})}
    assert share(RESULT, PART, WHOLE, NAME).formula(known) == series({2021: 0})


def test_derivations_name_what_they_rest_on_and_how() -> None:
    rise, change = yearly_rise(RESULT, WHOLE), compounded(RESULT, PART, base_year=2020)
    assert share(RESULT, PART, WHOLE, NAME).inputs == (PART, WHOLE)
    assert (rise.metric, rise.inputs, rise.formula({"whole": series({2021: 3, 2022: 5})})) == (
        RESULT,
        (WHOLE,),
        series({2022: 2}),
    )
    assert (change.inputs, change.formula({"part": series({2021: -10, 2022: -10})})) == (
        (PART,),
        series({2021: -10, 2022: -19}),
    )
    assert WHOLE.title.zh in rise.method.zh
    assert "2021" in change.method.zh
