"""Bounds: a level that must stay on its side of a line, judged by its margin and its trend, never as progress."""

from dataclasses import dataclass, replace
from decimal import Decimal

from shared.plan import Reach, Text
from shared.progress.assessment import Assessment, Input, Point, Threshold, Verdict, Working
from shared.progress.case import Case, not_begun, unknown
from shared.progress.demand import Demand
from shared.progress.history import moment
from shared.progress.outlook import half_width, reached_in
from shared.progress.schedule import AT_RISK, Course, against, latest_input

_WATCH = Decimal(1)
"""A rule without a last year is at risk when the recent change would break it within so many years (our default)."""


@dataclass(frozen=True, slots=True)
class Drift:
    """The recent change a year: from the first reading of the last five years to the latest one, `ahead` years on."""

    first: Point
    latest: Point
    ahead: Decimal

    @property
    def years(self) -> Decimal:
        return moment(self.latest.period) - moment(self.first.period)

    @property
    def leads_to(self) -> Decimal:
        change = self.latest.value - self.first.value
        return self.latest.value + change / self.years * self.ahead

    def turning(self, edge: Decimal, share: Decimal) -> Decimal:
        """The latest value with which the drift would do `share` of what leads to `edge`."""
        weight = share / self.ahead
        return (weight * edge + self.first.value / self.years) / (weight + 1 / self.years)


@dataclass(frozen=True, slots=True)
class _Lines:
    """Thresholds on the latest value, best first, and the verdict below them all."""

    thresholds: tuple[Threshold, ...]
    otherwise: Verdict

    def verdict(self, demand: Demand, value: Decimal) -> Verdict:
        passed = (each.verdict for each in self.thresholds if each.passed_by(value, upward=demand.sign > 0))
        return next(passed, self.otherwise)


def contained(case: Case, course: Course) -> Assessment:
    """A ceiling before its year is known: kept or not, and where the recent change leads by then."""
    demand, latest = course.demand, case.history.readings[-1]
    drift = _drift(case, Decimal(case.end or case.start) - moment(latest.period))
    from_above = course.base is not None and not demand.holds(course.base) and latest != case.baseline
    lines = _until(demand, drift, Verdict.MET if from_above else Verdict.ON_TRACK)
    verdict = lines.verdict(demand, latest.value)
    result = _judged(case, latest, demand, lines, drift, _SAID[demand.holds(latest.value), verdict])
    if drift is None:
        return result
    levels = [(moment(each.period), each.value) for each in case.history.recent]
    width = half_width(levels, moment(latest.period) + drift.ahead)
    low, high = (None, None) if width is None else (drift.leads_to - width, drift.leads_to + width)
    result = replace(result, projected=drift.leads_to, projected_low=low, projected_high=high)
    result = result.resting_also_on(case.history.recent if width is not None else ())
    if demand.holds(latest.value):
        return result
    needed = (demand.edge - latest.value) / drift.ahead
    return replace(result, required_pace=needed, reached_in=reached_in(levels, demand.edge))


def always(case: Case, demand: Demand) -> Assessment:
    """A rule without a last year, kept or broken by the latest figure; at risk when it will not be kept for long."""
    start = case.goal.deadline.start if case.goal.deadline else None
    if start:
        case = replace(case, history=case.history.since(start))
    if blocked := not_begun(case) or unknown(case):
        return blocked
    latest = case.history.readings[-1]
    waits = isinstance(case.goal, Reach) and case.goal.deadline is None
    drift = None if waits else _drift(case, _WATCH)
    lines = _from_now_on(demand, drift, Verdict.NOT_DUE if waits else Verdict.MISSED)
    zh, en = _SAID_OF_RULES[lines.verdict(demand, latest.value)]
    since_base = ((year, point) for year, point in sorted(case.history.yearly.items()) if year > case.start)
    broken = [str(year) for year, point in since_base if not demand.holds(point.value)]
    if demand.holds(latest.value) and broken and not waits and case.goal.deadline:
        zh, en = f"{zh};{'、'.join(broken)}年曾不符合", f"{en}; it was broken in {', '.join(broken)}"
    return _judged(case, latest, demand, lines, drift, (zh, en))


def _drift(case: Case, ahead: Decimal) -> Drift | None:
    window = case.history.recent
    return Drift(window[0], window[-1], ahead) if len(window) > 1 and ahead > 0 else None


def _until(demand: Demand, drift: Drift | None, kept: Verdict) -> _Lines:
    """Up to a year that is not known yet; `kept` is what keeping it so far amounts to."""
    edge = replace(demand.met, verdict=kept)
    if drift is None:
        return _Lines((edge,), Verdict.NO_DATA)
    if drift.first.value == demand.edge:
        return _Lines((edge,), Verdict.OFF_TRACK)
    leads_there = drift.turning(demand.edge, Decimal(1))
    if demand.holds(drift.first.value):
        return _Lines((_line(kept, leads_there), replace(edge, verdict=Verdict.AT_RISK)), Verdict.OFF_TRACK)
    on_the_way = (_line(Verdict.ON_TRACK, leads_there), _line(Verdict.AT_RISK, drift.turning(demand.edge, AT_RISK)))
    return _Lines(on_the_way if kept is Verdict.ON_TRACK else (edge, *on_the_way), Verdict.OFF_TRACK)


def _from_now_on(demand: Demand, drift: Drift | None, broken: Verdict) -> _Lines:
    if drift is None or not demand.holds(drift.first.value) or drift.first.value == demand.edge:
        return _Lines((demand.met,), broken)
    leads_there = drift.turning(demand.edge, Decimal(1))
    return _Lines((_line(Verdict.MET, leads_there), replace(demand.met, verdict=Verdict.AT_RISK)), broken)


def _line(verdict: Verdict, value: Decimal) -> Threshold:
    return Threshold(verdict, "y", value, value)


def _judged(
    case: Case, latest: Point, demand: Demand, lines: _Lines, drift: Drift | None, said: tuple[str, str]
) -> Assessment:
    result = against(case, latest, demand, lines.verdict(demand, latest.value), said)
    working = Working(
        formula=demand.formula if drift is None else f"{demand.formula}; ŷ = y + (y − y₁)/m·a",
        inputs=(latest_input(latest), *demand.inputs, *(_inputs(drift) if drift else ())),
        thresholds=lines.thresholds,
        otherwise=lines.otherwise,
        value=latest.value,
        upward=demand.sign > 0,
    )
    return replace(result, working=working)


def _inputs(drift: Drift) -> tuple[Input, ...]:
    return (
        Input("y₁", Text("近五年最早值", "first value of the last five years"), drift.first.value, drift.first),
        Input("m", Text("其间年数", "years since"), drift.years),
        Input("a", Text("尚余年数", "years ahead"), drift.ahead),
    )


_SAID = {
    (True, Verdict.MET): ("提前达到目标", "reached ahead of time"),
    (True, Verdict.ON_TRACK): ("至今符合要求", "kept so far"),
    (True, Verdict.AT_RISK): (
        "至今符合要求,但按近年变化将会突破",
        "kept so far, but the recent change leads across it",
    ),
    (False, Verdict.ON_TRACK): (
        "尚未达到,按近年变化可如期达到",
        "not there yet; the recent change leads there in time",
    ),
    (False, Verdict.AT_RISK): ("尚未达到,按近年变化略有不足", "not there yet; the recent change falls a little short"),
    (False, Verdict.OFF_TRACK): (
        "尚未达到,按近年变化届时达不到",
        "not there yet; the recent change does not lead there",
    ),
    (False, Verdict.NO_DATA): ("尚未达到,仅一期数据,无法判断趋势", "not there yet; one figure shows no trend"),
}
_SAID_OF_RULES = {
    Verdict.MET: ("符合要求", "the rule is kept"),
    Verdict.AT_RISK: (
        "符合要求,但按近年变化一年内将会突破",
        "the rule is kept, but the recent change breaks it within a year",
    ),
    Verdict.MISSED: ("不符合要求", "the rule is broken"),
    Verdict.NOT_DUE: ("尚未达到,方案未定时限", "not reached yet; the plan names no date"),
}
