"""Submitting: figures in by the door, receipts out, provenance on request."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from http import HTTPStatus
from typing import Annotated
from uuid import UUID

from fastapi import APIRouter, Query, Request, Response
from fastapi.concurrency import run_in_threadpool
from sqlalchemy.ext.asyncio import AsyncSession

from shared.clock import today
from shared.plan import Text
from shared.plan.rights import BODIES, Caller
from shared.progress.plausibility import Kind
from shared.service import door, plausible, receipts
from shared.service.bodies import JSON, documented, sent
from shared.service.callers import OPTIONAL, CallerDep, ReporterDep
from shared.service.context import Service, ServiceDep, SessionDep
from shared.service.entitled import report_faults, view_of
from shared.service.paging import Cursor, Limit
from shared.service.periods import locked_years
from shared.service.plausible import concerned
from shared.service.problems import (
    ConflictError,
    Fault,
    ForbiddenError,
    InvalidError,
    MalformedError,
    NotFoundError,
    UnsupportedError,
    answers,
)
from shared.service.repeating import IdempotencyKey, as_before
from shared.store import changes, observations, periods, submissions
from shared.store.submissions import Figure
from shared.wire import values
from shared.wire.cursor import Place
from shared.wire.review import ReviewState
from shared.wire.spelled import BureauName
from shared.wire.submission import Receipt, SubmissionIn, SubmissionPage
from shared.wire.warning import WarningOut

router = APIRouter(prefix="/submissions", tags=["submitting"])

BODY_MODELS = (SubmissionIn,)
"""Models of bodies that these routes read themselves."""

DryRun = Annotated[bool, Query(description="Check and show what would change; store nothing")]
ANSWERS = answers(MalformedError, ForbiddenError, ConflictError, UnsupportedError) | {
    200: {"model": Receipt, "description": "A dry run: what would be stored"}
}
"""What both ways to submit can answer."""


@dataclass(frozen=True, slots=True)
class Sending:
    """One delivery on its way in. `locate` tells faults of the body by where its sender finds them."""

    caller: Caller
    delivery: door.Delivery
    key: str | None
    locate: Callable[[Iterable[Fault]], Sequence[Fault]] = tuple


@router.post("", status_code=201, openapi_extra=documented("SubmissionIn", JSON), responses=ANSWERS)
async def submit(
    service: ServiceDep,
    session: SessionDep,
    caller: ReporterDep,
    request: Request,
    response: Response,
    dry_run: DryRun = False,
    idempotency_key: IdempotencyKey = None,
) -> Receipt:
    """Stores a submission whole or not at all; every fault of a refused one is named."""
    delivery = door.admit(service.plugin, await sent(request, JSON), today())
    response.status_code = HTTPStatus.OK if dry_run else HTTPStatus.CREATED
    return await answer(service, session, Sending(caller, delivery, idempotency_key), dry_run=dry_run)


async def answer(service: Service, session: AsyncSession, sending: Sending, *, dry_run: bool) -> Receipt:
    """Stores a delivery that the door has let in, or shows what it would change.

    Raises `ForbiddenError` when some figure is not the caller's to report.
    """
    faults = sending.locate(report_faults(service.rights, sending.caller, sending.delivery.figures))
    if faults:
        raise ForbiddenError(faults)
    origin = replace(sending.delivery.origin, bureau=sending.caller.bureau, subject=sending.caller.subject)
    sending = replace(sending, delivery=replace(sending.delivery, origin=origin))
    warnings = await _warnings(service, session, sending)
    if dry_run:
        await _check(session, sending)
        return await receipts.of_a_dry_run(service.plugin, session, sending.delivery, warnings)
    return await _store(service, session, sending, warnings)


async def _warnings(service: Service, session: AsyncSession, sending: Sending) -> list[WarningOut]:
    figures, upto = sending.delivery.figures, await changes.current(session)
    metrics = concerned(service.plugin, {figure.metric for figure in figures})
    known = await observations.known(session, upto, metrics=metrics)
    found = sending.locate(await run_in_threadpool(plausible.warnings, service.plugin, known, figures))
    return [
        WarningOut(
            pointer=each.pointer,
            code=Kind(each.code),
            message=values.Text.of(each.message),
            row=each.row,
            column=each.column,
        )
        for each in found
    ]


async def _store(service: Service, session: AsyncSession, sending: Sending, warnings: Sequence[WarningOut]) -> Receipt:
    """Raises `ConflictError` when the key came before with another body."""
    origin = sending.delivery.origin
    key = sending.key and f"{sending.caller}\n{sending.key}"  # neither has a line break: no two callers share a key
    await changes.hold(session)
    with as_before():
        known = await submissions.sent_before(session, key, origin.body) if key else None
    if known is None:
        await _check(session, sending)
        doubted = [each.model_dump(mode="json") for each in warnings]
        stored = await submissions.record(session, origin, sending.delivery.figures, doubted)
        submissions.remember(session, stored, [key] if key else [])
        known = stored.id
    delivered = await submissions.find(session, known, submissions.View(everything=True))
    if delivered is None:
        raise AssertionError("just stored")
    return await receipts.as_sent(service.plugin, session, delivered)


async def _check(session: AsyncSession, sending: Sending) -> None:
    """Raises `InvalidError` for what only the database tells: locked years, and what is said to be resubmitted."""
    origin = sending.delivery.origin
    faults = [] if origin.reason else list(_locked_faults(await periods.locked(session), sending.delivery.figures))
    if origin.resubmits is not None:
        view = submissions.View(bureau=origin.bureau)
        returned = await submissions.find(session, origin.resubmits, view)
        own = returned is not None and returned.submission.bureau == origin.bureau
        if returned is None or not own or returned.state is not ReviewState.RETURNED:
            said = Text("不是本单位被退回的报送", "names no submission of yours that was returned and still is")
            faults.append(Fault("/resubmits", "not_returned", said))
    if faults:
        raise InvalidError(sending.locate(faults))


def _locked_faults(locked: frozenset[int], figures: Iterable[Figure]) -> Iterator[Fault]:
    """One for each figure of a locked year."""
    for index, figure in enumerate(figures):
        for year in locked_years(locked, [(figure.period.start, figure.period.end)])[:1]:
            said = Text(
                f"{year}年已锁定,修订须在reason中说明理由", f"{year} is locked: say in `reason` why it is revised"
            )
            yield Fault(f"/observations/{index}/period", "period_locked", said)


def _known_bureau(bureau: str | None) -> None:
    if bureau is not None and bureau not in BODIES:
        said = Text(f"没有部门{bureau!r}", f"there is no bureau {bureau!r}")
        raise InvalidError([Fault("bureau", "unknown_bureau", said)])


@router.get("", openapi_extra=OPTIONAL)
async def read_submissions(
    service: ServiceDep,
    session: SessionDep,
    caller: CallerDep,
    cursor: Cursor,
    bureau: Annotated[BureauName | None, Query(description="Short name of the bureau that sent it")] = None,
    state: Annotated[ReviewState | None, Query(description="How far it is")] = None,
    limit: Limit = 100,
) -> SubmissionPage:
    """Submissions, newest first: those published, and with a token those that concern the caller."""
    _known_bureau(bureau)
    before, view = cursor.change if cursor else None, view_of(service.rights, caller)
    found = await submissions.newest(session, before, limit + 1, view, bureau=bureau, state=state)
    following = str(Place(found[limit - 1].submission.change, 0)) if len(found) > limit else None
    return SubmissionPage(items=[receipts.outline(each) for each in found[:limit]], next_cursor=following)


@router.get("/{submission_id:uuid}", openapi_extra=OPTIONAL, responses=answers(NotFoundError))
async def read_submission(
    service: ServiceDep, session: SessionDep, caller: CallerDep, response: Response, submission_id: UUID
) -> Receipt:
    """One submission with its values and what was decided about it.

    Of one that is still to be decided about, the `ETag` stands for all that a reviewer sees: send it as `If-Match`.
    """
    receipt = await receipts.as_it_stands(service.plugin, session, await seen(service, session, caller, submission_id))
    response.headers["ETag"] = receipts.tag(receipt)
    return receipt


async def seen(
    service: Service, session: AsyncSession, caller: Caller | None, submission_id: UUID
) -> submissions.Delivered:
    """The submission. Raises `NotFoundError` also where it is not for this caller to see."""
    delivered = await submissions.find(session, submission_id, view_of(service.rights, caller))
    if delivered is None:
        raise NotFoundError(Text("没有这次报送", "there is no such submission"))
    return delivered
