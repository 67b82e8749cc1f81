"""How the verdicts of the methods besides `pace` were worked out."""

from collections.abc import Sequence
from decimal import Decimal

from shared.plan import Text
from shared.progress import dns, eurostat, statcan
from shared.progress.aims import Aim
from shared.progress.assessment import Input, Method, Point, Threshold, Verdict, Working
from shared.progress.demand import Demand
from shared.progress.schedule import AT_RISK, ON_TRACK, base_input, by_pace, latest_input
from shared.progress.words import n

_WEATHER = "d̄ = (y − y₁) ÷ m; d = y − y₋₁"
_CUTS = {
    (Method.STATCAN, True): statcan.TO_TARGET,
    (Method.STATCAN, False): statcan.BY_GROWTH,
    (Method.EUROSTAT, True): eurostat.TO_TARGET,
    (Method.EUROSTAT, False): eurostat.BY_GROWTH,
}


def of_growth(method: Method, aim: Aim, base: Point, current: Point, shift: Decimal) -> Working:
    """By actual over required growth, or by growth alone where the goal names no value; `shift` as in `of_compound`."""
    dated = aim.value is not None and aim.year is not None
    high, middle = _CUTS[method, dated]
    y, y0, goal = _shifted(shift)
    growth, needed = f"s·d·(({y}/{y0})^(1/(t − t₀)) − 1)", f"|({goal}/{y0})^(1/(T − t₀)) − 1|"
    sign = -1 if base.value + shift < 0 else 1
    return Working(
        formula=f"P = {growth} ÷ {needed}" if dated else f"P = {growth}",
        inputs=(
            latest_input(current),
            *base_input(base.period.year, base.value, base),
            *_aim(aim),
            Input("s", Text("基期值的符号", "sign of the base value"), Decimal(sign)),
            Input("d", Text("应有方向(升1,降−1)", "wanted direction: 1 up, −1 down"), Decimal(aim.direction)),
            Input("t − t₀", Text("已过年数", "years passed"), Decimal(current.period.year - base.period.year)),
            *_whole_time(aim, base),
        ),
        thresholds=(
            Threshold(Verdict.ON_TRACK, "P", Decimal(str(high))),
            Threshold(Verdict.AT_RISK, "P", Decimal(str(middle))),
        ),
        otherwise=Verdict.OFF_TRACK,
        upward=aim.direction > 0,
    )


def of_compound(demand: Demand, base: Point, latest: Point, elapsed: Decimal, shift: Decimal) -> Working:
    """By shares of logarithms; `shift` is added to values that are changes in %."""
    goal, start = demand.aim + shift, base.value + shift
    y, y0, aim = _shifted(shift)

    def at(pace: Decimal) -> Decimal:
        return start * (goal / start) ** (elapsed * pace) - shift

    return Working(
        formula=f"p = ln({y}/{y0}) ÷ ln({aim}/{y0}) ÷ (k/n)",
        inputs=(
            latest_input(latest),
            *base_input(base.period.year, base.value, base),
            *demand.inputs,
            Input("k/n", Text("已过时间的比例", "share of the time that has passed"), elapsed),
        ),
        thresholds=by_pace(demand, at(ON_TRACK), at(AT_RISK)),
        otherwise=Verdict.OFF_TRACK,
        value=latest.value,
        upward=demand.sign > 0,
    )


def _shifted(shift: Decimal) -> tuple[str, str, str]:
    """Latest value, base value and goal as a formula has them."""
    y, y0, goal = (f"({n(shift)} + {symbol})" if shift else symbol for symbol in ("y", "y₀", "y*"))
    return y, y0, goal


def _whole_time(aim: Aim, base: Point) -> tuple[Input, ...]:
    if aim.value is None or aim.year is None:
        return ()
    return (Input("T − t₀", Text("基期至目标年的年数", "years to the goal's"), Decimal(aim.year - base.period.year)),)


def of_weather(aim: Aim, trend: dns.Trend, behind: Sequence[Point]) -> Working:
    """By the mean yearly change over the figures `behind`, carried on to the goal's year if it has one."""
    first, before, latest = behind[0], behind[-2], behind[-1]
    inputs = (
        latest_input(latest),
        Input("y₁", Text("近五年最早值", "first value of the last five years"), first.value, first),
        Input("y₋₁", Text("上一期值", "value before"), before.value, before),
        Input("m", Text("近五年跨度", "years from the first to the latest"), Decimal(trend.year - first.period.year)),
        Input("d̄", Text("五年年均变化", "mean yearly change over five years"), trend.mean),
        Input("d", Text("最近一次变化", "last change"), trend.last),
        *_aim(aim),
    )
    if aim.value is None or aim.year is None:
        sign = ">" if aim.direction > 0 else "<"
        rule = f"d̄ {sign} 0; d {sign} 0" if aim.value is None else f"y {sign}= y*; d̄ {sign}= 0"
        return Working(formula=f"{rule}; {_WEATHER}", inputs=inputs, upward=aim.direction > 0)
    return Working(
        formula=f"q = (y* − ŷ) ÷ (y* − y); ŷ = y + d̄·(T − t); {_WEATHER}",
        inputs=inputs,
        thresholds=(
            Threshold(Verdict.ON_TRACK, "q", dns.SUN),
            Threshold(Verdict.AT_RISK, "q", dns.LIGHT_CLOUD),
        ),
        otherwise=Verdict.OFF_TRACK,
        upward=aim.direction > 0,
    )


def _aim(aim: Aim) -> tuple[Input, ...]:
    return (Input("y*", Text("目标值", "goal"), aim.value),) if aim.value is not None else ()
