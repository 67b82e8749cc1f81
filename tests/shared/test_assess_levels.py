"""Reach, StayBelow and Within: levels on the straight line to their year, or rules that always hold."""

from dataclasses import replace
from decimal import Decimal

import pytest

from shared.plan import EVERY_YEAR, Deadline, Reach, StayBelow, Within, before, by, during, implied, since
from shared.plan.unit import WAN_KW
from shared.progress import Verdict
from tests.shared.examples import judged, numbers

TO_200 = Reach(Decimal(200), WAN_KW, deadline=by(2025))
DOWN_TO_30 = StayBelow(Decimal(30), WAN_KW, deadline=by(2025))
AMID = Within(Decimal(20), WAN_KW, high=Decimal(30), deadline=by(2025))


@pytest.mark.parametrize(
    ("value", "verdict", "pace"),
    [
        ("200", Verdict.MET, None),
        ("141", Verdict.ON_TRACK, "1.025"),
        ("140", Verdict.ON_TRACK, "1"),
        ("139.9", Verdict.AT_RISK, "0.9975"),
        ("132", Verdict.AT_RISK, "0.8"),
        ("131.9", Verdict.OFF_TRACK, "0.7975"),
        ("90", Verdict.OFF_TRACK, "-0.25"),
    ],
)
def test_two_fifths_of_the_time_ask_for_two_fifths_of_the_way(value: str, verdict: Verdict, pace: str | None) -> None:
    """From 100 in 2020 to 200 in 2025, 140 is due in 2022."""
    assessment = judged(TO_200, {2020: 100, 2022: value}, "2023-06-01")
    assert (assessment.verdict, assessment.pace) == (verdict, pace and Decimal(pace))


def test_an_assessment_shows_its_numbers() -> None:
    """136 of 140: 36 of the 40 due, and 100 + 36 ÷ 0.4 = 190 in 2025 at this pace."""
    assessment = judged(TO_200, {2020: 100, 2022: 136}, "2023-06-01")
    assert assessment.baseline is not None
    assert assessment.latest is not None
    assert (assessment.baseline.value, assessment.latest.value) == numbers(100, 136)
    assert (assessment.expected, assessment.gap) == numbers(140, -4)
    assert (assessment.pace, assessment.projected) == numbers("0.9", 190)
    assert assessment.reason.zh == "应为140万千瓦,实际为136万千瓦,完成应完成量的90%,略慢于序时进度"
    assert assessment.reason.en == (
        "140 × 10,000 kW was due and 136 × 10,000 kW is there: 90 % of what was due, slightly behind schedule"
    )


def test_an_assessment_says_how_fast_it_went_and_must_go() -> None:
    """Up 36 in the two years to 2022 is 18 a year; the 63 still missing in the three to 2025 would take 21."""
    assessment = judged(replace(TO_200, value=Decimal(199)), {2020: 100, 2022: 136}, "2023-06-01")
    assert (assessment.recent_pace, assessment.required_pace) == numbers(18, 21)


def test_the_recent_pace_looks_back_five_years_at_most() -> None:
    """From 110 in 2017 to 200 in 2022."""
    assert judged(TO_200, {2016: 0, 2017: 110, 2021: 120, 2022: 200}, "2023-06-01").recent_pace == 18
    assert judged(TO_200, {2016: 0, 2022: 200}, "2023-06-01").recent_pace is None


@pytest.mark.parametrize(("value", "verdict"), [(200, Verdict.MET), (201, Verdict.MET), ("199.9", Verdict.MISSED)])
@pytest.mark.parametrize("deadline", [by(2025), before(2025), during(2021, 2025)], ids=str)
def test_the_figure_of_the_last_year_decides(value: int | str, verdict: Verdict, deadline: Deadline) -> None:
    goal = replace(TO_200, deadline=deadline)
    assessment = judged(goal, {2020: 100, 2025: value, 2026: 999}, "2027-06-01")
    assert assessment.verdict is verdict
    assert (assessment.expected, assessment.gap) == (Decimal(200), Decimal(value) - 200)


def test_the_last_year_decides_only_once_it_is_over() -> None:
    assert judged(TO_200, {2020: 100, 2025: 199}, "2025-12-31").verdict is Verdict.AT_RISK
    assert judged(TO_200, {2020: 100, 2025: 199}, "2026-01-01").verdict is Verdict.MISSED


@pytest.mark.parametrize(
    ("base", "value", "verdict"),
    [
        (50, "42", Verdict.ON_TRACK),
        (50, "42.1", Verdict.AT_RISK),
        (50, "43.0", Verdict.AT_RISK),
        (50, "43.1", Verdict.OFF_TRACK),
        (50, "51", Verdict.OFF_TRACK),
        (50, "30", Verdict.MET),
        (20, "24", Verdict.ON_TRACK),
        (20, "24.1", Verdict.AT_RISK),
        (20, "30", Verdict.AT_RISK),
        (20, "30.1", Verdict.OFF_TRACK),
        (20, "10", Verdict.ON_TRACK),
    ],
)
def test_a_ceiling_is_judged_by_where_the_recent_change_leads(base: int, value: str, verdict: Verdict) -> None:
    """From 2020 to 2022, with three years to go: 50 → 42 leads to 30 in 2025, and so does 20 → 24."""
    assessment = judged(DOWN_TO_30, {2020: base, 2022: value}, "2023-06-01")
    assert (assessment.verdict, assessment.pace) == (verdict, None)


def test_a_ceiling_shows_its_margin_and_its_trend() -> None:
    """43 is 13 above 30; 3.5 less a year make 32.5 in 2025, where 13 ÷ 3 less were needed."""
    assessment = judged(DOWN_TO_30, {2020: 50, 2022: 43}, "2023-06-01")
    assert (assessment.expected, assessment.gap, assessment.projected) == numbers(30, 13, "32.5")
    assert (assessment.recent_pace, assessment.required_pace) == (Decimal("-3.5"), Decimal(-13) / 3)
    assert assessment.reached_in == 2026
    assert assessment.beyond is Verdict.OFF_TRACK
    assert assessment.margin is not None
    assert round(assessment.margin, 4) == Decimal("-0.0435")


def test_one_figure_above_a_ceiling_shows_no_trend() -> None:
    assert judged(DOWN_TO_30, {2022: 43}, "2023-06-01").verdict is Verdict.NO_DATA
    assert judged(DOWN_TO_30, {2022: 30}, "2023-06-01").verdict is Verdict.ON_TRACK


@pytest.mark.parametrize(("value", "verdict"), [(30, Verdict.MET), (29, Verdict.MET), ("30.1", Verdict.MISSED)])
def test_a_ceiling_is_kept_up_to_the_ceiling(value: int | str, verdict: Verdict) -> None:
    assert judged(DOWN_TO_30, {2025: value}, "2026-06-01").verdict is verdict


@pytest.mark.parametrize(
    ("value", "verdict"),
    [("19.9", Verdict.MISSED), (20, Verdict.MET), (30, Verdict.MET), ("30.1", Verdict.MISSED)],
)
def test_both_ends_of_a_range_belong_to_it(value: int | str, verdict: Verdict) -> None:
    assert judged(AMID, {2025: value}, "2026-06-01").verdict is verdict
    assert judged(replace(AMID, deadline=None), {2025: value}, "2026-06-01").verdict is verdict


@pytest.mark.parametrize(("base", "latest", "due"), [(10, 13, 14), (50, 43, 30)])
def test_a_range_is_judged_by_its_weaker_end(base: int, latest: int, due: int) -> None:
    """On the way up by the path to its low end, above it by where the recent change leads."""
    assessment = judged(AMID, {2020: base, 2022: latest}, "2023-06-01")
    assert (assessment.expected, assessment.gap) == numbers(due, latest - due)


@pytest.mark.parametrize("goal", [TO_200, replace(DOWN_TO_30, value=Decimal(200))], ids=lambda goal: goal.kind.value)
def test_the_number_itself_is_not_enough_for_more_than_it(goal: Reach | StayBelow) -> None:
    strict = replace(goal, strictly=True)
    beyond = "200.1" if isinstance(goal, Reach) else "199.9"
    assert judged(strict, {2025: 200}, "2026-06-01").verdict is Verdict.MISSED
    assert judged(strict, {2025: beyond}, "2026-06-01").verdict is Verdict.MET
    assert judged(replace(strict, deadline=EVERY_YEAR), {2025: 200}, "2026-06-01").verdict is Verdict.MISSED


@pytest.mark.parametrize(
    ("strictly", "value", "verdict"),
    [
        (False, "190", Verdict.MET),
        (False, "189.9", Verdict.MISSED),
        (True, "190", Verdict.MISSED),
        (True, "190.1", Verdict.MET),
    ],
)
def test_about_a_number_lets_a_little_less_pass(strictly: bool, value: str, verdict: Verdict) -> None:
    goal = replace(TO_200, tolerance=Decimal(10), strictly=strictly)
    assert judged(goal, {2025: value}, "2026-06-01").verdict is verdict


@pytest.mark.parametrize(("value", "verdict"), [(31, Verdict.MET), ("31.1", Verdict.MISSED)])
def test_near_a_ceiling_lets_a_little_more_pass(value: int | str, verdict: Verdict) -> None:
    assert judged(replace(DOWN_TO_30, tolerance=Decimal(1)), {2025: value}, "2026-06-01").verdict is verdict


def test_a_tolerance_lowers_no_line() -> None:
    """The path still leads to 200, so that 140 is due in 2022."""
    assessment = judged(replace(TO_200, tolerance=Decimal(10)), {2020: 100, 2022: 139}, "2023-06-01")
    assert (assessment.verdict, assessment.expected) == (Verdict.AT_RISK, Decimal(140))


def test_what_the_base_year_held_and_was_lost_since_is_off_track() -> None:
    assert judged(TO_200, {2020: 200, 2022: 199}, "2023-06-01").verdict is Verdict.OFF_TRACK


def test_a_five_year_period_counts_from_the_year_before_it() -> None:
    """From 100 in 2025 to 200 in 2030, 120 is due in 2026."""
    goal = replace(TO_200, deadline=during(2026, 2030))
    assert judged(goal, {2020: 0, 2025: 100, 2026: 120}, "2027-06-01").expected == 120


def test_a_goal_may_name_its_own_base_year() -> None:
    """From 100 in 2015 to 200 in 2025, 170 is due in 2022."""
    goal = replace(TO_200, base=implied(2015))
    assert judged(goal, {2015: 100, 2020: 0, 2022: 170}, "2023-06-01").expected == 170


@pytest.mark.parametrize(("month", "due"), [("2021-01", "101.6667"), ("2022-09", "135"), ("2023-06", "150")])
def test_a_reading_within_a_year_is_measured_at_its_month(month: str, due: str) -> None:
    expected = judged(TO_200, {2020: 100, month: 101}, "2023-07-01").expected
    assert expected is not None
    assert round(expected, 4) == Decimal(due)


@pytest.mark.parametrize("deadline", [None, EVERY_YEAR, since(2022)], ids=str)
def test_a_level_without_a_year_is_kept_by_the_latest_figure(deadline: Deadline | None) -> None:
    floor, ceiling = replace(TO_200, deadline=deadline), replace(DOWN_TO_30, deadline=deadline)
    assert judged(floor, {2021: 0, 2022: 200}, "2023-06-01").verdict is Verdict.MET
    assert judged(ceiling, {2021: 99, 2022: 30}, "2023-06-01").verdict is Verdict.MET


@pytest.mark.parametrize(
    ("deadline", "verdict"),
    [(None, Verdict.NOT_DUE), (EVERY_YEAR, Verdict.MISSED), (since(2022), Verdict.MISSED)],
    ids=str,
)
def test_only_a_level_without_any_date_may_wait(deadline: Deadline | None, verdict: Verdict) -> None:
    assessment = judged(replace(TO_200, deadline=deadline), {2022: 199}, "2023-06-01")
    assert assessment.verdict is verdict
    assert (assessment.expected, assessment.gap) == numbers(200, -1)


def test_a_rule_that_is_kept_is_at_risk_when_the_recent_change_breaks_it_within_a_year() -> None:
    """28 → 29.1 → 29.6 is 0.8 a year: above 30 a year on."""
    rule = replace(DOWN_TO_30, deadline=EVERY_YEAR)
    assert judged(rule, {2021: 28, 2022: "29.2"}, "2023-06-01").verdict is Verdict.AT_RISK
    assert judged(rule, {2021: 28, 2022: 29}, "2023-06-01").verdict is Verdict.MET


def test_a_rule_that_is_kept_again_says_when_it_was_broken() -> None:
    assessment = judged(replace(TO_200, deadline=since(2022)), {2021: 1, 2022: 199, 2023: 201}, "2024-06-01")
    assert (assessment.verdict, assessment.reason.en) == (
        Verdict.MET,
        "201 × 10,000 kW in 2023: the rule is kept; it was broken in 2022",
    )


@pytest.mark.parametrize("deadline", [None, EVERY_YEAR, since(2022)], ids=str)
def test_a_ceiling_that_always_holds_is_broken_at_once(deadline: Deadline | None) -> None:
    assert judged(replace(DOWN_TO_30, deadline=deadline), {2022: 31}, "2023-06-01").verdict is Verdict.MISSED


def test_a_rule_from_a_year_on_does_not_look_before_it() -> None:
    assert judged(replace(DOWN_TO_30, deadline=since(2022)), {2021: 99}, "2022-06-01").verdict is Verdict.NO_DATA


def test_years_before_the_base_year_broke_no_rule() -> None:
    goal = StayBelow(Decimal(5), WAN_KW, deadline=EVERY_YEAR)
    assessment = judged(goal, {2018: 9, 2019: 9, 2020: 4, 2021: 6, 2022: 4}, "2023-06-01")
    assert assessment.reason.en == "4 × 10,000 kW in 2022: the rule is kept; it was broken in 2021"


def test_the_base_years_own_figure_is_not_ahead_of_time_under_a_ceiling() -> None:
    """With a lower figure for it the base year would keep the ceiling itself."""
    ceiling = StayBelow(Decimal(100), WAN_KW, deadline=by(2025))
    above = judged(ceiling, {2017: 108, 2020: 101}, "2021-06-01")
    assert (above.verdict, above.beyond) == (Verdict.ON_TRACK, Verdict.AT_RISK)
    assert judged(ceiling, {2017: 108, 2020: 99}, "2021-06-01").verdict is Verdict.ON_TRACK
    assert judged(ceiling, {2020: 101, 2021: 99}, "2022-06-01").verdict is Verdict.MET
