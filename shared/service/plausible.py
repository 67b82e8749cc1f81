"""What a submission says that is accepted and yet doubtful, seen from what is published."""

from collections.abc import Collection, Iterable, Sequence

from shared.plan import ActionPlugin, Period
from shared.progress import Status
from shared.progress.agreement import Datum
from shared.progress.plausibility import doubts
from shared.store.observations import Sourced
from shared.store.submissions import Figure
from shared.store.tables import Observation
from shared.wire.values import Text
from shared.wire.warning import WarningOut


def warnings(
    plugin: ActionPlugin, known: Iterable[Sourced], figures: Sequence[Figure | Observation]
) -> list[WarningOut]:
    """In the order of the figures. `known` need hold no metrics but those that `concerned` names."""
    published = (_datum(_observation(each)) for each in known)
    found = doubts(plugin, published, [_datum(figure) for figure in figures])
    return [
        WarningOut(pointer=f"/observations/{doubt.index}/value", code=doubt.kind, message=Text.of(doubt.message))
        for doubt in found
    ]


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


def _observation(sourced: Sourced) -> Observation:
    return sourced[0]


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
