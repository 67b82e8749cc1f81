"""The smallest declarations and figures that tests of the pure packages share."""

from collections.abc import Mapping
from datetime import date
from decimal import Decimal
from typing import TypeAlias

from shared.plan import Aggregation, Bounds, Force, Goal, Heading, Metric, Period, Target, Text
from shared.plan.unit import PERCENT, WAN_KW, Unit
from shared.progress import Assessment, Point, Status, assess

Figures: TypeAlias = Mapping[int | str, int | str]

NAME = Text("装机容量", "capacity")
BASE_YEAR = 2020


def metric(
    key: str = "capacity",
    *,
    unit: Unit = WAN_KW,
    aggregation: Aggregation = Aggregation.LAST,
    reports_by: int = 12,
    change_since: int | None = None,
) -> Metric:
    return Metric(
        key=key,
        title=NAME,
        unit=unit,
        definition=NAME,
        heading=Heading.RISE,
        aggregation=aggregation,
        bounds=Bounds(),
        reports_by=reports_by,
        change_since=change_since,
    )


STOCK = metric()
FLOW = metric(aggregation=Aggregation.SUM)
RATE = metric(unit=PERCENT, aggregation=Aggregation.NONE)


def target(goal: Goal, of: Metric = STOCK, *, number: str = "T001", clause: str = "2.1.1") -> Target:
    return Target(id=number, clause=clause, force=Force.BINDING, title=NAME, metric=of, goal=goal)


def points(figures: Figures, status: Status = Status.FINAL) -> list[Point]:
    return [Point(Period.parse(str(period)), Decimal(value), status) for period, value in figures.items()]


def series(figures: Figures) -> dict[Period, Decimal]:
    return {point.period: point.value for point in points(figures)}


def numbers(*values: int | str) -> tuple[Decimal, ...]:
    """Exact ones, to compare what an assessment gives with."""
    return tuple(map(Decimal, values))


def judged(goal: Goal, figures: Figures, on: str, of: Metric = STOCK) -> Assessment:
    """How a target stands whose silent base year is 2020."""
    return assess(target(goal, of), points(figures), date.fromisoformat(on), base_year=BASE_YEAR)
