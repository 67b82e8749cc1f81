"""Controlled rates: a declaration that could not be measured is refused."""

from dataclasses import replace
from decimal import Decimal
from typing import Any

import pytest

from shared.plan import AsAssigned, Cap, Change, ControlledRate, Form, Goal, Heading, PluginError, Reach, by, stated
from shared.plan.unit import PERCENT, TCE
from tests.shared.examples import RATE, metric, target
from tests.shared.test_plugin import PLUGIN

YEARLY = replace(RATE, key="yearly")
TASK = replace(RATE, key="task", set_ahead=True)
SINCE = replace(RATE, key="since", change_since=2020)
GROWTH = metric("growth")
CEILING = replace(GROWTH, key="ceiling", set_ahead=True)
FALL = Change(Decimal(14), heading=Heading.FALL, base=stated(2020), deadline=by(2025))
CONTROLLED = ControlledRate(target="T001", yearly=YEARLY, task=TASK, form=Form.ENERGY, cap=Cap(GROWTH, CEILING))
WHOLE = replace(
    PLUGIN,
    metrics=(SINCE, YEARLY, TASK, GROWTH, CEILING),
    targets=(target(FALL, SINCE),),
    controlled=(CONTROLLED,),
)

FAULTS: dict[str, tuple[dict[str, Any], str]] = {
    "of another plugin's target": (
        {"target": "T009"},
        "controlled rate T009 is no target of this plugin",
    ),
    "on a foreign metric": (
        {"yearly": replace(YEARLY, key="foreign")},
        "controlled rate T001 uses 'foreign', no metric of this plugin",
    ),
    "with tasks that are measured": (
        {"task": YEARLY},
        "controlled rate T001: 'yearly' is not set ahead",
    ),
    "with a ceiling that is measured": (
        {"cap": Cap(GROWTH, GROWTH)},
        "controlled rate T001: 'growth' is not set ahead",
    ),
    "whose changes are not in %": (
        {"yearly": GROWTH, "cap": None},
        "controlled rate T001: 'growth' is not in %",
    ),
    "whose ceiling is in another unit": (
        {"cap": Cap(YEARLY, CEILING)},
        "controlled rate T001: growth and ceiling are not in one unit",
    ),
}


def refusal(**changes: Any) -> str:
    with pytest.raises(PluginError) as caught:
        replace(WHOLE, **changes)
    return str(caught.value).removeprefix("plugin 'power_supply': ")


@pytest.mark.parametrize(("changes", "fault"), FAULTS.values(), ids=FAULTS)
def test_a_plugin_refuses_a_controlled_rate(changes: dict[str, Any], fault: str) -> None:
    assert refusal(controlled=(replace(CONTROLLED, **changes),)) == fault


def test_a_target_is_controlled_once() -> None:
    assert refusal(controlled=(CONTROLLED, CONTROLLED)) == "controlled rate T001 is declared 2 times"


@pytest.mark.parametrize(
    "goal",
    [
        Change(Decimal(14), heading=Heading.RISE, base=stated(2020), deadline=by(2025)),
        Change(Decimal(70), heading=Heading.FALL, base=stated(2020), deadline=by(2030)),
        Change(Decimal(14), heading=Heading.FALL, base=stated(2019), deadline=by(2024)),
        AsAssigned(PERCENT, deadline=by(2026)),
        AsAssigned(PERCENT),
        AsAssigned(TCE, deadline=by(2025)),
        Reach(Decimal(14), PERCENT, deadline=by(2025)),
    ],
    ids=str,
)
def test_only_a_fall_within_five_years_is_measured_so(goal: Goal) -> None:
    """The yardsticks are those of a five-year plan: a fall over ten or 25 years has no such schedule."""
    assert refusal(targets=(target(goal, SINCE),)) == "controlled rate T001 is no fall in % within five years"


def test_a_target_the_state_assigns_later_is_controlled_already() -> None:
    assigned = target(AsAssigned(PERCENT, deadline=by(2025)), SINCE)
    plugin = replace(WHOLE, targets=(assigned,))
    assert plugin.controlled_target(CONTROLLED) is assigned
