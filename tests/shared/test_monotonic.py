"""Mann-Kendall, Sen and Conover against published tables and examples, and the laws they obey."""

from collections.abc import Sequence
from decimal import Decimal
from itertools import pairwise, permutations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from shared.progress.monotonic import MannKendall, mann_kendall, sen
from tests.shared.published_series import AIR_PASSENGERS, BIRTHS, CEADS, SHAMPOO

VALUES = st.lists(st.integers(-9, 9).map(Decimal), max_size=14)


def line(values: Sequence[Decimal]) -> tuple[Decimal, Decimal]:
    found = sen(list(enumerate(values)))
    return found.slope, found.intercept


def test_shampoo_sales_as_pymannkendall_prints_them() -> None:
    """Examples notebook of pyMannKendall, original test."""
    found = mann_kendall(SHAMPOO)
    assert (found.s, found.tau) == (440, 0.6984126984126984)
    assert line(SHAMPOO) == (Decimal("11.509375"), Decimal("78.7359375"))


def test_shampoo_sales_pre_whitened() -> None:
    """Less what the month before explains: x(t) - r1 x(t-1), with and without the trend taken out first."""
    values = list(map(float, SHAMPOO))
    found = mann_kendall([Decimal(value) for value in whitened(values)])
    assert (found.s, found.variance) == (211, 4958.333333333333)
    assert (found.z, found.p) == pytest.approx((2.982300730486251, 0.002860908222931835), rel=1e-12)
    slope = float(line(SHAMPOO)[0])
    rest = whitened([value - slope * (at + 1) for at, value in enumerate(values)])
    free = mann_kendall([Decimal(value + slope * (at + 1)) for at, value in enumerate(rest)])
    assert free.s == 429
    assert free.z == pytest.approx(6.078212917371978, rel=1e-12)
    assert free.p == pytest.approx(1.2152931994080518e-09, rel=1e-6)


def whitened(values: list[float]) -> list[float]:
    mean = sum(values) / len(values)
    rest = [value - mean for value in values]
    lag = sum(one * other for one, other in pairwise(rest)) / sum(each**2 for each in rest)
    return [after - lag * before for before, after in pairwise(values)]


def test_daily_births_with_many_ties() -> None:
    found = mann_kendall(BIRTHS)
    assert (found.s, round(found.variance)) == (12336, 5412244)
    assert (found.z, found.p) == pytest.approx((5.302131199455321, 1.144585319856617e-07), rel=1e-8)
    slope, intercept = line(BIRTHS)
    assert (float(slope), float(intercept)) == (0.019230769230769232, 38.5)


def test_air_passengers_month_by_month() -> None:
    """The seasonal test adds up S and its variance over the twelve months (Hirsch et al. 1982)."""
    months = [mann_kendall(AIR_PASSENGERS[month::12]) for month in range(12)]
    s, variance = sum(month.s for month in months), sum(month.variance for month in months)
    assert (s, round(variance)) == (784, 2550)
    assert (s - 1) / variance**0.5 == pytest.approx(15.50571052301472, rel=1e-12)


@pytest.mark.parametrize(
    ("first", "last", "s", "variance", "z", "p"),
    [
        (2005, 2019, 41, 408.333, 1.9795, 0.0478),
        (2010, 2019, -19, 125, -1.6100, 0.1074),
        (2011, 2019, -18, 92, -1.7724, 0.0763),
        (2013, 2019, -9, 44.333, -1.2015, 0.2296),
    ],
)
def test_shanghai_by_ceads_in_the_normal_approximation(
    first: int, last: int, s: int, variance: float, z: float, p: float
) -> None:
    found = mann_kendall([CEADS[year] for year in range(first, last + 1)])
    shown = round(found.variance, 3), round(found.z, 4), round(found.p_normal, 4)
    assert (found.s, *shown) == (s, variance, z, p)


def with_s(n: int, s: int) -> MannKendall:
    """The test on n different values of which falling pairs make up `s`."""
    rest, order = list(range(n)), []
    falling = (n * (n - 1) // 2 - s) // 2
    while rest:
        at = min(falling, len(rest) - 1)
        falling -= at
        order.append(rest.pop(at))
    found = mann_kendall(list(map(Decimal, order)))
    assert found.s == s
    return found


@pytest.mark.parametrize(
    ("n", "s", "probability"),
    [
        (4, 0, "0.625"),
        (4, 2, "0.375"),
        (4, 4, "0.167"),
        (4, 6, "0.042"),
        (5, 0, "0.592"),
        (5, 6, "0.117"),
        (5, 8, "0.042"),
        (5, 10, "0.0083"),
        (6, 1, "0.500"),
        (6, 9, "0.068"),
        (6, 11, "0.028"),
        (6, 13, "0.0083"),
        (6, 15, "0.0014"),
        (7, 9, "0.119"),
        (7, 11, "0.068"),
        (7, 13, "0.035"),
        (7, 15, "0.015"),
        (8, 16, "0.031"),
        (8, 18, "0.016"),
        (9, 18, "0.038"),
        (9, 20, "0.022"),
        (10, 19, "0.054"),
        (10, 21, "0.036"),
        (10, 23, "0.023"),
    ],
)
def test_small_samples_have_the_probabilities_of_gilberts_table(n: int, s: int, probability: str) -> None:
    """Table A18 (Kendall 1975, table A1) gives one tail; p here has both, each counted once when S is 0."""
    found, printed = with_s(n, s), Decimal(probability)
    one_tail = found.p / 2 if s else (1 + zero_share(n)) / 2
    assert found.exact
    assert round(Decimal(one_tail), -int(printed.as_tuple().exponent)) == printed


def zero_share(n: int) -> float:
    orders = [mann_kendall(list(map(Decimal, order))).s for order in permutations(range(n))]
    return orders.count(0) / len(orders)


def test_four_values_cannot_show_a_trend_and_five_can() -> None:
    falling = [mann_kendall(list(map(Decimal, range(n, 0, -1)))) for n in (4, 5)]
    assert [round(each.p, 4) for each in falling] == [0.0833, 0.0167]
    assert [round(each.p_normal, 3) for each in falling] == [0.089, 0.027]


def test_a_level_series_has_no_trend_and_a_climb_has_nothing_else() -> None:
    level, climb = mann_kendall([Decimal(5)] * 360), mann_kendall(list(map(Decimal, range(360))))
    assert (level.s, level.z, level.p, level.tau) == (0, 0, 1, 0)
    assert (climb.s, climb.tau) == (64620, 1)
    assert (mann_kendall([]).p, mann_kendall([Decimal(1)]).p) == (1, 1)


@given(st.lists(st.integers(0, 3).map(Decimal), min_size=2, max_size=6))
def test_the_exact_p_is_the_share_of_all_orders_ties_included(values: list[Decimal]) -> None:
    here = abs(mann_kendall(values).s)
    orders = [abs(mann_kendall(order).s) for order in permutations(values)]
    assert mann_kendall(values).p == pytest.approx(sum(s >= here for s in orders) / len(orders))


@given(VALUES)
def test_backwards_and_upside_down_the_trend_turns(values: list[Decimal]) -> None:
    found = mann_kendall(values)
    for mirrored in (mann_kendall(values[::-1]), mann_kendall([-value for value in values])):
        assert (mirrored.s, mirrored.z, mirrored.p) == (-found.s, -found.z, found.p)


@given(VALUES)
def test_only_the_order_of_values_counts(values: list[Decimal]) -> None:
    assert mann_kendall([value**3 * 7 + 1 for value in values]) == mann_kendall(values)


@given(VALUES)
def test_what_is_a_probability_or_a_correlation_stays_one(values: list[Decimal]) -> None:
    found = mann_kendall(values)
    assert 0 < found.p <= 1
    assert 0 < found.p_normal <= 1
    assert -1 <= found.tau <= 1


@given(
    st.integers(-50, 50), st.integers(-50, 50), st.sets(st.integers(1990, 2030), min_size=2, max_size=12).map(sorted)
)
def test_a_straight_line_has_its_own_slope_whatever_years_are_missing(slope: int, start: int, years: list[int]) -> None:
    found = sen([(year, Decimal(start + slope * (year - years[0]))) for year in years])
    assert found.slope == slope
    assert found.intercept == pytest.approx(start)
