"""Shares of the compound path."""

from decimal import Decimal

import pytest

from shared.progress import compound
from shared.progress.compound import Stand


def stand(base: int | str, aim: int | str, value: int | str, elapsed: int | str) -> Stand | None:
    return compound.stand(Decimal(base), Decimal(aim), Decimal(value), Decimal(elapsed))


def test_the_published_share_of_a_cut_is_that_of_its_logarithms() -> None:
    """13.86 % done of 17 %: the "80 %" that was published, where 13.86 ÷ 17 is 81.5 %."""
    it = stand(100, 83, "86.14", 1)
    assert it
    assert round(it.pace, 4) == Decimal("0.8007")


def test_half_of_the_time_is_the_geometric_mean() -> None:
    it = stand(100, 400, 200, "0.5")
    assert it
    assert it.projected
    assert [round(number, 12) for number in (it.pace, it.expected, it.projected)] == [1, 200, 400]


def test_what_is_too_large_to_write_down_is_not_projected() -> None:
    it = stand("1e-300", "1e308", "1e300", "0.0001")
    assert it
    assert it.projected is None


@pytest.mark.parametrize(("base", "aim", "value"), [(0, 10, 5), (10, 0, 5), (10, 20, 0), (-10, -5, -7), (10, 10, 9)])
def test_without_logarithms_or_a_way_there_is_no_share(base: int, aim: int, value: int) -> None:
    assert stand(base, aim, value, "0.5") is None
