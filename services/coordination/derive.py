"""Coordination metrics that are computed from others."""

from collections.abc import Mapping

from services.coordination import metrics
from shared.plan import Derivation, Series, Text
from shared.plan.formula import cumulative_change

_BASE_YEAR = 2020


def change_since_2020(series: Mapping[str, Series]) -> Series:
    """CO2 per unit of GDP against 2020, in %, compounded from the yearly changes in %."""
    return cumulative_change(series[metrics.CO2_INTENSITY_CHANGE_YOY.key], _BASE_YEAR)


def tertiary_share(series: Mapping[str, Series]) -> Series:
    """Value added of the tertiary sector over GDP, both in 亿元 at current prices, as %."""
    gdp, tertiary = series[metrics.GDP.key], series[metrics.GDP_TERTIARY.key]
    return {period: round(value / gdp[period] * 100, 1) for period, value in tertiary.items() if gdp.get(period)}


DERIVATIONS = (
    Derivation(
        metrics.CO2_INTENSITY_CHANGE_SINCE_2020,
        inputs=(metrics.CO2_INTENSITY_CHANGE_YOY,),
        formula=change_since_2020,
        method=Text("2021年以来逐年变化率连乘", "yearly changes from 2021 on, compounded"),
    ),
    Derivation(
        metrics.TERTIARY_SHARE_OF_GDP,
        inputs=(metrics.GDP_TERTIARY, metrics.GDP),
        formula=tertiary_share,
        method=Text("第三产业增加值 ÷ 地区生产总值", "value added of the tertiary sector ÷ GDP"),
    ),
)
