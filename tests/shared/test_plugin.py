"""Plugins: one that contradicts itself is refused, with every fault at once."""

from dataclasses import replace
from decimal import Decimal
from typing import Any

import pytest

from shared.plan import (
    Accumulate,
    ActionPlugin,
    AsAssigned,
    Change,
    Derivation,
    Force,
    Goal,
    Heading,
    Measure,
    Metric,
    Milestone,
    Multiply,
    NoIncrease,
    Peak,
    PluginError,
    Reach,
    StayBelow,
    Trend,
    Within,
    by,
    stated,
)
from shared.plan.identity import at_most
from shared.plan.unit import KW, ON_BASE, PERCENT, TCE, WAN_KW, YI_KWH
from tests.shared.examples import NAME, STOCK, metric, target

FOREIGN = metric("coal")
MEASURE = Measure("2.1.1", NAME, ("市发展改革委", "市交通委"))
TEN = Decimal(10)
GOAL = Reach(TEN, WAN_KW)


def milestone(key: str = "law", *, number: str = "T002", clause: str = "2.1.1") -> Milestone:
    return Milestone(id=number, clause=clause, force=Force.PROMOTE, title=NAME, key=key)


def derivation(of: Metric, *inputs: Metric) -> Derivation:
    return Derivation(of, inputs, lambda _series: {}, NAME)


PLUGIN = ActionPlugin(
    key="power_supply",
    title=NAME,
    clause="2.1",
    lead="市发展改革委",
    base_year=2020,
    measures=(MEASURE,),
    metrics=(STOCK,),
    targets=(target(GOAL),),
    milestones=(milestone(),),
)

FAULTS: dict[str, tuple[dict[str, Any], str]] = {
    "a key in the wrong shape": (
        {"key": "Power-Supply"},
        "key 'Power-Supply' is not lower case words joined by _",
    ),
    "a measure twice": (
        {"measures": (MEASURE, MEASURE, MEASURE)},
        "measure 2.1.1 is declared 3 times",
    ),
    "a metric twice": (
        {"metrics": (STOCK, STOCK)},
        "metric capacity is declared 2 times",
    ),
    "a milestone twice": (
        {"milestones": (milestone(), milestone(number="T003"))},
        "milestone law is declared 2 times",
    ),
    "a number for a target and a milestone": (
        {"milestones": (milestone(number="T001"),)},
        "commitment T001 is declared 2 times",
    ),
    "a metric derived twice": (
        {"derivations": (derivation(STOCK), derivation(STOCK))},
        "derivation capacity is declared 2 times",
    ),
    "an unknown lead": (
        {"lead": "市能源局"},
        "lead '市能源局' is no known bureau",
    ),
    "an unknown bureau": (
        {"measures": (replace(MEASURE, bureaus=("市交通委", "市能源局")),)},
        "measure 2.1.1: unknown bureau '市能源局'",
    ),
    "a measure without a bureau": (
        {"measures": (replace(MEASURE, bureaus=()),)},
        "measure 2.1.1 has no bureau",
    ),
    "a target on a foreign metric": (
        {"targets": (target(GOAL, FOREIGN),)},
        "target T001 is on 'coal', no metric of this plugin",
    ),
    "a level in a wrong dimension": (
        {"targets": (target(Reach(TEN, YI_KWH)),)},
        "target T001: 亿千瓦时 is not of the dimension of 万千瓦",
    ),
    "a peak of something without a boundary": (
        {"targets": (target(Peak()),)},
        "target T001 is a peak of 'capacity', which names no boundary",
    ),
    "a foreign metric for an assigned number": (
        {"targets": (replace(target(AsAssigned(WAN_KW)), assigned=replace(FOREIGN, set_ahead=True)),)},
        "target T001 is assigned by 'coal', no metric of this plugin",
    ),
    "an assigned number among outturns": (
        {"targets": (replace(target(AsAssigned(WAN_KW)), assigned=STOCK),)},
        "target T001: 'capacity' holds what is assigned and is not set ahead",
    ),
    "a formula on a foreign metric": (
        {"derivations": (derivation(STOCK, FOREIGN),)},
        "derivation of 'capacity' uses 'coal', no metric of this plugin",
    ),
    "an identity of a foreign metric": (
        {"identities": (at_most("coal_in_capacity", STOCK, FOREIGN),)},
        "identity 'coal_in_capacity' uses 'coal', no metric of this plugin",
    ),
    "an identity twice": (
        {"identities": (at_most("part", STOCK, STOCK), at_most("part", STOCK, STOCK))},
        "identity part is declared 2 times",
    ),
    "a formula for a foreign metric": (
        {"derivations": (derivation(FOREIGN, STOCK),)},
        "derivation of 'coal' uses 'coal', no metric of this plugin",
    ),
}


def refusal(changes: dict[str, Any]) -> str:
    with pytest.raises(PluginError) as caught:
        replace(PLUGIN, **changes)
    return str(caught.value)


@pytest.mark.parametrize(("changes", "fault"), FAULTS.values(), ids=FAULTS)
def test_a_plugin_refuses(changes: dict[str, Any], fault: str) -> None:
    assert refusal(changes) == f"plugin {changes.get('key', 'power_supply')!r}: {fault}"


def test_a_plugin_names_all_its_faults_at_once() -> None:
    message = refusal(
        {
            "key": "Power",
            "lead": "市能源局",
            "measures": (MEASURE, replace(MEASURE, bureaus=()), Measure("2.1.2", NAME, ("甲", "乙"))),
            "metrics": (STOCK, STOCK),
            "targets": (target(Reach(TEN, TCE), FOREIGN), target(StayBelow(TEN, TCE))),
            "milestones": (milestone(number="T001"), milestone(number="T003")),
            "derivations": (derivation(FOREIGN, STOCK), derivation(FOREIGN, STOCK)),
        }
    )
    assert message.removeprefix("plugin 'Power': ").split("; ") == [
        "key 'Power' is not lower case words joined by _",
        "measure 2.1.1 is declared 2 times",
        "metric capacity is declared 2 times",
        "milestone law is declared 2 times",
        "commitment T001 is declared 3 times",
        "derivation coal is declared 2 times",
        "lead '市能源局' is no known bureau",
        "measure 2.1.1 has no bureau",
        "measure 2.1.2: unknown bureau '甲'",
        "measure 2.1.2: unknown bureau '乙'",
        "target T001 is on 'coal', no metric of this plugin",
        "target T001: 吨标准煤 is not of the dimension of 万千瓦",
        "target T001: 吨标准煤 is not of the dimension of 万千瓦",
        "derivation of 'coal' uses 'coal', no metric of this plugin",
        "derivation of 'coal' uses 'coal', no metric of this plugin",
    ]


@pytest.mark.parametrize(
    "goal",
    [Reach(TEN, YI_KWH), StayBelow(TEN, YI_KWH), Within(TEN, YI_KWH, high=TEN + 1), Accumulate(TEN, YI_KWH)],
    ids=lambda goal: goal.kind.value,
)
def test_levels_and_amounts_are_in_the_dimension_of_their_metric(goal: Goal) -> None:
    assert "亿千瓦时 is not of the dimension of 万千瓦" in refusal({"targets": (target(goal),)})


@pytest.mark.parametrize(
    "goal",
    [
        Reach(TEN, KW),
        Change(TEN, heading=Heading.RISE, base=stated(2020), deadline=by(2025)),
        Multiply(TEN, base=stated(2020), deadline=by(2025)),
        NoIncrease(unit=ON_BASE),
        AsAssigned(PERCENT),
        Trend(heading=Heading.RISE),
    ],
    ids=lambda goal: goal.kind.value,
)
def test_what_is_said_about_a_metric_need_not_be_in_its_unit(goal: Goal) -> None:
    assert replace(PLUGIN, targets=(target(goal),)).targets[0].goal is goal


def test_an_action_may_have_no_lead() -> None:
    assert replace(PLUGIN, lead=None).lead is None


@pytest.mark.parametrize("number", ["", "T1", "T0001", "t001", "001", "T00a", "T００１", "T001\n"])
def test_a_commitment_is_numbered_by_a_t_and_three_digits(number: str) -> None:
    with pytest.raises(ValueError, match="an id is a T and three digits"):
        target(GOAL, number=number)
    with pytest.raises(ValueError, match="an id is a T and three digits"):
        milestone(number=number)


@pytest.mark.parametrize("clause", ["", "0", "2.", ".1", "2.1.1.1", "2-1", "二", "2.a", "2.1\n"])
def test_a_commitment_stands_in_a_clause_of_the_plan(clause: str) -> None:
    with pytest.raises(ValueError, match="is no clause of the plan"):
        target(GOAL, clause=clause)
    with pytest.raises(ValueError, match="is no clause of the plan"):
        milestone(clause=clause)


def test_a_milestone_needs_a_key_of_lower_case_words() -> None:
    with pytest.raises(ValueError, match="milestone key 'New law'"):
        milestone("New law")


def test_commitments_come_in_the_order_of_their_numbers() -> None:
    plugin = replace(PLUGIN, targets=(target(GOAL, number="T009"), target(GOAL, number="T001")))
    assert [commitment.id for commitment in plugin.commitments] == ["T001", "T002", "T009"]


def test_metrics_and_milestones_are_found_by_key() -> None:
    assert (PLUGIN.metric("capacity"), PLUGIN.metric("coal")) == (STOCK, None)
    assert (PLUGIN.milestone("law"), PLUGIN.milestone("act")) == (PLUGIN.milestones[0], None)


def test_a_metric_knows_the_targets_on_it() -> None:
    plugin = replace(PLUGIN, metrics=(STOCK, FOREIGN), targets=(target(GOAL), target(GOAL, FOREIGN, number="T003")))
    assert [each.id for each in plugin.targets_of(FOREIGN)] == ["T003"]


def test_a_commitment_is_owed_by_the_bureaus_of_its_measure() -> None:
    assert PLUGIN.bureaus(PLUGIN.targets[0]) == ("市发展改革委", "市交通委")
    assert PLUGIN.bureaus(target(GOAL, clause="1")) == ()


def test_host_names_have_no_underscore() -> None:
    assert PLUGIN.slug == "power-supply"
