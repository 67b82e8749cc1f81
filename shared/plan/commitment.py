"""What a plan commits to: measures with their bureaus, targets on metrics, and milestones."""

import re
from dataclasses import dataclass
from enum import Enum

from shared.plan.goal import Deliver, Goal, Trend
from shared.plan.metric import KEY, Metric
from shared.plan.text import Text

_ID = re.compile(r"T[0-9]{3}")
_CLAUSE = re.compile(r"[1-9](\.[0-9]+){0,2}")


class Force(Enum):
    """How strongly the plan's wording binds."""

    BINDING = "binding"
    STRIVE = "strive"  # 力争
    APPROX = "approx"  # 左右
    IN_PRINCIPLE = "in_principle"  # 原则上
    PROMOTE = "promote"
    EXPLORE = "explore"


@dataclass(frozen=True, slots=True)
class Measure:
    """A numbered task of the plan; `bureaus` in the plan's order."""

    clause: str
    title: Text
    bureaus: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Commitment:
    """What targets and milestones share. `reading` says how an ambiguity of the text is decided here."""

    id: str
    clause: str
    force: Force
    title: Text
    scope: str = ""
    reading: Text | None = None

    def __post_init__(self) -> None:
        if not _ID.fullmatch(self.id):
            raise ValueError(f"commitment {self.id!r}: an id is a T and three digits")
        if not _CLAUSE.fullmatch(self.clause):
            raise ValueError(f"commitment {self.id}: {self.clause!r} is no clause of the plan")


@dataclass(frozen=True, slots=True, kw_only=True)
class Target(Commitment):
    """A promise about a metric; `assigned` is the metric that holds the number where the State sets it later."""

    metric: Metric
    goal: Goal
    assigned: Metric | None = None


_DELIVER = Deliver()


@dataclass(frozen=True, slots=True, kw_only=True)
class Milestone(Commitment):
    """A named deliverable, reported by status; its goal is a `Trend` where the plan only promises an improvement."""

    key: str
    goal: Deliver | Trend = _DELIVER

    def __post_init__(self) -> None:
        Commitment.__post_init__(self)
        if not KEY.fullmatch(self.key):
            raise ValueError(f"milestone key {self.key!r}: lower case words joined by _")
