"""What every plugin declares, and the published figures it ships with."""

import csv
import re
from collections import Counter
from collections.abc import Iterator
from decimal import Decimal
from functools import cache
from itertools import chain
from pathlib import Path

import pytest
from strawberry.utils.str_converters import to_camel_case

import services
from services.catalog import PLUGINS
from shared.plan import (
    AREAS,
    Accumulate,
    ActionPlugin,
    Aggregation,
    AsAssigned,
    Change,
    Derivation,
    Factor,
    Goal,
    Heading,
    Metric,
    Multiply,
    NoDecrease,
    NoIncrease,
    Peak,
    Period,
    Reach,
    StayBelow,
    Target,
    Text,
    Trend,
)
from shared.plan.unit import convert, find_unit
from shared.progress import Status

HAN = re.compile("[一-鿿]")

DERIVATIONS = [derivation for plugin in PLUGINS for derivation in plugin.derivations]

each_plugin = pytest.mark.parametrize("plugin", PLUGINS, ids=lambda plugin: plugin.key)


@cache
def published(plugin: ActionPlugin) -> list[dict[str, str]]:
    file = Path(services.__file__).parent / plugin.key / "published.csv"
    with file.open(encoding="utf-8", newline="") as lines:
        return list(csv.DictReader(lines, strict=True))


def texts(plugin: ActionPlugin) -> Iterator[Text]:
    yield plugin.title
    yield from (measure.title for measure in plugin.measures)
    yield from chain.from_iterable((metric.title, metric.definition) for metric in plugin.metrics)
    yield from (derivation.method for derivation in plugin.derivations)
    yield from (commitment.title for commitment in plugin.commitments)
    for account in plugin.accounts:
        yield from (sector.title for sector in account.sectors)
        yield from (line.factor.source for line in account.lines if isinstance(line.factor, Factor))


def says_more_than_its_title(metric: Metric) -> bool:
    zh, en = metric.definition.zh, metric.definition.en
    return (
        zh.endswith("。")
        and en.endswith(".")
        and zh.rstrip("。") not in metric.title.zh
        and en.rstrip(".").casefold() not in metric.title.en.casefold()
        and len(en.split()) > 5
    )


GROWING_WITHOUT_THE_WORD = {"ecological_corridors", "district_plan_coverage", "district_carbon_peak_plan_issued"}
NOT_GROWING_DESPITE_IT = {"fcev_stock", "vehicle_charger_ratio"}
"""One says that it is not cumulative, the other is a ratio to something that is."""


def pushes(goal: Goal) -> Heading | None:
    """Which way a goal pushes its metric, if one way only."""
    match goal:
        case Change(heading=given) | Trend(heading=given):
            return given
        case Reach() | Accumulate() | Multiply() | NoDecrease():
            return Heading.RISE
        case StayBelow() | NoIncrease() | Peak():
            return Heading.FALL
        case _:
            return None


def faults(metric: Metric | None, row: dict[str, str]) -> Iterator[str]:
    """What keeps a published figure from being taken in."""
    if metric is None:
        yield "unknown metric"
        return
    unit = find_unit(row["unit"])
    if unit is None or unit.dimension != metric.unit.dimension:
        yield "unknown or wrong unit"
    elif not metric.bounds.hold(convert(Decimal(row["value"]), unit, metric.unit)):
        yield "out of bounds"
    period = Period.parse(row["period"])
    if not metric.accepts(period):
        yield "unsuitable period"
    if row["area"] not in AREAS:
        yield "unknown area"
    if Status(row["status"]) is Status.FORECAST and not "" < row["published_on"] <= str(period.end):
        yield "a forecast of what was over, or made nobody knows when"
    if not row["title"].strip() or not row["publisher"].strip():
        yield "no source"


def test_every_action_has_its_own_key_and_clause() -> None:
    assert len({plugin.slug for plugin in PLUGINS}) == len({plugin.clause for plugin in PLUGINS}) == len(PLUGINS)


@each_plugin
def test_every_metric_has_a_graphql_name_of_its_own(plugin: ActionPlugin) -> None:
    names = Counter(to_camel_case(metric.key) for metric in plugin.metrics)
    assert [name for name, times in names.items() if times > 1] == []


def test_no_two_actions_declare_a_metric_of_one_name() -> None:
    keys = Counter(metric.key for plugin in PLUGINS for metric in plugin.metrics)
    assert [key for key, times in keys.items() if times > 1] == []


@each_plugin
def test_every_text_is_chinese_and_english(plugin: ActionPlugin) -> None:
    assert [text.zh for text in texts(plugin) if not HAN.search(text.zh)] == []
    assert [text.en for text in texts(plugin) if HAN.search(text.en)] == []


@each_plugin
def test_a_definition_is_a_sentence_that_says_more_than_the_title(plugin: ActionPlugin) -> None:
    assert [metric.key for metric in plugin.metrics if not says_more_than_its_title(metric)] == []


@each_plugin
def test_no_target_pushes_its_metric_the_wrong_way(plugin: ActionPlugin) -> None:
    opposite: dict[Heading | None, Heading] = {Heading.RISE: Heading.FALL, Heading.FALL: Heading.RISE}
    wrong = [each.id for each in plugin.targets if opposite.get(pushes(each.goal)) is each.metric.heading]
    assert wrong == []


@each_plugin
def test_the_metric_of_a_target_says_which_way_it_should_go(plugin: ActionPlugin) -> None:
    assert [target.id for target in plugin.targets if target.metric.heading is None] == []


CHANGES = [target for plugin in PLUGINS for target in plugin.targets if isinstance(target.goal, Change)]


@pytest.mark.parametrize("target", CHANGES, ids=lambda target: target.id)
def test_a_change_starts_from_levels_or_from_the_base_year_of_its_metric(target: Target) -> None:
    """What may be negative is itself a change, and has no level to take percentages of."""
    assert target.goal.base is not None
    assert target.metric.change_since in (None, target.goal.base.year)
    assert (target.metric.bounds.low is None) is (target.metric.change_since is not None)


@each_plugin
def test_every_commitment_stands_in_a_measure_or_above_all_of_them(plugin: ActionPlugin) -> None:
    clauses = {"1", plugin.clause, *(measure.clause for measure in plugin.measures)}
    assert [commitment.id for commitment in plugin.commitments if commitment.clause not in clauses] == []


@pytest.mark.parametrize("derivation", DERIVATIONS, ids=lambda derivation: derivation.metric.key)
def test_from_nothing_a_formula_makes_nothing(derivation: Derivation) -> None:
    assert derivation.formula({metric.key: {} for metric in derivation.inputs}) == {}


@each_plugin
def test_a_formula_uses_only_what_is_derived_before_it(plugin: ActionPlugin) -> None:
    pending = [derivation.metric.key for derivation in plugin.derivations]
    for derivation in plugin.derivations:
        assert [metric.key for metric in derivation.inputs if metric.key in pending] == []
        pending.remove(derivation.metric.key)


@each_plugin
def test_a_derived_metric_must_agree_with_what_is_reported_or_is_a_lower_bound(plugin: ActionPlugin) -> None:
    checked = {each.key for each in plugin.identities}
    derived = {derivation.metric.key for derivation in plugin.derivations}
    lower_bounds = {"chargers_new", "chargers_public_new"}
    assert {key for key in derived if f"{key}_recomputed" not in checked} == lower_bounds & derived


@each_plugin
def test_stocks_whose_definition_says_cumulative_only_grow(plugin: ActionPlugin) -> None:
    stocks = [metric for metric in plugin.metrics if metric.aggregation is Aggregation.LAST]
    cumulative = {metric.key for metric in stocks if "累计" in metric.title.zh + metric.definition.zh}
    growing = {metric.key for metric in stocks if metric.only_grows}
    assert growing - GROWING_WITHOUT_THE_WORD == cumulative - NOT_GROWING_DESPITE_IT


@each_plugin
def test_every_metric_is_promised_derived_counted_or_known(plugin: ActionPlugin) -> None:
    promised = {target.metric.key for target in plugin.targets}
    derived = {metric.key for each in plugin.derivations for metric in (each.metric, *each.inputs)}
    counted = {line.metric.key for account in plugin.accounts for line in account.lines}
    assigned = {target.assigned.key for target in plugin.targets if target.assigned}
    known = {row["metric"] for row in published(plugin)} | assigned
    assert {metric.key for metric in plugin.metrics} - promised - derived - counted - known == set()


@each_plugin
def test_what_the_state_assigns_has_a_metric_to_hold_it(plugin: ActionPlugin) -> None:
    left_open = [target for target in plugin.targets if isinstance(target.goal, AsAssigned)]
    assert [target.id for target in left_open if target.assigned is None] == []


@each_plugin
def test_every_published_figure_could_be_taken_in(plugin: ActionPlugin) -> None:
    wrong = [(row, list(faults(plugin.metric(row["metric"]), row))) for row in published(plugin)]
    assert [(row, said) for row, said in wrong if said] == []


@each_plugin
def test_no_figure_is_published_twice_in_the_same_row(plugin: ActionPlugin) -> None:
    rows = Counter(tuple(row.values()) for row in published(plugin))
    assert [row for row, times in rows.items() if times > 1] == []


def test_only_two_actions_may_come_without_published_figures() -> None:
    assert {plugin.key for plugin in PLUGINS if not published(plugin)} <= {"innovation", "civic"}
