"""Falls: what by its definition only grows, and yet is lower than before or higher than after."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from itertools import accumulate

from shared.plan import Metric, Text
from shared.progress.agreement import Datum
from shared.progress.assessment import Status
from shared.progress.words import exactly, period


def falls(metric: Metric, known: Iterable[Datum], sent: Sequence[Datum]) -> Iterator[tuple[Datum, Text]]:
    """The figures of one series that fall, or from which known ones do, by more than rounding makes out.

    Of two that are sent together the later one falls.
    """
    if not metric.only_grows:
        return
    revised = {each.period for each in sent}
    firm = [each for each in known if each.period not in revised and each.status is not Status.FORECAST]
    earlier = sorted([*firm, *(each for each in sent if each.status is not Status.FORECAST)], key=_end)
    later = sorted(firm, key=_end)
    highest = list(accumulate(earlier, _higher))
    lowest = list(accumulate(reversed(later), _lower))[::-1]
    for each in sent:
        first, last = bisect_left(earlier, _end(each), key=_end), bisect_right(later, _end(each), key=_end)
        before = highest[first - 1] if first else None
        after = lowest[last] if last < len(lowest) else None
        if before and _below(each, before):
            yield each, _told(metric, each, before)
        elif after and _below(after, each):
            yield each, _told(metric, each, after)


def _below(one: Datum, other: Datum) -> bool:
    return one.value + one.rounding < other.value - other.rounding


def _told(metric: Metric, each: Datum, other: Datum) -> Text:
    said, than = exactly(each.value, metric.unit), exactly(other.value, metric.unit)
    zh, en = ("低于", "is below") if each.value < other.value else ("高于", "is above")
    return Text(
        f"{said.zh}{zh}{period(other.period)}的{than.zh},而该指标按定义只增不减",
        f"{said.en} {en} {other.period}'s {than.en}, though by its definition the metric only grows",
    )


def _end(each: Datum) -> date:
    return each.period.end


def _higher(one: Datum, other: Datum) -> Datum:
    return other if other.value > one.value else one


def _lower(one: Datum, other: Datum) -> Datum:
    return other if other.value < one.value else one
