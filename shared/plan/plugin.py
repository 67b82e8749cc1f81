"""The plugin: everything the program knows about one action, as one frozen value that checks itself."""

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from shared.plan import account
from shared.plan.account import Account
from shared.plan.bureau import BUREAUS
from shared.plan.commitment import Commitment, Measure, Milestone, Target
from shared.plan.control import ControlledRate, control_faults
from shared.plan.derivation import Derivation
from shared.plan.goal import ON_THE_METRIC_ITSELF, Goal, Peak
from shared.plan.identity import Identity
from shared.plan.metric import KEY, Heading, Metric
from shared.plan.register import AREA, NAME, Field, Option, Register, register_faults, serving
from shared.plan.text import Text


class PluginError(ValueError):
    """A plugin that contradicts itself; the message names every fault."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ActionPlugin:
    """One action. `base_year` is where progress is counted from when a commitment names no base year."""

    key: str
    title: Text
    clause: str
    lead: str | None
    base_year: int
    measures: tuple[Measure, ...]
    metrics: tuple[Metric, ...]
    targets: tuple[Target, ...]
    milestones: tuple[Milestone, ...]
    derivations: tuple[Derivation, ...] = ()
    controlled: tuple[ControlledRate, ...] = ()
    accounts: tuple[Account, ...] = ()
    registers: tuple[Register, ...] = ()
    identities: tuple[Identity, ...] = ()

    def __post_init__(self) -> None:
        if faults := list(_faults(self)):
            raise PluginError(f"plugin {self.key!r}: " + "; ".join(faults))

    @property
    def slug(self) -> str:
        """The key as host names and URLs spell it: underscores are not legal there."""
        return self.key.replace("_", "-")

    @property
    def commitments(self) -> tuple[Target | Milestone, ...]:
        return tuple(sorted((*self.targets, *self.milestones), key=lambda commitment: commitment.id))

    def metric(self, key: str) -> Metric | None:
        return next((metric for metric in self.metrics if metric.key == key), None)

    def account(self, key: str) -> Account | None:
        return next((account for account in self.accounts if account.key == key), None)

    def register(self, key: str) -> Register | None:
        return next((each for each in self.registers if each.key == key), None)

    def fields_of(self, register: Register) -> tuple[Field, ...]:
        """What a row of it says: what every row does, then what this register asks for."""
        served = (Option(each.id, each.title) for each in self.commitments if each.id in register.serves)
        return (NAME, AREA, serving(tuple(served)), *register.fields)

    @property
    def factor_metrics(self) -> tuple[Metric, ...]:
        """Those whose figures for the city are factors of accounts, of districts' too."""
        return tuple({metric.key: metric for each in self.accounts for metric in each.factor_metrics}.values())

    def milestone(self, key: str) -> Milestone | None:
        return next((milestone for milestone in self.milestones if milestone.key == key), None)

    def targets_of(self, metric: Metric) -> tuple[Target, ...]:
        return tuple(target for target in self.targets if target.metric is metric)

    def controlled_target(self, rate: ControlledRate) -> Target:
        """The promise a controlled rate is about."""
        return next(target for target in self.targets if target.id == rate.target)

    def bureaus(self, commitment: Commitment) -> tuple[str, ...]:
        """Those the measure of its clause names; a headline (clause 1) names none."""
        return next((measure.bureaus for measure in self.measures if measure.clause == commitment.clause), ())


def _faults(plugin: ActionPlugin) -> Iterator[str]:
    if not KEY.fullmatch(plugin.key):
        yield f"key {plugin.key!r} is not lower case words joined by _"
    yield from _repeated("measure", (measure.clause for measure in plugin.measures))
    yield from _repeated("metric", (metric.key for metric in plugin.metrics))
    yield from _repeated("milestone", (milestone.key for milestone in plugin.milestones))
    yield from _repeated("commitment", (commitment.id for commitment in plugin.commitments))
    yield from _repeated("derivation", (derivation.metric.key for derivation in plugin.derivations))
    yield from _repeated("register", (each.key for each in plugin.registers))
    yield from _repeated("identity", (identity.key for identity in plugin.identities))
    yield from _repeated("controlled rate", (rate.target for rate in plugin.controlled))
    yield from _bureau_faults(plugin)
    yield from _target_faults(plugin)
    yield from control_faults(plugin.controlled, plugin.metrics, plugin.targets, plugin.base_year)
    yield from _account_faults(plugin)
    ids = [commitment.id for commitment in plugin.commitments]
    yield from (fault for each in plugin.registers for fault in register_faults(each, ids))
    for derivation in plugin.derivations:
        for metric in (derivation.metric, *derivation.inputs):
            if metric not in plugin.metrics:
                yield f"derivation of {derivation.metric.key!r} uses {metric.key!r}, no metric of this plugin"
    for identity in plugin.identities:
        foreign = {*identity.left.inputs, *identity.right.inputs} - {metric.key for metric in plugin.metrics}
        yield from (f"identity {identity.key!r} uses {key!r}, no metric of this plugin" for key in sorted(foreign))


def _bureau_faults(plugin: ActionPlugin) -> Iterator[str]:
    if plugin.lead is not None and plugin.lead not in BUREAUS:
        yield f"lead {plugin.lead!r} is no known bureau"
    for measure in plugin.measures:
        unknown = [key for key in measure.bureaus if key not in BUREAUS]
        yield from (f"measure {measure.clause}: unknown bureau {key!r}" for key in unknown)
        if not measure.bureaus:
            yield f"measure {measure.clause} has no bureau"


def _target_faults(plugin: ActionPlugin) -> Iterator[str]:
    for target in plugin.targets:
        if target.metric not in plugin.metrics:
            yield f"target {target.id} is on {target.metric.key!r}, no metric of this plugin"
        end = target.goal.deadline.end if target.goal.deadline else None
        if end is not None and end <= (target.goal.base.year if target.goal.base else plugin.base_year):
            yield f"target {target.id} ends in {end}, not after the year it is counted from"
        if not _fits(target.goal, target.metric):
            yield f"target {target.id}: {target.goal.unit} is not of the dimension of {target.metric.unit}"
        yield from _assigned_faults(plugin, target)
        if isinstance(target.goal, Peak) and target.metric.boundary is None:
            yield f"target {target.id} is a peak of {target.metric.key!r}, which names no boundary"


def _account_faults(plugin: ActionPlugin) -> Iterator[str]:
    derived = [derivation.metric for derivation in plugin.derivations]
    for each in plugin.accounts:
        yield from account.faults(each)
        for metric in (each.metric, *(sector.metric for sector in each.sectors)):
            if metric not in derived:
                yield f"account {each.key!r}: {metric.key!r} is not derived"
        for metric in each.inputs:
            if metric not in plugin.metrics:
                yield f"account {each.key!r} counts {metric.key!r}, no metric of this plugin"


def _assigned_faults(plugin: ActionPlugin, target: Target) -> Iterator[str]:
    held = target.assigned
    if held is None:
        return
    if held not in plugin.metrics:
        yield f"target {target.id} is assigned by {held.key!r}, no metric of this plugin"
    if not held.set_ahead:
        yield f"target {target.id}: {held.key!r} holds what is assigned and is not set ahead"
    if held.unit != target.goal.unit:
        yield f"target {target.id}: {held.key!r} is not in {target.goal.unit}"
    if target.metric.heading not in (Heading.RISE, Heading.FALL):
        yield f"target {target.id}: {target.metric.key!r} has no direction to reach an assigned number in"


def _fits(goal: Goal, metric: Metric) -> bool:
    """Levels and amounts are in the metric's dimension; changes, multiples and yes/no answers are about it."""
    if not isinstance(goal, ON_THE_METRIC_ITSELF) or goal.unit is None:
        return True
    return goal.unit.dimension == metric.unit.dimension


def _repeated(what: str, keys: Iterable[str]) -> Iterator[str]:
    yield from (f"{what} {key} is declared {times} times" for key, times in Counter(keys).items() if times > 1)
