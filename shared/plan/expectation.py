"""What values of a series are expected to be: others are taken in, with a warning that a reviewer sees."""

from dataclasses import dataclass
from decimal import Decimal
from enum import Enum

LARGEST_FACTOR = 3
"""Two such steps, 9 times, is the most that is expected over any time, so that tenfold is always asked about."""


class Scale(Enum):
    """How the step from one value of a series to another is measured."""

    FACTOR = "factor"  # how many times the other one it is, or the other way round
    POINTS = "points"  # the difference, of values in %
    SIZE = "size"  # how many times the largest one it is, without signs: what may fall below zero has no level


@dataclass(frozen=True, slots=True)
class Step:
    """The largest step expected within a year, as long as a series is too short to tell what is usual for it."""

    scale: Scale
    limit: Decimal

    def __post_init__(self) -> None:
        if self.limit <= (0 if self.scale is Scale.POINTS else 1):
            raise ValueError(f"a step of {self.limit} allows nothing")
        if self.scale is Scale.FACTOR and self.limit > LARGEST_FACTOR:
            raise ValueError(f"a factor of {self.limit}: two such steps would be tenfold")


# Our defaults, tried on all published figures (tests/shared/test_published_steps.py); no source names such limits.
OF_A_LEVEL = Step(Scale.FACTOR, Decimal(3))
OF_A_WHOLE_CITY = Step(Scale.FACTOR, Decimal("1.5"))
"""What a whole city or district holds or uses: people, land, vehicles, energy."""
OF_A_SHARE = Step(Scale.POINTS, Decimal(20))
OF_A_CHANGE = Step(Scale.POINTS, Decimal(10))
OF_AN_AMOUNT_OF_EITHER_SIGN = Step(Scale.SIZE, Decimal(3))
