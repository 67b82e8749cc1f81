"""Industry metrics that are computed from others."""

from collections.abc import Mapping

from services.industry import metrics
from shared.plan import Derivation, Series, Text
from shared.plan.formula import cumulative_change


def industrial_energy_intensity_since_2020(series: Mapping[str, Series]) -> Series:
    """The yearly rates of energy use per industrial value added, in %, compounded from 2020."""
    return cumulative_change(series[metrics.INDUSTRIAL_ENERGY_INTENSITY_CHANGE_YOY.key], base_year=2020)


DERIVATIONS = (
    Derivation(
        metrics.INDUSTRIAL_ENERGY_INTENSITY_CHANGE_SINCE_2020,
        inputs=(metrics.INDUSTRIAL_ENERGY_INTENSITY_CHANGE_YOY,),
        formula=industrial_energy_intensity_since_2020,
        method=Text(
            "2021年起逐年变化率连乘:(∏(1 + d/100) − 1) × 100", "yearly rates from 2021 on: (∏(1 + d/100) − 1) × 100"
        ),
    ),
)
