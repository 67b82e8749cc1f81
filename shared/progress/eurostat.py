"""Eurostat's method for the EU's sustainable development goals: actual over required growth, or growth alone.

Source: the formulas as the Basque statistics institute (Eustat) codes them on Open SDG; Eurostat's own text was not
seen. With d = 1 or −1 the wanted direction and s = −1 for a negative base value, else 1:

    target given:  R = s·d·CAGR(current, base) ÷ |CAGR(target, base)|, thresholds 95 %, 60 %, 0
    no target:     R = s·d·CAGR(current, base), thresholds 1 %, 0.1 %, −0.1 %, −1 % a year

R is CAGR over CAGR where the target lies ahead of the base value; where it lies behind, a move away stays negative.
Near a natural limit the upper two thresholds without a target shrink, the lower two do not.
"""

from dataclasses import dataclass
from enum import Enum

from shared.progress.growth import ACHIEVED_SCORE, Inputs, achieved, clipped, growth, near_limit, ratio, required

TO_TARGET = (0.95, 0.6)
BY_GROWTH = (0.01, 0.001)


class Status(Enum):
    """The method's labels, best first; with a target there is no middle one, and one for every move away."""

    SIGNIFICANT = "significant_progress"
    MODERATE = "moderate_progress"
    INSUFFICIENT = "insufficient_progress"
    NONE = "no_progress"
    MODERATE_AWAY = "moderate_movement_away"
    AWAY = "movement_away"
    SIGNIFICANT_AWAY = "significant_movement_away"
    NOT_AVAILABLE = "not_available"


@dataclass(frozen=True, slots=True)
class Progress:
    """R, infinite where no growth was required; the score from −5 to 5; the label."""

    value: float | None
    score: float | None
    status: Status


def judge(inputs: Inputs) -> Progress:
    """How a series stands. Zero has no stand-in here: a base value of zero is not available, but for a target met."""
    value = _value(inputs)
    if achieved(inputs.current_value, inputs.target, inputs.direction):
        return Progress(value, ACHIEVED_SCORE, Status.SIGNIFICANT)
    if value is None or inputs.base_value is None:
        return Progress(None, None, Status.NOT_AVAILABLE)
    if inputs.target is not None:
        return Progress(value, _score_to_target(100 * value), _status_to_target(value))
    nearness = near_limit(inputs.base_value, inputs.limit)
    return Progress(value, clipped(2.5 * 100 * value), _status_by_growth(value, nearness))


def _value(inputs: Inputs) -> float | None:
    base, since, current, year = inputs.base_value, inputs.base_year, inputs.current_value, inputs.current_year
    if not base or since is None or current is None or year is None:
        return None
    if base > 0 > current or base < 0 < current or year - since < 1:
        return None
    try:
        wanted = (-1 if base < 0 else 1) * inputs.direction * growth(current, base, year - since)
        if inputs.target is None:
            return wanted
        if inputs.target_year is None or base > 0 > inputs.target or base < 0 < inputs.target:
            return None
        return ratio(wanted, required(inputs.target, base, inputs.target_year - since))
    except (OverflowError, ZeroDivisionError):  # a target in the base year or before it
        return None


def _status_to_target(value: float) -> Status:
    high, middle = TO_TARGET
    if value > high:
        return Status.SIGNIFICANT
    if value >= middle:
        return Status.MODERATE
    return Status.INSUFFICIENT if value >= 0 else Status.AWAY


def _status_by_growth(value: float, nearness: float) -> Status:
    fast, slow = BY_GROWTH
    if value > fast * nearness:
        return Status.SIGNIFICANT
    if value > slow * nearness:
        return Status.MODERATE
    if value >= -slow:
        return Status.NONE
    return Status.MODERATE_AWAY if value >= -fast else Status.SIGNIFICANT_AWAY


def _score_to_target(percent: float) -> float:
    """−5 at −60 %, 0 at 60 %, 5 at 130 %, straight in between."""
    return clipped(5 / 70 * (percent - 60) if percent >= 60 else 5 / 120 * (percent + 60) - 5)  # noqa: PLR2004
