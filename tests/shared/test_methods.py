"""Targets judged by methods other than `pace`: what each makes of a goal, and what stays the same under all."""

from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given

from shared.plan import (
    EVERY_YEAR,
    Accumulate,
    AsAssigned,
    Change,
    Goal,
    Heading,
    Metric,
    Multiply,
    NoIncrease,
    Peak,
    Reach,
    StayBelow,
    Trend,
    Within,
    by,
    during,
    implied,
    since,
)
from shared.plan.unit import ON_BASE, PERCENT, WAN_KW
from shared.progress import Assessment, Method, Verdict, assess, dns, eurostat, statcan
from shared.progress.labels import DNS_VERDICTS, EUROSTAT_VERDICTS, STATCAN_VERDICTS
from tests.shared.examples import BASE_YEAR, STOCK, Figures, metric, points, target
from tests.shared.test_assess_laws import Question, questions

OTHERS = [method for method in Method if method is not Method.PACE]
DOUBLE = Reach(Decimal(200), WAN_KW, deadline=by(2025))
HALVE = StayBelow(Decimal(50), WAN_KW, deadline=by(2025))
RISE = Trend(heading=Heading.RISE)
CUT = Change(Decimal(50), heading=Heading.FALL, base=implied(2020), deadline=by(2025))
CHANGES = metric(unit=PERCENT, change_since=2020)


def judged(goal: Goal, figures: Figures, method: Method, of: Metric = STOCK, on: str = "2023-06-01") -> Assessment:
    return assess(target(goal, of), points(figures), date.fromisoformat(on), base_year=BASE_YEAR, method=method)


@pytest.mark.parametrize(
    ("method", "goal", "figures", "verdict", "label"),
    [
        (Method.STATCAN, DOUBLE, {2020: 100, 2022: 135}, Verdict.ON_TRACK, "substantial_progress"),
        (Method.STATCAN, DOUBLE, {2020: 100, 2022: 125}, Verdict.AT_RISK, "moderate_progress"),
        (Method.STATCAN, DOUBLE, {2020: 100, 2022: 110}, Verdict.OFF_TRACK, "limited_progress"),
        (Method.STATCAN, DOUBLE, {2020: 100, 2022: 90}, Verdict.OFF_TRACK, "deterioration"),
        (Method.STATCAN, DOUBLE, {2021: 100, 2022: 120}, Verdict.ON_TRACK, "substantial_progress"),  # base: next year
        (Method.STATCAN, DOUBLE, {2020: 100, 2022: 210}, Verdict.MET, "target_achieved"),
        (Method.STATCAN, HALVE, {2020: 100, 2022: 75}, Verdict.ON_TRACK, "substantial_progress"),
        (Method.STATCAN, CUT, {2020: 100, 2022: 75}, Verdict.ON_TRACK, "substantial_progress"),
        (Method.STATCAN, RISE, {2020: 100, 2022: 102}, Verdict.AT_RISK, "moderate_progress"),
        (Method.STATCAN, Reach(Decimal(200), WAN_KW), {2020: 100, 2022: 102}, Verdict.AT_RISK, "moderate_progress"),
        (Method.STATCAN, Reach(Decimal(200), WAN_KW), {2020: 100, 2022: 200}, Verdict.MET, "substantial_progress"),
        (Method.EUROSTAT, DOUBLE, {2020: 100, 2022: 125}, Verdict.AT_RISK, "moderate_progress"),
        (Method.EUROSTAT, DOUBLE, {2020: 100, 2022: 110}, Verdict.OFF_TRACK, "insufficient_progress"),
        (Method.EUROSTAT, RISE, {2020: 100, 2022: 100}, Verdict.OFF_TRACK, "no_progress"),
        (Method.DNS, DOUBLE, {2019: 80, 2020: 100, 2021: 120, 2022: 140}, Verdict.ON_TRACK, "sun"),
        (Method.DNS, DOUBLE, {2019: 95, 2020: 100, 2021: 120, 2022: 140}, Verdict.OFF_TRACK, "cloud"),
        (Method.DNS, RISE, {2019: 1, 2020: 2, 2021: 5, 2022: 4}, Verdict.AT_RISK, "light_cloud"),
        (Method.DNS, StayBelow(Decimal(5), WAN_KW), {2019: 9, 2020: 8, 2021: 7, 2022: 6}, Verdict.OFF_TRACK, "cloud"),
        (Method.COMPOUND, DOUBLE, {2020: 100, 2022: 133}, Verdict.ON_TRACK, None),
        (Method.COMPOUND, DOUBLE, {2020: 100, 2022: 130}, Verdict.AT_RISK, None),
        (Method.COMPOUND, HALVE, {2020: 100, 2022: 99}, Verdict.OFF_TRACK, None),
        (Method.COMPOUND, DOUBLE, {2020: 300, 2022: 150}, Verdict.OFF_TRACK, None),  # held in the base year, and lost
    ],
)
def test_each_method_judges_what_is_under_way(
    method: Method, goal: Goal, figures: Figures, verdict: Verdict, label: str | None
) -> None:
    it = judged(goal, figures, method)
    assert (it.verdict, it.label) == (verdict, label)
    assert it.method == method.version


def test_statcan_shows_its_ratio_and_score() -> None:
    it = judged(DOUBLE, {2020: 100, 2022: 125}, Method.STATCAN)
    value = (1.25**0.5 - 1) / (2**0.2 - 1)
    assert float(it.pace or 0) == pytest.approx(value)
    assert float(it.score or 0) == pytest.approx(7.1429 * value - 4.2857)
    assert "79 % of the growth needed" in it.reason.en


def test_the_compound_path_bends_below_the_straight_line() -> None:
    it = judged(DOUBLE, {2020: 100, 2022: 133}, Method.COMPOUND)
    assert round(it.expected or 0, 3) == Decimal("131.951")
    assert it.pace == pytest.approx(Decimal("1.0285"), abs=Decimal("0.0001"))
    assert judged(DOUBLE, {2020: 100, 2022: 133}, Method.PACE).verdict is Verdict.AT_RISK


@pytest.mark.parametrize("method", [Method.COMPOUND, Method.STATCAN, Method.EUROSTAT])
def test_levels_and_their_changes_since_the_base_year_grow_alike(method: Method) -> None:
    level = judged(CUT, {2020: 100, 2022: 80}, method)
    change = judged(CUT, {2022: -20}, method, CHANGES)
    assert (change.verdict, change.label, change.score) == (level.verdict, level.label, level.score)
    assert float(change.pace or 0) == pytest.approx(float(level.pace or 1))


@pytest.mark.parametrize("method", [Method.STATCAN, Method.EUROSTAT, Method.COMPOUND])
def test_of_a_range_the_end_that_is_missed_counts(method: Method) -> None:
    goal = Within(Decimal(40), WAN_KW, high=Decimal(50), deadline=by(2025))
    assert judged(goal, {2020: 100, 2022: 75}, method).verdict is Verdict.ON_TRACK
    assert judged(goal, {2020: 20, 2022: 21}, method).verdict is Verdict.OFF_TRACK


def test_a_rule_on_what_is_new_counts_from_its_start() -> None:
    goal = Reach(Decimal(100), WAN_KW, deadline=since(2021))
    it = judged(goal, {2020: 90, 2021: 50, 2022: 55}, Method.STATCAN)
    assert it.baseline
    assert (it.baseline.period.year, it.label) == (2021, "substantial_progress")


@pytest.mark.parametrize("method", OTHERS)
@pytest.mark.parametrize(
    ("goal", "figures", "on", "verdict"),
    [
        (DOUBLE, {}, "2023-06-01", Verdict.NO_DATA),
        (DOUBLE, {2020: 100}, "2023-06-01", Verdict.STALE),
        (DOUBLE, {2020: 100}, "2021-06-01", Verdict.NOT_DUE),
        (DOUBLE, {2020: 100, 2025: 150}, "2026-06-01", Verdict.MISSED),
        (DOUBLE, {2020: 100, 2025: 200}, "2026-06-01", Verdict.MET),
        (Reach(Decimal(2), WAN_KW, deadline=during(2026, 2030)), {2020: 1}, "2023-06-01", Verdict.NOT_DUE),
        (AsAssigned(PERCENT), {2020: 1}, "2023-06-01", Verdict.PENDING),
        (Trend(heading=Heading.HOLD), {2020: 1}, "2023-06-01", Verdict.PENDING),
        (CUT, {2022: 80}, "2023-06-01", Verdict.NO_DATA),
        (Multiply(Decimal(2), base=implied(2020), deadline=by(2025)), {2022: 80}, "2023-06-01", Verdict.NO_DATA),
    ],
)
def test_what_no_method_changes_is_the_same_under_all(
    method: Method, goal: Goal, figures: Figures, on: str, verdict: Verdict
) -> None:
    it = judged(goal, figures, method, on=on)
    assert it.verdict is verdict
    assert it.reason == judged(goal, figures, Method.PACE, on=on).reason


@pytest.mark.parametrize("method", OTHERS)
@pytest.mark.parametrize(
    "goal",
    [
        Accumulate(Decimal(10), WAN_KW, deadline=by(2025)),
        NoIncrease(unit=ON_BASE),
        Peak(deadline=by(2030)),
    ],
)
def test_a_method_says_which_goals_it_does_not_judge(method: Method, goal: Goal) -> None:
    it = judged(goal, {2020: 1, 2021: 2, 2022: 3}, method)
    assert it.verdict is Verdict.NO_DATA
    assert it.reason.en == f"the method {method.value} has no rule for a goal of this kind; data may well be there"


@pytest.mark.parametrize("goal", [RISE, Reach(Decimal(9), WAN_KW), Reach(Decimal(9), WAN_KW, deadline=EVERY_YEAR)])
def test_a_compound_path_needs_an_end(goal: Goal) -> None:
    assert judged(goal, {2020: 1, 2021: 2, 2022: 3}, Method.COMPOUND).verdict is Verdict.NO_DATA


@pytest.mark.parametrize(
    ("method", "goal", "figures"),
    [
        (Method.COMPOUND, DOUBLE, {2020: 0, 2022: 10}),
        (Method.EUROSTAT, DOUBLE, {2020: 0, 2022: 10}),
        (Method.STATCAN, DOUBLE, {2020: -5, 2022: -4}),
        (Method.STATCAN, RISE, {2022: 10}),
        (Method.DNS, DOUBLE, {2020: 1, 2021: 2, 2022: 10}),
    ],
)
def test_figures_a_method_cannot_reckon_with_are_no_data(method: Method, goal: Goal, figures: Figures) -> None:
    it = judged(goal, figures, method)
    assert it.verdict is Verdict.NO_DATA
    assert method.value in it.reason.en


def test_every_label_is_one_of_our_verdicts() -> None:
    assert set(STATCAN_VERDICTS) == set(statcan.Status) - {statcan.Status.NOT_AVAILABLE}
    assert set(EUROSTAT_VERDICTS) == set(eurostat.Status) - {eurostat.Status.NOT_AVAILABLE}
    assert set(DNS_VERDICTS) == set(dns.Symbol)


@pytest.mark.parametrize(
    "goal",
    [
        StayBelow(Decimal(10), WAN_KW, deadline=by(2025)),
        Within(Decimal(3), WAN_KW, high=Decimal(9), deadline=by(2025)),
    ],
    ids=lambda goal: goal.kind.value,
)
def test_what_is_kept_all_along_has_no_path_and_is_on_track(goal: Goal) -> None:
    it = judged(goal, {2020: 5, 2021: 5, 2022: 5}, Method.COMPOUND)
    assert it.verdict is Verdict.ON_TRACK
    assert it.reason.en.endswith("kept so far")


@pytest.mark.parametrize("method", OTHERS)
def test_beyond_a_goal_that_is_met_early_lies_what_the_method_says_and_no_line(method: Method) -> None:
    it = judged(DOUBLE, {2018: 8, 2019: 9, 2020: 10, 2021: 15, 2022: 250}, method)
    assert it.verdict is Verdict.MET
    assert (it.margin, it.beyond) == (None, None)


@given(questions())
def test_every_series_gets_a_verdict_by_every_method(asked: Question) -> None:
    pace = assess(target(asked.goal, asked.of), asked.figures, asked.on, base_year=BASE_YEAR)
    for method in OTHERS:
        it = assess(target(asked.goal, asked.of), asked.figures, asked.on, base_year=BASE_YEAR, method=method)
        assert it.method == method.version
        assert it.expected is None or it.gap is not None
        if pace.verdict in (Verdict.MET, Verdict.STALE, Verdict.PENDING) and it.verdict is not Verdict.NO_DATA:
            assert replace(it, method=pace.method, label=None, score=None, working=pace.working) == pace


@pytest.mark.parametrize("method", Method)
def test_a_goal_due_in_its_own_base_year_is_judged_by_its_figure(method: Method) -> None:
    due = Reach(Decimal(200), WAN_KW, deadline=by(2020), base=implied(2020))
    assert judged(due, {2020: 100, 2021: 300}, method).verdict is Verdict.MISSED
    assert judged(due, {2020: 200}, method).verdict is Verdict.MET
