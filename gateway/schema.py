"""The GraphQL schema: what can be asked."""

from collections import Counter
from collections.abc import Callable, Iterator
from datetime import UTC, date, datetime
from typing import Annotated, TypeAlias
from uuid import UUID

import strawberry
from graphql import GraphQLError
from strawberry.extensions import MaskErrors, MaxTokensLimiter
from strawberry.schema.config import StrawberryConfig
from strawberry.types import ExecutionContext

from gateway.accounts import Accounts
from gateway.actions import Action
from gateway.alerts import Alerts
from gateway.client import Moment, Reply
from gateway.compose import ACTION_TYPES, make_action, with_typed_actions
from gateway.conflicts import Conflicts
from gateway.connections import Facet, MetricConnection, Rollup, RollupConnection, TargetConnection
from gateway.cost import Bounds
from gateway.decompositions import Kaya
from gateway.districts import District
from gateway.entities import Bureau, Measure, Metric, Milestone, Target
from gateway.limits import MOST_TOKENS
from gateway.nodes import ActionKey, Asked, Missing, Node, missing_of
from gateway.paging import LARGEST_PAGE, Edge, PageInfo, bad_input, decode_cursor, edges, encode_cursor
from gateway.past import Past
from gateway.peaks import Peaks
from gateway.question import LookAhead
from gateway.submissions import Submissions
from gateway.tallies import Tallies
from gateway.tasks import Tasks
from gateway.types import Text
from services.catalog import PLUGINS, TITLE
from shared.plan import BUREAUS, DISTRICTS, ActionPlugin, Force, Period
from shared.plan.period import FIRST_YEAR
from shared.progress import Method, Verdict
from shared.store.database import FAILURES

AsOf: TypeAlias = Annotated[datetime | None, strawberry.argument(description="As known at this moment; now when null")]
On: TypeAlias = Annotated[date | None, strawberry.argument(description="Judged on this day; the day of asOf when null")]


def moment_of(as_of: datetime | None, on: date | None, method: Method) -> Moment:
    """Raises a typed error for a moment without time zone or in the future."""
    if as_of is not None and as_of.tzinfo is None:
        raise bad_input("asOf needs a time zone, such as Z or +08:00")
    if as_of is not None and as_of.year < FIRST_YEAR:
        raise bad_input(f"asOf lies before {FIRST_YEAR}")
    if as_of is not None and as_of > datetime.now(UTC):
        raise bad_input("asOf lies in the future: what will be known is not known")
    return Moment(as_of=as_of, on=on, method=method)


@strawberry.type(description="The citywide view: every action in one answer, and what it lacks")
class City(Tallies, Peaks, Accounts, Kaya, Conflicts, Alerts):
    @strawberry.field
    def title(self) -> str:
        return TITLE.zh

    @strawberry.field
    def name(self) -> Text:
        return Text.of(TITLE)

    @strawberry.field(description="The ten actions and coordination, in the plan's order")
    def actions(self) -> list[Action]:
        return [make_action(plugin, self.moment) for plugin in PLUGINS]

    @strawberry.field(description="Services whose part is missing or old")
    async def missing(self, info: Asked) -> list[Missing]:
        return missing_of(info, await info.context.replies(PLUGINS, self.moment))


@strawberry.type(name="Query")
class _Query(Past, Submissions, Tasks):
    """Everything but the typed actions."""

    @strawberry.field(description="The citywide view")
    def city(self, as_of: AsOf = None, on: On = None, method: Method = Method.PACE) -> City:
        return City(moment=moment_of(as_of, on, method))

    @strawberry.field(description="The ten actions and coordination, in the plan's order")
    def actions(self, as_of: AsOf = None, on: On = None, method: Method = Method.PACE) -> list[Action]:
        moment = moment_of(as_of, on, method)
        return [make_action(plugin, moment) for plugin in PLUGINS]

    @strawberry.field(description="Metrics of one action or all; `search` looks in keys and titles")
    def metrics(
        self,
        action: ActionKey | None = None,
        search: str | None = None,
        first: int = 50,
        after: str | None = None,
        as_of: AsOf = None,
        on: On = None,
        method: Method = Method.PACE,
    ) -> MetricConnection:
        moment = moment_of(as_of, on, method)
        found = [
            (f"{PLUGINS.index(plugin):02}.{place:03}", Metric.of(plugin, metric, moment))
            for plugin in _plugins(action)
            for place, metric in enumerate(plugin.metrics)
            if search is None or search.lower() in f"{metric.key} {metric.title.zh} {metric.title.en}".lower()
        ]
        page, page_info = edges(found, first, after)
        return MetricConnection(total_count=len(found), edges=page, page_info=page_info)

    @strawberry.field(description="Targets by action, verdict, responsible bureau and force")
    async def targets(
        self,
        info: Asked,
        action: ActionKey | None = None,
        verdict: list[Verdict] | None = None,
        bureau: str | None = None,
        force: list[Force] | None = None,
        first: int = 50,
        after: str | None = None,
        as_of: AsOf = None,
        on: On = None,
        method: Method = Method.PACE,
    ) -> TargetConnection:
        if bureau is not None:
            _check_bureau(bureau)
        moment = moment_of(as_of, on, method)
        plugins = _plugins(action)
        replies = await info.context.replies(plugins, moment)
        asked = [
            (target.id, Target.of(plugin, target, moment), _verdict(reply, target.id))
            for plugin, reply in zip(plugins, replies, strict=True)
            for target in plugin.targets
            if (bureau is None or bureau in plugin.bureaus(target)) and (force is None or target.force in force)
        ]
        counts = Counter(known for _, _, known in asked)
        found = sorted((id_, target) for id_, target, known in asked if verdict is None or known in verdict)
        page, page_info = edges(found, first, after)
        return TargetConnection(
            total_count=len(found),
            facets=[Facet(verdict=each, count=counts[each]) for each in Verdict if counts[each]],
            edges=page,
            page_info=page_info,
            replies=replies,
        )

    @strawberry.field(description="A responsible body by its short name, such as 市交通委")
    def bureau(self, key: str, as_of: AsOf = None, on: On = None, method: Method = Method.PACE) -> Bureau:
        _check_bureau(key)
        return Bureau.of(key, moment_of(as_of, on, method))

    @strawberry.field(description="Every responsible body the plan names")
    def bureaus(self) -> list[Bureau]:
        moment = Moment()
        return [Bureau.of(key, moment) for key in BUREAUS]

    @strawberry.field(description="The districts, by their codes (GB/T 2260)")
    def districts(self, as_of: AsOf = None, on: On = None, method: Method = Method.PACE) -> list[District]:
        moment = moment_of(as_of, on, method)
        return [District.of(area, moment) for area in DISTRICTS]

    @strawberry.field(description="One district by its code, such as 310115")
    def district(self, code: str, as_of: AsOf = None, on: On = None, method: Method = Method.PACE) -> District:
        found = next((area for area in DISTRICTS if area.code == code), None)
        if found is None:
            raise bad_input(f"no district of the city has the code {code!r}")
        return District.of(found, moment_of(as_of, on, method))

    @strawberry.field(description="Anything by its id; null when there is nothing of that id")
    async def node(self, info: Asked, id: strawberry.ID) -> Node | None:  # noqa: A002  # Relay's name
        return _declared(id, Moment()) or await _rollup(info, id)

    @strawberry.field(description="Stored citywide snapshots, newest first; null when they cannot be read")
    async def rollups(self, info: Asked, first: int = 20, after: str | None = None) -> RollupConnection | None:
        if not 0 <= first <= LARGEST_PAGE:
            raise bad_input(f"first must lie between 0 and {LARGEST_PAGE}")
        before = _taken_at(after) if after is not None else None
        stored, total = await info.context.rollups.page(first + 1, before)
        page = [Edge(cursor=encode_cursor(each.taken_at.isoformat()), node=Rollup.of(each)) for each in stored[:first]]
        page_info = PageInfo(
            has_next_page=len(stored) > first,
            has_previous_page=before is not None,
            start_cursor=page[0].cursor if page else None,
            end_cursor=page[-1].cursor if page else None,
        )
        return RollupConnection(total_count=total, edges=page, page_info=page_info)


def _check_bureau(key: str) -> None:
    if key not in BUREAUS:
        raise bad_input(f"the plan names no bureau {key!r}")


def _plugins(action: ActionKey | None) -> list[ActionPlugin]:
    return [plugin for plugin in PLUGINS if action is None or plugin.key == action.value]


def _verdict(reply: Reply, target_id: str) -> Verdict | None:
    known = reply.targets.get(target_id)
    return known.assessment.verdict if known else None


def _declared(id_: str, moment: Moment) -> Node | None:
    """Actions, metrics, measures, targets, milestones and bureaus: their ids are the plan's own names."""
    if id_ in BUREAUS:
        return Bureau.of(id_, moment)
    candidates = (candidate for plugin in PLUGINS for candidate in _nodes(plugin, moment))
    return next((candidate for candidate in candidates if candidate.id == id_), None)


def _nodes(plugin: ActionPlugin, moment: Moment) -> Iterator[Node]:
    yield make_action(plugin, moment)
    yield from (Metric.of(plugin, metric, moment) for metric in plugin.metrics)
    yield from (Measure.of(plugin, measure, moment) for measure in plugin.measures)
    yield from (Target.of(plugin, target, moment) for target in plugin.targets)
    yield from (Milestone.of(plugin, milestone, moment) for milestone in plugin.milestones)


async def _rollup(info: Asked, id_: str) -> Rollup | None:
    try:
        stored = await info.context.rollups.find(UUID(id_))
    except ValueError:
        return None
    return Rollup.of(stored) if stored else None


def _taken_at(cursor: str) -> datetime:
    try:
        return datetime.fromisoformat(decode_cursor(cursor))
    except ValueError as error:
        raise bad_input(f"{cursor!r} is not a cursor of this connection") from error


def _typed(plugin: ActionPlugin) -> Callable[..., Action]:
    def resolve(as_of: AsOf = None, on: On = None, method: Method = Method.PACE) -> Action:
        return make_action(plugin, moment_of(as_of, on, method))

    return resolve


def _is_unforeseen(error: GraphQLError) -> bool:
    """Raised while a field was answered, and not by us; what has no path is wrong with the question."""
    cause = error.original_error
    return error.path is not None and cause is not None and not isinstance(cause, GraphQLError)


class _Masked(MaskErrors):
    """Nothing of what nobody foresaw is told, but that trying again may help."""

    def anonymise_error(self, error: GraphQLError) -> GraphQLError:
        masked = super().anonymise_error(error)
        if isinstance(error.original_error, FAILURES):
            masked.message = "the gateway's database is not available: try again later"
            masked.extensions = {"code": "SERVICE_UNAVAILABLE"}
        return masked


class _Schema(strawberry.Schema):
    def process_errors(self, errors: list[GraphQLError], execution_context: ExecutionContext | None = None) -> None:
        """Logs what nobody foresaw; refusals of bad input and of invalid questions are the caller's to read."""
        super().process_errors([error for error in errors if _is_unforeseen(error)], execution_context)


def _period(value: object) -> Period:
    if not isinstance(value, str):
        raise ValueError(f"{value!r} is not a period: write it as a text")  # noqa: TRY004  # what graphql expects
    return Period.parse(value)


SCHEMA = _Schema(
    with_typed_actions(_Query, _typed),
    types=[*ACTION_TYPES.values(), Milestone, Rollup],
    extensions=[
        LookAhead,
        Bounds,
        lambda: MaxTokensLimiter(MOST_TOKENS),
        lambda: _Masked(_is_unforeseen, "internal error"),
    ],
    config=StrawberryConfig(
        scalar_map={
            Period: strawberry.scalar(
                name="Period",
                description="A reference period: 2025, 2025-H1, 2025-Q1, 2025-03, 2021/2025",
                serialize=str,
                parse_value=_period,
            )
        }
    ),
)
