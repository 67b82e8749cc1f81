"""A target's history, from what was recorded: exact at every moment, and the past never changes."""

from collections.abc import Sequence
from datetime import UTC, date, datetime, timedelta
from decimal import Decimal
from uuid import uuid4

from hypothesis import given
from hypothesis import strategies as st

from shared.clock import BEIJING
from shared.plan import SHANGHAI, ActionPlugin, Measure, Period, Reach, Text, by
from shared.plan.unit import WAN_KW
from shared.progress import Method, Verdict
from shared.service.timeline import Records, by_knowledge, by_reference, entries
from shared.store.observations import Sourced
from shared.store.tables import Change, Observation, Submission
from shared.wire.transition import Cause, HistoryEntry
from tests.shared.examples import NAME, STOCK, target
from tests.world import SYNTHETIC

_TARGET = target(Reach(Decimal(100), WAN_KW, deadline=by(2025)))
_PLUGIN = ActionPlugin(
    key="energy",
    title=NAME,
    clause="2.1",
    lead=None,
    base_year=2020,
    measures=(Measure("2.1.1", Text("任务", "task"), ("市发展改革委",)),),
    metrics=(STOCK,),
    targets=(_TARGET,),
    milestones=(),
)
_FIRST = datetime(2021, 3, 15, tzinfo=UTC)


def _sourced(change: int, period: str, value: int, recorded_at: datetime) -> Sourced:
    submission = Submission(
        id=uuid4(),
        source_title=SYNTHETIC,
        source_publisher="tests",
        source_url=None,
        source_published_on=None,
        note=None,
        body="{}",
        recorded_at=recorded_at,
        change=change,
    )
    when = Period.parse(period)
    observation = Observation(
        id=change,
        submission=submission.id,
        metric=STOCK.key,
        period=period,
        period_start=when.start,
        period_end=when.end,
        area=SHANGHAI.code,
        value=Decimal(value),
        status="final",
        value_sent=Decimal(value),
        unit_sent=STOCK.unit.symbol,
        note=None,
        recorded_at=recorded_at,
        change=change,
    )
    return Sourced(observation, submission, Change(number=change, recorded_at=recorded_at))


_STORY = [
    _sourced(2, "2020", 0, datetime(2021, 6, 1, 8, tzinfo=UTC)),
    _sourced(4, "2021", 15, datetime(2022, 5, 1, 8, tzinfo=UTC)),
    _sourced(7, "2021", 20, datetime(2022, 9, 1, 8, tzinfo=UTC)),
    _sourced(9, "2024", 81, datetime(2025, 4, 1, 8, tzinfo=UTC)),
]


def _records(values: Sequence[Sourced], until: datetime) -> Records:
    return Records(_PLUGIN, _TARGET, values, _FIRST, until)


def _known(values: Sequence[Sourced], until: datetime, since: date | None = None) -> list[HistoryEntry]:
    records = _records(values, until)
    return entries(records, by_knowledge(records), Method.PACE, since)


def _told(entry: HistoryEntry) -> tuple[str, int, str | None, str, list[Cause]]:
    was = entry.was.value if entry.was else None
    return entry.on.isoformat(), entry.change, was, entry.assessment.verdict.value, entry.because


def test_what_was_known_moves_with_every_figure_revision_and_due_date() -> None:
    assert [_told(each) for each in _known(_STORY, datetime(2027, 6, 1, tzinfo=UTC))] == [
        ("2021-03-15", 0, None, "no_data", []),
        ("2021-06-01", 2, "no_data", "not_due", [Cause.NEW_PERIOD]),
        ("2022-05-01", 4, "not_due", "off_track", [Cause.NEW_PERIOD]),
        ("2022-09-01", 7, "off_track", "on_track", [Cause.REVISION]),
        ("2024-01-01", 7, "on_track", "stale", [Cause.TIME_PASSED]),
        ("2025-04-01", 9, "stale", "on_track", [Cause.NEW_PERIOD]),
        ("2027-01-01", 9, "on_track", "stale", [Cause.TIME_PASSED]),
    ]


def test_time_counts_from_the_first_moment_of_a_month_in_beijing() -> None:
    (stale,) = [each for each in _known(_STORY, datetime(2025, 1, 1, tzinfo=UTC)) if Cause.TIME_PASSED in each.because]
    assert stale.as_of == datetime(2024, 1, 1, tzinfo=BEIJING)


def test_a_figure_for_a_year_after_the_last_one_is_no_cause() -> None:
    written = datetime(2027, 4, 1, 8, tzinfo=UTC)
    story = [
        *_STORY,
        _sourced(11, "2025", 90, datetime(2026, 4, 1, 8, tzinfo=UTC)),
        _sourced(13, "2025", 100, written),
        _sourced(13, "2026", 110, written),
    ]
    *_, missed, met = _known(story, datetime(2027, 6, 1, tzinfo=UTC))
    assert _told(missed) == ("2026-04-01", 11, "on_track", "missed", [Cause.NEW_PERIOD])
    assert _told(met) == ("2027-04-01", 13, "missed", "met", [Cause.REVISION])


def test_along_reference_days_what_is_known_now_is_judged_as_of_then() -> None:
    records = _records(_STORY, datetime(2027, 6, 1, tzinfo=UTC))
    told = entries(records, by_reference(records, date(2027, 6, 1)), Method.PACE)
    assert [_told(each) for each in told] == [
        ("2020-01-01", 9, None, "no_data", []),
        ("2021-01-01", 9, "no_data", "not_due", [Cause.NEW_PERIOD]),
        ("2022-01-01", 9, "not_due", "on_track", [Cause.NEW_PERIOD]),
        ("2024-01-01", 9, "on_track", "stale", [Cause.TIME_PASSED]),
        ("2025-01-01", 9, "stale", "on_track", [Cause.NEW_PERIOD]),
        ("2027-01-01", 9, "on_track", "stale", [Cause.TIME_PASSED]),
    ]
    assert {each.as_of for each in told} == {datetime(2027, 6, 1, tzinfo=UTC)}


def test_before_anything_was_recorded_there_is_one_entry_without_data() -> None:
    until = datetime(2022, 1, 1, tzinfo=UTC)
    records = Records(_PLUGIN, _TARGET, (), None, until)
    (only,) = entries(records, by_knowledge(records), Method.PACE)
    assert (only.assessment.verdict, only.as_of, only.change) == (Verdict.NO_DATA, until, 0)


_writes = st.lists(
    st.tuples(st.integers(2020, 2026), st.integers(0, 120), st.integers(1, 2200)), min_size=1, max_size=8
)


def _recorded(writes: list[tuple[int, int, int]]) -> list[Sourced]:
    days = sorted({day: (year, value) for year, value, day in writes}.items())
    when = ((at, day, year, value) for at, (day, (year, value)) in enumerate(days, start=1))
    return [_sourced(at, str(year), value, _FIRST + timedelta(days=day)) for at, day, year, value in when]


@given(_writes, st.integers(0, 2400))
def test_later_writes_and_later_days_never_change_the_past(writes: list[tuple[int, int, int]], day: int) -> None:
    values, cut = _recorded(writes), _FIRST + timedelta(days=day)
    early = _known([each for each in values if each.published.recorded_at <= cut], cut)
    late = _known(values, _FIRST + timedelta(days=2400))
    assert early == late[: len(early)]
    assert all(each.as_of > cut for each in late[len(early) :])


@given(_writes, st.dates(date(2021, 1, 1), date(2028, 1, 1)))
def test_leaving_out_the_beginning_leaves_the_rest_as_it_is(writes: list[tuple[int, int, int]], since: date) -> None:
    values, until = _recorded(writes), _FIRST + timedelta(days=2400)
    assert _known(values, until, since) == [each for each in _known(values, until) if each.on >= since]


@given(_writes)
def test_every_change_has_a_cause_and_time_never_one_of_several(writes: list[tuple[int, int, int]]) -> None:
    first, *rest = _known(_recorded(writes), _FIRST + timedelta(days=2400))
    assert first.because == []
    assert all(each.because and (len(each.because) == 1 or Cause.TIME_PASSED not in each.because) for each in rest)
