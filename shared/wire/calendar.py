"""A metric's reporting calendar, and the figures that are overdue."""

from datetime import date

from shared.progress import calendar
from shared.wire.values import Model, Text


class CalendarOut(Model):
    """The years due so far, by how their first figure came: in time, later, or not yet. Those `awaited` are over, are
    not known, and are not due yet.

    `overdue_since` is the day from which on the oldest of the years missing after the newest one known was due.
    """

    on_time: tuple[int, ...]
    late: tuple[int, ...]
    missing: tuple[int, ...]
    overdue_since: date | None
    last_known: int | None
    awaited: tuple[int, ...] = ()

    @classmethod
    def of(cls, calendar: calendar.Calendar) -> "CalendarOut":
        return cls(
            on_time=calendar.on_time,
            late=calendar.late,
            missing=calendar.missing,
            overdue_since=calendar.overdue_since,
            last_known=calendar.last_known,
            awaited=calendar.awaited,
        )


class OverdueOut(Model):
    """A metric whose figures are overdue, and the bureaus responsible for targets that rest on it."""

    metric: str
    title: Text
    since: date
    last_known: int | None
    missing: tuple[int, ...]
    bureaus: tuple[str, ...]
