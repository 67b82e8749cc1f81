"""How a target moved between two assessments, and why."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal
from enum import Enum
from typing import TypeAlias
from uuid import UUID

from shared.plan import Force, Target
from shared.progress import Verdict
from shared.progress.basis import basis
from shared.wire.assessment import AssessmentOut
from shared.wire.declaration import GoalOut
from shared.wire.observation import ObservationOut, PointOut
from shared.wire.values import Model, Value


class Cause(Enum):
    NEW_PERIOD = "new_period"  # it rests on figures for other periods than before
    REVISION = "revision"  # the value or the submission of a period both rest on has changed
    TARGET_CHANGED = "target_changed"
    METHOD_CHANGED = "method_changed"  # another method, or another version of it
    RULES_CHANGED = "rules_changed"  # nothing that is noted differs: the program itself judges otherwise
    TIME_PASSED = "time_passed"  # nothing but the day has changed
    NO_ANSWER = "no_answer"  # on one side its service is missing
    ADDED = "added"
    WITHDRAWN = "withdrawn"


class Promise(Model):
    """What was promised when a verdict was given."""

    goal: GoalOut
    force: Force

    @classmethod
    def of(cls, target: Target) -> "Promise":
        return cls(goal=GoalOut.of(target.goal), force=target.force)


class Figure(Model):
    """A value that a verdict rests on; a derived one has no submission."""

    value: Value
    submission: UUID | None


Figures: TypeAlias = Mapping[str, Figure]
"""By period."""


def figures(target: Target, observations: Iterable[ObservationOut], on: date, base_year: int) -> dict[str, Figure]:
    """What a verdict on the target can rest on, of one area's figures."""
    counting = basis(target, (each.point for each in observations), on, base_year)
    return {
        point.period.text: Figure(value=point.value, submission=UUID(point.source) if point.source else None)
        for point in counting
    }


@dataclass(frozen=True, slots=True)
class Stand:
    """How a target stood and what that rested on; `figures` and `promise` are `None` where nobody noted them."""

    assessment: AssessmentOut
    figures: Figures | None = None
    promise: Promise | None = None


def causes(before: Stand, after: Stand) -> list[Cause]:
    """Why `after` differs from `before`; at least one. Time is the cause only when nothing else is.

    The rules are only where time is none either; with figures that were not noted, one of these must be another.
    """
    found = []
    if before.promise and after.promise and before.promise != after.promise:
        found.append(Cause.TARGET_CHANGED)
    if before.assessment.method != after.assessment.method:
        found.append(Cause.METHOD_CHANGED)
    found += _of_figures(before, after)
    if found:
        return found
    if before.assessment.on != after.assessment.on:
        return [Cause.TIME_PASSED]
    known = before.figures is not None and after.figures is not None
    return [Cause.RULES_CHANGED if known else Cause.REVISION]


def _of_figures(before: Stand, after: Stand) -> list[Cause]:
    """Without all figures noted, by those that the assessments show."""
    if before.figures is not None and after.figures is not None:
        then, now = before.figures, after.figures
        other_periods = then.keys() != now.keys()
    else:
        then, now = _shown(before.assessment), _shown(after.assessment)
        other_periods = _period(before.assessment.latest) != _period(after.assessment.latest)
    revised = any(_differ(then[period], now[period]) for period in then.keys() & now.keys())
    return [Cause.NEW_PERIOD] * other_periods + [Cause.REVISION] * revised


def _shown(assessment: AssessmentOut) -> Figures:
    points = [point for point in (assessment.baseline, assessment.latest) if point]
    return {point.period: Figure(value=point.value, submission=point.submission) for point in points}


def _period(point: PointOut | None) -> str | None:
    return point.period if point else None


_SAME = Decimal("1e-9")
"""Relative; numbers pass through JSON."""


def _differ(then: Figure, now: Figure) -> bool:
    return then.submission != now.submission or abs(then.value - now.value) > _SAME * abs(then.value)


class Along(Enum):
    """Which of the two time axes a history follows."""

    KNOWLEDGE = "knowledge"
    REFERENCE = "reference"


class HistoryEntry(Model):
    """From `as_of` on, judged on the day `on`, a target stood like this; `was` is the verdict before.

    `change` is the last write by then that it rests on, 0 when there is none. The first entry has neither `was` nor
    causes.
    """

    as_of: datetime
    on: date
    change: int
    assessment: AssessmentOut
    was: Verdict | None
    because: list[Cause]


_SUBSTANCE = frozenset({"verdict", "method", "baseline", "latest", "expected", "gap", "pace", "label", "score"})


def same_substance(one: AssessmentOut, other: AssessmentOut) -> bool:
    """Whether verdict and figures agree; day and wording are no substance."""
    return all(getattr(one, name) == getattr(other, name) for name in _SUBSTANCE)
