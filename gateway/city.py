"""What spans actions: verdict counts, the boundaries in which the city may have peaked, alert levels. Pure."""

from collections import Counter
from collections.abc import Iterable

from gateway.client import Reply
from shared.plan import ActionPlugin, Metric, Peak, Target, Text
from shared.progress import Verdict
from shared.wire.peak import PeakState
from shared.wire.yardstick import YardstickState


def count(replies: Iterable[Reply]) -> Counter[Verdict]:
    """Targets by verdict, over the services that answered."""
    return Counter(target.assessment.verdict for reply in replies for target in reply.targets.values())


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


def controlled(plugins: Iterable[ActionPlugin]) -> list[tuple[ActionPlugin, Target]]:
    """The targets that the official yardsticks measure, and who owns them."""
    return [(plugin, plugin.controlled_target(rate)) for plugin in plugins for rate in plugin.controlled]


def yardstick(reply: Reply, target_id: str) -> YardstickState | None:
    """What a service says of a target by the official yardsticks."""
    known = reply.state.yardsticks if reply.state else ()
    return next((each for each in known if each.target == target_id), None)


def unknown_alert(plugin: ActionPlugin) -> Text:
    """Said where there is no alert level because its service is silent."""
    return Text(f"{plugin.title.zh}服务没有给出预警等级", f"The service of {plugin.key} has given no alert level")
