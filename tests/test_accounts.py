"""The accounts that are kept: published factors to the digit, two boundaries, no power twice, an assumed sink."""

from decimal import Decimal

import pytest

from services.carbon_sink.accounts import CARBON_PER_VOLUME, FOREST
from services.carbon_sink.metrics import FOREST_STOCK
from services.catalog import PLUGINS
from services.energy.accounts import ELECTRICITY_IN, ELECTRICITY_OUT, TERRITORIAL, WITH_IMPORTS
from services.energy.fuels import COMBUSTION, FUELS, SECTORS, Fuel
from services.energy.metrics import GRID_EMISSION_FACTOR_PROVINCIAL
from shared.plan import Factor, Metric
from shared.plan.unit import YI_KWH
from shared.progress.account import reckon

# Table of GB/T 2589 and the provincial guideline (2011): NCV, carbon content, oxidation, and the EF it prints.
PRINTED = {
    "raw_coal": ("20908", "26.37", "0.94", "1.9003"),
    "coke": ("28435", "29.5", "0.93", "2.8604"),
    "crude_oil": ("41816", "20.1", "0.98", "3.0202"),
    "fuel_oil": ("41816", "21.1", "0.98", "3.1705"),
    "gasoline": ("43070", "18.9", "0.98", "2.9251"),
    "diesel": ("42652", "20.2", "0.98", "3.0959"),
    "lpg": ("50179", "17.2", "0.98", "3.1013"),
    "refinery_gas": ("46055", "18.2", "0.98", "3.0119"),
    "natural_gas": ("38931", "15.3", "0.99", "2.1622"),
}


@pytest.mark.parametrize("fuel", FUELS, ids=lambda fuel: fuel.key)
def test_a_fuels_factor_is_the_printed_one_to_the_last_digit(fuel: Fuel) -> None:
    *ingredients, printed = map(Decimal, PRINTED[fuel.key])
    assert [each.value for each in fuel.factor.ingredients] == ingredients
    assert str(fuel.factor.value) == str(printed)
    assert fuel.factor.unit.symbol == ("千克二氧化碳/立方米" if fuel.key == "natural_gas" else "千克二氧化碳/千克")


def test_every_fuel_of_the_table_is_counted_once_in_every_sector() -> None:
    assert {fuel.key for fuel in FUELS} == set(PRINTED)
    pairs = [(line.sector.key, line.factor) for line in COMBUSTION if line.sector]
    assert pairs == [(sector.key, fuel.factor) for sector in SECTORS for fuel in FUELS]


def test_the_territorial_account_holds_no_electricity_and_the_other_only_net_imports_beside_the_same_fuels() -> None:
    assert not any(line.metric.unit.dimension == YI_KWH.dimension for line in TERRITORIAL.lines)
    assert WITH_IMPORTS.lines[: len(COMBUSTION)] == TERRITORIAL.lines == COMBUSTION
    beside = [(line.metric, line.sign) for line in WITH_IMPORTS.lines[len(COMBUSTION) :]]
    assert beside == [(ELECTRICITY_IN, 1), (ELECTRICITY_OUT, -1)]


def test_two_accounts_of_emissions_have_two_boundaries() -> None:
    assert TERRITORIAL.metric.boundary is not None
    assert WITH_IMPORTS.metric.boundary is not None
    assert TERRITORIAL.metric.boundary != WITH_IMPORTS.metric.boundary


def test_coal_for_local_power_counts_once_whatever_electricity_is_used() -> None:
    """All coal at power plants, no net import: both accounts give the same."""
    figures = {line.metric.key: {2022: Decimal(0)} for line in WITH_IMPORTS.lines}
    figures[GRID_EMISSION_FACTOR_PROVINCIAL.key] = {2022: Decimal("0.5849")}
    figures["raw_coal_burned_in_energy_industries"] = {2022: Decimal(1000)}
    assert reckon(TERRITORIAL, figures, 2022).total == reckon(WITH_IMPORTS, figures, 2022).total == Decimal("1900.3")
    figures[ELECTRICITY_IN.key], figures[ELECTRICITY_OUT.key] = {2022: Decimal(700)}, {2022: Decimal(700)}
    assert reckon(WITH_IMPORTS, figures, 2022).total == Decimal("1900.3")


def test_electricity_is_multiplied_by_the_provincial_average_and_not_by_the_default_for_enterprises() -> None:
    beside = WITH_IMPORTS.lines[len(COMBUSTION) :]
    assert {line.factor.key for line in beside if isinstance(line.factor, Metric)} == {
        "grid_emission_factor_provincial"
    }
    assert WITH_IMPORTS.factor_metrics == (GRID_EMISSION_FACTOR_PROVINCIAL,)
    assert TERRITORIAL.factor_metrics == ()


def test_two_million_cubic_metres_more_of_stock_hold_what_the_plans_readers_reckoned() -> None:
    """+200 × 10⁴ m3 at the assumed coefficients: 0.816 Mt of carbon, 2.99 Mt of CO2."""
    assert round(200 * CARBON_PER_VOLUME / 100, 3) == Decimal("0.816")
    factor = FOREST.lines[0].factor
    assert isinstance(factor, Factor)
    assert [(each.symbol, str(each.value)) for each in factor.ingredients] == [
        ("SVD", "0.5"),
        ("BEF", "1.4"),
        ("R", "0.24"),
        ("CF", "0.47"),
    ]
    total = reckon(FOREST, {FOREST_STOCK.key: {2029: Decimal(900), 2030: Decimal(1100)}}, 2030).total
    assert total is not None
    assert round(total / 100, 2) == Decimal("2.99")


def test_the_sink_says_that_it_is_assumed_and_is_part_of_no_total_of_emissions() -> None:
    factor = FOREST.lines[0].factor
    assert isinstance(factor, Factor)
    assert factor.year is None
    assert "假定" in factor.source.zh
    assert "SVD 0.5" in FOREST.method.zh
    assert FOREST.metric.boundary is None
    emissions = [account for plugin in PLUGINS for account in plugin.accounts if account.metric.boundary]
    assert not any(line.metric in (FOREST.metric, FOREST_STOCK) for account in emissions for line in account.lines)
