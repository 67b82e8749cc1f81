"""Runs every comparison and prints a table of medians and ratios. All submitted figures are synthetic."""

import asyncio
import statistics
import tempfile
import time
from collections.abc import Awaitable, Callable
from pathlib import Path

import httpx
from rich.console import Console
from rich.table import Table

from gateway.client import Moment, Services
from services.catalog import PLUGINS
from tests.world import World, migrated_postgres, running

_ROUNDS = 15
_BATCH = 200

Way = Callable[[], Awaitable[object]]


async def _compare(one: Way, other: Way, rounds: int = _ROUNDS) -> tuple[float, float]:
    """Medians in milliseconds, the two ways taken in turn so that both meet the same machine."""
    times: tuple[list[float], list[float]] = ([], [])
    for way in (one, other):
        await way()
    for _ in range(rounds):
        for way, taken in zip((one, other), times, strict=True):
            started = time.perf_counter()
            await way()
            taken.append((time.perf_counter() - started) * 1000)
    return statistics.median(times[0]), statistics.median(times[1])


async def _states(world: World) -> tuple[float, float]:
    tag = (await world.client.get("/coordination/state")).headers["etag"]
    return await _compare(
        lambda: world.client.get("/coordination/state", headers={"If-None-Match": tag}),
        lambda: world.client.get("/coordination/state"),
    )


async def _explaining(world: World) -> tuple[float, float]:
    return await _compare(
        lambda: world.client.get("/energy/state"),
        lambda: world.client.get("/energy/state", params={"explained": True}),
    )


async def _history(world: World) -> tuple[float, float]:
    return await _compare(
        lambda: world.client.get("/carbon-sink/state"),
        lambda: world.client.get("/carbon-sink/targets/T245/history"),
    )


async def _months(world: World) -> tuple[float, float]:
    target = "/carbon-sink/targets/T245/history"
    return await _compare(
        lambda: world.client.get(target),
        lambda: world.client.get(target, params={"along": "reference"}),
    )


async def _remembering(world: World) -> tuple[float, float]:
    async with httpx.AsyncClient(timeout=30) as client:
        url = f"{world.address}/{{service}}"
        kept = Services(client, url, 30)

        async def ask(services: Services) -> None:
            await asyncio.gather(*(services.ask(plugin, Moment()) for plugin in PLUGINS))

        return await _compare(lambda: ask(kept), lambda: ask(Services(client, url, 30)))


async def _parallel(world: World) -> tuple[float, float]:
    async with httpx.AsyncClient(timeout=30) as client:
        services = Services(client, f"{world.address}/{{service}}", 30)

        async def at_once() -> None:
            await asyncio.gather(*(services.ask(plugin, Moment()) for plugin in PLUGINS))

        async def in_turn() -> None:
            for plugin in PLUGINS:
                await services.ask(plugin, Moment())

        return await _compare(at_once, in_turn)


async def _batching(world: World) -> tuple[float, float]:
    def figure(index: int) -> dict[str, object]:
        year, month = divmod(index, 12)
        period = f"{1950 + year}-{month + 1:02}"
        return {"metric": "gdp", "period": period, "area": "310101", "value": index, "unit": "亿元"}

    figures = [figure(index) for index in range(_BATCH)]

    async def whole() -> None:
        assert (await world.send("coordination", *figures)).status_code == httpx.codes.CREATED

    async def one_by_one() -> None:
        for each in figures:
            assert (await world.send("coordination", each)).status_code == httpx.codes.CREATED

    return await _compare(whole, one_by_one, rounds=3)


_COMPARISONS: dict[str, tuple[str, str, Callable[[World], Awaitable[tuple[float, float]]]]] = {
    "a service's state": ("unchanged (304)", "sent whole", _states),
    "a service's state, in words": ("verdicts", "explained", _explaining),
    "one target": ("state of its service", "its history", _history),
    "a target's history": ("along knowledge", "along reference", _months),
    "all services asked": ("remembering states", "remembering nothing", _remembering),
    "all services asked, unchanged": ("in parallel", "in turn", _parallel),
    f"{_BATCH} figures submitted": ("in one submission", "one by one", _batching),
}


async def _main() -> None:
    table = Table("what", "this way", "ms", "other way", "ms", "ratio", box=None, pad_edge=False)
    with tempfile.TemporaryDirectory() as folder, migrated_postgres(Path(folder) / "data") as url:
        async with running(url) as world:
            for what, (this, other, measure) in _COMPARISONS.items():
                one, two = await measure(world)
                table.add_row(what, this, f"{one:.1f}", other, f"{two:.1f}", f"{two / one:.1f} ×")
    Console().print(table)


if __name__ == "__main__":
    asyncio.run(_main())
