"""The door every figure comes in by: all faults of a submission at once, or figures ready to be stored."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Any

from pydantic import ValidationError

from shared.plan import AREAS, SHANGHAI, ActionPlugin, Metric, Period, Text
from shared.plan.unit import convert, find_unit, spellings
from shared.progress import Status
from shared.service.bodies import Sent
from shared.service.problems import Fault, InvalidError, shape_faults, unknown_area
from shared.store.submissions import Figure, Provenance
from shared.wire.submission import ObservationIn, SubmissionIn
from shared.wire.values import LARGEST


@dataclass(frozen=True, slots=True)
class Delivery:
    """A submission that may be stored."""

    origin: Provenance
    figures: tuple[Figure, ...]


def admit(plugin: ActionPlugin, sent: Sent, today: date) -> Delivery:
    """A submission that may be stored. Raises `InvalidError` with every fault."""
    if faults := list(_faults(plugin, sent.raw, today)):
        raise InvalidError(faults)
    submission = SubmissionIn.model_validate(sent.raw)
    source = submission.source
    origin = Provenance(
        title=source.title,
        publisher=source.publisher,
        url=str(source.url) if source.url else None,
        published_on=source.published_on,
        note=submission.note,
        body=sent.text,
        reason=submission.reason,
        resubmits=submission.resubmits,
    )
    return Delivery(origin, tuple(_figure(plugin, sent) for sent in submission.observations))


def _figure(plugin: ActionPlugin, sent: ObservationIn) -> Figure:
    metric, unit = plugin.metric(sent.metric), find_unit(sent.unit)
    if metric is None or unit is None:
        raise AssertionError("checked before")
    return Figure(
        metric=metric.key,
        period=Period.parse(sent.period),
        area=sent.area,
        value=_tidy(convert(sent.value, unit, metric.unit)),
        status=sent.status.value,
        value_sent=sent.value,
        unit_sent=sent.unit,
        note=sent.note,
    )


def _tidy(value: Decimal) -> Decimal:
    """To twelve decimals, as many as may be sent, without trailing zeros."""
    return Decimal(f"{value:.12f}".rstrip("0").rstrip("."))


def _faults(plugin: ActionPlugin, raw: Any, today: date) -> Iterator[Fault]:
    shape = _shape_faults(raw)
    yield from shape
    wrong = {fault.pointer for fault in shape}
    checked = isinstance(raw, dict) and "/observations" not in wrong
    observations = raw.get("observations") if checked else None
    seen: dict[tuple[str, ...], int] = {}
    for index, sent in enumerate(observations if isinstance(observations, list) else []):
        if not isinstance(sent, dict):
            continue
        at = f"/observations/{index}"
        readable = {name: value for name, value in sent.items() if f"{at}/{name}" not in wrong}
        yield from _observation_faults(plugin, at, readable, today)
        if {"metric", "period"} <= readable.keys() and f"{at}/area" not in wrong:
            first = seen.setdefault(identity(readable), index)
            if first != index:
                said = Text(f"与第{first + 1}条重复", f"repeats observation {first}")
                yield Fault(at, "duplicate", said)


def identity(sent: Mapping[str, Any]) -> tuple[str, str, str]:
    """What an observation speaks of: metric, period and area."""
    return sent["metric"], _canonical(sent["period"]), sent.get("area", SHANGHAI.code)


def _canonical(period: str) -> str:
    try:
        return Period.parse(period).text
    except ValueError:
        return period


def _shape_faults(raw: Any) -> list[Fault]:
    try:
        SubmissionIn.model_validate(raw)
    except ValidationError as error:
        return shape_faults(error.errors(include_url=False, include_input=False))
    return []


def _observation_faults(plugin: ActionPlugin, at: str, sent: Mapping[str, Any], today: date) -> Iterator[Fault]:
    metric = plugin.metric(sent["metric"]) if "metric" in sent else None
    if "metric" in sent and metric is None:
        said = Text(f"本服务没有指标{sent['metric']!r}", f"this service has no metric {sent['metric']!r}")
        yield Fault(f"{at}/metric", "unknown_metric", said)
    if (area := sent.get("area", SHANGHAI.code)) not in AREAS:
        yield unknown_area(f"{at}/area", area)
    if "period" in sent:
        yield from _period_faults(f"{at}/period", metric, sent["period"], sent.get("status"), today)
    if metric is not None and "unit" in sent:
        yield from _unit_faults(at, metric, sent["unit"], sent.get("value"))
    if metric is not None and metric.set_ahead and sent.get("status") == Status.FORECAST.value:
        said = Text("该指标为事先下达的数,不是预测值", "what is set ahead is no forecast: leave the status out")
        yield Fault(f"{at}/status", "not_a_forecast", said)


def _period_faults(at: str, metric: Metric | None, text: str, status: Any, today: date) -> Iterator[Fault]:
    try:
        period = Period.parse(text)
    except ValueError as error:
        yield Fault(at, "invalid_period", Text(f"{text!r}不是有效的时期", str(error)))
        return
    if metric is not None and not metric.accepts(period):
        said = Text("存量指标不能填报多年区间", "a stock cannot be reported for a span of years")
        yield Fault(at, "unsuitable_period", said)
    ahead = metric is not None and metric.set_ahead
    if period.end > today and status != Status.FORECAST.value and not ahead:
        said = Text(f"{text}尚未结束,只能填报预测值", f"{text} is not over yet: only a forecast can be reported")
        yield Fault(at, "period_not_over", said)


def _unit_faults(at: str, metric: Metric, spelling: str, value: Any) -> Iterator[Fault]:
    unit = find_unit(spelling)
    offered = "、".join(spellings(metric.unit.dimension))
    if unit is None or unit.dimension != metric.unit.dimension:
        code = "unknown_unit" if unit is None else "wrong_unit"
        said = Text(
            f"{metric.key}不能用单位{spelling!r},可用:{offered}", f"{spelling!r} does not fit; use one of {offered}"
        )
        yield Fault(f"{at}/unit", code, said)
    elif value is not None:
        yield from _value_faults(f"{at}/value", metric, convert(Decimal(str(value)), unit, metric.unit))


def _value_faults(at: str, metric: Metric, value: Decimal) -> Iterator[Fault]:
    if abs(value) >= LARGEST:
        yield Fault(at, "out_of_range", Text("换算后的数值过大", "is too large in the metric's unit"))
    elif not metric.bounds.hold(value):
        zh = f"超出可能范围{metric.bounds}{metric.unit}"
        yield Fault(at, "out_of_bounds", Text(zh, f"lies outside {metric.bounds} {metric.unit.en}: impossible"))
