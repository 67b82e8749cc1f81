"""A target's history: how its verdict became what it is."""

from collections.abc import Sequence
from datetime import UTC, date, datetime
from typing import Annotated

from fastapi import APIRouter, Query
from fastapi.concurrency import run_in_threadpool

from shared.clock import day_of
from shared.plan import SHANGHAI, Target, Text
from shared.progress import Method
from shared.service import timeline
from shared.service.context import AsOf, ServiceDep, SessionDep, TargetDep, change_at
from shared.service.dates import Day
from shared.service.knowledge import needed_for
from shared.service.problems import Fault, InvalidError, NotFoundError, answers
from shared.service.reading import HowJudged
from shared.service.timeline import Instant, Records
from shared.store import changes, observations
from shared.wire.transition import Along, HistoryEntry

router = APIRouter(tags=["reading"])

_MOST_INSTANTS = 1000
"""Eighty years of months, or a write each working day for four years."""


@router.get("/targets/{target_id}/history", responses=answers(NotFoundError))
async def read_history(
    service: ServiceDep,
    session: SessionDep,
    target: TargetDep,
    as_of: AsOf,
    along: Annotated[
        Along, Query(description="`knowledge`: as it was known at each moment; `reference`: as it stood on past days")
    ] = Along.KNOWLEDGE,
    method: HowJudged = Method.PACE,
    from_: Annotated[Day | None, Query(alias="from", description="First day of judgement")] = None,
    to: Annotated[Day | None, Query(description="Last day of judgement; never after that of `as_of`")] = None,
) -> list[HistoryEntry]:
    """Every change of a target's verdict or of the figures behind it, oldest first, with its causes.

    Along `knowledge` each entry holds what was known at its own moment: entries of the past never change. Along
    `reference` all are judged with what is known at `as_of`.
    """
    if from_ and to and from_ > to:
        said = Text(f"起始日{from_}晚于截止日{to}", f"{from_} lies after the last day, {to}")
        raise InvalidError([Fault("from", "after_the_end", said)])
    records = await _records(service, session, target, as_of)
    if along is Along.REFERENCE:
        instants = timeline.by_reference(records, min(to or date.max, day_of(as_of)))
    else:
        instants = [each for each in timeline.by_knowledge(records) if to is None or each.on <= to]
    return await run_in_threadpool(timeline.entries, records, bounded(instants, from_), method, from_)


async def _records(service: ServiceDep, session: SessionDep, target: Target, as_of: datetime | None) -> Records:
    until = as_of or datetime.now(UTC)
    upto = await change_at(session, as_of)
    keys = needed_for(service.plugin, target.metric)
    values = await observations.known(session, upto, metrics=keys, area=SHANGHAI.code, revisions=True)
    first = await changes.first(session) if upto else None
    in_order = sorted(values, key=lambda value: (value.published.number, value.observation.id))
    return Records(service.plugin, target, in_order, first, until)


def bounded(instants: Sequence[Instant], since: date | None) -> Sequence[Instant]:
    count = sum(since is None or each.on >= since for each in instants)
    if count > _MOST_INSTANTS:
        zh = f"共有{count}个时点,一次最多{_MOST_INSTANTS}个,请指定更晚的from"
        en = f"{count} moments lie in this span; at most {_MOST_INSTANTS} are answered: name a later one"
        raise InvalidError([Fault("from", "too_long", Text(zh, en))])
    return instants
