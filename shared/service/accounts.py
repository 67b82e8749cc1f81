"""A service's accounts as known: yearly figures of every line, and the statements they lead to."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from shared.plan import AREAS, SHANGHAI, Account, Metric, Period
from shared.progress.account import Statement, reckon, years
from shared.progress.history import newest_due
from shared.service.knowledge import Knowledge
from shared.wire.account import AccountState
from shared.wire.observation import ObservationOut, yearly


@dataclass(frozen=True, slots=True)
class Book:
    """An account with the yearly figures of its inputs by key and year: in one area, of factors in the city."""

    account: Account
    area: str
    figures: Mapping[str, Mapping[int, ObservationOut]]

    @classmethod
    def of(cls, knowledge: Knowledge, account: Account, on: date, area: str = SHANGHAI.code) -> "Book":
        counted = {line.metric.key: _yearly(knowledge, line.metric, on, area) for line in account.lines}
        factors = {each.key: _yearly(knowledge, each, on, SHANGHAI.code) for each in account.factor_metrics}
        return cls(account, area, counted | factors)

    @property
    def known(self) -> dict[str, dict[int, Decimal]]:
        return {key: {year: each.value for year, each in found.items()} for key, found in self.figures.items()}

    @property
    def years(self) -> list[int]:
        return years(self.account, self.known)

    def statement(self, year: int) -> Statement:
        return reckon(self.account, self.known, year)

    def newest(self, on: date) -> int:
        """The newest year of which anything is known, else the newest whose figures are due."""
        return max(self.years, default=newest_due(self.account.metric, on))


def _yearly(knowledge: Knowledge, metric: Metric, on: date, area: str) -> dict[int, ObservationOut]:
    return yearly(metric, knowledge.observations(metric, area), on)


def accounts(knowledge: Knowledge, on: date, *, districts: bool) -> tuple[AccountState, ...]:
    """Every year of which anything is known, in the city and on request in its districts."""
    areas = AREAS if districts else (SHANGHAI.code,)
    books = [Book.of(knowledge, account, on, area) for account in knowledge.plugin.accounts for area in areas]
    return tuple(AccountState.of(book.statement(year), book.area) for book in books for year in book.years)


def published(knowledge: Knowledge, year: int, area: str) -> list[ObservationOut]:
    """The year's emission totals that somebody reported, each within its own boundary."""
    period = Period.of_year(year).text
    totals = [metric for metric in knowledge.plugin.metrics if metric.boundary is not None]
    found = [each for metric in totals for each in knowledge.observations(metric, area)]
    return [each for each in found if each.period == period and each.submission]
