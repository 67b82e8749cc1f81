"""Accounts: totals of CO2 made of lines, each a metric times a declared factor."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, replace
from decimal import Decimal

from shared.plan.metric import Metric
from shared.plan.text import Text
from shared.plan.unit import Unit, product

CO2_PER_CARBON = Decimal(44) / 12
"""Tonnes of CO2 that a tonne of carbon makes: the ratio of their molar masses."""


@dataclass(frozen=True, slots=True)
class Ingredient:
    """A number that a factor is computed from."""

    symbol: str
    title: Text
    value: Decimal
    unit: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Factor:
    """CO2 for one unit of what is measured, by a `formula` in the symbols of its `ingredients` where it is computed.

    `year` is that of its source, `None` when it is assumed; a `yearly` one speaks for that year and no other.
    """

    value: Decimal
    unit: Unit
    source: Text
    year: int | None
    yearly: bool = False
    url: str | None = None
    formula: str | None = None
    ingredients: tuple[Ingredient, ...] = ()


@dataclass(frozen=True, slots=True)
class Sector:
    """A part of an account. Its CO2 is a metric of its own."""

    key: str
    title: Text
    metric: Metric


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """A metric times a factor: the one that speaks for the year.

    A flow counts by its figure, a stock by its mean change a year since the figure before. `sign` is -1 for what
    leaves the account.
    """

    metric: Metric
    factors: tuple[Factor, ...]
    sector: Sector | None = None
    sign: int = 1

    def factor_of(self, year: int) -> Factor | None:
        return next((factor for factor in self.factors if not factor.yearly or factor.year == year), None)


@dataclass(frozen=True, slots=True)
class Account:
    """`metric` is the total. What the total counts is its metric's boundary; one without is no emission total."""

    metric: Metric
    lines: tuple[Line, ...]
    method: Text

    @property
    def key(self) -> str:
        return self.metric.key

    @property
    def sectors(self) -> tuple[Sector, ...]:
        """In the order of the lines; together they hold every line, or there are none."""
        return tuple({line.sector.key: line.sector for line in self.lines if line.sector}.values())

    def part(self, sector: Sector) -> "Account":
        """The account of one sector alone."""
        return replace(self, metric=sector.metric, lines=tuple(line for line in self.lines if line.sector == sector))


def faults(account: Account) -> Iterator[str]:
    """What contradicts itself within one account."""
    counted = Counter(line.metric.key for line in account.lines)
    yield from (f"account {account.key!r} counts {key!r} {times} times" for key, times in counted.items() if times > 1)
    if 0 < sum(line.sector is None for line in account.lines) < len(account.lines):
        yield f"account {account.key!r} has lines within sectors and lines without"
    for line in account.lines:
        for factor in line.factors:
            if product(line.metric.unit, factor.unit).dimension != account.metric.unit.dimension:
                yield f"account {account.key!r}: {line.metric.key!r} × {factor.unit} is not in {account.metric.unit}"
