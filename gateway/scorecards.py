"""GraphQL: how a bureau delivers: its verdicts, its punctuality, its milestones."""

from collections import Counter

import strawberry
from strawberry import Private

from gateway import scoring
from gateway.client import Moment, Reply
from gateway.nodes import Asked
from gateway.types import OfForce, Verdicts
from shared.wire.milestone import MilestoneStatus


@strawberry.type(
    description="Yearly figures that fell due since the base year, by how the first one came; each metric counts once. "
    "`rate` is the share that came in time, null when nothing is due."
)
class Punctuality:
    due: int
    on_time: int
    late: int
    missing: int
    rate: float | None

    @classmethod
    def of(cls, found: scoring.Punctuality) -> "Punctuality":
        rate = found.on_time / found.due if found.due else None
        return cls(due=found.due, on_time=found.on_time, late=found.late, missing=found.missing, rate=rate)


@strawberry.type(description="How many milestones stand at each status")
class MilestoneCounts:
    unreported: int
    planned: int
    in_progress: int
    delivered: int
    abandoned: int

    @classmethod
    def of(cls, counts: Counter[MilestoneStatus]) -> "MilestoneCounts":
        return cls(**{status.value: counts[status] for status in MilestoneStatus})


@strawberry.type(
    description="What a bureau is responsible for and how it stands, over the services that answered. Every bureau a "
    "measure names is responsible for it: what several share counts for each."
)
class Scorecard:
    bureau: Private[str]
    moment: Private[Moment]

    @strawberry.field(description="Counts of its targets")
    async def verdicts(self, info: Asked, force: OfForce = None) -> Verdicts:
        replies = await self._replies(info)
        asked = [(plugin, replies[plugin.key]) for plugin in scoring.CONCERNED[self.bureau]]
        return Verdicts.of(scoring.count(scoring.judged(asked, self.bureau), force))

    @strawberry.field(description="Of the metrics its targets rest on")
    async def punctuality(self, info: Asked) -> Punctuality:
        found = scoring.calendars(self.bureau, await self._replies(info))
        return Punctuality.of(scoring.punctuality(calendar for _, _, calendar in found))

    @strawberry.field(description="Counts of its milestones, as last reported")
    async def milestones(self, info: Asked) -> MilestoneCounts:
        return MilestoneCounts.of(scoring.milestones(self.bureau, await self._replies(info)))

    async def _replies(self, info: Asked) -> dict[str, Reply]:
        return await replies_to(info, self.bureau, self.moment)


async def replies_to(info: Asked, bureau: str, moment: Moment) -> dict[str, Reply]:
    """What the services say in which a bureau is responsible for something, by action."""
    plugins = scoring.CONCERNED[bureau]
    replies = await info.context.replies(plugins, moment)
    return {plugin.key: reply for plugin, reply in zip(plugins, replies, strict=True)}
