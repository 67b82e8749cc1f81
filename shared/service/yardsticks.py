"""The targets of a service that the official yardsticks measure, for the city as a whole."""

from datetime import date

from shared.plan import ActionPlugin, ControlledRate
from shared.progress.standing import stand
from shared.progress.yardstick import CutPoints
from shared.service.knowledge import Knowledge, needed_for
from shared.wire.yardstick import YardstickState


def yardsticks(knowledge: Knowledge, on: date, cuts: CutPoints) -> tuple[YardstickState, ...]:
    return tuple(yardstick(knowledge, rate, on, cuts) for rate in knowledge.plugin.controlled)


def yardstick(knowledge: Knowledge, rate: ControlledRate, on: date, cuts: CutPoints) -> YardstickState:
    plugin = knowledge.plugin
    target = knowledge.settled(plugin.controlled_target(rate), on)
    return YardstickState.of(stand(rate, target, knowledge.series, on, base_year=plugin.base_year, cuts=cuts))


def needed_by(plugin: ActionPlugin, rate: ControlledRate) -> set[str]:
    """Keys of the metrics whose figures the yardstick of a rate rests on."""
    metrics = (plugin.controlled_target(rate).metric, *rate.metrics)
    return {key for metric in metrics for key in needed_for(plugin, metric)}
