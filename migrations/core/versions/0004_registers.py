"""Rows of registers, each as the versions it has had."""

import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects.postgresql import JSONB

revision = "0004"
down_revision = "0003"


def upgrade() -> None:
    op.create_table(
        "register_row",
        sa.Column("id", sa.Uuid, primary_key=True),
        sa.Column("version", sa.Integer, primary_key=True, autoincrement=False),
        sa.Column("register_key", sa.Text, nullable=False),
        sa.Column("content", JSONB, nullable=False),
        sa.Column("withdrawn", sa.Boolean, nullable=False),
        sa.Column("source", JSONB, nullable=False),
        sa.Column("note", sa.Text),
        sa.Column("bureau", sa.Text, nullable=False),
        sa.Column("subject", sa.Text, nullable=False),
        sa.Column("body", sa.Text, nullable=False),
        sa.Column("key", sa.Text),
        sa.Column("recorded_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("change", sa.BigInteger, sa.ForeignKey("change.number"), nullable=False, index=True),
        sa.UniqueConstraint("bureau", "subject", "key", name="uq_register_row_key"),
    )
    op.create_index("ix_register_row_current", "register_row", ["register_key", "id", "version"])
