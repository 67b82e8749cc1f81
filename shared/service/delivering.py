"""Milestones: deliverables, how far they are, and the evidence; a report stands once it is approved."""

from collections.abc import Iterator
from typing import Annotated
from uuid import UUID

from fastapi import APIRouter, Depends, Response

from shared.plan import Milestone, Text
from shared.plan.rights import may_report_milestone
from shared.service.callers import OPTIONAL, CallerDep, ReporterDep, ReviewerDep
from shared.service.context import AsOf, ServiceDep, SessionDep, change_at
from shared.service.entitled import not_responsible, review_faults, sees_reports_on
from shared.service.matching import IfMatch
from shared.service.milestones import milestone_states, report_out
from shared.service.problems import (
    Fault,
    ForbiddenError,
    InvalidError,
    MalformedError,
    NotFoundError,
    PreconditionFailedError,
    answers,
)
from shared.service.reviewing import ANSWERS, check_note, decided_faults, refuse
from shared.store import changes, milestones, reviews
from shared.wire.milestone import MilestoneState, MilestoneStatus, ReportIn, ReportOut
from shared.wire.review import Decision, ReviewIn
from shared.wire.spelled import Key

router = APIRouter(prefix="/milestones", tags=["milestones"])


def _milestone(service: ServiceDep, key: Key) -> Milestone:
    milestone = service.plugin.milestone(key)
    if milestone is None:
        raise NotFoundError(Text(f"没有里程碑{key!r}", f"this service has no milestone {key!r}"))
    return milestone


MilestoneDep = Annotated[Milestone, Depends(_milestone)]


@router.get("")
async def read_milestones(service: ServiceDep, session: SessionDep, as_of: AsOf) -> list[MilestoneState]:
    """Every milestone with the report that stands."""
    return milestone_states(service.plugin, await milestones.latest(session, await change_at(session, as_of)))


@router.get("/{key}/reports", openapi_extra=OPTIONAL, responses=answers(NotFoundError))
async def read_reports(
    service: ServiceDep, session: SessionDep, caller: CallerDep, milestone: MilestoneDep, response: Response
) -> list[ReportOut]:
    """The reports on one milestone, newest first: those published, and with a token those that concern the caller."""
    everything = caller is not None and sees_reports_on(service.rights, caller, milestone.key)
    bureau = caller.bureau if caller else None
    found = await milestones.reports(session, milestone.key, everything=everything, bureau=bureau)
    response.headers["ETag"] = _tag(await milestones.last_change(session, milestone.key))
    return [report_out(each) for each in found]


def _tag(change: int) -> str:
    """Of all that has been said about a milestone so far."""
    return f'"{change}"'


@router.post(
    "/{key}/reports",
    status_code=201,
    responses=answers(MalformedError, ForbiddenError, NotFoundError, PreconditionFailedError),
)
async def report(
    service: ServiceDep,
    session: SessionDep,
    caller: ReporterDep,
    milestone: MilestoneDep,
    if_match: IfMatch,
    body: ReportIn,
) -> ReportOut:
    """Appends a report, which stands once it is approved. What is delivered needs evidence.

    With `If-Match`, the `ETag` of the reports read, only if nobody has reported since.
    """
    responsible = service.rights.milestone_reporters[milestone.key]
    if not may_report_milestone(caller, responsible):
        raise ForbiddenError([not_responsible(caller, responsible)])
    if faults := list(_faults(body)):
        raise InvalidError(faults)
    await changes.hold(session)
    if_match.hold_if_sent(_tag(await milestones.last_change(session, milestone.key)))
    evidence = [each.model_dump() for each in body.evidence]
    row = await milestones.report(
        session, milestone.key, caller, status=body.status.value, evidence=evidence, note=body.note
    )
    return report_out(milestones.Reported(row, None))


def _faults(body: ReportIn) -> Iterator[Fault]:
    if body.status is MilestoneStatus.DELIVERED and not body.evidence:
        yield Fault("/evidence", "missing_evidence", Text("报送“已完成”须附证据", "what is delivered needs evidence"))
    if body.status is MilestoneStatus.UNREPORTED:
        said = Text("“未报送”不能报送", "unreported is not something to report")
        yield Fault("/status", "not_a_report", said)


@router.post("/{key}/reports/{report_id}/review", responses=ANSWERS)
async def review_report(
    service: ServiceDep,
    session: SessionDep,
    caller: ReviewerDep,
    milestone: MilestoneDep,
    report_id: UUID,
    body: ReviewIn,
) -> ReportOut:
    """Decides about one report, once and for good; approved, it stands."""
    check_note(body)
    await changes.hold(session)
    reported = await milestones.find(session, milestone.key, report_id)
    if reported is None:
        raise NotFoundError(Text("没有这份报告", "there is no such report"))
    sender = (reported.report.bureau, reported.report.subject)
    forbidden = list(review_faults(caller, sender, service.rights.milestone_reviewers[milestone.key]))
    refuse(forbidden, list(decided_faults(reported.state)))
    approved = body.decision is Decision.APPROVE
    row = await reviews.decide(session, reported.report, caller, approved=approved, note=body.note)
    return report_out(reported._replace(review=row))
