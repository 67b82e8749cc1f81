"""The German strategy's four symbols."""

from decimal import Decimal

import pytest

from shared.progress.dns import Symbol, Trend, by_a_year, by_direction, every_year


def trend(*values: int, last_year: int = 2020) -> Trend:
    found = Trend.of({last_year - len(values) + 1 + place: Decimal(value) for place, value in enumerate(values)})
    assert found
    return found


def test_a_trend_is_the_mean_of_five_years_of_which_two_may_be_missing() -> None:
    assert trend(99, 0, 1, 2, 3, 4, 10) == Trend(2020, Decimal(10), Decimal(2), Decimal(6))
    known = {2015: Decimal(0), 2016: Decimal(1), 2018: Decimal(2), 2020: Decimal(10)}
    assert Trend.of(known) == Trend(2020, Decimal(10), Decimal(2), Decimal(8))
    del known[2018]
    assert Trend.of(known) is None
    assert Trend.of({}) is None


@pytest.mark.parametrize(
    ("target", "symbol"),
    [
        (19, Symbol.SUN),  # 20 is where 10 + 2 a year leads in five years
        (20, Symbol.SUN),
        (Decimal("20.5"), Symbol.SUN),  # 0.5 of 10.5 is missed: 4.8 %
        (21, Symbol.LIGHT_CLOUD),  # 1 of 11: 9.1 %
        (Decimal("22.5"), Symbol.LIGHT_CLOUD),  # 2.5 of 12.5: 20 %
        (23, Symbol.CLOUD),
    ],
)
def test_a_level_by_a_year_is_extrapolated_to(target: Decimal | int, symbol: Symbol) -> None:
    up, down = trend(0, 2, 4, 6, 8, 10), trend(0, -2, -4, -6, -8, -10)
    assert by_a_year(up, Decimal(target), 2025, 1) is symbol
    assert by_a_year(down, -Decimal(target), 2025, -1) is symbol


def test_moving_away_is_a_thunderstorm_and_standing_still_a_cloud() -> None:
    assert by_a_year(trend(5, 4, 3, 2), Decimal(10), 2025, 1) is Symbol.THUNDERSTORM
    assert by_a_year(trend(5, 5, 5, 5), Decimal(10), 2025, 1) is Symbol.CLOUD


def test_a_level_that_is_reached_is_to_be_kept() -> None:
    for judged in (every_year(trend(8, 7, 6, 5), Decimal(5), 1), by_a_year(trend(8, 7, 6, 5), Decimal(5), 2030, 1)):
        assert judged is Symbol.LIGHT_CLOUD
    assert every_year(trend(5, 5, 5, 5), Decimal(5), 1) is Symbol.SUN
    assert every_year(trend(1, 2, 3, 4), Decimal(5), 1) is Symbol.CLOUD
    assert every_year(trend(4, 3, 2, 1), Decimal(5), 1) is Symbol.THUNDERSTORM


@pytest.mark.parametrize(
    ("values", "symbol"),
    [
        ((1, 2, 3, 4), Symbol.SUN),
        ((1, 2, 5, 4), Symbol.LIGHT_CLOUD),
        ((5, 2, 3, 4), Symbol.CLOUD),
        ((4, 3, 2, 1), Symbol.THUNDERSTORM),
        ((4, 4, 4, 4), Symbol.THUNDERSTORM),
    ],
)
def test_a_direction_is_judged_by_the_trend_and_the_last_change(values: tuple[int, ...], symbol: Symbol) -> None:
    assert by_direction(trend(*values), 1) is symbol
    assert by_direction(trend(*(-value for value in values)), -1) is symbol
