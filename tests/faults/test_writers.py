"""Many writers at once: everything acknowledged is kept, in one order, and whoever watches misses nothing."""

import asyncio
from itertools import pairwise

from tests.faults.cluster import Cluster
from tests.faults.sender import Office, Sender, check_nothing_is_lost

_MANY = 64


async def test_sixty_four_writers_on_the_same_figures_are_all_kept_and_ordered(server: Cluster, office: Office) -> None:
    async with office.sender() as bureau, office.sender() as reader:
        before = await bureau.change()
        watching = asyncio.create_task(_watched(reader, before))
        sent = await asyncio.gather(*(bureau.send(f"{'w' * each}-{each}", year=1995) for each in range(_MANY)))
        seen = await watching
    assert all(each.acknowledged for each in sent)
    in_order = sorted(sent, key=lambda each: each.receipt["change"])
    assert [each.receipt["change"] for each in in_order] == list(range(before + 1, before + _MANY + 1))
    for former, later in pairwise(in_order):
        assert former.receipt["recorded_at"] < later.receipt["recorded_at"]
    assert seen == sorted(seen)
    assert seen[-1] == before + _MANY
    check_nothing_is_lost(server.url, sent)


async def _watched(reader: Sender, before: int) -> list[int]:
    """What somebody sees who asks for news all the time; each number is followed by its submission being there."""
    seen = [before]
    while seen[-1] < before + _MANY:
        seen.append(await reader.change(seen[-1], wait=30))
        assert await reader.newest() >= seen[-1]
    return seen


async def test_one_key_from_many_at_once_is_stored_once(server: Cluster, office: Office) -> None:
    async with office.sender() as bureau:
        before = await bureau.change()
        sent = await asyncio.gather(*(bureau.send("the-same") for _ in range(_MANY)))
        assert await bureau.change() == before + 1
    assert all(each.receipt == sent[0].receipt and each.acknowledged for each in sent)
    check_nothing_is_lost(server.url, sent)
