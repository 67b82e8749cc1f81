"""What is published, and by which change: of the platform itself at once, of a bureau when it is approved."""

from sqlalchemy import ColumnElement, case
from sqlmodel import col

from shared.store.tables import MilestoneReport, Review, Submission
from shared.wire.review import ReviewState


def published_by(written: type[Submission] | type[MilestoneReport]) -> ColumnElement[int | None]:
    """The number of the change that published a row which is joined with its review, if it has one; else null."""
    return case((col(written.bureau).is_(None), col(written.change)), (col(Review.approved), col(Review.change)))


def state_of(written: Submission | MilestoneReport, review: Review | None, *, superseded: bool = False) -> ReviewState:
    if written.bureau is None or (review and review.approved):
        return ReviewState.APPROVED
    if review is None:
        return ReviewState.SUBMITTED
    return ReviewState.RESUBMITTED if superseded else ReviewState.RETURNED
