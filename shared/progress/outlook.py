"""Where the present pace leads: an interval around it, and the year in which a goal would be reached.

The pace from the first to the last level is carried on, as the drift method of forecasting does (Hyndman and
Athanasopoulos, Forecasting: Principles and Practice, 3rd ed., 5.2). With yearly steps that scatter by σ around it, the
error h years ahead of a series of T years has the variance σ²·h·(1 + h/T). On compound paths levels are logarithms.
"""

from collections.abc import Sequence
from decimal import Decimal
from itertools import pairwise
from math import ceil
from statistics import NormalDist
from typing import TypeAlias

Levels: TypeAlias = Sequence[tuple[Decimal, Decimal]]
"""Moments on the time axis of years, and the levels there; in order of time."""

SHARE = 0.8
"""Of the outcomes that the interval should hold: from the 10th to the 90th percentile (our default)."""
FEWEST_STEPS = 3
"""With fewer steps nothing is said about how they scatter (our default)."""
HORIZON = 2100
"""What would be reached later than this counts as never."""


def half_width(levels: Levels, until: Decimal) -> Decimal | None:
    """Half of the interval at the moment `until`; `None` for too few levels, or a moment that is not ahead."""
    steps = [(after[0] - before[0], after[1] - before[1]) for before, after in pairwise(levels)]
    if len(steps) < FEWEST_STEPS or until <= levels[-1][0]:
        return None
    years = levels[-1][0] - levels[0][0]
    drift = (levels[-1][1] - levels[0][1]) / years
    free = len(steps) - 1
    variance = sum(((change - drift * span) ** 2 / span for span, change in steps), Decimal(0)) / free
    ahead = until - levels[-1][0]
    return student(free) * (variance * ahead * (1 + ahead / years)).sqrt()


def student(free: int) -> Decimal:
    """The quantile of Student's t that leaves (1 − SHARE)/2 above it: Abramowitz and Stegun 26.7.5, three terms."""
    z = NormalDist().inv_cdf((1 + SHARE) / 2)
    terms = (
        (z**3 + z) / 4,
        (5 * z**5 + 16 * z**3 + 3 * z) / 96,
        (3 * z**7 + 19 * z**5 + 17 * z**3 - 15 * z) / 384,
    )
    return Decimal(z + sum(term / free**power for power, term in enumerate(terms, start=1)))


def reached_in(levels: Levels, aim: Decimal) -> int | None:
    """The year in which the pace from the first to the last level reaches `aim`; `None` when it leads elsewhere."""
    (start, first), (now, last) = levels[0], levels[-1]
    if last == first or now == start:
        return None
    ahead = (aim - last) / (last - first) * (now - start)
    return ceil(now + ahead) if ahead >= 0 and now + ahead <= HORIZON else None
