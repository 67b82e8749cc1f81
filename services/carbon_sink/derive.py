"""Carbon-sink metrics that are computed from others."""

from collections.abc import Mapping
from decimal import Decimal

from services.carbon_sink import metrics
from shared.plan import Derivation, Series, Text
from shared.plan.formula import yearly_change

_LAND_KM2 = Decimal(6833)
_OLDER_LAND_KM2 = Decimal("6340.5")


def coverage_on_whole_land(series: Mapping[str, Series]) -> Series:
    """Older coverage rates restated on 6,833 km2; both rates in %, one forest area behind them.

    The published pair for 2021 confirms it: 19.42 % on 6,340.5 km2 is 18.02 % on 6,833 km2.
    """
    older = series[metrics.FOREST_COVERAGE_6340.key]
    return {period: round(rate * _OLDER_LAND_KM2 / _LAND_KM2, 2) for period, rate in older.items()}


def parks_added(series: Mapping[str, Series]) -> Series:
    """The yearly rise of the total number of parks."""
    return yearly_change(series[metrics.PARKS_TOTAL.key])


def forest_area_gained(series: Mapping[str, Series]) -> Series:
    """The yearly rise of the forest area, in 万亩."""
    return yearly_change(series[metrics.FOREST_AREA.key])


DERIVATIONS = (
    Derivation(
        metrics.PARKS_NEW,
        inputs=(metrics.PARKS_TOTAL,),
        formula=parks_added,
        method=Text("当年公园总数 − 上年公园总数", "parks of the year − parks of the year before"),
    ),
    Derivation(
        metrics.FOREST_AREA_NET_GAIN,
        inputs=(metrics.FOREST_AREA,),
        formula=forest_area_gained,
        method=Text("当年森林面积 − 上年森林面积", "forest area of the year − forest area of the year before"),
    ),
    Derivation(
        metrics.FOREST_COVERAGE,
        inputs=(metrics.FOREST_COVERAGE_6340,),
        formula=coverage_on_whole_land,
        method=Text("旧口径覆盖率 × 6340.5 ÷ 6833", "older rate × 6340.5 ÷ 6833"),
    ),
)
