"""GraphQL values: a target by the annual task and the five-year schedule."""

from datetime import date

import strawberry

from gateway.types import Text, number
from shared import plan
from shared.progress.yardstick import AlertLevel, Grade
from shared.wire import yardstick as wire

strawberry.enum(plan.Form, name="AssessmentForm", description="The official assessment form: of energy or of carbon")
strawberry.enum(Grade, description="Grades of the official forms; see the glossary for each word")
strawberry.enum(AlertLevel, description="1 very severe, 2 rather severe, 3 basically smooth; not assessed is no level")


@strawberry.type(description="The fall of the year against the one set for it, in %; `done` is negative for a rise")
class AnnualTest:
    done: float | None
    task: float | None
    completion: float | None
    met: bool | None
    marks: float | None


@strawberry.type(
    description="The fall since the base year against the compound path to the five-year target, in %, which alone "
    "decides whether it is `met`. `completion` is done over scheduled; `share` is done over the whole target, as "
    "officials quote it, and `compoundShare` the same by logarithms."
)
class CumulativeTest:
    done: float | None
    scheduled: float | None
    completion: float | None
    share: float | None
    compound_share: float | None
    met: bool | None
    marks: float | None


@strawberry.type(description="The year's growth against the ceiling set for it, in the unit of its metric")
class CapTest:
    growth: float | None
    ceiling: float
    met: bool | None


@strawberry.type(description="A figure that a year rests on, and the submission it came with")
class YardstickInput:
    metric: str
    period: plan.Period
    value: float
    submission: strawberry.ID | None

    @classmethod
    def of(cls, each: wire.InputOut) -> "YardstickInput":
        return cls(
            metric=each.metric,
            period=plan.Period.parse(each.period),
            value=float(each.value),
            submission=strawberry.ID(str(each.submission)) if each.submission else None,
        )


@strawberry.type(
    description="Both tests of one year. Missing either is a veto. `marks` and grades are those of the part for "
    "targets, the marks for measures are not known; `gradeByMarks` is what a veto leaves out of account. Null is not "
    "known, and `missing` says what is not."
)
class YardstickYear:
    year: int
    annual: AnnualTest
    cumulative: CumulativeTest
    cap: CapTest | None
    vetoed: bool | None
    marks: float | None
    grade_by_marks: Grade | None
    grade: Grade | None
    alert: AlertLevel
    reason: Text
    inputs: list[YardstickInput]
    missing: list[Text]

    @classmethod
    def of(cls, year: wire.YardstickYear) -> "YardstickYear":
        return cls(
            year=year.year,
            annual=AnnualTest(**year.annual.model_dump(mode="json")),
            cumulative=CumulativeTest(**year.cumulative.model_dump(mode="json")),
            cap=CapTest(**year.cap.model_dump(mode="json")) if year.cap else None,
            vetoed=year.vetoed,
            marks=number(year.marks),
            grade_by_marks=year.grade_by_marks,
            grade=year.grade,
            alert=year.alert,
            reason=Text.of(year.reason),
            inputs=[YardstickInput.of(each) for each in year.inputs],
            missing=[Text.of(each) for each in year.missing],
        )


@strawberry.type(
    description="A target by the official yardsticks, in the years after `base` up to `end`. `goal` is the fall of the "
    "five years in %, null until it is assigned; `alert` is the level now, that of `alertYear`; `severe` and `smooth` "
    "are the completion rates, in %, at which the levels part."
)
class Yardstick:
    form: plan.Form
    on: date
    base: int
    end: int
    goal: float | None
    full_marks: float
    severe: float
    smooth: float
    alert: AlertLevel
    alert_year: int | None
    reason: Text
    years: list[YardstickYear]

    @classmethod
    def of(cls, found: wire.YardstickState) -> "Yardstick":
        return cls(
            form=found.form,
            on=found.on,
            base=found.base,
            end=found.end,
            goal=number(found.goal),
            full_marks=float(found.full_marks),
            severe=float(found.severe),
            smooth=float(found.smooth),
            alert=found.alert.level,
            alert_year=found.alert.year,
            reason=Text.of(found.alert.reason),
            years=[YardstickYear.of(year) for year in found.years],
        )
