"""Is a series going one way? Mann-Kendall's test, Sen's slope and Conover's intercept.

Gilbert 1987, Statistical Methods for Environmental Pollution Monitoring, pp. 208-217. Written out here, since the
library that has them (pymannkendall) would bring numpy and scipy along and has no exact distribution; the tests hold
these against its published examples.
"""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal
from itertools import combinations
from math import comb, erfc, sqrt
from statistics import median

EXACT_UP_TO = 10
"""Up to so many values p is exact, as in Gilbert's table A18; above, S is taken as normal."""


@dataclass(frozen=True, slots=True)
class MannKendall:
    """`s`: pairs that rise less pairs that fall; `p` two-sided, `exact` or else the same as `p_normal`."""

    n: int
    s: int
    variance: float
    z: float
    p: float
    p_normal: float
    exact: bool

    @property
    def tau(self) -> float:
        """Kendall's rank correlation with time (tau-a), from -1 to 1."""
        return self.s / comb(self.n, 2) if self.n > 1 else 0.0

    def falls(self, alpha: float) -> bool:
        return self.s < 0 and self.p < alpha

    def rises(self, alpha: float) -> bool:
        return self.s > 0 and self.p < alpha


def mann_kendall(values: Sequence[Decimal]) -> MannKendall:
    """The test on values in the order of time; equal ones count neither way.

    Var S = [n(n-1)(2n+5) - Σ t(t-1)(2t+5)] / 18 over groups of t equal values; Z = (S - sgn S) / √Var S.
    """
    n = len(values)
    s = sum((later > earlier) - (later < earlier) for earlier, later in combinations(values, 2))
    ties = list(Counter(values).values())
    variance = (_weight(n) - sum(map(_weight, ties))) / 18
    z = (s - (s > 0) + (s < 0)) / sqrt(variance) if s else 0.0
    p_normal = erfc(abs(z) / sqrt(2))
    exact = n <= EXACT_UP_TO
    return MannKendall(n, s, variance, z, _exact_p(s, ties) if exact else p_normal, p_normal, exact)


def _weight(n: int) -> int:
    return n * (n - 1) * (2 * n + 5)


def _exact_p(s: int, ties: Sequence[int]) -> float:
    """The share of all orders of the values whose S lies at least as far from 0.

    Falling pairs over the orders of values with ties have the generating function [n]!_q / Π [t]!_q, the Gaussian
    multinomial; S is the number of untied pairs less twice that of falling ones. With no ties this is Gilbert's table.
    """
    orders = _q_factorial(sum(ties))
    for size in ties:
        orders = _divided(orders, _q_factorial(size))
    untied = len(orders) - 1
    extreme = sum(count for falling, count in enumerate(orders) if abs(untied - 2 * falling) >= abs(s))
    return extreme / sum(orders)


def _q_factorial(n: int) -> list[int]:
    """How many orders of n values have 0, 1, 2 … falling pairs: Π (1 + q + … + q^(k-1)) for k up to n."""
    counts = [1]
    for k in range(2, n + 1):
        counts = [sum(counts[max(0, at - k + 1) : at + 1]) for at in range(len(counts) + k - 1)]
    return counts


def _divided(dividend: Sequence[int], divisor: Sequence[int]) -> list[int]:
    """The quotient of two polynomials, lowest powers first, where the division leaves no rest."""
    rest, quotient = list(dividend), []
    for at in range(len(dividend) - len(divisor) + 1):
        quotient.append(rest[at])
        for power, coefficient in enumerate(divisor):
            rest[at + power] -= quotient[-1] * coefficient
    return quotient


@dataclass(frozen=True, slots=True)
class Line:
    """`slope` a year, and the value at the first year."""

    slope: Decimal
    intercept: Decimal


def sen(series: Sequence[tuple[int, Decimal]]) -> Line:
    """Sen's slope, the median over all pairs of years, and Conover's intercept, counted from the first year.

    Takes at least two pairs of year and value, oldest first; years may be missing.
    """
    slope = median((later[1] - earlier[1]) / (later[0] - earlier[0]) for earlier, later in combinations(series, 2))
    elapsed = Decimal(median([year - series[0][0] for year, _ in series]))
    return Line(slope, median([value for _, value in series]) - elapsed * slope)
