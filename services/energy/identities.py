"""What figures of energy must agree with."""

from services.energy import metrics
from services.energy.derive import DERIVATIONS
from shared.plan import Text
from shared.plan.identity import Identity, Relation, at_most, constant, recomputed, total

_PRIMARY_ENERGY = (
    metrics.COAL_SHARE_PRIMARY_ENERGY,
    metrics.GAS_SHARE_PRIMARY_ENERGY,
    metrics.NONFOSSIL_SHARE_PRIMARY_ENERGY,
)

IDENTITIES = (
    Identity(
        key="primary_energy_shares",
        title=Text("一次能源消费结构", "Shares of primary energy consumption"),
        formula=Text("煤炭 + 天然气 + 非化石能源 ≤ 100%", "coal + natural gas + non-fossil ≤ 100 %"),
        left=total(*(each.key for each in _PRIMARY_ENERGY)),
        right=constant(100),
        relation=Relation.AT_MOST,
    ),
    at_most("power_coal_in_coal", metrics.COAL_CONSUMPTION, metrics.POWER_COAL_CONSUMPTION),
    at_most("petrochemical_coal_in_coal", metrics.COAL_CONSUMPTION, metrics.PETROCHEMICAL_COAL_CONSUMPTION),
    at_most("offshore_in_wind", metrics.WIND_CAPACITY, metrics.OFFSHORE_WIND_CAPACITY),
    at_most("waste_in_biomass", metrics.BIOMASS_CAPACITY, metrics.WASTE_TO_ENERGY_CAPACITY),
    *map(recomputed, DERIVATIONS),
)
