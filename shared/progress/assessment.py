"""What an assessment says: a verdict, the numbers behind it, and one sentence in both languages."""

from dataclasses import dataclass
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
        return f"{self.value}/1"


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


@dataclass(frozen=True, slots=True, kw_only=True)
class Assessment:
    """A verdict and what led to it. Values are in the metric's unit.

    `expected` is what the latest figure should be by the plan's own time axis, `gap` the latest value (or amount so
    far) less `expected`, `pace` what has been done over what was due (1 = exactly on pace), `projected` where the
    present pace leads at the deadline. `required_pace` is the change a year still needed from the latest figure on,
    `recent_pace` the mean change a year over the last five years that are known.
    `label` and `score` are the method's own, where it has such.
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
    required_pace: Decimal | None = None
    recent_pace: Decimal | None = None
    label: str | None = None
    score: Decimal | None = None
