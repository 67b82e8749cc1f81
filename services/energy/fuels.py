"""Energy use by fuel and sector: the fuels with their factors, the sectors, and a metric for each pair.

None of the action's other metrics is one of these: they count feedstock too, or coal for power without heat, or all
sectors together, and another definition is another metric.
"""

from dataclasses import dataclass
from decimal import Decimal

from shared.plan import Aggregation, Factor, Ingredient, Line, Metric, Sector, Text
from shared.plan.formula import combustion_factor
from shared.plan.unit import KG_CO2_PER_CUBIC_METRE, KG_CO2_PER_KG, WAN_T, WAN_T_CO2, YI_CUBIC_METRE, Unit

_GUIDELINE = Text(
    "平均低位发热量:《综合能耗计算通则》(GB/T 2589);含碳量、碳氧化率:《省级温室气体清单编制指南(试行)》"
    "(国家发展改革委,发改办气候〔2011〕1041号);据转载表格",
    "net calorific value: General rules for calculating comprehensive energy consumption (GB/T 2589); carbon content "
    "and oxidation: Guidelines for provincial greenhouse gas inventories, trial (NDRC, 2011, No. 1041); from a "
    "reprinted table",
)
_TABLE = "https://max.book118.com/html/2020/1123/8133103033003020.shtm"
_GUIDELINE_YEAR = 2011


@dataclass(frozen=True, slots=True)
class Fuel:
    key: str
    name: Text
    unit: Unit
    factor: Factor


def _factor(key: str, calorific_value: str, carbon: str, oxidation: str, per: str) -> Factor:
    """The factor of a fuel, to the four decimals it is printed with."""
    value = combustion_factor(Decimal(calorific_value), Decimal(carbon), Decimal(oxidation))
    return Factor(
        key=key,
        value=round(value, 4),
        unit=KG_CO2_PER_KG if per == "kg" else KG_CO2_PER_CUBIC_METRE,
        source=_GUIDELINE,
        year=_GUIDELINE_YEAR,
        url=_TABLE,
        formula="EF = NCV × 10⁻⁹ × CC × OX × 44/12 × 1000",
        ingredients=(
            Ingredient("NCV", Text("平均低位发热量", "net calorific value"), Decimal(calorific_value), f"kJ/{per}"),
            Ingredient("CC", Text("单位热值含碳量", "carbon content"), Decimal(carbon), "tC/TJ"),
            Ingredient("OX", Text("碳氧化率", "oxidised share"), Decimal(oxidation), "1"),
        ),
    )


def _solid_or_liquid(key: str, zh: str, en: str, calorific_value: str, carbon: str, oxidation: str) -> Fuel:
    return Fuel(key, Text(zh, en), WAN_T, _factor(key, calorific_value, carbon, oxidation, "kg"))


FUELS = (
    _solid_or_liquid("raw_coal", "原煤", "raw coal", "20908", "26.37", "0.94"),
    _solid_or_liquid("coke", "焦炭", "coke", "28435", "29.5", "0.93"),
    _solid_or_liquid("crude_oil", "原油", "crude oil", "41816", "20.1", "0.98"),
    _solid_or_liquid("fuel_oil", "燃料油", "fuel oil", "41816", "21.1", "0.98"),
    _solid_or_liquid("gasoline", "汽油", "gasoline", "43070", "18.9", "0.98"),
    _solid_or_liquid("diesel", "柴油", "diesel", "42652", "20.2", "0.98"),
    _solid_or_liquid("lpg", "液化石油气", "LPG", "50179", "17.2", "0.98"),
    _solid_or_liquid("refinery_gas", "炼厂干气", "refinery gas", "46055", "18.2", "0.98"),
    Fuel(
        "natural_gas",
        Text("天然气", "natural gas"),
        YI_CUBIC_METRE,
        _factor("natural_gas", "38931", "15.3", "0.99", "m3"),
    ),
)


def _sector(key: str, title: Text, scope: Text) -> Sector:
    co2 = Metric(
        key=f"energy_co2_{key}",
        title=Text(f"{title.zh}燃料燃烧二氧化碳排放", f"CO2 from fuels burned in {title.en}"),
        unit=WAN_T_CO2,
        definition=Text(
            f"{scope.zh}一年燃烧九种燃料产生的二氧化碳,由排放账户推算,缺任何一种燃料即不给出;不含用电、用热背后的排放。",
            f"CO2 from the nine fuels burned by {scope.en} in a year, reckoned by the emission account and only when "
            "no fuel is missing; without what stands behind the electricity and heat used.",
        ),
        heading=None,
        aggregation=Aggregation.SUM,
    )
    return Sector(key, title, co2)


_SCOPES = (
    (
        "energy_industries",
        Text("能源工业", "energy industries"),
        Text(
            "能源工业(发电、供热,含自备电厂;炼油、炼焦等)",
            "power and heat plants (captive ones too), refineries, coke plants and the like",
        ),
    ),
    (
        "manufacturing",
        Text("工业和建筑业", "manufacturing and construction"),
        Text("工业(能源工业以外)和建筑业", "industry outside the energy industries, and construction"),
    ),
    (
        "transport",
        Text("交通运输", "transport"),
        Text("交通运输、仓储和邮政业", "transport, storage and post"),
    ),
    (
        "services",
        Text("服务业", "services"),
        Text("交通运输以外的服务业和机关", "services other than transport, and public bodies"),
    ),
    (
        "households",
        Text("居民生活", "households"),
        Text("居民生活(含私人汽车)", "households, private cars included"),
    ),
    (
        "agriculture",
        Text("农业", "agriculture"),
        Text("农、林、牧、渔业", "farming, forestry, animal husbandry and fishery"),
    ),
)


def _burned(fuel: Fuel, sector: Sector, scope: Text) -> Metric:
    name = fuel.name.en[0].upper() + fuel.name.en[1:]
    return Metric(
        key=f"{fuel.key}_burned_in_{sector.key}",
        title=Text(f"{sector.title.zh}{fuel.name.zh}燃烧量", f"{name} burned in {sector.title.en}"),
        unit=fuel.unit,
        definition=Text(
            f"{scope.zh}一年作为燃料烧掉的{fuel.name.zh},按实物量计,统计范围同能源平衡表;不含原料用能和转换为其他燃料的投入。"
            "没有使用时报0,不报即为缺失。",
            f"{name} burned as fuel by {scope.en} in a year, in physical units and within the bounds of the city's "
            "energy balance; feedstock use and what is turned into other fuels are left out. 0 is reported where none "
            "is used: what is not reported is missing.",
        ),
        heading=None,
        aggregation=Aggregation.SUM,
    )


SECTORS = tuple(_sector(*each) for each in _SCOPES)

COMBUSTION = tuple(
    Line(metric=_burned(fuel, sector, scope), factor=fuel.factor, sector=sector)
    for sector, (_, _, scope) in zip(SECTORS, _SCOPES, strict=True)
    for fuel in FUELS
)
"""One line for each fuel in each sector, sector by sector."""
