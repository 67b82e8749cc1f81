"""Reading registers: which there are, their rows, and what each row said before."""

from typing import Annotated, Any
from uuid import UUID

from fastapi import APIRouter, Depends, Query, Request, Response

from shared.plan import AREAS, Register, Text
from shared.service.context import AsOf, ServiceDep, SessionDep, change_at
from shared.service.paging import Cursor, Limit
from shared.service.problems import InvalidError, NotFoundError, answers, unknown_area
from shared.service.rows import as_table, columns, tag, told
from shared.service.tables import TABLES, table
from shared.store import registers
from shared.store.registers import Wanted
from shared.store.tables import RegisterRow
from shared.wire.cursor import Place
from shared.wire.register import RegisterOut, RegisterState, RowOut, RowPage, row_model
from shared.wire.spelled import Area, Key
from shared.wire.values import ShortText

router = APIRouter(prefix="/registers", tags=["registers"])


def _register(service: ServiceDep, key: Key) -> Register:
    register = service.plugin.register(key)
    if register is None:
        raise NotFoundError(Text(f"没有台账{key!r}", f"this service has no register {key!r}"))
    return register


RegisterDep = Annotated[Register, Depends(_register)]
Version = Annotated[int | None, Query(ge=1, le=2**31 - 1, description="This version; the last one when left out")]


async def row_of(
    session: SessionDep, register: Register, row_id: UUID, upto: int, version: int | None = None
) -> RegisterRow:
    row = await registers.find(session, register.key, row_id, upto, version)
    if row is None:
        raise NotFoundError(Text("台账中没有这一条", "the register has no such row"))
    return row


@router.get("")
async def read_registers(service: ServiceDep, session: SessionDep, as_of: AsOf) -> list[RegisterState]:
    """The registers of this service, each with the number of its rows and what a row is sent as."""
    plugin, counts = service.plugin, await registers.counts(session, await change_at(session, as_of))
    return [
        RegisterState(
            **RegisterOut.of(plugin, register).model_dump(),
            count=counts.get(register.key, 0),
            row_schema=row_model(plugin.fields_of(register)).model_json_schema(),
        )
        for register in plugin.registers
    ]


@router.get(
    "/{key}",
    responses=answers(NotFoundError) | {200: {"content": TABLES, "description": "A page of rows"}},
    response_model=RowPage,
)
async def read_rows(
    service: ServiceDep,
    session: SessionDep,
    register: RegisterDep,
    as_of: AsOf,
    request: Request,
    cursor: Cursor,
    area: Annotated[Area | None, Query(description="GB/T 2260 code; every area when left out")] = None,
    q: Annotated[ShortText | None, Query(description="Looked for in names")] = None,
    withdrawn: Annotated[bool, Query(description="Include rows that were entered by mistake")] = False,
    limit: Limit = 100,
) -> Any:
    """The rows of one register in the order they were entered, paged; as CSV or XLSX when `Accept` names either."""
    if area is not None and area not in AREAS:
        raise InvalidError([unknown_area("area", area)])
    fields = service.plugin.fields_of(register)
    upto = cursor.change if cursor else await change_at(session, as_of)
    start = cursor.position if cursor else 0
    wanted = Wanted(register.key, upto, area, q, withdrawn=withdrawn)
    found, total = await registers.rows(session, wanted, start, limit)
    following = str(Place(upto, start + limit)) if start + limit < total else None
    page = RowPage(items=[told(fields, row) for row in found], total=total, next_cursor=following)
    return table(request, columns(fields), as_table(fields, page.items), following) or page


@router.get("/{key}/{row_id}", responses=answers(NotFoundError))
async def read_row(
    service: ServiceDep,
    session: SessionDep,
    register: RegisterDep,
    row_id: UUID,
    response: Response,
    as_of: AsOf,
    version: Version = None,
) -> RowOut:
    """One row. Its `ETag` is what an edit of it sends as `If-Match`."""
    row = await row_of(session, register, row_id, await change_at(session, as_of), version)
    response.headers["ETag"] = tag(row)
    return told(service.plugin.fields_of(register), row)


@router.get("/{key}/{row_id}/versions", responses=answers(NotFoundError))
async def read_versions(
    service: ServiceDep,
    session: SessionDep,
    register: RegisterDep,
    row_id: UUID,
    as_of: AsOf,
    cursor: Cursor,
    limit: Limit = 100,
) -> RowPage:
    """Everything a row has said, newest first."""
    upto = cursor.change if cursor else await change_at(session, as_of)
    newest = await row_of(session, register, row_id, upto)
    start, fields = cursor.position if cursor else 0, service.plugin.fields_of(register)
    found = await registers.versions(session, register.key, row_id, upto, start, limit)
    following = str(Place(upto, start + limit)) if start + limit < newest.version else None
    return RowPage(items=[told(fields, row) for row in found], total=newest.version, next_cursor=following)
