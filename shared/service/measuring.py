"""Measuring by the official yardsticks: the annual task and the five-year schedule of one target."""

from fastapi import APIRouter

from shared.clock import day_of
from shared.plan import Text
from shared.service.context import AsOf, ServiceDep, SessionDep, change_at
from shared.service.knowledge import Knowledge
from shared.service.problems import NotFoundError, answers
from shared.service.reading import On
from shared.service.yardsticks import needed_by, yardstick
from shared.store import observations
from shared.wire.yardstick import YardstickState

router = APIRouter(prefix="/targets", tags=["reading"])


@router.get("/{target_id}/yardstick", responses=answers(NotFoundError))
async def read_yardstick(
    service: ServiceDep, session: SessionDep, target_id: str, as_of: AsOf, on: On = None
) -> YardstickState:
    """The annual task and the five-year schedule side by side, for a target that is assessed by them."""
    rate = next((each for each in service.plugin.controlled if each.target == target_id), None)
    if rate is None:
        said = f"no target {target_id!r} of this service is assessed by the official yardsticks"
        raise NotFoundError(Text(f"本服务没有按年度任务和五年进度考核的目标{target_id!r}", said))
    change = await change_at(session, as_of)
    rows = await observations.known(session, change, metrics=needed_by(service.plugin, rate))
    return yardstick(Knowledge(service.plugin, rows), rate, on or day_of(as_of), service.cuts)
