"""Levels against time (序时进度): the path from the base year to the goal, and how far along it the latest value is."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from decimal import Decimal, InvalidOperation

from shared.plan import Text
from shared.progress.assessment import Assessment, Input, Point, Threshold, Verdict, Working
from shared.progress.case import Case, known_but, no_base, not_begun, unknown
from shared.progress.demand import Demand
from shared.progress.history import moment
from shared.progress.outlook import Levels, half_width, reached_in
from shared.progress.words import amount, period, rounded

ON_TRACK = Decimal(1)
"""From this pace (done ÷ due) on a target is on track: the official completion rate over elapsed share."""
AT_RISK = Decimal("0.8")
"""From this pace on it is at risk, below off track: 80 points part 完成 from 基本完成 in local assessment rules."""


@dataclass(frozen=True, slots=True)
class Path:
    """From a base value to an aim: `at` gives the value expected after a share of the time.

    `straighten` maps levels to where the path is a straight line, `bend` maps them back. `formula` is that of the pace.
    """

    formula: str
    at: Callable[[Decimal, Decimal, Decimal], Decimal]
    straighten: Callable[[Decimal], Decimal]
    bend: Callable[[Decimal], Decimal]


def _as_it_is(value: Decimal) -> Decimal:
    return value


def _linear(base: Decimal, aim: Decimal, share: Decimal) -> Decimal:
    return base + (aim - base) * share


def _compound(base: Decimal, aim: Decimal, share: Decimal) -> Decimal:
    return base * (aim / base) ** share


def _compound_percent(base: Decimal, aim: Decimal, share: Decimal) -> Decimal:
    return (_compound(1 + base / 100, 1 + aim / 100, share) - 1) * 100


def _logarithm(value: Decimal) -> Decimal:
    """Raises `InvalidOperation` for zero as well, of which Decimal says that it is -Infinity."""
    if value <= 0:
        raise InvalidOperation
    return value.ln()


LINEAR = Path("p = (y − y₀) ÷ (ŷ − y₀); ŷ = y₀ + (y* − y₀)·k/n", _linear, _as_it_is, _as_it_is)
AMOUNT = Path("p = y ÷ ŷ; ŷ = y*·k/n", _linear, _as_it_is, _as_it_is)
"""The straight line of an amount that starts from nothing."""
COMPOUND = Path("p = (y − y₀) ÷ (ŷ − y₀); ŷ = y₀·(y*/y₀)^(k/n)", _compound, _logarithm, Decimal.exp)
COMPOUND_PERCENT = Path(
    "p = y ÷ ŷ; ŷ = ((1 + y*/100)^(k/n) − 1)·100",
    _compound_percent,
    lambda value: _logarithm(1 + value / 100),
    lambda value: (value.exp() - 1) * 100,
)
"""The compound path of values that are themselves changes in % since the base year, 0 there."""


@dataclass(frozen=True, slots=True)
class Course:
    """Where a level comes from and should get to: `base` is the base year's value, `None` when unknown."""

    base: Decimal | None
    demand: Demand
    path: Path = LINEAR


@dataclass(frozen=True, slots=True)
class Stand:
    """How far a level has come: what it was read from, the share of the time passed, the levels since the base year."""

    value: Decimal
    inputs: tuple[Input, ...]
    elapsed: Decimal
    levels: Levels


def dated(case: Case, course: Course, under_way: Callable[[Case, Course], Assessment] | None = None) -> Assessment:
    """A value to be reached by a year: met or missed once that year is known, measured on its path before.

    `under_way` judges before that year is known; `None` stands for the path.
    """
    if closing := case.closing:
        if course.demand.holds(closing.value):
            return against(case, closing, course.demand, Verdict.MET, _MET[course.demand.only_just(closing.value)])
        return against(case, closing, course.demand, Verdict.MISSED, _MISSED[closing.value == course.demand.edge])
    if blocked := not_begun(case) or unknown(case):
        return blocked
    if case.fell_due:
        return known_but(case, Verdict.NO_DATA, f"缺少{case.end}年的数据", f"there is no figure for {case.end}")
    return (under_way or _on_its_path)(case, course)


_MET = {False: ("达到目标", "the goal is met"), True: ("在容差内达到目标", "the goal is met within its tolerance")}
_MISSED = {
    False: ("未达到目标", "the goal is missed"),
    True: ("恰为目标值而未越过,未达到目标", "just the number itself, which is not enough: the goal is missed"),
}


def _on_its_path(case: Case, course: Course) -> Assessment:
    latest = case.history.readings[-1]
    stand = _stand(case, latest)
    if course.demand.holds(latest.value):
        early = against(case, latest, course.demand, Verdict.MET, ("提前达到目标", "reached ahead of time"))
        return replace(early, working=_working(case, course, stand) or _without_a_pace(course, stand))
    if course.base is None:
        return no_base(case)
    if course.demand.holds(course.base):
        lost = "基期已达到,现又失去", "held in the base year and lost since"
        return against(case, latest, course.demand, Verdict.OFF_TRACK, lost)
    found = replace(paced(case, course, stand), baseline=case.baseline)
    return found if found.projected_low is None else found.resting_also_on(_steps(case, latest))


def _stand(case: Case, latest: Point) -> Stand:
    elapsed = case.elapsed(moment(latest.period))
    levels = [(moment(point.period), point.value) for point in _steps(case, latest)]
    return Stand(latest.value, (latest_input(latest),), elapsed, [*levels, (moment(latest.period), latest.value)])


def _steps(case: Case, latest: Point) -> list[Point]:
    """The yearly figures between the base year and the latest one."""
    known = (point for year, point in sorted(case.history.yearly.items()) if year > case.start)
    return [point for point in known if point.period.end < latest.period.end]


def _without_a_pace(course: Course, stand: Stand) -> Working:
    """Reached ahead of time where there is no pace: what would be said if it were not.

    Up to the base year nothing is, since another value would be another base.
    """
    kept = course.demand.kept_or(Verdict.NO_DATA if course.base is None else Verdict.OFF_TRACK, stand.inputs[0])
    return kept if stand.elapsed > 0 else replace(kept, otherwise=None)


def latest_input(point: Point) -> Input:
    return Input("y", Text("最新值", "latest value"), point.value, point)


def against(case: Case, point: Point, demand: Demand, verdict: Verdict, said: tuple[str, str]) -> Assessment:
    """Held against the goal itself, whatever the time."""
    zh, en = said
    value = amount(point.value, case.history.metric.unit)
    result = case.says(verdict, f"{period(point.period)}为{value.zh},{zh}", f"{value.en} in {point.period}: {en}")
    otherwise = verdict if verdict is not Verdict.MET else Verdict.MISSED
    return replace(
        result,
        baseline=case.baseline,
        latest=point,
        expected=demand.aim,
        gap=point.value - demand.aim,
        working=demand.kept_or(otherwise, latest_input(point)),
    )


def paced(case: Case, course: Course, stand: Stand) -> Assessment:
    """Done over due after `elapsed`, the share of the time that has passed at the latest value."""
    value, elapsed, aim = stand.value, stand.elapsed, course.demand.aim
    if elapsed <= 0 or course.base is None:
        return case.says(Verdict.NOT_DUE, "尚无基期之后的数据", "no figure after the base year is due yet")
    expected = course.path.at(course.base, aim, elapsed)
    working = _working(case, course, stand)
    if expected == course.base:
        stands_still = "目标与基期相同,尚未超过", "the goal equals the base year and is not passed yet"
        off = case.says(Verdict.OFF_TRACK, *stands_still)
        return replace(off, expected=expected, gap=value - expected, working=working)
    pace = (value - course.base) / (expected - course.base)
    verdict, zh, en = verdict_of(pace)
    unit = case.history.metric.unit
    due, done, share = amount(rounded(expected), unit), amount(value, unit), done_of(pace)
    result = case.says(
        verdict,
        f"应为{due.zh},实际为{done.zh},{share.zh},{zh}",
        f"{due.en} was due and {done.en} is there: {share.en}, {en}",
    )
    years_left = (Decimal(case.end or case.start) - case.start) * (1 - elapsed)
    result = replace(
        result,
        expected=expected,
        gap=value - expected,
        pace=pace,
        required_pace=(course.demand.edge - value) / years_left if years_left else None,
        working=working,
    )
    return _looking_ahead(result, case, course, [(Decimal(case.start), course.base), *stand.levels])


def _looking_ahead(result: Assessment, case: Case, course: Course, levels: Levels) -> Assessment:
    """With what the pace from the first to the last level leads to, as far as the path is defined there."""
    path, until, (start, base), (now, value) = course.path, Decimal(case.end or case.start), levels[0], levels[-1]
    if now - start < 1:  # the pace of a few months says nothing of years
        return result
    try:
        projected = path.at(base, value, (until - start) / (now - start))
    except InvalidOperation:  # a value on the far side of zero has no compound path
        return result
    result = replace(result, projected=projected)
    if ends := _straightened(path, [levels[0], levels[-1], (until, course.demand.edge)]):
        result = replace(result, reached_in=reached_in(ends[:2], ends[2][1]))
    if (straight := _straightened(path, [*levels, (until, projected)])) is None:
        return result
    width, centre = half_width(straight[:-1], until), straight[-1][1]
    if width is None:
        return result
    return replace(result, projected_low=path.bend(centre - width), projected_high=path.bend(centre + width))


def _straightened(path: Path, levels: Levels) -> Levels | None:
    """The levels where the path is a straight line; `None` when one has no place there."""
    try:
        return [(at, path.straighten(level)) for at, level in levels]
    except InvalidOperation:
        return None


def _working(case: Case, course: Course, stand: Stand) -> Working | None:
    """How a pace is worked out; `None` without a base, or at it."""
    base, demand, elapsed = course.base, course.demand, stand.elapsed
    if base is None or elapsed <= 0 or demand.holds(base):
        return None
    due = course.path.at(base, demand.aim, elapsed)
    return Working(
        formula=course.path.formula,
        inputs=(
            *stand.inputs,
            *base_input(case.start, base, case.baseline),
            *demand.inputs,
            Input("k/n", Text("已过时间的比例", "share of the time that has passed"), elapsed),
        ),
        thresholds=(demand.met,) if due == base else by_pace(demand, due, base + AT_RISK * (due - base)),
        otherwise=Verdict.OFF_TRACK,
        value=stand.value,
        upward=demand.sign > 0,
    )


def by_pace(demand: Demand, due: Decimal, nearly: Decimal) -> tuple[Threshold, ...]:
    """Where verdicts turn on the way, as far as the demand itself is not met there; `nearly` is at AT_RISK of it."""
    lines = ((Verdict.ON_TRACK, ON_TRACK, due), (Verdict.AT_RISK, AT_RISK, nearly))
    ahead = (Threshold(verdict, "p", at, value) for verdict, at, value in lines if not demand.holds(value))
    return (demand.met, *ahead)


def base_input(year: int, value: Decimal, point: Point | None) -> tuple[Input, ...]:
    """An amount that starts from nothing has no value in the base year."""
    name = Text(f"基期({year}年)值", f"value in the base year {year}")
    return (Input("y₀", name, value, point),) if value or point else ()


def done_of(pace: Decimal) -> Text:
    percent = round(pace * 100)
    if percent < 0:
        return Text("与目标方向相反", "away from the goal")
    return Text(f"完成应完成量的{percent}%", f"{percent} % of what was due")


def verdict_of(pace: Decimal) -> tuple[Verdict, str, str]:
    """The verdict on done over due, and what it says in both languages."""
    if pace >= ON_TRACK:
        return Verdict.ON_TRACK, "快于或等于序时进度", "at or ahead of schedule"
    if pace >= AT_RISK:
        return Verdict.AT_RISK, "略慢于序时进度", "slightly behind schedule"
    return Verdict.OFF_TRACK, "明显慢于序时进度", "clearly behind schedule"
