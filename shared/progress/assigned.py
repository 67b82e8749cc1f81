"""Numbers that the State assigns to targets whose plan leaves them open."""

from collections.abc import Iterable
from dataclasses import replace
from datetime import date

from shared.plan import AsAssigned, Change, Goal, Heading, Reach, StayBelow, Target
from shared.plan.goal import implied
from shared.plan.period import Grain
from shared.progress.assessment import Point, Status
from shared.progress.history import History, newest_due


def settled(
    target: Target, series: Iterable[Point], assigned: Iterable[Point], on: date
) -> tuple[Target, Point | None]:
    """The target with the goal that an assigned number makes, and that number; itself where none is open or known."""
    number = _number(target, series, assigned, on) if isinstance(target.goal, AsAssigned) else None
    return (replace(target, goal=_goal(target, number)), number) if number else (target, None)


def _number(target: Target, series: Iterable[Point], assigned: Iterable[Point], on: date) -> Point | None:
    """What was assigned for the last year that counts or, year after year, for the year of the newest figure."""
    deadline = target.goal.deadline
    year = deadline.end if deadline else None
    if year is None:
        latest = History.of(target.metric, series, on).latest
        year = latest.period.year if latest else newest_due(target.metric, on)
    of_a_year = (point for point in assigned if point.period.grain is Grain.YEAR)
    return next((p for p in of_a_year if p.period.year == year and p.status is not Status.FORECAST), None)


def _goal(target: Target, number: Point) -> Goal:
    """As if the plan had written the number: a change where the metric is one, else a level."""
    metric, deadline, heading = target.metric, target.goal.deadline, target.metric.heading
    unit = target.goal.unit or metric.unit
    if metric.change_since is not None and deadline and deadline.end and heading:
        base = implied(metric.change_since)
        return Change(number.value, unit, heading=heading, base=base, deadline=deadline)
    kind = StayBelow if heading is Heading.FALL else Reach
    return kind(number.value, unit, deadline=deadline, base=target.goal.base)
