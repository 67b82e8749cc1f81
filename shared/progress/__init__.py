"""How a target is judged. Pure: series in, assessments out."""

from collections.abc import Iterable
from datetime import date

from shared.plan import Target
from shared.progress.assessment import Assessment, Method, Point, Status, Verdict
from shared.progress.case import Case
from shared.progress.history import History
from shared.progress.methods import judge_by
from shared.progress.rules import judge

__all__ = ["Assessment", "Method", "Point", "Status", "Verdict", "assess"]


def assess(
    target: Target, series: Iterable[Point], on: date, *, base_year: int, method: Method = Method.PACE
) -> Assessment:
    """How `target` stands on the day `on`, judged on the points of its metric in one area (order does not matter).

    `base_year` is where progress is counted from when the goal names no base year. Never raises for any series:
    what cannot be judged is a verdict of its own.
    """
    case = Case(target, History.of(target.metric, series, on), on, base_year, method)
    return judge(target.goal, case) if method is Method.PACE else judge_by(method, case)
