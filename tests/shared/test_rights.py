"""Who may report and review what, by the plan."""

import pytest

from services.catalog import PLUGINS
from shared.plan import ActionPlugin
from shared.plan.bureau import DISTRICTS_TOGETHER, OFFICE
from shared.plan.rights import (
    BODIES,
    Caller,
    Role,
    may_report,
    may_report_milestone,
    milestone_reporters,
    milestone_reviewers,
    reporters,
    reviewers,
)

_CITY, _XUHUI, _HUANGPU = "310000", "310104", "310101"
ENERGY = next(plugin for plugin in PLUGINS if plugin.key == "energy")
COORDINATION = next(plugin for plugin in PLUGINS if plugin.key == "coordination")


def _of(bureau: str) -> Caller:
    return Caller("somebody", bureau, frozenset({Role.REPORTER}))


@pytest.mark.parametrize("plugin", PLUGINS, ids=lambda plugin: plugin.key)
def test_somebody_reports_every_metric_and_somebody_else_reviews_it(plugin: ActionPlugin) -> None:
    for metric in plugin.metrics:
        for bureau in reporters(plugin, metric):
            assert {*reviewers(plugin, metric)} - {bureau}
        assert {*reviewers(plugin, metric)} <= BODIES
    for milestone in plugin.milestones:
        for bureau in milestone_reporters(plugin, milestone):
            assert {*milestone_reviewers(plugin, milestone)} - {bureau}


def test_the_measures_bureaus_report_and_the_first_of_them_reviews() -> None:
    coal = next(target.metric for target in ENERGY.targets if target.clause == "2.1.2")
    assert reporters(ENERGY, coal) == ("市发展改革委", "市经济信息化委", "市生态环境局")
    assert reviewers(ENERGY, coal) == ("市发展改革委", OFFICE)


def test_an_assigned_number_is_of_the_target_it_is_for() -> None:
    target = next(target for target in ENERGY.targets if target.assigned)
    assert target.assigned is not None
    assert reporters(ENERGY, target.assigned) == ENERGY.bureaus(target)


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
    responsible = milestone_reporters(COORDINATION, together)
    assert may_report_milestone(_of("徐汇区"), responsible)
    assert not may_report_milestone(_of("徐汇区"), ("市交通委",))
    assert not may_report_milestone(_of("长宁区"), ("徐汇区",))


def test_nobody_speaks_for_all_districts() -> None:
    assert BODIES.isdisjoint(DISTRICTS_TOGETHER)
    assert {"徐汇区", "崇明区", OFFICE, "市交通委"} <= BODIES
