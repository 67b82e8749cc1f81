"""Accounts reckoned: for one year, what each line makes, what is missing, and a total only where nothing is.

CO2 = Σ amount × factor, with amounts and factors of one year. Where an input is missing there is no total; nothing is
borrowed from another year.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from enum import Enum
from typing import TypeAlias

from shared.plan import Aggregation, Derivation, Metric, Period, Series, Text
from shared.plan.account import Account, Factor, Line, Sector
from shared.plan.unit import convert, product
from shared.progress.assessment import Point
from shared.progress.history import History
from shared.progress.words import n

Known: TypeAlias = Mapping[str, Mapping[int, Decimal]]
"""Yearly figures by metric key."""
_MOST_NAMED = 3


class Lack(Enum):
    """What a line is missing."""

    FIGURE = "figure"
    EARLIER_FIGURE = "earlier_figure"  # a stock's change needs one to be counted from
    FACTOR = "factor"  # none is known for this year


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """A line of one year: `amount` in its metric's unit, `co2` in the account's, with the line's sign.

    `factor` is in its declaration's unit; `earlier` is the year from which a stock's change is counted.
    """

    line: Line
    factor: Decimal | None
    earlier: int | None
    amount: Decimal | None
    co2: Decimal | None
    lacks: tuple[Lack, ...]


@dataclass(frozen=True, slots=True)
class Statement:
    account: Account
    year: int
    entries: tuple[Entry, ...]

    @property
    def total(self) -> Decimal | None:
        return _total(self.entries)

    @property
    def sectors(self) -> tuple[tuple[Sector, Decimal | None], ...]:
        """Each sector's CO2, where nothing of it is missing."""
        return tuple(
            (sector, _total(entry for entry in self.entries if entry.line.sector == sector))
            for sector in self.account.sectors
        )

    @property
    def missing(self) -> tuple[tuple[Line, Lack], ...]:
        return tuple((entry.line, lack) for entry in self.entries for lack in entry.lacks)

    @property
    def reason(self) -> Text:
        name, unit, lines = self.account.metric.title, self.account.metric.unit, len(self.entries)
        if self.total is not None:
            return Text(
                f"{name.zh}:{self.year}年{lines}项齐全,合计{n(self.total)}{unit.symbol}",
                f"{name.en}: nothing of {self.year} is missing ({lines} lines); {n(self.total)} {unit.en} in all",
            )
        wanting, wanted = sum(bool(entry.lacks) for entry in self.entries), self._wanted
        return Text(
            f"{name.zh}:{self.year}年{lines}项中有{wanting}项不全,不给出合计;缺{wanted.zh}",
            f"{name.en}: {wanting} of the {lines} lines of {self.year} are incomplete, so there is no total; "
            f"missing: {wanted.en}",
        )

    @property
    def _wanted(self) -> Text:
        """What is missing by name, shortened."""
        names = list(dict.fromkeys(_wanted(line, lack) for line, lack in self.missing))
        shown, more = names[:_MOST_NAMED], len(names) - _MOST_NAMED
        zh, en = "、".join(each.zh for each in shown), "; ".join(each.en for each in shown)
        return Text(f"{zh}等{len(names)}项", f"{en}; and {more} more") if more > 0 else Text(zh, en)


def _wanted(line: Line, lack: Lack) -> Text:
    if lack is Lack.FACTOR and isinstance(line.factor, Metric):
        return line.factor.title
    name = line.metric.title
    return Text(f"更早年份的{name.zh}", f"{name.en} in an earlier year") if lack is Lack.EARLIER_FIGURE else name


def reckon(account: Account, known: Known, year: int) -> Statement:
    """`known` holds figures of all the account's inputs in its area; those that are factors are the city's."""
    return Statement(account, year, tuple(_entry(line, account, known, year) for line in account.lines))


def years(account: Account, known: Known) -> list[int]:
    """In which anything that an account counts is known, oldest first; a factor alone is nothing to count."""
    return sorted({year for line in account.lines for year in known.get(line.metric.key, {})})


def derivation(account: Account) -> Derivation:
    """The total as a metric derived from all lines, an estimate since default factors stand behind it."""

    def totals(series: Mapping[str, Series]) -> Series:
        known = {metric.key: _yearly(metric, series[metric.key]) for metric in account.inputs}
        stated = (reckon(account, known, year) for year in years(account, known))
        return {Period.of_year(each.year): each.total for each in stated if each.total is not None}

    return Derivation(account.metric, account.inputs, totals, account.method, estimate=True)


def _yearly(metric: Metric, series: Series) -> dict[int, Decimal]:
    history = History.of(metric, (Point(period, value) for period, value in series.items()), date.max)
    return {year: point.value for year, point in history.yearly.items()}


def _entry(line: Line, account: Account, known: Known, year: int) -> Entry:
    figures = known.get(line.metric.key, {})
    stock = line.metric.aggregation is Aggregation.LAST
    earlier = max((other for other in figures if other < year), default=None) if stock else None
    factor, figure = _factor(line, known, year), figures.get(year)
    lacks = []
    if figure is None:
        lacks.append(Lack.FIGURE)
    elif stock and earlier is None:
        lacks.append(Lack.EARLIER_FIGURE)
    amount = None if figure is None or lacks else _amount(figure, figures, year, earlier)
    if factor is None:
        lacks.append(Lack.FACTOR)
    co2 = None if amount is None or factor is None else _co2(amount, factor, line, account)
    return Entry(line=line, factor=factor, earlier=earlier, amount=amount, co2=co2, lacks=tuple(lacks))


def _amount(figure: Decimal, figures: Mapping[int, Decimal], year: int, earlier: int | None) -> Decimal:
    """(V_t2 − V_t1)/(t2 − t1) of a stock, the figure itself of a flow."""
    return figure if earlier is None else (figure - figures[earlier]) / (year - earlier)


def _factor(line: Line, known: Known, year: int) -> Decimal | None:
    declared = line.factor
    return declared.value if isinstance(declared, Factor) else known.get(declared.key, {}).get(year)


def _co2(amount: Decimal, factor: Decimal, line: Line, account: Account) -> Decimal:
    made = convert(amount * factor, product(line.metric.unit, line.factor.unit), account.metric.unit)
    return line.sign * made


def _total(entries: Iterable[Entry]) -> Decimal | None:
    parts = [entry.co2 for entry in entries]
    known = [part for part in parts if part is not None]
    return sum(known, Decimal(0)) if len(known) == len(parts) else None
