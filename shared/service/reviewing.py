"""Reviewing: a submission is approved, and so published, or returned; several at once, all or none."""

from collections.abc import Iterator
from dataclasses import replace
from uuid import UUID

from fastapi import APIRouter
from sqlalchemy.ext.asyncio import AsyncSession

from shared.plan import Text
from shared.plan.bureau import OFFICE
from shared.plan.rights import Caller
from shared.service import receipts
from shared.service.callers import ReviewerDep
from shared.service.context import Service, ServiceDep, SessionDep
from shared.service.entitled import review_faults, view_of
from shared.service.matching import IfMatch
from shared.service.periods import locked_years
from shared.service.problems import (
    ConflictError,
    Fault,
    ForbiddenError,
    InvalidError,
    MalformedError,
    NotFoundError,
    PreconditionFailedError,
    answers,
)
from shared.service.submitting import seen
from shared.store import changes, periods, reviews, submissions
from shared.store.submissions import Delivered
from shared.store.tables import Review
from shared.wire.review import BulkReviewIn, Decision, ReviewIn, ReviewState
from shared.wire.submission import Receipt, SubmissionOut

router = APIRouter(prefix="/submissions", tags=["reviewing"])

ANSWERS = answers(MalformedError, ForbiddenError, NotFoundError, ConflictError, PreconditionFailedError)


@router.post("/review", responses=ANSWERS)
async def review_several(
    service: ServiceDep, session: SessionDep, caller: ReviewerDep, body: BulkReviewIn
) -> list[SubmissionOut]:
    """Decides about several alike, in the order they came, all or none; those with warnings are seen one by one."""
    check_note(body)
    await changes.hold(session)
    found = await submissions.find_all(session, body.submissions, view_of(service.rights, caller))
    forbidden, conflicting = [], []
    for index, each in enumerate(body.submissions):
        at = f"/submissions/{index}"
        if each not in found:
            conflicting.append(Fault(at, "not_found", _NOT_FOUND))
            continue
        forbidden += _at(at, await not_theirs(service, session, caller, found[each]))
        conflicting += _at(at, await _obstacles(session, found[each], body.decision))
        if found[each].submission.warnings and body.decision is Decision.APPROVE:
            said = Text("有疑点,须单独审核", "has warnings: look at it by itself")
            conflicting.append(Fault(at, "has_warnings", said))
    refuse(forbidden, conflicting)
    in_order = sorted(found.values(), key=lambda each: each.submission.change)
    return [receipts.outline(await _decide(session, each, caller, body)) for each in in_order]


@router.post("/{submission_id}/review", responses=ANSWERS)
async def review(
    service: ServiceDep,
    session: SessionDep,
    caller: ReviewerDep,
    if_match: IfMatch,
    submission_id: UUID,
    body: ReviewIn,
) -> Receipt:
    """Decides about one submission, once and for good. With `If-Match` only if all is as the reviewer was shown."""
    check_note(body)
    await changes.hold(session)
    delivered = await seen(service, session, caller, submission_id)
    forbidden = await not_theirs(service, session, caller, delivered)
    refuse(forbidden, await _obstacles(session, delivered, body.decision))
    if if_match.tags is not None:  # to reckon what was shown takes a while
        if_match.hold(receipts.tag(await receipts.as_it_stands(service.plugin, session, delivered)))
    return await receipts.as_it_stands(service.plugin, session, await _decide(session, delivered, caller, body))


_NOT_FOUND = Text("没有这次报送", "there is no such submission")


def check_note(body: ReviewIn) -> None:
    """Who returns something says why."""
    if body.decision is Decision.RETURN and body.note is None:
        raise InvalidError([Fault("/note", "missing", Text("退回须说明原因", "say why it is returned"))])


def refuse(forbidden: list[Fault], conflicting: list[Fault]) -> None:
    """Raises `ForbiddenError` or else `ConflictError`, with every fault."""
    if forbidden:
        raise ForbiddenError([*forbidden, *conflicting])
    if conflicting:
        raise ConflictError(Text("不能审核", "this cannot be decided now"), conflicting)


def decided_faults(state: ReviewState) -> Iterator[Fault]:
    if state is not ReviewState.SUBMITTED:
        yield Fault("", "already_decided", Text("已审核,不能再次审核", f"is {state.value} already: a decision stands"))


async def not_theirs(service: Service, session: AsyncSession, caller: Caller, delivered: Delivered) -> list[Fault]:
    """Why the submission is not the caller's to decide about, each reason once."""
    submission = delivered.submission
    metrics = (await submissions.metrics_of(session, [submission.id]))[submission.id]
    sender = (submission.bureau, submission.subject)
    reviewers = [service.rights.reviewers.get(key, (OFFICE,)) for key in sorted(metrics)]
    return list(dict.fromkeys(fault for each in reviewers for fault in review_faults(caller, sender, each)))


async def _obstacles(session: AsyncSession, delivered: Delivered, decision: Decision) -> list[Fault]:
    faults = list(decided_faults(delivered.state))
    if decision is Decision.APPROVE and delivered.submission.reason is None:
        figures = await submissions.figures_of(session, delivered.submission.id)
        closed = locked_years(await periods.locked(session), ((each.period_start, each.period_end) for each in figures))
        for year in closed:
            said = Text(f"{year}年已锁定而未说明理由", f"{year} has been locked since, and no reason is given")
            faults.append(Fault("", "period_locked", said))
    return faults


async def _decide(session: AsyncSession, delivered: Delivered, caller: Caller, body: ReviewIn) -> Delivered:
    approved = body.decision is Decision.APPROVE
    row: Review = await reviews.decide(session, delivered.submission, caller, approved=approved, note=body.note)
    return delivered._replace(review=row)


def _at(pointer: str, faults: list[Fault]) -> list[Fault]:
    return [replace(each, pointer=pointer) for each in faults]
