"""The audit log, and the row that opens its chain: writes before it are not in the log."""

import hashlib
import json
from datetime import UTC, datetime

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"


def upgrade() -> None:
    audit = op.create_table(
        "audit",
        sa.Column("change", sa.BigInteger, primary_key=True, autoincrement=False),
        sa.Column("recorded_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("actor", sa.Text),
        sa.Column("kind", sa.Text, nullable=False),
        sa.Column("subject", sa.Text, nullable=False),
        sa.Column("digest", sa.Text, nullable=False),
        sa.Column("client", sa.Text),
        sa.Column("request", sa.Text),
        sa.Column("previous", sa.Text, nullable=False),
        sa.Column("hash", sa.Text, nullable=False),
    )
    connection, now = op.get_bind(), datetime.now(UTC)
    row = {
        "change": connection.scalar(sa.text("SELECT coalesce(max(number), 0) FROM change")),
        "recorded_at": now.isoformat(timespec="microseconds"),
        "actor": None,
        "kind": "opening",
        "subject": "",
        "digest": "",
        "client": None,
        "request": None,
        "previous": "0" * 64,
    }
    text = json.dumps(row, ensure_ascii=False, separators=(",", ":"), sort_keys=True)
    opening = row | {"recorded_at": now, "hash": hashlib.sha256(text.encode()).hexdigest()}
    connection.execute(sa.insert(audit).values(opening))
