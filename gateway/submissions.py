"""GraphQL: submissions, what is decided about them, and what a bureau has to do, as far as it concerns the caller."""

from datetime import datetime
from typing import Annotated

import strawberry
from strawberry import Private

from gateway.client import Moment
from gateway.entities import Metric
from gateway.nodes import ActionKey, Asked
from gateway.paging import Edge, PageInfo, bad_input, of_service
from gateway.types import Sent, Source, Text
from services.catalog import PLUGINS
from shared import plan, progress
from shared.plan import ActionPlugin
from shared.plan.rights import BODIES
from shared.progress.plausibility import Kind
from shared.wire import review as wire
from shared.wire import submission, warning
from shared.wire.cursor import Place

strawberry.enum(wire.ReviewState, description="How far a submission or report is; what is approved is published")
strawberry.enum(Kind, name="WarningCode", description="Why a value is doubtful")
strawberry.enum(wire.Decision)
strawberry.enum(submission.Effect, description="What a value does to the one that was known before it")


@strawberry.type(description="What was decided, and by which bureau")
class Review:
    decision: wire.Decision
    note: str | None
    bureau: str
    recorded_at: datetime

    @classmethod
    def of(cls, given: wire.ReviewOut | None) -> "Review | None":
        if given is None:
            return None
        return cls(decision=given.decision, note=given.note, bureau=given.bureau, recorded_at=given.recorded_at)


@strawberry.type(name="Warning", description="What seems implausible about one value of a submission")
class Doubt:
    pointer: str
    code: Kind
    message: Text

    @classmethod
    def of(cls, given: warning.WarningOut) -> "Doubt":
        return cls(pointer=given.pointer, code=given.code, message=Text.of(given.message))


@strawberry.type(
    description="A value of a submission, beside the one it takes the place of. `metric` is null when the action no "
    "longer declares it."
)
class SubmittedValue:
    metric: Metric | None
    period: plan.Period
    area: str
    value: float
    unit: str
    status: progress.Status
    note: str | None
    sent: Sent
    revises: float | None
    effect: submission.Effect

    @classmethod
    def of(cls, plugin: ActionPlugin, each: submission.Accepted) -> "SubmittedValue":
        metric = plugin.metric(each.metric)
        return cls(
            metric=Metric.of(plugin, metric, Moment()) if metric else None,
            period=plan.Period.parse(each.period),
            area=each.area,
            value=float(each.value),
            unit=each.unit,
            status=each.status,
            note=each.note,
            sent=Sent(value=float(each.sent.value), unit=each.sent.unit),
            revises=None if each.revises is None else float(each.revises),
            effect=each.effect,
        )


@strawberry.type(description="One delivery of a bureau; without a bureau, figures that the platform ships with")
class Submission:
    plugin: Private[ActionPlugin]

    id: strawberry.ID
    recorded_at: datetime
    bureau: str | None
    state: wire.ReviewState
    source: Source
    note: str | None
    reason: str | None
    resubmits: strawberry.ID | None
    warnings: list[Doubt]
    review: Review | None

    @classmethod
    def of(cls, plugin: ActionPlugin, given: submission.SubmissionOut) -> "Submission":
        return cls(
            plugin=plugin,
            id=strawberry.ID(str(given.id)),
            recorded_at=given.recorded_at,
            bureau=given.bureau,
            state=given.state,
            source=Source.of(given.source),
            note=given.note,
            reason=given.reason,
            resubmits=strawberry.ID(str(given.resubmits)) if given.resubmits else None,
            warnings=[Doubt.of(each) for each in given.warnings],
            review=Review.of(given.review),
        )

    @strawberry.field
    def action(self) -> ActionKey:
        return ActionKey(self.plugin.key)

    @strawberry.field(description="Its values; null when its service gives none, which an error then says")
    async def values(self, info: Asked) -> list[SubmittedValue] | None:
        receipt = await info.context.read(self.plugin, f"/submissions/{self.id}", submission.Receipt)
        return [SubmittedValue.of(self.plugin, each) for each in receipt.observations] if receipt else None


@strawberry.type(description="Newest first")
class SubmissionConnection:
    edges: list[Edge[Submission]]
    page_info: PageInfo

    @classmethod
    def of(cls, plugin: ActionPlugin, page: submission.SubmissionPage, *, after: bool) -> "SubmissionConnection":
        found = [Edge(cursor=str(Place(each.change, 0)), node=Submission.of(plugin, each)) for each in page.items]
        info = PageInfo(
            has_next_page=page.next_cursor is not None,
            has_previous_page=after,
            start_cursor=found[0].cursor if found else None,
            end_cursor=found[-1].cursor if found else None,
        )
        return cls(edges=found, page_info=info)


Of = Annotated[str | None, strawberry.argument(description="Short name of the bureau that sent them")]


@strawberry.type
class Submissions:
    @strawberry.field(
        description="Submissions to one action: those published, and those that concern the caller; null when its "
        "service gives none, which an error then says"
    )
    async def submissions(
        self,
        info: Asked,
        action: ActionKey,
        bureau: Of = None,
        state: wire.ReviewState | None = None,
        first: int = 20,
        after: str | None = None,
    ) -> SubmissionConnection | None:
        if bureau is not None and bureau not in BODIES:
            raise bad_input(f"there is no bureau {bureau!r}")
        asked = of_service(first, after)
        asked |= {"bureau": bureau} if bureau else {}
        asked |= {"state": state.value} if state else {}
        plugin = next(each for each in PLUGINS if each.key == action.value)
        page = await info.context.read(plugin, "/submissions", submission.SubmissionPage, asked)
        return SubmissionConnection.of(plugin, page, after=after is not None) if page else None
