"""GraphQL: energy and carbon intensity at constant prices, and what changed emissions between two years."""

import asyncio
from collections.abc import Iterable, Mapping, Sequence
from decimal import Decimal
from typing import Annotated, TypeAlias

import strawberry
from strawberry import Private

from gateway import city, kaya
from gateway.client import Moment
from gateway.entities import Metric
from gateway.nodes import Asked
from gateway.paging import bad_input
from gateway.types import Observation, number
from services.catalog import PLUGINS
from shared.plan import AREAS, SHANGHAI, Grain, Period

BASIS, EMISSIONS = kaya.basis(PLUGINS), kaya.emissions(PLUGINS)

Area: TypeAlias = Annotated[str, strawberry.argument(description="GB/T 2260 code; the city when left out")]


@strawberry.type(description="A figure that goes into a quantity that spans actions")
class KnownInput:
    metric: Metric
    observation: Observation


@strawberry.type(description="A figure that is not known; a zero counts as such, since nothing can be set against it")
class MissingInput:
    metric: Metric
    period: Period


@strawberry.type
class _Derived:
    figures: Private[Sequence[kaya.Figure]]
    moment: Private[Moment]

    @strawberry.field(description="The figures it is derived from, with their sources")
    def inputs(self) -> list[KnownInput]:
        return [
            KnownInput(metric=_metric(figure.quantity, self.moment), observation=Observation.of(figure.observation))
            for figure in self.figures
            if figure.observation and figure.value
        ]

    @strawberry.field(description="What is not known; while there is any, there are no numbers")
    def missing(self) -> list[MissingInput]:
        return [
            MissingInput(metric=_metric(figure.quantity, self.moment), period=figure.period)
            for figure in self.figures
            if not figure.value
        ]

    @strawberry.field(description="The year whose prices GDP is counted at")
    def prices(self) -> int:
        return kaya.PRICES


@strawberry.type(
    description="Energy use or CO2 per unit of GDP at constant prices, derived here; `metric` is what is set against "
    "GDP and, if it is CO2, has a boundary. Levels at other prices are not to be joined to it."
)
class Intensity(_Derived):
    metric: Metric
    period: Period
    value: float | None
    unit: str


@strawberry.type(description="The parts that four factors have in a change, and the whole of it")
class KayaParts:
    population: float
    activity: float
    energy_intensity: float
    carbon_intensity: float
    total: float

    @classmethod
    def of(cls, parts: Mapping[str, Decimal], total: Decimal) -> "KayaParts":
        return cls(**{name: float(part) for name, part in parts.items()}, total=float(total))


@strawberry.type(
    description="What changed CO2 between two years, within one boundary: population, activity (GDP per head), energy "
    "intensity (energy per GDP) and carbon intensity (CO2 per energy). By LMDI-I: `additive` parts add up to the "
    "change in `unit`, `multiplicative` ones multiply to the ratio; null when a figure is missing. Energy holds "
    "imported electricity: a boundary without it shows more imports as a lower carbon intensity."
)
class Decomposition(_Derived):
    metric: Metric
    additive: KayaParts | None
    multiplicative: KayaParts | None
    unit: str


@strawberry.type
class Kaya:
    moment: Private[Moment]

    @strawberry.field(
        description="Energy and CO2 per unit of GDP at constant prices, CO2 within each boundary of the whole city by "
        "itself: every year in which one of the two is known, oldest first"
    )
    async def intensities(self, info: Asked, area: Area = SHANGHAI.code) -> list[Intensity]:
        _check(area)
        if BASIS is None:
            return []
        gdp, *parts = await _series(info, self.moment, (BASIS.gdp, BASIS.energy, *EMISSIONS), area)
        return [
            _intensity(part.at(period), gdp.at(period), self.moment)
            for part in parts
            for period in map(Period.of_year, sorted({*part.known, *gdp.known}))
        ]

    @strawberry.field(
        description="What changed CO2 from one year to a later one. `boundary` is the key of an emission total of the "
        "whole city; what the plan promises to peak when left out. Null when no service declares what it takes."
    )
    async def decomposition(
        self,
        info: Asked,
        from_: Annotated[Period, strawberry.argument(name="from")],
        to: Period,
        boundary: str | None = None,
        area: Area = SHANGHAI.code,
    ) -> Decomposition | None:
        _check(area)
        if {from_.grain, to.grain} != {Grain.YEAR} or from_.year >= to.year:
            raise bad_input("from and to must be two years, the earlier one first")
        co2 = _boundary(boundary)
        if BASIS is None or co2 is None:
            return None
        quantities = (BASIS.population, BASIS.gdp, BASIS.energy, co2)
        known = await _series(info, self.moment, quantities, area)
        start, end = ([each.at(period) for each in known] for period in (from_, to))
        found = kaya.decomposed(start, end)
        return Decomposition(
            figures=[*start, *end],
            moment=self.moment,
            metric=_metric(co2, self.moment),
            additive=KayaParts.of(found.additive, found.end - found.start) if found else None,
            multiplicative=KayaParts.of(found.multiplicative, found.end / found.start)
            if found and found.multiplicative
            else None,
            unit=co2.unit.symbol,
        )


def _intensity(part: kaya.Figure, gdp: kaya.Figure, moment: Moment) -> Intensity:
    return Intensity(
        figures=(part, gdp),
        moment=moment,
        metric=_metric(part.quantity, moment),
        period=part.period,
        value=number(kaya.per_gdp(part, gdp)),
        unit=(part.quantity.per_gdp or part.quantity.unit).symbol,
    )


def _metric(quantity: kaya.Quantity, moment: Moment) -> Metric:
    return Metric.of(quantity.plugin, quantity.metric, moment)


def _boundary(key: str | None) -> kaya.Quantity | None:
    """Raises a typed error for what is no emission total of the whole city."""
    if key is None:
        promised = city.promised_peak(PLUGINS)
        return next((each for each in EMISSIONS if promised and each.metric is promised[1]), None)
    found = next((each for each in EMISSIONS if each.metric.key == key), None)
    if found is None:
        known = ", ".join(each.metric.key for each in EMISSIONS)
        raise bad_input(f"{key!r} is no emission total of the whole city; these are: {known}")
    return found


async def _series(info: Asked, moment: Moment, quantities: Iterable[kaya.Quantity], area: str) -> list[kaya.Series]:
    async def one(quantity: kaya.Quantity) -> kaya.Series:
        return kaya.series(quantity, await info.context.reply(quantity.plugin, moment), area)

    return list(await asyncio.gather(*map(one, quantities)))


def _check(area: str) -> None:
    if area not in AREAS:
        raise bad_input(f"no area of the city has the code {area!r}")
