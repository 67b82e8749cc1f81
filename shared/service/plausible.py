"""What a submission says that is accepted and yet doubtful, and what is published and contradicts itself."""

from collections.abc import Collection, Iterable, Sequence
from datetime import date

from shared.plan import ActionPlugin, Period
from shared.progress import Status
from shared.progress.agreement import Conflict, Datum, check_all
from shared.progress.agreement import figures as figures_of
from shared.progress.plausibility import doubts
from shared.service.problems import Fault
from shared.store.observations import Sourced
from shared.store.submissions import Figure
from shared.store.tables import Observation


def warnings(plugin: ActionPlugin, known: Iterable[Sourced], figures: Sequence[Figure]) -> list[Fault]:
    """In the order of the figures. `known` need hold no metrics but those that `concerned` names."""
    published = (_datum(each.observation) for each in known)
    found = doubts(plugin, published, [_datum(figure) for figure in figures])
    return [Fault(f"/observations/{each.index}/value", each.kind.value, each.message) for each in found]


def conflicts(plugin: ActionPlugin, known: Iterable[Sourced], on: date) -> list[Conflict]:
    """Where published figures contradict each other, of periods that are over, as far as the action sees by itself."""
    rows = (_datum(each.observation) for each in known if each.observation.period_end <= on)
    checks = check_all(plugin.identities, plugin.metrics, plugin.factor_metrics, figures_of(rows))
    return [conflict for check in checks for conflict in check.conflicts]


def concerned(plugin: ActionPlugin, metrics: Collection[str]) -> set[str]:
    """The keys of all metrics that figures of these may be held against."""
    groups = [
        *({*each.left.inputs, *each.right.inputs} for each in plugin.identities),
        *({each.metric.key, *(metric.key for metric in each.inputs)} for each in plugin.derivations),
    ]
    keys: set[str] = set()
    fresh = set(metrics)
    while fresh:
        keys |= fresh
        fresh = {key for group in groups if group & fresh for key in group} - keys
    return keys


def _datum(each: Figure | Observation) -> Datum:
    return Datum(
        metric=each.metric,
        area=each.area,
        period=each.period if isinstance(each.period, Period) else Period.parse(each.period),
        value=each.value,
        status=Status(each.status),
        printed=each.value_sent,
        unit=each.unit_sent,
    )
