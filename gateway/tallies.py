"""GraphQL: counts of verdicts over the whole city, by action, bureau and force."""

import strawberry
from strawberry import Private

from gateway import scoring
from gateway.client import Moment
from gateway.entities import Bureau
from gateway.nodes import ActionKey, Asked
from gateway.scoring import Dimension
from gateway.types import OfForce, Verdicts
from services.catalog import PLUGINS
from shared.plan import Force

strawberry.enum(Dimension, name="TallyBy", description="What targets can be counted by")


@strawberry.type(
    description="Counts of one group of targets. What was not asked `by` is null, and so is the bureau of headlines."
)
class Tally:
    action: ActionKey | None
    bureau: Bureau | None
    force: Force | None
    verdicts: Verdicts


@strawberry.type
class Tallies:
    moment: Private[Moment]

    @strawberry.field(description="Counts over the services that answered: see `missing`")
    async def verdicts(self, info: Asked, force: OfForce = None) -> Verdicts:
        return Verdicts.of(scoring.count(await self._judged(info), force))

    @strawberry.field(
        description="Counts by any of the dimensions, without empty groups. By action and force they add up to "
        "`verdicts`; by bureau they do not, as a target of several bureaus counts for each of them."
    )
    async def tallies(self, info: Asked, by: list[Dimension]) -> list[Tally]:
        return [
            Tally(
                action=ActionKey(group.action) if group.action else None,
                bureau=Bureau.of(group.bureau, self.moment) if group.bureau else None,
                force=group.force,
                verdicts=Verdicts.of(counts),
            )
            for group, counts in scoring.tally(await self._judged(info), by).items()
        ]

    async def _judged(self, info: Asked) -> list[scoring.Judged]:
        replies = await info.context.replies(PLUGINS, self.moment)
        return list(scoring.judged(zip(PLUGINS, replies, strict=True)))
