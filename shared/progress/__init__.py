"""How a target is judged. Pure: series in, assessments out."""

from collections.abc import Iterable
from dataclasses import replace
from datetime import date

from shared.plan import Target, Text
from shared.plan.goal import in_unit_of
from shared.progress.assessment import Assessment, Input, Method, Point, Status, Threshold, Verdict, Working
from shared.progress.assigned import settled
from shared.progress.basis import last_day
from shared.progress.case import Case
from shared.progress.history import History
from shared.progress.methods import judge_by
from shared.progress.rules import judge

__all__ = [
    "Assessment",
    "Input",
    "Method",
    "Point",
    "Status",
    "Threshold",
    "Verdict",
    "Working",
    "assess",
    "next_due",
]


def assess(
    target: Target,
    series: Iterable[Point],
    on: date,
    *,
    base_year: int,
    method: Method = Method.PACE,
    assigned: Iterable[Point] = (),
) -> Assessment:
    """How `target` stands on the day `on`, judged on the points of its metric in one area (order does not matter).

    `base_year` is where progress is counted from when the goal names no base year; `assigned` are the numbers that the
    State has set for it. Never raises for any series: what cannot be judged is a verdict of its own.
    """
    series = list(series)
    target, number = settled(target, series, assigned, on)
    found = _judged(target, series, on, base_year, method)
    if number is None or found.working is None:
        return found
    set_by_the_state = Input("A", Text("国家下达值", "number assigned by the State"), number.value, number)
    return replace(found, working=replace(found.working, inputs=(*found.working.inputs, set_by_the_state)))


def _judged(target: Target, series: Iterable[Point], on: date, base_year: int, method: Method) -> Assessment:
    goal = in_unit_of(target.metric, target.goal)
    history = History.of(target.metric, series, last_day(goal, on))
    case = Case(target.id, goal, history, on, base_year, method)
    return judge(goal, case) if method is Method.PACE else judge_by(method, case)


def next_due(targets: Iterable[Target], on: date) -> Target | None:
    """Of several deadlines on one metric the one that counts now: the first whose year is not over on the day `on`."""
    ends = ((target.goal.deadline.end, target) for target in targets if target.goal.deadline)
    ahead = [(end, target) for end, target in ends if end is not None and end >= on.year]
    return min(ahead, key=lambda each: (each[0], each[1].id))[1] if ahead else None
