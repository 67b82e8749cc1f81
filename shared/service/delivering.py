"""Milestones: deliverables, how far they are, and the evidence."""

from typing import Annotated

from fastapi import APIRouter, Depends

from shared.plan import Milestone, Text
from shared.service.context import AsOf, ServiceDep, SessionDep, change_at
from shared.service.knowledge import milestone_states
from shared.service.problems import Fault, InvalidError, MalformedError, NotFoundError, answers
from shared.store import milestones
from shared.wire.milestone import MilestoneState, MilestoneStatus, ReportIn, ReportOut

router = APIRouter(prefix="/milestones", tags=["milestones"])


def _milestone(service: ServiceDep, key: str) -> Milestone:
    milestone = service.plugin.milestone(key)
    if milestone is None:
        raise NotFoundError(Text(f"没有里程碑{key!r}", f"this service has no milestone {key!r}"))
    return milestone


MilestoneDep = Annotated[Milestone, Depends(_milestone)]


@router.get("", responses=answers(InvalidError))
async def read_milestones(service: ServiceDep, session: SessionDep, as_of: AsOf) -> list[MilestoneState]:
    """Every milestone with its latest report."""
    return milestone_states(service.plugin, await milestones.latest(session, await change_at(session, as_of)))


@router.get("/{key}/reports", responses=answers(NotFoundError))
async def read_reports(session: SessionDep, milestone: MilestoneDep) -> list[ReportOut]:
    """Every report on one milestone, newest first."""
    return [ReportOut.of(row) for row in await milestones.reports(session, milestone.key)]


@router.post("/{key}/reports", status_code=201, responses=answers(MalformedError, NotFoundError, InvalidError))
async def report(session: SessionDep, milestone: MilestoneDep, body: ReportIn) -> ReportOut:
    """Appends a report; the latest one stands. What is delivered needs evidence."""
    faults = []
    if body.status is MilestoneStatus.DELIVERED and not body.evidence:
        said = Text("报送“已完成”须附证据", "what is delivered needs evidence")
        faults.append(Fault("/evidence", "missing_evidence", said))
    if body.status is MilestoneStatus.UNREPORTED:
        faults.append(
            Fault("/status", "not_a_report", Text("“未报送”不能报送", "unreported is not something to report"))
        )
    if faults:
        raise InvalidError(faults)
    evidence = [each.model_dump() for each in body.evidence]
    row = await milestones.report(session, milestone.key, status=body.status.value, evidence=evidence, note=body.note)
    return ReportOut.of(row)
