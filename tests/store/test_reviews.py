"""What is approved is known, in the order of approval; what is not, nobody knows of."""

from collections.abc import AsyncIterator
from decimal import Decimal

import pytest_asyncio

from shared.plan import Period
from shared.plan.rights import Caller, Role
from shared.store import changes, observations, publications, reviews, submissions
from shared.store.database import Database
from shared.store.submissions import Figure, Provenance, View
from shared.store.tables import Submission
from shared.wire.review import ReviewState
from tests.world import SYNTHETIC

_METRIC, _AREA = "key_laboratories", "310105"
_REVIEWER = Caller("reviewer", "市科委", frozenset({Role.REVIEWER}))
_ALL = View(everything=True)


@pytest_asyncio.fixture
async def database(database_url: str) -> AsyncIterator[Database]:
    database = Database(database_url, "innovation")
    yield database
    await database.close()


async def _submit(database: Database, period: str, value: int, bureau: str = "市教委", **more: object) -> Submission:
    figure = Figure(_METRIC, Period.parse(period), _AREA, Decimal(value), "final", Decimal(value), "个", None)
    origin = Provenance(SYNTHETIC, "tests", None, None, None, "{}", bureau, "reporter", **more)  # type: ignore[arg-type]
    async with database.transaction() as session:
        return await submissions.record(session, origin, [figure])


async def _decide(database: Database, submission: Submission, *, approved: bool) -> int:
    async with database.transaction() as session:
        return (await reviews.decide(session, submission, _REVIEWER, approved=approved, note=None)).change


async def _known(database: Database, period: str, upto: int | None = None) -> list[int]:
    async with database.transaction() as session:
        at = await changes.current(session) if upto is None else upto
        rows = await observations.known(session, at, metrics={_METRIC}, area=_AREA)
        return [int(row.observation.value) for row in rows if row.observation.period == period]


async def _state(database: Database, submission: Submission) -> ReviewState:
    async with database.transaction() as session:
        found = await submissions.find(session, submission.id, _ALL)
        assert found
        return found.state


async def test_a_figure_is_known_from_its_approval_on_and_not_before(database: Database) -> None:
    submission = await _submit(database, "1981", 7)
    assert await _known(database, "1981") == []
    assert await _state(database, submission) is ReviewState.SUBMITTED
    change = await _decide(database, submission, approved=True)
    assert await _known(database, "1981") == [7]
    assert await _known(database, "1981", change - 1) == []
    assert await _state(database, submission) is ReviewState.APPROVED
    async with database.transaction() as session:
        assert await changes.metrics_changed(session, change - 1) == [_METRIC]
        assert await changes.metrics_changed(session, change) == []
        assert "1981" not in (await publications.first(session, change - 1, _AREA)).get(_METRIC, {})
        assert "1981" in (await publications.first(session, change, _AREA))[_METRIC]


async def test_what_is_approved_last_stands(database: Database) -> None:
    early, late = await _submit(database, "1982", 1), await _submit(database, "1982", 2)
    await _decide(database, late, approved=True)
    await _decide(database, early, approved=True)
    assert await _known(database, "1982") == [1]


async def test_what_is_returned_stays_unknown_and_may_come_again(database: Database) -> None:
    submission = await _submit(database, "1983", 3)
    await _decide(database, submission, approved=False)
    assert await _known(database, "1983") == []
    assert await _state(database, submission) is ReviewState.RETURNED
    again = await _submit(database, "1983", 4, resubmits=submission.id)
    assert await _state(database, submission) is ReviewState.RESUBMITTED
    await _decide(database, again, approved=True)
    assert await _known(database, "1983") == [4]


async def test_unpublished_submissions_are_seen_by_those_concerned_only(database: Database) -> None:
    submission = await _submit(database, "1984", 5)

    async def sees(view: View) -> bool:
        async with database.transaction() as session:
            page = await submissions.newest(session, None, 1000, view)
            one = await submissions.find(session, submission.id, view)
        assert (one is not None) is (submission.id in {each.submission.id for each in page})
        return one is not None

    assert await sees(_ALL)
    assert await sees(View(bureau="市教委"))
    assert await sees(View(bureau="市科委", metrics=[_METRIC]))
    assert not await sees(View())
    assert not await sees(View(bureau="市科委"))
    assert not await sees(View(bureau="市科委", metrics=["another_metric"]))


async def test_submissions_are_found_by_state_and_bureau(database: Database) -> None:
    kept = {state: await _submit(database, "1985", 6, bureau="上海海事局") for state in ReviewState}
    await _decide(database, kept[ReviewState.APPROVED], approved=True)
    await _decide(database, kept[ReviewState.RETURNED], approved=False)
    await _decide(database, kept[ReviewState.RESUBMITTED], approved=False)
    replacing = await _submit(database, "1985", 6, bureau="上海海事局", resubmits=kept[ReviewState.RESUBMITTED].id)
    for state, submission in kept.items():
        async with database.transaction() as session:
            found = await submissions.newest(session, None, 9, _ALL, bureau="上海海事局", state=state)
        expected = {submission.id, replacing.id} if state is ReviewState.SUBMITTED else {submission.id}
        assert {each.submission.id for each in found} == expected
        assert {each.state for each in found} == {state}
