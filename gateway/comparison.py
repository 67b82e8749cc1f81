"""What a rollup notes of each target so that two can be compared, and the comparison. Pure."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any, Protocol

from gateway.client import Reply
from shared.plan import SHANGHAI, ActionPlugin
from shared.progress import Verdict
from shared.wire.assessment import AssessmentOut
from shared.wire.state import TargetState
from shared.wire.transition import Cause, Figure, Promise, Stand, causes, figures

_BASIS = "basis"


def noted(plugin: ActionPlugin, reply: Reply, target: TargetState, on: date) -> dict[str, Any]:
    """One target as a rollup stores it: its assessment and, apart, the promise and the figures it rests on."""
    basis = {
        "action": plugin.key,
        "promise": target.promise.model_dump(mode="json") if target.promise else None,
        "figures": _figures(plugin, reply, target, on),
    }
    return target.assessment.model_dump(mode="json", exclude={"on"}) | {_BASIS: basis}


def _figures(plugin: ActionPlugin, reply: Reply, target: TargetState, on: date) -> dict[str, Any] | None:
    """By period; `None` for a target that only the service knows."""
    declared = next((each for each in plugin.targets if each.id == target.id), None)
    if declared is None:
        return None
    known = reply.metrics.get(target.metric)
    series = [each for each in (known.observations if known else ()) if each.area == SHANGHAI.code]
    counting = figures(declared, series, on, plugin.base_year)
    return {period: figure.model_dump(mode="json") for period, figure in counting.items()}


class Snapshot(Protocol):
    """What the comparison reads of a stored rollup."""

    on: date
    missing: dict[str, str]
    targets: dict[str, dict[str, Any]]


@dataclass(frozen=True, slots=True)
class Transition:
    """A target whose verdict differs between two rollups; a side is `None` where the target was not judged."""

    id: str
    before: AssessmentOut | None
    after: AssessmentOut | None
    because: list[Cause]

    @property
    def was(self) -> Verdict | None:
        return self.before.verdict if self.before else None

    @property
    def became(self) -> Verdict | None:
        return self.after.verdict if self.after else None


def compare(before: Snapshot, after: Snapshot, actions: Mapping[str, str]) -> list[Transition]:
    """In the order of ids. `actions` tells whose a target is for rollups that did not note it yet."""
    ids = sorted(before.targets.keys() | after.targets.keys())
    found = (_transition(id_, before, after, actions.get(id_)) for id_ in ids)
    return [each for each in found if each.was is not each.became]


def _transition(id_: str, before: Snapshot, after: Snapshot, action: str | None) -> Transition:
    then, now = before.targets.get(id_), after.targets.get(id_)
    if then is None and now is not None:
        return Transition(id_, None, _stand(now, after.on).assessment, [_absent(now, before, action, Cause.ADDED)])
    if then is not None and now is None:
        cause = _absent(then, after, action, Cause.WITHDRAWN)
        return Transition(id_, _stand(then, before.on).assessment, None, [cause])
    stands = _stand(then or {}, before.on), _stand(now or {}, after.on)
    return Transition(id_, stands[0].assessment, stands[1].assessment, causes(*stands))


def _absent(there: dict[str, Any], absent: Snapshot, action: str | None, otherwise: Cause) -> Cause:
    owner = there[_BASIS]["action"] if _BASIS in there else action
    return Cause.NO_ANSWER if owner in absent.missing else otherwise


def _stand(stored: dict[str, Any], on: date) -> Stand:
    """Rollups taken before promises and figures were noted have an assessment only."""
    assessment = AssessmentOut.model_validate(stored | {"on": on})
    basis = stored.get(_BASIS)
    if basis is None:
        return Stand(assessment)
    promise = Promise.model_validate(basis["promise"]) if basis["promise"] else None
    known = basis["figures"]
    if known is not None:
        known = {period: Figure.model_validate(figure) for period, figure in known.items()}
    return Stand(assessment, known, promise)
