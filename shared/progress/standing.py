"""How a controlled rate stands by the official yardsticks, year by year, in words that both languages have for it."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from shared.plan import ControlledRate, Metric, Target, Text
from shared.progress.assessment import Point
from shared.progress.five_years import FiveYears
from shared.progress.history import newest_due
from shared.progress.words import n
from shared.progress.yardstick import CUT_POINTS, HALF_MARKS, LOWEST, AlertLevel, Ceiling, CutPoints, Grade, Year

_ALL = Decimal(100)


@dataclass(frozen=True, slots=True, kw_only=True)
class Standing:
    """`years` from the first of the five to the newest known. `level` is that of the newest year with a figure, `year`.

    When a newer figure is overdue there is no level now, though the years keep theirs.
    """

    rate: ControlledRate
    start: int
    end: int
    goal: Decimal | None
    on: date
    cuts: CutPoints
    years: tuple[tuple[Year, Text], ...]
    level: AlertLevel
    year: int | None
    reason: Text


def stand(
    rate: ControlledRate,
    target: Target,
    series: Callable[[Metric], Iterable[Point]],
    on: date,
    *,
    base_year: int,
    cuts: CutPoints = CUT_POINTS,
) -> Standing:
    """How `target`, controlled as `rate`, stands on the day `on`; `series` gives the city's points of a metric.

    Never raises for any series: what is not known is named.
    """
    plan = FiveYears.of(rate, target, series, on, base_year)
    years = [plan.year(year, cuts) for year in plan.years]
    newest = next((year for year in reversed(years) if year.known), None)
    due = min(newest_due(rate.yearly, on), plan.end)
    overdue = due > (newest.year if newest else plan.start)
    current = None if overdue else newest
    return Standing(
        rate=rate,
        start=plan.start,
        end=plan.end,
        goal=target.goal.value,
        on=on,
        cuts=cuts,
        years=tuple((year, reason(year, plan)) for year in years),
        level=current.level if current else AlertLevel.NOT_ASSESSED,
        year=newest.year if newest else None,
        reason=reason(current, plan) if current else _unknown(plan.start, newest, due if overdue else None),
    )


def _unknown(start: int, newest: Year | None, due: int | None) -> Text:
    zh = f"最新数据为{newest.year}年" if newest else f"没有{start + 1}年以来的完成数"
    en = f"The newest figure is that of {newest.year}" if newest else f"No outturn since {start + 1} is known"
    if due:
        zh, en = f"{zh},{due}年的数据已到期而未报", f"{en}; the one for {due} is due and has not come"
    return Text(f"{zh},不作预警", f"{en}: no alert level")


def reason(year: Year, plan: FiveYears) -> Text:
    """Both tests, what follows from them, the ceiling where one was set, and the alert level."""
    parts = [_annual(year), _cumulative(year, plan.start), _outcome(year)]
    if year.cap and plan.rate.cap:
        parts.append(_capped(year.cap, plan.rate.cap.growth))
    parts.append(_LEVELS[year.level])
    return Text("".join(f"{part.zh}。" for part in parts), " ".join(f"{part.en}." for part in parts))


def _annual(year: Year) -> Text:
    done, due, completion = year.annual.done, year.annual.due, year.annual.completion
    if done is None:
        return _not_done(year.year, due)
    if due is None or completion is None:
        fell = _fell(done, n(done))
        return Text(
            f"{year.year}年{fell.zh},当年任务未知", f"In {year.year} it {fell.en}; the year's task is not known"
        )
    shown, asked = _apart(done, due)
    fell, met, rate = _fell(done, shown), _MET[done >= due], _apart(completion, _ALL)[0]
    return Text(
        f"{year.year}年{fell.zh},年度任务为下降{asked}%,完成率{rate}%,{met.zh}",
        f"In {year.year} it {fell.en}; the year's task was a fall by {asked} %: {rate} % completed, {met.en}",
    )


def _not_done(year: int, task: Decimal | None) -> Text:
    if task is None:
        return Text(f"{year}年完成数和任务均未知", f"Neither the task nor the outturn of {year} is known")
    said = f"The task of {year} is a fall by {n(task)} %; its outturn is not known"
    return Text(f"{year}年任务为下降{n(task)}%,完成数未知", said)


def _cumulative(year: Year, start: int) -> Text:
    done, due, first, last = year.cumulative.done, year.cumulative.due, start + 1, year.year
    span = Text(f"{first}—{last}年", f"From {first} to {last}") if first < last else Text(f"{first}年", f"In {first}")
    if done is None:
        return Text(f"{span.zh}累计降幅未知", f"{span.en} the cumulative fall is not known")
    if due is None:
        fell = _fell(done, n(done))
        return Text(
            f"{span.zh}累计{fell.zh},五年目标未知", f"{span.en} it {fell.en}; the five-year target is not known"
        )
    shown, required = _apart(done, due)
    fell, met, simple, compound = _fell(done, shown), _MET[done >= due], _share(year.share), _share(year.compound_share)
    return Text(
        f"{span.zh}累计{fell.zh},进度要求为下降{required}%,{met.zh}(占五年目标的{simple},按复合路径为{compound})",
        f"{span.en} it {fell.en} in all; the schedule asks for {required} %: {met.en} "
        f"({simple} of the five-year target, {compound} on the compound path)",
    )


def _outcome(year: Year) -> Text:
    if not year.vetoed and (year.grade is None or year.marks is None):
        return Text("年度任务和五年进度未能都作判断,不评等级", "There is no grade until both tests can be judged")
    grade, full = _GRADES[year.grade or LOWEST[year.form]], 2 * HALF_MARKS
    marks = "" if year.marks is None else f"{n(round(year.marks, 1))}/{full}"
    if not year.vetoed:
        return Text(
            f"两项均完成,目标部分得{marks}分,按此评为“{grade.zh}”(措施部分未计)",
            f"Both tests are met: {marks} marks for targets, by which alone the grade is “{grade.en}”; "
            "marks for measures are not known",
        )
    zh = f",目标部分得分{marks}(措施部分未计)不再起作用" if marks else ""
    en = f", whatever the marks ({marks} for targets; those for measures are not known)" if marks else ""
    return Text(f"有一项未完成即一票否决,评为“{grade.zh}”{zh}", f"Missing either test is a veto: “{grade.en}”{en}")


def _capped(cap: Ceiling, growth: Metric) -> Text:
    zh, en, most = growth.title.zh, f"{growth.title.en} ({growth.unit.en})", f"{n(cap.ceiling)}{growth.unit}"
    if cap.growth is None:
        return Text(f"{zh}未知,上限为{most}", f"{en}: not known; the ceiling is {n(cap.ceiling)}")
    kept = Text("未超过", "kept") if cap.kept else Text("超过", "exceeded")
    return Text(
        f"{zh}为{n(cap.growth)}{growth.unit},{kept.zh}上限{most}",
        f"{en}: {n(cap.growth)}, the ceiling of {n(cap.ceiling)} was {kept.en}",
    )


def _fell(done: Decimal, shown: str) -> Text:
    if done < 0:
        return Text(f"上升{shown.removeprefix('-')}%", f"rose by {shown.removeprefix('-')} %")
    return Text(f"下降{shown}%", f"fell by {shown} %")


def _share(value: Decimal | None) -> str:
    return "—" if value is None else f"{value:.1f}%"


def _apart(done: Decimal, due: Decimal) -> tuple[str, str]:
    """Two decimals, as officials print them; four where two would hide that they differ."""
    short = _two_decimals(done), _two_decimals(due)
    return short if done == due or short[0] != short[1] else (n(done), n(due))


def _two_decimals(value: Decimal) -> str:
    return f"{value:.2f}".rstrip("0").rstrip(".")


_MET = {True: Text("已完成", "met"), False: Text("未完成", "missed")}
_GRADES = {
    Grade.EXCELLENT: Text("优秀", "excellent"),
    Grade.GOOD: Text("良好", "good"),
    Grade.QUALIFIED: Text("合格", "qualified"),
    Grade.FAILED: Text("不合格", "failed"),
    Grade.EXCEEDED: Text("超额完成", "exceeded"),
    Grade.COMPLETED: Text("完成", "completed"),
    Grade.BASICALLY_COMPLETED: Text("基本完成", "basically completed"),
    Grade.NOT_COMPLETED: Text("未完成", "not completed"),
}
_LEVELS = {
    AlertLevel.LEVEL_1: Text("预警等级一级:形势十分严峻", "Alert level 1, very severe"),
    AlertLevel.LEVEL_2: Text("预警等级二级:比较严峻", "Alert level 2, rather severe"),
    AlertLevel.LEVEL_3: Text("预警等级三级:进展基本顺利", "Alert level 3, basically smooth"),
    AlertLevel.NOT_ASSESSED: Text("缺少数据,不作预警", "For want of figures there is no alert level"),
}
