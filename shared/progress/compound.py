"""The compound path of a level: the same percentage every year, so that shares of the way are shares of logarithms.

    done = ln(value ÷ base) ÷ ln(aim ÷ base),  pace = done ÷ elapsed,  expected = base · (aim ÷ base)^elapsed

The published 80 % of a cut by 17 % of which 13.86 % was done is of this form: ln(1 − 0.1386) ÷ ln(1 − 0.17).
"""

from dataclasses import dataclass
from decimal import Decimal, Overflow


@dataclass(frozen=True, slots=True)
class Stand:
    """Where a level stands on its compound path: what is done over what was due, and the values that go with it.

    `projected` is `None` when it would have more than a million digits.
    """

    pace: Decimal
    expected: Decimal
    projected: Decimal | None


def stand(base: Decimal, aim: Decimal, value: Decimal, elapsed: Decimal) -> Stand | None:
    """`elapsed` is the share of the time that has passed, above 0. `None` where there are no logarithms or no way."""
    if min(base, aim, value) <= 0 or not (way := (aim / base).ln()):
        return None
    done = (value / base).ln() / way
    try:
        projected = base * (value / base) ** (1 / elapsed)
    except Overflow:
        projected = None
    return Stand(done / elapsed, base * (aim / base) ** elapsed, projected)
