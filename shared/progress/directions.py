"""Bounds that the series itself sets, and directions."""

from dataclasses import dataclass, replace
from decimal import Decimal
from itertools import pairwise

from shared.plan import Heading, NoDecrease, NoIncrease, Text, Trend
from shared.plan.unit import Unit
from shared.progress.assessment import Assessment, Input, Point, Threshold, Verdict, Working
from shared.progress.case import Case, known_but, no_base, not_begun, unknown
from shared.progress.history import RECENT_YEARS
from shared.progress.schedule import base_input, latest_input
from shared.progress.words import amount, n, period

_BASE, _BEFORE, _ZERO = "y₀", "yₜ₋₁", "0"
_LEVELS = {
    _BASE: Text("基期值", "value in the base year"),
    _BEFORE: Text("首期的上一期值", "value of the period before the first"),
}
"""What values are held against, by its symbol; zero needs no name."""


@dataclass(frozen=True, slots=True)
class _Held:
    """A value and the figure that it must not cross, up when `sign` is 1, down when it is -1; without one, zero."""

    point: Point
    against: Point | None
    sign: int

    @property
    def limit(self) -> Decimal:
        return self.against.value if self.against else Decimal(0)

    @property
    def crossed(self) -> bool:
        return self.sign * (self.point.value - self.limit) > 0

    def said(self, unit: Unit) -> Text:
        value, limit = amount(self.point.value, unit), amount(self.limit, unit)
        beyond = Text("高于", "above") if self.sign > 0 else Text("低于", "below")
        of_zh = f"{period(self.against.period)}的" if self.against else ""
        of_en = f" in {self.against.period}" if self.against else ""
        return Text(
            f"{period(self.point.period)}为{value.zh},{beyond.zh}{of_zh}{limit.zh}",
            f"{value.en} in {self.point.period} is {beyond.en} {limit.en}{of_en}",
        )


def never_crossed(case: Case, goal: NoIncrease | NoDecrease) -> Assessment:
    """Never more, or never less, than in the base year or, without one, than the period before."""
    sign = 1 if isinstance(goal, NoIncrease) else -1
    if blocked := not_begun(case) or unknown(case):
        return blocked
    if goal.unit.dimension and goal.unit.dimension == case.history.metric.unit.dimension:  # itself an increase
        values = case.history.since(case.start + 1).readings
        return _kept(case, [_Held(point, None, sign) for point in values], _ZERO)
    yearly = case.history.yearly
    if goal.base is None:
        steps = pairwise(yearly[year] for year in sorted(yearly))
        pairs = [_Held(point, before, sign) for before, point in steps if point.period.year > case.start]
        return _kept(case, pairs, _BEFORE)
    if goal.base.year not in yearly:
        return no_base(case)
    last = case.end or case.on.year
    after = [yearly[year] for year in sorted(yearly) if goal.base.year < year <= last]
    return _kept(case, [_Held(point, yearly[goal.base.year], sign) for point in after], _BASE)


def _kept(case: Case, pairs: list[_Held], level: str) -> Assessment:
    """Whether each value stays on its side of what it is held against; `level` is the symbol of that."""
    if not pairs:
        return known_but(case, Verdict.NO_DATA, "缺少可比的两期数据", "there are no two periods to compare")
    first, last = pairs[0], pairs[-1]
    broken = [pair for pair in pairs if pair.crossed]
    decisive = broken[0] if broken else last
    good = Verdict.ON_TRACK if case.end is not None and last.point.period.year < case.end else Verdict.MET
    if broken:
        said = [pair.said(case.history.metric.unit) for pair in broken]
        result = case.says(Verdict.MISSED, ";".join(each.zh for each in said), "; ".join(each.en for each in said))
    else:
        until = last.point.period
        result = case.says(good, f"截至{period(until)},已知各期均未突破", f"kept in every known period up to {until}")
    sign = "≤" if last.sign > 0 else "≥"
    working = Working(
        formula=f"yₜ {sign} {level} (t = {first.point.period}…{last.point.period})",
        inputs=_inputs(pairs, level),
        thresholds=(Threshold(good, "yₜ", decisive.limit, decisive.limit),),
        otherwise=Verdict.MISSED,
        value=last.point.value if decisive is last else None,  # one broken earlier is not mended by the latest value
        upward=last.sign < 0,
    )
    return replace(result, expected=decisive.limit, gap=decisive.point.value - decisive.limit, working=working)


def _inputs(pairs: list[_Held], level: str) -> tuple[Input, ...]:
    """Each value, and what the first one is held against: the base year's value, or that of the period before."""
    against = pairs[0].against
    values = (Input("yₜ", Text("各期值", "value of a period"), pair.point.value, pair.point) for pair in pairs)
    return (*values, Input(level, _LEVELS[level], against.value, against)) if against else tuple(values)


def heading(case: Case, goal: Trend) -> Assessment:
    """A direction without a number."""
    if goal.heading in (Heading.CONTAIN, Heading.HOLD):
        zh, en = "方案未给出上限或区间,无从判断", "the plan gives no ceiling or range to judge by"
        return case.says(Verdict.PENDING, zh, en)
    if case.closing and case.baseline:
        return _moved(case, goal, (case.baseline, case.closing), (Verdict.MET, Verdict.MISSED))
    if blocked := not_begun(case) or unknown(case):
        return blocked
    steps = [point for year, point in sorted(case.history.yearly.items()) if year >= case.start]
    if len(steps) < 2:  # noqa: PLR2004
        zh, en = "不足两年数据,无法判断方向", "fewer than two years are known: no direction yet"
        return known_but(case, Verdict.NO_DATA, zh, en)
    return _by_step_and_mean(case, goal, steps)


def _moved(case: Case, goal: Trend, step: tuple[Point, Point], verdicts: tuple[Verdict, Verdict]) -> Assessment:
    """A whole period by its two ends."""
    before, after = step
    change, sign = after.value - before.value, _sign(goal)
    said = f"{before.period}–{after.period}: {n(before.value)} → {n(after.value)}"
    working = Working(
        formula=f"y {'>' if sign > 0 else '<'} y₀",
        inputs=(latest_input(after), *base_input(before.period.year, before.value, before)),
        thresholds=(Threshold(verdicts[0], "y", before.value, before.value, strictly=True),),
        otherwise=verdicts[1],
        value=after.value,
        upward=sign > 0,
    )
    result = case.says(verdicts[0] if sign * change > 0 else verdicts[1], said, said)
    return replace(result, baseline=before, gap=change, working=working)


_BY_STEP_AND_MEAN = {
    (True, True): (Verdict.ON_TRACK, "方向正确", "both in the right direction"),
    (False, True): (
        Verdict.AT_RISK,
        "近年方向正确,最近一步相反或持平",
        "the mean in the right direction, the last step not",
    ),
    (True, False): (
        Verdict.OFF_TRACK,
        "最近一步方向正确,近年平均不是",
        "the last step in the right direction, the mean not",
    ),
    (False, False): (Verdict.OFF_TRACK, "方向不符", "neither in the right direction"),
}
"""The order of the German strategy's symbols for a direction without a number."""


def _by_step_and_mean(case: Case, goal: Trend, steps: list[Point]) -> Assessment:
    """A direction by the last step and by the mean change a year of the last five years, counted from the base year."""
    before, after = steps[-2:]
    first = next(each for each in steps if after.period.year - each.period.year <= RECENT_YEARS or each is before)
    sign, change = _sign(goal), after.value - before.value
    mean = (after.value - first.value) / (after.period.year - first.period.year)
    verdict, zh, en = _BY_STEP_AND_MEAN[sign * change > 0, sign * mean > 0]
    result = case.says(
        verdict,
        f"{before.period}—{after.period}由{n(before.value)}变为{n(after.value)},{first.period}年以来年均变化{n(mean)}:{zh}",
        f"{n(before.value)} → {n(after.value)} in {before.period}–{after.period}, "
        f"{n(mean)} a year since {first.period}: {en}",
    )
    return replace(result, baseline=before, gap=change, working=_directions(sign, first, before, after))


def _directions(sign: int, first: Point, before: Point, after: Point) -> Working:
    lower, upper = sorted((first.value, before.value), key=lambda value: sign * value)
    if sign * before.value > sign * first.value:  # the step is the harder one
        thresholds = [
            Threshold(Verdict.ON_TRACK, "y", upper, upper, strictly=True),
            Threshold(Verdict.AT_RISK, "y", lower, lower, strictly=True),
        ]
    else:
        thresholds = [Threshold(Verdict.ON_TRACK, "y", upper, upper, strictly=True)]
    return Working(
        formula=f"y {'>' if sign > 0 else '<'} y₋₁; y {'>' if sign > 0 else '<'} y₁",
        inputs=(
            latest_input(after),
            Input("y₋₁", Text("上一期值", "value before"), before.value, before),
            Input("y₁", Text("近五年最早值", "first value of the last five years"), first.value, first),
        ),
        thresholds=tuple(thresholds),
        otherwise=Verdict.OFF_TRACK,
        value=after.value,
        upward=sign > 0,
    )


def _sign(goal: Trend) -> int:
    return 1 if goal.heading is Heading.RISE else -1
