"""Derived metrics: filled in wherever no reported figure stands."""

from collections.abc import Mapping
from datetime import date
from decimal import Decimal

from shared.plan import ActionPlugin, Derivation, Metric, Period, Series
from shared.progress.assessment import Point, Status

_WEAKEST_LAST = (Status.FINAL, Status.PROVISIONAL, Status.ESTIMATED)


def derive(plugin: ActionPlugin, reported: Mapping[str, Mapping[Period, Point]]) -> dict[str, dict[Period, Point]]:
    """The derived points of one area by metric key, from the points reported there; forecasts are no input.

    Derivations run in the order they are declared, so that one may use another's result.
    """
    known = {
        key: {period: point for period, point in points.items() if point.status is not Status.FORECAST}
        for key, points in reported.items()
    }
    derived: dict[str, dict[Period, Point]] = {}
    for derivation in plugin.derivations:
        points = _points(derivation, known)
        own = known.setdefault(derivation.metric.key, {})
        derived[derivation.metric.key] = fresh = {period: p for period, p in points.items() if period not in own}
        own.update(fresh)
    return derived


def _points(derivation: Derivation, known: Mapping[str, Mapping[Period, Point]]) -> dict[Period, Point]:
    inputs = {metric.key: known.get(metric.key, {}) for metric in derivation.inputs}
    series: dict[str, dict[Period, Decimal]] = {
        key: {period: point.value for period, point in points.items()} for key, points in inputs.items()
    }
    values = _values(derivation, series)
    return {period: Point(period, value, _status(derivation, inputs, period)) for period, value in values.items()}


def _values(derivation: Derivation, series: Mapping[str, Series]) -> Series:
    try:
        return derivation.formula(series)
    except ArithmeticError:  # figures that are possible one by one may together have no result
        return {}


def decisive(
    derivation: Derivation, series: Mapping[str, Mapping[Period, Decimal]], period: Period
) -> list[tuple[Metric, Period]]:
    """The inputs without which the derived value for `period` would be another, or none at all."""
    value = _values(derivation, series).get(period)
    return [
        (metric, each)
        for metric in derivation.inputs
        for each in series[metric.key]
        if _values(derivation, _without(series, metric.key, each)).get(period) != value
    ]


def _without(
    series: Mapping[str, Mapping[Period, Decimal]], key: str, period: Period
) -> dict[str, Mapping[Period, Decimal]]:
    return {**series, key: {each: value for each, value in series[key].items() if each != period}}


def _status(derivation: Derivation, inputs: Mapping[str, Mapping[Period, Point]], period: Period) -> Status:
    """A derived value is no firmer than what it was computed from."""
    if derivation.estimate:
        return Status.ESTIMATED
    since = derivation.since
    base = None if since is None else Period.of_year(since)
    first, last = (min(base.start, period.start), max(base.end, period.end)) if base else (date.min, period.end)
    points = (point for points in inputs.values() for point in points.values())
    statuses = (point.status for point in points if first <= point.period.start and point.period.end <= last)
    return max(statuses, key=_WEAKEST_LAST.index, default=Status.FINAL)
