"""Receipts: a submission with its figures, beside what they take the place of."""

import hashlib
from collections.abc import Sequence

from fastapi.concurrency import run_in_threadpool
from sqlalchemy.ext.asyncio import AsyncSession

from shared.clock import today
from shared.plan import ActionPlugin
from shared.progress import Status
from shared.service.door import Delivery
from shared.service.knowledge import source_of
from shared.service.preview import turns, unsaved
from shared.store import changes, observations, submissions
from shared.store.observations import Sourced
from shared.store.submissions import Delivered, Figure
from shared.store.tables import Change, Observation, Review
from shared.wire.review import Decision, ReviewOut, ReviewState
from shared.wire.submission import Accepted, Effect, Receipt, Sent, Source, SubmissionOut
from shared.wire.warning import WarningOut


async def as_sent(plugin: ActionPlugin, session: AsyncSession, delivered: Delivered) -> Receipt:
    """The receipt as it was given, whatever has been decided since."""
    first = Delivered(delivered.submission, None, superseded=False)
    figures = await submissions.figures_of(session, delivered.submission.id)
    return _receipt(first, await _accepted(plugin, session, figures, delivered.submission.change - 1))


async def as_it_stands(plugin: ActionPlugin, session: AsyncSession, delivered: Delivered) -> Receipt:
    """With what was decided. Undecided, it shows what approving it now would change."""
    submission, state = delivered.submission, delivered.state
    figures = await submissions.figures_of(session, submission.id)
    if state is not ReviewState.SUBMITTED:
        by = delivered.review.change if delivered.review else submission.change
        return _receipt(delivered, await _accepted(plugin, session, figures, by - 1))
    upto = await changes.current(session)
    now = Change(number=upto + 1, recorded_at=submission.recorded_at)
    coming = [Sourced(figure, submission, now) for figure in figures]
    known = await observations.known(session, upto)
    turning = await run_in_threadpool(turns, plugin, known, coming, today())
    receipt = _receipt(delivered, await _accepted(plugin, session, figures, upto))
    return receipt.model_copy(update={"turns": turning})


async def of_a_dry_run(
    plugin: ActionPlugin, session: AsyncSession, delivery: Delivery, warnings: list[WarningOut]
) -> Receipt:
    """What would be stored, and what would turn once it is approved."""
    origin, upto = delivery.origin, await changes.current(session)
    known = await observations.known(session, upto)
    return Receipt(
        id=None,
        change=None,
        recorded_at=None,
        dry_run=True,
        bureau=origin.bureau,
        state=None,
        source=Source(title=origin.title, publisher=origin.publisher, url=origin.url, published_on=origin.published_on),
        note=origin.note,
        reason=origin.reason,
        resubmits=origin.resubmits,
        warnings=warnings,
        review=None,
        observations=await _accepted(plugin, session, delivery.figures, upto),
        turns=await run_in_threadpool(turns, plugin, known, unsaved(delivery), today()),
    )


def tag(receipt: Receipt) -> str:
    """An entity tag of all that a receipt shows."""
    return f'"{hashlib.sha256(receipt.model_dump_json().encode()).hexdigest()[:32]}"'


def outline(delivered: Delivered) -> SubmissionOut:
    """A submission without its figures."""
    submission = delivered.submission
    return SubmissionOut(
        id=submission.id,
        change=submission.change,
        recorded_at=submission.recorded_at,
        bureau=submission.bureau,
        state=delivered.state,
        source=source_of(submission),
        note=submission.note,
        reason=submission.reason,
        resubmits=submission.resubmits,
        warnings=[WarningOut.model_validate(each) for each in submission.warnings or ()],
        review=review_out(delivered.review),
    )


def review_out(review: Review | None) -> ReviewOut | None:
    if review is None:
        return None
    return ReviewOut(
        decision=Decision.APPROVE if review.approved else Decision.RETURN,
        note=review.note,
        bureau=review.bureau,
        recorded_at=review.recorded_at,
        change=review.change,
    )


def _receipt(delivered: Delivered, accepted: list[Accepted]) -> Receipt:
    return Receipt(dry_run=False, observations=accepted, **dict(outline(delivered)))


async def _accepted(
    plugin: ActionPlugin, session: AsyncSession, figures: Sequence[Figure | Observation], upto: int
) -> list[Accepted]:
    """The figures beside the values that stood before, as known at change `upto`."""
    metrics = {figure.metric for figure in figures}
    rows = [row.observation for row in await observations.known(session, upto, metrics=metrics)]
    before = {(each.metric, each.period, each.area): each for each in rows}
    units = {metric.key: metric.unit.symbol for metric in plugin.metrics}
    return [
        _beside(figure, units.get(figure.metric, figure.unit_sent), before.get(_identity(figure))) for figure in figures
    ]


def _identity(figure: Figure | Observation) -> tuple[str, str, str]:
    return figure.metric, str(figure.period), figure.area


def _beside(figure: Figure | Observation, unit: str, before: Observation | None) -> Accepted:
    same = before is not None and (before.value, before.status) == (figure.value, figure.status)
    changed = Effect.UNCHANGED if same else Effect.REVISED
    return Accepted(
        metric=figure.metric,
        period=str(figure.period),
        area=figure.area,
        value=figure.value,
        unit=unit,
        status=Status(figure.status),
        note=figure.note,
        sent=Sent(value=figure.value_sent, unit=figure.unit_sent),
        revises=before.value if before else None,
        effect=changed if before else Effect.NEW,
    )
