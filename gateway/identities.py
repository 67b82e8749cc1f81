"""Checking identities on what the services say. Pure."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from gateway.client import Reply
from shared.plan import ActionPlugin, Period
from shared.plan.identity import Identity
from shared.progress import agreement
from shared.progress.agreement import Check, Datum, Key, figures
from shared.wire.observation import ObservationOut


@dataclass(frozen=True, slots=True)
class Checked:
    """What came of the identities, and the observations that their figures stand for."""

    checks: list[Check]
    said: Mapping[Key, ObservationOut]


def check_all(identities: Iterable[Identity], plugins: Sequence[ActionPlugin], replies: Iterable[Reply]) -> Checked:
    """Every identity in every area, and the sum of the districts of every metric that adds up."""
    said = {_datum(each): each for each in _observations(replies)}
    metrics = [metric for plugin in plugins for metric in plugin.metrics]
    factors = [metric for plugin in plugins for metric in plugin.factor_metrics]
    checks = agreement.check_all(identities, metrics, factors, figures(said))
    return Checked(checks, {datum.key: each for datum, each in said.items()})


def _observations(replies: Iterable[Reply]) -> Iterator[ObservationOut]:
    """Of periods that are over on the day the services answer for."""
    for state in (reply.state for reply in replies if reply.state):
        for each in (each for metric in state.metrics for each in metric.observations):
            if Period.parse(each.period).end <= state.on:
                yield each


def _datum(each: ObservationOut) -> Datum:
    printed, unit = (each.sent.value, each.sent.unit) if each.sent else (each.value, each.unit)
    period, derived = Period.parse(each.period), bool(each.derived_from)
    return Datum(each.metric, each.area, period, each.value, each.status, printed, unit, derived)
