"""Core tables: change counter, submissions, observations, milestone reports, idempotency keys."""

import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects.postgresql import JSONB

revision = "0001"
down_revision = None


def upgrade() -> None:
    moment = sa.DateTime(timezone=True)
    op.create_table(
        "change",
        sa.Column("number", sa.BigInteger, primary_key=True, autoincrement=False),
        sa.Column("recorded_at", moment, nullable=False, unique=True),
    )
    op.create_table(
        "submission",
        sa.Column("id", sa.Uuid, primary_key=True),
        sa.Column("source_title", sa.Text, nullable=False),
        sa.Column("source_publisher", sa.Text, nullable=False),
        sa.Column("source_url", sa.Text),
        sa.Column("source_published_on", sa.Text),
        sa.Column("note", sa.Text),
        sa.Column("body", sa.Text, nullable=False),
        sa.Column("recorded_at", moment, nullable=False),
        sa.Column("change", sa.BigInteger, sa.ForeignKey("change.number"), nullable=False, index=True),
    )
    op.create_table(
        "observation",
        sa.Column("id", sa.BigInteger, sa.Identity(always=True), primary_key=True),
        sa.Column("submission", sa.Uuid, sa.ForeignKey("submission.id"), nullable=False, index=True),
        sa.Column("metric", sa.Text, nullable=False),
        sa.Column("period", sa.Text, nullable=False),
        sa.Column("period_start", sa.Date, nullable=False),
        sa.Column("period_end", sa.Date, nullable=False),
        sa.Column("area", sa.Text, nullable=False),
        sa.Column("value", sa.Numeric, nullable=False),
        sa.Column("status", sa.Text, nullable=False),
        sa.Column("value_sent", sa.Numeric, nullable=False),
        sa.Column("unit_sent", sa.Text, nullable=False),
        sa.Column("note", sa.Text),
        sa.Column("recorded_at", moment, nullable=False),
        sa.Column("change", sa.BigInteger, sa.ForeignKey("change.number"), nullable=False, index=True),
    )
    op.create_index("ix_observation_current", "observation", ["metric", "period", "area", "change"])
    op.create_table(
        "milestone_report",
        sa.Column("id", sa.Uuid, primary_key=True),
        sa.Column("milestone", sa.Text, nullable=False, index=True),
        sa.Column("status", sa.Text, nullable=False),
        sa.Column("evidence", JSONB, nullable=False),
        sa.Column("note", sa.Text),
        sa.Column("recorded_at", moment, nullable=False),
        sa.Column("change", sa.BigInteger, sa.ForeignKey("change.number"), nullable=False, index=True),
    )
    op.create_table(
        "idempotency",
        sa.Column("key", sa.Text, primary_key=True),
        sa.Column("digest", sa.Text, nullable=False),
        sa.Column("submission", sa.Uuid, sa.ForeignKey("submission.id"), nullable=False),
        sa.Column("recorded_at", moment, nullable=False),
    )
