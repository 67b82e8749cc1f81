"""What a goal demands of one value: to lie on the right side of a line."""

from dataclasses import dataclass
from decimal import Decimal

from shared.plan import Text
from shared.progress.assessment import Input, Threshold, Verdict, Working

_SIGNS = {(1, False): "≥", (1, True): ">", (-1, False): "≤", (-1, True): "<"}


@dataclass(frozen=True, slots=True)
class Demand:
    """At least `aim` when `sign` is 1, at most `aim` when it is -1; `slack` is allowed on the wrong side."""

    aim: Decimal
    sign: int
    slack: Decimal = Decimal(0)
    strictly: bool = False

    @property
    def edge(self) -> Decimal:
        """The last value that is allowed or, strictly, the first that is not."""
        return self.aim - self.sign * self.slack

    def holds(self, value: Decimal) -> bool:
        ahead = self.sign * (value - self.edge)
        return ahead > 0 if self.strictly else ahead >= 0

    def only_just(self, value: Decimal) -> bool:
        """Whether it holds by the slack alone."""
        return self.holds(value) and self.sign * (value - self.aim) < 0

    @property
    def formula(self) -> str:
        slack = " − s" if self.sign > 0 else " + s"
        return f"y {_SIGNS[self.sign, self.strictly]} y*{slack if self.slack else ''}"

    @property
    def inputs(self) -> tuple[Input, ...]:
        aim = Input("y*", Text("目标值", "goal"), self.aim)
        return (aim, Input("s", Text("允许偏差", "tolerance"), self.slack)) if self.slack else (aim,)

    @property
    def met(self) -> Threshold:
        return Threshold(Verdict.MET, "y", self.edge, self.edge, self.strictly)

    def kept_or(self, otherwise: Verdict, latest: Input) -> Working:
        """Judged by this demand alone."""
        return Working(
            formula=self.formula,
            inputs=(latest, *self.inputs),
            thresholds=(self.met,),
            otherwise=otherwise,
            value=latest.value,
            upward=self.sign > 0,
        )
