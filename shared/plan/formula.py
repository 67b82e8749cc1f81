"""Formulas that derivations of several actions share."""

from decimal import Decimal

from shared.plan.period import Grain, Period
from shared.plan.plugin import Series


def yearly_change(levels: Series) -> Series:
    """Each year's level less the level of the year before, where both are known."""
    return {
        period: level - levels[before]
        for period, level in levels.items()
        if period.grain is Grain.YEAR and (before := Period.of_year(period.year - 1)) in levels
    }


def cumulative_change(yearly: Series, base_year: int) -> Series:
    """Change since `base_year` in %, compounded from yearly changes in %: (∏(1 + dₜ/100) − 1) × 100.

    Runs from the year after the base up to the first year without a figure: a gap is never bridged.
    Adding yearly percentages would be wrong; NDRC's verification tables compound them in the same way.
    """
    result: dict[Period, Decimal] = {}
    level, year = Decimal(1), base_year + 1
    while (period := Period.of_year(year)) in yearly:
        level *= 1 + yearly[period] / 100
        result[period] = round((level - 1) * 100, 4)
        year += 1
    return result
