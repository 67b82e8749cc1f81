"""Who sent what, reviews, and which years are locked."""

import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects.postgresql import JSONB

revision = "0003"
down_revision = "0002"


def upgrade() -> None:
    moment = sa.DateTime(timezone=True)
    op.add_column("submission", sa.Column("bureau", sa.Text, index=True))
    op.add_column("submission", sa.Column("subject", sa.Text))
    op.add_column("submission", sa.Column("reason", sa.Text))
    op.add_column("submission", sa.Column("resubmits", sa.Uuid, sa.ForeignKey("submission.id"), unique=True))
    op.add_column("submission", sa.Column("warnings", JSONB))
    op.add_column("milestone_report", sa.Column("bureau", sa.Text))
    op.add_column("milestone_report", sa.Column("subject", sa.Text))
    op.create_table(
        "review",
        sa.Column("id", sa.Uuid, primary_key=True),
        sa.Column("submission", sa.Uuid, sa.ForeignKey("submission.id"), unique=True),
        sa.Column("report", sa.Uuid, sa.ForeignKey("milestone_report.id"), unique=True),
        sa.Column("approved", sa.Boolean, nullable=False),
        sa.Column("note", sa.Text),
        sa.Column("bureau", sa.Text, nullable=False),
        sa.Column("subject", sa.Text, nullable=False),
        sa.Column("recorded_at", moment, nullable=False),
        sa.Column("change", sa.BigInteger, sa.ForeignKey("change.number"), nullable=False, index=True),
        sa.CheckConstraint("num_nonnulls(submission, report) = 1", name="ck_review_of_one"),
    )
    op.create_table(
        "period_mark",
        sa.Column("id", sa.Uuid, primary_key=True),
        sa.Column("year", sa.Integer, nullable=False, index=True),
        sa.Column("locked", sa.Boolean, nullable=False),
        sa.Column("note", sa.Text),
        sa.Column("bureau", sa.Text, nullable=False),
        sa.Column("subject", sa.Text, nullable=False),
        sa.Column("recorded_at", moment, nullable=False),
        sa.Column("change", sa.BigInteger, sa.ForeignKey("change.number"), nullable=False, index=True),
    )
