"""A target's verdicts through time, from every value ever published of what it rests on. Pure."""

from collections import deque
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime, time
from itertools import pairwise

from shared.clock import BEIJING, day_of
from shared.plan import SHANGHAI, ActionPlugin, Target
from shared.progress import Method
from shared.service.knowledge import Knowledge
from shared.store.observations import Sourced
from shared.wire.assessment import AssessmentOut
from shared.wire.transition import HistoryEntry, Promise, Stand, causes, figures, same_substance


@dataclass(frozen=True, slots=True)
class Records:
    """Every value ever published of the metrics that `target` rests on, in the order of publication.

    `first` is when its service recorded anything at all, `None` if it never did; `until` is the moment of asking.
    """

    plugin: ActionPlugin
    target: Target
    values: Sequence[Sourced]
    first: datetime | None
    until: datetime


@dataclass(frozen=True, slots=True)
class Instant:
    """A moment and day on which the verdict may have become another; `change` is the last write by then."""

    as_of: datetime
    on: date
    change: int


def by_knowledge(records: Records) -> list[Instant]:
    """Every publication that the target rests on, and the first of each month, from the service's first write on.

    Figures fall due and years begin on firsts of months: between these, time alone changes nothing.
    """
    begin = records.first or records.until
    midnights = (datetime.combine(day, time(), BEIJING) for day in _firsts(day_of(begin), day_of(records.until)))
    moments = {begin} | {each.astimezone(UTC) for each in midnights if begin < each <= records.until}
    writes = {each.published.recorded_at: each.published.number for each in records.values}
    instants, change = [], 0
    for as_of in sorted(moments | writes.keys()):
        change = writes.get(as_of, change)
        instants.append(Instant(as_of, day_of(as_of), change))
    return instants


def by_reference(records: Records, last: date) -> list[Instant]:
    """The first of each month from the base year on, and the day `last`, with all that is known in the end."""
    change = max((each.published.number for each in records.values), default=0)
    start = records.target.goal.counted_from(records.plugin.base_year)
    days = [day for day in _firsts(date(start, 1, 1), last) if day < last]
    return [Instant(records.until, day, change) for day in (*days, last)]


def _firsts(begin: date, end: date) -> Iterator[date]:
    for month in range(begin.year * 12 + begin.month - 1, end.year * 12 + end.month):
        yield date(month // 12, month % 12 + 1, 1)


def entries(
    records: Records, instants: Sequence[Instant], method: Method, since: date | None = None
) -> list[HistoryEntry]:
    """How the target stood at the first instant, and at each one that changed it; those from the day `since` on.

    Leaving out the beginning leaves the rest as it is.
    """
    start = next((at for at, each in enumerate(instants) if since is None or each.on >= since), len(instants))
    stands = list(_stands(records, instants[max(start - 1, 0) :], method))
    told = [_entry(instant, stand, None) for instant, stand in stands[:1] if start == 0]
    for (_, before), (instant, stand) in pairwise(stands):
        if not same_substance(before.assessment, stand.assessment):
            told.append(_entry(instant, stand, before))
    return told


def _entry(instant: Instant, stand: Stand, before: Stand | None) -> HistoryEntry:
    return HistoryEntry(
        as_of=instant.as_of,
        on=instant.on,
        change=instant.change,
        assessment=stand.assessment,
        was=before.assessment.verdict if before else None,
        because=causes(before, stand) if before else [],
    )


def _stands(records: Records, instants: Sequence[Instant], method: Method) -> Iterator[tuple[Instant, Stand]]:
    values = deque(records.values)
    known: dict[tuple[str, str], Sourced] = {}
    knowledge = Knowledge(records.plugin, ())
    for instant in instants:
        if values and values[0].published.number <= instant.change:
            while values and values[0].published.number <= instant.change:
                sourced = values.popleft()
                known[sourced.observation.metric, sourced.observation.period] = sourced
            knowledge = Knowledge(records.plugin, known.values())
        assessment = AssessmentOut.of(knowledge.assess(records.target, instant.on, method))
        series = knowledge.observations(records.target.metric, SHANGHAI.code)
        promise = Promise.of(knowledge.settled(records.target, instant.on))
        yield instant, Stand(assessment, figures(records.target, series, instant.on, records.plugin.base_year), promise)
