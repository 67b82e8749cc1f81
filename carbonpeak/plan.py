"""The plan as the program knows it, as plain rows: what `carbonpeak plan` prints."""

from collections.abc import Iterable, Iterator
from decimal import Decimal
from typing import Any, TypeAlias

from shared.plan import ActionPlugin, Milestone, Target

Row: TypeAlias = dict[str, Any]


def rows(plugins: Iterable[ActionPlugin]) -> Iterator[Row]:
    """Every commitment of every plugin, by number, in JSON terms."""
    owned = [(plugin, commitment) for plugin in plugins for commitment in plugin.commitments]
    for plugin, commitment in sorted(owned, key=lambda pair: pair[1].id):
        yield _row(plugin, commitment)


def _row(plugin: ActionPlugin, commitment: Target | Milestone) -> Row:
    goal = commitment.goal
    metric = commitment.metric.key if isinstance(commitment, Target) else None
    return {
        "id": commitment.id,
        "service": plugin.key,
        "clause": commitment.clause,
        "kind": "target" if metric else "milestone",
        "metric": metric,
        "goal": {
            "kind": goal.kind.value,
            "value": _number(goal.value),
            "high": _number(goal.high),
            "unit": goal.unit and goal.unit.symbol,
            "base": goal.base.year if goal.base and not goal.base.implied else None,
            "deadline": goal.deadline and str(goal.deadline),
        },
        "force": commitment.force.value,
        "scope": commitment.scope or None,
        "bureaus": list(plugin.bureaus(commitment)),
        "title": {"zh": commitment.title.zh, "en": commitment.title.en},
    }


def _number(value: Decimal | None) -> int | float | None:
    if value is None:
        return None
    return int(value) if value == value.to_integral_value() else float(value)
