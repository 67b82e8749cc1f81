"""GraphQL: what a bureau has to do in all actions together."""

import asyncio
from collections.abc import Iterable
from datetime import date, datetime

import strawberry
from graphql import GraphQLError
from strawberry import Private

from gateway.client import Moment
from gateway.conflicts import Conflict, conflicts_of
from gateway.entities import Metric, Milestone, Overdue
from gateway.nodes import Asked
from gateway.paging import bad_input
from gateway.scoring import REPORTED
from gateway.submissions import Review, Submission
from services.catalog import PLUGINS
from shared.plan import ActionPlugin
from shared.plan.rights import BODIES, may_see_tasks
from shared.wire import todo
from shared.wire.milestone import MilestoneStatus
from shared.wire.review import ReviewState


@strawberry.type(description="Figures of years that are over, not known and not overdue yet; the first is due `by`")
class Due:
    metric: Metric
    years: list[int]
    by: date


@strawberry.type(description="What a bureau said about a milestone")
class MilestoneReport:
    id: strawberry.ID
    milestone: Milestone
    status: MilestoneStatus
    note: str | None
    bureau: str | None
    recorded_at: datetime
    state: ReviewState
    review: Review | None

    @classmethod
    def of(cls, plugin: ActionPlugin, found: todo.MilestoneReport) -> "MilestoneReport | None":
        declared, report = plugin.milestone(found.milestone), found.report
        if declared is None:
            return None
        return cls(
            id=strawberry.ID(str(report.id)),
            milestone=Milestone.of(plugin, declared, Moment()),
            status=report.status,
            note=report.note,
            bureau=report.bureau,
            recorded_at=report.recorded_at,
            state=report.state,
            review=Review.of(report.review),
        )


def _reports(found: Iterable[tuple[ActionPlugin, list[todo.MilestoneReport]]]) -> list[MilestoneReport]:
    reports = (MilestoneReport.of(plugin, each) for plugin, its in found for each in its)
    return [each for each in reports if each]


@strawberry.type(
    description="Of one bureau, in the actions that answered: figures due and overdue, what was returned to it, what "
    "of its own waits for a review, what it is to review (reviewers and auditors only; what has warnings first), and "
    "figures it reports that contradict others"
)
class Todo:
    found: Private[list[tuple[ActionPlugin, todo.Todo]]]
    bureau: str

    @strawberry.field
    def due(self) -> list[Due]:
        return [
            Due(metric=Metric.of(plugin, metric, Moment()), years=list(each.years), by=each.by)
            for plugin, its in self.found
            for each in its.due
            if (metric := plugin.metric(each.metric))
        ]

    @strawberry.field(description="Longest first")
    def overdue(self) -> list[Overdue]:
        late = [
            Overdue(
                metric=Metric.of(plugin, metric, Moment()),
                since=each.since,
                last_known=each.last_known,
                missing_years=list(each.missing),
            )
            for plugin, its in self.found
            for each in its.overdue
            if (metric := plugin.metric(each.metric))
        ]
        return sorted(late, key=lambda each: each.since)

    @strawberry.field
    def returned(self) -> list[Submission]:
        return [Submission.of(plugin, each) for plugin, its in self.found for each in its.returned]

    @strawberry.field
    def returned_reports(self) -> list[MilestoneReport]:
        return _reports((plugin, its.returned_reports) for plugin, its in self.found)

    @strawberry.field
    def waiting(self) -> list[Submission]:
        return [Submission.of(plugin, each) for plugin, its in self.found for each in its.waiting]

    @strawberry.field
    def to_review(self) -> list[Submission]:
        return [Submission.of(plugin, each) for plugin, its in self.found for each in its.to_review]

    @strawberry.field
    def reports_to_review(self) -> list[MilestoneReport]:
        return _reports((plugin, its.reports_to_review) for plugin, its in self.found)

    @strawberry.field
    async def conflicts(self, info: Asked) -> list[Conflict]:
        reported = {metric.key for _, metric in REPORTED.get(self.bureau, ())}
        found = await conflicts_of(info, Moment())
        return [each for each in found if not reported.isdisjoint(each.metrics)]


@strawberry.type
class Tasks:
    @strawberry.field(
        description="What a bureau has to do, in all actions; for itself, auditors and reviewers of the coordination "
        "office"
    )
    async def todo(self, info: Asked, bureau: str) -> Todo:
        if bureau not in BODIES:
            raise bad_input(f"there is no bureau {bureau!r}")
        caller = info.context.caller
        if caller is None:
            raise GraphQLError("needs a token", extensions={"code": "UNAUTHENTICATED"})
        if not may_see_tasks(caller, bureau):
            raise GraphQLError(f"this is the list of {bureau}", extensions={"code": "FORBIDDEN"})
        asking = (info.context.read(plugin, "/todo", todo.Todo, {"bureau": bureau}) for plugin in PLUGINS)
        found = zip(PLUGINS, await asyncio.gather(*asking), strict=True)
        return Todo(found=[(plugin, its) for plugin, its in found if its], bureau=bureau)
