"""Units: what Chinese statistics write, and what must never turn into something else."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from shared.plan import unit as module
from shared.plan.unit import KW, UNITS, WAN_KW, YI_KWH, Unit, convert, find_unit, spellings

EVERY_UNIT = st.sampled_from(list(UNITS.values()))
FIGURES = st.decimals(min_value=-(10**9), max_value=10**9, places=6)


def known(spelling: str) -> Unit:
    unit = find_unit(spelling)
    assert unit is not None, spelling
    return unit


def related(unit: Unit) -> list[Unit]:
    return [other for other in UNITS.values() if other.dimension == unit.dimension]


@st.composite
def routes(draw: st.DrawFn) -> tuple[Unit, Unit, Unit]:
    """Three units of one dimension."""
    start = draw(EVERY_UNIT)
    others = st.sampled_from(related(start))
    return start, draw(others), draw(others)


@pytest.mark.parametrize(
    ("value", "sent", "kept", "expected"),
    [
        ("412.6", "万千瓦", "千瓦", "4126000"),
        ("1", "万千瓦", "兆瓦", "10"),
        ("100", "万千瓦", "吉瓦", "1"),
        ("3", "百万千瓦", "万千瓦", "300"),
        ("1", "亿千瓦时", "万千瓦时", "10000"),
        ("0.00000001", "亿千瓦时", "度", "1"),
        ("1.1", "亿吨标准煤", "万吨标准煤", "11000"),
        ("1", "万吨标准煤", "吨标煤", "10000"),
        ("4300", "万吨", "吨", "43000000"),
        ("2.9", "万吨/日", "吨/日", "29000"),
        ("9695.5", "吨/天", "万吨/日", "0.96955"),
        ("1", "百万吨二氧化碳", "万吨二氧化碳", "100"),
        ("2", "亿吨二氧化碳", "吨二氧化碳", "200000000"),
        ("4.2", "吨二氧化碳/万千瓦时", "千克二氧化碳/千瓦时", "0.42"),
        ("1", "亿立方米", "万立方米", "10000"),
        ("1", "亿立方米", "m³", "100000000"),
        ("900", "万立方米", "亿立方米", "0.09"),
        ("1", "万平方米", "公顷", "1"),
        ("8000", "万平方米", "亿平方米", "0.8"),
        ("6833", "平方公里", "万公顷", "68.33"),
        ("15", "亩", "公顷", "1"),
        ("24", "万亩", "平方公里", "160"),
        ("1.5", "亩", "平方米", "1000"),
        ("20", "万个", "个", "200000"),
        ("67.8", "万辆", "辆", "678000"),
        ("2487.09", "万人", "人", "24870900"),
        ("4.7", "亿元", "万元", "47000"),
        ("92", "%", "比值", "0.92"),
    ],
)
def test_a_figure_keeps_its_size_in_another_unit(value: str, sent: str, kept: str, expected: str) -> None:
    assert convert(Decimal(value), known(sent), known(kept)) == Decimal(expected)


def test_a_result_without_a_finite_decimal_form_is_rounded_to_28_digits() -> None:
    assert convert(Decimal(1), known("亩"), known("平方米")) == Decimal("666.6666666666666666666666667")


@given(st.decimals(min_value=-(10**12), max_value=10**12, places=12))
def test_a_power_of_ten_moves_the_point_and_no_digit(value: Decimal) -> None:
    assert convert(value, WAN_KW, KW) == value.scaleb(4)
    assert convert(value, KW, WAN_KW) == value.scaleb(-4)


@given(FIGURES, routes())
def test_a_figure_comes_back_from_another_unit_unchanged(value: Decimal, route: tuple[Unit, Unit, Unit]) -> None:
    here, there, _ = route
    assert round(convert(convert(value, here, there), there, here), 12) == value


@given(FIGURES, routes())
def test_a_way_over_a_third_unit_leads_to_the_same_figure(value: Decimal, route: tuple[Unit, Unit, Unit]) -> None:
    start, over, goal = route
    direct = convert(value, start, goal)
    assert abs(convert(convert(value, start, over), over, goal) - direct) <= abs(direct) * Decimal("1e-25")


@pytest.mark.parametrize(
    ("sent", "kept"),
    [
        ("千瓦时", "吨标准煤"),
        ("吨", "吨标准煤"),
        ("吨", "吨二氧化碳"),
        ("吨标准煤", "吨二氧化碳"),
        ("万吨碳", "吨二氧化碳"),
        ("万元", "吨标准煤/万元"),
        ("万千瓦", "万千瓦时"),
        ("吨/日", "吨"),
        ("立方米", "平方米"),
        ("公里", "平方公里"),
        ("辆", "座"),
        ("人", "个"),
        ("万标准箱", "万吨"),
        ("是/否", "%"),
        ("指数", "%"),
        ("星级", "个"),
    ],
)
def test_nothing_turns_into_what_it_is_not(sent: str, kept: str) -> None:
    with pytest.raises(ValueError, match=f"{sent} cannot be converted to {kept}"):
        convert(Decimal(1), known(sent), known(kept))
    with pytest.raises(ValueError, match=f"{kept} cannot be converted to {sent}"):
        convert(Decimal(1), known(kept), known(sent))


@given(EVERY_UNIT, EVERY_UNIT, FIGURES)
def test_units_convert_within_one_dimension_and_nowhere_else(sent: Unit, kept: Unit, value: Decimal) -> None:
    if sent.dimension == kept.dimension:
        assert (convert(value, sent, kept) > 0) == (value > 0)
    else:
        with pytest.raises(ValueError, match="cannot be converted"):
            convert(value, sent, kept)


@pytest.mark.parametrize(
    "spelling", ["", "万", "KW", "kwh", "兆瓦时", "tonnes", "2e4 kW", "kW * 2", "万千瓦;", "__import__('os')"]
)
def test_an_unknown_spelling_is_no_unit_and_is_never_evaluated(spelling: str) -> None:
    assert find_unit(spelling) is None


def test_blanks_around_a_spelling_do_not_matter() -> None:
    assert find_unit(" 万kW\n") is WAN_KW


def test_every_spelling_means_one_unit() -> None:
    meant = [(spelling, unit) for unit in UNITS.values() for spelling in (unit.symbol, *unit.aliases)]
    assert [(spelling, find_unit(spelling)) for spelling, _ in meant] == meant


def test_every_unit_of_the_module_can_be_found_by_its_symbol() -> None:
    declared = [value for value in vars(module).values() if isinstance(value, Unit)]
    assert [find_unit(unit.symbol) for unit in declared] == declared


@given(EVERY_UNIT)
def test_spellings_offered_instead_would_be_accepted(unit: Unit) -> None:
    assert all(known(spelling).dimension == unit.dimension for spelling in spellings(unit.dimension))


def test_the_spellings_offered_for_power_are_those_of_power() -> None:
    offered = spellings(WAN_KW.dimension)
    assert {"万千瓦", "千瓦", "兆瓦", "吉瓦"} <= set(offered)
    assert YI_KWH.symbol not in offered
