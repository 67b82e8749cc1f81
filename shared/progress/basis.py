"""Which figures a verdict can rest on: what another one came from is seen by comparing these."""

from collections.abc import Iterable
from datetime import date

from shared.plan import Goal, Peak, Target
from shared.progress.assessment import Point
from shared.progress.history import RECENT_YEARS, History


def basis(target: Target, series: Iterable[Point], on: date, base_year: int) -> tuple[Point, ...]:
    """The outturns that can move the verdict of the day `on`, oldest first.

    Of the years before a goal's own: those that the recent change looks back to and, however old, the latest figure
    known, and the last one before them, which the first of them may be held against. All years count for a peak.
    """
    history = History.of(target.metric, series, last_day(target.goal, on))
    if isinstance(target.goal, Peak):
        return history.points
    start = target.goal.counted_from(base_year)
    newest = max((point.period.year for point in history.readings or history.points), default=start)
    before = max((year for year in history.yearly if year <= start), default=start)
    first = min(start - RECENT_YEARS, newest - RECENT_YEARS, before)
    return tuple(point for point in history.points if point.period.year >= first)


def last_day(goal: Goal, on: date) -> date:
    """By which a period must be over to count: nothing after a goal's last year does. A peak shows in later years."""
    if isinstance(goal, Peak) or goal.deadline is None or goal.deadline.end is None:
        return on
    return min(on, date(goal.deadline.end, 12, 31))
