"""Figures that no ordinary step joins to their series."""

import pytest

from shared.progress import Status
from shared.progress.plausibility import Kind
from tests.shared.checked import datum, doubted, kinds, series
from tests.shared.examples import Figures


def _jumping(key: str, known: Figures, sent: Figures) -> list[str]:
    found = kinds(series(key, known), series(key, sent))
    return [period for period, kind in found if kind is Kind.JUMP]


def _message(key: str, known: Figures, sent: Figures) -> tuple[str, str]:
    (doubt,) = doubted(series(key, known), series(key, sent))
    return doubt.message.zh, doubt.message.en


def test_the_wrong_unit_is_told_by_the_values_compared() -> None:
    assert _message("pv_capacity", {2024: "0.04126"}, {2025: "412.6"}) == (
        "412.6万千瓦是2024年的0.04126万千瓦的10,000倍,预期至多3倍",
        "412.6 × 10,000 kW is 10,000 times 2024's 0.04126 × 10,000 kW; at most 3 times is expected",
    )


@pytest.mark.parametrize(
    ("key", "known", "sent", "said"),
    [
        ("pv_capacity", {2024: 412}, {2025: "41.2"}, "是2024年的412万千瓦的1/10,预期至少1/3"),
        ("pv_capacity", {2024: 412}, {2025: 0}, "0万千瓦,而2024年的412万千瓦不为零"),
        ("pv_capacity", {2026: 412}, {2025: 41}, "是2026年的412万千瓦的1/10,预期至少1/3"),
        ("pv_capacity", {2025: 412}, {2025: 4120}, "是已知的412万千瓦的10倍,预期至多3倍"),
        ("nonfossil_share", {2024: 20}, {2025: 45}, "45%比2024年的20%高25个百分点,预期相差不超过20个百分点"),
        ("nonfossil_share", {2024: 20}, {2025: 2}, "2%是2024年的20%的1/10,预期至少1/5.2"),
        ("gdp_growth_real", {2024: 5}, {2025: -50}, "-50%比2024年的5%低55个百分点,预期相差不超过10个百分点"),
        ("electricity_consumption", {2024: 2000}, {"2025-03": 2000}, "(均折合全年)的12倍,预期至多1.5倍"),
        ("energy_increment_cap", {2019: 420}, {2024: -4200}, "不计正负是已知最大值(2019年420万吨标准煤)的10倍"),
    ],
)
def test_what_jumps_says_from_what(key: str, known: Figures, sent: Figures, said: str) -> None:
    assert said in _message(key, known, sent)[0]


@pytest.mark.parametrize(
    ("key", "known", "sent"),
    [
        ("pv_capacity", {}, {2025: 1}),  # nothing to go by
        ("pv_capacity", {2024: 0}, {2025: 400}),  # something begins
        ("pv_capacity", {2015: 21}, {2020: 137}),  # published: sixfold in five years
        ("nonfossil_share", {2024: 2}, {2025: 0}),
        ("hydrogen_stations", {2024: 1}, {2025: 6}),  # things are few
        ("gdp", {2024: 54000}, {"2025-H1": 27000}),  # half a year
        ("energy_increment_cap", {2019: 420}, {2024: 1}),  # around zero nothing is too small
        ("msw_landfill_zero", {2024: 0}, {2025: 1}),
        ("gdp_growth_real", {2021: "8.1"}, {2022: "-0.2"}),
    ],
)
def test_what_is_no_jump(key: str, known: Figures, sent: Figures) -> None:
    assert _jumping(key, known, sent) == []


def test_single_things_may_jump_when_they_are_many() -> None:
    assert _jumping("hydrogen_stations", {2024: 12}, {2025: 1}) == ["2025"]


def test_one_that_is_near_either_neighbour_is_no_jump() -> None:
    known: Figures = {2020: 100, 2022: 1000}
    assert _jumping("pv_capacity", known, {2021: 100}) == []
    assert _jumping("pv_capacity", known, {2021: 1000}) == []
    assert _jumping("pv_capacity", known, {2021: 10000}) == ["2021"]


def test_a_revision_is_held_against_what_it_revises() -> None:
    assert _jumping("pv_capacity", {2020: 20, 2021: 120}, {2021: 20}) == ["2021"]
    assert _jumping("pv_capacity", {2020: 20, 2021: 120}, {2021: 125}) == []


def test_a_whole_series_in_the_wrong_unit_jumps_from_what_is_known() -> None:
    sent: Figures = {2021: 4_000_000, 2022: 4_100_000, 2023: 4_300_000}
    assert _jumping("pv_capacity", {2020: 390}, sent) == ["2021", "2022", "2023"]


def test_a_series_may_grow_far_beyond_what_is_known_step_by_step() -> None:
    assert _jumping("nev_stock", {2015: 5}, {2018: 24, 2020: 42, 2021: 62, 2022: 95, 2024: 151}) == []


def test_of_a_new_series_the_larger_part_is_taken_to_be_right() -> None:
    assert _jumping("pv_capacity", {}, {2021: 400, 2022: 4_100_000, 2023: 430}) == ["2022"]
    assert _jumping("pv_capacity", {}, {2021: 400, 2022: 410, 2023: 4_300_000}) == ["2023"]
    assert _jumping("pv_capacity", {}, {2021: 400, 2022: 4_000_000}) == ["2021", "2022"]
    assert _jumping("pv_capacity", {}, {2021: 0, 2022: 0, 2023: 430}) == []


def test_how_a_series_has_moved_so_far_says_what_to_expect() -> None:
    steady: Figures = {2016: 100, 2017: 101, 2018: 103, 2019: 104, 2020: 106}
    unsteady: Figures = {2016: 100, 2017: 160, 2018: 110, 2019: 170, 2020: 100}
    assert _jumping("coal_units_retrofitted", steady, {2021: 150}) == ["2021"]
    assert _jumping("new_infrastructure_energy_use", unsteady, {2021: 350}) == []
    assert _jumping("new_infrastructure_energy_use", {2020: 100}, {2021: 350}) == ["2021"]
    assert _jumping("new_infrastructure_energy_use", unsteady, {2021: 1000}) == [
        "2021"
    ]  # tenfold is always asked about


def test_months_are_held_against_months_where_such_are_known() -> None:
    months: Figures = {2024: 1200, "2024-12": 100}
    assert _jumping("electricity_consumption", months, {"2025-01": 110}) == []
    assert _jumping("electricity_consumption", months, {"2025-01": 1200}) == ["2025-01"]


def test_a_forecast_is_held_against_figures_and_no_figure_against_a_forecast() -> None:
    key = "pv_capacity"
    forecasts = series(key, {2030: 4_000_000}, status=Status.FORECAST)
    assert kinds(series(key, {2025: 400}), forecasts) == [("2030", Kind.JUMP)]
    assert kinds(forecasts, series(key, {2025: 400})) == []
    together = [*series(key, {2025: 400}), *forecasts]
    assert kinds(series(key, {2024: 390}), together) == [("2030", Kind.JUMP)]
    later = datum(key, 2030, 300, status=Status.FORECAST)
    assert kinds(series(key, {2010: 2}), [*series(key, {2015: 10, 2025: 60}), later]) == []
