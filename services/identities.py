"""What figures of one service or several must agree with; not across definitions, or else it says so."""

from dataclasses import replace
from decimal import Decimal

from services.buildings import metrics as buildings
from services.carbon_sink import metrics as carbon_sink
from services.catalog import PLUGINS
from services.circular import metrics as circular
from services.coordination import metrics as coordination
from services.efficiency import metrics as efficiency
from services.energy import metrics as energy
from services.industry import metrics as industry
from services.transport import metrics as transport
from shared.plan import Metric, Text
from shared.plan.identity import (
    ROUNDING,
    Identity,
    Relation,
    Side,
    chain,
    change_of_ratio,
    constant,
    figure,
    growth,
    multiple,
    recomputed,
    total,
)

_WAN_MU_IN_KM2 = Decimal(20) / 3
"""1 亩 is 2000/3 m2, so that 1 万亩 is 20/3 km2."""


def _at_most(key: str, whole: Metric, *parts: Metric) -> Identity:
    """Parts that do not overlap are together at most the whole; the rest of it no metric holds."""
    zh, en = " + ".join(each.title.zh for each in parts), " + ".join(each.title.en for each in parts)
    return Identity(
        key=key,
        title=Text(f"{whole.title.zh}:部分与整体", f"{whole.title.en}: part and whole"),
        formula=Text(f"{zh} ≤ {whole.title.zh}", f"{en} ≤ {whole.title.en}"),
        left=total(*(each.key for each in parts)),
        right=figure(whole.key),
        relation=Relation.AT_MOST,
    )


def _follows(metric: Metric, right: Side, zh: str, en: str) -> Identity:
    """A reported figure must be what related ones give."""
    return Identity(
        key=metric.key,
        title=Text(f"{metric.title.zh}:公布数与相关数", f"{metric.title.en}: as published and from related figures"),
        formula=Text(f"{metric.title.zh} = {zh}", f"{metric.title.en} = {en}"),
        left=figure(metric.key),
        right=right,
    )


_DEFINED_OTHERWISE = Text(
    "。两边口径未必相同:2021年起国家考核的能耗在当年和基期都扣除原料用能,能源消费总量含原料用能,其比重变动1个百分点,"
    "两边约差1个百分点;生产总值增长率多为初步数。此项差异不在容差内,有冲突应先核对口径,不等于数据有误",
    ". The sides may be defined differently: since 2021 the State assesses energy less feedstock, in the year and in "
    "its base, while the total holds feedstock: where its share moves by a point, they part by about a point; and "
    "growth of GDP is mostly of first releases. None of this is in the tolerance: a conflict asks which definitions "
    "were used and proves no error",
)
"""The deduction of 原料用能: 发改环资〔2022〕803号. By how much its share moves from year to year is in no source."""


def _from_levels() -> Identity:
    """Energy over GDP from the levels themselves, where the reported growth of energy says nothing."""
    metric = efficiency.ENERGY_INTENSITY_CHANGE_YOY
    followed = _follows(
        metric,
        change_of_ratio(growth(efficiency.ENERGY_CONSUMPTION_TOTAL.key), figure(coordination.GDP_GROWTH_REAL.key)),
        "能源消费总量 ÷ 上年能源消费总量 ÷ (1 + 地区生产总值增长率) − 1",
        "energy consumption ÷ that of the year before ÷ (1 + growth of GDP) − 1",
    )
    return replace(
        followed,
        key=f"{metric.key}_from_levels",
        title=Text(
            f"{metric.title.zh}:公布数与能源消费总量推算数(口径或有不同)",
            f"{metric.title.en}: as published and from total energy (definitions may differ)",
        ),
        allows=Text(ROUNDING.zh + _DEFINED_OTHERWISE.zh, ROUNDING.en + _DEFINED_OTHERWISE.en),
    )


ACROSS_SERVICES = (
    replace(
        _follows(
            efficiency.ENERGY_INTENSITY_CHANGE_YOY,
            change_of_ratio(
                figure(efficiency.ENERGY_CONSUMPTION_CHANGE_YOY.key), figure(coordination.GDP_GROWTH_REAL.key)
            ),
            "(1 + 能源消费总量增长率) ÷ (1 + 地区生产总值增长率) − 1",
            "(1 + growth of energy consumption) ÷ (1 + growth of GDP) − 1",
        ),
        tolerance=Decimal("0.1"),
        allows=Text(
            "能耗和生产总值增长率只公布到0.1个百分点:由此算出的变化率可差约0.1个百分点",
            "growth of energy and of GDP is published to 0.1 points: what follows from both may be off by about 0.1",
        ),
    ),
    _from_levels(),
    _follows(
        efficiency.ELECTRICITY_INTENSITY_CHANGE_YOY,
        change_of_ratio(growth(energy.ELECTRICITY_CONSUMPTION.key), figure(coordination.GDP_GROWTH_REAL.key)),
        "(1 + 全社会用电量增长率) ÷ (1 + 地区生产总值增长率) − 1",
        "(1 + growth of electricity use) ÷ (1 + growth of GDP) − 1",
    ),
)

_CEADS = (
    coordination.CO2_EMISSIONS_SCOPE1_CEADS_COAL,
    coordination.CO2_EMISSIONS_SCOPE1_CEADS_OIL,
    coordination.CO2_EMISSIONS_SCOPE1_CEADS_GAS,
    coordination.CO2_EMISSIONS_SCOPE1_CEADS_PROCESS,
)
_PRIMARY_ENERGY = (
    energy.COAL_SHARE_PRIMARY_ENERGY,
    energy.GAS_SHARE_PRIMARY_ENERGY,
    energy.NONFOSSIL_SHARE_PRIMARY_ENERGY,
)

PARTS = (
    Identity(
        key="co2_emissions_scope1_ceads_parts",
        title=Text("CEADs 本地排放:各部分与总量", "Territorial CO2 of CEADs: parts and total"),
        formula=Text("煤炭 + 石油 + 天然气 + 水泥过程 = 总量", "coal + oil + natural gas + cement processes = total"),
        left=total(*(each.key for each in _CEADS)),
        right=figure(coordination.CO2_EMISSIONS_SCOPE1_CEADS.key),
        relation=Relation.PARTS,
    ),
    Identity(
        key="primary_energy_shares",
        title=Text("一次能源消费结构", "Shares of primary energy consumption"),
        formula=Text("煤炭 + 天然气 + 非化石能源 ≤ 100%", "coal + natural gas + non-fossil ≤ 100 %"),
        left=total(*(each.key for each in _PRIMARY_ENERGY)),
        right=constant(100),
        relation=Relation.AT_MOST,
    ),
    _at_most(
        "power_sector_in_ceads",
        coordination.CO2_EMISSIONS_SCOPE1_CEADS,
        coordination.CO2_EMISSIONS_SCOPE1_CEADS_POWER_SECTOR,
    ),
    _at_most("power_coal_in_coal", energy.COAL_CONSUMPTION, energy.POWER_COAL_CONSUMPTION),
    _at_most("petrochemical_coal_in_coal", energy.COAL_CONSUMPTION, energy.PETROCHEMICAL_COAL_CONSUMPTION),
    _at_most("offshore_in_wind", energy.WIND_CAPACITY, energy.OFFSHORE_WIND_CAPACITY),
    _at_most("waste_in_biomass", energy.BIOMASS_CAPACITY, energy.WASTE_TO_ENERGY_CAPACITY),
    _at_most(
        "modes_in_transport_energy",
        transport.TRANSPORT_ENERGY_CONSUMPTION,
        transport.AVIATION_ENERGY_CONSUMPTION,
        transport.WATERBORNE_ENERGY_CONSUMPTION,
        transport.RAIL_ENERGY_CONSUMPTION,
    ),
    _at_most("sea_rail_in_throughput", transport.CONTAINER_THROUGHPUT, transport.SEA_RAIL_VOLUME),
    _at_most("fuel_cell_in_new_energy", transport.NEV_STOCK, transport.FCEV_STOCK),
    _at_most("public_in_chargers", transport.CHARGERS_TOTAL, transport.CHARGERS_PUBLIC_TOTAL),
    _at_most("rail_without_jinshan", transport.RAIL_TRANSIT_WITH_JINSHAN_KM, transport.RAIL_TRANSIT_KM),
    _at_most("central_in_wet_waste", circular.WET_WASTE_CAPACITY, circular.WET_WASTE_CAPACITY_CENTRAL),
    _at_most("public_in_retrofit", buildings.BUILDING_RETROFIT_AREA, buildings.PUBLIC_BUILDING_RETROFIT_AREA),
    _at_most("saving_in_retrofit", buildings.BUILDING_RETROFIT_AREA, buildings.RETROFIT_AREA_SAVING_15_PERCENT),
)


def _coverage(metric: Metric, land_km2: str) -> Identity:
    """The land areas that published pairs of forest area and coverage rest on."""
    return _follows(
        metric,
        multiple(carbon_sink.FOREST_AREA.key, 100 * _WAN_MU_IN_KM2 / Decimal(land_km2)),
        f"森林面积 ÷ {land_km2}平方公里",
        f"forest area ÷ {land_km2} km2",
    )


WITHIN_A_SERVICE = (
    _coverage(carbon_sink.FOREST_COVERAGE, "6833"),
    _coverage(carbon_sink.FOREST_COVERAGE_6340, "6340.5"),
    _follows(
        circular.MSW_AND_WET_TOTAL_CAPACITY,
        total(circular.MSW_INCINERATION_CAPACITY.key, circular.WET_WASTE_CAPACITY_CENTRAL.key),
        "焚烧能力 + 湿垃圾集中资源化利用能力",
        "incineration + central wet-waste use",
    ),
    _follows(
        efficiency.ENERGY_CONSUMPTION_CHANGE_YOY,
        growth(efficiency.ENERGY_CONSUMPTION_TOTAL.key),
        "能源消费总量 ÷ 上年能源消费总量 − 1",
        "energy consumption ÷ that of the year before − 1",
    ),
    _follows(
        coordination.CO2_INTENSITY_CHANGE_YOY,
        change_of_ratio(growth(coordination.CO2_EMISSIONS_TOTAL.key), figure(coordination.GDP_GROWTH_REAL.key)),
        "(1 + 二氧化碳排放总量增长率) ÷ (1 + 地区生产总值增长率) − 1",
        "(1 + growth of CO2) ÷ (1 + growth of GDP) − 1",
    ),
    *(
        _follows(
            metric, chain(yearly.key), "逐年变化率连乘:∏(1 + d) − 1", "the yearly changes compounded: ∏(1 + d) − 1"
        )
        for metric, yearly in (
            (efficiency.ENERGY_INTENSITY_CHANGE_FIVE_YEAR, efficiency.ENERGY_INTENSITY_CHANGE_YOY),
            (industry.INDUSTRIAL_ENERGY_INTENSITY_CHANGE_FIVE_YEAR, industry.INDUSTRIAL_ENERGY_INTENSITY_CHANGE_YOY),
            (coordination.CO2_INTENSITY_CHANGE_FIVE_YEAR, coordination.CO2_INTENSITY_CHANGE_YOY),
        )
    ),
)

_LOWER_BOUNDS = (transport.CHARGERS_NEW, transport.CHARGERS_PUBLIC_NEW)
"""Derived net of what was taken away: what is reported as newly built may well be more."""

IDENTITIES: tuple[Identity, ...] = (
    *ACROSS_SERVICES,
    *PARTS,
    *WITHIN_A_SERVICE,
    *(
        recomputed(derivation)
        for plugin in PLUGINS
        for derivation in plugin.derivations
        if derivation.metric not in _LOWER_BOUNDS
    ),
)
