"""A verdict explained: the sentence, the formula, what went in, where it would turn, and the rows it rests on."""

from collections.abc import Iterable
from uuid import UUID

from shared import progress
from shared.plan import Target
from shared.progress import Assessment, Verdict
from shared.progress.explanation import explain
from shared.wire.assessment import AssessmentOut
from shared.wire.declaration import TargetOut
from shared.wire.observation import ObservationOut
from shared.wire.values import Model, PeriodText, Text, Value, rounded


class InputOut(Model):
    """A number that went into the formula by its symbol; `period` and `submission` when it is a figure."""

    symbol: str
    name: Text
    value: Value
    period: PeriodText | None
    submission: UUID | None

    @classmethod
    def of(cls, each: progress.Input) -> "InputOut":
        point = each.point
        return cls(
            symbol=each.symbol,
            name=Text.of(each.name),
            value=rounded(each.value),
            period=point.period.text if point else None,
            submission=UUID(point.source) if point and point.source else None,
        )


class ThresholdOut(Model):
    """From `at` on, of what `symbol` names, the verdict is `verdict` or better; `value` is that line as a value."""

    verdict: Verdict
    symbol: str
    at: Value
    value: Value | None

    @classmethod
    def of(cls, each: progress.Threshold) -> "ThresholdOut":
        return cls(
            verdict=each.verdict,
            symbol=each.symbol,
            at=rounded(each.at),
            value=rounded(each.value),
        )


class Explanation(Model):
    """How a verdict came about. `formula` is null where nothing was reckoned: without figures, or a number to judge by.

    `thresholds` are sorted best first; below the last one it is `otherwise`; `upward` says that more is better.
    `sources` are the figures it rests on, with those behind derived ones.
    """

    sentence: Text
    formula: str | None
    inputs: list[InputOut]
    thresholds: list[ThresholdOut]
    otherwise: Verdict | None
    upward: bool | None
    sources: list[ObservationOut]

    @classmethod
    def of(cls, target: Target, assessment: Assessment, sources: Iterable[ObservationOut]) -> "Explanation":
        working = assessment.working
        return cls(
            sentence=Text.of(explain(target, assessment)),
            formula=working.formula if working else None,
            inputs=[InputOut.of(each) for each in working.inputs] if working else [],
            thresholds=[ThresholdOut.of(each) for each in working.thresholds] if working else [],
            otherwise=working.otherwise if working else None,
            upward=working.upward if working else None,
            sources=list(sources),
        )


class ExplainedTarget(Model):
    target: TargetOut
    assessment: AssessmentOut
    explanation: Explanation
