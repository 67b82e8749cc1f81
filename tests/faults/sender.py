"""Sending submissions and counting what became of them: the one place that knows what writing and reading them take."""

import asyncio
import json
import time
from collections.abc import AsyncIterator, Sequence
from contextlib import asynccontextmanager
from dataclasses import dataclass, field, replace
from typing import Any

import httpx
import psycopg
from pydantic import TypeAdapter

from shared.plan import DISTRICTS
from shared.plan.rights import Role
from shared.store.database import admin_url, database_name
from shared.web.issuer import Issuer
from tests.world import REPORTER, SYNTHETIC, bearer

SERVICE = "innovation"
"""The quickest to start: nothing is published for it."""
_METRIC, _UNIT = "carbon_neutrality_key_labs", "个"
_WRITERS = 8
_PAUSE_SECONDS = 0.1
_PATIENCE_SECONDS = 60


@dataclass(frozen=True, slots=True)
class Sent:
    """A submission with its key, and what was answered; neither status nor receipt where no answer came."""

    key: str
    body: dict[str, Any]
    status: int | None = None
    receipt: dict[str, Any] = field(default_factory=dict)
    seconds: float = 0.0

    @property
    def acknowledged(self) -> bool:
        return self.status == httpx.codes.CREATED


class Sender:
    """A bureau's program that sends to one service."""

    def __init__(self, client: httpx.AsyncClient) -> None:
        self._client = client

    async def send(self, key: str, *, year: int = 1990, note: str | None = None) -> Sent:
        """A figure for every district, each of them told apart from all others by its publisher, the key."""
        value = {"metric": _METRIC, "unit": _UNIT, "period": str(year), "value": len(key)}
        figures = [value | {"area": district.code, "note": note} for district in DISTRICTS]
        body = {"source": {"title": SYNTHETIC, "publisher": key}, "observations": figures}
        return await self.repeat(Sent(key, body))

    async def repeat(self, sent: Sent) -> Sent:
        """The same with the same key. What is not acknowledged is refused as a problem, or not answered at all."""
        started = time.monotonic()
        try:
            answer = await self._client.post("/submissions", json=sent.body, headers={"Idempotency-Key": sent.key})
        except httpx.TransportError:
            return replace(sent, status=None)
        seconds = time.monotonic() - started
        if answer.status_code == httpx.codes.CREATED:
            return replace(sent, status=answer.status_code, receipt=answer.json(), seconds=seconds)
        assert answer.headers["content-type"] == "application/problem+json", answer.text
        assert answer.status_code == httpx.codes.SERVICE_UNAVAILABLE, answer.text
        assert int(answer.headers["retry-after"]) > 0
        return replace(sent, status=answer.status_code, seconds=seconds)

    async def until_acknowledged(self, key: str, **options: Any) -> Sent:
        """As a patient program does it."""
        deadline = time.monotonic() + _PATIENCE_SECONDS
        sent = await self.send(key, **options)
        while not sent.acknowledged:
            assert time.monotonic() < deadline, "the service has not come back"
            await asyncio.sleep(_PAUSE_SECONDS)
            sent = await self.repeat(sent)
        return sent

    async def receipt(self, submission: str) -> dict[str, Any]:
        """As its sender got it: what it would turn today is for who reads it."""
        found: dict[str, Any] = (await self._client.get(f"/submissions/{submission}")).raise_for_status().json()
        return found | {"turns": None}

    async def change(self, after: int = 0, wait: float = 0) -> int:
        answer = await self._client.get("/changes", params={"after": after, "wait": wait})
        number: int = answer.raise_for_status().json()["change"]
        return number

    async def newest(self) -> int:
        """The change of the newest submission there is to see."""
        page = (await self._client.get("/submissions", params={"limit": 1})).raise_for_status().json()
        number: int = page["items"][0]["change"]
        return number


def taking_tokens_of(issuer: Issuer) -> dict[str, str]:
    """The environment of a service that does."""
    settings = TypeAdapter(dict[str, str | tuple[str, ...]]).validate_python(issuer.settings)
    return {name.upper(): each if isinstance(each, str) else json.dumps(each) for name, each in settings.items()}


@dataclass(slots=True)
class Stream:
    """What writers were answered who send one submission after the other."""

    answered: list[Sent] = field(default_factory=list)

    async def until(self, count: int, *, acknowledged: bool = True) -> None:
        """As many more have been acknowledged, or have not been."""
        goal, deadline = self._count(acknowledged) + count, time.monotonic() + _PATIENCE_SECONDS
        while self._count(acknowledged) < goal:
            assert time.monotonic() < deadline, "no more such answers"
            await asyncio.sleep(_PAUSE_SECONDS)

    def _count(self, acknowledged: bool) -> int:
        return sum(each.acknowledged is acknowledged for each in self.answered)


@dataclass(frozen=True, slots=True)
class Office:
    """Where a service is, and whose tokens it takes."""

    address: str
    issuer: Issuer

    @asynccontextmanager
    async def sender(self) -> AsyncIterator[Sender]:
        headers = bearer(self.issuer, REPORTER, Role.REPORTER)
        async with httpx.AsyncClient(base_url=self.address, timeout=_PATIENCE_SECONDS, headers=headers) as client:
            yield Sender(client)

    @asynccontextmanager
    async def streaming(self, name: str) -> AsyncIterator[Stream]:
        """Eight writers; what they had on the way is answered or lost before this ends."""
        stream, leaving = Stream(), asyncio.Event()

        async def write(writer: int) -> None:
            async with self.sender() as sender:
                number = 0
                while not leaving.is_set():
                    number += 1
                    sent = await sender.send(f"{name}-{writer}-{number}", year=1990 + writer // 2)
                    stream.answered.append(sent)
                    await asyncio.sleep(0 if sent.acknowledged else _PAUSE_SECONDS)

        writers = [asyncio.create_task(write(each)) for each in range(_WRITERS)]
        try:
            yield stream
        finally:
            leaving.set()
            await asyncio.gather(*writers)


def check_nothing_is_lost(server: str, sent: Sequence[Sent]) -> None:
    """Asked of the database, past the service: whole, once, in the order of the receipts, without gaps."""
    url = admin_url(server, database_name(SERVICE)).set(drivername="postgresql")
    with psycopg.connect(url.render_as_string(hide_password=False)) as admin:
        rows = admin.execute(
            "SELECT source_publisher, change, (SELECT count(*) FROM observation WHERE submission = submission.id) "
            "FROM submission ORDER BY change"
        ).fetchall()
        keys = {row[0] for row in admin.execute("SELECT key FROM idempotency").fetchall()}
        numbers = [row[0] for row in admin.execute("SELECT number FROM change ORDER BY recorded_at").fetchall()]
    stored = {key: change for key, change, _ in rows}
    assert len(stored) == len(rows), "something was stored twice"
    assert {count for *_, count in rows} == {len(DISTRICTS)}, "something was stored in part"
    assert {key.split()[-1] for key in keys} == set(stored)
    assert numbers == list(range(1, len(rows) + 1))
    acknowledged = {each.key: each.receipt["change"] for each in sent if each.acknowledged}
    assert acknowledged.items() <= stored.items(), "something acknowledged is lost"
