"""Who reports what: metrics that are computed from others are not reported, those they rest on are."""

from collections.abc import Mapping, Sequence
from typing import TypeAlias

from shared.plan.commitment import Target
from shared.plan.metric import Metric
from shared.plan.plugin import ActionPlugin

Demands: TypeAlias = Mapping[str, Sequence[Target]]
"""The targets that need a reported metric's figures, by its key; a context figure has none."""


def reported_behind(plugin: ActionPlugin, metric: Metric) -> tuple[Metric, ...]:
    """The metric itself or, where it is derived, the reported ones that it comes from in the end, once each."""
    inputs = [each for derivation in plugin.derivations if derivation.metric is metric for each in derivation.inputs]
    if not inputs:
        return (metric,)
    return tuple({found.key: found for each in inputs for found in reported_behind(plugin, each)}.values())


def demands(plugin: ActionPlugin) -> Demands:
    """Every reported metric of the plugin, in its order, with what is promised on its figures."""
    derived = {derivation.metric.key for derivation in plugin.derivations}
    found: dict[str, list[Target]] = {metric.key: [] for metric in plugin.metrics if metric.key not in derived}
    for target in plugin.targets:
        for metric in reported_behind(plugin, target.metric):
            found[metric.key].append(target)
    return found


def reporters(plugin: ActionPlugin) -> Mapping[str, tuple[str, ...]]:
    """The bureaus responsible for those targets, by the same keys."""
    return {
        key: tuple(dict.fromkeys(bureau for target in targets for bureau in plugin.bureaus(target)))
        for key, targets in demands(plugin).items()
    }
