"""How a series is read: levels, years, spans, and what is due."""

from datetime import date
from decimal import Decimal

import pytest

from shared.plan import Aggregation, Metric, Period
from shared.progress.history import History, moment, newest_due
from tests.shared.examples import FLOW, RATE, STOCK, Figures, metric, points

FIGURES: Figures = {2024: 1, "2024-12": 2, "2024-Q4": 3, "2024-H2": 4, "2023/2024": 5, "2025-03": 6}
ON = date(2026, 1, 1)


@pytest.mark.parametrize(
    ("of", "levels"),
    [
        (STOCK, ["2024-12", "2024-Q4", "2024-H2", "2024", "2025-03"]),
        (RATE, ["2024"]),
        (FLOW, ["2024"]),
    ],
    ids=["stock", "rate", "flow"],
)
def test_what_stands_as_a_level_depends_on_how_values_add_up(of: Metric, levels: list[str]) -> None:
    assert [str(point.period) for point in History.of(of, points(FIGURES), ON).readings] == levels


@pytest.mark.parametrize(("of", "years"), [(STOCK, {2023: 7, 2024: 1}), (RATE, {2024: 1}), (FLOW, {2024: 1})])
def test_only_a_stock_has_a_year_without_a_yearly_figure(of: Metric, years: dict[int, int]) -> None:
    history = History.of(of, points({**FIGURES, "2023-12": 7, "2022-11": 8}), ON)
    assert {year: point.value for year, point in history.yearly.items()} == years


@pytest.mark.parametrize(
    ("periods", "parts"),
    [
        (["2023", "2021", "2022"], ["2021", "2022", "2023"]),
        (["2021", "2022", "2021/2023"], ["2021/2023"]),
        (["2021", "2022/2023", "2023"], ["2021", "2022/2023"]),
        (["2021/2023", "2022/2025", "2021"], ["2021", "2022/2025"]),
        (["2020", "2020/2022", "2025/2026", "2024"], ["2024"]),
        (["2021-Q1", "2021-H2", "2022-12", "2022-07/2023-06"], []),
        (["2021-01/2022-12"], ["2021/2022"]),
    ],
)
def test_a_sum_is_made_of_whole_years_once_each(periods: list[str], parts: list[str]) -> None:
    history = History.of(FLOW, points(dict.fromkeys(periods, 1)), date(2027, 1, 1))
    assert [str(part.period) for part in history.parts(2021, 2025)] == parts


def test_a_change_since_a_year_starts_from_zero_in_that_year() -> None:
    history = History.of(metric(change_since=2020), points({2021: -3}), ON)
    assert {year: point.value for year, point in history.yearly.items()} == {2020: 0, 2021: -3}
    assert History.of(metric(change_since=2020), [], ON).latest is None


def test_what_began_before_a_year_can_be_left_out() -> None:
    kept = History.of(STOCK, points(FIGURES), ON).since(2024).points
    assert "2023/2024" not in [str(point.period) for point in kept]
    assert len(kept) == 5


@pytest.mark.parametrize(
    ("period", "year"), [("2025", "2025"), ("2025-H1", "2024.5"), ("2025-Q3", "2024.75"), ("2021/2025", "2025")]
)
def test_a_period_stands_at_its_end_on_the_axis_of_years(period: str, year: str) -> None:
    assert moment(Period.parse(period)) == Decimal(year)


@pytest.mark.parametrize(
    ("months", "on", "year"),
    [
        (0, date(2025, 12, 31), 2024),
        (0, date(2026, 1, 1), 2025),
        (3, date(2026, 3, 31), 2024),
        (3, date(2026, 4, 1), 2025),
        (12, date(2026, 12, 31), 2024),
        (12, date(2027, 1, 1), 2025),
        (18, date(2027, 6, 30), 2024),
        (18, date(2027, 7, 1), 2025),
    ],
)
def test_a_year_is_due_once_the_months_for_reporting_it_are_over(months: int, on: date, year: int) -> None:
    assert newest_due(metric(reports_by=months), on) == year


def test_readings_of_a_rate_are_never_summed_over_years() -> None:
    assert History.of(metric(aggregation=Aggregation.NONE), points({"2021/2025": 1}), ON).latest is None
