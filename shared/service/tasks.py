"""The to-do list of a bureau in one action."""

from collections.abc import Iterable, Iterator, Mapping
from typing import Annotated

from fastapi import APIRouter, Query
from fastapi.concurrency import run_in_threadpool
from sqlalchemy.ext.asyncio import AsyncSession

from shared.plan import ActionPlugin, Text
from shared.plan.reporting import reporters
from shared.plan.rights import BODIES, Caller, Responsibilities, Role, may_see_tasks
from shared.progress.agreement import Conflict, Datum
from shared.progress.calendar import falls_due
from shared.service import receipts
from shared.service.calendars import calendars, overdue
from shared.service.callers import Identified
from shared.service.context import ServiceDep, SessionDep
from shared.service.knowledge import Knowledge
from shared.service.milestones import report_out
from shared.service.plausible import conflicts
from shared.service.problems import Fault, ForbiddenError, InvalidError, answers
from shared.service.reading import moment_of
from shared.store import milestones, observations, submissions
from shared.store.milestones import Reported
from shared.store.submissions import Delivered, View
from shared.wire import values
from shared.wire.calendar import CalendarOut
from shared.wire.review import ReviewState
from shared.wire.spelled import BureauName
from shared.wire.submission import SubmissionOut
from shared.wire.todo import ConflictInput, ConflictOut, DueOut, MilestoneReport, Todo

router = APIRouter(tags=["reviewing"])

_MOST = 1000
"""Of each list: who has more to do than that finds the rest under /submissions."""


@router.get("/todo", responses=answers(ForbiddenError))
async def read_todo(
    service: ServiceDep,
    session: SessionDep,
    caller: Identified,
    bureau: Annotated[
        BureauName | None, Query(description="Another's: for auditors and the coordination office")
    ] = None,
) -> Todo:
    """What the caller's bureau has to do: figures to report, what was returned to it, what it is to review."""
    asked, plugin = _whose(caller, bureau), service.plugin
    moment = await moment_of(session, None)
    known = await observations.known(session, moment.change)
    found = await calendars(session, Knowledge(plugin, known), moment)
    own, reviews = View(bureau=asked), not caller.roles.isdisjoint({Role.REVIEWER, Role.AUDITOR})
    returned = await submissions.newest(session, None, _MOST, own, bureau=asked, state=ReviewState.RETURNED)
    waiting = await submissions.newest(session, None, _MOST, own, bureau=asked, state=ReviewState.SUBMITTED)
    said = [each for each in await milestones.last_of(session, asked) if each.state is ReviewState.RETURNED]
    return Todo(
        bureau=asked,
        due=list(_due(plugin, found, asked)),
        overdue=overdue(plugin, found, asked),
        returned=[receipts.outline(each) for each in returned],
        returned_reports=list(_on_milestones(plugin, said)),
        waiting=[receipts.outline(each) for each in waiting],
        to_review=await _to_review(session, service.rights, asked) if reviews else [],
        reports_to_review=await _reports_to_review(session, plugin, service.rights, asked) if reviews else [],
        conflicts=_conflicts(plugin, await run_in_threadpool(conflicts, plugin, known, moment.on), asked),
    )


def _whose(caller: Caller, bureau: str | None) -> str:
    asked = caller.bureau if bureau is None else bureau
    if asked is None or asked not in BODIES:
        raise InvalidError([Fault("bureau", "unknown_bureau", Text("请指明部门", "name a bureau of the plan"))])
    if not may_see_tasks(caller, asked):
        said = Text(f"这是{asked}的待办事项", f"this is the list of {asked}")
        raise ForbiddenError([Fault("bureau", "not_yours", said)])
    return asked


def _due(plugin: ActionPlugin, found: Mapping[str, CalendarOut], bureau: str) -> Iterator[DueOut]:
    responsible = reporters(plugin)
    for metric in plugin.metrics:
        its = found.get(metric.key)
        if its and its.awaited and bureau in responsible[metric.key]:
            by = falls_due(metric, its.awaited[0])
            yield DueOut(metric=metric.key, title=values.Text.of(metric.title), years=its.awaited, by=by)


async def _to_review(session: AsyncSession, rights: Responsibilities, bureau: str) -> list[SubmissionOut]:
    """What the bureau may decide about as a whole: what has warnings first, then the oldest."""
    metrics = {key for key, reviewers in rights.reviewers.items() if bureau in reviewers}
    view = View(metrics=metrics)
    found = await submissions.newest(session, None, _MOST, view, state=ReviewState.SUBMITTED)
    others = [each for each in found if each.submission.bureau != bureau]
    named = await submissions.metrics_of(session, [each.submission.id for each in others])
    whole = [each for each in others if named[each.submission.id] <= metrics]
    return [receipts.outline(each) for each in sorted(whole, key=_urgency)]


def _conflicts(plugin: ActionPlugin, found: Iterable[Conflict], bureau: str) -> list[ConflictOut]:
    own = {key for key, bureaus in reporters(plugin).items() if bureau in bureaus}
    return [_conflict(each) for each in found if not own.isdisjoint(datum.metric for datum in _inputs(each))]


def _inputs(conflict: Conflict) -> tuple[Datum, ...]:
    return (*conflict.left.inputs, *conflict.right.inputs)


def _conflict(conflict: Conflict) -> ConflictOut:
    return ConflictOut(
        identity=conflict.identity.key,
        title=values.Text.of(conflict.identity.title),
        area=conflict.area,
        period=conflict.period.text,
        left=conflict.left.value,
        right=conflict.right.value,
        tolerance=conflict.tolerance,
        inputs=[
            ConflictInput(metric=each.metric, area=each.area, period=each.period.text, value=each.value)
            for each in _inputs(conflict)
        ],
    )


def _urgency(delivered: Delivered) -> tuple[bool, int]:
    return not delivered.submission.warnings, delivered.submission.change


async def _reports_to_review(
    session: AsyncSession, plugin: ActionPlugin, rights: Responsibilities, bureau: str
) -> list[MilestoneReport]:
    found = [
        each
        for each in await milestones.undecided(session)
        if each.report.bureau != bureau and bureau in rights.milestone_reviewers.get(each.report.milestone, ())
    ]
    return list(_on_milestones(plugin, found))


def _on_milestones(plugin: ActionPlugin, found: Iterable[Reported]) -> Iterator[MilestoneReport]:
    for each in found:
        milestone = plugin.milestone(each.report.milestone)
        if milestone is not None:
            title = values.Text.of(milestone.title)
            yield MilestoneReport(milestone=milestone.key, title=title, report=report_out(each))
