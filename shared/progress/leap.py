"""How a jump is told: the two values compared, and what would have been expected."""

import math
from decimal import Decimal

from shared.plan import Aggregation, Metric, Text
from shared.plan.expectation import Scale
from shared.progress.agreement import Datum
from shared.progress.gauge import Gauge, in_order, level, months
from shared.progress.words import exactly, n, period


def oversized(metric: Metric, each: Datum, largest: Datum) -> Text:
    said, other = exactly(each.value, metric.unit), exactly(largest.value, metric.unit)
    times = _times(abs(float(level(metric, each) / level(metric, largest))))
    return Text(
        f"{said.zh}不计正负是已知最大值({period(largest.period)}{other.zh})的{times}倍",
        f"{said.en} is, signs apart, {times} times the largest value known, {largest.period}'s {other.en}",
    )


def stray(gauge: Gauge, each: Datum, other: Datum) -> Text:
    said, than = exactly(each.value, gauge.metric.unit), _than(gauge.metric, each, other)
    if not level(gauge.metric, each):
        return Text(f"{said.zh},而{than.zh}不为零", f"{said.en}, where {than.en} is not zero")
    earlier, later = in_order((each, other))
    if gauge.scale is Scale.POINTS and not gauge.out_of_proportion(earlier, later):
        points, most = n(abs(each.value - other.value)), n(Decimal(gauge.reach(earlier, later)))
        above = each.value > other.value
        return Text(
            f"{said.zh}比{than.zh}{'高' if above else '低'}{points}个百分点,预期相差不超过{most}个百分点",
            f"{said.en} is {points} percentage points {'above' if above else 'below'} {than.en}; "
            f"at most {most} are expected",
        )
    return _in_proportion(gauge, each, other, said, than)


def _in_proportion(gauge: Gauge, each: Datum, other: Datum, said: Text, than: Text) -> Text:
    times = float(level(gauge.metric, each) / level(gauge.metric, other))
    most = _times(math.exp(gauge.proportion(*in_order((each, other)))))
    if times > 1:
        return Text(
            f"{said.zh}是{than.zh}的{_times(times)}倍,预期至多{most}倍",
            f"{said.en} is {_times(times)} times {than.en}; at most {most} times is expected",
        )
    return Text(
        f"{said.zh}是{than.zh}的1/{_times(1 / times)},预期至少1/{most}",
        f"{said.en} is 1/{_times(1 / times)} of {than.en}; at least 1/{most} is expected",
    )


def _than(metric: Metric, each: Datum, other: Datum) -> Text:
    """What it is held against, as part of a sentence."""
    said = exactly(other.value, metric.unit)
    if each.period == other.period:
        return Text(f"已知的{said.zh}", f"the {said.en} known so far")
    unlike = metric.aggregation is Aggregation.SUM and months(each) != months(other)
    yearly = Text("(均折合全年)", " (both as yearly amounts)") if unlike else None
    zh, en = f"{period(other.period)}的{said.zh}", f"{other.period}'s {said.en}"
    return Text(zh + yearly.zh, en + yearly.en) if yearly else Text(zh, en)


def _times(ratio: float) -> str:
    """To three digits, whole from ten on."""
    return f"{ratio:,.0f}" if ratio >= 10 else f"{ratio:.3g}"  # noqa: PLR2004
