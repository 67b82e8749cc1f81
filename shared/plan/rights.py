"""Who may report what, and who reviews it: the plan's bureaus decide. Pure; who somebody is, a token says."""

from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass
from enum import Enum

from shared.plan.area import DISTRICTS
from shared.plan.bureau import BUREAUS, DISTRICTS_TOGETHER, OFFICE, STATISTICS, TOGETHER
from shared.plan.commitment import Commitment, Target
from shared.plan.metric import Metric
from shared.plan.plugin import ActionPlugin
from shared.plan.reporting import reported_behind

_DISTRICT_CODES = {district.name.zh: district.code for district in DISTRICTS}
BODIES = frozenset(BUREAUS) - TOGETHER | _DISTRICT_CODES.keys()
"""Whom a caller may speak for: the plan's bureaus and each district."""


class Role(Enum):
    """What a caller may do at all; a reporter or reviewer only within its bureau's part of the plan."""

    REPORTER = "reporter"  # submits figures and reports on milestones
    REVIEWER = "reviewer"  # approves and returns them, opens and locks periods
    STEWARD = "steward"  # keeps registers
    AUDITOR = "auditor"  # reads everything, the audit log too
    PLATFORM = "platform"  # the gateway asking in nobody's name


@dataclass(frozen=True, slots=True)
class Caller:
    """Who calls, as a verified token says. `bureau` is a key of `BODIES`, or `None` for one who speaks for none."""

    subject: str
    bureau: str | None
    roles: frozenset[Role]

    @property
    def district(self) -> str | None:
        """The code of the district that it speaks for, if it does."""
        return _DISTRICT_CODES.get(self.bureau) if self.bureau else None

    def __str__(self) -> str:
        return f"{self.bureau or '-'}/{self.subject}"


@dataclass(frozen=True, slots=True)
class Responsibilities:
    """Who reports and who reviews what in one action, by the keys of its metrics and milestones.

    The bureaus responsible for what is promised on a metric report it; where the plan names nobody, for context figures
    and headlines, every bureau of the action's measures does, and the statistics bureau. Those who lead the measures
    concerned, whom the plan names first, review, and so does the coordination office.
    """

    reporters: Mapping[str, tuple[str, ...]]
    reviewers: Mapping[str, tuple[str, ...]]
    milestone_reporters: Mapping[str, tuple[str, ...]]
    milestone_reviewers: Mapping[str, tuple[str, ...]]

    @classmethod
    def of(cls, plugin: ActionPlugin) -> "Responsibilities":
        promised = {metric.key: list(_promised(plugin, metric)) for metric in plugin.metrics}
        delivered = {milestone.key: [milestone] for milestone in plugin.milestones}
        return cls(
            reporters={key: _responsible(plugin, targets) for key, targets in promised.items()},
            reviewers={key: _leads(plugin, targets) for key, targets in promised.items()},
            milestone_reporters={key: _responsible(plugin, each) for key, each in delivered.items()},
            milestone_reviewers={key: _leads(plugin, each) for key, each in delivered.items()},
        )


def may_report(caller: Caller, responsible: Collection[str], area: str) -> bool:
    """A district reports any figure of its own area, and no other."""
    return caller.bureau in responsible if caller.district is None else caller.district == area


def may_report_milestone(caller: Caller, responsible: Collection[str]) -> bool:
    """What all districts are responsible for, each district reports on."""
    together = caller.district is not None and not DISTRICTS_TOGETHER.isdisjoint(responsible)
    return caller.bureau in responsible or together


def may_see_tasks(caller: Caller, bureau: str) -> bool:
    """A bureau's to-do list, with its drafts, is for itself, reviewers of the coordination office and auditors."""
    reviews = caller.bureau == OFFICE and Role.REVIEWER in caller.roles
    return caller.bureau == bureau or reviews or Role.AUDITOR in caller.roles


def lockers(plugin: ActionPlugin) -> tuple[str, ...]:
    """The bureaus that lock years and open them again: the action's lead, where it has one, and the office."""
    return (OFFICE,) if plugin.lead is None else (plugin.lead, OFFICE)


def may_keep(caller: Caller, plugin: ActionPlugin, area: str | None) -> bool:
    """Whether it keeps rows of that area in the action's registers: a district only those of its own."""
    named = {bureau for measure in plugin.measures for bureau in measure.bureaus}
    if caller.district is None:
        return caller.bureau == OFFICE or caller.bureau in named
    return area == caller.district and (caller.bureau in named or not DISTRICTS_TOGETHER.isdisjoint(named))


def _promised(plugin: ActionPlugin, metric: Metric) -> Iterator[Target]:
    """The targets that a figure of the metric can move: on it, behind it, by an assigned number or an annual task."""
    measured = {rate.target for rate in plugin.controlled if metric in (rate.yearly, rate.task)}
    for target in plugin.targets:
        behind = (target.metric, *reported_behind(plugin, target.metric))
        if metric in behind or metric is target.assigned or target.id in measured:
            yield target


def _responsible(plugin: ActionPlugin, commitments: Iterable[Commitment]) -> tuple[str, ...]:
    named = dict.fromkeys(bureau for each in commitments for bureau in plugin.bureaus(each))
    anybody = (bureau for measure in plugin.measures for bureau in measure.bureaus)
    return tuple(named or dict.fromkeys((*anybody, STATISTICS)))


def _leads(plugin: ActionPlugin, commitments: Iterable[Commitment]) -> tuple[str, ...]:
    named = (plugin.bureaus(each) for each in commitments)
    leads = dict.fromkeys(bureaus[0] for bureaus in named if bureaus and bureaus[0] not in DISTRICTS_TOGETHER)
    lead = () if leads or plugin.lead is None else (plugin.lead,)
    return (*leads, *lead, OFFICE)
