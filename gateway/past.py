"""GraphQL: how verdicts became what they are: a target's history, and what changed between two rollups."""

from datetime import date, datetime
from typing import Annotated
from uuid import UUID

import strawberry

from gateway import comparison, rollups
from gateway.client import Moment
from gateway.entities import Target
from gateway.nodes import Asked
from gateway.paging import bad_input
from gateway.types import Assessment
from services.catalog import PLUGINS
from shared import plan
from shared.plan import ActionPlugin
from shared.progress import Method, Verdict
from shared.wire import transition as wire
from shared.wire.transition import Along, Cause

strawberry.enum(Cause, description="Why a verdict or the figures behind it changed; see the glossary for each word")
strawberry.enum(Along, description="Which time a history follows: what was known, or the day judged on")

FromDay = Annotated[date | None, strawberry.argument(name="from", description="First day of judgement")]
ToDay = Annotated[date | None, strawberry.argument(name="to", description="Last day of judgement; never after today")]
FromRollup = Annotated[strawberry.ID, strawberry.argument(name="from")]
ToRollup = Annotated[strawberry.ID, strawberry.argument(name="to")]


@strawberry.type(
    description="A target whose verdict differs between two rollups. `target` is null when the plan has "
    "it no longer, `was` or `became` where a rollup does not have it."
)
class Transition:
    id: strawberry.ID
    target: Target | None
    was: Verdict | None
    became: Verdict | None
    because: list[Cause]
    before: Assessment | None
    after: Assessment | None

    @classmethod
    def of(cls, found: comparison.Transition) -> "Transition":
        return cls(
            id=strawberry.ID(found.id),
            target=_target(found.id),
            was=found.was,
            became=found.became,
            because=found.because,
            before=Assessment.of(found.before) if found.before else None,
            after=Assessment.of(found.after) if found.after else None,
        )


@strawberry.type(
    description="From `asOf` on, judged on the day `on`, a target stood like this; `was` is the verdict "
    "before. `change` is the last write by then that it rests on."
)
class HistoryEntry:
    as_of: datetime
    on: date
    change: int
    assessment: Assessment
    was: Verdict | None
    because: list[Cause]

    @classmethod
    def of(cls, entry: wire.HistoryEntry) -> "HistoryEntry":
        return cls(
            as_of=entry.as_of,
            on=entry.on,
            change=entry.change,
            assessment=Assessment.of(entry.assessment),
            was=entry.was,
            because=entry.because,
        )


@strawberry.type
class Past:
    @strawberry.field(
        description="Every change of a target's verdict or of the figures behind it, oldest first; null when its "
        "service is missing. Along KNOWLEDGE as it was known at each moment, along REFERENCE as today's knowledge "
        "judges past days."
    )
    async def history(
        self,
        info: Asked,
        target: strawberry.ID,
        along: Along = Along.KNOWLEDGE,
        from_: FromDay = None,
        to: ToDay = None,
        method: Method = Method.PACE,
    ) -> list[HistoryEntry] | None:
        declared = _declared(target)
        if declared is None:
            raise bad_input(f"the plan has no target {target!r}")
        if from_ and to and from_ > to:
            raise bad_input(f"from is {from_}, after to, {to}")
        asked = {"along": along.value, "method": method.value}
        asked |= {name: day.isoformat() for name, day in (("from", from_), ("to", to)) if day}
        entries = await info.context.read(declared[0], f"/targets/{target}/history", list[wire.HistoryEntry], asked)
        return None if entries is None else [HistoryEntry.of(each) for each in entries]

    @strawberry.field(
        description="Targets whose verdict differs between two rollups, in the order of their ids; null when these "
        "cannot be read"
    )
    async def compare_rollups(self, info: Asked, from_: FromRollup, to: ToRollup) -> list[Transition] | None:
        before, after = await _rollup(info, from_), await _rollup(info, to)
        actions = {target.id: plugin.key for plugin in PLUGINS for target in plugin.targets}
        return [Transition.of(each) for each in comparison.compare(before, after, actions)]


def _declared(id_: str) -> tuple[ActionPlugin, plan.Target] | None:
    return next(((plugin, target) for plugin in PLUGINS for target in plugin.targets if target.id == id_), None)


def _target(id_: str) -> Target | None:
    declared = _declared(id_)
    return Target.of(*declared, Moment()) if declared else None


async def _rollup(info: Asked, id_: str) -> rollups.Rollup:
    try:
        stored = await info.context.rollups.find(UUID(id_))
    except ValueError:
        stored = None
    if stored is None:
        raise bad_input(f"there is no rollup {id_!r}")
    return stored
