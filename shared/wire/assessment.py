"""A verdict and the numbers behind it."""

from datetime import date

from shared import progress
from shared.progress import Verdict
from shared.wire.observation import PointOut
from shared.wire.values import Model, Text, Value, rounded


class AssessmentOut(Model):
    """A verdict and the numbers behind it, in the metric's unit; see the glossary for each word.

    `label` and `score` are the method's own words for it, where it has such.
    """

    verdict: Verdict
    reason: Text
    on: date
    method: str
    baseline: PointOut | None
    latest: PointOut | None
    expected: Value | None
    gap: Value | None
    pace: Value | None
    projected: Value | None
    required_pace: Value | None
    recent_pace: Value | None
    projected_low: Value | None = None
    projected_high: Value | None = None
    reached_in: int | None = None
    margin: Value | None = None
    beyond: Verdict | None = None
    label: str | None = None
    score: Value | None = None

    @classmethod
    def of(cls, assessment: progress.Assessment) -> "AssessmentOut":
        return cls(
            verdict=assessment.verdict,
            reason=Text.of(assessment.reason),
            on=assessment.on,
            method=assessment.method,
            baseline=PointOut.of(assessment.baseline),
            latest=PointOut.of(assessment.latest),
            expected=rounded(assessment.expected),
            gap=rounded(assessment.gap),
            pace=rounded(assessment.pace),
            projected=rounded(assessment.projected),
            projected_low=rounded(assessment.projected_low),
            projected_high=rounded(assessment.projected_high),
            reached_in=assessment.reached_in,
            required_pace=rounded(assessment.required_pace),
            recent_pace=rounded(assessment.recent_pace),
            margin=rounded(assessment.margin),
            beyond=assessment.beyond,
            label=assessment.label,
            score=rounded(assessment.score),
        )
