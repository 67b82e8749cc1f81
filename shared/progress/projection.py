"""Where a yearly series would go if the coming years were like the last ones: a projection, never a verdict.

Each future year's relative change is one of the last years' changes, drawn at random; for every draw of a path the
changes to choose from are themselves drawn anew, so that the interval also shows how little ten years tell. The seed is
fixed: the same series gives the same projection. Nothing is known here of policy, prices or weather, and changes of
neighbouring years are taken as independent.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal
from random import Random

WINDOW = 10
"""So many of the last yearly changes are drawn from (our default)."""
FEWEST = 8
"""With fewer changes between neighbouring years there is no projection (our default)."""
DRAWS = 1000
LEVEL = Decimal("0.8")
"""The share of paths inside the interval: from the 10th to the 90th percentile."""
_SEED = 2030


@dataclass(frozen=True, slots=True, kw_only=True)
class Projection:
    """Median and interval for `year`, and the chance that the highest value of all lies in `year` or before."""

    year: int
    median: Decimal
    low: Decimal
    high: Decimal
    chance: Decimal
    first: int
    last: int


def project(yearly: Mapping[int, Decimal], year: int, beyond: int) -> Projection | None:
    """The projection to `year`; paths go on for `beyond` years more, since a maximum shows only afterwards.

    None when `year` is not ahead, a value is not above zero, or too few neighbouring years are known.
    """
    last = max(yearly, default=year)
    first = last - WINDOW
    recent = [at for at in range(first + 1, last + 1) if at in yearly and at - 1 in yearly]
    if last >= year or len(recent) < FEWEST or min(yearly.values()) <= 0:
        return None
    changes = [float(yearly[at] / yearly[at - 1]) for at in recent]
    highest = float(max(yearly.values()) / yearly[last])
    paths = _paths(changes, year + beyond - last)
    ahead = year - last
    ends = sorted(path[ahead - 1] for path in paths)
    in_time = sum(max(highest, *path[:ahead]) > max(path[ahead:]) for path in paths)
    outside = int(DRAWS * (1 - LEVEL) / 2)
    low, median, high = (
        round(yearly[last] * Decimal(ends[at]), 6) for at in (outside, DRAWS // 2, DRAWS - 1 - outside)
    )
    chance = Decimal(in_time) / DRAWS
    return Projection(year=year, median=median, low=low, high=high, chance=chance, first=recent[0] - 1, last=last)


def _paths(changes: list[float], steps: int) -> list[list[float]]:
    """Levels relative to the last known one, year by year."""
    chance = Random(_SEED)  # noqa: S311  # repeatable on purpose
    paths = []
    for _ in range(DRAWS):
        level, path = 1.0, []
        for change in chance.choices(chance.choices(changes, k=len(changes)), k=steps):
            level *= change
            path.append(level)
        paths.append(path)
    return paths
