"""What verdicts, calendars and milestones add up to: by action, bureau and force. Pure."""

from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass
from enum import Enum

from gateway.client import Reply
from services.catalog import PLUGINS
from shared.plan import BUREAUS, ActionPlugin, Force, Metric, Target
from shared.plan.reporting import reporters
from shared.progress import Verdict
from shared.wire.calendar import CalendarOut
from shared.wire.milestone import MilestoneStatus


@dataclass(frozen=True, slots=True)
class Judged:
    """A target with its verdict."""

    plugin: ActionPlugin
    target: Target
    verdict: Verdict


def judged(asked: Iterable[tuple[ActionPlugin, Reply]], bureau: str | None = None) -> Iterator[Judged]:
    """The declared targets of the services that answered; of one responsible bureau or all."""
    for plugin, reply in asked:
        for target in plugin.targets:
            known = reply.targets.get(target.id)
            if known and (bureau is None or bureau in plugin.bureaus(target)):
                yield Judged(plugin, target, known.assessment.verdict)


def count(targets: Iterable[Judged], force: Collection[Force] | None = None) -> Counter[Verdict]:
    return Counter(each.verdict for each in targets if force is None or each.target.force in force)


class Dimension(Enum):
    """What targets can be counted by."""

    ACTION = "action"
    BUREAU = "bureau"
    FORCE = "force"


@dataclass(frozen=True, slots=True)
class Group:
    """One value of each dimension that was asked for, `None` for the others; a headline has no bureau either."""

    action: str | None
    bureau: str | None
    force: Force | None


def tally(targets: Iterable[Judged], by: Collection[Dimension]) -> dict[Group, Counter[Verdict]]:
    """Counts by group, in the order of the plan. A target of several bureaus counts for each of them."""
    counts: dict[Group, Counter[Verdict]] = defaultdict(Counter)
    for each in targets:
        for group in _groups(each, by):
            counts[group][each.verdict] += 1
    return {group: counts[group] for group in sorted(counts, key=_place)}


def _groups(each: Judged, by: Collection[Dimension]) -> Iterator[Group]:
    bureaus = each.plugin.bureaus(each.target) if Dimension.BUREAU in by else ()
    for bureau in bureaus or (None,):
        yield Group(
            action=each.plugin.key if Dimension.ACTION in by else None,
            bureau=bureau,
            force=each.target.force if Dimension.FORCE in by else None,
        )


_ORDER: Mapping[object, int] = {
    key: place for place, key in enumerate((*(plugin.key for plugin in PLUGINS), *BUREAUS, *Force, None))
}


def _place(group: Group) -> tuple[int, int, int]:
    return _ORDER[group.action], _ORDER[group.bureau], _ORDER[group.force]


def _reported() -> dict[str, list[tuple[ActionPlugin, Metric]]]:
    found: dict[str, list[tuple[ActionPlugin, Metric]]] = {key: [] for key in BUREAUS}
    for plugin in PLUGINS:
        responsible = reporters(plugin)
        for metric in plugin.metrics:
            for bureau in responsible.get(metric.key, ()):
                found[bureau].append((plugin, metric))
    return found


REPORTED = _reported()
"""By bureau: the metrics that targets it is responsible for rest on, each once."""

CONCERNED = {
    bureau: [plugin for plugin in PLUGINS if any(bureau in plugin.bureaus(each) for each in plugin.commitments)]
    for bureau in BUREAUS
}
"""By bureau: the actions in which it is responsible for something."""


def calendars(bureau: str, replies: Mapping[str, Reply]) -> Iterator[tuple[ActionPlugin, Metric, CalendarOut]]:
    """Of what a bureau reports, as far as the services (by action) answered."""
    for plugin, metric in REPORTED[bureau]:
        known = replies[plugin.key].metrics.get(metric.key)
        if known and known.calendar:
            yield plugin, metric, known.calendar


@dataclass(frozen=True, slots=True)
class Punctuality:
    """Yearly figures due, by how the first one came."""

    on_time: int
    late: int
    missing: int

    @property
    def due(self) -> int:
        return self.on_time + self.late + self.missing


def punctuality(found: Iterable[CalendarOut]) -> Punctuality:
    known = list(found)
    return Punctuality(
        on_time=sum(len(each.on_time) for each in known),
        late=sum(len(each.late) for each in known),
        missing=sum(len(each.missing) for each in known),
    )


def milestones(bureau: str, replies: Mapping[str, Reply]) -> Counter[MilestoneStatus]:
    """Those a bureau is responsible for, by status as last reported."""
    return Counter(
        known.status
        for plugin in CONCERNED[bureau]
        for milestone in plugin.milestones
        if bureau in plugin.bureaus(milestone)
        and (known := replies[plugin.key].milestones.get(milestone.key)) is not None
    )
