"""GraphQL pages: metrics, targets and stored rollups."""

from datetime import date, datetime

import strawberry
from strawberry import Private

from gateway import rollups
from gateway.client import Reason, Reply
from gateway.entities import Metric, Target
from gateway.nodes import ActionKey, Asked, Missing, Node, missing_of
from gateway.paging import Edge, PageInfo
from gateway.types import Verdicts
from shared.progress import Verdict


@strawberry.type
class MetricConnection:
    total_count: int
    edges: list[Edge[Metric]]
    page_info: PageInfo


@strawberry.type(description="How many targets the question would find with this verdict alone")
class Facet:
    verdict: Verdict
    count: int


@strawberry.type(
    description="Targets in the order of their numbers. A verdict that is not known matches no filter. `facets` count "
    "all pages by verdict, with every filter but the one by verdict; verdicts without targets are left out."
)
class TargetConnection:
    replies: Private[list[Reply]]

    total_count: int
    facets: list[Facet]
    edges: list[Edge[Target]]
    page_info: PageInfo

    @strawberry.field(description="Services whose targets have no verdict, or an old one")
    def missing(self, info: Asked) -> list[Missing]:
        return missing_of(info, self.replies)


@strawberry.type(description="A stored citywide snapshot: `digest` is the same whenever the same moment is asked again")
class Rollup(Node):
    taken_at: datetime
    as_of: datetime
    on: date
    scheduled: bool
    digest: str
    verdicts: Verdicts
    inputs: list["RollupInput"]
    missing: list[Missing]

    @classmethod
    def of(cls, stored: rollups.Rollup) -> "Rollup":
        return cls(
            id=strawberry.ID(str(stored.id)),
            taken_at=stored.taken_at,
            as_of=stored.as_of,
            on=stored.on,
            scheduled=stored.scheduled,
            digest=stored.digest,
            verdicts=Verdicts.of(rollups.verdicts(stored)),
            inputs=[RollupInput(action=ActionKey(key), change=change) for key, change in stored.inputs.items()],
            missing=[
                Missing(action=ActionKey(key), reason=Reason(reason), last_known=None)
                for key, reason in stored.missing.items()
            ],
        )


@strawberry.type(description="How far a service's change counter had come when the snapshot was taken")
class RollupInput:
    action: ActionKey
    change: int


@strawberry.type
class RollupConnection:
    total_count: int
    edges: list[Edge[Rollup]]
    page_info: PageInfo
