"""GraphQL: the alert level of every target that the official yardsticks measure, and what it was."""

import asyncio
from datetime import datetime

import strawberry
from strawberry import Private

from gateway import barometer, rollups
from gateway.client import Moment
from gateway.entities import Target
from gateway.nodes import Asked
from gateway.types import Text
from services.catalog import PLUGINS
from shared import plan
from shared.plan import ActionPlugin
from shared.progress.yardstick import AlertLevel


@strawberry.type(
    description="Where a controlled target stands now: the level of `year`, the newest with a figure. `was` is the "
    "level in the last rollup before the moment asked about, `since` the moment that rollup speaks of; null when there "
    "is none."
)
class Alert:
    target: Target
    year: int | None
    level: AlertLevel
    reason: Text
    was: AlertLevel | None
    since: datetime | None


@strawberry.type
class Alerts:
    moment: Private[Moment]

    @strawberry.field(
        description="The alert levels of all controlled targets, with those of the last rollup; null when rollups "
        "cannot be read"
    )
    async def alerts(self, info: Asked) -> list[Alert] | None:
        before = await info.context.rollups.last(self.moment.as_of)
        asked = (_alert(info, self.moment, *each, before) for each in barometer.controlled(PLUGINS))
        return list(await asyncio.gather(*asked))


async def _alert(
    info: Asked, moment: Moment, plugin: ActionPlugin, target: plan.Target, before: rollups.Rollup | None
) -> Alert:
    found = barometer.yardstick(await info.context.reply(plugin, moment), target.id)
    return Alert(
        target=Target.of(plugin, target, moment),
        year=found.alert.year if found else None,
        level=found.alert.level if found else AlertLevel.NOT_ASSESSED,
        reason=Text.of(found.alert.reason if found else barometer.unknown_alert(plugin)),
        was=rollups.alert(before, target.id) if before else None,
        since=before.as_of if before else None,
    )
