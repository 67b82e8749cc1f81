"""One metric in detail, and pages of its series."""

from shared.wire.assessment import AssessmentOut
from shared.wire.calendar import CalendarOut
from shared.wire.declaration import MetricOut, TargetOut
from shared.wire.observation import ObservationOut
from shared.wire.peak import PeakState
from shared.wire.values import Model


class AssessedTarget(Model):
    target: TargetOut
    assessment: AssessmentOut


class MetricDetail(Model):
    """`peak` is the city's; only an emission total has one. `calendar` is null for a derived metric."""

    metric: MetricOut
    latest: ObservationOut | None
    targets: list[AssessedTarget]
    peak: PeakState | None
    calendar: CalendarOut | None


class ObservationPage(Model):
    """By reference period, oldest first; `next_cursor` is null on the last page."""

    items: list[ObservationOut]
    next_cursor: str | None
