"""A verdict in one paragraph that a bureau chief understands, in both languages."""

from collections.abc import Iterator
from decimal import Decimal

from shared.plan import Deadline, Force, GoalKind, Heading, Target, Text
from shared.plan.unit import PERCENT, Unit
from shared.progress.assessment import Assessment, Verdict
from shared.progress.case import n

VERDICTS = {
    Verdict.MET: Text("已达到", "met"),
    Verdict.ON_TRACK: Text("达到序时进度", "on track"),
    Verdict.AT_RISK: Text("略慢于序时进度", "at risk"),
    Verdict.OFF_TRACK: Text("明显慢于序时进度", "off track"),
    Verdict.MISSED: Text("未达到", "missed"),
    Verdict.NOT_DUE: Text("未到期", "not due"),
    Verdict.PENDING: Text("待下达", "pending"),
    Verdict.STALE: Text("数据过期", "stale"),
    Verdict.NO_DATA: Text("无数据", "no data"),
}
FORCES = {
    Force.BINDING: Text("约束性", "binding"),
    Force.STRIVE: Text("力争", "to strive for"),
    Force.APPROX: Text("左右", "approximate"),
    Force.IN_PRINCIPLE: Text("原则上", "in principle"),
    Force.PROMOTE: Text("推动", "to be promoted"),
    Force.EXPLORE: Text("探索", "to be explored"),
}


def explain(target: Target, assessment: Assessment) -> Text:
    """What is promised, the verdict and its reason, how near it is to another one, and where the present pace leads."""
    parts = [_verdict(target, assessment), assessment.reason, *_outlook(target, assessment), *_near(target, assessment)]
    if target.force is not Force.BINDING:
        force = FORCES[target.force]
        parts.append(Text(f"用语为“{force.zh}”,与约束性目标分开统计", "Not binding: it is counted apart from what is"))
    parts.append(Text(f"评估方法{assessment.method}", f"Judged by the method {assessment.method}"))
    sentences_en = (part.en[0].upper() + part.en[1:] for part in parts)
    return Text("。".join(part.zh for part in parts) + "。", ". ".join(sentences_en) + ".")


def _verdict(target: Target, assessment: Assessment) -> Text:
    force, verdict, goal = FORCES[target.force], VERDICTS[assessment.verdict], promise(target)
    return Text(
        f"“{target.title.zh}”({target.id},{force.zh}):{goal.zh}。截至{assessment.on}判为{verdict.zh}",
        f"“{target.title.en}” ({target.id}, {force.en}): {goal.en}. It is {verdict.en} on {assessment.on}",
    )


def promise(target: Target) -> Text:
    """What the goal asks of its metric, and when."""
    goal, metric = target.goal, target.metric
    unit = goal.unit or metric.unit
    value, high = n(goal.value or Decimal(0)), n(goal.high or Decimal(0))
    base = f"{goal.base.year}" if goal.base else ""
    heading = getattr(goal, "heading", None)
    said = _ASKED[goal.kind, heading if goal.kind in (GoalKind.CHANGE, GoalKind.TREND) else None]
    words = {"value": value, "high": high, "base": base}
    zh = said.zh.format(**words, unit=unit.symbol, since=f"较{base}年" if base else "较上期")
    en = said.en.format(**words, unit=unit.en, since=f"in {base}" if base else "the period before")
    if goal.deadline is None:
        return Text(zh, en)
    when = _when_due(goal.deadline)
    return Text(f"{when.zh}{zh}", f"{en} {when.en}")


def _when_due(deadline: Deadline) -> Text:
    start, end = deadline.start, deadline.end
    return {
        "by": Text(f"到{end}年", f"by {end}"),
        "before": Text(f"{end}年前", f"before {end}"),
        "during": Text(f"{start}—{end}年", f"in {start}–{end}"),
        "since": Text(f"{start}年起", f"from {start} on"),
        "every_year": Text("每年", "every year"),
    }[deadline.kind]


_ASKED = {
    (GoalKind.REACH, None): Text("达到{value}{unit}", "at least {value} ({unit})"),
    (GoalKind.STAY_BELOW, None): Text("不超过{value}{unit}", "at most {value} ({unit})"),
    (GoalKind.WITHIN, None): Text("保持在{value}至{high}{unit}", "between {value} and {high} ({unit})"),
    (GoalKind.CHANGE, Heading.RISE): Text("比{base}年上升{value}%", "{value} % above {base}"),
    (GoalKind.CHANGE, Heading.FALL): Text("比{base}年下降{value}%", "{value} % below {base}"),
    (GoalKind.ACCUMULATE, None): Text("累计{value}{unit}", "{value} ({unit}) in all"),
    (GoalKind.MULTIPLY, None): Text("达到{base}年的{value}倍", "{value} times the level of {base}"),
    (GoalKind.NO_INCREASE, None): Text("{since}不增加", "no more than {since}"),
    (GoalKind.NO_DECREASE, None): Text("{since}不减少", "no less than {since}"),
    (GoalKind.TREND, Heading.RISE): Text("上升", "rising"),
    (GoalKind.TREND, Heading.FALL): Text("下降", "falling"),
    (GoalKind.TREND, Heading.CONTAIN): Text("合理控制", "kept in check"),
    (GoalKind.TREND, Heading.HOLD): Text("保持在合理区间", "held in a reasonable range"),
    (GoalKind.AS_ASSIGNED, None): Text("完成国家下达的目标值", "the number the State assigns"),
    (GoalKind.PEAK, None): Text("达峰", "past its maximum"),
}


def _by(value: Decimal, unit: Unit) -> Text:
    """A difference: of percentages it is in percentage points."""
    if unit == PERCENT:
        return Text(f"{n(value)}个百分点", f"{n(value)} percentage points")
    return Text(f"{n(value)}{unit.symbol}", f"{n(value)} ({unit.en})")


def _near(target: Target, assessment: Assessment) -> Iterator[Text]:
    margin, beyond = assessment.margin, assessment.beyond
    if not margin or beyond is None:
        return
    by, verdict = _by(abs(margin), target.metric.unit), VERDICTS[beyond]
    yield Text(
        f"最新值若{'减少' if margin > 0 else '增加'}{by.zh}以上,判定即为{verdict.zh}",
        f"It would be {verdict.en} if the value were {'lower' if margin > 0 else 'higher'} by more than {by.en}",
    )


def _outlook(target: Target, assessment: Assessment) -> Iterator[Text]:
    projected, end = assessment.projected, target.goal.deadline.end if target.goal.deadline else None
    unit = target.metric.unit
    if projected is not None and end is not None:
        low, high = assessment.projected_low, assessment.projected_high
        zh = f"照目前速度,{end}年为{n(projected)}{unit.symbol}"
        en = f"At the present pace it is {n(projected)} ({unit.en}) in {end}"
        if low is not None and high is not None:
            zh += f"(八成可能在{n(low)}至{n(high)}之间)"
            en += f", four chances in five between {n(low)} and {n(high)}"
        yield Text(zh, en)
        yield from _when(assessment, end)
    if assessment.required_pace is not None and assessment.recent_pace is not None:
        needed, recent = _by(assessment.required_pace, unit), _by(assessment.recent_pace, unit)
        yield Text(
            f"此后年均须变化{needed.zh},近年年均变化{recent.zh}",
            f"From now on {needed.en} a year are needed; of late it was {recent.en}",
        )


def _when(assessment: Assessment, end: int) -> Iterator[Text]:
    reached = assessment.reached_in
    if assessment.verdict in (Verdict.MET, Verdict.MISSED) or (reached is None and assessment.required_pace is None):
        return
    if reached is None:
        yield Text("照目前速度达不到目标", "At the present pace the goal is never reached")
    elif reached <= end:
        yield Text(f"照目前速度{reached}年即可达到目标", f"At the present pace the goal is reached in {reached}")
    else:
        yield Text(f"照目前速度要到{reached}年才达到目标", f"At the present pace the goal is reached in {reached} only")
