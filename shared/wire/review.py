"""Reviews: what is decided about a submission or a milestone report, and by whom."""

from datetime import datetime
from enum import Enum
from typing import Annotated
from uuid import UUID

from pydantic import Field

from shared.wire.values import Body, LongText, Model


class ReviewState(Enum):
    """How far a submission or a milestone report is; what is approved is published."""

    SUBMITTED = "submitted"
    APPROVED = "approved"
    RETURNED = "returned"
    RESUBMITTED = "resubmitted"  # returned, and another has come in its place


class Decision(Enum):
    APPROVE = "approve"
    RETURN = "return"


class ReviewIn(Body):
    """What is decided; to return something needs a note that says why."""

    decision: Decision
    note: LongText | None = None


class BulkReviewIn(ReviewIn):
    """Decides about several submissions alike, all or none."""

    submissions: Annotated[list[UUID], Field(min_length=1, max_length=200)]


class ReviewOut(Model):
    """`bureau` is the reviewer's."""

    decision: Decision
    note: str | None
    bureau: str
    recorded_at: datetime
    change: int
