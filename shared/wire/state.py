"""What a service knows, in one answer: values, verdicts, milestones."""

from datetime import date, datetime

from shared.wire.account import AccountState
from shared.wire.assessment import AssessmentOut
from shared.wire.calendar import CalendarOut
from shared.wire.explanation import Explanation
from shared.wire.milestone import MilestoneState
from shared.wire.observation import ObservationOut
from shared.wire.peak import PeakState
from shared.wire.transition import Promise
from shared.wire.values import Model
from shared.wire.yardstick import YardstickState


class MetricState(Model):
    """A metric's latest value for the city, its series there, and on request its districts' values.

    `calendar` is null for a derived metric, which nobody reports.
    """

    key: str
    latest: ObservationOut | None
    observations: list[ObservationOut]
    calendar: CalendarOut | None = None


class TargetState(Model):
    """`promise` is what it was judged against; `explanation` comes only when asked for."""

    id: str
    metric: str
    assessment: AssessmentOut
    promise: Promise | None = None
    explanation: Explanation | None = None


class State(Model):
    """Everything the citywide view needs from one service, as known at `as_of` and judged on the day `on`."""

    action: str
    change: int
    as_of: datetime
    on: date
    metrics: list[MetricState]
    targets: list[TargetState]
    milestones: list[MilestoneState]
    peaks: tuple[PeakState, ...] = ()
    accounts: tuple[AccountState, ...] = ()
    yardsticks: tuple[YardstickState, ...] = ()
