"""Verdicts explained: the sentence, the formula with its inputs, and where the verdict would turn."""

from dataclasses import replace
from datetime import date
from decimal import Decimal

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
from shared.plan.unit import ON_BASE, ON_PREVIOUS, PERCENT, WAN_KW
from shared.progress import Method, Verdict, assess
from shared.progress.explanation import explain, promise
from tests.shared.examples import BASE_YEAR, RATE, Figures, judged, numbers, points, target

TO_200 = Reach(Decimal(200), WAN_KW, deadline=by(2025))
KNOWN: Figures = {2020: 100, 2022: 136}


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
        "“装机容量”(T001,约束性):到2025年达到200万千瓦。截至2023-06-01判为略慢于序时进度。"
        "应达140,实际136,完成应完成量的90%,略慢于序时进度。照目前速度,2025年为190万千瓦。"
        "照目前速度要到2026年才达到目标。此后年均须变化21.3333万千瓦,近年年均变化18万千瓦。"
        "最新值若增加4万千瓦以上,判定即为达到序时进度。评估方法pace/2。"
    )
    assert told.en == (
        "“capacity” (T001, binding): at least 200 (10,000 kW) by 2025. It is at risk on 2023-06-01. "
        "140 was due, 136 is done: 90 % of what was due, slightly behind schedule. "
        "At the present pace it is 190 (10,000 kW) in 2025. At the present pace the goal is reached in 2026 only. "
        "From now on 21.3333 (10,000 kW) a year are needed; of late it was 18 (10,000 kW). "
        "It would be on track if the value were higher by more than 4 (10,000 kW). Judged by the method pace/2."
    )


def test_what_does_not_bind_says_that_it_is_counted_apart() -> None:
    strive = replace(target(TO_200), force=Force.STRIVE)
    told = explain(strive, judged(TO_200, {2025: 199}, "2026-06-01"))
    assert "用语为“力争”,与约束性目标分开统计。" in told.zh
    assert "Not binding: it is counted apart from what is." in told.en
    assert "apart" not in explain(target(TO_200), judged(TO_200, {2025: 199}, "2026-06-01")).en


def test_differences_of_percentages_are_percentage_points() -> None:
    goal = Reach(Decimal(50), PERCENT, deadline=by(2025))
    told = explain(target(goal, RATE), judged(goal, {2020: 40, 2022: 43}, "2023-06-01", RATE))
    assert "最新值若增加0.2个百分点以上" in told.zh
    assert "higher by more than 0.2 percentage points" in told.en


@pytest.mark.parametrize(
    ("goal", "zh", "en"),
    [
        (TO_200, "到2025年达到200万千瓦", "at least 200 (10,000 kW) by 2025"),
        (StayBelow(Decimal(3), WAN_KW, deadline=EVERY_YEAR), "每年不超过3万千瓦", "at most 3 (10,000 kW) every year"),
        (Within(Decimal(3), WAN_KW, high=Decimal(5)), "保持在3至5万千瓦", "between 3 and 5 (10,000 kW)"),
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
            "9 (10,000 kW) in all in 2021–2025",
        ),
        (NoIncrease(unit=ON_BASE, base=stated(2020)), "较2020年不增加", "no more than in 2020"),
        (NoDecrease(unit=ON_PREVIOUS), "较上期不减少", "no less than the period before"),
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
