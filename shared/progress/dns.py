"""The German sustainability strategy's four weather symbols (DNS: Deutsche Nachhaltigkeitsstrategie).

Source: the status page of the Federal Statistical Office's indicator platform (`dns-indicators`, `status.md`). The
trend is the mean yearly change over the last five years, of six values or no fewer than four:

    level by a year:   extrapolated to that year; missed by less than 5 % of the way still to go: sun, by up to 20 %:
                       light cloud, by more: cloud; moving away: thunderstorm
    level every year:  met: sun, or light cloud when the trend is away; not met: cloud, or thunderstorm when it is away
    direction alone:   trend and last change right: sun; trend right alone: light cloud; last change right alone: cloud;
                       neither: thunderstorm

No change is not a move away, and not a change in the right direction either. Of several demands, such as the two ends
of a range, the worst symbol counts.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from decimal import Decimal
from enum import Enum

WINDOW = 6
"""Values of a trend: the latest year and the five before."""
FEWEST = 4
SUN = Decimal("0.05")
LIGHT_CLOUD = Decimal("0.2")


class Symbol(Enum):
    """Best first."""

    SUN = "sun"
    LIGHT_CLOUD = "light_cloud"
    CLOUD = "cloud"
    THUNDERSTORM = "thunderstorm"


@dataclass(frozen=True, slots=True)
class Trend:
    """The latest value, the mean yearly change that led to it, and the last change."""

    year: int
    value: Decimal
    mean: Decimal
    last: Decimal

    @classmethod
    def of(cls, yearly: Mapping[int, Decimal]) -> "Trend | None":
        """`None` when fewer than four of the last six years are known."""
        years = window(yearly)
        if len(years) < FEWEST:
            return None
        latest = years[-1]
        mean = (yearly[latest] - yearly[years[0]]) / (latest - years[0])
        return cls(latest, yearly[latest], mean, yearly[latest] - yearly[years[-2]])

    def at(self, year: int) -> Decimal:
        """The value in `year` if the trend goes on."""
        return self.value + self.mean * (year - self.year)


def window(known: Iterable[int]) -> list[int]:
    """Of the years with a value those that make the trend."""
    years = sorted(known)
    return [year for year in years if years[-1] - WINDOW < year]


def by_a_year(trend: Trend, target: Decimal, year: int, direction: int) -> Symbol:
    """A level to be reached by `year`; `direction` is 1 for at least, -1 for at most. Once met, it is to be kept."""
    if direction * (trend.value - target) >= 0:
        return every_year(trend, target, direction)
    if direction * trend.mean < 0:
        return Symbol.THUNDERSTORM
    short = direction * (target - trend.at(year)) / (direction * (target - trend.value))
    if short < SUN:
        return Symbol.SUN
    return Symbol.LIGHT_CLOUD if short <= LIGHT_CLOUD else Symbol.CLOUD


def every_year(trend: Trend, target: Decimal, direction: int) -> Symbol:
    """A level to be held each year."""
    away = direction * trend.mean < 0
    if direction * (trend.value - target) >= 0:
        return Symbol.LIGHT_CLOUD if away else Symbol.SUN
    return Symbol.THUNDERSTORM if away else Symbol.CLOUD


def by_direction(trend: Trend, direction: int) -> Symbol:
    """A direction without a number."""
    if direction * trend.mean > 0:
        return Symbol.SUN if direction * trend.last > 0 else Symbol.LIGHT_CLOUD
    return Symbol.CLOUD if direction * trend.last > 0 else Symbol.THUNDERSTORM
