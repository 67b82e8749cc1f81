"""Pages by cursor: an opaque text that names how far the caller has read."""

import re
from base64 import b64decode, urlsafe_b64encode
from dataclasses import dataclass
from typing import Annotated

from fastapi import Depends, Query

from shared.plan import Text
from shared.service.problems import Fault, InvalidError

_PLACE = re.compile(r"([0-9]{1,18})\.([0-9]{1,18})")
Limit = Annotated[int, Query(ge=1, le=1000, description="Items a page")]


@dataclass(frozen=True, slots=True)
class Place:
    """After `position` items of what was known at `change`: later writes do not shift the pages of a reading."""

    change: int
    position: int

    def __str__(self) -> str:
        return urlsafe_b64encode(f"{self.change}.{self.position}".encode()).decode()


def _place(cursor: Annotated[str | None, Query(description="`next_cursor` of the page before")] = None) -> Place | None:
    if cursor is None:
        return None
    try:
        match = _PLACE.fullmatch(b64decode(cursor, altchars=b"-_", validate=True).decode("ascii"))
    except ValueError:
        match = None
    if match is None:
        raise InvalidError([Fault("cursor", "invalid_cursor", Text("游标无效", "is not a cursor of this call"))])
    return Place(int(match[1]), int(match[2]))


Cursor = Annotated[Place | None, Depends(_place)]
