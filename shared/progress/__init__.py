"""How a target is judged. Pure: series in, assessments out."""

from collections.abc import Iterable
from datetime import date

from shared.plan import Goal, Peak, Target
from shared.plan.goal import in_unit_of
from shared.progress.assessment import Assessment, Input, Method, Point, Status, Threshold, Verdict, Working
from shared.progress.case import Case
from shared.progress.history import History
from shared.progress.methods import judge_by
from shared.progress.rules import judge

__all__ = ["Assessment", "Input", "Method", "Point", "Status", "Threshold", "Verdict", "Working", "assess"]


def assess(
    target: Target, series: Iterable[Point], on: date, *, base_year: int, method: Method = Method.PACE
) -> Assessment:
    """How `target` stands on the day `on`, judged on the points of its metric in one area (order does not matter).

    `base_year` is where progress is counted from when the goal names no base year. Never raises for any series:
    what cannot be judged is a verdict of its own.
    """
    goal = in_unit_of(target.metric, target.goal)
    history = History.of(target.metric, series, _last_day(goal, on))
    case = Case(target.id, goal, history, on, base_year, method)
    return judge(goal, case) if method is Method.PACE else judge_by(method, case)


def _last_day(goal: Goal, on: date) -> date:
    """What comes after a goal's last year no longer counts, but for a peak, which only later years can show."""
    if isinstance(goal, Peak) or goal.deadline is None or goal.deadline.end is None:
        return on
    return min(on, date(goal.deadline.end, 12, 31))
