"""What figures of transport must agree with."""

from services.transport import metrics
from services.transport.derive import DERIVATIONS
from shared.plan.identity import at_most, recomputed

_LOWER_BOUNDS = (metrics.CHARGERS_NEW, metrics.CHARGERS_PUBLIC_NEW)
"""Derived net of what was taken away: what is reported as newly built may well be more."""

IDENTITIES = (
    at_most(
        "modes_in_transport_energy",
        metrics.TRANSPORT_ENERGY_CONSUMPTION,
        metrics.AVIATION_ENERGY_CONSUMPTION,
        metrics.WATERBORNE_ENERGY_CONSUMPTION,
        metrics.RAIL_ENERGY_CONSUMPTION,
    ),
    at_most("sea_rail_in_throughput", metrics.CONTAINER_THROUGHPUT, metrics.SEA_RAIL_VOLUME),
    at_most("fuel_cell_in_new_energy", metrics.NEV_STOCK, metrics.FCEV_STOCK),
    at_most("public_in_chargers", metrics.CHARGERS_TOTAL, metrics.CHARGERS_PUBLIC_TOTAL),
    at_most("rail_without_jinshan", metrics.RAIL_TRANSIT_WITH_JINSHAN_KM, metrics.RAIL_TRANSIT_KM),
    *(recomputed(derivation) for derivation in DERIVATIONS if derivation.metric not in _LOWER_BOUNDS),
)
