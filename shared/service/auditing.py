"""Auditing: the log of every write, for auditors."""

from fastapi import APIRouter

from shared.service.callers import AuditorDep
from shared.service.context import SessionDep
from shared.service.paging import Cursor, Limit
from shared.service.problems import ForbiddenError, answers
from shared.store import audit
from shared.wire.audit import AuditOut, AuditPage
from shared.wire.cursor import Place

router = APIRouter(tags=["auditing"])


@router.get("/audit", responses=answers(ForbiddenError))
async def read_audit(session: SessionDep, _auditor: AuditorDep, cursor: Cursor, limit: Limit = 100) -> AuditPage:
    """Every write, newest first, as it is chained; `carbonpeak audit verify` walks the whole chain."""
    found = await audit.newest(session, cursor.change if cursor else None, limit + 1)
    following = str(Place(found[limit - 1].change, 0)) if len(found) > limit else None
    items = [AuditOut.model_validate(each.model_dump()) for each in found[:limit]]
    return AuditPage(items=items, next_cursor=following)
