"""Derivations: metrics that are computed from others by a formula."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from decimal import Decimal
from typing import TypeAlias

from shared.plan.metric import Metric
from shared.plan.period import Period
from shared.plan.text import Text

Series: TypeAlias = Mapping[Period, Decimal]
Formula: TypeAlias = Callable[[Mapping[str, Series]], Series]


@dataclass(frozen=True, slots=True)
class Derivation:
    """A metric computed from others: `formula` takes the inputs' series of one area, by key, and gives the metric's.

    A reported figure for the same period goes before a derived one. An `estimate` rests on default or assumed factors
    and is never firmer than that. Where values are counted from the year `since`, forwards or backwards, each rests on
    the inputs from there to its own year; else on those up to its own period.
    """

    metric: Metric
    inputs: tuple[Metric, ...]
    formula: Formula
    method: Text
    estimate: bool = False
    since: int | None = None
