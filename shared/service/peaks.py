"""Which series a service watches for a peak: every metric that names an emission boundary, area by area."""

from datetime import date

from shared.plan import AREAS, SHANGHAI, ActionPlugin, Metric, Peak
from shared.progress.history import History
from shared.progress.peak import find_peak
from shared.service.knowledge import Knowledge
from shared.wire.peak import PeakState


def peaks(knowledge: Knowledge, on: date, *, districts: bool) -> tuple[PeakState, ...]:
    """The city's finding for each boundary, data or not, and on request those of districts that have figures."""
    watched = [metric for metric in knowledge.plugin.metrics if metric.boundary is not None]
    asked = ((metric, area) for metric in watched for area in _areas(knowledge, metric, districts))
    return tuple(peak(knowledge, metric, on, area) for metric, area in asked)


def _areas(knowledge: Knowledge, metric: Metric, districts: bool) -> list[str]:
    known = {each.area for each in knowledge.observations(metric)} if districts else set()
    return [code for code in AREAS if code in known | {SHANGHAI.code}]


def peak(knowledge: Knowledge, metric: Metric, on: date, area: str = SHANGHAI.code) -> PeakState:
    history = History.of(metric, knowledge.series(metric, area), on)
    return PeakState.of(metric.key, area, find_peak(history, on, _horizon(knowledge.plugin)))


def _horizon(plugin: ActionPlugin) -> int | None:
    """The year by which the plan wants the peak: what is projected is projected to there."""
    deadlines = [target.goal.deadline for target in plugin.targets if isinstance(target.goal, Peak)]
    return next((deadline.end for deadline in deadlines if deadline), None)
