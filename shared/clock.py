"""Days where the plan is in force."""

from datetime import UTC, date, datetime, timedelta, timezone

BEIJING = timezone(timedelta(hours=8))


def today() -> date:
    return day_of(None)


def day_of(moment: datetime | None) -> date:
    """The day in Shanghai at that moment; today when it is `None`."""
    return (moment or datetime.now(UTC)).astimezone(BEIJING).date()
