"""Watching: the blocking query on the change counter, and health."""

from typing import Annotated

from fastapi import APIRouter, Query

from shared.service.context import ServiceDep
from shared.store import changes
from shared.wire.health import Changes, Health

router = APIRouter(tags=["watching"])


@router.get("/changes")
async def read_changes(
    service: ServiceDep,
    after: Annotated[int, Query(ge=0, lt=2**63, description="The counter the caller knows")] = 0,
    wait: Annotated[float, Query(ge=0, le=60, description="Seconds to wait for something newer")] = 0,
) -> Changes:
    """Answers at once when something is newer than `after`, else after `wait` seconds with nothing."""
    change = await service.feed.newer(after, wait)
    async with service.database.transaction() as session:
        return Changes(after=after, change=change, metrics=await changes.metrics_changed(session, after))


@router.get("/healthz")
async def healthz() -> Health:
    """The process is alive."""
    return Health(status="ok")


@router.get("/readyz")
async def readyz(service: ServiceDep) -> Health:
    """The service can answer: its database is reached and its tables are there."""
    async with service.database.transaction() as session:
        await changes.current(session)
    return Health(status="ok")
