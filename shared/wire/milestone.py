"""Deliverables: reports on them, and how far they are."""

from datetime import datetime
from enum import Enum
from uuid import UUID

from pydantic import Field

from shared.wire.review import ReviewOut, ReviewState
from shared.wire.submission import WebAddress
from shared.wire.values import Body, LongText, Model, ShortText


class MilestoneStatus(Enum):
    UNREPORTED = "unreported"
    PLANNED = "planned"
    IN_PROGRESS = "in_progress"
    DELIVERED = "delivered"
    ABANDONED = "abandoned"


class Evidence(Body):
    title: ShortText
    url: WebAddress | None = None


class EvidenceOut(Model):
    title: str
    url: str | None


class ReportIn(Body):
    """A report on a milestone; what is said to be delivered needs evidence."""

    status: MilestoneStatus
    evidence: tuple[Evidence, ...] = Field(default=(), max_length=100)
    note: LongText | None = None


class ReportOut(Model):
    """A report; it stands once it is approved."""

    id: UUID
    status: MilestoneStatus
    evidence: list[EvidenceOut]
    note: str | None
    recorded_at: datetime
    change: int
    bureau: str | None = None
    state: ReviewState = ReviewState.APPROVED
    review: ReviewOut | None = None


class MilestoneState(Model):
    id: str
    key: str
    status: MilestoneStatus
    report: ReportOut | None
