"""GraphQL: how a verdict came about."""

import strawberry

from gateway.types import Observation, Text
from shared import plan, progress
from shared.wire import explanation as wire


@strawberry.type(description="A number that went into a verdict, by its symbol in the formula")
class ExplanationInput:
    symbol: str
    name: Text
    value: float
    period: plan.Period | None
    submission: strawberry.ID | None

    @classmethod
    def of(cls, each: wire.InputOut) -> "ExplanationInput":
        return cls(
            symbol=each.symbol,
            name=Text.of(each.name),
            value=float(each.value),
            period=plan.Period.parse(each.period) if each.period else None,
            submission=strawberry.ID(str(each.submission)) if each.submission else None,
        )


@strawberry.type(
    description="From `at` on, of what `symbol` names, the verdict is `verdict` or better; `value` is that line as a "
    "value in the metric's unit, where there is one"
)
class Threshold:
    verdict: progress.Verdict
    symbol: str
    at: float
    value: float | None

    @classmethod
    def of(cls, each: wire.ThresholdOut) -> "Threshold":
        value = None if each.value is None else float(each.value)
        return cls(verdict=each.verdict, symbol=each.symbol, at=float(each.at), value=value)


@strawberry.type(
    description="How a verdict came about. `formula` is null where nothing was reckoned. `thresholds` are sorted best "
    "first, below the last it is `otherwise`; `upward`: more is better. `sources` are the figures it rests on, with "
    "those behind derived ones."
)
class Explanation:
    sentence: Text
    formula: str | None
    inputs: list[ExplanationInput]
    thresholds: list[Threshold]
    otherwise: progress.Verdict | None
    upward: bool | None
    sources: list["ExplanationSource"]

    @classmethod
    def of(cls, each: wire.Explanation) -> "Explanation":
        return cls(
            sentence=Text.of(each.sentence),
            formula=each.formula,
            inputs=[ExplanationInput.of(one) for one in each.inputs],
            thresholds=[Threshold.of(one) for one in each.thresholds],
            otherwise=each.otherwise,
            upward=each.upward,
            sources=[ExplanationSource(metric=one.metric, observation=Observation.of(one)) for one in each.sources],
        )


@strawberry.type(description="A figure that a verdict rests on; `metric` is its key in the same action")
class ExplanationSource:
    metric: str
    observation: Observation
