"""What identities reckon, and which metrics add up over districts."""

from decimal import Decimal

import pytest

from services.catalog import PLUGINS
from services.identities import IDENTITIES
from shared.plan import Aggregation, Period
from shared.plan.identity import (
    DISTRICT_SUM,
    Relation,
    Side,
    chain,
    change_of_ratio,
    constant,
    district_sum,
    figure,
    growth,
    multiple,
    total,
)
from shared.plan.unit import PERCENT, VEHICLE_PER_CHARGER, WAN_KW, YES_NO
from tests.shared.examples import Figures, metric, series


def _reckoned(side: Side, period: str, **figures: Figures) -> Decimal | None:
    return side.reckon({name: series(each) for name, each in figures.items()}, Period.parse(period))


def test_the_yearly_change_of_energy_intensity_follows_from_energy_and_gdp() -> None:
    """Shanghai 2020: energy −5.1 %, GDP +1.7 %; published −6.64 %, which lies within 0.1 points."""
    side = change_of_ratio(figure("energy"), figure("gdp"))
    change = _reckoned(side, "2020", energy={2020: "-5.1"}, gdp={2020: "1.7"})
    assert change is not None
    assert round(change, 2) == Decimal("-6.69")
    assert abs(change - Decimal("-6.64")) < Decimal("0.1")
    assert _reckoned(side, "2020", energy={2020: "-5.1"}, gdp={2019: "1.7"}) is None


def test_yearly_falls_of_carbon_intensity_compound() -> None:
    """Shaanxi 2011–2013: 8.01 %, 1.79 % and 5.35 % make 14.49 %."""
    falls: Figures = {2011: "-8.01", 2012: "-1.79", 2013: "-5.35"}
    cumulative = _reckoned(chain("d"), "2011/2013", d=falls)
    assert cumulative is not None
    assert round(cumulative, 2) == Decimal("-14.49")
    assert _reckoned(chain("d"), "2011/2014", d=falls) is None
    assert _reckoned(chain("d"), "2011-01/2013-06", d=falls) is None


@pytest.mark.parametrize(
    ("side", "period", "expected"),
    [
        (total("a", "b"), "2021", 5),
        (total("a", "b"), "2020", None),
        (growth("a"), "2021", 50),
        (growth("a"), "2020", None),
        (growth("a"), "2021-H1", None),
        (multiple("a", Decimal(2)), "2021", 6),
        (multiple("b", Decimal(2)), "2020", None),
        (constant(100), "2021", 100),
    ],
)
def test_sides_need_all_they_rest_on(side: Side, period: str, expected: int | None) -> None:
    used = {name: each for name, each in {"a": {2020: 2, 2021: 3}, "b": {2021: 2}}.items() if name in side.inputs}
    assert _reckoned(side, period, **used) == expected  # type: ignore[arg-type]


def test_growth_from_nothing_is_unknown() -> None:
    assert _reckoned(growth("a"), "2021", a={2020: 0, 2021: 3}) is None


def test_flows_and_counted_stocks_add_up_over_districts() -> None:
    for unit, aggregation, adds in (
        (WAN_KW, Aggregation.LAST, True),
        (WAN_KW, Aggregation.SUM, True),
        (WAN_KW, Aggregation.NONE, False),
        (PERCENT, Aggregation.LAST, False),
        (YES_NO, Aggregation.LAST, False),
        (VEHICLE_PER_CHARGER, Aggregation.LAST, False),
    ):
        assert (district_sum(metric(unit=unit, aggregation=aggregation)) is not None) == adds


def test_where_values_may_be_negative_some_districts_say_nothing_of_the_whole() -> None:
    metrics = {each.key: each for plugin in PLUGINS for each in plugin.metrics}
    assert district_sum(metrics["gdp"]) is DISTRICT_SUM
    signed = district_sum(metrics["forest_area_net_gain"])
    assert signed is not None
    assert (signed.key, signed.relation) == (DISTRICT_SUM.key, Relation.EQUAL)


def test_identities_have_keys_of_their_own_and_speak_of_declared_metrics_in_one_unit() -> None:
    metrics = {each.key: each for plugin in PLUGINS for each in plugin.metrics}
    keys = [each.key for each in (*IDENTITIES, DISTRICT_SUM)]
    assert len(set(keys)) == len(keys)
    for identity in IDENTITIES:
        assert set(identity.left.inputs + identity.right.inputs) <= metrics.keys()
        assert len({metrics[name].unit for name in identity.left.inputs}) == 1, identity.key
        if identity.relation is not Relation.EQUAL and identity.right.inputs:
            assert metrics[identity.right.inputs[0]].unit == metrics[identity.left.inputs[0]].unit, identity.key
