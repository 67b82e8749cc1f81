"""What is doubtful in a submission: laws of all doubts, and those that compare several figures."""

from dataclasses import replace
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from services.catalog import PLUGINS
from shared.plan import DISTRICTS, SHANGHAI, ActionPlugin
from shared.progress import Status
from shared.progress.agreement import Datum
from shared.progress.plausibility import Doubt, Kind, doubts
from tests.shared.checked import datum, doubted, kinds, plugin_of, series
from tests.shared.examples import Figures

LEVEL, SHARE, CHANGE, SIGNED = "pv_capacity", "nonfossil_share", "gdp_growth_real", "energy_increment_cap"
VALUES = st.decimals(Decimal("0.01"), Decimal(100), places=2)
HISTORIES = st.lists(VALUES, min_size=1, max_size=12)
STEPS = st.lists(st.decimals(Decimal("0.77"), Decimal("1.3"), places=2), min_size=1, max_size=12)


def _yearly(key: str, values: list[Decimal]) -> list[Datum]:
    return [datum(key, 2000 + year, value) for year, value in enumerate(values)]


@given(STEPS, VALUES)
def test_a_value_ten_thousand_times_too_large_or_ten_times_too_small_is_always_doubted(
    steps: list[Decimal], level: Decimal
) -> None:
    values = [level]
    for step in steps:
        values.append(values[-1] * step)
    *known, plausible = _yearly(LEVEL, values)
    assert doubted(known, [plausible]) == []
    for factor in (Decimal(10_000), Decimal("0.1")):
        (doubt,) = doubted(known, [replace(plausible, value=plausible.value * factor)])
        assert doubt.kind is Kind.JUMP


@given(st.sampled_from([LEVEL, SHARE, CHANGE, SIGNED]), HISTORIES, st.integers(1, 20))
def test_the_value_last_known_is_never_doubted(key: str, values: list[Decimal], years: int) -> None:
    assert doubted(_yearly(key, values), [datum(key, 1999 + len(values) + years, values[-1])]) == []


@given(st.sampled_from([LEVEL, SHARE, CHANGE, SIGNED]), HISTORIES)
def test_what_repeats_what_is_known_is_never_doubted(key: str, values: list[Decimal]) -> None:
    assert doubted(_yearly(key, values), _yearly(key, values)) == []


@given(st.data(), HISTORIES, HISTORIES, HISTORIES)
def test_the_order_of_figures_makes_no_difference(
    data: st.DataObject, known: list[Decimal], coal: list[Decimal], part: list[Decimal]
) -> None:
    before = _yearly("coal_consumption", known)
    sent = [*_yearly("coal_consumption", coal), *_yearly("power_coal_consumption", part)]
    shuffled = data.draw(st.permutations(sent))

    def told(order: list[Datum]) -> set[tuple[str, str, Doubt]]:
        found = doubted(before, order)
        return {(order[each.index].metric, order[each.index].period.text, replace(each, index=0)) for each in found}

    assert told(shuffled) == told(sent)


@given(HISTORIES, HISTORIES)
def test_a_figure_has_one_doubt_of_a_kind_at_most(coal: list[Decimal], part: list[Decimal]) -> None:
    found = doubted([], [*_yearly("coal_consumption", coal), *_yearly("power_coal_consumption", part)])
    assert len({(each.index, each.kind) for each in found}) == len(found)
    assert [each.index for each in found] == sorted(each.index for each in found)


ANY_VALUE = st.decimals(-(10**17), 10**17, places=12) | st.integers(-3, 3).map(Decimal)
ANY_PERIOD = st.sampled_from(
    ["1949", "2020", "2021", "2022", "2025", "2022-H1", "2022-03", "2021/2025", "2022-01/2022-07"]
)
ANY_AREA = st.sampled_from([SHANGHAI.code, *(district.code for district in DISTRICTS)])


@given(st.data(), st.sampled_from(PLUGINS))
def test_whatever_is_known_and_sent_is_read(data: st.DataObject, plugin: ActionPlugin) -> None:
    keys = st.sampled_from([metric.key for metric in plugin.metrics])
    figure = st.builds(datum, keys, ANY_PERIOD, ANY_VALUE, ANY_AREA, st.sampled_from(Status))
    series = st.lists(figure, max_size=40, unique_by=lambda each: each.key)
    known, sent = data.draw(series), data.draw(series)
    assert {each.index for each in doubts(plugin, known, sent)} <= set(range(len(sent)))


PROMOTED = "nev_promoted_cumulative"


@pytest.mark.parametrize(
    ("known", "sent", "falling"),
    [
        ({2023: 130}, {2024: 120}, ["2024"]),
        ({2021: 68, 2023: 130}, {2022: 132}, ["2022"]),
        ({2022: 100, 2023: 130}, {2024: 128}, ["2024"]),
        ({2023: 130}, {2024: 130}, []),
        ({2023: "130.4"}, {2024: 130}, []),  # as far as rounding goes
        ({2023: 130}, {2023: 100}, []),  # a revision is no fall
        ({2023: 130}, {2023: 100, 2024: 110}, []),
        ({}, {2023: 130, 2024: 120, 2025: 140}, ["2024"]),
        ({2023: 130}, {"2022-09": 82}, []),
    ],
)
def test_what_only_grows_does_not_fall(known: Figures, sent: Figures, falling: list[str]) -> None:
    found = kinds(series(PROMOTED, known), series(PROMOTED, sent))
    assert [period for period, kind in found if kind is Kind.FALLS] == falling


def test_a_fall_names_both_figures() -> None:
    (doubt,) = doubted(series(PROMOTED, {2023: 130}), series(PROMOTED, {2024: "120.5"}))
    assert doubt.message.zh == "120.5万辆低于2023年的130万辆,而该指标按定义只增不减"
    assert doubt.message.en.startswith("120.5 × 10,000 vehicles is below 2023's 130 × 10,000 vehicles")


def test_a_forecast_below_what_has_grown_falls_and_no_figure_falls_from_a_forecast() -> None:
    forecast = series(PROMOTED, {2026: 120}, status=Status.FORECAST)
    assert kinds(series(PROMOTED, {2024: 130}), forecast) == [("2026", Kind.FALLS)]
    assert kinds(series(PROMOTED, {2025: 150}, status=Status.FORECAST), series(PROMOTED, {2026: 140})) == []


def test_a_plan_once_issued_stays_issued() -> None:
    key, area = "district_carbon_peak_plan_issued", DISTRICTS[0].code
    assert kinds(series(key, {"2022-10": 1}, area), series(key, {2023: 0}, area)) == [("2023", Kind.FALLS)]


def _shares(coal: int, gas: int, nonfossil: int, year: int = 2021) -> list[Datum]:
    named = {"coal_share": coal, "gas_share": gas, "nonfossil_share": nonfossil}
    return [datum(f"{key}_primary_energy", year, value) for key, value in named.items()]


def test_parts_over_100_percent_are_told_once_at_the_largest_of_them() -> None:
    (doubt,) = doubted([], _shares(gas=30, coal=60, nonfossil=20))
    assert (doubt.index, doubt.kind) == (0, Kind.CONTRADICTS)
    assert doubt.message.zh == "不符“煤炭 + 天然气 + 非化石能源 ≤ 100%”:2021年左边110%,右边100%"
    assert doubt.message.en.endswith("in 2021 the left side is 110 %, the right side 100 %")
    coal, gas, nonfossil = _shares(60, 30, 20)
    assert [(each.index, each.kind) for each in doubted([coal, gas], [nonfossil])] == [(0, Kind.CONTRADICTS)]


def test_what_was_broken_before_and_is_not_touched_is_no_doubt_of_a_submission() -> None:
    broken = _shares(60, 30, 20)
    assert doubted(broken, _shares(40, 30, 20, year=2022)) == []
    assert doubted(broken, broken[:1]) == []
    assert [each.kind for each in doubted(broken, [replace(broken[0], value=Decimal(55))])] == [Kind.CONTRADICTS]


def test_a_part_above_its_whole_is_laid_to_the_one_that_was_sent() -> None:
    coal, power = datum("coal_consumption", 2024, 4000), datum("power_coal_consumption", 2024, 4100)
    assert kinds([coal], [power]) == [("2024", Kind.CONTRADICTS)]
    assert kinds([power], [coal]) == [("2024", Kind.CONTRADICTS)]
    assert kinds([power, coal], [replace(power, value=Decimal(3900))]) == []
    assert kinds([power], [replace(coal, status=Status.FORECAST)]) == []


def test_a_figure_is_held_against_what_others_make_of_it() -> None:
    """Wind 100 and sun 50 make 150, not 160; the doubt is laid to whatever was sent."""
    wind, sun, both = (datum(f"{key}_capacity", 2024, v) for key, v in (("wind", 100), ("pv", 50), ("pv_wind", 160)))
    assert kinds([wind, sun], [both]) == [("2024", Kind.CONTRADICTS)]
    assert kinds([both, sun], [wind]) == [("2024", Kind.CONTRADICTS)]
    assert kinds([both], [wind, sun]) == [("2024", Kind.CONTRADICTS)]
    assert doubted([both], [wind, sun])[0].index == 0


def test_a_doubt_goes_back_to_the_figures_that_derived_ones_come_from() -> None:
    """900 × 10,000 t a year are 2.47 a day, not 3.2; synthetic."""
    yearly = [datum("residual_waste_collected_annual", 2023, 600), datum("wet_waste_sorted_annual", 2023, 300)]
    daily = datum("msw_generation_daily", 2023, "3.2")
    assert kinds(yearly, [daily]) == [("2023", Kind.CONTRADICTS)]
    (doubt,) = doubted([daily], yearly)
    assert (doubt.index, doubt.kind) == (0, Kind.CONTRADICTS)


def test_a_derived_history_is_a_history_too() -> None:
    known = [datum("wind_capacity", 2023, 100), datum("pv_capacity", 2023, 300)]
    assert kinds(known, [datum("pv_wind_capacity", 2024, 4_000_000)]) == [("2024", Kind.JUMP)]


def test_what_was_derived_below_zero_is_no_level_to_measure_by() -> None:
    """Fewer parks than before make a negative number of new ones, which nobody could report; synthetic."""
    known = [datum("parks_total", 2022, 670), datum("parks_total", 2023, 600)]
    assert kinds(known, [datum("parks_new", 2024, 120)]) == []
    assert kinds(known, [datum("parks_new", 2024, 0)]) == []


def test_a_figure_that_several_others_contradict_has_one_doubt_that_counts_them() -> None:
    known = [datum("power_coal_consumption", 2024, 4100), datum("petrochemical_coal_consumption", 2024, 4200)]
    (doubt,) = doubted(known, [datum("coal_consumption", 2024, 4000)])
    assert "(另有1处)" in doubt.message.zh
    assert doubt.message.en.endswith("(and 1 more)")


def test_who_breaks_a_thousand_identities_is_not_told_of_more() -> None:
    months = [f"{year}-{month:02d}" for year in range(1950, 2026) for month in range(1, 13)]
    months += [f"{year}-Q{quarter}" for year in range(1950, 2026) for quarter in (1, 2, 3, 4)]
    coal = [datum("coal_consumption", month, 1) for month in months]
    power = [datum("power_coal_consumption", month, 9) for month in months]
    found = [each for each in doubted(coal, power) if each.kind is Kind.CONTRADICTS]
    assert (len(months) > 1000, len(found)) == (True, 1000)


def test_districts_must_add_up_to_the_city_whether_known_or_sent() -> None:
    key = "private_vehicles"
    districts = [datum(key, 2024, 10, district.code) for district in DISTRICTS]
    city, wrong = datum(key, 2024, 160), datum(key, 2024, 260)
    assert kinds([], [*districts, city]) == []
    (doubt,) = doubted(districts, [wrong])
    assert (doubt.index, doubt.kind) == (0, Kind.DISTRICT_SUM)
    assert doubt.message.zh.endswith(":2024年左边160万辆,右边260万辆")
    (doubt,) = doubted([], [*districts, wrong])
    assert (doubt.index, doubt.kind) == (16, Kind.DISTRICT_SUM)
    larger = datum(key, 2024, 30, DISTRICTS[5].code)
    sent = [*districts[:5], larger, *districts[6:]]
    (doubt,) = doubted([city], sent)
    assert (doubt.index, doubt.kind) == (5, Kind.DISTRICT_SUM)


def test_some_districts_are_never_more_than_the_city() -> None:
    key = "private_vehicles"
    city, some = datum(key, 2024, 100), [datum(key, 2024, 60, district.code) for district in DISTRICTS[:2]]
    assert kinds([city, some[0]], some[1:]) == [("2024", Kind.DISTRICT_SUM)]
    assert kinds([city], some[:1]) == []


def test_series_of_areas_are_kept_apart() -> None:
    key = "private_vehicles"
    assert doubted([datum(key, 2023, 400, SHANGHAI.code)], [datum(key, 2023, 3, DISTRICTS[0].code)]) == []


def test_a_metric_that_is_not_declared_any_more_is_passed_over() -> None:
    gone = replace(datum("pv_capacity", 2023, 400), metric="gone")
    assert doubts(plugin_of("pv_capacity"), [gone], [replace(gone, value=Decimal(1))]) == []
