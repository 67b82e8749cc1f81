"""What an assessment says: a verdict, the numbers behind it, and one sentence in both languages."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal
from enum import Enum

from shared.plan import Period, Text


class Verdict(Enum):
    MET = "met"
    ON_TRACK = "on_track"
    AT_RISK = "at_risk"
    OFF_TRACK = "off_track"
    MISSED = "missed"
    NOT_DUE = "not_due"  # nothing can be held against it yet: its period has not begun, or the plan names no date
    PENDING = "pending"  # the number to judge by has not been set
    STALE = "stale"  # the latest figure is older than the reporting calendar allows
    NO_DATA = "no_data"


class Method(Enum):
    """The methods a question may name."""

    PACE = "pace"
    COMPOUND = "compound"
    STATCAN = "statcan"
    EUROSTAT = "eurostat"
    DNS = "dns"

    @property
    def version(self) -> str:
        """How an assessment names it; the number moves when the same figures would be judged otherwise."""
        return f"{self.value}/{2 if self in (Method.PACE, Method.COMPOUND) else 1}"


class Status(Enum):
    """How firm a value is."""

    FINAL = "final"
    PROVISIONAL = "provisional"
    ESTIMATED = "estimated"
    FORECAST = "forecast"


@dataclass(frozen=True, slots=True)
class Point:
    """One value of a series, in the metric's unit; `source` names the submission behind it, `None` when derived."""

    period: Period
    value: Decimal
    status: Status = Status.FINAL
    source: str | None = None


@dataclass(frozen=True, slots=True)
class Input:
    """A number that went into a verdict, by its symbol in the formula; `point` is the figure it was read from."""

    symbol: str
    name: Text
    value: Decimal
    point: Point | None = None


@dataclass(frozen=True, slots=True)
class Threshold:
    """From `at` on the verdict is `verdict` or better; `symbol` names what in the formula is compared with it.

    `value` is the same line as a value in the metric's unit, where there is one; `strictly`, it is not enough itself.
    """

    verdict: Verdict
    symbol: str
    at: Decimal
    value: Decimal | None = None
    strictly: bool = False

    def passed_by(self, value: Decimal, *, upward: bool) -> bool:
        distance = value - (self.value or Decimal(0))
        ahead = distance if upward else -distance
        return ahead > 0 if self.strictly else ahead >= 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Working:
    """How a verdict was worked out. `thresholds` are sorted best first; below the last one it is `otherwise`.

    `value` is what is held against the thresholds' values; `upward` says that more of it is better.
    """

    formula: str
    inputs: tuple[Input, ...]
    thresholds: tuple[Threshold, ...] = ()
    otherwise: Verdict | None = None
    value: Decimal | None = None
    upward: bool = True

    @property
    def nearest(self) -> "Turn | None":
        """The nearest line at which the verdict turns."""
        lines = [each for each in self.thresholds if each.value is not None]
        if self.value is None or self.otherwise is None or not lines:
            return None
        worse = [line.verdict for line in lines[1:]] + [self.otherwise]
        turns = (self._turn(self.value, line, below) for line, below in zip(lines, worse, strict=True))
        return min(turns, key=lambda turn: abs(turn.distance))

    def _turn(self, value: Decimal, line: Threshold, below: Verdict) -> "Turn":
        passed = line.passed_by(value, upward=self.upward)
        distance = value - (line.value or Decimal(0))
        return Turn(distance, below if passed else line.verdict, at_the_line=passed is line.strictly)


@dataclass(frozen=True, slots=True)
class Turn:
    """A line at which a verdict turns: the value less it, and what the verdict turns `into`.

    `at_the_line` it has turned already; else only beyond.
    """

    distance: Decimal
    into: Verdict
    at_the_line: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Assessment:
    """A verdict and what led to it. Values are in the metric's unit.

    `expected` is what the latest figure should be by the plan's own time axis, `gap` the latest value (or amount so
    far) less `expected`, `pace` what has been done over what was due (1 = exactly on pace), `projected` where the
    present pace leads at the deadline, with the ends of an 80 % interval, `reached_in` the year in which it reaches the
    goal. `required_pace` is the change a year still needed from the latest figure on, `recent_pace` the mean change a
    year over the last five years that are known. `label` and `score` are the method's own, where it has such.
    `rests_on` are the figures behind these numbers that are not shown one by one, here or in the `working`.
    """

    verdict: Verdict
    reason: Text
    on: date
    method: str
    baseline: Point | None = None
    latest: Point | None = None
    expected: Decimal | None = None
    gap: Decimal | None = None
    pace: Decimal | None = None
    projected: Decimal | None = None
    projected_low: Decimal | None = None
    projected_high: Decimal | None = None
    reached_in: int | None = None
    required_pace: Decimal | None = None
    recent_pace: Decimal | None = None
    label: str | None = None
    score: Decimal | None = None
    working: Working | None = None
    rests_on: tuple[Point, ...] = ()

    def resting_also_on(self, points: Iterable[Point]) -> "Assessment":
        return replace(self, rests_on=(*self.rests_on, *points))

    @property
    def margin(self) -> Decimal | None:
        """The value less the nearest line at which the verdict would turn, into `beyond`."""
        return self.working.nearest.distance if self.working and self.working.nearest else None

    @property
    def beyond(self) -> Verdict | None:
        return self.working.nearest.into if self.working and self.working.nearest else None
