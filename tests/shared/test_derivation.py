"""Derived metrics fill what nobody reported."""

from collections.abc import Mapping
from dataclasses import replace

from shared.plan import ActionPlugin, Derivation, Period, Series
from shared.plan.formula import yearly_change
from shared.progress import Point, Status
from shared.progress.derivation import derive
from tests.shared.examples import NAME, Figures, metric, points

TOTAL, NEW, DOUBLED = metric("total"), metric("new"), metric("doubled")


def added(series: Mapping[str, Series]) -> Series:
    return yearly_change(series["total"])


def doubled(series: Mapping[str, Series]) -> Series:
    return {period: 2 * value for period, value in series["new"].items()}


PLUGIN = ActionPlugin(
    key="parks",
    title=NAME,
    clause="2.8",
    lead=None,
    base_year=2020,
    measures=(),
    metrics=(TOTAL, NEW, DOUBLED),
    targets=(),
    milestones=(),
    derivations=(Derivation(NEW, (TOTAL,), added, NAME), Derivation(DOUBLED, (NEW,), doubled, NAME)),
)


def reported(figures: Figures, status: Status = Status.FINAL) -> dict[Period, Point]:
    return {point.period: point for point in points(figures, status)}


def test_a_metric_is_derived_from_what_was_reported() -> None:
    derived = derive(PLUGIN, {"total": reported({2021: 400, 2022: 470})})
    assert derived["new"] == reported({2022: 70})


def test_a_derivation_may_use_the_result_of_one_before_it() -> None:
    derived = derive(PLUGIN, {"total": reported({2021: 400, 2022: 470})})
    assert derived["doubled"] == reported({2022: 140})


def test_a_reported_figure_goes_before_a_derived_one() -> None:
    derived = derive(PLUGIN, {"total": reported({2021: 400, 2022: 470, 2023: 500}), "new": reported({2022: 71})})
    assert derived["new"] == reported({2023: 30})
    assert derived["doubled"] == reported({2022: 142, 2023: 60})


def test_forecasts_are_no_input() -> None:
    forecast = reported({2022: 470}, Status.FORECAST)
    assert derive(PLUGIN, {"total": reported({2021: 400}) | forecast})["new"] == {}


def test_a_derived_value_stands_even_where_only_a_forecast_was_reported() -> None:
    known = {"total": reported({2021: 400, 2022: 470}), "new": reported({2022: 99}, Status.FORECAST)}
    assert derive(PLUGIN, known)["new"] == reported({2022: 70})


def test_a_derived_value_is_as_firm_as_its_weakest_input() -> None:
    total = reported({2021: 400}) | reported({2022: 470}, Status.ESTIMATED)
    assert derive(PLUGIN, {"total": total})["new"] == reported({2022: 70}, Status.ESTIMATED)


def test_a_later_estimate_makes_no_earlier_value_less_firm() -> None:
    total = reported({2021: 400, 2022: 470}) | reported({2023: 500}, Status.ESTIMATED)
    assert derive(PLUGIN, {"total": total})["new"] == reported({2022: 70}) | reported({2023: 30}, Status.ESTIMATED)


def test_nothing_is_derived_from_nothing() -> None:
    assert derive(PLUGIN, {}) == {"new": {}, "doubled": {}}
    assert derive(replace(PLUGIN, derivations=()), {"total": reported({2021: 1})}) == {}
