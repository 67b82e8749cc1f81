"""Levels against time (序时进度): the path from the base year to the goal, and how far along it the latest value is."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from decimal import Decimal, InvalidOperation
from typing import TypeAlias

from shared.plan import Reach
from shared.progress.assessment import Assessment, Point, Verdict
from shared.progress.case import Case, n, no_base, not_begun, unknown
from shared.progress.history import moment

ON_TRACK = Decimal(1)
"""From this pace (done ÷ due) on a target is on track: the official completion rate over elapsed share."""
AT_RISK = Decimal("0.8")
"""From this pace on it is at risk, below off track: 80 points part 完成 from 基本完成 in local assessment rules."""

Satisfied: TypeAlias = Callable[[Decimal], bool]
Path: TypeAlias = Callable[[Decimal, Decimal, Decimal], Decimal]
"""From a base value to an aim: the value expected after a share of the time."""


def linear(base: Decimal, aim: Decimal, share: Decimal) -> Decimal:
    return base + (aim - base) * share


def compound(base: Decimal, aim: Decimal, share: Decimal) -> Decimal:
    return base * (aim / base) ** share


def compound_percent(base: Decimal, aim: Decimal, share: Decimal) -> Decimal:
    """The compound path of values that are themselves changes in %."""
    return (compound(1 + base / 100, 1 + aim / 100, share) - 1) * 100


@dataclass(frozen=True, slots=True)
class Course:
    """Where a level comes from and should get to: `base` is the base year's value, `None` when unknown."""

    base: Decimal | None
    aim: Decimal
    satisfied: Satisfied
    path: Path = linear


def level(case: Case, aim: Decimal, satisfied: Satisfied) -> Assessment:
    """A level: judged on its year when dated, on the latest value when it always holds."""
    if case.end is None:
        return _bound(case, aim, satisfied)
    return dated(case, Course(case.baseline.value if case.baseline else None, aim, satisfied))


def _bound(case: Case, aim: Decimal, satisfied: Satisfied) -> Assessment:
    deadline = case.goal.deadline
    if deadline and deadline.start:
        case = replace(case, history=case.history.since(deadline.start))
    if blocked := not_begun(case) or unknown(case):
        return blocked
    latest = case.history.readings[-1]
    if satisfied(latest.value):
        verdict, zh, en = Verdict.MET, "符合要求", "the rule is kept"
    elif isinstance(case.goal, Reach) and deadline is None:
        verdict, zh, en = Verdict.NOT_DUE, "尚未达到,规划未定时限", "not reached yet; the plan names no date"
    else:
        verdict, zh, en = Verdict.MISSED, "不符合要求", "the rule is broken"
    return _against(case, latest, aim, verdict, (zh, en))


def dated(case: Case, course: Course) -> Assessment:
    """A value to be reached by a year: met or missed once that year is known, measured on its path before."""
    if closing := case.closing:
        if course.satisfied(closing.value):
            return _against(case, closing, course.aim, Verdict.MET, ("达到目标", "the goal is met"))
        return _against(case, closing, course.aim, Verdict.MISSED, ("未达到目标", "the goal is missed"))
    if blocked := not_begun(case) or unknown(case):
        return blocked
    if case.fell_due:
        return case.says(Verdict.NO_DATA, f"缺少{case.end}年的数据", f"there is no figure for {case.end}")
    return _under_way(case, course, case.history.readings[-1])


def _under_way(case: Case, course: Course, latest: Point) -> Assessment:
    if course.satisfied(latest.value):
        return _against(case, latest, course.aim, Verdict.MET, ("提前达到目标", "reached ahead of time"))
    if course.base is None:
        return no_base(case)
    if course.satisfied(course.base):
        lost = "基期已达到,现又失去", "held in the base year and lost since"
        return _against(case, latest, course.aim, Verdict.OFF_TRACK, lost)
    elapsed = (moment(latest.period) - case.start) / (Decimal(case.end or case.start) - case.start)
    return replace(paced(case, course, latest.value, elapsed), baseline=case.baseline)


def _against(case: Case, point: Point, aim: Decimal, verdict: Verdict, said: tuple[str, str]) -> Assessment:
    zh, en = said
    result = case.says(verdict, f"{point.period}为{n(point.value)},{zh}", f"{n(point.value)} in {point.period}: {en}")
    return replace(result, baseline=case.baseline, latest=point, expected=aim, gap=point.value - aim)


def paced(case: Case, course: Course, value: Decimal, elapsed: Decimal) -> Assessment:
    """Done over due after `elapsed`, the share of the time that has passed at the latest value."""
    if elapsed <= 0 or course.base is None:
        return case.says(Verdict.NOT_DUE, "尚无基期之后的数据", "no figure after the base year is due yet")
    expected = course.path(course.base, course.aim, elapsed)
    if expected == course.base:
        stands_still = "目标与基期相同,尚未超过", "the goal equals the base year and is not passed yet"
        return replace(case.says(Verdict.OFF_TRACK, *stands_still), expected=expected, gap=value - expected)
    pace = (value - course.base) / (expected - course.base)
    verdict, zh, en = verdict_of(pace)
    percent = round(pace * 100)
    result = case.says(
        verdict,
        f"应达{n(expected)},实际{n(value)},完成应完成量的{percent}%,{zh}",
        f"{n(expected)} was due, {n(value)} is done: {percent} % of what was due, {en}",
    )
    years_left = (Decimal(case.end or case.start) - case.start) * (1 - elapsed)
    return replace(
        result,
        expected=expected,
        gap=value - expected,
        pace=pace,
        projected=_projected(course, course.base, value, elapsed),
        required_pace=(course.aim - value) / years_left if years_left else None,
    )


def _projected(course: Course, base: Decimal, value: Decimal, elapsed: Decimal) -> Decimal | None:
    """Where the present pace leads; a value on the far side of zero has no compound path."""
    try:
        return course.path(base, value, 1 / elapsed)
    except InvalidOperation:
        return None


def verdict_of(pace: Decimal) -> tuple[Verdict, str, str]:
    """The verdict on done over due, and what it says in both languages."""
    if pace >= ON_TRACK:
        return Verdict.ON_TRACK, "快于或等于序时进度", "at or ahead of schedule"
    if pace >= AT_RISK:
        return Verdict.AT_RISK, "略慢于序时进度", "slightly behind schedule"
    return Verdict.OFF_TRACK, "明显慢于序时进度", "clearly behind schedule"
