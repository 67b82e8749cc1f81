"""What figures of energy efficiency must agree with."""

from services.efficiency import metrics
from services.efficiency.derive import DERIVATIONS
from shared.plan.identity import compounds, follows, growth, recomputed

IDENTITIES = (
    follows(
        metrics.ENERGY_CONSUMPTION_CHANGE_YOY,
        growth(metrics.ENERGY_CONSUMPTION_TOTAL.key),
        "能源消费总量 ÷ 上年能源消费总量 − 1",
        "energy consumption ÷ that of the year before − 1",
    ),
    compounds(metrics.ENERGY_INTENSITY_CHANGE_FIVE_YEAR, metrics.ENERGY_INTENSITY_CHANGE_YOY),
    *map(recomputed, DERIVATIONS),
)
