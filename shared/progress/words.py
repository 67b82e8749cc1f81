"""How numbers, units and periods are put into a sentence, in both languages."""

from decimal import Decimal

from shared.plan import Period, Text
from shared.plan.period import Grain
from shared.plan.unit import PERCENT, YES_NO, Unit


def n(value: Decimal) -> str:
    """A number as people read it: no more than four decimals, no trailing zeros."""
    text = f"{value:.4f}"
    return text.rstrip("0").rstrip(".")


def rounded(value: Decimal) -> Decimal:
    """What was computed needs no more than two decimals, or four when it is small; however large it is."""
    return Decimal(f"{value:.{2 if abs(value) >= 1 else 4}f}")


def amount(value: Decimal, unit: Unit) -> Text:
    """A value with its unit. What only names a ratio is said in brackets, and yes or no in words."""
    return _in_unit(n(value), value, unit)


def exactly(value: Decimal, unit: Unit) -> Text:
    """With every digit: what may be wrong is told as it is."""
    return _in_unit(f"{value.normalize():f}", value, unit)


def _in_unit(number: str, value: Decimal, unit: Unit) -> Text:
    if unit == YES_NO:
        return Text("是", "yes") if value else Text("否", "no")
    if unit.symbol.startswith("%"):
        return Text(f"{number}%", f"{number} %")
    if not unit.dimension:
        return Text(f"{number}({unit.symbol})", f"{number} ({unit.en})")
    en = f"{number} × {unit.en}" if unit.en[0].isdigit() else f"{number} {unit.en}"
    return Text(f"{number}{unit.symbol}", en)


def difference(value: Decimal, unit: Unit) -> Text:
    """By how much: percentages differ by percentage points."""
    if unit == PERCENT:
        return Text(f"{n(value)}个百分点", f"{n(value)} percentage points")
    return amount(value, unit)


def period(of: Period) -> str:
    """A period in a Chinese sentence."""
    if of.grain is Grain.YEAR:
        return f"{of}年"
    return f"{of.start.year}—{of.end.year}年" if of.whole_years else str(of)
