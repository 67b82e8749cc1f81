"""Submitting: figures in by the door, receipts out, provenance on request."""

from collections.abc import Sequence
from http import HTTPStatus
from typing import Annotated, Any
from uuid import UUID

from fastapi import APIRouter, Header, Query, Request, Response
from sqlalchemy.ext.asyncio import AsyncSession

from shared.clock import today
from shared.plan import ActionPlugin, Text
from shared.progress import Status
from shared.service import door
from shared.service.context import ServiceDep, SessionDep
from shared.service.knowledge import source_of
from shared.service.paging import Cursor, Limit, Place
from shared.service.preview import turns
from shared.service.problems import (
    ConflictError,
    InvalidError,
    MalformedError,
    NotFoundError,
    UnsupportedError,
    answers,
)
from shared.store import changes, observations, submissions
from shared.store.submissions import Figure, Provenance
from shared.store.tables import Observation, Submission
from shared.wire.submission import Accepted, Effect, Receipt, Sent, Source, SubmissionIn, SubmissionOut, SubmissionPage

router = APIRouter(prefix="/submissions", tags=["submitting"])

BODY: dict[str, Any] = {
    "requestBody": {
        "required": True,
        "content": {"application/json": {"schema": {"$ref": "#/components/schemas/SubmissionIn"}}},
    }
}
BODY_MODELS = (SubmissionIn,)
"""Models of bodies that routes read themselves: a body is checked whole, so that every fault is named at once."""


DryRun = Annotated[bool, Query(description="Check and show what would change; store nothing")]
IdempotencyKey = Annotated[str | None, Header(min_length=1, max_length=200)]
ANSWERS = answers(MalformedError, ConflictError, UnsupportedError, InvalidError) | {
    200: {"model": Receipt, "description": "A dry run: what would be stored"}
}
"""What both ways to submit can answer."""


@router.post("", status_code=201, openapi_extra=BODY, responses=ANSWERS)
async def submit(
    service: ServiceDep,
    session: SessionDep,
    request: Request,
    response: Response,
    dry_run: DryRun = False,
    idempotency_key: IdempotencyKey = None,
) -> Receipt:
    """Stores a submission whole or not at all; every fault of a refused one is named."""
    media_type = request.headers.get("content-type", "").partition(";")[0].strip().lower()
    if media_type != "application/json":  # anything else a web page could send from a stranger's site
        raise UnsupportedError(Text("请以application/json发送", "send application/json"))
    delivery = door.receive(service.plugin, await request.body(), today())
    response.status_code = HTTPStatus.OK if dry_run else HTTPStatus.CREATED
    return await answer(service.plugin, session, delivery, idempotency_key, dry_run=dry_run)


async def answer(
    plugin: ActionPlugin, session: AsyncSession, delivery: door.Delivery, key: str | None, *, dry_run: bool
) -> Receipt:
    """Stores a checked delivery, or shows what it would change."""
    if not dry_run:
        return await store(plugin, session, delivery, key)
    upto = await changes.current(session)
    return Receipt(
        id=None,
        change=None,
        recorded_at=None,
        dry_run=True,
        source=_announced(delivery.origin),
        note=delivery.origin.note,
        observations=await _accepted(plugin, session, delivery.figures, upto),
        turns=turns(plugin, await observations.known(session, upto), delivery, today()),
    )


async def store(plugin: ActionPlugin, session: AsyncSession, delivery: door.Delivery, key: str | None) -> Receipt:
    """Records a checked delivery. Raises `ConflictError` when `key` came before with another body."""
    try:
        stored = await submissions.record(session, delivery.origin, delivery.figures, key)
    except submissions.KeyReusedError as error:
        said = Text("该Idempotency-Key已用于另一内容", "this Idempotency-Key came before with another body")
        raise ConflictError(said) from error
    return await _receipt(plugin, session, stored)


@router.get("", responses=answers(InvalidError))
async def read_submissions(session: SessionDep, cursor: Cursor, limit: Limit = 100) -> SubmissionPage:
    """Every submission, newest first."""
    found = await submissions.newest(session, cursor.change if cursor else None, limit + 1)
    following = str(Place(found[limit - 1].change, 0)) if len(found) > limit else None
    return SubmissionPage(items=[_submission(each) for each in found[:limit]], next_cursor=following)


@router.get("/{submission_id}", responses=answers(NotFoundError, InvalidError))
async def read_submission(service: ServiceDep, session: SessionDep, submission_id: UUID) -> Receipt:
    """One submission with its values, as its receipt said."""
    stored = await submissions.find(session, submission_id)
    if stored is None:
        raise NotFoundError(Text("没有这次报送", "there is no such submission"))
    return await _receipt(service.plugin, session, stored)


async def _receipt(plugin: ActionPlugin, session: AsyncSession, stored: Submission) -> Receipt:
    figures = await submissions.figures_of(session, stored.id)
    return Receipt(
        dry_run=False,
        observations=await _accepted(plugin, session, figures, stored.change - 1),
        **_submission(stored).model_dump(),
    )


async def _accepted(
    plugin: ActionPlugin, session: AsyncSession, figures: Sequence[Figure | Observation], upto: int
) -> list[Accepted]:
    """The figures beside the values that stood before, as known at change `upto`."""
    metrics = {figure.metric for figure in figures}
    before = {
        (each.metric, each.period, each.area): each
        for each, _ in await observations.known(session, upto, metrics=metrics)
    }
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


def _announced(origin: Provenance) -> Source:
    return Source(title=origin.title, publisher=origin.publisher, url=origin.url, published_on=origin.published_on)


def _submission(stored: Submission) -> SubmissionOut:
    return SubmissionOut(
        id=stored.id,
        change=stored.change,
        recorded_at=stored.recorded_at,
        source=source_of(stored),
        note=stored.note,
    )
