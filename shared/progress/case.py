"""One question of judgement: a target, what is known, and the day it is asked; and what keeps it from being judged."""

from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal

from shared.plan import Goal, Text
from shared.progress.assessment import Assessment, Method, Point, Verdict
from shared.progress.history import History, newest_due
from shared.progress.words import amount, period


@dataclass(frozen=True, slots=True)
class Case:
    """A goal in its metric's unit, what is known, day and method of judgement, the year a silent goal counts from."""

    target: str
    goal: Goal
    history: History
    on: date
    base_year: int
    method: Method = Method.PACE

    @property
    def start(self) -> int:
        """The year before the first one that counts."""
        return self.goal.counted_from(self.base_year)

    @property
    def end(self) -> int | None:
        """The last year that counts, if the plan names one."""
        return self.goal.deadline.end if self.goal.deadline else None

    def elapsed(self, at: Decimal) -> Decimal:
        """The share of the time from the base year to the last one that has passed at a moment; 0 without such time."""
        years = (self.end or self.start) - self.start
        return (at - self.start) / years if years > 0 else Decimal(0)

    @property
    def fell_due(self) -> bool:
        """Whether the figure of the last year that counts must be there by now."""
        return self.end is not None and self.end <= newest_due(self.history.metric, self.on)

    @property
    def baseline(self) -> Point | None:
        return self.history.yearly.get(self.start)

    @property
    def closing(self) -> Point | None:
        """The figure of the last year that counts, once that year is over."""
        return self.history.yearly.get(self.end) if self.end is not None and self.end < self.on.year else None

    def says(self, verdict: Verdict, zh: str, en: str) -> Assessment:
        return Assessment(
            verdict=verdict,
            reason=Text(zh, en),
            on=self.on,
            method=self.method.version,
            latest=self.history.latest,
            recent_pace=self.history.recent_pace,
            rests_on=self.history.recent[:1] if self.history.recent_pace is not None else (),
        )


def not_begun(case: Case) -> Assessment | None:
    start = case.goal.deadline.start if case.goal.deadline else None
    if start and case.on < date(start, 1, 1):
        return case.says(Verdict.NOT_DUE, f"{start}年起计,尚未开始", f"counts from {start} on and has not begun")
    return None


def unknown(case: Case) -> Assessment | None:
    """No figure at all, or none that the reporting calendar still lets stand."""
    latest = case.history.latest
    if latest is None:
        return _without_levels(case)
    if late := overdue(case, latest.period.year):
        return known_but(case, Verdict.STALE, late.zh, late.en)
    return None


def _without_levels(case: Case) -> Assessment:
    """What there is instead of a figure that can be judged."""
    deadline = case.goal.deadline
    if not case.history.points and deadline and deadline.kind == "since":  # of what is new; the old is left out
        return nothing_known(case, f"没有{deadline.start}年以来的数据", f"there is no figure from {deadline.start} on")
    if not case.history.points:
        return nothing_known(case, "没有公布或报送的数据", "no figure has been published or submitted")
    part = case.history.points[-1]
    zh = f"没有可判断的年度数据,仅有{_figure(case, part).zh}"
    said = case.says(Verdict.NO_DATA, zh, f"there is no figure for a year to judge by, only {_figure(case, part).en}")
    return replace(said, latest=part)


def nothing_known(case: Case, zh: str, en: str) -> Assessment:
    """Without any outturn that counts; forecasts are named, but not judged."""
    if forecasts := [_figure(case, point) for point in case.history.forecasts]:
        zh = f"{zh},仅有预测值({'、'.join(each.zh for each in forecasts)}),不作判断"
        en = f"{en}; only forecasts are known ({', '.join(each.en for each in forecasts)}), which are not judged"
    return case.says(Verdict.NO_DATA, zh, en)


def known_but(case: Case, verdict: Verdict, zh: str, en: str) -> Assessment:
    """The latest figure, and what keeps it from being judged."""
    latest = _figure(case, case.history.readings[-1])
    return case.says(verdict, f"最新数据为{latest.zh},{zh}", f"the latest figure is {latest.en}; {en}")


def _figure(case: Case, point: Point) -> Text:
    value = amount(point.value, case.history.metric.unit)
    return Text(f"{period(point.period)}的{value.zh}", f"{value.en} for {point.period}")


def overdue(case: Case, known: int) -> Text | None:
    """What is due after the year `known`, the newest one that is: of the years that the reporting calendar asks for."""
    due = newest_due(case.history.metric, case.on)
    due = due if case.end is None else min(due, case.end)
    if known >= due:
        return None
    first = min(max(known, case.base_year) + 1, due)
    if first == due:
        return Text(f"{due}年的数据已到期而未报", f"the figure for {due} is due and has not come")
    return Text(f"{first}年起的数据已到期而未报", f"figures from {first} on are due and have not come")


def no_base(case: Case) -> Assessment:
    return known_but(
        case,
        Verdict.NO_DATA,
        f"缺少基期{case.start}年的数据,无法计算进度",
        f"there is no figure for the base year {case.start}, so no pace can be computed",
    )
