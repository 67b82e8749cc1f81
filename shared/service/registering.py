"""Keeping registers: stewards enter rows, edit them on the version they have read, and withdraw mistakes."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Annotated
from uuid import UUID

from fastapi import APIRouter, Depends, Request, Response
from sqlalchemy.ext.asyncio import AsyncSession

from shared.plan import ActionPlugin, Register, Text
from shared.plan.register import AREA
from shared.plan.rights import Caller, may_keep
from shared.service.bodies import JSON, MERGE_PATCH, documented, sent
from shared.service.callers import StewardDep
from shared.service.context import ServiceDep, SessionDep
from shared.service.entitled import not_kept_by
from shared.service.listing import RegisterDep, row_of
from shared.service.matching import IfMatch, Match
from shared.service.problems import (
    ConflictError,
    ForbiddenError,
    MalformedError,
    NotFoundError,
    PreconditionFailedError,
    PreconditionRequiredError,
    ServiceError,
    UnsupportedError,
    answers,
)
from shared.service.repeating import IdempotencyKey, as_before
from shared.service.rows import Fields, edited, entry, same, tag, told, withdrawal
from shared.store import changes, registers
from shared.store.registers import Author
from shared.store.tables import RegisterRow
from shared.wire.register import RowIn, RowOut, RowPatch, WithdrawalIn

router = APIRouter(prefix="/registers", tags=["registers"])

BODY_MODELS = (RowIn, RowPatch, WithdrawalIn)
"""Models of bodies that these routes read themselves."""


@dataclass(frozen=True, slots=True)
class Editing:
    """Who edits which row, and on which version."""

    plugin: ActionPlugin
    register: Register
    row_id: UUID
    steward: Caller
    match: Match

    @property
    def fields(self) -> Fields:
        return self.plugin.fields_of(self.register)

    async def begin(self, session: AsyncSession) -> tuple[RegisterRow, Author]:
        """The row as it stands until this transaction ends. Raises whatever keeps it from being edited."""
        await changes.hold(session)
        row = await row_of(session, self.register, self.row_id, await changes.current(session))
        author = _author(self.steward, self.plugin, row.content)
        self.match.hold(tag(row))
        if row.withdrawn:
            raise ConflictError(Text("该条已撤回,不能再改", "the row was withdrawn and can no longer be edited"))
        return row, author


def _editing(
    service: ServiceDep, register: RegisterDep, row_id: UUID, steward: StewardDep, if_match: IfMatch
) -> Editing:
    return Editing(service.plugin, register, row_id, steward, if_match)


EditingDep = Annotated[Editing, Depends(_editing)]


def _author(steward: Caller, plugin: ActionPlugin, content: Mapping[str, str]) -> Author:
    """The steward in the name of its bureau. Raises `ForbiddenError` when a row like this is not its to keep."""
    if steward.bureau is not None and may_keep(steward, plugin, content.get(AREA.key)):
        return Author(steward.bureau, steward.subject)
    raise ForbiddenError([not_kept_by(steward)])


_ENTERING: tuple[type[ServiceError], ...] = (
    MalformedError,
    ForbiddenError,
    NotFoundError,
    ConflictError,
    UnsupportedError,
)
_EDITING = (*_ENTERING, PreconditionFailedError, PreconditionRequiredError)


@router.post("/{key}", status_code=201, openapi_extra=documented("RowIn", JSON), responses=answers(*_ENTERING))
async def enter(
    service: ServiceDep,
    session: SessionDep,
    register: RegisterDep,
    steward: StewardDep,
    request: Request,
    response: Response,
    idempotency_key: IdempotencyKey = None,
) -> RowOut:
    """Enters a row; every fault of a refused one is named. `GET /registers` has the schema of each register's rows."""
    body, fields = await sent(request, JSON), service.plugin.fields_of(register)
    new = entry(fields, body.raw, body.text)
    author = _author(steward, service.plugin, new.content)
    with as_before():
        row = await registers.enter(session, register.key, new, author, idempotency_key)
    response.headers["Location"] = f"{request.url.path}/{row.id}"
    return _answer(response, fields, row)


@router.patch("/{key}/{row_id}", openapi_extra=documented("RowPatch", MERGE_PATCH, JSON), responses=answers(*_EDITING))
async def edit(session: SessionDep, editing: EditingDep, request: Request, response: Response) -> RowOut:
    """Edits a row by a JSON merge patch (RFC 7396), on the version that `If-Match` names. What it said before stays."""
    body = await sent(request, MERGE_PATCH, JSON)
    row, author = await editing.begin(session)
    new = entry(editing.fields, edited(editing.fields, row, body.raw), body.text)
    _author(editing.steward, editing.plugin, new.content)
    if not same(row, new):
        row = await registers.revise(session, row, new, author)
    return _answer(response, editing.fields, row)


@router.post("/{key}/{row_id}/withdraw", openapi_extra=documented("WithdrawalIn", JSON), responses=answers(*_EDITING))
async def withdraw(session: SessionDep, editing: EditingDep, request: Request, response: Response) -> RowOut:
    """Takes back a row that was entered by mistake; it stays in the history. What has closed has a status instead."""
    body = await sent(request, JSON)
    row, author = await editing.begin(session)
    row = await registers.revise(session, row, withdrawal(row, body.raw, body.text), author, withdrawn=True)
    return _answer(response, editing.fields, row)


def _answer(response: Response, fields: Fields, row: RegisterRow) -> RowOut:
    response.headers["ETag"] = tag(row)
    return told(fields, row)
