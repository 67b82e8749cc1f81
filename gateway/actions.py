"""GraphQL: what every action of the plan has in common."""

import strawberry
from strawberry import Private

from gateway import scoring
from gateway.client import Moment
from gateway.entities import Bureau, Measure, Metric, Milestone, Target
from gateway.nodes import Asked, Missing, Node, missing_of
from gateway.registers import Register
from gateway.types import OfForce, Text, Verdicts
from shared.plan import ActionPlugin


@strawberry.interface(description="One action of the plan; each has a type of its own with a field for every metric")
class Action(Node):
    plugin: Private[ActionPlugin]
    moment: Private[Moment]

    key: str
    title: Text
    clause: str

    @strawberry.field(description="The bureau that leads it; null where the plan names none")
    def lead(self) -> Bureau | None:
        return Bureau.of(self.plugin.lead, self.moment) if self.plugin.lead else None

    @strawberry.field
    def measures(self) -> list[Measure]:
        return [Measure.of(self.plugin, measure, self.moment) for measure in self.plugin.measures]

    @strawberry.field
    def metrics(self) -> list[Metric]:
        return [Metric.of(self.plugin, metric, self.moment) for metric in self.plugin.metrics]

    @strawberry.field
    def targets(self) -> list[Target]:
        return [Target.of(self.plugin, target, self.moment) for target in self.plugin.targets]

    @strawberry.field
    def milestones(self) -> list[Milestone]:
        return [Milestone.of(self.plugin, milestone, self.moment) for milestone in self.plugin.milestones]

    @strawberry.field(description="The lists of real things that its service keeps")
    def registers(self) -> list[Register]:
        return [Register.of(self.plugin, register, self.moment) for register in self.plugin.registers]

    @strawberry.field(description="Counts of its targets; null when its service is missing")
    async def verdicts(self, info: Asked, force: OfForce = None) -> Verdicts | None:
        reply = await info.context.reply(self.plugin, self.moment)
        return Verdicts.of(scoring.count(scoring.judged([(self.plugin, reply)]), force)) if reply.state else None

    @strawberry.field(description="Why its values are missing or old; null when its service answered")
    async def missing(self, info: Asked) -> Missing | None:
        return next(iter(missing_of(info, [await info.context.reply(self.plugin, self.moment)])), None)
