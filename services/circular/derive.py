"""Circular-economy metrics that are computed from others."""

from collections.abc import Mapping
from decimal import Decimal

from services.circular import metrics
from shared.plan import Derivation, Metric, Period, Series, Text

_T_PER_WAN_T = Decimal(10000)


def household_waste(series: Mapping[str, Series]) -> Series:
    """Residual plus wet waste in 万吨/日, from both in 吨/日.

    The bulletin for 2025 confirms it: 645.92 + 323.63 = 969.55 万吨 is 2.66 万吨 a day.
    """
    residual, wet = series[metrics.RESIDUAL_WASTE_COLLECTED.key], series[metrics.WET_WASTE_SORTED.key]
    return {period: (residual[period] + wet[period]) / _T_PER_WAN_T for period in residual if period in wet}


def nothing_landfilled(series: Mapping[str, Series]) -> Series:
    """A landfilled share of 0 % where zero landfill is stated; a plain "no" leaves the share unknown."""
    stated = series[metrics.MSW_LANDFILL_ZERO.key]
    return {period: Decimal(0) for period, answer in stated.items() if answer == 1}


def _daily_mean(metric: Metric, yearly: Metric) -> Derivation:
    """A daily mean in 吨/日 from a yearly amount in 万吨."""

    def mean(series: Mapping[str, Series]) -> Series:
        return {
            period: round(amount * _T_PER_WAN_T / _days(period), 1) for period, amount in series[yearly.key].items()
        }

    return Derivation(
        metric,
        inputs=(yearly,),
        formula=mean,
        method=Text("年量 ÷ 当年天数", "amount of the year ÷ its days"),
    )


def _days(period: Period) -> int:
    return (period.end - period.start).days + 1


DERIVATIONS = (
    _daily_mean(metrics.RESIDUAL_WASTE_COLLECTED, metrics.RESIDUAL_WASTE_COLLECTED_ANNUAL),
    _daily_mean(metrics.WET_WASTE_SORTED, metrics.WET_WASTE_SORTED_ANNUAL),
    _daily_mean(metrics.RECYCLABLES_SORTED, metrics.RECYCLABLES_SORTED_ANNUAL),
    Derivation(
        metrics.MSW_GENERATION_DAILY,
        inputs=(metrics.RESIDUAL_WASTE_COLLECTED, metrics.WET_WASTE_SORTED),
        formula=household_waste,
        method=Text("干垃圾日均清运量 + 湿垃圾日均分出量", "residual waste per day + wet waste per day"),
    ),
    Derivation(
        metrics.MSW_LANDFILL_SHARE,
        inputs=(metrics.MSW_LANDFILL_ZERO,),
        formula=nothing_landfilled,
        method=Text("宣布零填埋的,填埋比例为0", "0 where zero landfill is stated"),
    ),
)
