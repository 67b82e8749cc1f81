"""Deliverables: reports on them, and how far they are."""

from datetime import datetime
from enum import Enum
from uuid import UUID

from pydantic import ConfigDict

from shared.wire.submission import LongText, ShortText, WebAddress
from shared.wire.values import Body, Model


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
    evidence: tuple[Evidence, ...] = ()
    note: LongText | None = None


class ReportOut(Model):
    model_config = ConfigDict(from_attributes=True)

    id: UUID
    status: MilestoneStatus
    evidence: list[EvidenceOut]
    note: str | None
    recorded_at: datetime
    change: int

    @classmethod
    def of(cls, row: object) -> "ReportOut":
        return cls.model_validate(row)


class MilestoneState(Model):
    id: str
    key: str
    status: MilestoneStatus
    report: ReportOut | None
