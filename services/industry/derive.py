"""Industry metrics that are computed from others."""

from services.industry import metrics
from shared.plan.formula import compounded

DERIVATIONS = (
    # Both in %, of energy use per industrial value added.
    compounded(
        metrics.INDUSTRIAL_ENERGY_INTENSITY_CHANGE_SINCE_2020,
        metrics.INDUSTRIAL_ENERGY_INTENSITY_CHANGE_YOY,
        base_year=2020,
    ),
)
