"""Routes of the accounts: what was used, times which factor, makes how much CO2, and what is missing."""

from collections.abc import Iterable
from typing import Annotated

from fastapi import APIRouter, Query

from shared.clock import day_of
from shared.plan import AREAS, SHANGHAI, Account, Grain, Period, Text
from shared.service.accounts import Book, published
from shared.service.context import AsOf, ServiceDep, SessionDep, change_at
from shared.service.dates import Day
from shared.service.knowledge import Knowledge, needed_for
from shared.service.problems import Fault, InvalidError, NotFoundError, answers, unknown_area
from shared.store import observations
from shared.wire.account import AccountDetail, AccountOut
from shared.wire.spelled import Area, Key, YearName

router = APIRouter(prefix="/accounts", tags=["accounts"])

PeriodText = Annotated[
    YearName | None,
    Query(description="A year; the newest of which anything is known, else the newest due, when left out"),
]
AreaCode = Annotated[Area, Query(description="GB/T 2260 code; the city when left out")]
On = Annotated[Day | None, Query(description="Years over on this day count; the day of `as_of` when left out")]


@router.get("")
async def list_accounts(
    service: ServiceDep,
    session: SessionDep,
    as_of: AsOf,
    period: PeriodText = None,
    area: AreaCode = SHANGHAI.code,
    on: On = None,
) -> list[AccountOut]:
    """Every account of the service, without its lines; none where the service keeps none."""
    year, day = _year(period, area), on or day_of(as_of)
    knowledge = await _known(service, session, as_of, service.plugin.accounts)
    books = [Book.of(knowledge, account, day, area) for account in service.plugin.accounts]
    return [AccountOut.of(book.statement(year or book.newest(day)), area, book.years) for book in books]


@router.get("/{key}", responses=answers(NotFoundError))
async def read_account(
    service: ServiceDep,
    session: SessionDep,
    key: Key,
    as_of: AsOf,
    period: PeriodText = None,
    area: AreaCode = SHANGHAI.code,
    on: On = None,
) -> AccountDetail:
    """One account with every line, its factor and the row its figure came in by."""
    account = service.plugin.account(key)
    if account is None:
        raise NotFoundError(Text(f"没有账户{key!r}", f"this service keeps no account {key!r}"))
    year, day = _year(period, area), on or day_of(as_of)
    knowledge = await _known(service, session, as_of, [account])
    book = Book.of(knowledge, account, day, area)
    asked = year or book.newest(day)
    beside = published(knowledge, asked, area) if account.metric.boundary else []
    return AccountDetail.with_lines(book.statement(asked), area, book.years, book.figures, beside)


async def _known(service: ServiceDep, session: SessionDep, as_of: AsOf, accounts: Iterable[Account]) -> Knowledge:
    """What the accounts rest on, and the emission totals published beside them."""
    plugin = service.plugin
    metrics = [metric for account in accounts for metric in account.inputs]
    metrics += [metric for metric in plugin.metrics if metric.boundary]
    keys = set[str]().union(*(needed_for(plugin, metric) for metric in metrics))
    upto = await change_at(session, as_of)
    return Knowledge(plugin, await observations.known(session, upto, metrics=keys))


def _year(period: str | None, area: str) -> int | None:
    """Refuses what is no year, and areas that do not exist."""
    faults, year = [], None
    if area not in AREAS:
        faults.append(unknown_area("area", area))
    try:
        asked = None if period is None else Period.parse(period)
        year = asked.year if asked else None
        if asked and asked.grain is not Grain.YEAR:
            said = Text("账户按年编制,应为年份", "accounts are kept by the year: write one, such as 2020")
            faults.append(Fault("period", "not_a_year", said))
    except ValueError as error:
        faults.append(Fault("period", "invalid_period", Text(f"{period!r}不是有效的时期", str(error))))
    if faults:
        raise InvalidError(faults)
    return year
