"""Carbon-sink metrics that are computed from others."""

from collections.abc import Mapping
from decimal import Decimal

from services.carbon_sink import metrics
from services.carbon_sink.accounts import FOREST
from shared.plan import Derivation, Series, Text
from shared.plan.formula import yearly_rise
from shared.progress import account

_LAND_KM2 = Decimal(6833)
_OLDER_LAND_KM2 = Decimal("6340.5")


def coverage_on_whole_land(series: Mapping[str, Series]) -> Series:
    """Older coverage rates restated on 6,833 km2; both rates in %, one forest area behind them.

    The published pair for 2021 confirms it: 19.42 % on 6,340.5 km2 is 18.02 % on 6,833 km2.
    """
    older = series[metrics.FOREST_COVERAGE_6340.key]
    return {period: round(rate * _OLDER_LAND_KM2 / _LAND_KM2, 2) for period, rate in older.items()}


DERIVATIONS = (
    yearly_rise(metrics.PARKS_NEW, metrics.PARKS_TOTAL),
    # In 万亩.
    yearly_rise(metrics.FOREST_AREA_NET_GAIN, metrics.FOREST_AREA),
    Derivation(
        metrics.FOREST_COVERAGE,
        inputs=(metrics.FOREST_COVERAGE_6340,),
        formula=coverage_on_whole_land,
        method=Text("旧口径覆盖率 × 6340.5 ÷ 6833", "older rate × 6340.5 ÷ 6833"),
    ),
    account.derivation(FOREST),
)
