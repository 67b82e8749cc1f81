"""One honest rule for each kind of goal, first version of the method `pace`.

Dated levels are expected on the straight line from the base year's value to the goal; changes in percent on the
compound path (1 ± r)^(k/n); amounts that add up in proportion to the years elapsed. Bounds are met or missed, never
"progress".
"""

from dataclasses import dataclass, replace
from decimal import Decimal
from functools import singledispatch
from itertools import pairwise

from shared.plan import (
    Accumulate,
    AsAssigned,
    Change,
    Goal,
    Heading,
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
from shared.progress.assessment import Assessment, Point, Verdict
from shared.progress.case import Case, n, no_base, not_begun, unknown
from shared.progress.history import newest_due
from shared.progress.peak import Finding, PeakVerdict, find_peak
from shared.progress.schedule import Course, Path, compound, compound_percent, dated, level, paced

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
    floor = goal.value - goal.tolerance
    return level(case, goal.value, lambda value: value > floor if goal.strictly else value >= floor)


@judge.register
def _(goal: StayBelow, case: Case) -> Assessment:
    ceiling = goal.value + goal.tolerance
    return level(case, goal.value, lambda value: value < ceiling if goal.strictly else value <= ceiling)


@judge.register
def _(goal: Within, case: Case) -> Assessment:
    """By its weaker end."""
    low = level(case, goal.value, lambda value: value >= goal.value)
    high = level(case, goal.high, lambda value: value <= goal.high)
    return max(low, high, key=lambda assessment: _WORSE_LAST.index(assessment.verdict))


@judge.register
def _(goal: Change, case: Case) -> Assessment:
    change = goal.value if goal.heading is Heading.RISE else -goal.value
    if case.history.metric.change_since == goal.base.year:
        return dated(case, _change_course(goal, Decimal(0), change, goal.tolerance, compound_percent))
    if case.baseline is None or case.baseline.value <= 0:
        return not_begun(case) or unknown(case) or no_base(case)
    base = case.baseline.value
    return dated(case, _change_course(goal, base, base * (1 + change / 100), base * goal.tolerance / 100, compound))


def _change_course(goal: Change, base: Decimal, aim: Decimal, slack: Decimal, path: Path) -> Course:
    if goal.heading is Heading.RISE:
        return Course(base, aim, lambda value: value >= aim - slack, path)
    return Course(base, aim, lambda value: value <= aim + slack, path)


@judge.register
def _(goal: Multiply, case: Case) -> Assessment:
    if case.baseline is None:
        return not_begun(case) or unknown(case) or no_base(case)
    aim = goal.value * case.baseline.value
    return dated(case, Course(case.baseline.value, aim, lambda value: value >= aim))


@judge.register
def _(goal: Accumulate, case: Case) -> Assessment:
    first, last = case.start + 1, case.end or case.on.year
    parts = case.history.parts(first, last)
    if not parts:
        zh, en = f"没有{first}年以来的数据", f"there is no figure from {first} on"
        return not_begun(case) or case.says(Verdict.NO_DATA, zh, en)
    covered = {year for part in parts for year in part.period.years}
    gaps = tuple(year for year in range(first, max(covered)) if year not in covered)
    done = sum((part.value for part in parts), Decimal(0))
    result = _accumulated(case, goal, Amount(done, min(covered), max(covered), gaps))
    return replace(result, latest=parts[-1], recent_pace=parts[-1].value / len(parts[-1].period.years))


@dataclass(frozen=True, slots=True)
class Amount:
    """What is known of the years `first` to `until` together, and the years that should count and are not known."""

    done: Decimal
    first: int
    until: int
    gaps: tuple[int, ...]


def _accumulated(case: Case, goal: Accumulate, amount: Amount) -> Assessment:
    unit = goal.unit
    zh = f"{amount.first}—{amount.until}年累计{n(amount.done)}{unit.symbol}"
    en = f"{n(amount.done)} ({unit.en}) in {amount.first}–{amount.until}"
    ended = replace(
        case.says(Verdict.MET, f"{zh},已达到目标", f"{en}: the goal is reached"), gap=amount.done - goal.value
    )
    if amount.done >= goal.value - goal.tolerance:
        return ended
    if amount.gaps:
        years = ", ".join(map(str, amount.gaps))
        return case.says(Verdict.NO_DATA, f"{zh},但缺少{years}年的数据", f"{en}, but figures are missing for {years}")
    if case.end is None:
        return case.says(Verdict.NOT_DUE, f"{zh},规划未定时限", f"{en}; the plan names no date")
    if amount.until == case.end:
        return replace(ended, verdict=Verdict.MISSED, reason=Text(f"{zh},未达到目标", f"{en}: the goal is missed"))
    if amount.until < newest_due(case.history.metric, case.on):
        return case.says(Verdict.STALE, f"{zh},其后数据已到期而未报", f"{en}; later figures are due and have not come")
    elapsed = Decimal(amount.until - case.start) / (case.end - case.start)
    return paced(case, Course(Decimal(0), goal.value, lambda value: value >= goal.value), amount.done, elapsed)


@judge.register(NoIncrease)
@judge.register(NoDecrease)
def _(goal: NoIncrease | NoDecrease, case: Case) -> Assessment:
    sign = 1 if isinstance(goal, NoIncrease) else -1
    if blocked := not_begun(case) or unknown(case):
        return blocked
    if goal.unit.dimension and goal.unit.dimension == case.history.metric.unit.dimension:  # itself an increase
        return _kept(case, [(point, Decimal(0)) for point in case.history.since(case.start + 1).readings], sign)
    yearly = case.history.yearly
    if goal.base is None:
        pairs = [(yearly[year], yearly[before].value) for before, year in pairwise(sorted(yearly))]
        return _kept(case, [pair for pair in pairs if pair[0].period.year > case.base_year], sign)
    if goal.base.year not in yearly:
        return no_base(case)
    last = case.end or case.on.year
    after = [yearly[year] for year in sorted(yearly) if goal.base.year < year <= last]
    return _kept(case, [(point, yearly[goal.base.year].value) for point in after], sign)


def _kept(case: Case, pairs: list[tuple[Point, Decimal]], sign: int) -> Assessment:
    """Whether each value stays on its side of the level it must not cross."""
    if not pairs:
        return case.says(Verdict.NO_DATA, "缺少可比的两期数据", "there are no two periods to compare")
    point, limit = next((pair for pair in pairs if sign * (pair[0].value - pair[1]) > 0), pairs[-1])
    if sign * (point.value - limit) > 0:
        zh, en = ("高于", "above") if sign > 0 else ("低于", "below")
        said = (
            f"{point.period}为{n(point.value)},{zh}{n(limit)}",
            f"{n(point.value)} in {point.period} is {en} {n(limit)}",
        )
        result = case.says(Verdict.MISSED, *said)
    else:
        still_open = case.end is not None and point.period.year < case.end
        verdict = Verdict.ON_TRACK if still_open else Verdict.MET
        result = case.says(
            verdict, f"截至{point.period},已知各期均未突破", f"kept in every known period up to {point.period}"
        )
    return replace(result, expected=limit, gap=point.value - limit)


@judge.register
def _(goal: Trend, case: Case) -> Assessment:
    if goal.heading in (Heading.CONTAIN, Heading.HOLD):
        zh, en = "规划未给出上限或区间,无从判断", "the plan gives no ceiling or range to judge by"
        return case.says(Verdict.PENDING, zh, en)
    if case.closing and case.baseline:
        return _moved(case, goal, (case.baseline, case.closing), (Verdict.MET, Verdict.MISSED))
    if blocked := not_begun(case) or unknown(case):
        return blocked
    years = sorted(year for year in case.history.yearly if year >= case.start)
    if len(years) < 2:  # noqa: PLR2004
        zh, en = "不足两年数据,无法判断方向", "fewer than two years are known: no direction yet"
        return case.says(Verdict.NO_DATA, zh, en)
    before, after = (case.history.yearly[year] for year in years[-2:])
    return _moved(case, goal, (before, after), (Verdict.ON_TRACK, Verdict.OFF_TRACK))


def _moved(case: Case, goal: Trend, step: tuple[Point, Point], verdicts: tuple[Verdict, Verdict]) -> Assessment:
    before, after = step
    change = after.value - before.value
    right = change > 0 if goal.heading is Heading.RISE else change < 0
    said = f"{before.period}–{after.period}: {n(before.value)} → {n(after.value)}"
    return replace(case.says(verdicts[0] if right else verdicts[1], said, said), baseline=before, gap=change)


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
    return replace(case.says(verdict, zh, en), baseline=finding.maximum)


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
