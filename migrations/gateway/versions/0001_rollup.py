"""Rollups: stored citywide snapshots."""

import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects.postgresql import JSONB

revision = "0001"
down_revision = None


def upgrade() -> None:
    moment = sa.DateTime(timezone=True)
    op.create_table(
        "rollup",
        sa.Column("id", sa.Uuid, primary_key=True),
        sa.Column("taken_at", moment, nullable=False, unique=True),
        sa.Column("as_of", moment, nullable=False),
        sa.Column("on", sa.Date, nullable=False),
        sa.Column("scheduled", sa.Boolean, nullable=False),
        sa.Column("digest", sa.Text, nullable=False),
        sa.Column("inputs", JSONB, nullable=False),
        sa.Column("missing", JSONB, nullable=False),
        sa.Column("targets", JSONB, nullable=False),
    )
