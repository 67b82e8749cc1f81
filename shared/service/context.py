"""What the routes of one service work with."""

from collections.abc import AsyncIterator
from dataclasses import dataclass
from datetime import datetime
from typing import Annotated

from fastapi import Depends, Query, Request
from sqlalchemy.ext.asyncio import AsyncSession

from shared.plan import ActionPlugin, Metric, Target, Text
from shared.plan.period import FIRST_YEAR
from shared.plan.rights import Responsibilities
from shared.progress.yardstick import CutPoints
from shared.service.dates import Instant
from shared.service.problems import Fault, InvalidError, NotFoundError
from shared.store import changes
from shared.store.changes import Feed
from shared.store.database import Database
from shared.wire.spelled import Key, TargetId


@dataclass(frozen=True, slots=True)
class Service:
    """A plugin with its database and the feed of its changes; `fingerprint` changes with the code and its settings.

    `rights` is who may report and review what.
    """

    plugin: ActionPlugin
    fingerprint: str
    database: Database
    feed: Feed
    cuts: CutPoints
    rights: Responsibilities


def _service(request: Request) -> Service:
    service: Service = request.app.state.service
    return service


ServiceDep = Annotated[Service, Depends(_service)]


async def _session(service: ServiceDep) -> AsyncIterator[AsyncSession]:
    async with service.database.transaction() as session:
        yield session


SessionDep = Annotated[AsyncSession, Depends(_session, scope="function")]
"""One transaction a request. Committed before the answer is sent: a failed commit must never answer success."""


def _as_of(
    as_of: Annotated[
        Instant | None, Query(description="Answer as known at this moment (with time zone); now when left out")
    ] = None,
) -> datetime | None:
    if as_of is None:
        return None
    if as_of.tzinfo is None:
        raise InvalidError([Fault("as_of", "no_time_zone", Text("缺少时区", "needs a time zone, such as Z or +08:00"))])
    if as_of.year < FIRST_YEAR:
        raise InvalidError([Fault("as_of", "too_early", Text(f"早于{FIRST_YEAR}年", f"lies before {FIRST_YEAR}"))])
    return as_of


AsOf = Annotated[datetime | None, Depends(_as_of)]


def _metric(service: ServiceDep, key: Key) -> Metric:
    metric = service.plugin.metric(key)
    if metric is None:
        raise NotFoundError(Text(f"没有指标{key!r}", f"this service has no metric {key!r}"))
    return metric


MetricDep = Annotated[Metric, Depends(_metric)]


def _target(service: ServiceDep, target_id: TargetId) -> Target:
    target = next((each for each in service.plugin.targets if each.id == target_id), None)
    if target is None:
        raise NotFoundError(Text(f"没有目标{target_id!r}", f"this service has no target {target_id!r}"))
    return target


TargetDep = Annotated[Target, Depends(_target)]


async def change_at(session: AsyncSession, as_of: datetime | None) -> int:
    """The change counter now or as it stood at `as_of`; refuses a moment that has not come."""
    if as_of is None:
        return await changes.current(session)
    try:
        return await changes.as_of(session, as_of)
    except changes.FutureError as error:
        said = Text("不能晚于现在", "lies in the future: what will be known is not known")
        raise InvalidError([Fault("as_of", "in_the_future", said)]) from error
