"""The forest sink by stock change: what the growing stock gained a year, as CO2. Never part of a total of emissions."""

from decimal import Decimal

from services.carbon_sink import metrics
from shared.plan import Account, Factor, Ingredient, Line, Text
from shared.plan.account import CO2_PER_CARBON
from shared.plan.unit import T_CO2_PER_CUBIC_METRE

_WOOD_DENSITY = Ingredient("SVD", Text("树干材积密度", "basic wood density"), Decimal("0.5"), "t/m3")
_EXPANSION = Ingredient("BEF", Text("生物量扩展系数", "above-ground biomass over stem biomass"), Decimal("1.4"), "1")
_ROOTS = Ingredient("R", Text("根茎比", "roots over shoots"), Decimal("0.24"), "1")
_CARBON = Ingredient("CF", Text("含碳率", "carbon in dry matter"), Decimal("0.47"), "tC/t")
_ASSUMED = (_WOOD_DENSITY, _EXPANSION, _ROOTS, _CARBON)

CARBON_PER_VOLUME = _WOOD_DENSITY.value * _EXPANSION.value * (1 + _ROOTS.value) * _CARBON.value
"""C = V × SVD × BEF × (1 + R) × CF, in tC for one m3 of growing stock: the form of the provincial guideline."""

_FACTOR = Factor(
    key="growing_stock",
    value=round(CARBON_PER_VOLUME * CO2_PER_CARBON, 4),
    unit=T_CO2_PER_CUBIC_METRE,
    source=Text(
        "本平台假定值,未找到上海的实测或省级参数;含碳率0.47为常用缺省值,未见原文",
        "assumed here, no value for Shanghai found; a carbon share of 0.47 is the common default, its source not seen",
    ),
    year=None,
    formula="SVD × BEF × (1 + R) × CF × 44/12",
    ingredients=_ASSUMED,
)
_SAID = ", ".join(f"{each.symbol} {each.value}" for each in _ASSUMED)

FOREST = Account(
    metrics.FOREST_STOCK_CHANGE_SINK,
    (Line(metric=metrics.FOREST_STOCK, factor=_FACTOR),),
    Text(
        f"蓄积量年均变化 × {_FACTOR.formula};参数为假定值({_SAID})",
        f"mean change of the growing stock a year × {_FACTOR.formula}; assumed: {_SAID}",
    ),
)

ACCOUNTS = (FOREST,)
