"""What spans actions in the Kaya identity CO2 = P × G/P × E/G × CO2/E: which metrics it takes, and what follows. Pure.

Population, GDP and energy each have one metric, so that levels of different definitions or price bases never meet; each
emission boundary is taken by itself.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal

from gateway import city
from gateway.client import Reply
from shared.plan import ActionPlugin, Metric, Period
from shared.plan.unit import (
    T_CO2_PER_WAN_CNY,
    TCE_PER_WAN_CNY,
    WAN_PERSON,
    WAN_T_CO2,
    WAN_TCE,
    YI_YUAN,
    Unit,
    convert,
)
from shared.progress import Point
from shared.progress.history import History
from shared.progress.lmdi import Decomposition, decompose
from shared.wire.observation import ObservationOut

PRICES = 2020
"""The year whose prices GDP is at."""
_POPULATION = "coordination", "population_resident_nbs_revised"
_GDP = "coordination", "gdp_2020_prices"
_ENERGY = "efficiency", "energy_consumption_total"
_OF_A_PART = {("industry", "petrochemical_carbon_emissions")}
"""Emissions of one industry: never set against the whole city's GDP and energy."""


@dataclass(frozen=True, slots=True)
class Quantity:
    """A metric with its owner and the unit it is reckoned in.

    `per_gdp` is the unit of its intensity: 万吨 over 亿元 is 吨 over 万元. `prices` is the year whose prices money is
    counted at: before that year is over, nothing can be known at them.
    """

    plugin: ActionPlugin
    metric: Metric
    unit: Unit
    per_gdp: Unit | None = None
    prices: int | None = None


@dataclass(frozen=True, slots=True)
class Basis:
    """What every decomposition rests on, whatever its boundary."""

    population: Quantity
    gdp: Quantity
    energy: Quantity


@dataclass(frozen=True, slots=True)
class Figure:
    """A quantity in a year, and the observation it is known by."""

    quantity: Quantity
    period: Period
    observation: ObservationOut | None

    @property
    def value(self) -> Decimal | None:
        """`None` for a zero, too: nothing can be set against it."""
        known = self.observation
        return (convert(known.value, self.quantity.metric.unit, self.quantity.unit) or None) if known else None


@dataclass(frozen=True, slots=True)
class Series:
    """The yearly figures of a quantity in one area."""

    quantity: Quantity
    known: Mapping[int, ObservationOut]

    def at(self, period: Period) -> Figure:
        return Figure(self.quantity, period, self.known.get(period.year))


def basis(plugins: Iterable[ActionPlugin]) -> Basis | None:
    """`None` when no service declares one of the three."""
    owned = {(plugin.key, metric.key): (plugin, metric) for plugin in plugins for metric in plugin.metrics}
    if not owned.keys() >= {_POPULATION, _GDP, _ENERGY}:
        return None
    return Basis(
        population=Quantity(*owned[_POPULATION], WAN_PERSON),
        gdp=Quantity(*owned[_GDP], YI_YUAN, prices=PRICES),
        energy=Quantity(*owned[_ENERGY], WAN_TCE, per_gdp=TCE_PER_WAN_CNY),
    )


def emissions(plugins: Iterable[ActionPlugin]) -> list[Quantity]:
    """The emission totals of the whole city, each within its own boundary."""
    return [
        Quantity(plugin, metric, WAN_T_CO2, per_gdp=T_CO2_PER_WAN_CNY)
        for plugin, metric in city.boundaries(plugins)
        if (plugin.key, metric.key) not in _OF_A_PART
    ]


def series(quantity: Quantity, reply: Reply, area: str) -> Series:
    """What the service knew on the reply's day: forecasts and later years are left out."""
    state, metric = reply.state, reply.metrics.get(quantity.metric.key)
    if state is None or metric is None or (quantity.prices and state.on < Period.of_year(quantity.prices).end):
        return Series(quantity, {})
    told = {each.period: each for each in metric.observations if each.area == area}
    points = [Point(Period.parse(period), each.value, each.status) for period, each in told.items()]
    yearly = History.of(quantity.metric, points, state.on).yearly
    return Series(quantity, {year: told[point.period.text] for year, point in yearly.items()})


def per_gdp(part: Figure, gdp: Figure) -> Decimal | None:
    return part.value / gdp.value if part.value and gdp.value else None


def decomposed(start: Sequence[Figure], end: Sequence[Figure]) -> Decomposition | None:
    """From population, GDP, energy and CO2 in two years; `None` when one of the eight is not known."""
    before, after = _factors(start), _factors(end)
    if before is None or after is None:
        return None
    return decompose({name: (before[name], after[name]) for name in before})


def _factors(figures: Sequence[Figure]) -> dict[str, Decimal] | None:
    known = [figure.value for figure in figures if figure.value]
    if len(known) < len(figures):
        return None
    population, gdp, energy, co2 = known
    return {
        "population": population,
        "activity": gdp / population,
        "energy_intensity": energy / gdp,
        "carbon_intensity": co2 / energy,
    }
