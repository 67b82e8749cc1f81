"""Coordination metrics that are computed from others."""

from collections.abc import Mapping
from decimal import Decimal

from services.coordination import metrics
from shared.plan import Derivation, Period, Series, Text
from shared.plan.formula import compounded, share

_PRICES = 2020


def at_constant_prices(series: Mapping[str, Series]) -> Series:
    """GDP at the prices of 2020: its level of that year, carried on by real growth rates in % in both directions.

    A missing rate ends the way, and so does one that leaves nothing to go on from.
    """
    known, rates = series[metrics.GDP.key].get(Period.of_year(_PRICES)), series[metrics.GDP_GROWTH_REAL.key]
    if known is None:
        return {}
    levels, level, year = {_PRICES: known}, known, _PRICES + 1
    while growth := _growth(rates, year):
        levels[year] = level = level * growth
        year += 1
    level, year = known, _PRICES
    while growth := _growth(rates, year):
        year -= 1
        levels[year] = level = level / growth
    return {Period.of_year(year): round(levels[year], 4) for year in sorted(levels)}


def _growth(rates: Series, year: int) -> Decimal | None:
    """What a year's level is of the one before."""
    rate = rates.get(Period.of_year(year))
    return 1 + rate / 100 if rate is not None and rate > -100 else None  # noqa: PLR2004


DERIVATIONS = (
    # Both in %, of CO2 per unit of GDP.
    compounded(metrics.CO2_INTENSITY_CHANGE_SINCE_2020, metrics.CO2_INTENSITY_CHANGE_YOY, base_year=2020),
    # Both in 亿元 at current prices.
    share(
        metrics.TERTIARY_SHARE_OF_GDP,
        metrics.GDP_TERTIARY,
        metrics.GDP,
        Text("第三产业增加值 ÷ 地区生产总值", "value added of the tertiary sector ÷ GDP"),
        places=1,
    ),
    Derivation(
        metrics.GDP_2020_PRICES,
        inputs=(metrics.GDP, metrics.GDP_GROWTH_REAL),
        formula=at_constant_prices,
        method=Text(
            f"{_PRICES}年地区生产总值,按可比价增长率逐年连乘(往前则相除),缺一年即止",
            f"GDP of {_PRICES}, multiplied (backwards: divided) by real growth year after year up to the first gap",
        ),
        since=_PRICES,
    ),
)
