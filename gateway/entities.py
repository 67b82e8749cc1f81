"""GraphQL types of the plan's things. Each holds a declaration and asks the question's replies for values."""

from datetime import date
from typing import Annotated, Self

import strawberry
from strawberry import Private

from gateway import barometer, scoring
from gateway.client import Moment
from gateway.explanations import Explanation
from gateway.nodes import ActionKey, Asked, Missing, Node, missing_of
from gateway.paging import bad_input
from gateway.scorecards import Scorecard, replies_to
from gateway.types import Assessment, ExpectedStep, Goal, Observation, Text
from gateway.yardsticks import Yardstick
from services.catalog import PLUGINS
from shared import plan, progress
from shared.clock import day_of
from shared.plan import AREAS, BUREAUS, SHANGHAI, ActionPlugin, Aggregation, Force, Grain, Heading
from shared.wire.milestone import MilestoneStatus


@strawberry.type(description="A quantity an action is measured by")
class Metric(Node):
    plugin: Private[ActionPlugin]
    metric: Private[plan.Metric]
    moment: Private[Moment]

    key: str
    title: Text
    definition: Text
    unit: str
    heading: Heading | None
    aggregation: Aggregation
    grain: Grain
    boundary: Text | None
    expected_step: ExpectedStep | None
    only_grows: bool

    @classmethod
    def of(cls, plugin: ActionPlugin, metric: plan.Metric, moment: Moment) -> "Metric":
        return cls(
            id=strawberry.ID(f"{plugin.key}.{metric.key}"),
            plugin=plugin,
            metric=metric,
            moment=moment,
            key=metric.key,
            title=Text.of(metric.title),
            definition=Text.of(metric.definition),
            unit=metric.unit.symbol,
            heading=metric.heading,
            aggregation=metric.aggregation,
            grain=metric.grain,
            boundary=Text.of(metric.boundary) if metric.boundary else None,
            expected_step=ExpectedStep.of(metric.expected_step),
            only_grows=metric.only_grows,
        )

    @strawberry.field(description="The city's newest outturn; null when there is no data")
    async def latest(self, info: Asked) -> Observation | None:
        known = (await info.context.reply(self.plugin, self.moment)).metrics.get(self.key)
        return Observation.of(known.latest) if known and known.latest else None

    @strawberry.field(description="The city's series or a district's, oldest first; null when its service is missing")
    async def observations(
        self,
        info: Asked,
        area: str = SHANGHAI.code,
        from_: Annotated[plan.Period | None, strawberry.argument(name="from")] = None,
        to: plan.Period | None = None,
    ) -> list[Observation] | None:
        if area not in AREAS:
            raise bad_input(f"no area of the city has the code {area!r}")
        reply = await info.context.reply(self.plugin, self.moment)
        if reply.state is None:
            return None
        known = reply.metrics.get(self.key)
        found = [Observation.of(each) for each in (known.observations if known else []) if each.area == area]
        return [
            each
            for each in found
            if (from_ is None or each.period.start >= from_.start) and (to is None or each.period.end <= to.end)
        ]

    @strawberry.field(
        description="Since when a yearly figure of the city is due and has not come; null when none is, for derived "
        "metrics, which nobody reports, and when its service is missing"
    )
    async def overdue_since(self, info: Asked) -> date | None:
        known = (await info.context.reply(self.plugin, self.moment)).metrics.get(self.key)
        return known.calendar.overdue_since if known and known.calendar else None

    @strawberry.field(description="Of several deadlines the one that counts now; null when none lies ahead")
    def next_target(self) -> "Target | None":
        on = self.moment.on or day_of(self.moment.as_of)
        found = progress.next_due(self.plugin.targets_of(self.metric), on)
        return Target.of(self.plugin, found, self.moment) if found else None

    @strawberry.field
    def targets(self) -> "list[Target]":
        return [Target.of(self.plugin, target, self.moment) for target in self.plugin.targets_of(self.metric)]


@strawberry.type(
    description="A metric whose newest figures have not come. `lastKnown` is the newest year known, `missingYears` are "
    "all years due and not known."
)
class Overdue:
    metric: Metric
    since: date
    last_known: int | None
    missing_years: list[int]


@strawberry.type(description="A responsible body")
class Bureau(Node):
    moment: Private[Moment]

    key: str
    name: Text

    @classmethod
    def of(cls, key: str, moment: Moment) -> "Bureau":
        return cls(id=strawberry.ID(key), moment=moment, key=key, name=Text.of(BUREAUS[key].name))

    @strawberry.field(description="The measures it is responsible for")
    def measures(self) -> "list[Measure]":
        return [
            Measure.of(plugin, measure, self.moment)
            for plugin in PLUGINS
            for measure in plugin.measures
            if self.key in measure.bureaus
        ]

    @strawberry.field(description="The targets it is responsible for")
    def targets(self) -> "list[Target]":
        return [
            Target.of(plugin, target, self.moment)
            for plugin in PLUGINS
            for target in plugin.targets
            if self.key in plugin.bureaus(target)
        ]

    @strawberry.field(description="What is overdue of the metrics its targets rest on, longest first")
    async def overdue(self, info: Asked) -> list[Overdue]:
        found = scoring.calendars(self.key, await replies_to(info, self.key, self.moment))
        late = [
            Overdue(
                metric=Metric.of(plugin, metric, self.moment),
                since=calendar.overdue_since,
                last_known=calendar.last_known,
                missing_years=list(calendar.missing),
            )
            for plugin, metric, calendar in found
            if calendar.overdue_since
        ]
        return sorted(late, key=lambda each: each.since)

    @strawberry.field(description="How it delivers")
    def scorecard(self) -> Scorecard:
        return Scorecard(bureau=self.key, moment=self.moment)

    @strawberry.field(description="Services whose part of its targets, of `overdue` and `scorecard` is missing or old")
    async def missing(self, info: Asked) -> list[Missing]:
        return missing_of(info, (await replies_to(info, self.key, self.moment)).values())


@strawberry.type(description="A numbered task of the plan with its bureaus")
class Measure(Node):
    plugin: Private[ActionPlugin]
    measure: Private[plan.Measure]
    moment: Private[Moment]

    clause: str
    title: Text

    @classmethod
    def of(cls, plugin: ActionPlugin, measure: plan.Measure, moment: Moment) -> "Measure":
        return cls(
            id=strawberry.ID(measure.clause),
            plugin=plugin,
            measure=measure,
            moment=moment,
            clause=measure.clause,
            title=Text.of(measure.title),
        )

    @strawberry.field
    def bureaus(self) -> list[Bureau]:
        return [Bureau.of(key, self.moment) for key in self.measure.bureaus]

    @strawberry.field
    def targets(self) -> "list[Target]":
        of_measure = (target for target in self.plugin.targets if target.clause == self.clause)
        return [Target.of(self.plugin, target, self.moment) for target in of_measure]


@strawberry.interface(description="One of the plan's numbered commitments")
class Commitment(Node):
    plugin: Private[ActionPlugin]
    moment: Private[Moment]
    declared: Private[plan.Target | plan.Milestone]

    clause: str
    title: Text
    force: Force
    scope: str | None
    reading: Text | None
    goal: Goal

    @classmethod
    def of(cls, plugin: ActionPlugin, declared: plan.Target | plan.Milestone, moment: Moment) -> Self:
        return cls(
            id=strawberry.ID(declared.id),
            plugin=plugin,
            moment=moment,
            declared=declared,
            clause=declared.clause,
            title=Text.of(declared.title),
            force=declared.force,
            scope=declared.scope or None,
            reading=Text.of(declared.reading) if declared.reading else None,
            goal=Goal.of(declared.goal),
        )

    @strawberry.field
    def action(self) -> ActionKey:
        return ActionKey(self.plugin.key)

    @strawberry.field
    def bureaus(self) -> list[Bureau]:
        return [Bureau.of(key, self.moment) for key in self.plugin.bureaus(self.declared)]


@strawberry.type(description="A promise about a metric")
class Target(Commitment):
    declared: Private[plan.Target]

    @strawberry.field
    def metric(self) -> Metric:
        return Metric.of(self.plugin, self.declared.metric, self.moment)

    @strawberry.field(description="Null when its service is missing")
    async def assessment(self, info: Asked) -> Assessment | None:
        known = (await info.context.reply(self.plugin, self.moment)).targets.get(self.declared.id)
        return Assessment.of(known.assessment) if known else None

    @strawberry.field(description="How the verdict came about; null when its service is missing")
    async def explanation(self, info: Asked) -> Explanation | None:
        known = (await info.context.reply(self.plugin, self.moment)).targets.get(self.declared.id)
        return Explanation.of(known.explanation) if known and known.explanation else None

    @strawberry.field(
        description="By the annual task and the five-year schedule; null when it is not so assessed or its service is "
        "missing"
    )
    async def yardstick(self, info: Asked) -> Yardstick | None:
        found = barometer.yardstick(await info.context.reply(self.plugin, self.moment), self.declared.id)
        return Yardstick.of(found) if found else None


@strawberry.type(description="A deliverable of the plan")
class Milestone(Commitment):
    declared: Private[plan.Milestone]

    @strawberry.field
    def key(self) -> str:
        return self.declared.key

    @strawberry.field(description="As last reported; null when its service is missing")
    async def status(self, info: Asked) -> MilestoneStatus | None:
        known = (await info.context.reply(self.plugin, self.moment)).milestones.get(self.declared.key)
        return known.status if known else None
