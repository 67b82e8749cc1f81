"""LMDI-I against published examples, at zero, and the laws it obeys."""

from collections.abc import Mapping, Sequence
from decimal import Decimal
from math import prod

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from shared.progress.lmdi import Decomposition, Factors, decompose, logarithmic_mean
from tests.shared.examples import numbers

LEVEL = st.decimals(min_value=Decimal("1e-6"), max_value=10**9, places=6)
LEVEL_OR_ZERO = LEVEL | st.just(Decimal(0))


@st.composite
def cases(draw: st.DrawFn, level: st.SearchStrategy[Decimal] = LEVEL_OR_ZERO) -> dict[str, tuple[list[Decimal], ...]]:
    """Up to four factors in up to four sectors."""
    sectors = st.lists(level, min_size=(size := draw(st.integers(1, 4))), max_size=size)
    return draw(st.dictionaries(st.sampled_from("abcd"), st.tuples(sectors, sectors), min_size=1))


def pairs(**factors: tuple[int | str, int | str]) -> Factors:
    return {name: (Decimal(start), Decimal(end)) for name, (start, end) in factors.items()}


def ratios(found: Decomposition) -> Mapping[str, Decimal]:
    assert found.multiplicative is not None
    return found.multiplicative


def near(value: Decimal | int, expected: Decimal | int, scale: Decimal | int) -> bool:
    return abs(Decimal(value) - expected) <= Decimal(scale) * Decimal("1e-20")


def test_doubled_factors_of_two_sectors_have_exact_parts() -> None:
    """demo.py of PyLMDI: 75 becomes 600."""
    found = decompose(
        {
            "activity": (numbers(100, 150), numbers(200, 300)),
            "structure": (numbers("0.25", "0.1"), numbers("0.5", "0.2")),
            "intensity": (numbers("1.5", "2.5"), numbers(3, 5)),
        }
    )
    assert (found.start, found.end) == numbers(75, 600)
    assert found.additive == {"activity": 175, "structure": 175, "intensity": 175}
    assert ratios(found) == {"activity": 2, "structure": 2, "intensity": 2}


def test_chinas_commercial_buildings_to_the_printed_digits() -> None:
    """Xiang et al. 2022, Buildings 12(1):83; inputs from Examples_China.py of PyLMDI, 2017 to 2018, in Mt CO2."""
    found = decompose(
        pairs(
            P=("1390.08", "1395.38"),
            g=("59.04367375", "64.52073987"),
            s=("0.51892765", "0.521570193"),
            i=("0.002876626", "0.002743568"),
            e=("3.004500526", "3.053397862"),
            k=("2.07", "2.02"),
        )
    )
    assert [round(found.start, 12), round(found.end, 13)] == list(numbers("761.984276581356", "794.6119504871361"))
    assert round(found.end - found.start, 11) == Decimal("32.62767390578")
    printed = ("2.961364221", "69.032181708", "3.952702878", "-36.853878769", "12.562758285", "-19.027454417")
    assert [round(part, 9) for part in found.additive.values()] == list(numbers(*printed))
    printed = ("1.003812730", "1.092762963", "1.005092315", "0.953745117", "1.016274697", "0.975845411")
    assert [round(ratio, 9) for ratio in ratios(found).values()] == list(numbers(*printed))
    assert round(found.end / found.start, 9) == Decimal("1.042819353")


@pytest.mark.parametrize(
    ("parts", "total"),
    [
        (("-0.02", "0.12", "-0.01", "0.15", "0.12", "0.21", "0.03"), "0.61"),
        (("0.22", "0.04", "0.01", "-0.05", "0.32", "0.16", "0.03"), "0.73"),
        (("-0.14", "-0.02", "0.03", "-0.02", "0.31", "0.17", "0.03"), "0.37"),
        (("-0.37", "-0.36", "0.06", "0.07", "0.23", "0.16", "0.04"), "-0.18"),
        (("-0.20", "-0.13", "0.12", "-0.39", "0.63", "0.20", "0.04"), "0.28"),
        (("0.03", "-0.47", "0.09", "0.36", "-0.11", "0.19", "0.04"), "0.14"),
        (("-0.12", "-0.03", "0.09", "-0.19", "0.47", "0.16", "0.08"), "0.47"),
        (("-0.19", "-0.24", "0.09", "-0.06", "0.37", "0.16", "0.03"), "0.17"),
        (("50", "-10", "-20"), "20"),
    ],
)
def test_factors_that_would_have_printed_parts_get_them_back(parts: Sequence[str], total: str) -> None:
    """Hindawi DDNS 2022:4958660, table 2, and Ang's guide of 2012 (140 to 160 Mtoe): parts add up within rounding.

    With C⁰ and Cᵀ given, a part of ΔCₓ belongs to a factor that changes by exp(ΔCₓ / L).
    """
    printed, change = numbers(*parts), sum(numbers(*parts), Decimal(0))
    assert abs(change - Decimal(total)) <= Decimal("0.005") * (len(parts) + 1)
    start, end = Decimal(140), 140 + change
    mean = logarithmic_mean(end, start)
    factors: Factors = {str(at): (Decimal(1), (part / mean).exp()) for at, part in enumerate(printed)}
    found = decompose({"level": (start, start), **factors})
    assert near(found.additive["level"], 0, start)
    assert all(near(found.additive[str(at)], part, start) for at, part in enumerate(printed))


def test_the_logarithmic_mean_and_its_limits() -> None:
    assert logarithmic_mean(Decimal(7), Decimal(7)) == 7
    assert logarithmic_mean(Decimal(0), Decimal(7)) == logarithmic_mean(Decimal(7), Decimal(0)) == 0
    assert logarithmic_mean(Decimal(0), Decimal(0)) == 0
    assert round(logarithmic_mean(Decimal(2), Decimal(1)), 15) == Decimal("1.442695040888963")  # 1 / ln 2
    assert round(logarithmic_mean(Decimal("1.0000000000000002"), Decimal(1)), 20) == Decimal("1.0000000000000001")


@given(LEVEL, LEVEL)
def test_the_logarithmic_mean_lies_between_the_geometric_and_the_arithmetic_one(a: Decimal, b: Decimal) -> None:
    mean, slack = logarithmic_mean(a, b), 1 + Decimal("1e-25")
    assert near(mean, logarithmic_mean(b, a), mean)
    assert (a * b).sqrt() <= mean * slack
    assert mean <= (a + b) / 2 * slack


@pytest.mark.parametrize(
    ("x", "y", "part_x", "part_y"),
    [
        ((0, 4), (5, 5), 20, 0),  # C from 0: what came has it all, what was there nothing
        ((0, 4), (5, 9), 36, 0),
        ((4, 0), (5, 5), -20, 0),  # C to 0
        ((4, 0), (9, 5), -36, 0),
        ((0, 0), (5, 9), 0, 0),  # C is 0 all the time, whatever else goes on
        ((0, 0), (0, 9), 0, 0),
        ((0, 0), (5, 0), 0, 0),
        ((0, 0), (0, 0), 0, 0),
        ((0, 4), (5, 0), 0, 0),
        ((0, 4), (0, 5), 10, 10),  # several came, or went, together
        ((4, 0), (5, 0), -10, -10),
    ],
)
def test_zeros_take_their_limits(x: tuple[int, int], y: tuple[int, int], part_x: int, part_y: int) -> None:
    """Ang, Zhang and Choi 1998, table 2."""
    found = decompose(pairs(x=x, y=y))
    assert found.additive == {"x": part_x, "y": part_y}
    assert found.multiplicative is None


@given(LEVEL, LEVEL, LEVEL)
def test_a_limit_is_what_a_vanishing_factor_tends_to(after: Decimal, y0: Decimal, y1: Decimal) -> None:
    vanishing = Decimal("1e-90000")
    at_zero = decompose({"x": (Decimal(0), after), "y": (y0, y1)}).additive
    close_by = decompose({"x": (vanishing, after), "y": (y0, y1)}).additive
    assert all(abs(close_by[name] - at_zero[name]) <= after * y1 / 1000 for name in "xy")


def test_a_sector_that_comes_counts_in_a_city_that_was_there() -> None:
    found = decompose({"activity": (numbers(10, 0), numbers(10, 6)), "intensity": (numbers(2, 5), numbers(2, 5))})
    assert found.additive == {"activity": 30, "intensity": 0}
    assert (round(ratios(found)["activity"], 20), ratios(found)["intensity"]) == numbers("2.5", 1)


def test_nothing_that_changes_has_no_part() -> None:
    found = decompose({"a": (numbers(3, 0), numbers(3, 0)), "b": (Decimal(2), Decimal(2))})
    assert found.additive == {"a": 0, "b": 0}
    assert ratios(found) == {"a": 1, "b": 1}


def test_one_number_holds_in_every_sector() -> None:
    spread = decompose({"P": (Decimal(7), Decimal(9)), "x": (numbers(1, 2), numbers(2, 3))})
    assert spread == decompose({"P": (numbers(7, 7), numbers(9, 9)), "x": (numbers(1, 2), numbers(2, 3))})


@given(cases())
def test_the_parts_add_up_to_the_change(factors: Factors) -> None:
    found = decompose(factors)
    assert near(sum(found.additive.values(), Decimal(0)), found.end - found.start, found.start + found.end)


@given(cases())
def test_the_ratios_multiply_to_the_ratio(factors: Factors) -> None:
    found = decompose(factors)
    assume(found.multiplicative is not None)
    assert near(prod(ratios(found).values()), ratio := found.end / found.start, ratio)


@given(cases())
def test_ratios_are_missing_only_when_the_aggregate_comes_from_or_goes_to_nothing(factors: Factors) -> None:
    found = decompose(factors)
    assert (found.multiplicative is None) == (not found.start or not found.end)


@given(cases())
def test_backwards_every_part_turns(factors: Factors) -> None:
    forth, back = decompose(factors), decompose({name: (end, start) for name, (start, end) in factors.items()})
    scale = forth.start + forth.end
    assert all(near(back.additive[name], -part, scale) for name, part in forth.additive.items())
    if forth.multiplicative is not None:
        assert all(near(ratios(back)[name] * ratio, 1, Decimal(1)) for name, ratio in forth.multiplicative.items())


@given(cases(), st.permutations(range(4)))
def test_neither_the_order_of_sectors_nor_that_of_factors_counts(factors: Factors, order: list[int]) -> None:
    found = decompose(factors)
    turned = decompose({name: (shuffled(start, order), shuffled(end, order)) for name, (start, end) in factors.items()})
    backwards = decompose(dict(reversed(list(factors.items()))))
    for other in (turned, backwards):
        assert all(near(other.additive[name], part, found.start + found.end) for name, part in found.additive.items())


def shuffled(levels: Sequence[Decimal] | Decimal, order: list[int]) -> list[Decimal]:
    assert not isinstance(levels, Decimal)
    return [levels[at] for at in order if at < len(levels)]


@given(cases(), st.sampled_from(["1000", "0.0001"]).map(Decimal))
def test_another_unit_of_a_factor_changes_no_ratio(factors: Factors, scale: Decimal) -> None:
    found = decompose(factors)
    name, (start, end) = next(iter(factors.items()))
    scaled = decompose({**factors, name: (times(start, scale), times(end, scale))})
    assert all(
        near(scaled.additive[each], part * scale, (found.start + found.end) * scale)
        for each, part in found.additive.items()
    )
    if found.multiplicative is not None:
        assert all(near(ratios(scaled)[each], ratio, ratio) for each, ratio in found.multiplicative.items())


def times(levels: Sequence[Decimal] | Decimal, scale: Decimal) -> list[Decimal]:
    assert not isinstance(levels, Decimal)
    return [level * scale for level in levels]


@pytest.mark.parametrize(
    ("factors", "faults"),
    [
        ({}, ["there is no factor"]),
        ({"a": ([], [])}, ["a at the start: there is no sector", "a at the end: there is no sector"]),
        (
            {"a": (numbers(1, -2), numbers(1, 2, 3)), "b": (Decimal("NaN"), Decimal(-1))},
            [
                "sectors do not match: a at the start has 2, a at the end has 3",
                "a at the start, sector 2: -2 is negative",
                "b at the start: NaN is no number",
                "b at the end: -1 is negative",
            ],
        ),
        ({"a": (numbers(1), numbers(1)), "b": (numbers(1, 2), numbers(1, 2))}, ["sectors do not match"]),
        ({"a": (Decimal(1), Decimal("Infinity"))}, ["a at the end: Infinity is no number"]),
    ],
)
def test_every_fault_is_named(factors: Factors, faults: Sequence[str]) -> None:
    with pytest.raises(ValueError, match=faults[0]) as refused:
        decompose(factors)
    for fault in faults:
        assert fault in str(refused.value)
