"""Plausibility: what a submission says that may be so, but is more likely a mistake.

Figures that repeat what is known raise no doubt. Forecasts are held against what is known of their own series; nothing
is held against a forecast, and identities leave them out.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from enum import Enum
from typing import TypeAlias

from shared.plan import ActionPlugin, Text
from shared.plan.identity import DISTRICT_SUM
from shared.progress.agreement import Conflict, Datum
from shared.progress.assessment import Status
from shared.progress.contradiction import Ledger, contradictions, derived_from, told
from shared.progress.fall import falls
from shared.progress.jump import jumps


class Kind(Enum):
    JUMP = "jump"
    FALLS = "falls"
    CONTRADICTS = "contradicts"
    DISTRICT_SUM = "district_sum"


@dataclass(frozen=True, slots=True)
class Doubt:
    """`index` is the place of the figure in the submission."""

    index: int
    kind: Kind
    message: Text


_Doubted: TypeAlias = tuple[Datum, Kind, Text]


def doubts(plugin: ActionPlugin, known: Iterable[Datum], sent: Sequence[Datum]) -> list[Doubt]:
    """In the order of the figures sent, one of a kind for each at most; what is declared no more is passed over."""
    declared = {metric.key for metric in plugin.metrics}
    known = [each for each in known if each.metric in declared]
    there = {each.key: each for each in known}
    fresh = [each for each in sent if each.metric in declared and not _repeats(each, there.get(each.key))]
    places = {each: index for index, each in enumerate(sent)}
    found = (*_in_series(plugin, known, fresh), *_between_series(plugin, known, fresh))
    doubted = [Doubt(places[each], kind, message) for each, kind, message in found]
    return sorted(doubted, key=lambda doubt: (doubt.index, list(Kind).index(doubt.kind)))


def _repeats(each: Datum, known: Datum | None) -> bool:
    return (
        known is not None
        and each.value == known.value
        and (known.status is not Status.FORECAST or each.status is Status.FORECAST)
    )


def _in_series(plugin: ActionPlugin, known: Iterable[Datum], fresh: Sequence[Datum]) -> Iterator[_Doubted]:
    metrics = {metric.key: metric for metric in plugin.metrics}
    computed = {derivation.metric.key for derivation in plugin.derivations}
    derived = derived_from(plugin, known) if any(each.metric in computed for each in fresh) else ()
    history, brought = _by_series((*known, *derived)), _by_series(fresh)
    for (key, area), sent in brought.items():
        series = history.get((key, area), [])
        yield from ((each, Kind.JUMP, why) for each, why in jumps(metrics[key], series, sent))
        yield from ((each, Kind.FALLS, why) for each, why in falls(metrics[key], series, sent))


def _by_series(data: Iterable[Datum]) -> dict[tuple[str, str], list[Datum]]:
    series: dict[tuple[str, str], list[Datum]] = defaultdict(list)
    for each in data:
        series[each.metric, each.area].append(each)
    return series


def _between_series(plugin: ActionPlugin, known: Iterable[Datum], fresh: Iterable[Datum]) -> Iterator[_Doubted]:
    laid: dict[tuple[Datum, Kind], list[Conflict]] = defaultdict(list)
    for each, conflict in contradictions(Ledger.of(plugin, known, fresh)):
        kind = Kind.DISTRICT_SUM if conflict.identity.key == DISTRICT_SUM.key else Kind.CONTRADICTS
        laid[each, kind].append(conflict)
    units = {metric.key: metric.unit for metric in plugin.metrics}
    for (each, kind), conflicts in laid.items():
        first = conflicts[0]
        yield each, kind, told(first, units[first.left.inputs[0].metric], len(conflicts) - 1)
