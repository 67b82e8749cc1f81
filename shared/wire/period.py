"""Reporting periods: years that are open to revision, or locked."""

from datetime import datetime

from pydantic import StrictBool

from shared.wire.values import Body, LongText, Model


class PeriodIn(Body):
    """Locks a year, or opens it again."""

    locked: StrictBool
    note: LongText | None = None


class PeriodOut(Model):
    """A year somebody locked or opened again; all others are open."""

    year: int
    locked: bool
    note: str | None
    bureau: str
    since: datetime
