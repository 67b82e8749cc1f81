"""What figures of carbon sinks must agree with."""

from decimal import Decimal

from services.carbon_sink import metrics
from services.carbon_sink.derive import DERIVATIONS
from shared.plan import Metric
from shared.plan.identity import Identity, follows, multiple, recomputed

_WAN_MU_IN_KM2 = Decimal(20) / 3
"""1 亩 is 2000/3 m2, so that 1 万亩 is 20/3 km2."""


def _coverage(metric: Metric, land_km2: str) -> Identity:
    """The land areas that published pairs of forest area and coverage rest on."""
    return follows(
        metric,
        multiple(metrics.FOREST_AREA.key, 100 * _WAN_MU_IN_KM2 / Decimal(land_km2)),
        f"森林面积 ÷ {land_km2}平方公里",
        f"forest area ÷ {land_km2} km2",
    )


IDENTITIES = (
    _coverage(metrics.FOREST_COVERAGE, "6833"),
    _coverage(metrics.FOREST_COVERAGE_6340, "6340.5"),
    *map(recomputed, DERIVATIONS),
)
