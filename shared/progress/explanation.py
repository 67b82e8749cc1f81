"""A verdict in one paragraph that a bureau chief understands, in both languages."""

from collections.abc import Iterator

from shared.plan import Accumulate, Force, Target, Text
from shared.plan.unit import YES_NO
from shared.progress.assessment import Assessment, Status, Verdict
from shared.progress.promise import promise
from shared.progress.words import amount, difference, n, period, rounded

VERDICTS = {
    Verdict.MET: Text("已达到", "met"),
    Verdict.ON_TRACK: Text("进展顺利", "on track"),
    Verdict.AT_RISK: Text("存在风险", "at risk"),
    Verdict.OFF_TRACK: Text("明显滞后", "off track"),
    Verdict.MISSED: Text("未达到", "missed"),
    Verdict.NOT_DUE: Text("未到期", "not due"),
    Verdict.PENDING: Text("待下达", "pending"),
    Verdict.STALE: Text("数据过期", "stale: newer figures are due"),
    Verdict.NO_DATA: Text("无数据", "without the data to judge it by"),
}
FORCES = {
    Force.BINDING: Text("约束性", "binding"),
    Force.STRIVE: Text("力争", "to strive for"),
    Force.APPROX: Text("左右", "approximate"),
    Force.IN_PRINCIPLE: Text("原则上", "in principle"),
    Force.PROMOTE: Text("推动", "to be promoted"),
    Force.EXPLORE: Text("探索", "to be explored"),
}
STATUSES = {
    Status.PROVISIONAL: Text("初步数", "provisional"),
    Status.ESTIMATED: Text("估计数", "an estimate"),
}


def explain(target: Target, assessment: Assessment) -> Text:
    """What is promised, the verdict and its reason, how near it is to another one, and where the present pace leads."""
    parts = [*_verdict(target, assessment), assessment.reason, *_firmness(assessment)]
    parts += [*_outlook(target, assessment), *_near(target, assessment)]
    if target.force is not Force.BINDING:
        force = FORCES[target.force]
        parts.append(Text(f"用语为“{force.zh}”,与约束性目标分开统计", "Not binding: it is counted apart from what is"))
    parts.append(Text(f"评估方法{assessment.method}", f"Judged by the method {assessment.method}"))
    sentences_en = (part.en[0].upper() + part.en[1:] for part in parts)
    return Text("。".join(part.zh for part in parts) + "。", ". ".join(sentences_en) + ".")


def _verdict(target: Target, assessment: Assessment) -> Iterator[Text]:
    force, verdict, goal = FORCES[target.force], VERDICTS[assessment.verdict], promise(target)
    title = target.title.zh.replace("“", "‘").replace("”", "’")
    yield Text(
        f"“{title}”({target.id},{force.zh}):{goal.zh}",
        f"“{target.title.en}” ({target.id}, {force.en}): {goal.en}",
    )
    yield Text(f"截至{assessment.on}判为“{verdict.zh}”", f"On {assessment.on} it is {verdict.en}")


def _firmness(assessment: Assessment) -> Iterator[Text]:
    """What is not final is said, whatever the verdict."""
    latest = assessment.latest
    if latest and latest.status in STATUSES and assessment.working:
        status = STATUSES[latest.status]
        yield Text(f"{period(latest.period)}数据为{status.zh}", f"The figure for {latest.period} is {status.en}")


def _near(target: Target, assessment: Assessment) -> Iterator[Text]:
    turn = assessment.working.nearest if assessment.working else None
    if turn is None or not turn.distance or target.metric.unit == YES_NO:
        return
    by, verdict = difference(rounded(abs(turn.distance)), target.metric.unit), VERDICTS[turn.into]
    zh, en = ("减少", "lower") if turn.distance > 0 else ("增加", "higher")
    what = Text("累计量", "amount") if isinstance(target.goal, Accumulate) else Text("最新值", "value")
    if turn.at_the_line:
        yield Text(
            f"{what.zh}若{zh}{by.zh},即判为“{verdict.zh}”",
            f"It would be {verdict.en} if the {what.en} were {by.en} {en}",
        )
    else:
        yield Text(
            f"{what.zh}若{zh}超过{by.zh},即判为“{verdict.zh}”",
            f"It would be {verdict.en} if the {what.en} were more than {by.en} {en}",
        )


def _outlook(target: Target, assessment: Assessment) -> Iterator[Text]:
    projected, end = assessment.projected, target.goal.deadline.end if target.goal.deadline else None
    if projected is None or end is None:
        return
    if end < assessment.on.year:
        yield Text(f"期限{end}年已过,{end}年数据尚未报送", f"{end} is over and its figure has not come yet")
        return
    unit, low, high = target.metric.unit, assessment.projected_low, assessment.projected_high
    pace = _AVERAGE if assessment.pace is not None else _RECENT
    there = amount(rounded(projected), unit)
    zh, en = f"{pace.zh},{end}年为{there.zh}", f"{pace.en}, it is {there.en} in {end}"
    if low is not None and high is not None:
        zh += f"(八成可能在{n(rounded(low))}至{n(rounded(high))}之间)"
        en += f", four chances in five between {n(rounded(low))} and {n(rounded(high))}"
    yield Text(f"{zh}{_when(assessment, end).zh}", f"{en}{_when(assessment, end).en}")
    if assessment.required_pace is not None and assessment.recent_pace is not None:
        needed = difference(rounded(assessment.required_pace), unit)
        recent = difference(rounded(assessment.recent_pace), unit)
        yield Text(
            f"此后年均须变化{needed.zh},近年年均变化{recent.zh}",
            f"From now on {needed.en} a year are needed; of late it was {recent.en}",
        )


_AVERAGE = Text("照基期以来的平均速度", "At the average pace since the base year")
_RECENT = Text("照近五年的变化", "At the change of the last five years")


def _when(assessment: Assessment, end: int) -> Text:
    """What follows a comma: when the goal is reached. Of what is met already, and kept, nothing."""
    reached = assessment.reached_in
    if assessment.verdict is Verdict.MET or (reached is None and assessment.required_pace is None):
        return Text(",届时符合要求", ", where it should be")
    if reached is None:
        return Text(",达不到目标", "; the goal is never reached")
    only = "才" if reached > end else "即可"
    return Text(f",{reached}年{only}达到目标", f"; the goal is reached in {reached}{' only' if reached > end else ''}")
