"""Formulas that derivations of several actions share, and the derivations made of them."""

from collections.abc import Iterable, Iterator, Mapping
from decimal import Decimal

from shared.plan.account import CO2_PER_CARBON
from shared.plan.derivation import Derivation, Series
from shared.plan.metric import Metric
from shared.plan.period import Grain, Period
from shared.plan.text import Text


def share(metric: Metric, part: Metric, whole: Metric, method: Text, places: int = 2) -> Derivation:
    """Part over whole in %, where both are known and the whole is more than nothing; both in one unit."""
    return _quotient(metric, part, whole, method, scale=100, places=places)


def ratio(metric: Metric, part: Metric, whole: Metric, method: Text) -> Derivation:
    """Part over whole as a plain number, where `share` would give it in %."""
    return _quotient(metric, part, whole, method, scale=1, places=2)


def _quotient(metric: Metric, part: Metric, whole: Metric, method: Text, scale: int, places: int) -> Derivation:
    def quotient(series: Mapping[str, Series]) -> Series:
        wholes = series[whole.key]
        return {
            period: round(scale * value / wholes[period], places)
            for period, value in series[part.key].items()
            if wholes.get(period, 0) > 0
        }

    return Derivation(metric, inputs=(part, whole), formula=quotient, method=method)


def yearly_rise(metric: Metric, total: Metric) -> Derivation:
    """What a total rose by within a year, in the total's unit; negative when it fell."""
    return Derivation(
        metric,
        inputs=(total,),
        formula=lambda series: yearly_change(series[total.key]),
        method=Text(f"当年{total.title.zh} − 上年{total.title.zh}", f"{total.title.en}: the year − the year before"),
    )


def compounded(metric: Metric, yearly: Metric, base_year: int) -> Derivation:
    """Change since `base_year` in %, compounded from yearly changes in %."""
    return Derivation(
        metric,
        inputs=(yearly,),
        formula=lambda series: cumulative_change(series[yearly.key], base_year),
        method=Text(
            f"{base_year + 1}年起逐年变化率连乘:(∏(1 + d/100) − 1) × 100",
            f"yearly rates from {base_year + 1} on: (∏(1 + d/100) − 1) × 100",
        ),
        since=base_year,
    )


def yearly_change(levels: Series) -> Series:
    """Each year's level less the level of the year before, where both are known."""
    return {
        period: level - levels[before]
        for period, level in levels.items()
        if period.grain is Grain.YEAR and (before := Period.of_year(period.year - 1)) in levels
    }


def cumulative_change(yearly: Series, base_year: int) -> Series:
    """Change since `base_year` in %, compounded from yearly changes in %.

    Runs from the year after the base up to the first year without a figure: a gap is never bridged.
    """
    periods: list[Period] = []
    while (period := Period.of_year(base_year + 1 + len(periods))) in yearly:
        periods.append(period)
    compounded = compound(yearly[period] for period in periods)
    return {period: round(change, 4) for period, change in zip(periods, compounded, strict=True)}


def compound(yearly: Iterable[Decimal]) -> Iterator[Decimal]:
    """The change in % since the start, year after year, from yearly changes in %: (∏(1 + dₜ/100) − 1) × 100.

    Adding yearly percentages would be wrong; NDRC's verification tables compound them in the same way.
    """
    level = Decimal(1)
    for change in yearly:
        level *= 1 + change / 100
        yield (level - 1) * 100


def combustion_factor(ncv: Decimal, carbon_content: Decimal, oxidation: Decimal) -> Decimal:
    """kg of CO2 per kg (or m3) of fuel burnt, from kJ per kg (or m3), t of carbon per TJ and the share oxidised.

    NCV × 10⁻⁹ TJ/kJ × CC × OX × 44/12 × 1000 kg/t. Source: 省级温室气体清单编制指南(试行), 发改办气候[2011]1041号.
    """
    return ncv * carbon_content * oxidation * CO2_PER_CARBON / 10**6
