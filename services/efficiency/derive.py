"""Efficiency metrics that are computed from others."""

from services.efficiency import metrics
from shared.plan.formula import compounded, yearly_rise

DERIVATIONS = (
    # Both in %, of energy use per GDP.
    compounded(
        metrics.ENERGY_INTENSITY_CHANGE_SINCE_2020,
        metrics.ENERGY_INTENSITY_CHANGE_YOY,
        base_year=2020,
    ),
    # In 万吨标准煤.
    yearly_rise(metrics.ENERGY_CONSUMPTION_CHANGE_ABS, metrics.ENERGY_CONSUMPTION_TOTAL),
)
