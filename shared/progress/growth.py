"""Compound annual growth rates: what the methods that judge by growth have in common.

They are reckoned in doubles, in the order in which the formulas are written, so that published results are met to the
last digit.
"""

import math
from dataclasses import dataclass

ACHIEVED_SCORE = 5.0
"""The best score there is; the worst is its negative."""
_EXPONENT = 4.44


@dataclass(frozen=True, slots=True, kw_only=True)
class Inputs:
    """A series as growth is judged by: two of its values, where it should get to, and `direction`, 1 up or -1 down.

    `limit` is a natural bound that growth slows down at, such as 100 %. `None` stands for what is not known.
    """

    base_value: float | None = None
    base_year: float | None = None
    current_value: float | None = None
    current_year: float | None = None
    target: float | None = None
    target_year: float | None = None
    direction: int = -1
    limit: float | None = None


def growth(value: float, base: float, years: float) -> float:
    """CAGR = (value ÷ base)^(1 ÷ years) − 1, a share a year. Value and base must not lie on two sides of zero."""
    rate: float = (value / base) ** (1 / years) - 1
    return rate


def required(target: float, base: float, years: float) -> float:
    """The size |CAGR| of the growth from `base` to `target`.

    With zero between the two no real rate exists: Python's root is complex then, and its modulus is taken, as the
    Open SDG code does without saying so.
    """
    root: complex = (target / base) ** (1 / years)
    return abs(root - 1)


def ratio(observed: float, needed: float) -> float | None:
    """Observed over needed growth; where none is needed, without end in the direction of what is observed."""
    if needed == 0:
        return math.copysign(math.inf, observed) if observed else None
    share = observed / needed
    return None if math.isnan(share) else share


def achieved(current: float | None, target: float | None, direction: int) -> bool:
    if current is None or target is None:
        return False
    return current >= target if direction > 0 else current <= target


def near_limit(base: float, limit: float | None) -> float:
    """What thresholds are multiplied by near a natural limit: 1 far from it, 0 at it.

    1 − (B ÷ L)^4.44 for B ≤ L, 1 − ((2L − B) ÷ L)^4.44 for L < B < 2L, 1 beyond, of absolute values. Source: Open SDG,
    `sdg/ProgressMeasure.py`, after Eurostat.
    """
    if limit is None:
        return 1.0
    size, bound = abs(base), abs(limit)
    if size >= 2 * bound:  # first, so that 0 is far from a limit of 0
        return 1.0
    near = size / bound if size <= bound else (2 * bound - size) / bound
    return float(1 - near**_EXPONENT)


def clipped(score: float) -> float:
    return max(min(score, ACHIEVED_SCORE), -ACHIEVED_SCORE)
