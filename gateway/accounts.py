"""GraphQL: the emission accounts, with what they lack and what others published beside them."""

import asyncio

import strawberry
from strawberry import Private

from gateway import accounting, city
from gateway.client import Moment
from gateway.entities import Metric
from gateway.nodes import Asked
from gateway.paging import bad_input
from gateway.types import Source, Text, number
from services.catalog import PLUGINS
from shared import plan, progress
from shared.plan import AREAS, SHANGHAI, ActionPlugin, Grain, Period
from shared.progress.account import Lack
from shared.wire import account as wire
from shared.wire.account import AccountState
from shared.wire.observation import ObservationOut
from shared.wire.values import rounded

strawberry.enum(Lack, description="What a line of an account is missing: its figure, an earlier one, or a factor")


@strawberry.type(description="What an account has no figure or no factor of; `metric` is its key")
class AccountLack:
    metric: str
    title: Text
    period: Period
    lack: Lack


@strawberry.type(description="A part of an account; `total` is null where one of its metrics is `missing`")
class AccountSector:
    sector: str
    title: Text
    total: float | None
    missing: list[str]


@strawberry.type(description="CO2 for one unit, declared or, by the year, reported; `year` is that of its source")
class AccountFactor:
    key: str
    value: float
    unit: str
    source: Text
    year: int | None
    url: str | None

    @classmethod
    def of(cls, factor: wire.FactorOut) -> "AccountFactor":
        return cls(
            key=factor.key,
            value=float(factor.value),
            unit=factor.unit,
            source=Text.of(factor.source),
            year=factor.year,
            url=factor.url,
        )


@strawberry.type(
    description="A metric times a factor; `value` is the year's figure, of a stock its mean change a year, and `co2` "
    "in the account's unit, negative for what leaves it. What is missing is null."
)
class AccountLine:
    metric: Metric
    sector: str | None
    value: float | None
    unit: str
    factor: AccountFactor | None
    co2: float | None


@strawberry.type(description="An emission total as somebody published it, within its metric's own boundary")
class PublishedTotal:
    metric: Metric
    period: Period
    value: float
    unit: str
    status: progress.Status
    source: Source

    @classmethod
    def of(cls, metric: Metric, found: ObservationOut) -> "PublishedTotal":
        return cls(
            metric=metric,
            period=Period.parse(found.period),
            value=float(found.value),
            unit=found.unit,
            status=found.status,
            source=Source.of(found.source),
        )


@strawberry.type(
    description="An account for one year in one area: amounts times factors. `total` is null as long as "
    "anything is `missing`. One without a `boundary` is a sink and part of no total of emissions."
)
class Account:
    moment: Private[Moment]

    key: str
    title: Text
    boundary: Text | None
    metric: Metric
    unit: str
    area: str
    period: Period | None
    total: float | None
    reason: Text
    sectors: list[AccountSector]
    missing: list[AccountLack]

    @classmethod
    def of(cls, metric: Metric, account: plan.Account, area: str, found: AccountState | None) -> "Account":
        silent = accounting.silent(metric.plugin, account)
        return cls(
            moment=metric.moment,
            key=account.key,
            title=metric.title,
            boundary=metric.boundary,
            metric=metric,
            unit=metric.unit,
            area=area,
            period=Period.parse(found.period) if found else None,
            total=number(found.total) if found else None,
            reason=Text.of(found.reason if found else silent),
            sectors=_sectors(account, found) if found else [],
            missing=_missing(account, found) if found else [],
        )

    @strawberry.field(description="Every line; none when the service has said nothing")
    async def lines(self, info: Asked) -> list[AccountLine]:
        if self.period is None:
            return []
        plugin, year = self.metric.plugin, self.period.year
        account = next(each for each in plugin.accounts if each.key == self.key)
        known = accounting.figures(await info.context.reply(plugin, self.moment), account, self.area)
        factors = {each.key: AccountFactor.of(each) for each in wire.factors(account, known, year)}
        return [
            AccountLine(
                metric=Metric.of(plugin, entry.line.metric, self.moment),
                sector=entry.line.sector.key if entry.line.sector else None,
                value=number(rounded(entry.amount)),
                unit=entry.line.metric.unit.symbol,
                factor=factors.get(entry.line.factor.key),
                co2=number(rounded(entry.co2)),
            )
            for entry in accounting.reckoned(account, known, year).entries
        ]

    @strawberry.field(
        description="Emission totals of any service for this period, as published, each within its own boundary: "
        "beside the account, never added to it or to each other"
    )
    async def published(self, info: Asked) -> list[PublishedTotal]:
        if self.period is None or self.boundary is None:
            return []
        asked = (self._published(info, *each, self.period.text) for each in city.boundaries(PLUGINS))
        return [each for found in await asyncio.gather(*asked) for each in found]

    async def _published(
        self, info: Asked, plugin: ActionPlugin, metric: plan.Metric, period: str
    ) -> list[PublishedTotal]:
        found = accounting.published(await info.context.reply(plugin, self.moment), metric, self.area, period)
        return [PublishedTotal.of(Metric.of(plugin, metric, self.moment), each) for each in found]


def _sectors(account: plan.Account, found: AccountState) -> list[AccountSector]:
    lacking = {key for keys in found.missing.values() for key in keys}
    return [
        AccountSector(
            sector=sector.key,
            title=Text.of(sector.title),
            total=number(found.sectors.get(sector.key)),
            missing=[line.metric.key for line in account.part(sector).lines if line.metric.key in lacking],
        )
        for sector in account.sectors
    ]


def _missing(account: plan.Account, found: AccountState) -> list[AccountLack]:
    return [
        AccountLack(
            metric=line.metric.key, title=Text.of(line.metric.title), period=Period.parse(found.period), lack=lack
        )
        for line in account.lines
        for lack, keys in found.missing.items()
        if line.metric.key in keys
    ]


@strawberry.type
class Accounts:
    moment: Private[Moment]

    @strawberry.field(
        description="Every account that a service keeps, for a year, else for the newest of which it knows anything; "
        "of the city or of a district by its code"
    )
    async def accounts(self, info: Asked, period: Period | None = None, area: str = SHANGHAI.code) -> list[Account]:
        if area not in AREAS:
            raise bad_input(f"no area of the city has the code {area!r}")
        if period is not None and period.grain is not Grain.YEAR:
            raise bad_input(f"{period} is no year: accounts are kept by the year")
        year = period.year if period else None
        asked = (self._account(info, *each, area, year) for each in accounting.kept(PLUGINS))
        return list(await asyncio.gather(*asked))

    async def _account(
        self, info: Asked, plugin: ActionPlugin, account: plan.Account, area: str, year: int | None
    ) -> Account:
        reply = await info.context.reply(plugin, self.moment)
        metric = Metric.of(plugin, account.metric, self.moment)
        return Account.of(metric, account, area, accounting.stated(reply, account, area, year))
