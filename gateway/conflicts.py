"""GraphQL: figures that contradict each other, with both sides named."""

import asyncio
from collections.abc import Mapping

import strawberry
from strawberry import Private

from gateway import identities
from gateway.client import Moment
from gateway.entities import Metric
from gateway.identities import Checked
from gateway.nodes import Asked
from gateway.paging import bad_input
from gateway.types import Observation, Text
from services.catalog import PLUGINS
from services.identities import IDENTITIES
from shared import plan
from shared.plan import AREAS
from shared.plan import identity as declared
from shared.progress import agreement
from shared.progress.agreement import Check, Key
from shared.wire.observation import ObservationOut


@strawberry.type(
    description="What published figures must agree with. `allows` says why some difference is no conflict."
)
class Identity:
    key: str
    title: Text
    formula: Text
    allows: Text

    @classmethod
    def of(cls, identity: declared.Identity) -> "Identity":
        return cls(
            key=identity.key,
            title=Text.of(identity.title),
            formula=Text.of(identity.formula),
            allows=Text.of(identity.allows),
        )


@strawberry.type(description="A figure that one side of an identity rests on")
class ConflictInput(Observation):
    metric: Metric

    @classmethod
    def of_metric(cls, each: ObservationOut, moment: Moment) -> "ConflictInput":
        plugin, metric = next((p, m) for p in PLUGINS for m in p.metrics if m.key == each.metric)
        return cls(metric=Metric.of(plugin, metric, moment), **vars(Observation.of(each)))


@strawberry.type(description="One side of an identity: what it comes to, and the figures it rests on")
class ConflictSide:
    value: float
    unit: str
    inputs: list[ConflictInput]

    @classmethod
    def of(
        cls, side: agreement.Reckoned, said: Mapping[Key, ObservationOut], unit: str, moment: Moment
    ) -> "ConflictSide":
        inputs = [ConflictInput.of_metric(said[each.key], moment) for each in side.inputs]
        return cls(value=float(side.value), unit=unit, inputs=inputs)


@strawberry.type(
    description="Two sides of an identity that differ by more than `tolerance`, in their unit; `difference` is left "
    "less right"
)
class Conflict:
    identity: Identity
    period: plan.Period
    area: str
    left: ConflictSide
    right: ConflictSide
    difference: float
    tolerance: float

    @property
    def metrics(self) -> set[str]:
        """Keys of all that both sides rest on."""
        return {each.metric.key for side in (self.left, self.right) for each in side.inputs}

    @classmethod
    def of(cls, found: agreement.Conflict, said: Mapping[Key, ObservationOut], moment: Moment) -> "Conflict":
        unit = said[found.left.inputs[0].key].unit
        return cls(
            identity=Identity.of(found.identity),
            period=found.period,
            area=found.area,
            left=ConflictSide.of(found.left, said, unit, moment),
            right=ConflictSide.of(found.right, said, unit, moment),
            difference=float(found.difference),
            tolerance=float(found.tolerance),
        )


@strawberry.type(
    description="How often an identity could be checked where its left side is reported, and how often figures were "
    "missing, which is no conflict"
)
class IdentityCheck:
    identity: Identity
    checked: int
    unchecked: int
    conflicts: int

    @classmethod
    def of(cls, check: Check) -> "IdentityCheck":
        return cls(
            identity=Identity.of(check.identity),
            checked=check.checked,
            unchecked=check.unchecked,
            conflicts=len(check.conflicts),
        )


@strawberry.type
class Conflicts:
    moment: Private[Moment]

    @strawberry.field(
        description="Figures that contradict each other, of the city and the districts; of services that answered"
    )
    async def conflicts(
        self, info: Asked, area: str | None = None, period: plan.Period | None = None
    ) -> list[Conflict]:
        if area is not None and area not in AREAS:
            raise bad_input(f"no area of the city has the code {area!r}")
        found = await conflicts_of(info, self.moment)
        return [each for each in found if area in (None, each.area) and period in (None, each.period)]

    @strawberry.field(description="Every identity that is watched, and what came of it")
    async def identities(self, info: Asked) -> list[IdentityCheck]:
        return [IdentityCheck.of(each) for each in (await _checked(info, self.moment)).checks]


async def conflicts_of(info: Asked, moment: Moment) -> list[Conflict]:
    checked = await _checked(info, moment)
    return [Conflict.of(each, checked.said, moment) for check in checked.checks for each in check.conflicts]


async def _checked(info: Asked, moment: Moment) -> Checked:
    replies = await info.context.replies(PLUGINS, moment)
    return await asyncio.to_thread(identities.check_all, IDENTITIES, PLUGINS, replies)
