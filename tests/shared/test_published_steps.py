"""Doubts on the figures that services ship with: nearly none, though they come from a hundred hands."""

import csv
from collections.abc import Iterable, Iterator
from decimal import Decimal
from itertools import groupby
from pathlib import Path

import pytest

import services
from services.catalog import PLUGINS
from shared.plan import ActionPlugin, Grain, Period
from shared.plan.unit import convert, find_unit
from shared.progress import Status
from shared.progress.agreement import Datum
from shared.progress.plausibility import Kind, doubts

KNOWN = {
    # Promoted vehicles were twelve times as many after six years in which none was published.
    ("nev_promoted_cumulative", "2021", Kind.JUMP),
    # Process emissions fell by 37 % within a year, after yearly steps of 9 % (their median).
    ("co2_emissions_scope1_ceads_process", "2015", Kind.JUMP),
}
BY_THE_YEAR = KNOWN | {
    # A month in the year in which the share doubled, of which only the year before is known here.
    ("nev_new_registration_share", "2021-11", Kind.JUMP),
}


def _published(plugin: ActionPlugin) -> list[tuple[tuple[str, ...], Datum]]:
    """In the file's order, each with its source."""
    file = Path(services.__file__).parent / plugin.key / "published.csv"
    with file.open(encoding="utf-8", newline="") as lines:
        rows = list(csv.DictReader(lines))
    return [
        (tuple(row[name] for name in ("title", "publisher", "url", "published_on")), _datum(plugin, row))
        for row in rows
    ]


def _datum(plugin: ActionPlugin, row: dict[str, str]) -> Datum:
    metric, unit = plugin.metric(row["metric"]), find_unit(row["unit"])
    assert metric is not None
    assert unit is not None
    printed = Decimal(row["value"])
    value, period, status = convert(printed, unit, metric.unit), Period.parse(row["period"]), Status(row["status"])
    return Datum(metric.key, row["area"], period, value, status, printed, row["unit"])


def _replayed(plugin: ActionPlugin, submissions: Iterable[list[Datum]]) -> Iterator[tuple[str, str, Kind]]:
    known: dict[object, Datum] = {}
    for sent in submissions:
        for doubt in doubts(plugin, known.values(), sent):
            yield sent[doubt.index].metric, sent[doubt.index].period.text, doubt.kind
        known |= {each.key: each for each in sent}


def test_replayed_as_they_were_loaded_only_these_are_doubted() -> None:
    found = [
        doubt
        for plugin in PLUGINS
        for doubt in _replayed(
            plugin, ([each for _, each in rows] for _, rows in groupby(_published(plugin), key=lambda row: row[0]))
        )
    ]
    assert sorted(found, key=str) == sorted(KNOWN, key=str)


def test_replayed_one_by_one_from_the_oldest_only_these_are_doubted() -> None:
    oldest_first = {
        plugin: sorted((each for _, each in _published(plugin)), key=lambda each: each.period.order)
        for plugin in PLUGINS
    }
    found = [doubt for plugin, data in oldest_first.items() for doubt in _replayed(plugin, ([each] for each in data))]
    assert sorted(found, key=str) == sorted(BY_THE_YEAR, key=str)


LEVELS = [
    (plugin, each)
    for plugin in PLUGINS
    for each in {each.key: each for _, each in _published(plugin)}.values()
    if each.value > 0 and each.status is not Status.FORECAST and each.period.grain is not Grain.RANGE
    if (metric := plugin.metric(each.metric)) and metric.unit.symbol != "是/否" and metric.bounds.low is not None
]


@pytest.mark.parametrize("factor", ["10000", "0.1"])
def test_any_published_level_or_share_would_be_doubted_later_in_the_wrong_unit(factor: str) -> None:
    passed = [each.key for plugin, each in LEVELS if not _doubted_later(plugin, each, Decimal(factor))]
    assert passed == []


def _doubted_later(plugin: ActionPlugin, each: Datum, factor: Decimal) -> bool:
    after = Period.parse(each.period.text.replace(str(each.period.year), "2026"))
    value = each.value * factor
    sent = Datum(each.metric, each.area, after, value, Status.FINAL, value, each.unit)
    return any(doubt.kind is Kind.JUMP for doubt in doubts(plugin, [each], [sent]))
