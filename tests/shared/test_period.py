"""Periods: what is one, what is none, and which comes first."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from shared.plan import Grain, Period

YEARS = st.integers(1949, 2100)
MONTHS = st.builds("{:04}-{:02}".format, YEARS, st.integers(1, 12))
SINGLE = st.one_of(
    YEARS.map(str),
    st.builds("{}-H{}".format, YEARS, st.integers(1, 2)),
    st.builds("{}-Q{}".format, YEARS, st.integers(1, 4)),
    MONTHS,
)
RANGES = st.sampled_from([YEARS.map(str), MONTHS]).flatmap(
    lambda ends: st.lists(ends, min_size=2, max_size=2, unique=True).map(sorted).map("/".join)
)
PERIODS = st.one_of(SINGLE, RANGES).map(Period.parse)

MONTHS_OF = {Grain.MONTH: 1, Grain.QUARTER: 3, Grain.HALF: 6, Grain.YEAR: 12}


def months(period: Period) -> int:
    return (period.end.year - period.start.year) * 12 + period.end.month - period.start.month + 1


@pytest.mark.parametrize(
    ("text", "start", "end", "grain"),
    [
        ("2025", date(2025, 1, 1), date(2025, 12, 31), Grain.YEAR),
        ("2025-H2", date(2025, 7, 1), date(2025, 12, 31), Grain.HALF),
        ("2025-Q1", date(2025, 1, 1), date(2025, 3, 31), Grain.QUARTER),
        ("2025-Q4", date(2025, 10, 1), date(2025, 12, 31), Grain.QUARTER),
        ("2024-02", date(2024, 2, 1), date(2024, 2, 29), Grain.MONTH),
        ("2021/2025", date(2021, 1, 1), date(2025, 12, 31), Grain.RANGE),
        ("2024-01/2024-09", date(2024, 1, 1), date(2024, 9, 30), Grain.RANGE),
        ("2023-11/2024-02", date(2023, 11, 1), date(2024, 2, 29), Grain.RANGE),
    ],
)
def test_a_period_covers_whole_months(text: str, start: date, end: date, grain: Grain) -> None:
    assert Period.parse(text) == Period(text, start, end, grain)


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("", "is not a period"),
        ("25", "is not a period"),
        ("2025-3", "is not a period"),
        ("2025-00", "is not a period"),
        ("2025-13", "is not a period"),
        ("2025-Q0", "is not a period"),
        ("2025-Q5", "is not a period"),
        ("2025-H3", "is not a period"),
        ("2025-q1", "is not a period"),
        ("2025-03-31", "is not a period"),
        ("2025年", "is not a period"),
        ("２０２５", "is not a period"),
        (" 2025", "is not a period"),
        ("2025\n", "is not a period"),
        ("2021/", "is not a period"),
        ("/2025", "is not a period"),
        ("2021/2023/2025", "is not a period"),
        ("1948", "between 1949 and 2100"),
        ("2101-Q1", "between 1949 and 2100"),
        ("2021/2101", "between 1949 and 2100"),
        ("2025/2021", "ends after it starts"),
        ("2021/2021", "ends after it starts"),
        ("2024-03/2024-03", "ends after it starts"),
        ("2021/2025-03", "from year to year or from month to month"),
        ("2024-Q1/2024-Q3", "from year to year or from month to month"),
        ("2024-H1/2025-H1", "from year to year or from month to month"),
    ],
)
def test_what_is_no_period_is_refused_and_told_why(text: str, said: str) -> None:
    with pytest.raises(ValueError, match=said):
        Period.parse(text)


@given(st.text("0123456789-/QH", max_size=16))
def test_any_text_is_a_period_or_refused(text: str) -> None:
    try:
        period = Period.parse(text)
    except ValueError:
        return
    assert period == Period.parse(str(period))


@given(SINGLE)
def test_a_single_period_is_written_as_it_was_read(text: str) -> None:
    assert str(Period.parse(text)) == text


@given(RANGES)
def test_a_range_has_one_spelling(text: str) -> None:
    """Three months of one quarter are that quarter."""
    period = Period.parse(text)
    assert period == Period.parse(str(period))


@given(PERIODS)
def test_a_period_begins_on_the_first_and_ends_on_the_last_day_of_a_month(period: Period) -> None:
    assert period.start.day == 1
    assert (period.end + timedelta(days=1)).day == 1


@given(PERIODS)
def test_a_period_is_as_long_as_its_grain_says(period: Period) -> None:
    if period.grain is Grain.RANGE:
        assert months(period) > 1
    else:
        assert months(period) == MONTHS_OF[period.grain]


@given(YEARS)
def test_a_year_by_number_is_the_year_by_name(year: int) -> None:
    assert Period.of_year(year) == Period.parse(str(year))
    assert Period.of_year(year).year == year


def test_a_period_belongs_to_the_year_it_ends_in() -> None:
    assert Period.parse("2023-11/2024-02").year == 2024


@pytest.mark.parametrize(
    ("text", "years", "whole"),
    [
        ("2025", [2025], True),
        ("2025-Q4", [2025], False),
        ("2021/2023", [2021, 2022, 2023], True),
        ("2023-01/2024-12", [2023, 2024], True),
        ("2023-11/2024-02", [2023, 2024], False),
    ],
)
def test_a_period_touches_years_in_whole_or_in_part(text: str, years: list[int], whole: bool) -> None:
    period = Period.parse(text)
    assert (list(period.years), period.whole_years) == (years, whole)


@given(PERIODS, PERIODS)
def test_periods_are_ordered_by_their_end_and_the_longer_one_last(one: Period, other: Period) -> None:
    if one.end != other.end:
        assert (one.order < other.order) == (one.end < other.end)
    elif one.start != other.start:
        assert (one.order < other.order) == (one.start > other.start)
    else:
        assert one.order == other.order


def test_a_year_follows_everything_else_that_ends_with_it() -> None:
    texts = ["2025", "2025-H2", "2025-12", "2024", "2021/2025", "2025-Q4"]
    in_order = [str(period) for period in sorted(map(Period.parse, texts), key=lambda period: period.order)]
    assert in_order == ["2024", "2025-12", "2025-Q4", "2025-H2", "2025", "2021/2025"]
