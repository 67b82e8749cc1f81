"""What a bureau has to do in one action."""

from datetime import date

from shared.wire.calendar import OverdueOut
from shared.wire.milestone import ReportOut
from shared.wire.submission import SubmissionOut
from shared.wire.values import Model, PeriodText, Text, Value


class DueOut(Model):
    """Figures of years that are over, which are not known and not overdue yet; `by` is the last day for the first."""

    metric: str
    title: Text
    years: tuple[int, ...]
    by: date


class ConflictInput(Model):
    """A figure that one side of an identity rests on."""

    metric: str
    area: str
    period: PeriodText
    value: Value


class ConflictOut(Model):
    """Two sides of an identity that differ by more than the `tolerance`; in the unit of the left one."""

    identity: str
    title: Text
    area: str
    period: PeriodText
    left: Value
    right: Value
    tolerance: Value
    inputs: list[ConflictInput]


class MilestoneReport(Model):
    """A report and the milestone it is on."""

    milestone: str
    title: Text
    report: ReportOut


class Todo(Model):
    """Of one bureau: figures due and overdue, what was returned to it, what waits for others, what it is to review.

    What is to be reviewed is there for reviewers only; that with warnings comes first, then the oldest. `conflicts`
    are of published figures it reports with others of the same action.
    """

    bureau: str
    due: list[DueOut]
    overdue: list[OverdueOut]
    returned: list[SubmissionOut]
    returned_reports: list[MilestoneReport]
    waiting: list[SubmissionOut]
    to_review: list[SubmissionOut]
    reports_to_review: list[MilestoneReport]
    conflicts: list[ConflictOut]
