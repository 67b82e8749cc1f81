"""Registers: one that contradicts itself or its plan is refused with its plugin; who may keep them."""

from dataclasses import replace
from typing import Any

import pytest

from services.catalog import PLUGINS
from shared.plan import STATUS, ActionPlugin, Choice, Number, Option, PluginError, Register, Words
from shared.plan.bureau import OFFICE
from shared.plan.rights import Caller, Role, may_keep
from shared.plan.unit import WAN_KW
from tests.shared.examples import NAME
from tests.shared.test_plugin import PLUGIN

REGISTER = Register(
    key="plants",
    title=NAME,
    definition=NAME,
    serves=("T001", "T002"),
    fields=(STATUS, Number(key="capacity", title=NAME, unit=WAN_KW)),
)
_PUDONG, _HUANGPU = "310115", "310101"


def _choice(*keys: str) -> Choice:
    return Choice(key="kind", title=NAME, options=tuple(Option(key, NAME) for key in keys))


FAULTS: dict[str, tuple[dict[str, Any], str]] = {
    "a key in the wrong shape": ({"key": "Plants"}, "register 'Plants': the key is not lower case words joined by _"),
    "nothing it is kept for": ({"serves": ()}, "register 'plants' serves no commitment"),
    "an unknown commitment": ({"serves": ("T999",)}, "register 'plants' serves T999, no commitment of this plugin"),
    "a field twice": ({"fields": (STATUS, STATUS)}, "register 'plants' has more than one 'status'"),
    "a field every row has": (
        {"fields": (Words(key="area", title=NAME),)},
        "register 'plants' has more than one 'area'",
    ),
    "a field named as a column of the source": (
        {"fields": (Words(key="publisher", title=NAME),)},
        "register 'plants' has more than one 'publisher'",
    ),
    "a field in the wrong shape": (
        {"fields": (Words(key="Note", title=NAME),)},
        "register 'plants': field 'Note' is not lower case words joined by _",
    ),
    "a choice of one": ({"fields": (_choice("wind"),)}, "register 'plants': field 'kind' leaves no choice"),
    "an option twice": (
        {"fields": (_choice("wind", "sun", "wind"),)},
        "register 'plants': field 'kind' offers 'wind' twice",
    ),
}


@pytest.mark.parametrize("fault", FAULTS)
def test_a_register_that_contradicts_itself_is_refused(fault: str) -> None:
    changed, said = FAULTS[fault]
    with pytest.raises(PluginError) as refused:
        replace(PLUGIN, registers=(replace(REGISTER, **changed),))
    assert str(refused.value) == f"plugin 'power_supply': {said}"


def test_a_register_is_declared_once() -> None:
    with pytest.raises(PluginError, match="register plants is declared 2 times"):
        replace(PLUGIN, registers=(REGISTER, REGISTER))


def test_a_row_says_its_name_area_and_commitment_first() -> None:
    plugin = replace(PLUGIN, registers=(REGISTER,))
    fields = plugin.fields_of(REGISTER)
    assert [field.key for field in fields] == ["name", "area", "commitment", "status", "capacity"]
    assert isinstance(fields[2], Choice)
    assert [option.key for option in fields[2].options] == ["T001", "T002"]


def _steward(bureau: str | None) -> Caller:
    return Caller("somebody", bureau, frozenset({Role.STEWARD}))


def _plugin(key: str) -> ActionPlugin:
    return next(plugin for plugin in PLUGINS if plugin.key == key)


def test_the_bureaus_of_an_action_keep_its_registers_and_the_office_keeps_all() -> None:
    energy, innovation = _plugin("energy"), _plugin("innovation")
    assert may_keep(_steward("市发展改革委"), energy, None)
    assert may_keep(_steward("市经济信息化委"), energy, _PUDONG)
    assert not may_keep(_steward("市教委"), energy, None)
    assert not may_keep(_steward(None), energy, None)
    assert may_keep(_steward(OFFICE), energy, None)
    assert may_keep(_steward(OFFICE), innovation, _PUDONG)


def test_a_district_keeps_rows_of_its_own_area_where_the_plan_names_it_or_all_districts() -> None:
    energy, regions = _plugin("energy"), _plugin("regions")
    assert may_keep(_steward("浦东新区"), regions, _PUDONG)
    assert may_keep(_steward("黄浦区"), regions, _HUANGPU)
    assert not may_keep(_steward("黄浦区"), regions, _PUDONG)
    assert not may_keep(_steward("黄浦区"), regions, None)
    assert not may_keep(_steward("黄浦区"), energy, _HUANGPU)
