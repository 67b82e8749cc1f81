"""Pages by cursor."""

from typing import Annotated

from fastapi import Depends, Query

from shared.plan import Text
from shared.service.problems import Fault, InvalidError
from shared.wire.cursor import Place
from shared.wire.spelled import CursorText

Limit = Annotated[int, Query(ge=1, le=1000, description="Items a page")]


def _place(
    cursor: Annotated[CursorText | None, Query(description="`next_cursor` of the page before")] = None,
) -> Place | None:
    if cursor is None:
        return None
    try:
        return Place.parse(cursor)
    except ValueError as error:
        raise InvalidError(
            [Fault("cursor", "invalid_cursor", Text("游标无效", "is not a cursor of this call"))]
        ) from error


Cursor = Annotated[Place | None, Depends(_place)]
