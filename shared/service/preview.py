"""What a submission would turn, were it stored."""

from collections.abc import Iterable
from datetime import UTC, date, datetime
from uuid import uuid4

from shared.plan import ActionPlugin
from shared.progress import Method
from shared.service.door import Delivery
from shared.service.knowledge import Knowledge
from shared.store.observations import Sourced
from shared.store.tables import Change, Observation, Submission
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
    origin, moment = delivery.origin, datetime.now(UTC)
    submission = Submission(
        id=uuid4(),
        source_title=origin.title,
        source_publisher=origin.publisher,
        source_url=origin.url,
        source_published_on=origin.published_on,
        note=origin.note,
        body="",
        recorded_at=moment,
        change=0,
    )
    published = Change(number=0, recorded_at=moment)
    return [
        Sourced(
            Observation(
                submission=submission.id,
                metric=figure.metric,
                period=figure.period.text,
                period_start=figure.period.start,
                period_end=figure.period.end,
                area=figure.area,
                value=figure.value,
                status=figure.status,
                value_sent=figure.value_sent,
                unit_sent=figure.unit_sent,
                note=figure.note,
                recorded_at=moment,
                change=0,
            ),
            submission,
            published,
        )
        for figure in delivery.figures
    ]
