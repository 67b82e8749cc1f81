"""A metric's series as a verdict reads it: outturns up to a day, oldest first, with the questions rules ask of it."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal

from shared.plan import Aggregation, Grain, Metric, Period
from shared.progress.assessment import Point, Status

RECENT_YEARS = 5
"""Years that trends and mean changes look back, as the German strategy does."""


@dataclass(frozen=True, slots=True)
class History:
    """The points of one metric in one area, sorted. Forecasts and periods that end after the day are left out.

    `forecasts` are kept apart, those for later periods too: they can be named, no rule reads them.
    """

    metric: Metric
    points: tuple[Point, ...]
    forecasts: tuple[Point, ...] = ()

    @classmethod
    def of(cls, metric: Metric, points: Iterable[Point], on: date) -> "History":
        points = list(points)
        outturns = [p for p in points if p.status is not Status.FORECAST and p.period.end <= on]
        return cls(metric, _sorted(outturns), _sorted(p for p in points if p.status is Status.FORECAST))

    def since(self, year: int) -> "History":
        """Without what began before `year`."""
        return replace(self, points=tuple(point for point in self.points if point.period.start.year >= year))

    @property
    def readings(self) -> tuple[Point, ...]:
        """What can stand as a level: of a stock any reading, of a flow or rate whole years only."""
        stock = self.metric.aggregation is Aggregation.LAST
        return tuple(
            point
            for point in self.points
            if point.period.grain is Grain.YEAR or (stock and point.period.grain is not Grain.RANGE)
        )

    @property
    def latest(self) -> Point | None:
        return self.readings[-1] if self.readings else None

    @property
    def yearly(self) -> dict[int, Point]:
        """By year: the year's own figure or, of a stock, a reading taken at its very end.

        Where values are changes since a year, that year's own change of 0 is one of them.
        """
        since = self.metric.change_since
        base = {since: Point(Period.of_year(since), Decimal(0))} if since is not None and self.readings else {}
        return base | {point.period.year: point for point in self.readings if point.period.end.month == 12}  # noqa: PLR2004

    @property
    def recent(self) -> tuple[Point, ...]:
        """The readings of the last five years, from the earliest one that is at most so much older than the latest."""
        by_moment = {moment(each.period): each for each in self.readings}
        newest = max(by_moment, default=Decimal(0))
        return tuple(each for at, each in by_moment.items() if newest - at <= RECENT_YEARS)

    @property
    def recent_pace(self) -> Decimal | None:
        """Mean change a year over the last five years."""
        if not self.recent:
            return None
        first, last = self.recent[0], self.recent[-1]
        years = moment(last.period) - moment(first.period)
        return (last.value - first.value) / years if years else None

    def parts(self, first: int, last: int) -> list[Point]:
        """Figures for whole years or spans of them that do not overlap, within the years `first` to `last`.

        A longer span goes before the shorter ones inside it.
        """
        inside = [
            point
            for point in self.points
            if point.period.whole_years and first <= point.period.start.year and point.period.year <= last
        ]
        chosen: list[Point] = []
        for point in sorted(inside, key=lambda point: (-len(point.period.years), point.period.order)):
            if not any(set(point.period.years) & set(other.period.years) for other in chosen):
                chosen.append(point)
        return sorted(chosen, key=lambda point: point.period.order)


def _sorted(points: Iterable[Point]) -> tuple[Point, ...]:
    return tuple(sorted(points, key=lambda point: point.period.order))


def moment(period: Period) -> Decimal:
    """The end of a period on the time axis of years: 2025 for the end of 2025, 2024.5 for the middle of that year."""
    return Decimal(period.end.year - 1) + Decimal(period.end.month) / 12


def newest_due(metric: Metric, on: date) -> int:
    """The last year whose figure must have been reported by `on`."""
    return (on.year * 12 + on.month - 1 - metric.reports_by) // 12 - 1
