"""Emission accounts as answers tell them: in full, and short enough for the state."""

from collections.abc import Mapping
from typing import Any, TypeAlias

from shared import plan
from shared.plan import Period
from shared.progress.account import Entry, Lack, Statement
from shared.wire.observation import ObservationOut
from shared.wire.values import Model, PeriodText, Text, Value, rounded

Figures: TypeAlias = Mapping[str, Mapping[int, ObservationOut]]
"""Yearly figures of an account's inputs, by metric key."""


class IngredientOut(Model):
    symbol: str
    title: Text
    value: Value
    unit: str


class FactorOut(Model):
    """CO2 for one unit, by the `key` that lines name it by; `formula` and `ingredients` say what it was computed from.

    `year` is that of its source, null when it is assumed. One that is reported has the `figure` it came in by.
    """

    key: str
    value: Value
    unit: str
    source: Text
    year: int | None
    url: str | None
    formula: str | None
    ingredients: list[IngredientOut]
    figure: ObservationOut | None

    @classmethod
    def declared(cls, factor: plan.Factor) -> "FactorOut":
        return cls(
            key=factor.key,
            value=factor.value,
            unit=factor.unit.symbol,
            source=Text.of(factor.source),
            year=factor.year,
            url=factor.url,
            formula=factor.formula,
            ingredients=[
                IngredientOut(symbol=each.symbol, title=Text.of(each.title), value=each.value, unit=each.unit)
                for each in factor.ingredients
            ],
            figure=None,
        )

    @classmethod
    def reported(cls, figure: ObservationOut) -> "FactorOut":
        said = f"{figure.source.title},{figure.source.publisher}"
        return cls(
            key=figure.metric,
            value=figure.value,
            unit=figure.unit,
            source=Text(zh=said, en=said),
            year=Period.parse(figure.period).year,
            url=figure.source.url,
            formula=None,
            ingredients=[],
            figure=figure,
        )


class AccountLine(Model):
    """One metric times its factor: `co2` in the account's unit, with the line's `sign`.

    `factor` is a key in the account's `factors`, null where none is known for the year.

    `figure` is the year's own; of a stock `earlier` is the one before it, and `amount` the mean change a year.
    """

    metric: str
    title: Text
    sector: str | None
    sign: int
    unit: str
    figure: ObservationOut | None
    earlier: ObservationOut | None
    amount: Value | None
    factor: str | None
    co2: Value | None
    lacks: list[Lack]

    @classmethod
    def of(cls, entry: Entry, known: Figures, year: int) -> "AccountLine":
        line, figures = entry.line, known[entry.line.metric.key]
        return cls(
            metric=line.metric.key,
            title=Text.of(line.metric.title),
            sector=line.sector.key if line.sector else None,
            sign=line.sign,
            unit=line.metric.unit.symbol,
            figure=figures.get(year),
            earlier=figures[entry.earlier] if entry.earlier else None,
            amount=rounded(entry.amount),
            factor=line.factor.key if entry.factor is not None else None,
            co2=rounded(entry.co2),
            lacks=list(entry.lacks),
        )


def factors(account: plan.Account, known: Figures, year: int) -> list[FactorOut]:
    """Those that speak for the year."""
    reported = (known[metric.key].get(year) for metric in account.factor_metrics)
    return [
        *(FactorOut.declared(each) for each in account.factors if isinstance(each, plan.Factor)),
        *(FactorOut.reported(figure) for figure in reported if figure),
    ]


class MissingInput(Model):
    metric: str
    title: Text
    period: PeriodText
    lack: Lack


class SectorTotal(Model):
    """`total` is null where one of the sector's metrics is `missing`."""

    key: str
    title: Text
    total: Value | None
    missing: list[str]


class AccountOut(Model):
    """One account for one year in one area. `total` is null as long as anything is `missing`.

    `years` are those in which any of its inputs is known. A `boundary` says what an emission total counts; an account
    without one is a sink, and never part of a total of emissions.
    """

    key: str
    title: Text
    boundary: Text | None
    unit: str
    area: str
    period: PeriodText
    total: Value | None
    reason: Text
    sectors: list[SectorTotal]
    missing: list[MissingInput]
    years: list[int]

    @classmethod
    def of(cls, statement: Statement, area: str, years: list[int]) -> "AccountOut":
        return cls(**_content(statement, area, years))


class AccountDetail(AccountOut):
    """With every line and the factors these name.

    `published` are totals of this service's emission boundaries as published: beside it, never added.
    """

    factors: list[FactorOut]
    lines: list[AccountLine]
    published: list[ObservationOut]

    @classmethod
    def with_lines(
        cls,
        statement: Statement,
        area: str,
        years: list[int],
        figures: Figures,
        published: list[ObservationOut],
    ) -> "AccountDetail":
        lines = [AccountLine.of(entry, figures, statement.year) for entry in statement.entries]
        named = factors(statement.account, figures, statement.year)
        return cls(**_content(statement, area, years), factors=named, lines=lines, published=published)


def _content(statement: Statement, area: str, years: list[int]) -> dict[str, Any]:
    metric, period = statement.account.metric, str(statement.year)
    return {
        "key": metric.key,
        "title": Text.of(metric.title),
        "boundary": Text.of(metric.boundary) if metric.boundary else None,
        "unit": metric.unit.symbol,
        "area": area,
        "period": period,
        "total": rounded(statement.total),
        "reason": Text.of(statement.reason),
        "sectors": [
            SectorTotal(
                key=sector.key,
                title=Text.of(sector.title),
                total=rounded(total),
                missing=[line.metric.key for line, _ in statement.missing if line.sector == sector],
            )
            for sector, total in statement.sectors
        ],
        "missing": [
            MissingInput(metric=line.metric.key, title=Text.of(line.metric.title), period=period, lack=lack)
            for line, lack in statement.missing
        ],
        "years": years,
    }


class AccountState(Model):
    """One account for one year in one area, without what its declaration says: `missing` holds metric keys."""

    account: str
    area: str
    period: PeriodText
    total: Value | None
    reason: Text
    sectors: dict[str, Value | None]
    missing: dict[Lack, list[str]]

    @classmethod
    def of(cls, statement: Statement, area: str) -> "AccountState":
        return cls(
            account=statement.account.key,
            area=area,
            period=str(statement.year),
            total=rounded(statement.total),
            reason=Text.of(statement.reason),
            sectors={sector.key: rounded(total) for sector, total in statement.sectors},
            missing={
                lack: keys
                for lack in Lack
                if (keys := [line.metric.key for line, found in statement.missing if found is lack])
            },
        )
