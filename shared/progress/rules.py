"""One honest rule for each kind of goal: the method `pace`, in its second version.

Dated levels are expected on the straight line from the base year's value to the goal; changes in percent on the
compound path (1 ± r)^(k/n); amounts that add up in proportion to the years elapsed. Ceilings and rules are judged by
margin and trend, never as progress; directions by the last step and the mean of five years.
"""

from collections.abc import Mapping
from dataclasses import replace
from decimal import Decimal
from functools import singledispatch

from shared.plan import (
    Accumulate,
    AsAssigned,
    Change,
    Goal,
    Multiply,
    NoDecrease,
    NoIncrease,
    Peak,
    Reach,
    StayBelow,
    Text,
    Trend,
    Within,
)
from shared.progress.aims import aims_of
from shared.progress.amounts import accumulated
from shared.progress.assessment import Assessment, Input, Point, Threshold, Verdict, Working
from shared.progress.bounds import always, contained
from shared.progress.case import Case, no_base, not_begun, unknown
from shared.progress.directions import heading, never_crossed
from shared.progress.peak import Finding, PeakVerdict, find_peak
from shared.progress.schedule import COMPOUND, COMPOUND_PERCENT, LINEAR, Course, Path, dated

_WORSE_LAST = (
    Verdict.MET,
    Verdict.ON_TRACK,
    Verdict.AT_RISK,
    Verdict.OFF_TRACK,
    Verdict.MISSED,
    Verdict.NOT_DUE,
    Verdict.PENDING,
    Verdict.STALE,
    Verdict.NO_DATA,
)


@singledispatch
def judge(goal: Goal, case: Case) -> Assessment:
    raise TypeError(f"{case.target}: no rule for a goal of kind {goal.kind.value}")


@judge.register
def _(goal: Reach, case: Case) -> Assessment:
    course = _course(goal, case)
    return always(case, course.demand) if case.end is None else dated(case, course)


@judge.register
def _(goal: StayBelow, case: Case) -> Assessment:
    course = _course(goal, case)
    return always(case, course.demand) if case.end is None else dated(case, course, contained)


@judge.register
def _(goal: Within, case: Case) -> Assessment:
    """By its weaker end."""
    low = judge(Reach(goal.value, goal.unit, deadline=goal.deadline, base=goal.base), case)
    high = judge(StayBelow(goal.high, goal.unit, deadline=goal.deadline, base=goal.base), case)
    weaker = max(low, high, key=lambda assessment: _WORSE_LAST.index(assessment.verdict))
    if weaker.working is None:
        return weaker
    return replace(weaker, working=replace(weaker.working, otherwise=None))  # beyond its lines the other end may count


def _course(goal: Goal, case: Case, path: Path = LINEAR) -> Course:
    (demand,) = (aim.demand for aim in aims_of(goal, case) if aim.demand)
    return Course(case.baseline.value if case.baseline else None, demand, path)


@judge.register
def _(goal: Change, case: Case) -> Assessment:
    if not aims_of(goal, case):
        return not_begun(case) or unknown(case) or no_base(case)
    if case.history.metric.change_since == goal.base.year:
        return dated(case, replace(_course(goal, case, COMPOUND_PERCENT), base=Decimal(0)))
    return dated(case, _course(goal, case, COMPOUND))


@judge.register
def _(goal: Multiply, case: Case) -> Assessment:
    if not aims_of(goal, case):
        return not_begun(case) or unknown(case) or no_base(case)
    return dated(case, _course(goal, case))


@judge.register
def _(goal: Accumulate, case: Case) -> Assessment:
    return accumulated(case, goal)


@judge.register(NoIncrease)
@judge.register(NoDecrease)
def _(goal: NoIncrease | NoDecrease, case: Case) -> Assessment:
    return never_crossed(case, goal)


@judge.register
def _(goal: Trend, case: Case) -> Assessment:
    return heading(case, goal)


@judge.register
def _(goal: AsAssigned, case: Case) -> Assessment:
    zh, en = f"目标值({goal.unit})由国家下达,尚未录入", f"the State assigns the number ({goal.unit.en}); none is set"
    return case.says(Verdict.PENDING, zh, en)


@judge.register
def _(_goal: Peak, case: Case) -> Assessment:
    finding = find_peak(case.history, case.on)
    verdict = _in_time(case, finding)
    zh, en = finding.reason.zh, finding.reason.en
    if verdict is Verdict.MISSED:
        zh, en = f"{zh}。最高值在{case.end}年之后", f"{en}. The maximum lies after {case.end}"
    working = _peak_working(finding, case.history.yearly)
    return replace(case.says(verdict, zh, en), baseline=finding.maximum, working=working)


def _peak_working(finding: Finding, yearly: Mapping[int, Point]) -> Working | None:
    top, since, yardstick = finding.maximum, finding.since, finding.yardstick
    if top is None or since is None:
        return None
    later = [yearly[year] for year in sorted(yearly) if year > top.period.year]
    return Working(
        formula="S = Σ sgn(yⱼ − yᵢ), i < j",
        inputs=(
            Input("max y", Text("最高值", "maximum"), top.value, top),
            *(Input("yᵢ", Text("其后各年值", "value of a year after it"), each.value, each) for each in later),
            Input("n", Text("最高值起的年数", "values from the maximum on"), Decimal(since.test.n)),
            Input("S", Text("Mann-Kendall统计量", "Mann-Kendall statistic"), Decimal(since.test.s)),
            Input("p", Text("显著性", "significance"), Decimal(str(since.test.p))),
        ),
        thresholds=(
            Threshold(Verdict.MET, "p", Decimal(str(yardstick.alpha))),
            Threshold(Verdict.ON_TRACK, "p", Decimal(str(yardstick.marginal))),
        ),
        otherwise=Verdict.NOT_DUE,
        upward=False,
    )


def _in_time(case: Case, finding: Finding) -> Verdict:
    """A later maximum breaks the promise for good; until a peak is seen nothing is held against it before its year."""
    if finding.maximum is None:
        blocked = unknown(case)
        return blocked.verdict if blocked else Verdict.NO_DATA
    if case.end is not None and finding.maximum.period.year > case.end:
        return Verdict.MISSED
    if finding.stale:
        return Verdict.STALE
    if finding.verdict is PeakVerdict.PEAKED:
        return Verdict.MET
    if finding.verdict is PeakVerdict.PROVISIONALLY_PEAKED:
        return Verdict.ON_TRACK
    return Verdict.AT_RISK if case.fell_due else Verdict.NOT_DUE
