"""How a controlled rate stands by the official yardsticks."""

from datetime import date
from uuid import UUID

from shared.plan import Form
from shared.progress import standing, yardstick
from shared.progress.yardstick import HALF_MARKS, AlertLevel, Grade
from shared.wire.values import Model, PeriodText, Text, Value, rounded


class AnnualTest(Model):
    """The fall of the year against the one set for it, in %; `done` is negative for a rise."""

    done: Value | None
    task: Value | None
    completion: Value | None
    met: bool | None
    marks: Value | None

    @classmethod
    def of(cls, check: yardstick.Check) -> "AnnualTest":
        return cls(
            done=check.done,
            task=check.due,
            completion=rounded(check.completion),
            met=check.met,
            marks=rounded(check.marks),
        )


class CumulativeTest(Model):
    """The fall since the base year against the compound path to the five-year target, in %.

    `completion` is done over scheduled, which marks are given for; `share` is done over the whole five-year target, as
    officials quote it, and `compound_share` the same by logarithms. Whether it is `met` is done against scheduled.
    """

    done: Value | None
    scheduled: Value | None
    completion: Value | None
    share: Value | None
    compound_share: Value | None
    met: bool | None
    marks: Value | None

    @classmethod
    def of(cls, year: yardstick.Year) -> "CumulativeTest":
        check = year.cumulative
        return cls(
            done=rounded(check.done),
            scheduled=rounded(check.due),
            completion=rounded(check.completion),
            share=rounded(year.share),
            compound_share=rounded(year.compound_share),
            met=check.met,
            marks=rounded(check.marks),
        )


class CapTest(Model):
    """The year's growth against the ceiling set for it, both in the unit of their metrics."""

    growth: Value | None
    ceiling: Value
    met: bool | None

    @classmethod
    def of(cls, cap: yardstick.Ceiling) -> "CapTest":
        return cls(growth=cap.growth, ceiling=cap.ceiling, met=cap.kept)


class InputOut(Model):
    """A figure a year rests on, and the submission it came with; none when it is derived."""

    metric: str
    period: PeriodText
    value: Value
    submission: UUID | None

    @classmethod
    def of(cls, each: yardstick.Input) -> "InputOut":
        point = each.point
        submission = UUID(point.source) if point.source else None
        return cls(metric=each.metric.key, period=point.period.text, value=point.value, submission=submission)


class YardstickYear(Model):
    """Both tests of one year. `marks` and grades are those of the part for targets; marks for measures are not known.

    `grade_by_marks` is what the marks alone would give, `grade` what a veto leaves of it. Null is "not known", and
    `missing` says what is not.
    """

    year: int
    annual: AnnualTest
    cumulative: CumulativeTest
    cap: CapTest | None
    vetoed: bool | None
    marks: Value | None
    grade_by_marks: Grade | None
    grade: Grade | None
    alert: AlertLevel
    reason: Text
    inputs: tuple[InputOut, ...]
    missing: tuple[Text, ...]

    @classmethod
    def of(cls, year: yardstick.Year, reason: Text) -> "YardstickYear":
        return cls(
            year=year.year,
            annual=AnnualTest.of(year.annual),
            cumulative=CumulativeTest.of(year),
            cap=CapTest.of(year.cap) if year.cap else None,
            vetoed=year.vetoed,
            marks=rounded(year.marks),
            grade_by_marks=year.grade_by_marks,
            grade=year.grade,
            alert=year.level,
            reason=reason,
            inputs=tuple(InputOut.of(each) for each in year.inputs),
            missing=tuple(Text.of(each) for each in year.missing),
        )


class AlertOut(Model):
    """The alert level now: that of `year`, the newest with a figure; not assessed when a newer figure is overdue."""

    level: AlertLevel
    year: int | None
    reason: Text


class YardstickState(Model):
    """One target by the official yardsticks, in the years after `base` up to `end`.

    `goal` is the five-year target as a fall in %, null until it is assigned; `full_marks` are those of the part for
    targets; `severe` and `smooth` the completion rates, in %, at which the alert levels part.
    """

    target: str
    form: Form
    on: date
    base: int
    end: int
    goal: Value | None
    full_marks: Value
    severe: Value
    smooth: Value
    alert: AlertOut
    years: tuple[YardstickYear, ...]

    @classmethod
    def of(cls, found: standing.Standing) -> "YardstickState":
        return cls(
            target=found.rate.target,
            form=found.rate.form,
            on=found.on,
            base=found.start,
            end=found.end,
            goal=found.goal,
            full_marks=2 * HALF_MARKS,
            severe=found.cuts.severe,
            smooth=found.cuts.smooth,
            alert=AlertOut(level=found.level, year=found.year, reason=Text.of(found.reason)),
            years=tuple(YardstickYear.of(year, Text.of(reason)) for year, reason in found.years),
        )
