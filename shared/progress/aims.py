"""What a goal asks of a level: a direction, perhaps a value, perhaps a year."""

from dataclasses import dataclass
from decimal import Decimal

from shared.plan import Change, Goal, Heading, Multiply, Reach, StayBelow, Trend, Within
from shared.progress.case import Case
from shared.progress.demand import Demand


@dataclass(frozen=True, slots=True)
class Aim:
    """`direction` is 1 for at least or upward, -1 for at most or downward; without a `value` it is all there is."""

    direction: int
    value: Decimal | None = None
    year: int | None = None
    slack: Decimal = Decimal(0)
    strictly: bool = False

    @property
    def demand(self) -> Demand | None:
        """The goal's own test."""
        return None if self.value is None else Demand(self.value, self.direction, self.slack, self.strictly)


def is_of_a_level(goal: Goal) -> bool:
    """Whether the goal speaks of where a level should get to; sums, peaks and rules of no increase do not."""
    return isinstance(goal, Reach | StayBelow | Within | Change | Multiply | Trend)


def aims_of(goal: Goal, case: Case) -> tuple[Aim, ...]:
    """Two for the ends of a range, one for any other goal of a level, none where the base to reckon from is missing."""
    if isinstance(goal, Reach | StayBelow):
        direction = 1 if isinstance(goal, Reach) else -1
        return (Aim(direction, goal.value, case.end, goal.tolerance, goal.strictly),)
    if isinstance(goal, Within):
        return (Aim(1, goal.value, case.end), Aim(-1, goal.high, case.end))
    if isinstance(goal, Trend):
        return (Aim(_direction(goal.heading)),)
    return _from_base(goal, case)


def _from_base(goal: Goal, case: Case) -> tuple[Aim, ...]:
    if isinstance(goal, Change):
        direction = _direction(goal.heading)
        if case.history.metric.change_since == goal.base.year:
            return (Aim(direction, direction * goal.value, case.end, goal.tolerance),)
        if case.baseline and (base := case.baseline.value) > 0:
            aim = base * (1 + direction * goal.value / 100)
            return (Aim(direction, aim, case.end, base * goal.tolerance / 100),)
    if isinstance(goal, Multiply) and case.baseline:
        return (Aim(1, goal.value * case.baseline.value, case.end),)
    return ()


def _direction(heading: Heading) -> int:
    return 1 if heading is Heading.RISE else -1
