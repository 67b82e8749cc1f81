"""What changed an aggregate? The logarithmic mean Divisia index (LMDI-I), additive and multiplicative.

The aggregate is C = Σᵢ Πₓ xᵢ over sectors i and factors x. After Ang 2005, Energy Policy 33:867-871, eqs (1)-(5):

    additive        ΔCₓ = Σᵢ L(Cᵢᵀ, Cᵢ⁰) ln(xᵢᵀ / xᵢ⁰)             and  Σₓ ΔCₓ = Cᵀ − C⁰
    multiplicative  Dₓ = exp Σᵢ L(Cᵢᵀ, Cᵢ⁰) / L(Cᵀ, C⁰) ln(xᵢᵀ / xᵢ⁰)  and  Πₓ Dₓ = Cᵀ / C⁰

Nothing is left over. It is reckoned with so many digits that this holds for every double. Zeros take their analytical
limits (Ang, Zhang and Choi 1998, Energy 23:489-495, table 2; Wood and Lenzen 2006, Energy Policy 34:1326-1331); no
small number stands in for them.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from decimal import MAX_EMAX, MIN_EMIN, Context, Decimal, localcontext
from math import prod
from typing import TypeAlias

_EXACT = Context(prec=60, Emin=MIN_EMIN, Emax=MAX_EMAX)
_SHOWN = Context(prec=28, Emin=MIN_EMIN, Emax=MAX_EMAX)

State: TypeAlias = Decimal | Sequence[Decimal]
"""A factor at one time: sector by sector, or one number that holds in every sector."""


@dataclass(frozen=True, slots=True)
class Decomposition:
    """The parts that factors have in the change from `start` to `end`.

    `additive` parts add up to end − start, `multiplicative` ones multiply to end ÷ start. There are none of the latter
    when the aggregate comes from or goes to nothing.
    """

    start: Decimal
    end: Decimal
    additive: Mapping[str, Decimal]
    multiplicative: Mapping[str, Decimal] | None


Factors: TypeAlias = Mapping[str, tuple[State, State]]
"""Each factor at the start and at the end."""
_Sector: TypeAlias = Mapping[str, tuple[Decimal, Decimal]]


def decompose(factors: Factors) -> Decomposition:
    """Raises `ValueError` with every fault: values are not negative, and factors by sector have the same sectors."""
    if faults := list(_faults(factors)):
        raise ValueError("; ".join(faults))
    with localcontext(_EXACT):
        sectors = _sectors(factors)
        parts = [_parts(sector) for sector in sectors]
        additive = {name: sum((each[name] for each in parts), Decimal(0)) for name in factors}
        start, end = (sum((_product(sector, at) for sector in sectors), Decimal(0)) for at in (0, 1))
        mean = logarithmic_mean(end, start)
        ratios = {name: (part / mean).exp() for name, part in additive.items()} if mean else None
    return Decomposition(_SHOWN.plus(start), _SHOWN.plus(end), _shown(additive), _shown(ratios) if ratios else None)


def logarithmic_mean(a: Decimal, b: Decimal) -> Decimal:
    """L(a, b) = (a − b) / (ln a − ln b), with its limits L(a, a) = a and L(0, b) = L(a, 0) = 0."""
    if a == b:
        return a
    with localcontext(_EXACT):
        return (a - b) / (a / b).ln() if a and b else Decimal(0)


def _parts(sector: _Sector) -> dict[str, Decimal]:
    """ΔCₓ of one sector, whose C is the product of its factors. The limits at zero are:

    - C from 0 to Cᵀ: Cᵀ for a factor that comes from 0, 0 for one that is there all the time.
    - C from C⁰ to 0: −C⁰ for a factor that goes to 0, 0 for one that stays.
    - C is 0 at both ends: 0 for every factor, whether it stays, comes, goes or is never there.

    Where several factors come from 0 (or go there) together, Cᵀ for each would count it as many times: they share it
    equally, which is the limit when they vanish alike.
    """
    start, end = _product(sector, 0), _product(sector, 1)
    if start and end:
        mean = logarithmic_mean(end, start)
        return {name: mean * (after / before).ln() for name, (before, after) in sector.items()}
    causes = [name for name, (before, after) in sector.items() if start != end and bool(before) != bool(after)]
    return {name: (end - start) / len(causes) if name in causes else Decimal(0) for name in sector}


def _product(sector: _Sector, at: int) -> Decimal:
    return prod((levels[at] for levels in sector.values()), start=Decimal(1))


def _sectors(factors: Factors) -> list[_Sector]:
    count = max(size for _, size in _sizes(factors))
    spread = {name: (_spread(start, count), _spread(end, count)) for name, (start, end) in factors.items()}
    return [{name: (start[at], end[at]) for name, (start, end) in spread.items()} for at in range(count)]


def _spread(state: State, count: int) -> Sequence[Decimal]:
    return [state] * count if isinstance(state, Decimal) else state


def _shown(parts: Mapping[str, Decimal]) -> dict[str, Decimal]:
    return {name: _SHOWN.plus(part) for name, part in parts.items()}


def _named(factors: Factors) -> Iterator[tuple[str, State]]:
    for name, (start, end) in factors.items():
        yield f"{name} at the start", start
        yield f"{name} at the end", end


def _sizes(factors: Factors) -> list[tuple[str, int]]:
    """How many sectors each state has; 1 where one number holds in all of them."""
    return [(name, 1 if isinstance(state, Decimal) else len(state)) for name, state in _named(factors)]


def _faults(factors: Factors) -> Iterator[str]:
    if not factors:
        yield "there is no factor"
    by_sector = [(name, len(state)) for name, state in _named(factors) if not isinstance(state, Decimal)]
    if len({size for _, size in by_sector}) > 1:
        yield "sectors do not match: " + ", ".join(f"{name} has {size}" for name, size in by_sector)
    for name, state in _named(factors):
        values = _spread(state, 1)
        if not values:
            yield f"{name}: there is no sector"
        for at, value in enumerate(values):
            where = name if isinstance(state, Decimal) else f"{name}, sector {at + 1}"
            if not value.is_finite():
                yield f"{where}: {value} is no number"
            elif value < 0:
                yield f"{where}: {value} is negative"
