"""Figures as plausibility reads them, of metrics that the plan declares."""

from decimal import Decimal

from services.catalog import PLUGINS
from shared.plan import SHANGHAI, ActionPlugin, Metric, Period
from shared.progress import Status
from shared.progress.agreement import Datum
from shared.progress.plausibility import Doubt, Kind, doubts
from tests.shared.examples import Figures

_METRICS = {metric.key: (plugin, metric) for plugin in PLUGINS for metric in plugin.metrics}


def declared(key: str) -> Metric:
    return _METRICS[key][1]


def plugin_of(key: str) -> ActionPlugin:
    return _METRICS[key][0]


def datum(
    key: str, period: int | str, value: int | str | Decimal, area: str = SHANGHAI.code, status: Status = Status.FINAL
) -> Datum:
    number, unit = Decimal(value), declared(key).unit.symbol
    return Datum(key, area, Period.parse(str(period)), number, status, number, unit)


def series(key: str, figures: Figures, area: str = SHANGHAI.code, status: Status = Status.FINAL) -> list[Datum]:
    return [datum(key, period, value, area, status) for period, value in figures.items()]


def doubted(known: list[Datum], sent: list[Datum]) -> list[Doubt]:
    return doubts(plugin_of(sent[0].metric), known, sent)


def kinds(known: list[Datum], sent: list[Datum]) -> list[tuple[str, Kind]]:
    """What is doubted, by its period."""
    return [(sent[doubt.index].period.text, doubt.kind) for doubt in doubted(known, sent)]
