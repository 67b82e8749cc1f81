"""Reading: the declaration, the whole state, one metric and its series."""

from collections.abc import Iterator, Sequence
from datetime import UTC, date, datetime
from typing import Annotated, Any

from anyio import to_thread
from fastapi import APIRouter, Header, Query, Request, Response
from fastapi.concurrency import run_in_threadpool

from shared.clock import day_of
from shared.files.template import template
from shared.files.writing import XLSX, Written
from shared.plan import AREAS, BUREAUS, Period, Text
from shared.progress import Method, next_due
from shared.service.accounts import accounts
from shared.service.calendars import asked_for, calendars, overdue
from shared.service.context import AsOf, MetricDep, ServiceDep, SessionDep, change_at
from shared.service.dates import Day
from shared.service.knowledge import Extent, Findings, Knowledge, Moment, needed_for, observed, state
from shared.service.milestones import milestone_states
from shared.service.paging import Cursor, Limit
from shared.service.peaks import peak, peaks
from shared.service.problems import Fault, InvalidError, NotFoundError, answers, unknown_area
from shared.service.tables import TABLES, table
from shared.service.yardsticks import yardsticks
from shared.store import milestones, observations
from shared.wire.assessment import AssessmentOut
from shared.wire.calendar import OverdueOut
from shared.wire.cursor import Place
from shared.wire.declaration import Declaration, declare, declare_metric, declare_target
from shared.wire.metric import AssessedTarget, MetricDetail, ObservationPage
from shared.wire.observation import ObservationOut
from shared.wire.spelled import Area, EntityTags, PeriodName, PlanBureau
from shared.wire.state import State

router = APIRouter(tags=["reading"])

On = Annotated[Day | None, Query(description="Give verdicts as of this day; the day of `as_of` when left out")]
HowJudged = Annotated[Method, Query(description="How targets are judged")]


@router.get("/")
async def read_declaration(service: ServiceDep) -> Declaration:
    """The action, its measures and bureaus, what it measures and what it promises."""
    return declare(service.plugin)


@router.get("/state", responses={304: {"description": "Nothing has changed"}})
async def read_state(
    service: ServiceDep,
    session: SessionDep,
    response: Response,
    as_of: AsOf,
    on: On = None,
    method: HowJudged = Method.PACE,
    districts: Annotated[bool, Query(description="Include the districts' values")] = False,
    explained: Annotated[bool, Query(description="Include how each verdict came about")] = False,
    if_none_match: Annotated[EntityTags | None, Header()] = None,
) -> State:
    """Everything the citywide view needs. The `ETag` starts with the change counter; `If-None-Match` is honoured."""
    moment = await moment_of(session, as_of, on, method)
    asked = "-districts" * districts + "-explained" * explained
    tag = f'"{moment.change}-{moment.on:%Y%m%d}-{service.fingerprint}-{method.value}{asked}"'
    if _unchanged(if_none_match, tag):
        return Response(status_code=304, headers={"ETag": tag})  # type: ignore[return-value]
    response.headers["ETag"] = tag
    rows = await observations.known(session, moment.change)
    knowledge = await run_in_threadpool(Knowledge, service.plugin, rows)
    findings = Findings(
        milestones=milestone_states(service.plugin, await milestones.latest(session, moment.change)),
        calendars=await calendars(session, knowledge, moment),
        peaks=peaks(knowledge, moment.on, districts=districts),
        accounts=accounts(knowledge, moment.on, districts=districts),
        yardsticks=yardsticks(knowledge, moment.on, service.cuts),
    )
    extent = Extent(districts=districts, explained=explained)
    return await run_in_threadpool(state, knowledge, moment, extent, findings)


def _unchanged(if_none_match: str | None, tag: str) -> bool:
    """By weak comparison (RFC 9110): proxies that compress weaken tags."""
    sent = [each.strip().removeprefix("W/") for each in (if_none_match or "").split(",")]
    return tag in sent or "*" in sent


async def moment_of(
    session: SessionDep, as_of: datetime | None, on: date | None = None, method: Method = Method.PACE
) -> Moment:
    return Moment(await change_at(session, as_of), as_of or datetime.now(UTC), on or day_of(as_of), method)


@router.get("/metrics/{key}", responses=answers(NotFoundError))
async def read_metric(
    service: ServiceDep,
    session: SessionDep,
    metric: MetricDep,
    as_of: AsOf,
    on: On = None,
    method: HowJudged = Method.PACE,
) -> MetricDetail:
    """Definition, latest value, reporting calendar, and the targets on the metric with their assessments."""
    moment = await moment_of(session, as_of, on, method)
    keys = asked_for(service.plugin, metric)
    knowledge = Knowledge(service.plugin, await observations.known(session, moment.change, metrics=keys))
    due = await calendars(session, knowledge, moment)
    counts = next_due(service.plugin.targets_of(metric), moment.on)
    return MetricDetail(
        metric=declare_metric(service.plugin, metric),
        latest=knowledge.latest(metric),
        targets=[
            AssessedTarget(
                target=declare_target(service.plugin, target),
                assessment=AssessmentOut.of(knowledge.assess(target, moment.on, moment.method)),
            )
            for target in service.plugin.targets_of(metric)
        ],
        next_target=counts.id if counts else None,
        peak=peak(knowledge, metric, moment.on) if metric.boundary else None,
        calendar=due.get(metric.key),
    )


@router.get("/overdue")
async def read_overdue(
    service: ServiceDep,
    session: SessionDep,
    as_of: AsOf,
    on: On = None,
    bureau: Annotated[PlanBureau | None, Query(description="Short name of a bureau; all when left out")] = None,
) -> list[OverdueOut]:
    """The metrics whose figures are overdue, longest first, with the bureaus responsible."""
    if bureau is not None and bureau not in BUREAUS:
        said = Text(f"方案中没有责任部门{bureau!r}", f"the plan names no bureau {bureau!r}")
        raise InvalidError([Fault("bureau", "unknown_bureau", said)])
    moment = await moment_of(session, as_of, on)
    knowledge = Knowledge(service.plugin, await observations.known(session, moment.change))
    return overdue(service.plugin, await calendars(session, knowledge, moment), bureau)


@router.get(
    "/metrics/{key}/observations",
    responses=answers(NotFoundError) | {200: {"content": TABLES, "description": "A page, oldest first"}},
    response_model=ObservationPage,
)
async def read_observations(
    service: ServiceDep,
    session: SessionDep,
    metric: MetricDep,
    as_of: AsOf,
    request: Request,
    cursor: Cursor,
    area: Annotated[Area | None, Query(description="GB/T 2260 code; every area when left out")] = None,
    from_: Annotated[PeriodName | None, Query(alias="from", description="First period, such as 2015")] = None,
    to: Annotated[PeriodName | None, Query(description="Last period, such as 2025")] = None,
    revisions: Annotated[bool, Query(description="Include values that a later submission has revised")] = False,
    limit: Limit = 100,
) -> Any:
    """The series of one metric by reference period, paged; as CSV or XLSX when `Accept` names either."""
    first, last = _range(area, from_, to)
    upto = cursor.change if cursor else (await moment_of(session, as_of)).change
    if revisions:
        rows = await observations.known(session, upto, metrics={metric.key}, revisions=True)
        found: Sequence[ObservationOut] = [observed(metric, row) for row in rows]
    else:
        keys = needed_for(service.plugin, metric)
        found = Knowledge(service.plugin, await observations.known(session, upto, metrics=keys)).observations(metric)
    matching = [each for each in found if area in (None, each.area) and _within(each, first, last)]
    start = cursor.position if cursor else 0
    page, end = matching[start : start + limit], start + limit
    following = str(Place(upto, end)) if end < len(matching) else None
    as_table = table(request, _COLUMNS, _rows(page), following)
    return as_table or ObservationPage(items=page, next_cursor=following)


def _range(area: str | None, first: str | None, last: str | None) -> tuple[Period | None, Period | None]:
    faults = []
    if area is not None and area not in AREAS:
        faults.append(unknown_area("area", area))
    periods = []
    for name, text in (("from", first), ("to", last)):
        try:
            periods.append(None if text is None else Period.parse(text))
        except ValueError as error:
            faults.append(Fault(name, "invalid_period", Text(f"{text!r}不是有效的时期", str(error))))
    if faults:
        raise InvalidError(faults)
    return periods[0], periods[1]


def _within(each: ObservationOut, first: Period | None, last: Period | None) -> bool:
    period = Period.parse(each.period)
    return (first is None or period.start >= first.start) and (last is None or period.end <= last.end)


_COLUMNS = ("metric", "period", "area", "value", "unit", "status", "title", "publisher", "url", "published_on", "note")


def _rows(page: Sequence[ObservationOut]) -> Iterator[Sequence[Written]]:
    """In the columns services ship their published figures in."""
    for each in page:
        source = each.source
        provenance = (source.title, source.publisher, source.url, source.published_on, each.note)
        yield (each.metric, each.period, each.area, each.value, each.unit, each.status.value, *provenance)


@router.get(
    "/template.xlsx", response_class=Response, responses={200: {"content": {XLSX: {"schema": {"type": "string"}}}}}
)
async def read_template(service: ServiceDep) -> Response:
    """A workbook to fill in: a sheet for figures, which takes only what can be, and the list of metrics."""
    content = await to_thread.run_sync(template, service.plugin)
    name = f"{service.plugin.slug}-template.xlsx"
    return Response(content, media_type=XLSX, headers={"Content-Disposition": f'attachment; filename="{name}"'})
