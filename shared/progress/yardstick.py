"""The official yardsticks of a controlled rate: the task of each year and the schedule of five years, side by side.

    done         d(t) = −change on the year before, so that a fall is positive; in %, as everything here
    cumulative   D(t) = 1 − (1 − D(t−1)) · (1 − d(t)): yearly falls compound, they never add
    scheduled    S(k) = 1 − (1 − r)^(k/n), the compound path of a fall by r over n years
    completion   done ÷ set; marks are completion × half the marks, in full from 100 % on
    share        D ÷ r as officials quote it; compound share ln(1 − D) ÷ ln(1 − r), which is k/n exactly on schedule

From the NDRC's assessment of 2014 (form and verification table for CO2 per unit of GDP), whose tests and veto the form
of the 13th five-year plan keeps. With D = 13.86 and r = 17 the two shares are 81.5 % and 80.07 %: both are shown. What
judges is D against S, and marks are the simple ratio of these two. Missing either test is a veto, whatever the marks.
The forms also mark the measures taken, which only people can: marks and grades here are those of the part for targets.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from decimal import Decimal
from enum import Enum

from shared.plan import Form, Metric, Text
from shared.progress.assessment import Point

HALF_MARKS = Decimal(20)
"""Of 100, for each of the two tests: the form of the 13th five-year plan for CO2; that of 2014 had 25 for each."""
_WHOLE = Decimal(100)


class Grade(Enum):
    EXCELLENT = "excellent"  # 优秀
    GOOD = "good"  # 良好
    QUALIFIED = "qualified"  # 合格
    FAILED = "failed"  # 不合格
    EXCEEDED = "exceeded"  # 超额完成
    COMPLETED = "completed"  # 完成
    BASICALLY_COMPLETED = "basically_completed"  # 基本完成
    NOT_COMPLETED = "not_completed"  # 未完成


GRADES: Mapping[Form, tuple[tuple[int, Grade], ...]] = {
    Form.CARBON: ((90, Grade.EXCELLENT), (80, Grade.GOOD), (60, Grade.QUALIFIED)),
    Form.ENERGY: ((95, Grade.EXCEEDED), (80, Grade.COMPLETED), (60, Grade.BASICALLY_COMPLETED)),
}
"""From how many of 100 marks on: NDRC 2014 for CO2, local energy-saving rules of the 11th five-year plan for energy."""
LOWEST = {Form.CARBON: Grade.FAILED, Form.ENERGY: Grade.NOT_COMPLETED}
"""Below all of these, and the grade of a veto."""


class AlertLevel(Enum):
    """The levels of the barometer (晴雨表), and the word for a place without figures, which is no level."""

    LEVEL_1 = "level_1"  # 形势十分严峻
    LEVEL_2 = "level_2"  # 比较严峻
    LEVEL_3 = "level_3"  # 进展基本顺利
    NOT_ASSESSED = "not_assessed"


@dataclass(frozen=True, slots=True)
class CutPoints:
    """Completion rates, in %, at which alert levels part: the notices print none, so these are settings.

    By our default level 1 is a rise instead of a fall, level 3 a fall as large as set or larger, level 2 between them.
    """

    severe: Decimal = Decimal(0)
    """Below it, level 1. A rise is level 1 whatever was set."""
    smooth: Decimal = _WHOLE
    """From it on, level 3."""

    def __post_init__(self) -> None:
        if not 0 <= self.severe <= self.smooth:
            raise ValueError(f"cut points: 0 ≤ severe ≤ smooth, not {self.severe} and {self.smooth}")


CUT_POINTS = CutPoints()


@dataclass(frozen=True, slots=True)
class Check:
    """A fall that was done against the one that was set; in %, negative for a rise, `None` when not known."""

    done: Decimal | None
    due: Decimal | None

    @property
    def met(self) -> bool | None:
        return None if self.done is None or self.due is None else self.done >= self.due

    @property
    def completion(self) -> Decimal | None:
        """In %; where nothing was to be done, all of it or none."""
        if self.done is None or self.due is None:
            return None
        return self.done / self.due * 100 if self.due else _WHOLE * (self.done >= 0)

    @property
    def marks(self) -> Decimal | None:
        completion = self.completion
        return None if completion is None else max(Decimal(0), min(completion, _WHOLE)) * HALF_MARKS / 100

    def level(self, cuts: CutPoints) -> AlertLevel | None:
        if self.done is not None and self.done < 0:
            return AlertLevel.LEVEL_1
        completion = self.completion
        if completion is None:
            return None
        if completion < cuts.severe:
            return AlertLevel.LEVEL_1
        return AlertLevel.LEVEL_3 if completion >= cuts.smooth else AlertLevel.LEVEL_2


@dataclass(frozen=True, slots=True)
class Ceiling:
    """A year's growth against the ceiling set for it, in the unit of both; above it is level 2, by our default."""

    growth: Decimal | None
    ceiling: Decimal

    @property
    def kept(self) -> bool | None:
        return None if self.growth is None else self.growth <= self.ceiling

    @property
    def level(self) -> AlertLevel | None:
        if self.kept is None:
            return None
        return AlertLevel.LEVEL_3 if self.kept else AlertLevel.LEVEL_2


@dataclass(frozen=True, slots=True)
class Input:
    """A figure that a year's standing rests on."""

    metric: Metric
    point: Point


@dataclass(frozen=True, slots=True, kw_only=True)
class Year:
    """How one year stands by both tests. `missing` names what is not known of it; nothing is assumed in its place."""

    year: int
    form: Form
    annual: Check
    cumulative: Check
    goal: Decimal | None
    cap: Ceiling | None
    level: AlertLevel
    inputs: tuple[Input, ...]
    missing: tuple[Text, ...]

    @property
    def known(self) -> bool:
        return self.annual.done is not None or self.cumulative.done is not None

    @property
    def share(self) -> Decimal | None:
        """Done of the five-year target by simple ratio, in %."""
        done = self.cumulative.done
        return None if done is None or not self.goal else done / self.goal * 100

    @property
    def compound_share(self) -> Decimal | None:
        """Done of the five-year target by the compound path, in %."""
        done = self.cumulative.done
        if done is None or not self.goal or done >= _WHOLE:
            return None
        return (1 - done / 100).ln() / (1 - self.goal / 100).ln() * 100

    @property
    def vetoed(self) -> bool | None:
        """One test missed is enough; that there is no veto takes both."""
        tests = (self.annual.met, self.cumulative.met)
        if False in tests:
            return True
        return None if None in tests else False

    @property
    def marks(self) -> Decimal | None:
        annual, cumulative = self.annual.marks, self.cumulative.marks
        return None if annual is None or cumulative is None else annual + cumulative

    @property
    def grade_by_marks(self) -> Grade | None:
        """What the marks alone would give."""
        if self.marks is None:
            return None
        percent = self.marks / (2 * HALF_MARKS) * 100
        return next((grade for least, grade in GRADES[self.form] if percent >= least), LOWEST[self.form])

    @property
    def grade(self) -> Grade | None:
        return LOWEST[self.form] if self.vetoed else self.grade_by_marks


def scheduled(goal: Decimal, elapsed: int, years: int) -> Decimal:
    """The fall due after `elapsed` of `years`, in %."""
    return (1 - (1 - goal / 100) ** (Decimal(elapsed) / years)) * 100


def worst(tests: Iterable[AlertLevel | None], cap: Ceiling | None) -> AlertLevel:
    """The level of a year: the most severe of what is known; a ceiling alone says nothing of the rate."""
    known = [level for level in tests if level]
    if not known:
        return AlertLevel.NOT_ASSESSED
    if cap and cap.level:
        known.append(cap.level)
    return min(known, key=lambda level: level.value)
