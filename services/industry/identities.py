"""What figures of industry must agree with."""

from services.industry import metrics
from services.industry.derive import DERIVATIONS
from shared.plan.identity import compounds, recomputed

IDENTITIES = (
    compounds(
        metrics.INDUSTRIAL_ENERGY_INTENSITY_CHANGE_FIVE_YEAR,
        metrics.INDUSTRIAL_ENERGY_INTENSITY_CHANGE_YOY,
    ),
    *map(recomputed, DERIVATIONS),
)
