"""Days and moments in a query: ISO 8601 text only; a bare number is a typing error, not seconds since 1970."""

import re
from contextlib import suppress
from datetime import date, datetime
from typing import Annotated

from pydantic import BeforeValidator
from pydantic_core import PydanticCustomError

_DAY = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")


def _day(sent: object) -> date:
    if isinstance(sent, str) and _DAY.fullmatch(sent):
        with suppress(ValueError):
            return date.fromisoformat(sent)
    raise PydanticCustomError("invalid_day", "must be a day such as 2026-03-20")


def _moment(sent: object) -> datetime:
    if isinstance(sent, str) and _DAY.match(sent):
        with suppress(ValueError):
            return datetime.fromisoformat(sent)
    raise PydanticCustomError("invalid_moment", "must be a moment such as 2026-03-20T08:00:00Z")


Day = Annotated[date, BeforeValidator(_day)]
Instant = Annotated[datetime, BeforeValidator(_moment)]
