"""Units as Chinese statistics write them, converted through pint.

Only units of `UNITS` are known: a bureau's spelling is looked up, never evaluated. Coal equivalent, CO2 and money are
dimensions of their own, so that nothing turns into them without a stated factor; so are the things that are counted, as
vehicles are not parks.
"""

from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction
from functools import cache

import pint

_pint: "pint.UnitRegistry[Fraction]" = pint.UnitRegistry(non_int_type=Fraction)
for _definition in (
    "standard_coal_tonne = [coal_equivalent] = tce",
    "carbon_dioxide_tonne = [carbon_dioxide] = tCO2",
    "carbon_tonne = [carbon_content] = tC",
    "yuan = [currency] = CNY",
    "mu = 2000/3 * meter ** 2",
    "person = [person]",
    "item = [item]",
    "case = [case]",
    "call = [call]",
    "passenger_trip = [passenger_trip]",
    "aircraft = [aircraft]",
    "vehicle = [vehicle]",
    "container = [container] = TEU",
    "star = [star]",
    "yes = [yes_no]",
    "index_point = [index]",
    "calendar_year = 365 * day",
):
    _pint.define(_definition)


Dimension = frozenset[tuple[str, str]]


@dataclass(frozen=True, slots=True)
class Unit:
    """A unit: its Chinese symbol, its English name, its pint expression and the other spellings bureaus use."""

    symbol: str
    en: str
    definition: str
    aliases: tuple[str, ...] = ()

    @property
    def dimension(self) -> Dimension:
        """Its base dimensions and their powers; units of one dimension convert into each other."""
        return _dimension(self.definition)

    def __str__(self) -> str:
        return self.symbol


@cache
def _dimension(definition: str) -> Dimension:
    return frozenset((name, str(power)) for name, power in _pint.Quantity(definition).dimensionality.items())


@cache
def _factor(sent: str, kept: str) -> Fraction:
    return Fraction(_pint.Quantity(sent).to(_pint.Quantity(kept).units).magnitude) / Fraction(
        _pint.Quantity(kept).magnitude
    )


def convert(value: Decimal, sent: Unit, kept: Unit) -> Decimal:
    """`value` in unit `sent`, expressed in unit `kept`.

    Exact to 28 significant digits, beyond which it is rounded (1 亩 = 2000/3 m² has no finite decimal form).
    Raises `ValueError` when the dimensions differ.
    """
    if sent.dimension != kept.dimension:
        raise ValueError(f"{sent.symbol} cannot be converted to {kept.symbol}")
    if sent == kept:
        return value
    factor = _factor(sent.definition, kept.definition)
    return value * factor.numerator / factor.denominator


def product(one: Unit, other: Unit) -> Unit:
    """What a value in `one` times a value in `other` is in: 万吨 × 千克二氧化碳/千克 is of the dimension of CO2."""
    return Unit(
        f"{one.symbol} × {other.symbol}", f"{one.en} × {other.en}", f"({one.definition}) * ({other.definition})"
    )


PERCENT = Unit("%", "%", "percent", ("％", "percent"))
RATIO = Unit("比值", "ratio", "1", ("1", "ratio", "PUE"))
TIMES = Unit("倍", "times", "1", ("times", "x"))
YES_NO = Unit("是/否", "yes/no (1 = done)", "yes", ("bool", "yes/no"))

WAN_KW = Unit("万千瓦", "10,000 kW", "1e4 kW", ("万kW", "10^4 kW", "1e4 kW"))
KW = Unit("千瓦", "kW", "kW", ("kW",))
MW = Unit("兆瓦", "MW", "MW", ("MW",))
GW = Unit("吉瓦", "GW", "GW", ("GW", "百万千瓦"))
KWH = Unit("千瓦时", "kWh", "kWh", ("kWh", "度"))
WAN_KWH = Unit("万千瓦时", "10,000 kWh", "1e4 kWh", ("万kWh", "10^4 kWh"))
YI_KWH = Unit("亿千瓦时", "100 million kWh", "1e8 kWh", ("亿kWh", "10^8 kWh"))

TCE = Unit("吨标准煤", "t of standard coal", "tce", ("tce", "吨标煤"))
WAN_TCE = Unit("万吨标准煤", "10,000 t of standard coal", "1e4 tce", ("万吨标煤", "10^4 tce"))
YI_TCE = Unit("亿吨标准煤", "100 million t of standard coal", "1e8 tce", ("10^8 tce",))
TCE_PER_WAN_CNY = Unit(
    "吨标准煤/万元",
    "t of standard coal per 10,000 CNY",
    "tce / (1e4 CNY)",
    ("tce/10^4 CNY", "tce/10^4 CNY (2005 prices)"),  # the price basis is part of a metric's definition
)

T = Unit("吨", "t", "metric_ton", ("t",))
WAN_T = Unit("万吨", "10,000 t", "1e4 metric_ton", ("10^4 t",))
T_PER_DAY = Unit("吨/日", "t/day", "metric_ton / day", ("吨/天", "t/d", "t/day"))
WAN_T_PER_DAY = Unit("万吨/日", "10,000 t/day", "1e4 metric_ton / day", ("万吨/天", "10^4 t/d"))
WAN_T_PER_YEAR = Unit("万吨/年", "10,000 t/year", "1e4 metric_ton / calendar_year", ("10^4 t/yr",))

T_CO2 = Unit("吨二氧化碳", "t CO2", "tCO2", ("tCO2", "t CO2"))
WAN_T_CO2 = Unit("万吨二氧化碳", "10,000 t CO2", "1e4 tCO2", ("10^4 t CO2",))
MT_CO2 = Unit("百万吨二氧化碳", "million t CO2", "1e6 tCO2", ("Mt CO2",))
YI_T_CO2 = Unit("亿吨二氧化碳", "100 million t CO2", "1e8 tCO2", ("10^8 t CO2",))
T_CO2_PER_WAN_CNY = Unit("吨二氧化碳/万元", "t CO2 per 10,000 CNY", "tCO2 / (1e4 CNY)", ("t CO2/10^4 CNY",))
KG_CO2_PER_KWH = Unit("千克二氧化碳/千瓦时", "kg CO2/kWh", "1e-3 tCO2 / kWh", ("kg CO2/kWh",))
KG_CO2_PER_KG = Unit("千克二氧化碳/千克", "kg CO2/kg", "1e-3 tCO2 / kilogram", ("kg CO2/kg",))
KG_CO2_PER_CUBIC_METRE = Unit("千克二氧化碳/立方米", "kg CO2/m3", "1e-3 tCO2 / meter ** 3", ("kg CO2/m3",))
T_CO2_PER_CUBIC_METRE = Unit("吨二氧化碳/立方米", "t CO2/m3", "tCO2 / meter ** 3", ("t CO2/m3",))
T_CO2_PER_WAN_KWH = Unit("吨二氧化碳/万千瓦时", "t CO2 per 10,000 kWh", "tCO2 / (1e4 kWh)", ("t CO2/10^4 kWh",))
WAN_T_C = Unit("万吨碳", "10,000 t C", "1e4 tC", ("10^4 t C",))

CUBIC_METRE = Unit("立方米", "m3", "meter ** 3", ("m3", "m³"))
WAN_CUBIC_METRE = Unit("万立方米", "10,000 m3", "1e4 meter ** 3", ("10^4 m3",))
WAN_CUBIC_METRE_PER_DAY = Unit("万立方米/日", "10,000 m3/day", "1e4 meter ** 3 / day", ("万立方米/天", "10^4 m3/d"))
YI_CUBIC_METRE = Unit("亿立方米", "100 million m3", "1e8 meter ** 3", ("10^8 m3",))
SQUARE_METRE = Unit("平方米", "m2", "meter ** 2", ("m2", "m²"))
WAN_SQUARE_METRE = Unit("万平方米", "10,000 m2", "1e4 meter ** 2", ("10^4 m2",))
YI_SQUARE_METRE = Unit("亿平方米", "100 million m2", "1e8 meter ** 2", ("10^8 m2",))
HECTARE = Unit("公顷", "ha", "1e4 meter ** 2", ("ha",))
WAN_HECTARE = Unit("万公顷", "10,000 ha", "1e8 meter ** 2", ("10^4 ha",))
SQUARE_KM = Unit("平方公里", "km2", "1e6 meter ** 2", ("km2", "km²", "平方千米"))
MU = Unit("亩", "mu", "mu")
WAN_MU = Unit("万亩", "10,000 mu", "1e4 mu", ("10^4 mu",))
KM = Unit("公里", "km", "kilometer", ("km", "千米"))
DAY = Unit("天", "days", "day", ("d", "day", "days"))

ITEM = Unit("个", "items", "item", ("项", "家", "处", "parks", "labs", "stations", "districts"))
WAN_ITEM = Unit("万个", "10,000 units", "1e4 item", ("10^4 chargers",))
PLACE = Unit("座", "parks", "item")
CORRIDOR = Unit("条(片)", "corridors / areas", "item")
KIND = Unit("种", "kinds per building", "item")
SET = Unit("台", "sets of equipment", "item", ("台套", "sets"))
CASE = Unit("起", "cases", "case", ("cases",))
ENTITY = Unit("家单位", "entities", "item", ("entities",))
INDEX = Unit("指数", "index (2020 = 100)", "index_point", ("index",))
STAR = Unit("星级", "stars", "star", ("星", "stars"))
VEHICLE = Unit("辆", "vehicles", "vehicle", ("vehicles",))
WAN_VEHICLE = Unit("万辆", "10,000 vehicles", "1e4 vehicle", ("10^4 vehicles",))
PERSON = Unit("人", "persons", "person", ("persons",))
WAN_PERSON = Unit("万人", "10,000 persons", "1e4 person", ("10^4 persons",))
SQUARE_METRE_PER_PERSON = Unit("平方米/人", "m2/person", "meter ** 2 / person", ("m2/person",))
WAN_TEU = Unit("万标准箱", "10,000 TEU", "1e4 TEU", ("万TEU", "10^4 TEU"))
WAN_CALL = Unit("万次", "10,000 calls", "1e4 call", ("万艘次", "10^4 calls"))
YI_TRIP = Unit("亿人次", "100 million trips", "1e8 passenger_trip", ("10^8 trips",))
AIRCRAFT = Unit("架", "aircraft", "aircraft", ("aircraft",))
VEHICLE_PER_CHARGER = Unit("辆/桩", "vehicles per charger", "vehicle / item", ("vehicles per charger",))
KG_CO2_PER_HUNDRED_TONNE_KM = Unit(
    "千克二氧化碳/百吨公里", "kg CO2 per 100 t·km", "1e-5 tCO2 / metric_ton / kilometer", ("kg CO2/100 t·km",)
)
YI_YUAN = Unit("亿元", "100 million CNY", "1e8 CNY", ("10^8 CNY",))
WAN_YUAN = Unit("万元", "10,000 CNY", "1e4 CNY", ("10^4 CNY",))

# Ratios of the plan whose unit names what they are measured against.
NEW_TO_REPLACED = Unit("新机组容量/被替代容量", "new capacity / replaced capacity (ratio)", "1")
OF_ORIGINAL_SCALE = Unit("原规模的倍数(2/3)", "fraction of original scale (2/3)", "1")
OF_CITY_LEVEL = Unit("倍(相对全市水平)", "multiple of the citywide level", "1")
ON_PREVIOUS = Unit("相对上期变化", "change against the previous period", "1")
ON_BASE = Unit("相对基期变化", "change against the base", "1")
CAPACITY_ADDED = Unit("新增产能", "capacity added", "1e4 metric_ton / calendar_year")
ELECTRIC_CAPACITY_ADDED = Unit("新增容量", "capacity added", "1e4 kW")
PROJECTS_ADDED = Unit("个(新增项目)", "projects added", "item")
PROJECTS = Unit("个(新建、扩建项目)", "projects", "item")
PERCENT_LANDFILLED = Unit("%(填埋比例)", "% landfilled", "percent")

UNITS: dict[str, Unit] = {unit.symbol: unit for unit in list(globals().values()) if isinstance(unit, Unit)}
_SPELLINGS: dict[str, Unit] = {alias: unit for unit in UNITS.values() for alias in unit.aliases} | UNITS


def find_unit(spelling: str) -> Unit | None:
    """The unit a bureau means, by symbol or alias; `None` when it is not a known one."""
    return _SPELLINGS.get(spelling.strip())


def spellings(dimension: Dimension) -> list[str]:
    """Symbols of the everyday units of one dimension: what a wrong unit's error offers instead."""
    return sorted({unit.symbol for unit in UNITS.values() if unit.aliases and unit.dimension == dimension})
