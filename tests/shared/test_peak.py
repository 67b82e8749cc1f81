"""Has it peaked? Verdicts on made-up and published series, what they rest on, and the laws they obey."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import date
from decimal import Decimal
from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from shared.plan import Period
from shared.progress import Point, Status
from shared.progress.history import History
from shared.progress.peak import YARDSTICK, Finding, PeakVerdict, Yardstick, find_peak
from shared.progress.projection import Projection, project
from tests.shared.examples import FLOW
from tests.shared.published_series import CEADS

FRESH = date(2025, 6, 1)
LAST = 2024
LEVELS = st.lists(st.decimals(min_value=1, max_value=999, places=1), min_size=10, max_size=20)


def points(figures: Mapping[int, Decimal]) -> list[Point]:
    return [Point(Period.of_year(year), value) for year, value in figures.items()]


def found(figures: Mapping[int, Decimal], on: date = FRESH, yardstick: Yardstick = YARDSTICK) -> Finding:
    return find_peak(History.of(FLOW, points(figures), on), on, 2030, yardstick)


def ending(text: str) -> dict[int, Decimal]:
    """A series whose last value is that of 2024."""
    values = list(map(Decimal, text.split()))
    return dict(zip(range(LAST - len(values) + 1, LAST + 1), values, strict=True))


def test_shanghai_by_ceads_is_on_a_plateau_and_the_series_is_old() -> None:
    finding = found(CEADS)
    assert (finding.verdict, finding.stale) == (PeakVerdict.PLATEAU, True)
    assert (finding.years, finding.age, finding.projection) == (15, 6, None)
    assert finding.maximum is not None
    assert (finding.maximum.period.year, round(finding.maximum.value, 3)) == (2013, Decimal("207.634"))
    assert finding.since is not None
    assert finding.since.line is not None
    test = finding.since.test
    assert (finding.since.first, finding.since.last, test.n, test.s) == (2013, 2019, 7, -9)
    assert (round(test.p, 4), round(test.p_normal, 4), test.exact) == (0.2389, 0.2296, True)
    assert finding.since.line.slope == Decimal("-0.894575")
    assert "no proof of a plateau" in finding.reason.en
    assert finding.reason.zh.endswith("数据止于2019年,已过期,不能说明此后的情况")


RISE = "10 20 30 40 50 60 70"


@pytest.mark.parametrize(
    ("series", "verdict", "age"),
    [
        ("10 20 30 40 50 60 70 80 90", PeakVerdict.NOT_ENOUGH_DATA, None),
        (f"{RISE} 80 90 100", PeakVerdict.RISING, 0),
        (f"{RISE} 80 100 99", PeakVerdict.RISING, 1),
        (f"{RISE} 100 90 80", PeakVerdict.RISING, 2),
        (f"{RISE} 100 98 99", PeakVerdict.PLATEAU, 2),
        (f"{RISE} 98 100 98.5", PeakVerdict.PLATEAU, 1),
        ("95 96 97 97.2 97.4 97.6 97.8 98 98.2 98.4", PeakVerdict.RISING, 0),
        ("9 9 9 9 9 9 9 9 9 9", PeakVerdict.PLATEAU, 0),
        (f"{RISE} 100 90 80 70", PeakVerdict.RISING, 3),
        (f"{RISE} 100 90 80 70 60", PeakVerdict.PROVISIONALLY_PEAKED, 4),
        (f"{RISE} 100 90 80 70 60 50", PeakVerdict.PEAKED, 5),
        (f"{RISE} 100 90 80 85 70 60", PeakVerdict.PEAKED, 5),
        (f"{RISE} 100 90 80 85 88 60", PeakVerdict.PLATEAU, 5),
        (f"{RISE} 100 70 80 60 75 65", PeakVerdict.PLATEAU, 5),
        (f"{RISE} 100 90 80 88 70 72 71", PeakVerdict.PEAKED, 6),
        (f"{RISE} 100 90 80 88 70 72 79", PeakVerdict.PROVISIONALLY_PEAKED, 6),
        (f"{RISE} 100 10 20 30 40 50 60 70 80", PeakVerdict.RISING, 8),
        (f"{RISE} 100 90 80 70 60 100", PeakVerdict.RISING, 0),
    ],
)
def test_the_age_of_the_maximum_and_the_trend_since_make_the_verdict(
    series: str, verdict: PeakVerdict, age: int | None
) -> None:
    finding = found(ending(series))
    assert (finding.verdict, finding.age) == (verdict, age)
    assert not finding.stale


def test_settings_move_the_verdict_and_are_shown() -> None:
    near = ending(f"{RISE} 100 95 96")
    wide = replace(YARDSTICK, tolerance=Decimal(5))
    assert found(near).verdict is PeakVerdict.RISING
    finding = found(near, yardstick=wide)
    assert (finding.verdict, finding.yardstick.tolerance) == (PeakVerdict.PLATEAU, Decimal(5))
    assert "5 %" in finding.reason.en


def test_forecasts_and_parts_of_years_are_not_looked_at() -> None:
    known = points(ending(f"{RISE} 100 90 80 70 60 50"))
    others = [
        Point(Period.of_year(2024), Decimal(999), Status.FORECAST),
        Point(Period.parse("2023-H1"), Decimal(999)),
        Point(Period.parse("2021/2023"), Decimal(999)),
    ]
    here, there = (find_peak(History.of(FLOW, each, FRESH), FRESH, 2030) for each in (known, known + others[1:]))
    assert here == there
    forecast = [*known[:-1], others[0]]
    assert find_peak(History.of(FLOW, forecast, FRESH), FRESH).years == len(known) - 1


def projected(series: str) -> Projection:
    projection = found(ending(series)).projection
    assert projection is not None
    return projection


def test_a_steady_fall_is_projected_to_go_on() -> None:
    projection = projected(" ".join(str(100 * 0.9**k) for k in range(12)))
    assert float(projection.median) == pytest.approx(100 * 0.9**17, rel=1e-6)
    assert projection.low == projection.median == projection.high
    assert (projection.year, projection.first, projection.last) == (2030, 2014, 2024)
    assert projection.chance == 1


def test_a_steady_rise_has_no_peak_in_sight() -> None:
    assert projected(" ".join(str(100 * 1.02**k) for k in range(12))).chance == 0


def test_a_restless_series_has_a_wide_interval_and_an_open_chance() -> None:
    projection = projected("100 104 99 103 98 105 101 97 104 100 103 99")
    assert projection.low < projection.median < projection.high
    assert 0 < projection.chance < 1


@pytest.mark.parametrize(
    ("figures", "on"),
    [
        (ending(f"{RISE} 100 90 80"), date(2029, 1, 1)),
        (ending("1 1 1 1 1 1 1 1 0 1 1"), FRESH),
        ({year: Decimal(1) for year in range(2004, 2025, 2)}, FRESH),
    ],
    ids=["three years overdue", "zero", "no neighbouring years"],
)
def test_what_cannot_be_projected_honestly_is_not(figures: dict[int, Decimal], on: date) -> None:
    finding = found(figures, on)
    assert finding.verdict is not PeakVerdict.NOT_ENOUGH_DATA
    assert finding.projection is None


def test_nothing_is_projected_to_a_year_that_is_known() -> None:
    assert project({year: Decimal(year) for year in range(2015, 2031)}, 2030, 5) is None


@given(LEVELS, st.randoms(use_true_random=False))
def test_the_order_of_figures_does_not_matter(levels: list[Decimal], chance: Random) -> None:
    figures = points(dict(zip(range(2005, 2025), levels, strict=False)))
    shuffled = figures.copy()
    chance.shuffle(shuffled)
    one, other = (find_peak(History.of(FLOW, each, FRESH), FRESH, 2030) for each in (figures, shuffled))
    assert one == other


@given(LEVELS)
def test_a_unit_changes_no_verdict_and_no_chance(levels: list[Decimal]) -> None:
    figures = dict(zip(range(LAST, 1990, -1), levels, strict=False))
    here, there = found(figures), found({year: value * 100 for year, value in figures.items()})
    assert (here.verdict, here.age, here.since and here.since.test) == (
        there.verdict,
        there.age,
        there.since and there.since.test,
    )
    if here.projection and there.projection:
        assert here.projection.chance == there.projection.chance
        assert float(there.projection.median) == pytest.approx(float(here.projection.median) * 100, abs=1e-3)


@given(LEVELS, st.decimals(min_value=1, max_value=9, places=1))
def test_a_new_high_is_never_a_peak(levels: list[Decimal], above: Decimal) -> None:
    """And until one comes, nothing since the maximum is higher than it."""
    figures = dict(zip(range(LAST - 1, 1990, -1), levels, strict=False))
    higher = found({**figures, LAST: max(levels) + above})
    assert higher.verdict in (PeakVerdict.RISING, PeakVerdict.PLATEAU)
    assert higher.age == 0


@given(LEVELS)
def test_a_peak_is_old_and_has_fallen_significantly(levels: list[Decimal]) -> None:
    finding = found(dict(zip(range(LAST, 1990, -1), levels, strict=False)))
    assert finding.since is not None
    assert finding.age is not None
    if finding.verdict is PeakVerdict.PEAKED:
        assert finding.age >= YARDSTICK.age
        assert finding.since.test.falls(YARDSTICK.alpha)
    if finding.since.test.n <= 4:
        assert finding.verdict in (PeakVerdict.RISING, PeakVerdict.PLATEAU)
