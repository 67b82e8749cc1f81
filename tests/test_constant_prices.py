"""GDP at the prices of 2020, chained from its level of that year by real growth."""

from decimal import Decimal

import pytest

from services.coordination.derive import at_constant_prices
from services.coordination.plugin import PLUGIN
from shared.plan import Series
from shared.progress import Status
from shared.progress.derivation import derive
from tests.shared.examples import Figures, points, series


def at_2020_prices(gdp: Figures, growth: Figures) -> Series:
    return at_constant_prices({"gdp": series(gdp), "gdp_growth_real": series(growth)})


def test_the_chain_runs_both_ways_from_2020() -> None:
    assert at_2020_prices({2020: 1000}, {2019: 25, 2020: -20, 2021: 10, 2022: -50}) == series(
        {2018: 1000, 2019: 1250, 2020: 1000, 2021: 1100, 2022: 550}
    )


def test_levels_of_other_years_at_current_prices_are_not_used() -> None:
    assert at_2020_prices({2019: 999, 2020: 1000, 2021: 2000}, {2021: 10}) == series({2020: 1000, 2021: 1100})


def test_a_gap_is_never_bridged() -> None:
    assert at_2020_prices({2020: 1000}, {2018: 5, 2022: 5, "2021-H1": 5}) == series({2020: 1000})


def test_without_the_level_of_2020_there_is_none() -> None:
    assert at_2020_prices({2019: 1000, "2020-H1": 500}, {2020: 5, 2021: 5}) == {}


@pytest.mark.parametrize("rate", [-100, -120])
def test_a_rate_that_leaves_nothing_ends_the_chain(rate: int) -> None:
    assert at_2020_prices({2020: 1000}, {2020: rate, 2021: rate, 2022: 5}) == series({2020: 1000})


def test_shanghai_by_published_rates() -> None:
    chained = at_2020_prices({2020: "38963.3"}, {2020: "1.7", 2021: "8.1", 2022: "-0.2"})
    levels = [chained[period] for period in sorted(chained, key=lambda period: period.order)]
    assert levels == [Decimal(level) for level in ("38311.9961", "38963.3000", "42119.3273", "42035.0886")]


def test_a_level_is_as_firm_as_the_years_between_it_and_2020() -> None:
    known = {
        "gdp": {point.period: point for point in points({2020: 1000})},
        "gdp_growth_real": {
            point.period: point
            for status, years in ((Status.FINAL, (2016, 2018, 2021)), (Status.PROVISIONAL, (2019, 2022)))
            for point in points(dict.fromkeys(years, 5), status)
        }
        | {point.period: point for point in points({2020: 5})},
    }
    derived = derive(PLUGIN, known)["gdp_2020_prices"]
    assert {period.text: point.status for period, point in derived.items()} == {
        "2017": Status.PROVISIONAL,
        "2018": Status.PROVISIONAL,
        "2019": Status.PROVISIONAL,
        "2020": Status.FINAL,
        "2021": Status.FINAL,
        "2022": Status.PROVISIONAL,
    }
