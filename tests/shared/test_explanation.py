"""Verdicts explained: the sentence, the formula with its inputs, and where the verdict would turn."""

from dataclasses import replace
from datetime import date
from decimal import Decimal
from math import log

import pytest

from shared.plan import (
    EVERY_YEAR,
    Accumulate,
    AsAssigned,
    Change,
    Deadline,
    Force,
    Goal,
    Heading,
    Metric,
    Multiply,
    NoDecrease,
    NoIncrease,
    Peak,
    Reach,
    StayBelow,
    Trend,
    Within,
    before,
    by,
    during,
    since,
    stated,
)
from shared.plan.unit import ON_BASE, ON_PREVIOUS, PERCENT, RATIO, WAN_KW, YES_NO
from shared.progress import Method, Point, Status, Verdict, assess
from shared.progress.explanation import explain
from shared.progress.promise import promise
from tests.shared.examples import BASE_YEAR, RATE, STOCK, Figures, judged, metric, numbers, points, target

TO_200 = Reach(Decimal(200), WAN_KW, deadline=by(2025))
KNOWN: Figures = {2020: 100, 2022: 136}
HALVE = Change(Decimal(50), heading=Heading.FALL, base=stated(2020), deadline=by(2025))


def test_a_pace_shows_its_formula_its_inputs_and_its_lines() -> None:
    """From 100 to 200, 140 is due after two of five years and 132 is four fifths of that way."""
    working = judged(TO_200, KNOWN, "2023-06-01").working
    assert working is not None
    assert working.formula == "p = (y − y₀) ÷ (ŷ − y₀); ŷ = y₀ + (y* − y₀)·k/n"
    assert {each.symbol: each.value for each in working.inputs} == {
        "y": Decimal(136),
        "y₀": Decimal(100),
        "y*": Decimal(200),
        "k/n": Decimal("0.4"),
    }
    assert [each.point.period.year for each in working.inputs if each.point] == [2022, 2020]
    assert [(each.verdict, each.symbol, each.at, each.value) for each in working.thresholds] == [
        (Verdict.MET, "y", *numbers(200, 200)),
        (Verdict.ON_TRACK, "p", *numbers(1, 140)),
        (Verdict.AT_RISK, "p", *numbers("0.8", 132)),
    ]
    assert working.otherwise is Verdict.OFF_TRACK


@pytest.mark.parametrize(
    ("value", "margin", "beyond"),
    [
        ("139", -1, Verdict.ON_TRACK),
        ("133", 1, Verdict.OFF_TRACK),
        ("141", 1, Verdict.AT_RISK),
        ("199", -1, Verdict.MET),
        ("202", 2, Verdict.ON_TRACK),
        ("120", -12, Verdict.AT_RISK),
    ],
)
def test_the_margin_is_the_way_to_the_nearest_other_verdict(value: str, margin: int, beyond: Verdict) -> None:
    assessment = judged(TO_200, {2020: 100, 2022: value}, "2023-06-01")
    assert (assessment.margin, assessment.beyond) == (Decimal(margin), beyond)


def _years(figures: tuple[Point, ...]) -> list[int]:
    return [each.period.year for each in figures]


def test_an_interval_rests_on_every_year_and_the_recent_pace_on_its_first() -> None:
    figures: Figures = {2017: 50, 2020: 100, 2021: 125, 2022: 136, 2023: 150, 2024: 190}
    assessment = judged(TO_200, figures, "2025-06-01")
    assert assessment.projected_low is not None
    assert sorted(set(_years(assessment.rests_on))) == [2020, 2021, 2022, 2023]
    shorter = judged(TO_200, {**KNOWN, 2019: 90}, "2023-06-01")
    assert (shorter.projected_low, _years(shorter.rests_on)) == (None, [2019])
    ceiling = judged(StayBelow(Decimal(200), WAN_KW, deadline=by(2025)), figures, "2025-06-01")
    assert sorted(set(_years(ceiling.rests_on))) == [2020, 2021, 2022, 2023, 2024]


def test_a_peak_shows_every_value_from_the_maximum_on() -> None:
    figures: Figures = {year: 50 + year - 2010 if year < 2018 else 2050 - year for year in range(2010, 2026)}
    working = judged(Peak(deadline=before(2030)), figures, "2026-06-01").working
    assert working is not None
    top = max(figures, key=lambda year: int(figures[year]))
    shown = [each.point.period.year for each in working.inputs if each.point]
    assert shown == [year for year in figures if int(year) >= int(top)]
    assert {each.symbol: each.value for each in working.inputs}["n"] == len(shown)


LEVEL_AND_CHANGE = pytest.mark.parametrize(
    ("of", "figures", "shift", "printed"),
    [
        (STOCK, {2020: 100, 2022: 80}, 0, "y/y₀"),
        (metric(unit=PERCENT, change_since=2020), {2022: -20}, 100, "(100 + y)/(100 + y₀)"),
    ],
    ids=["level", "change"],
)


@LEVEL_AND_CHANGE
@pytest.mark.parametrize("method", [Method.STATCAN, Method.EUROSTAT])
def test_growth_can_be_reckoned_from_what_is_shown(
    method: Method, of: Metric, figures: Figures, shift: int, printed: str
) -> None:
    found = assess(target(HALVE, of), points(figures), date(2023, 6, 1), base_year=BASE_YEAR, method=method)
    assert found.working is not None
    assert printed in found.working.formula
    it = {each.symbol: float(each.value) for each in found.working.inputs}
    base = it["y₀"] + shift
    growth = it["s"] * it["d"] * (((it["y"] + shift) / base) ** (1 / it["t − t₀"]) - 1)
    assert float(found.pace or 0) == pytest.approx(growth / abs(((it["y*"] + shift) / base) ** (1 / it["T − t₀"]) - 1))


@LEVEL_AND_CHANGE
def test_the_compound_share_can_be_reckoned_from_what_is_shown(
    of: Metric, figures: Figures, shift: int, printed: str
) -> None:
    found = assess(target(HALVE, of), points(figures), date(2023, 6, 1), base_year=BASE_YEAR, method=Method.COMPOUND)
    assert found.working is not None
    assert printed in found.working.formula
    it = {each.symbol: float(each.value) for each in found.working.inputs}
    base = it["y₀"] + shift
    share = log((it["y"] + shift) / base) / log((it["y*"] + shift) / base)
    assert float(found.pace or 0) == pytest.approx(share / it["k/n"])


def test_the_german_trend_can_be_reckoned_from_what_is_shown() -> None:
    figures = points({2015: 0, 2017: 50, 2018: 60, 2020: 100, 2021: 110, 2022: 130})
    assessment = assess(target(TO_200), figures, date(2023, 6, 1), base_year=BASE_YEAR, method=Method.DNS)
    assert assessment.working is not None
    shown = {each.symbol: each.value for each in assessment.working.inputs}
    assert shown["d̄"] == (shown["y"] - shown["y₁"]) / shown["m"] == 16
    assert shown["d"] == shown["y"] - shown["y₋₁"] == 20
    assert sorted(set(_years(assessment.rests_on))) == [2017, 2018, 2020, 2021, 2022]


def test_amounts_show_every_part() -> None:
    goal = Accumulate(Decimal(100), WAN_KW, deadline=during(2021, 2025))
    working = judged(goal, {2021: 20, 2022: 16}, "2023-06-01").working
    assert working is not None
    assert [(each.symbol, each.value) for each in working.inputs] == [
        ("y = Σyᵢ", Decimal(36)),
        ("yᵢ", Decimal(20)),
        ("yᵢ", Decimal(16)),
        ("y*", Decimal(100)),
        ("k/n", Decimal("0.4")),
    ]


def test_beyond_an_amount_reached_early_lies_the_pace() -> None:
    """80 of 60 are done after two years of five, 24 were due."""
    goal = Accumulate(Decimal(60), WAN_KW, deadline=during(2021, 2025))
    assessment = judged(goal, {2021: 40, 2022: 40}, "2023-06-01")
    assert (assessment.verdict, assessment.margin, assessment.beyond) == (Verdict.MET, Decimal(20), Verdict.ON_TRACK)


@pytest.mark.parametrize("deadline", [by(2025), EVERY_YEAR], ids=str)
def test_a_line_that_must_not_be_touched_is_no_way_off(deadline: Deadline) -> None:
    goal = StayBelow(Decimal(100), WAN_KW, strictly=True, deadline=deadline)
    assessment = judged(goal, {2020: 80, 2022: 100}, "2023-06-01")
    assert (assessment.margin, assessment.beyond) == (Decimal(0), Verdict.AT_RISK)


def test_of_amounts_it_is_the_sum_that_could_be_another() -> None:
    goal = Accumulate(Decimal(100), WAN_KW, deadline=during(2021, 2025))
    told = explain(target(goal), judged(goal, {2021: 20, 2022: 16}, "2023-06-01"))
    assert "累计量若增加4万千瓦,即判为“进展顺利”" in told.zh
    assert "if the amount were 4 × 10,000 kW higher" in told.en


def test_what_was_not_reckoned_has_no_formula() -> None:
    assert judged(TO_200, {}, "2023-06-01").working is None
    assert judged(AsAssigned(PERCENT), {2022: 1}, "2023-06-01", RATE).working is None


@pytest.mark.parametrize("method", Method)
def test_every_method_shows_how_it_judged(method: Method) -> None:
    figures = points({2018: 80, 2019: 90, **KNOWN, 2021: 120})
    assessment = assess(target(TO_200), figures, date(2023, 6, 1), base_year=BASE_YEAR, method=method)
    assert assessment.working is not None
    assert assessment.working.thresholds
    assert {"y", "y*"} <= {each.symbol for each in assessment.working.inputs}


def test_a_base_year_that_another_stands_in_for_is_named() -> None:
    figures = points({2021: 100, 2022: 110, 2023: 115})
    assessment = assess(target(TO_200), figures, date(2024, 6, 1), base_year=BASE_YEAR, method=Method.STATCAN)
    assert assessment.reason.en.startswith("2021 stands in for the base year 2020, which is not known; ")
    assert assessment.reason.zh.startswith("缺2020年数据,以2021年为基期;")


def test_a_verdict_is_told_in_plain_words() -> None:
    told = explain(target(TO_200), judged(TO_200, KNOWN, "2023-06-01"))
    assert told.zh == (
        "“装机容量”(T001,约束性):到2025年达到200万千瓦。截至2023-06-01判为“存在风险”。"
        "应为140万千瓦,实际为136万千瓦,完成应完成量的90%,略慢于序时进度。"
        "照基期以来的平均速度,2025年为190万千瓦,2026年才达到目标。此后年均须变化21.33万千瓦,近年年均变化18万千瓦。"
        "最新值若增加4万千瓦,即判为“进展顺利”。评估方法pace/2。"
    )
    assert told.en == (
        "“capacity” (T001, binding): at least 200 × 10,000 kW by 2025. On 2023-06-01 it is at risk. "
        "140 × 10,000 kW was due and 136 × 10,000 kW is there: 90 % of what was due, slightly behind schedule. "
        "At the average pace since the base year, it is 190 × 10,000 kW in 2025; the goal is reached in 2026 only. "
        "From now on 21.33 × 10,000 kW a year are needed; of late it was 18 × 10,000 kW. "
        "It would be on track if the value were 4 × 10,000 kW higher. Judged by the method pace/2."
    )


@pytest.mark.parametrize(
    ("goal", "value", "zh"),
    [
        (replace(TO_200, tolerance=Decimal(10)), 190, "2025年为190万千瓦,在容差内达到目标"),
        (replace(TO_200, tolerance=Decimal(10)), 200, "2025年为200万千瓦,达到目标"),
        (replace(TO_200, strictly=True), 200, "2025年为200万千瓦,恰为目标值而未越过,未达到目标"),
        (replace(TO_200, strictly=True), 199, "2025年为199万千瓦,未达到目标"),
    ],
)
def test_what_is_only_just_met_or_missed_says_so(goal: Goal, value: int, zh: str) -> None:
    assert judged(goal, {2025: value}, "2026-06-01").reason.zh == zh


@pytest.mark.parametrize(
    ("value", "strictly", "said"),
    [
        (203, False, "若减少超过3万千瓦,"),
        (203, True, "若减少3万千瓦,"),
        (197, False, "若增加3万千瓦,"),
        (197, True, "若增加超过3万千瓦,"),
    ],
)
def test_whether_the_line_itself_turns_the_verdict_is_said(value: int, strictly: bool, said: str) -> None:
    rule = Reach(Decimal(200), WAN_KW, strictly=strictly, deadline=EVERY_YEAR)
    assert f"最新值{said}即判为" in explain(target(rule), judged(rule, {2025: value}, "2026-06-01")).zh


def test_figures_that_are_not_final_are_said_to_be_so() -> None:
    early = assess(target(TO_200), points({2025: 200}, Status.PROVISIONAL), date(2026, 6, 1), base_year=BASE_YEAR)
    assert "。2025年数据为初步数。" in explain(target(TO_200), early).zh
    assert "The figure for 2025 is provisional." in explain(target(TO_200), early).en
    guess = assess(target(TO_200), points({2025: 200}, Status.ESTIMATED), date(2026, 6, 1), base_year=BASE_YEAR)
    assert "The figure for 2025 is an estimate." in explain(target(TO_200), guess).en


def test_once_the_last_year_is_over_nothing_is_projected() -> None:
    """2025 is over and its figure not due before 2027."""
    told = explain(target(TO_200), judged(TO_200, {2020: 100, 2024: 180}, "2026-06-01"))
    assert "期限2025年已过,2025年数据尚未报送" in told.zh
    assert "平均速度" not in told.zh


def test_what_does_not_bind_says_that_it_is_counted_apart() -> None:
    strive = replace(target(TO_200), force=Force.STRIVE)
    told = explain(strive, judged(TO_200, {2025: 199}, "2026-06-01"))
    assert "用语为“力争”,与约束性目标分开统计。" in told.zh
    assert "Not binding: it is counted apart from what is." in told.en
    assert "apart" not in explain(target(TO_200), judged(TO_200, {2025: 199}, "2026-06-01")).en


def test_differences_of_percentages_are_percentage_points() -> None:
    goal = Reach(Decimal(50), PERCENT, deadline=by(2025))
    told = explain(target(goal, RATE), judged(goal, {2020: 40, 2022: 43}, "2023-06-01", RATE))
    assert "最新值若增加0.2个百分点,即判为" in told.zh
    assert "if the value were 0.2 percentage points higher" in told.en


@pytest.mark.parametrize(
    ("goal", "zh", "en"),
    [
        (TO_200, "到2025年达到200万千瓦", "at least 200 × 10,000 kW by 2025"),
        (replace(TO_200, strictly=True), "到2025年超过200万千瓦", "more than 200 × 10,000 kW by 2025"),
        (
            replace(TO_200, tolerance=Decimal(10)),
            "到2025年达到200万千瓦左右(容差10万千瓦)",
            "about 200 × 10,000 kW (give or take 10 × 10,000 kW) by 2025",
        ),
        (Reach(Decimal(1), YES_NO), "实现", "done"),
        (StayBelow(Decimal("1.3"), RATIO, strictly=True), "低于1.3(比值)", "less than 1.3 (ratio)"),
        (NoIncrease(unit=WAN_KW), "不新增", "nothing added"),
        (StayBelow(Decimal(3), WAN_KW, deadline=EVERY_YEAR), "每年不超过3万千瓦", "at most 3 × 10,000 kW every year"),
        (Within(Decimal(3), WAN_KW, high=Decimal(5)), "在3至5万千瓦之间", "between 3 and 5 × 10,000 kW"),
        (
            Change(Decimal(14), heading=Heading.FALL, base=stated(2020), deadline=by(2025)),
            "到2025年比2020年下降14%",
            "14 % below 2020 by 2025",
        ),
        (
            Change(Decimal(5), heading=Heading.RISE, base=stated(2020), deadline=by(2025)),
            "到2025年比2020年上升5%",
            "5 % above 2020 by 2025",
        ),
        (
            Multiply(Decimal(2), base=stated(2020), deadline=by(2025)),
            "到2025年达到2020年的2倍",
            "2 times the level of 2020 by 2025",
        ),
        (
            Accumulate(Decimal(9), WAN_KW, deadline=during(2021, 2025)),
            "2021—2025年累计9万千瓦",
            "9 × 10,000 kW in all in 2021–2025",
        ),
        (NoIncrease(unit=ON_BASE, base=stated(2020)), "较2020年不增加", "no more than in 2020"),
        (NoDecrease(unit=ON_PREVIOUS), "较上期不减少", "no less than in the period before"),
        (Trend(heading=Heading.RISE, deadline=since(2022)), "2022年起上升", "rising from 2022 on"),
        (AsAssigned(PERCENT), "完成国家下达的目标值", "the number the State assigns"),
        (Peak(deadline=before(2030)), "2030年前达峰", "past its maximum before 2030"),
    ],
)
def test_a_promise_is_put_into_words(goal: Goal, zh: str, en: str) -> None:
    said = promise(target(goal))
    assert (said.zh, said.en) == (zh, en)


@pytest.mark.parametrize(
    "deadline", [None, EVERY_YEAR, by(2025), before(2025), during(2021, 2025), since(2022)], ids=str
)
@pytest.mark.parametrize("heading", Heading)
def test_every_direction_and_deadline_has_words(heading: Heading, deadline: Deadline | None) -> None:
    assert promise(target(Trend(heading=heading, deadline=deadline))).zh
