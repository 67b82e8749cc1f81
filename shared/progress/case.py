"""One question of judgement: a target, what is known, and the day it is asked; and what keeps it from being judged."""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from shared.plan import Goal, Text
from shared.progress.assessment import Assessment, Method, Point, Verdict
from shared.progress.history import History, newest_due


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
        )


def not_begun(case: Case) -> Assessment | None:
    start = case.goal.deadline.start if case.goal.deadline else None
    if start and case.on < date(start, 1, 1):
        return case.says(Verdict.NOT_DUE, f"{start}年起计,尚未开始", f"counts from {start} on and has not begun")
    return None


def unknown(case: Case) -> Assessment | None:
    """No figure at all, or none that the reporting calendar still lets stand."""
    latest, due = case.history.latest, newest_due(case.history.metric, case.on)
    due = due if case.end is None else min(due, case.end)
    if latest is None:
        return case.says(Verdict.NO_DATA, "没有公布或报送的数据", "no figure has been published or submitted")
    if latest.period.year < due:
        return case.says(
            Verdict.STALE,
            f"最新数据为{latest.period},{due}年的数据已到期而未报",
            f"the latest figure is for {latest.period}; the one for {due} is due and has not come",
        )
    return None


def no_base(case: Case) -> Assessment:
    return case.says(
        Verdict.NO_DATA,
        f"缺少基期{case.start}年的数据,无法计算进度",
        f"there is no figure for the base year {case.start}, so no pace can be computed",
    )
