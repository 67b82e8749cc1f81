"""Efficiency metrics that are computed from others."""

from collections.abc import Mapping

from services.efficiency import metrics
from shared.plan import Derivation, Series, Text
from shared.plan.formula import cumulative_change, yearly_change


def energy_intensity_since_2020(series: Mapping[str, Series]) -> Series:
    """The yearly rates of energy use per GDP, in %, compounded from 2020 as in the State's verification tables."""
    return cumulative_change(series[metrics.ENERGY_INTENSITY_CHANGE_YOY.key], base_year=2020)


def energy_consumption_gained(series: Mapping[str, Series]) -> Series:
    """The yearly rise of total energy consumption, in 万吨标准煤."""
    return yearly_change(series[metrics.ENERGY_CONSUMPTION_TOTAL.key])


DERIVATIONS = (
    Derivation(
        metrics.ENERGY_INTENSITY_CHANGE_SINCE_2020,
        inputs=(metrics.ENERGY_INTENSITY_CHANGE_YOY,),
        formula=energy_intensity_since_2020,
        method=Text(
            "2021年起逐年变化率连乘:(∏(1 + d/100) − 1) × 100", "yearly rates from 2021 on: (∏(1 + d/100) − 1) × 100"
        ),
    ),
    Derivation(
        metrics.ENERGY_CONSUMPTION_CHANGE_ABS,
        inputs=(metrics.ENERGY_CONSUMPTION_TOTAL,),
        formula=energy_consumption_gained,
        method=Text("当年能源消费总量 − 上年能源消费总量", "consumption of the year − consumption of the year before"),
    ),
)
