"""How the verdicts of the methods besides `pace` were worked out."""

from decimal import Decimal

from shared.plan import Text
from shared.progress import dns, eurostat, statcan
from shared.progress.aims import Aim
from shared.progress.assessment import Input, Method, Point, Threshold, Verdict, Working
from shared.progress.demand import Demand
from shared.progress.schedule import AT_RISK, ON_TRACK, base_input, by_pace, latest_input

_GROWTH = "s·d·((y/y₀)^(1/(t − t₀)) − 1)"
_RATIO = f"P = {_GROWTH} ÷ |(y*/y₀)^(1/(T − t₀)) − 1|"
_CUTS = {
    (Method.STATCAN, True): statcan.TO_TARGET,
    (Method.STATCAN, False): statcan.BY_GROWTH,
    (Method.EUROSTAT, True): eurostat.TO_TARGET,
    (Method.EUROSTAT, False): eurostat.BY_GROWTH,
}


def of_growth(method: Method, aim: Aim, base: Point, current: Point) -> Working:
    """By actual over required growth, or by growth alone where the goal names no value."""
    dated = aim.value is not None and aim.year is not None
    high, middle = _CUTS[method, dated]
    return Working(
        formula=_RATIO if dated else f"P = {_GROWTH}",
        inputs=(latest_input(current), *base_input(base.period.year, base.value, base), *_aim(aim)),
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

    def at(pace: Decimal) -> Decimal:
        return start * (goal / start) ** (elapsed * pace) - shift

    return Working(
        formula="p = ln(y/y₀) ÷ ln(y*/y₀) ÷ (k/n)",
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


def of_weather(aim: Aim, trend: dns.Trend, latest: Point) -> Working:
    """By the mean yearly change of five years, carried on to the goal's year if it has one."""
    inputs = (
        latest_input(latest),
        Input("d̄", Text("五年年均变化", "mean yearly change over five years"), trend.mean),
        Input("d", Text("最近一次变化", "last change"), trend.last),
        *_aim(aim),
    )
    if aim.value is None or aim.year is None:
        sign = ">" if aim.direction > 0 else "<"
        rule = f"d̄ {sign} 0; d {sign} 0" if aim.value is None else f"y {sign}= y*; d̄ {sign}= 0"
        return Working(formula=rule, inputs=inputs, upward=aim.direction > 0)
    return Working(
        formula="q = (y* − ŷ) ÷ (y* − y); ŷ = y + d̄·(T − t)",
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
