"""What figures of the circular economy must agree with."""

from services.circular import metrics
from services.circular.derive import DERIVATIONS
from shared.plan.identity import at_most, follows, recomputed, total

IDENTITIES = (
    at_most("central_in_wet_waste", metrics.WET_WASTE_CAPACITY, metrics.WET_WASTE_CAPACITY_CENTRAL),
    follows(
        metrics.MSW_AND_WET_TOTAL_CAPACITY,
        total(metrics.MSW_INCINERATION_CAPACITY.key, metrics.WET_WASTE_CAPACITY_CENTRAL.key),
        "焚烧能力 + 湿垃圾集中资源化利用能力",
        "incineration + central wet-waste use",
    ),
    *map(recomputed, DERIVATIONS),
)
