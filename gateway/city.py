"""What spans actions: the boundaries in which the city may have peaked, and the figures of a district. Pure."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from gateway.client import Reply
from shared.plan import SHANGHAI, ActionPlugin, Aggregation, Metric, Peak, Text
from shared.plan.unit import DAY, PERCENT, VEHICLE_PER_CHARGER, YES_NO
from shared.progress import Status
from shared.wire.observation import ObservationOut, newest
from shared.wire.peak import PeakState


def promised_peak(plugins: Iterable[ActionPlugin]) -> tuple[ActionPlugin, Metric] | None:
    """What the plan promises to peak, and who owns it."""
    found = (
        (plugin, target.metric) for plugin in plugins for target in plugin.targets if isinstance(target.goal, Peak)
    )
    return next(found, None)


def boundaries(plugins: Iterable[ActionPlugin]) -> list[tuple[ActionPlugin, Metric]]:
    """Every emission total that is watched for a peak, each by itself."""
    return [(plugin, metric) for plugin in plugins for metric in plugin.metrics if metric.boundary is not None]


def peaks(reply: Reply, metric: Metric, area: str | None) -> list[PeakState]:
    """What a service says about one boundary: in one area, or in each that has figures."""
    known = [each for each in reply.state.peaks if each.metric == metric.key] if reply.state else []
    return [each for each in known if area in (None, each.area)]


def unknown_peak(plugin: ActionPlugin, metric: Metric) -> Text:
    """Said where there is no finding."""
    return Text(
        f"{metric.title.zh}:{plugin.title.zh}服务没有给出判断",
        f"{metric.title.en}: the service of {plugin.key} has said nothing",
    )


@dataclass(frozen=True, slots=True)
class Figure:
    """A district's newest outturn, and its share of the city's value for the same period."""

    metric: Metric
    latest: ObservationOut
    share: float | None


_NOT_ADDING_UP = {unit.dimension for unit in (PERCENT, YES_NO, DAY, VEHICLE_PER_CHARGER)}
"""Shares and ratios, answers, days: stocks over time that are no sum over districts."""


def figures(plugin: ActionPlugin, reply: Reply, area: str) -> Iterator[Figure]:
    for metric in plugin.metrics:
        known = reply.metrics.get(metric.key)
        there = [each for each in known.observations if each.area == area] if known else []
        if known and (latest := newest(metric, there)):
            yield Figure(metric, latest, _share(metric, latest, known.observations))


def _share(metric: Metric, district: ObservationOut, known: Iterable[ObservationOut]) -> float | None:
    if metric.aggregation is Aggregation.NONE or metric.unit.dimension in _NOT_ADDING_UP:
        return None
    whole = next((each for each in known if (each.area, each.period) == (SHANGHAI.code, district.period)), None)
    if whole is None or whole.status is Status.FORECAST or not whole.value:
        return None
    return float(district.value / whole.value)
