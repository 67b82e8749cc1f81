"""The reporting calendars of a service's metrics, and what is overdue; of the city's figures."""

from collections.abc import Mapping

from sqlalchemy.ext.asyncio import AsyncSession

from shared.plan import SHANGHAI, ActionPlugin, Metric
from shared.plan.reporting import demands, reporters
from shared.progress import calendar
from shared.service.knowledge import Knowledge, Moment, needed_for
from shared.store import publications
from shared.wire.calendar import CalendarOut, OverdueOut
from shared.wire.values import Text


def asked_for(plugin: ActionPlugin, metric: Metric) -> set[str]:
    """Keys of the metrics that a metric's values and its calendar rest on, itself included."""
    judged = (target.metric for target in demands(plugin).get(metric.key, ()))
    return needed_for(plugin, metric).union(*(needed_for(plugin, each) for each in judged))


async def calendars(session: AsyncSession, knowledge: Knowledge, moment: Moment) -> dict[str, CalendarOut]:
    """By key, of what is known of the city; derived metrics are not reported and have none."""
    plugin = knowledge.plugin
    published = await publications.first(session, moment.change, SHANGHAI.code)
    figures = {metric.key: knowledge.series(metric) for metric in plugin.metrics}
    found = calendar.calendars(plugin, figures, published, moment.on)
    return {key: CalendarOut.of(each) for key, each in found.items()}


def overdue(plugin: ActionPlugin, found: Mapping[str, CalendarOut], bureau: str | None) -> list[OverdueOut]:
    """Longest overdue first; of one bureau or all."""
    responsible = reporters(plugin)
    late = [
        OverdueOut(
            metric=metric.key,
            title=Text.of(metric.title),
            since=since,
            last_known=found[metric.key].last_known,
            missing=found[metric.key].missing,
            bureaus=responsible[metric.key],
        )
        for metric in plugin.metrics
        if metric.key in found and (since := found[metric.key].overdue_since)
    ]
    return sorted((each for each in late if bureau is None or bureau in each.bureaus), key=lambda each: each.since)
