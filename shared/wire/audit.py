"""The audit log as auditors read it."""

from datetime import datetime

from shared.wire.values import Model


class AuditOut(Model):
    """One write: who, when, what, from where; `hash` covers all of it and the hash before.

    `actor` is bureau and subject, null for the platform itself; `digest` is of every row the change wrote.
    """

    change: int
    recorded_at: datetime
    actor: str | None
    kind: str
    subject: str
    digest: str
    client: str | None
    request: str | None
    previous: str
    hash: str


class AuditPage(Model):
    """Newest first; `next_cursor` is null on the last page."""

    items: list[AuditOut]
    next_cursor: str | None
