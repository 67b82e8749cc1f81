"""What figures of several services must agree with, beside those of each; not across definitions, or it says so."""

from dataclasses import replace
from decimal import Decimal

from services.catalog import PLUGINS
from services.coordination import metrics as coordination
from services.efficiency import metrics as efficiency
from services.energy import metrics as energy
from shared.plan import Text
from shared.plan.identity import ROUNDING, Identity, change_of_ratio, figure, follows, growth

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
    followed = follows(
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
        follows(
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
    follows(
        efficiency.ELECTRICITY_INTENSITY_CHANGE_YOY,
        change_of_ratio(growth(energy.ELECTRICITY_CONSUMPTION.key), figure(coordination.GDP_GROWTH_REAL.key)),
        "(1 + 全社会用电量增长率) ÷ (1 + 地区生产总值增长率) − 1",
        "(1 + growth of electricity use) ÷ (1 + growth of GDP) − 1",
    ),
)

IDENTITIES: tuple[Identity, ...] = (
    *ACROSS_SERVICES,
    *(identity for plugin in PLUGINS for identity in plugin.identities),
)
