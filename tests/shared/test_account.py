"""Accounts: amounts times factors, a total only where nothing is missing, and nothing borrowed."""

from collections.abc import Mapping
from dataclasses import replace
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from shared.plan import Account, ActionPlugin, Aggregation, Factor, Line, Period, PluginError, Sector, Text
from shared.plan.unit import (
    KG_CO2_PER_CUBIC_METRE,
    KG_CO2_PER_KG,
    KG_CO2_PER_KWH,
    T_CO2_PER_CUBIC_METRE,
    WAN_CUBIC_METRE,
    WAN_KW,
    WAN_T,
    WAN_T_CO2,
    YI_CUBIC_METRE,
    YI_KWH,
    T,
    Unit,
    convert,
)
from shared.progress import Point, Status
from shared.progress.account import Lack, derivation, reckon, years
from shared.progress.derivation import derive
from tests.shared.examples import NAME, metric

SOURCE = Text("测试用因子", "a factor for tests")


def factor(key: str, value: str, unit: Unit) -> Factor:
    return Factor(key=key, value=Decimal(value), unit=unit, source=SOURCE, year=2011)


TOTAL = metric("total", unit=WAN_T_CO2, aggregation=Aggregation.SUM)
COAL = metric("coal", unit=WAN_T, aggregation=Aggregation.SUM)
GAS = metric("gas", unit=YI_CUBIC_METRE, aggregation=Aggregation.SUM)
BOUGHT = metric("bought", unit=YI_KWH, aggregation=Aggregation.SUM)
SOLD = metric("sold", unit=YI_KWH, aggregation=Aggregation.SUM)
STOCK = metric("stock", unit=WAN_CUBIC_METRE)

PLANTS = Sector("plants", NAME, metric("plants_co2", unit=WAN_T_CO2, aggregation=Aggregation.SUM))
IMPORTS = Sector("imports", NAME, metric("imports_co2", unit=WAN_T_CO2, aggregation=Aggregation.SUM))
GRID = metric("grid", unit=KG_CO2_PER_KWH, aggregation=Aggregation.NONE)

ACCOUNT = Account(
    TOTAL,
    (
        Line(metric=COAL, factor=factor("coal_burnt", "1.9", KG_CO2_PER_KG), sector=PLANTS),
        Line(metric=GAS, factor=factor("gas_burnt", "2.2", KG_CO2_PER_CUBIC_METRE), sector=PLANTS),
        Line(metric=BOUGHT, factor=GRID, sector=IMPORTS),
        Line(metric=SOLD, factor=GRID, sector=IMPORTS, sign=-1),
    ),
    NAME,
)
SINK = Account(
    metric("sink", unit=WAN_T_CO2, aggregation=Aggregation.NONE),
    (Line(metric=STOCK, factor=factor("grown", "1.5", T_CO2_PER_CUBIC_METRE)),),
    NAME,
)
WHOLE = {"coal": "100", "gas": "10", "bought": "800", "sold": "20", "grid": "0.5"}


def known(figures: Mapping[str, str], year: int = 2022) -> dict[str, dict[int, Decimal]]:
    return {key: {year: Decimal(value)} for key, value in figures.items()}


def test_lines_add_up_in_the_accounts_unit_by_sector_and_in_all() -> None:
    statement = reckon(ACCOUNT, known(WHOLE), 2022)
    assert [entry.co2 for entry in statement.entries] == [190, 220, 4000, -100]
    assert [sector.key for sector, _ in statement.sectors] == ["plants", "imports"]
    assert [total for _, total in statement.sectors] == [410, 3900]
    assert statement.total == 4310
    assert statement.missing == ()
    assert "4310" in statement.reason.zh


def test_what_is_missing_is_named_and_there_is_no_total_but_the_other_sectors() -> None:
    statement = reckon(ACCOUNT, known({key: WHOLE[key] for key in ("coal", "bought", "sold", "grid")}), 2022)
    assert [(line.metric.key, lack) for line, lack in statement.missing] == [("gas", Lack.FIGURE)]
    assert statement.total is None
    assert [total for _, total in statement.sectors] == [None, 3900]
    assert statement.reason.zh == "装机容量:2022年4项中有1项不全,不给出合计;缺装机容量"


def test_the_reason_names_up_to_three_of_what_is_missing() -> None:
    lines = tuple(
        replace(line, metric=replace(line.metric, title=Text(f"量{at}", f"amount {at}")), factor=other)
        for at, (line, other) in enumerate(
            (line, replace(GRID, title=Text("电力因子", "grid factor")) if line.factor is GRID else line.factor)
            for line in ACCOUNT.lines
        )
    )
    account = replace(ACCOUNT, lines=lines)
    said = reckon(account, {}, 2022).reason
    assert said.zh.endswith("4项中有4项不全,不给出合计;缺量0、量1、量2等5项")
    assert said.en.endswith("there is no total; missing: amount 0; amount 1; amount 2; and 2 more")
    three = reckon(account, known({"coal": "1", "gas": "1"}), 2022).reason
    assert three.zh.endswith("缺量2、电力因子、量3")
    without_factor = {key: value for key, value in WHOLE.items() if key != "grid"}
    assert reckon(account, known(without_factor), 2022).reason.en.endswith("missing: grid factor")
    assert reckon(SINK, {"stock": {2020: Decimal(900)}}, 2020).reason.zh.endswith("缺更早年份的装机容量")


def test_a_reported_zero_is_known() -> None:
    assert reckon(ACCOUNT, known(WHOLE | {"gas": "0"}), 2022).total == 4090


def test_the_factor_of_another_year_is_not_borrowed() -> None:
    statement = reckon(ACCOUNT, known(WHOLE, 2020) | {"grid": {2019: Decimal("0.5"), 2021: Decimal("0.5")}}, 2020)
    assert [(line.metric.key, lack) for line, lack in statement.missing] == [
        ("bought", Lack.FACTOR),
        ("sold", Lack.FACTOR),
    ]
    assert statement.total is None
    assert [total for _, total in statement.sectors] == [410, None]


def test_a_line_can_lack_both_its_figure_and_its_factor() -> None:
    found = reckon(ACCOUNT, {}, 2020).missing
    assert [lack for line, lack in found if line.metric is SOLD] == [Lack.FIGURE, Lack.FACTOR]
    assert len(found) == 6


def test_the_figure_of_another_year_does_not_count() -> None:
    assert reckon(ACCOUNT, known(WHOLE, 2021), 2022).total is None
    assert years(ACCOUNT, known(WHOLE, 2021) | {"grid": {2022: Decimal("0.5")}, "stock": {1990: Decimal(1)}}) == [2021]


def test_a_stock_counts_by_its_mean_change_a_year_since_the_figure_before() -> None:
    stock = {"stock": {2020: Decimal(900), 2025: Decimal(1000), 2030: Decimal(990)}}
    assert [reckon(SINK, stock, year).total for year in (2025, 2030)] == [30, -3]
    assert reckon(SINK, stock, 2025).entries[0].earlier == 2020


def test_the_first_stock_known_is_compared_with_nothing() -> None:
    statement = reckon(SINK, {"stock": {2020: Decimal(900)}}, 2020)
    assert [lack for _, lack in statement.missing] == [Lack.EARLIER_FIGURE]
    assert statement.total is None
    assert [lack for _, lack in reckon(SINK, {"stock": {2020: Decimal(900)}}, 2021).missing] == [Lack.FIGURE]


AMOUNTS = st.decimals(min_value=0, max_value=10**6, places=3)


@given(st.tuples(AMOUNTS, AMOUNTS, AMOUNTS, AMOUNTS))
def test_the_total_is_the_sum_of_its_sectors(amounts: tuple[Decimal, ...]) -> None:
    figures = {line.metric.key: {2022: amount} for line, amount in zip(ACCOUNT.lines, amounts, strict=True)}
    statement = reckon(ACCOUNT, figures | {"grid": {2022: Decimal("0.5")}}, 2022)
    assert statement.total == sum(total for _, total in statement.sectors if total is not None)


@given(AMOUNTS)
def test_the_unit_a_metric_is_kept_in_makes_no_difference(amount: Decimal) -> None:
    in_tonnes = metric("coal", unit=T, aggregation=Aggregation.SUM)
    line = ACCOUNT.lines[0]
    account = Account(TOTAL, (line,), NAME)
    other = Account(TOTAL, (replace(line, metric=in_tonnes),), NAME)
    there = reckon(other, {"coal": {2022: convert(amount, WAN_T, T)}}, 2022)
    assert there.total == reckon(account, {"coal": {2022: amount}}, 2022).total


PLUGIN = ActionPlugin(
    key="supply",
    title=NAME,
    clause="2.1",
    lead=None,
    base_year=2020,
    measures=(),
    metrics=(TOTAL, COAL, GAS, BOUGHT, SOLD, PLANTS.metric, IMPORTS.metric, GRID),
    targets=(),
    milestones=(),
    derivations=(derivation(ACCOUNT), *(derivation(ACCOUNT.part(sector)) for sector in ACCOUNT.sectors)),
    accounts=(ACCOUNT,),
)


def reported(figures: Mapping[str, str], year: int, status: Status = Status.FINAL) -> dict[str, dict[Period, Point]]:
    period = Period.of_year(year)
    return {key: {period: Point(period, Decimal(value), status)} for key, value in figures.items()}


def test_totals_and_sectors_become_series_that_are_estimates_however_firm_the_figures() -> None:
    derived = derive(PLUGIN, reported(WHOLE, 2022))
    period = Period.of_year(2022)
    assert derived == {
        key: {period: Point(period, Decimal(value), Status.ESTIMATED)}
        for key, value in {"total": 4310, "plants_co2": 410, "imports_co2": 3900}.items()
    }


def test_no_series_where_a_line_is_missing_and_none_from_forecasts() -> None:
    derived = derive(PLUGIN, reported({key: value for key, value in WHOLE.items() if key != "grid"}, 2020))
    assert {key: len(of) for key, of in derived.items()} == {"total": 0, "plants_co2": 1, "imports_co2": 0}
    assert not any(derive(PLUGIN, reported(WHOLE, 2022, Status.FORECAST)).values())


def test_a_plugin_whose_account_contradicts_itself_is_refused_with_every_fault() -> None:
    coal, gas, *_ = ACCOUNT.lines
    loose = metric("loose", unit=WAN_KW)
    stray = metric(coal.factor.key, unit=KG_CO2_PER_KG)
    wrong = Account(
        TOTAL, (coal, coal, gas, Line(metric=loose, factor=coal.factor), Line(metric=STOCK, factor=stray)), NAME
    )
    with pytest.raises(PluginError) as refused:
        replace(PLUGIN, accounts=(wrong,), derivations=(derivation(ACCOUNT),))
    said = str(refused.value)
    assert "counts 'coal' 2 times" in said
    assert "lines within sectors and lines without" in said
    assert f"has 2 factors {stray.key!r}" in said
    assert "'loose' × 千克二氧化碳/千克 is not in 万吨二氧化碳" in said
    assert "counts 'loose', no metric of this plugin" in said
    assert f"counts {stray.key!r}, no metric of this plugin" in said
    assert "'plants_co2' is not derived" in said
