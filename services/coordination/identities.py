"""What figures of coordination must agree with."""

from services.coordination import metrics
from services.coordination.derive import DERIVATIONS
from shared.plan import Text
from shared.plan.identity import (
    Identity,
    Relation,
    at_most,
    change_of_ratio,
    compounds,
    figure,
    follows,
    growth,
    recomputed,
    total,
)

_CEADS = (
    metrics.CO2_EMISSIONS_SCOPE1_CEADS_COAL,
    metrics.CO2_EMISSIONS_SCOPE1_CEADS_OIL,
    metrics.CO2_EMISSIONS_SCOPE1_CEADS_GAS,
    metrics.CO2_EMISSIONS_SCOPE1_CEADS_PROCESS,
)

IDENTITIES = (
    Identity(
        key="co2_emissions_scope1_ceads_parts",
        title=Text("CEADs 本地排放:各部分与总量", "Territorial CO2 of CEADs: parts and total"),
        formula=Text("煤炭 + 石油 + 天然气 + 水泥过程 = 总量", "coal + oil + natural gas + cement processes = total"),
        left=total(*(each.key for each in _CEADS)),
        right=figure(metrics.CO2_EMISSIONS_SCOPE1_CEADS.key),
        relation=Relation.PARTS,
    ),
    at_most(
        "power_sector_in_ceads",
        metrics.CO2_EMISSIONS_SCOPE1_CEADS,
        metrics.CO2_EMISSIONS_SCOPE1_CEADS_POWER_SECTOR,
    ),
    follows(
        metrics.CO2_INTENSITY_CHANGE_YOY,
        change_of_ratio(growth(metrics.CO2_EMISSIONS_TOTAL.key), figure(metrics.GDP_GROWTH_REAL.key)),
        "(1 + 二氧化碳排放总量增长率) ÷ (1 + 地区生产总值增长率) − 1",
        "(1 + growth of CO2) ÷ (1 + growth of GDP) − 1",
    ),
    compounds(metrics.CO2_INTENSITY_CHANGE_FIVE_YEAR, metrics.CO2_INTENSITY_CHANGE_YOY),
    *map(recomputed, DERIVATIONS),
)
