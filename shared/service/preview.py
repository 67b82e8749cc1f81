"""What a submission would turn, were it stored."""

from collections.abc import Iterable
from datetime import UTC, date, datetime

from shared.plan import ActionPlugin
from shared.progress import Method
from shared.service.door import Delivery
from shared.service.knowledge import Knowledge
from shared.store import submissions
from shared.store.changes import Stamp
from shared.store.observations import Sourced
from shared.store.tables import Change, Observation
from shared.wire.submission import Turn
from shared.wire.values import Text


def turns(plugin: ActionPlugin, known: Iterable[Sourced], coming: Iterable[Sourced], on: date) -> list[Turn]:
    """The targets whose verdict differs between what is `known` and that with what is `coming`, judged on one day."""
    now = {_identity(sourced): sourced for sourced in known}
    before = Knowledge(plugin, now.values())
    after = Knowledge(plugin, (now | {_identity(sourced): sourced for sourced in coming}).values())
    found = []
    for target in plugin.targets:
        was, becomes = (each.assess(target, on, Method.PACE) for each in (before, after))
        if was.verdict is not becomes.verdict:
            turn = Turn(
                target=target.id,
                title=Text.of(target.title),
                was=was.verdict,
                becomes=becomes.verdict,
                reason=Text.of(becomes.reason),
            )
            found.append(turn)
    return found


def _identity(sourced: Sourced) -> tuple[str, str, str]:
    observation = sourced.observation
    return observation.metric, observation.period, observation.area


def unsaved(delivery: Delivery) -> list[Sourced]:
    """Rows as they would be stored; no session ever sees them."""
    stamp = Stamp(0, datetime.now(UTC))
    submission, change = submissions.drafted(delivery.origin, stamp), Change(number=0, recorded_at=stamp.recorded_at)
    rows = (Observation(**submissions.columns(figure, submission)) for figure in delivery.figures)
    return [Sourced(row, submission, change) for row in rows]
