"""A plugin as its service declares it at `GET /`."""

from typing import Any

from shared import plan
from shared.plan import ActionPlugin, Aggregation, Force, Form, GoalKind, Grain, Heading, Scale
from shared.wire.register import RegisterOut
from shared.wire.values import BoundsOut, Model, Text, UnitOut, Value


class GoalOut(Model):
    """`base_implied` says that the base year is our reading; `deadline` is written 2025, 2021-2025, 2022- or annual."""

    kind: GoalKind
    value: Value | None
    high: Value | None
    unit: str | None
    heading: Heading | None
    base: int | None
    base_implied: bool
    deadline: str | None
    tolerance: Value | None
    strictly: bool

    @classmethod
    def of(cls, goal: plan.Goal) -> "GoalOut":
        return cls(
            kind=goal.kind,
            value=goal.value,
            high=goal.high,
            unit=goal.unit.symbol if goal.unit else None,
            heading=getattr(goal, "heading", None),
            base=goal.base.year if goal.base else None,
            base_implied=bool(goal.base and goal.base.implied),
            deadline=str(goal.deadline) if goal.deadline else None,
            tolerance=getattr(goal, "tolerance", None) or None,
            strictly=getattr(goal, "strictly", False),
        )


class MeasureOut(Model):
    clause: str
    title: Text
    bureaus: list[str]


class CommitmentOut(Model):
    """A target (with its metric) or a milestone (with its key)."""

    id: str
    clause: str
    title: Text
    goal: GoalOut
    force: Force
    scope: str | None
    reading: Text | None
    bureaus: list[str]


class TargetOut(CommitmentOut):
    metric: str


class MilestoneOut(CommitmentOut):
    key: str


class StepOut(Model):
    """The largest step expected within a year while little is known of a series: a factor, points, or sizes."""

    scale: Scale
    limit: Value


class MetricOut(Model):
    """Outside its `bounds` a value is refused; beyond `expected_step`, or falling though it `only_grows`, warned of."""

    key: str
    title: Text
    definition: Text
    unit: UnitOut
    heading: Heading | None
    aggregation: Aggregation
    grain: Grain
    reports_by: int
    change_since: int | None
    bounds: BoundsOut
    boundary: Text | None = None
    set_ahead: bool = False
    expected_step: StepOut | None = None
    only_grows: bool = False
    derived_from: list[str]


class CapOut(Model):
    """Keys of the growth and of the ceiling set for it."""

    growth: str
    ceiling: str


class ControlledRateOut(Model):
    """A target that the official yardsticks measure, and the keys of the metrics they compare."""

    target: str
    form: Form
    yearly: str
    task: str
    cap: CapOut | None

    @classmethod
    def of(cls, rate: plan.ControlledRate) -> "ControlledRateOut":
        return cls(
            target=rate.target,
            form=rate.form,
            yearly=rate.yearly.key,
            task=rate.task.key,
            cap=CapOut(growth=rate.cap.growth.key, ceiling=rate.cap.ceiling.key) if rate.cap else None,
        )


class Declaration(Model):
    """The action, its measures and bureaus, what it measures and what it promises."""

    key: str
    title: Text
    clause: str
    lead: str | None
    base_year: int
    measures: list[MeasureOut]
    metrics: list[MetricOut]
    targets: list[TargetOut]
    milestones: list[MilestoneOut]
    controlled: tuple[ControlledRateOut, ...] = ()
    registers: tuple[RegisterOut, ...] = ()


def declare(plugin: ActionPlugin) -> Declaration:
    return Declaration(
        key=plugin.key,
        title=Text.of(plugin.title),
        clause=plugin.clause,
        lead=plugin.lead,
        base_year=plugin.base_year,
        measures=[
            MeasureOut(clause=measure.clause, title=Text.of(measure.title), bureaus=list(measure.bureaus))
            for measure in plugin.measures
        ],
        metrics=[declare_metric(plugin, metric) for metric in plugin.metrics],
        targets=[declare_target(plugin, target) for target in plugin.targets],
        milestones=[
            MilestoneOut(key=milestone.key, **_commitment(plugin, milestone)) for milestone in plugin.milestones
        ],
        controlled=tuple(ControlledRateOut.of(rate) for rate in plugin.controlled),
        registers=tuple(RegisterOut.of(plugin, register) for register in plugin.registers),
    )


def declare_metric(plugin: ActionPlugin, metric: plan.Metric) -> MetricOut:
    inputs = [each.inputs for each in plugin.derivations if each.metric is metric]
    step = metric.expected_step
    return MetricOut(
        key=metric.key,
        title=Text.of(metric.title),
        definition=Text.of(metric.definition),
        unit=UnitOut.of(metric.unit),
        heading=metric.heading,
        aggregation=metric.aggregation,
        grain=metric.grain,
        reports_by=metric.reports_by,
        change_since=metric.change_since,
        bounds=BoundsOut.of(metric.bounds),
        boundary=Text.of(metric.boundary) if metric.boundary else None,
        set_ahead=metric.set_ahead,
        expected_step=StepOut(scale=step.scale, limit=step.limit) if step else None,
        only_grows=metric.only_grows,
        derived_from=[each.key for group in inputs for each in group],
    )


def declare_target(plugin: ActionPlugin, target: plan.Target) -> TargetOut:
    return TargetOut(metric=target.metric.key, **_commitment(plugin, target))


def _commitment(plugin: ActionPlugin, commitment: plan.Target | plan.Milestone) -> dict[str, Any]:
    return {
        "id": commitment.id,
        "clause": commitment.clause,
        "title": Text.of(commitment.title),
        "goal": GoalOut.of(commitment.goal),
        "force": commitment.force,
        "scope": commitment.scope or None,
        "reading": Text.of(commitment.reading) if commitment.reading else None,
        "bureaus": list(plugin.bureaus(commitment)),
    }
