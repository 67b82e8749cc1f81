"""Accounts: totals of CO2 made of lines, each a metric times a factor that is declared or itself a metric."""

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

    `year` is that of its source, `None` when it is assumed.
    """

    key: str
    value: Decimal
    unit: Unit
    source: Text
    year: int | None
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
    """A metric times a factor: a declared one for all years, or a metric's figure for the city and that very year.

    A flow counts by its figure, a stock by its mean change a year since the figure before. `sign` is -1 for what
    leaves the account.
    """

    metric: Metric
    factor: Factor | Metric
    sector: Sector | None = None
    sign: int = 1


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

    @property
    def factors(self) -> tuple[Factor | Metric, ...]:
        """Each once, in the order of the lines."""
        return tuple(dict.fromkeys(line.factor for line in self.lines))

    @property
    def factor_metrics(self) -> tuple[Metric, ...]:
        """Those whose figures are factors."""
        return tuple(factor for factor in self.factors if isinstance(factor, Metric))

    @property
    def inputs(self) -> tuple[Metric, ...]:
        """What is counted, and the metrics it is multiplied by."""
        return (*(line.metric for line in self.lines), *self.factor_metrics)

    def part(self, sector: Sector) -> "Account":
        """The account of one sector alone."""
        return replace(self, metric=sector.metric, lines=tuple(line for line in self.lines if line.sector == sector))


def faults(account: Account) -> Iterator[str]:
    """What contradicts itself within one account."""
    counted = Counter(line.metric.key for line in account.lines)
    yield from (f"account {account.key!r} counts {key!r} {times} times" for key, times in counted.items() if times > 1)
    if 0 < sum(line.sector is None for line in account.lines) < len(account.lines):
        yield f"account {account.key!r} has lines within sectors and lines without"
    named = Counter(factor.key for factor in account.factors)
    yield from (f"account {account.key!r} has {times} factors {key!r}" for key, times in named.items() if times > 1)
    for line in account.lines:
        if product(line.metric.unit, line.factor.unit).dimension != account.metric.unit.dimension:
            yield f"account {account.key!r}: {line.metric.key!r} × {line.factor.unit} is not in {account.metric.unit}"
