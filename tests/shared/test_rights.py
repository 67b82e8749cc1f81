"""Who may report and review what, by the plan."""

import pytest

from services.catalog import PLUGINS
from shared.plan import ActionPlugin
from shared.plan.bureau import BUREAUS, OFFICE, STATISTICS, TOGETHER
from shared.plan.rights import (
    BODIES,
    Caller,
    Responsibilities,
    Role,
    may_report,
    may_report_milestone,
)

_CITY, _XUHUI, _HUANGPU = "310000", "310104", "310101"
ENERGY = next(plugin for plugin in PLUGINS if plugin.key == "energy")
COORDINATION = next(plugin for plugin in PLUGINS if plugin.key == "coordination")


def _of(bureau: str) -> Caller:
    return Caller("somebody", bureau, frozenset({Role.REPORTER}))


@pytest.mark.parametrize("plugin", PLUGINS, ids=lambda plugin: plugin.key)
def test_somebody_reports_everything_and_somebody_else_reviews_it(plugin: ActionPlugin) -> None:
    found = Responsibilities.of(plugin)
    assert found.reporters.keys() == found.reviewers.keys() == {metric.key for metric in plugin.metrics}
    reported = [(found.reporters[key], found.reviewers[key]) for key in found.reporters]
    reported += [(found.milestone_reporters[key], found.milestone_reviewers[key]) for key in found.milestone_reporters]
    for reporters, reviewers in reported:
        assert {*reviewers} <= BODIES
        assert all({*reviewers} - {bureau} for bureau in reporters)


def test_the_measures_bureaus_report_and_the_first_of_them_reviews() -> None:
    coal = next(target.metric.key for target in ENERGY.targets if target.clause == "2.1.2")
    found = Responsibilities.of(ENERGY)
    assert found.reporters[coal] == ("市发展改革委", "市经济信息化委", "市生态环境局")
    assert found.reviewers[coal] == ("市发展改革委", OFFICE)


def test_an_assigned_number_is_of_the_target_it_is_for() -> None:
    target = next(target for target in ENERGY.targets if target.assigned)
    assert target.assigned is not None
    assert Responsibilities.of(ENERGY).reporters[target.assigned.key] == ENERGY.bureaus(target)


def test_context_figures_are_of_every_bureau_of_the_action_and_of_the_statistics_bureau() -> None:
    found = Responsibilities.of(COORDINATION)
    assert {STATISTICS, "市发展改革委", "市生态环境局"} <= {*found.reporters["gdp"]}
    assert found.reviewers["gdp"] == (OFFICE,)


def test_a_district_reports_its_own_area_only() -> None:
    assert may_report(_of("徐汇区"), (), _XUHUI)
    assert not may_report(_of("徐汇区"), ("徐汇区",), _HUANGPU)
    assert not may_report(_of("徐汇区"), ("各区",), _CITY)


def test_a_bureau_reports_what_it_is_responsible_for_anywhere() -> None:
    assert may_report(_of("市交通委"), ("市交通委",), _HUANGPU)
    assert not may_report(_of("市教委"), ("市交通委",), _CITY)
    assert not may_report(Caller("somebody", None, frozenset({Role.REPORTER})), ("市交通委",), _CITY)


def test_what_all_districts_are_responsible_for_each_of_them_reports_on() -> None:
    together = next(each for each in COORDINATION.milestones if "各区" in COORDINATION.bureaus(each))
    responsible = Responsibilities.of(COORDINATION).milestone_reporters[together.key]
    assert may_report_milestone(_of("徐汇区"), responsible)
    assert not may_report_milestone(_of("徐汇区"), ("市交通委",))
    assert not may_report_milestone(_of("长宁区"), ("徐汇区",))


def test_nobody_speaks_for_many() -> None:
    assert BUREAUS.keys() > TOGETHER
    assert BODIES.isdisjoint(TOGETHER)
    assert {"徐汇区", "崇明区", OFFICE, "市交通委"} <= BODIES
