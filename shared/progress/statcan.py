"""The method of Open SDG and Statistics Canada: actual against required growth rates.

Source: open-sdg/sdg-build, `sdg/ProgressMeasure.py`, commit 139fede, and its `docs/progress-methodology.md`. With base
year t0, current year t, target year T, d = 1 or −1 the wanted direction and s = −1 for a negative base value, else 1:

    o = (current ÷ base)^(1 ÷ (t − t0)) − 1
    target given:  P = s·d·o ÷ |(target ÷ base)^(1 ÷ (T − t0)) − 1|, thresholds 0.95, 0.60, 0
    no target:     P = s·d·o, thresholds 0.015·C, 0.005·C, 0, where C shrinks them near a natural limit

The method has no tolerance, no schedule and one base year; it is kept as published, with its oddities.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from enum import Enum

from shared.progress.growth import ACHIEVED_SCORE, Inputs, achieved, growth, near_limit, ratio, required

INSTEAD_OF_ZERO = 0.001
"""Stands in for a target or a base value of zero, from which there is no growth rate."""
TARGET_YEAR = 2030
"""The method's own, where a target comes without its year."""
TO_TARGET = (0.95, 0.6)
BY_GROWTH = (0.015, 0.005)
MEAN_SCORES = (2.5, 0.0, -2.5)


class Status(Enum):
    """The method's labels, best first."""

    TARGET_ACHIEVED = "target_achieved"
    SUBSTANTIAL = "substantial_progress"
    MODERATE = "moderate_progress"
    LIMITED = "limited_progress"
    DETERIORATION = "deterioration"
    NOT_AVAILABLE = "not_available"


@dataclass(frozen=True, slots=True)
class Progress:
    """P, infinite where no growth was required; the score from −5 to 5; the label."""

    value: float | None
    score: float | None
    status: Status


def judge(inputs: Inputs) -> Progress:
    """How a series stands. What has no growth rate is not available, unless its target is achieved all the same."""
    target = INSTEAD_OF_ZERO if inputs.target == 0 else inputs.target
    value = _progress_value(inputs, target)
    if achieved(inputs.current_value, target, inputs.direction):
        return Progress(value, ACHIEVED_SCORE, Status.TARGET_ACHIEVED)
    if value is None or inputs.base_value is None:
        return Progress(None, None, Status.NOT_AVAILABLE)
    if target is not None:
        return Progress(value, _score_to_target(value), _status(value, *TO_TARGET))
    nearness = near_limit(inputs.base_value, inputs.limit)  # of the value as given, zero included
    high, middle = (threshold * nearness for threshold in BY_GROWTH)
    return Progress(value, _score_of_growth(value, nearness), _status(value, high, middle))


def _progress_value(inputs: Inputs, target: float | None) -> float | None:
    base, since, current, year = inputs.base_value, inputs.base_year, inputs.current_value, inputs.current_year
    if base is None or since is None or current is None or year is None:
        return None
    base = base or INSTEAD_OF_ZERO
    if base > 0 > current or base < 0 < current or year - since < 1:
        return None
    sign = -1 if base < 0 else 1
    try:
        wanted = sign * inputs.direction * growth(current, base, year - since)
        if target is None:
            return wanted
        by = TARGET_YEAR if inputs.target_year is None else inputs.target_year
        return ratio(wanted, required(target, base, by - since))
    except (OverflowError, ZeroDivisionError):  # a target in the base year or long before it
        return None


def _status(value: float, high: float, middle: float) -> Status:
    if value >= high:
        return Status.SUBSTANTIAL
    if value >= middle:
        return Status.MODERATE
    return Status.LIMITED if value >= 0 else Status.DETERIORATION


def _score_to_target(value: float) -> float:
    if value >= TO_TARGET[1]:
        return min(7.1429 * value - 4.2857, 5.0)
    return max(4.1667 * value - 2.5, -5.0)


def _score_of_growth(value: float, nearness: float) -> float:
    high, middle = (threshold * nearness for threshold in BY_GROWTH)
    if value < 0:
        return max(125 * value - 2.5, -5.0)
    if nearness == 0:  # at the limit, and not moving away from where it should stay
        return 5.0
    if value >= high:
        return min(500 * value / nearness - 5, 5.0)
    if value >= middle:
        return 250 * value / nearness - 1.25
    return 500 * value / nearness - 2.5


def aggregate(series: Iterable[tuple[float | None, Status]]) -> Progress:
    """An indicator of several series, each by its score and label: the mean of the scores there are.

    Achieved only when every series with a score is.
    """
    scored = [(score, status) for score, status in series if score is not None]
    if not scored:
        return Progress(None, None, Status.NOT_AVAILABLE)
    mean = sum(score for score, _ in scored) / len(scored)
    if all(status is Status.TARGET_ACHIEVED for _, status in scored):
        return Progress(None, mean, Status.TARGET_ACHIEVED)
    labels = zip(MEAN_SCORES, (Status.SUBSTANTIAL, Status.MODERATE, Status.LIMITED), strict=True)
    return Progress(None, mean, next((label for least, label in labels if mean >= least), Status.DETERIORATION))
