"""Energy metrics that are computed from others."""

from collections.abc import Mapping

from services.energy import metrics
from services.energy.accounts import TERRITORIAL, WITH_IMPORTS
from shared.plan import Derivation, Period, Series, Text
from shared.progress import account


def wind_and_photovoltaics(series: Mapping[str, Series]) -> Series:
    """Wind plus photovoltaic capacity, in 万千瓦, where both are known for the period."""
    wind, photovoltaics = series[metrics.WIND_CAPACITY.key], series[metrics.PV_CAPACITY.key]
    return {period: capacity + photovoltaics[period] for period, capacity in wind.items() if period in photovoltaics}


def response_share_of_peak(series: Mapping[str, Series]) -> Series:
    """Load that can be cut over the peak load of the year, else of the same period; both in 万千瓦, the result in %.

    The plan gives no denominator; the city's grid company states the goal as 5 % of the highest load.
    """
    capability, peaks = series[metrics.DEMAND_RESPONSE_CAPABILITY.key], series[metrics.PEAK_LOAD.key]
    return {
        period: round(load / peak * 100, 2)
        for period, load in capability.items()
        if (peak := peaks.get(Period.of_year(period.year), peaks.get(period)))
    }


DERIVATIONS = (
    Derivation(
        metrics.PV_WIND_CAPACITY,
        inputs=(metrics.WIND_CAPACITY, metrics.PV_CAPACITY),
        formula=wind_and_photovoltaics,
        method=Text("风电装机容量 + 光伏装机容量", "wind capacity + photovoltaic capacity"),
    ),
    Derivation(
        metrics.DEMAND_RESPONSE_SHARE,
        inputs=(metrics.DEMAND_RESPONSE_CAPABILITY, metrics.PEAK_LOAD),
        formula=response_share_of_peak,
        method=Text(
            "需求响应能力 ÷ 当年(未定时同期)最高用电负荷 × 100",
            "demand response capability ÷ peak load of the year, else of the period × 100",
        ),
    ),
    account.derivation(TERRITORIAL),
    account.derivation(WITH_IMPORTS),
    *(account.derivation(WITH_IMPORTS.part(sector)) for sector in WITH_IMPORTS.sectors),
)
