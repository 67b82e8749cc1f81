"""What a goal asks of its metric, and when, in words."""

from decimal import Decimal
from functools import singledispatch

from shared.plan import (
    Accumulate,
    AsAssigned,
    Change,
    Deadline,
    Goal,
    Heading,
    Multiply,
    NoDecrease,
    NoIncrease,
    Peak,
    Reach,
    StayBelow,
    Target,
    Text,
    Trend,
    Within,
)
from shared.plan.unit import PERCENT, YES_NO, Unit
from shared.progress.words import amount, difference, n


def promise(target: Target) -> Text:
    said = _asked(target.goal)
    if target.goal.deadline is None:
        return said
    when = _when_due(target.goal.deadline)
    return Text(f"{when.zh}{said.zh}", f"{said.en} {when.en}")


def _when_due(deadline: Deadline) -> Text:
    start, end = deadline.start, deadline.end
    return {
        "by": Text(f"到{end}年", f"by {end}"),
        "before": Text(f"{end}年前", f"before {end}"),
        "during": Text(f"{start}—{end}年", f"in {start}–{end}"),
        "since": Text(f"{start}年起", f"from {start} on"),
        "every_year": Text("每年", "every year"),
    }[deadline.kind]


@singledispatch
def _asked(goal: Goal) -> Text:
    raise TypeError(f"no words for a goal of kind {goal.kind.value}")


@_asked.register(Reach)
@_asked.register(StayBelow)
def _(goal: Reach | StayBelow) -> Text:
    if goal.unit == YES_NO:
        return Text("实现", "done")
    value, (zh, en) = amount(goal.value, goal.unit), _BOUNDS[isinstance(goal, Reach), goal.strictly]
    if goal.tolerance and not goal.strictly:
        return _about(Text(f"{zh}{value.zh}", f"about {value.en}"), goal.tolerance, goal.unit)
    return Text(f"{zh}{value.zh}", f"{en} {value.en}")


_BOUNDS = {
    (True, False): ("达到", "at least"),
    (True, True): ("超过", "more than"),
    (False, False): ("不超过", "at most"),
    (False, True): ("低于", "less than"),
}


def _about(said: Text, tolerance: Decimal, unit: Unit) -> Text:
    if not tolerance:
        return said
    by = difference(tolerance, unit)
    return Text(f"{said.zh}左右(容差{by.zh})", f"{said.en} (give or take {by.en})")


@_asked.register
def _(goal: Within) -> Text:
    low, high = n(goal.value), amount(goal.high, goal.unit)
    return Text(f"在{low}至{high.zh}之间", f"between {low} and {high.en}")


@_asked.register
def _(goal: Change) -> Text:
    zh, en = ("下降", "below") if goal.heading is Heading.FALL else ("上升", "above")
    value, base = n(goal.value), goal.base.year
    return _about(Text(f"比{base}年{zh}{value}%", f"{value} % {en} {base}"), goal.tolerance, PERCENT)


@_asked.register
def _(goal: Multiply) -> Text:
    value, base = n(goal.value), goal.base.year
    return Text(f"达到{base}年的{value}倍", f"{value} times the level of {base}")


@_asked.register
def _(goal: Accumulate) -> Text:
    value = amount(goal.value, goal.unit)
    return _about(Text(f"累计{value.zh}", f"{value.en} in all"), goal.tolerance, goal.unit)


@_asked.register(NoIncrease)
@_asked.register(NoDecrease)
def _(goal: NoIncrease | NoDecrease) -> Text:
    more = isinstance(goal, NoIncrease)
    if goal.unit.dimension:  # an amount: what is added or lost is counted itself
        return Text("不新增", "nothing added") if more else Text("不减少", "nothing lost")
    zh, en = ("不增加", "no more") if more else ("不减少", "no less")
    if goal.base is None:
        return Text(f"较上期{zh}", f"{en} than in the period before")
    return Text(f"较{goal.base.year}年{zh}", f"{en} than in {goal.base.year}")


@_asked.register
def _(goal: Trend) -> Text:
    return _HEADINGS[goal.heading]


_HEADINGS = {
    Heading.RISE: Text("上升", "rising"),
    Heading.FALL: Text("下降", "falling"),
    Heading.CONTAIN: Text("合理控制", "kept in check"),
    Heading.HOLD: Text("保持在合理区间", "held in a reasonable range"),
}


@_asked.register
def _(_goal: AsAssigned) -> Text:
    return Text("完成国家下达的目标值", "the number the State assigns")


@_asked.register
def _(_goal: Peak) -> Text:
    return Text("达峰", "past its maximum")
