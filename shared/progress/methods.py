"""The methods besides `pace`: what each makes of a goal, and which of our verdicts its labels are.

What no method changes is taken from the shared rules: whether a goal is met, missed for good, pending, stale, not yet
begun, or without figures. A method judges what is under way, and says so when it does not know this kind of goal.
"""

from collections.abc import Callable
from dataclasses import dataclass, replace
from decimal import Decimal
from math import isfinite
from typing import TypeAlias

from shared.plan import Trend
from shared.progress import compound, dns, eurostat, statcan, workings
from shared.progress.aims import Aim, aims_of, is_of_a_level
from shared.progress.assessment import Assessment, Method, Point, Verdict
from shared.progress.case import Case, not_begun
from shared.progress.growth import Inputs
from shared.progress.history import moment
from shared.progress.labels import DNS_VERDICTS, EUROSTAT_VERDICTS, LABELS, STATCAN_VERDICTS
from shared.progress.rules import judge
from shared.progress.schedule import done_of, verdict_of
from shared.progress.words import amount, n, rounded

_LARGEST = 1e9
"""A ratio beyond is a division by almost nothing: it keeps its label, but is no pace to show."""
_INDEX = Decimal(100)
"""What changes in % are counted from, so that they grow like the levels behind them."""


@dataclass(frozen=True, slots=True)
class Finding:
    """What a method finds of one aim; `rank` counts from the best."""

    rank: Decimal | int
    assessment: Assessment


def judge_by(method: Method, case: Case) -> Assessment:
    """The shared outcome where it settles the matter, else the method's own: of several aims the worst."""
    shared = judge(case.goal, case)
    if shared.verdict is Verdict.PENDING:
        return shared
    if not _knows(method, case):
        return _says_no(
            case, "不适用于此类目标,不是没有数据", "has no rule for a goal of this kind; data may well be there"
        )
    findings = [found for aim in aims_of(case.goal, case) if (found := _JUDGES[method](case, aim))]
    worst = max(findings, key=lambda found: found.rank).assessment if findings else None
    if _is_settled(shared, case):
        settled = _settled(shared, case)
        judged = worst is not None and shared.verdict in (Verdict.MET, Verdict.MISSED)
        return replace(settled, label=worst.label, score=worst.score) if worst and judged else settled
    if worst or not aims_of(case.goal, case):  # without the base to reckon the aim from, the shared reason says so
        return worst or shared
    return _says_no(
        case, "所需的年度数据不足或为零,无法判断", "lacks the yearly figures above zero that it reckons with"
    )


def _settled(shared: Assessment, case: Case) -> Assessment:
    """With its working; before the last year is known, what lies beyond the lines is the method's to say."""
    if shared.working is None or case.closing:
        return shared
    return replace(shared, working=replace(shared.working, otherwise=None))


def _says_no(case: Case, zh: str, en: str) -> Assessment:
    name = case.method.value
    return case.says(Verdict.NO_DATA, f"{name}方法{zh}", f"the method {name} {en}")


def _knows(method: Method, case: Case) -> bool:
    if method is Method.COMPOUND:  # a path needs an end
        return is_of_a_level(case.goal) and case.end is not None and not isinstance(case.goal, Trend)
    return is_of_a_level(case.goal)


def _is_settled(shared: Assessment, case: Case) -> bool:
    """Whether no method could say otherwise."""
    if case.history.latest is None or not_begun(case):
        return True
    match shared.verdict:
        case Verdict.MET | Verdict.STALE:
            return True
        case Verdict.MISSED | Verdict.NO_DATA:  # for good; the figure of the last year is overdue
            return case.closing is not None or case.fell_due
        case Verdict.NOT_DUE:
            return case.end is not None
        case _:  # what is kept all along has no path
            return case.method is Method.COMPOUND and all(
                _holds(aim, case.history.latest) for aim in aims_of(case.goal, case)
            )


def _holds(aim: Aim, point: Point) -> bool:
    return aim.demand is not None and aim.demand.holds(point.value)


def _yearly(case: Case) -> dict[int, Point]:
    """The years that count: for a rule on what is new, from its start on; once the last year is known, up to it."""
    deadline = case.goal.deadline
    first = deadline.start if deadline and deadline.kind == "since" and deadline.start else 0
    last = case.end if case.closing and case.end else case.on.year
    return {year: point for year, point in case.history.yearly.items() if first <= year <= last}


def _by_compound(case: Case, aim: Aim) -> Finding | None:
    demand, latest, shift = aim.demand, case.history.latest, _shift(case)
    if demand is None or latest is None or case.baseline is None or case.end is None:
        return None
    if demand.holds(latest.value):  # the end of a range that is kept
        return None
    elapsed = case.elapsed(moment(latest.period))
    base, goal, value = (each + shift for each in (case.baseline.value, demand.aim, latest.value))
    if elapsed <= 0 or aim.direction * (goal - base) <= 0:
        return _lost(case, latest) if elapsed > 0 else None
    stand = compound.stand(base, goal, value, elapsed)
    if stand is None:
        return None
    found = _compounded(case, latest, stand)
    working = workings.of_compound(demand, case.baseline, latest, elapsed, shift)
    return replace(found, assessment=replace(found.assessment, working=working))


def _compounded(case: Case, latest: Point, stand: compound.Stand) -> Finding:
    verdict, zh, en = verdict_of(stand.pace)
    expected, share, unit = stand.expected - _shift(case), done_of(stand.pace), case.history.metric.unit
    due, done = amount(rounded(expected), unit), amount(latest.value, unit)
    said = case.says(
        verdict,
        f"按复合路径应为{due.zh},实际为{done.zh},{share.zh},{zh}",
        f"{due.en} was due on the compound path and {done.en} is there: {share.en}, {en}",
    )
    assessment = replace(
        said,
        baseline=case.baseline,
        latest=latest,
        expected=expected,
        gap=latest.value - expected,
        pace=stand.pace,
        projected=None if stand.projected is None else stand.projected - _shift(case),
    )
    return Finding(-stand.pace, assessment)


def _lost(case: Case, latest: Point) -> Finding:
    said = case.says(Verdict.OFF_TRACK, "基期已达到,现又失去", "held in the base year and lost since")
    return Finding(Decimal("Infinity"), replace(said, baseline=case.baseline, latest=latest))


def _shift(case: Case) -> Decimal:
    return _INDEX if case.history.metric.change_since is not None else Decimal(0)


def _inputs(case: Case, aim: Aim) -> tuple[Point, Point, Inputs] | None:
    """Base and current point, and what growth is judged by; the first later year where the base year is missing."""
    yearly = {year: point for year, point in _yearly(case).items() if year >= case.start}
    if not yearly:
        return None
    base, current, shift = yearly[min(yearly)], yearly[max(yearly)], _shift(case)
    goal = None if aim.value is None or aim.year is None else aim.value + shift
    if goal is not None and goal * (base.value + shift) < 0:  # no real rate leads across zero
        return None
    inputs = Inputs(
        base_value=float(base.value + shift),
        base_year=base.period.year,
        current_value=float(current.value + shift),
        current_year=current.period.year,
        target=None if goal is None else float(goal),
        target_year=aim.year,
        direction=aim.direction,
    )
    return base, current, inputs


def _by_statcan(case: Case, aim: Aim) -> Finding | None:
    if (asked := _inputs(case, aim)) is None:
        return None
    found = statcan.judge(asked[2])
    if found.status is statcan.Status.NOT_AVAILABLE:
        return None
    rank = list(statcan.Status).index(found.status)
    return Finding(rank, _grown(case, aim, asked, (found, STATCAN_VERDICTS[found.status])))


def _by_eurostat(case: Case, aim: Aim) -> Finding | None:
    if (asked := _inputs(case, aim)) is None:
        return None
    found = eurostat.judge(asked[2])
    if found.status is eurostat.Status.NOT_AVAILABLE:
        return None
    rank = list(eurostat.Status).index(found.status)
    return Finding(rank, _grown(case, aim, asked, (found, EUROSTAT_VERDICTS[found.status])))


def _grown(
    case: Case,
    aim: Aim,
    asked: tuple[Point, Point, Inputs],
    judged: tuple[statcan.Progress | eurostat.Progress, Verdict],
) -> Assessment:
    (base, current, inputs), (found, verdict) = asked, judged
    shown = found.value is not None and isfinite(found.value) and abs(found.value) < _LARGEST
    value = Decimal(repr(found.value)) if shown else None
    zh = f"{base.period}—{current.period}年由{n(base.value)}变为{n(current.value)}"
    en = f"{n(base.value)} → {n(current.value)} in {base.period}–{current.period}"
    if value is not None and inputs.target is None:
        zh, en = (
            f"{zh},年均朝应有方向变化{n(rounded(value * 100))}%",
            f"{en}, {n(rounded(value * 100))} % a year in the wanted direction",
        )
    elif value is not None:
        zh, en = f"{zh},增速为所需的{round(value * 100)}%", f"{en}, at {round(value * 100)} % of the growth needed"
    if base.period.year != case.start:
        zh = f"缺{case.start}年数据,以{base.period}年为基期;{zh}"
        en = f"{base.period} stands in for the base year {case.start}, which is not known; {en}"
    label = found.status.value
    said = case.says(verdict, f"{zh}:{LABELS[label]}", f"{en}: {label.replace('_', ' ')}")
    return replace(
        said,
        baseline=base,
        latest=current,
        pace=value if inputs.target is not None else None,
        label=label,
        score=None if found.score is None else Decimal(repr(found.score)),
        working=workings.of_growth(case.method, aim, base, current, _shift(case)),
    )


def _by_dns(case: Case, aim: Aim) -> Finding | None:
    yearly = _yearly(case)
    trend = dns.Trend.of({year: point.value for year, point in yearly.items()})
    if trend is None:
        return None
    if aim.value is None:
        symbol = dns.by_direction(trend, aim.direction)
    elif aim.year is None:
        symbol = dns.every_year(trend, aim.value, aim.direction)
    else:
        symbol = dns.by_a_year(trend, aim.value, aim.year, aim.direction)
    mean, last, label = n(rounded(trend.mean)), n(rounded(trend.last)), symbol.value
    said = case.says(
        DNS_VERDICTS[symbol],
        f"五年年均变化{mean},最近一次变化{last}:{LABELS[label]}",
        f"{mean} a year over five years, {last} of late: {label.replace('_', ' ')}",
    )
    projected = trend.at(aim.year) if aim.year is not None else None
    behind = [yearly[year] for year in dns.window(yearly)]
    working = workings.of_weather(aim, trend, behind)
    assessment = replace(said, latest=behind[-1], projected=projected, label=label, working=working)
    return Finding(list(dns.Symbol).index(symbol), assessment.resting_also_on(behind))


_Judge: TypeAlias = Callable[[Case, Aim], Finding | None]
_JUDGES: dict[Method, _Judge] = {
    Method.COMPOUND: _by_compound,
    Method.STATCAN: _by_statcan,
    Method.EUROSTAT: _by_eurostat,
    Method.DNS: _by_dns,
}
"""Each method on one aim: `None` where it lacks figures that it can reckon with."""
