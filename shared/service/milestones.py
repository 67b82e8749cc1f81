"""Milestones as answers: how far each is, and the reports that say so."""

from collections.abc import Mapping

from shared.plan import ActionPlugin
from shared.service.receipts import review_out
from shared.store.milestones import Reported
from shared.wire.milestone import EvidenceOut, MilestoneState, MilestoneStatus, ReportOut


def milestone_states(plugin: ActionPlugin, reports: Mapping[str, Reported]) -> list[MilestoneState]:
    """Of every milestone, with the report that stands."""
    return [
        MilestoneState(
            id=milestone.id,
            key=milestone.key,
            status=MilestoneStatus(reported.report.status) if reported else MilestoneStatus.UNREPORTED,
            report=report_out(reported) if reported else None,
        )
        for milestone in plugin.milestones
        for reported in [reports.get(milestone.key)]
    ]


def report_out(reported: Reported) -> ReportOut:
    report = reported.report
    return ReportOut(
        id=report.id,
        status=MilestoneStatus(report.status),
        evidence=[EvidenceOut.model_validate(each) for each in report.evidence],
        note=report.note,
        recorded_at=report.recorded_at,
        change=report.change,
        bureau=report.bureau,
        state=reported.state,
        review=review_out(reported.review),
    )
