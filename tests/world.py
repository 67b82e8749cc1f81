"""The whole platform on a real port with a real database, as tests and benchmarks ask it."""

import asyncio
import os
import tempfile
from collections.abc import AsyncIterator, Iterator
from contextlib import asynccontextmanager, contextmanager
from dataclasses import dataclass
from http import HTTPStatus
from pathlib import Path
from typing import Any
from unittest.mock import patch

import httpx
import psycopg
import uvicorn

from carbonpeak.compose import OWNERS, one_port
from carbonpeak.server import listen
from migrations.upgrade import upgrade
from shared.plan.bureau import OFFICE
from shared.plan.rights import Caller, Role
from shared.store.embedded import postgres
from shared.web.issuer import Issuer

REPORTER = "市发展改革委"
"""Named by nearly every measure of the plan, and so may report nearly every figure."""
SYNTHETIC = "合成数据,仅用于测试 · synthetic, for tests only"


def signed(issuer: Issuer, bureau: str | None, *roles: Role, subject: str | None = None) -> str:
    """A token of somebody in the bureau, another person in each."""
    return issuer.sign(Caller(subject or f"tests of {bureau}", bureau, frozenset(roles)), 3600)


def bearer(issuer: Issuer, bureau: str | None, *roles: Role, subject: str | None = None) -> dict[str, str]:
    """Headers of a call in the name of a bureau."""
    return {"Authorization": f"Bearer {signed(issuer, bureau, *roles, subject=subject)}"}


@dataclass(frozen=True, slots=True)
class World:
    """`address` is where `carbonpeak up` would answer; `database_url` the server behind it.

    `client` sends no token; `reporter` sends that of a bureau that may report nearly every figure.
    """

    address: str
    database_url: str
    client: httpx.AsyncClient
    reporter: httpx.AsyncClient
    issuer: Issuer

    def token(self, bureau: str | None, *roles: Role, subject: str | None = None) -> str:
        return signed(self.issuer, bureau, *roles, subject=subject)

    def bearer(self, bureau: str | None, *roles: Role, subject: str | None = None) -> dict[str, str]:
        return bearer(self.issuer, bureau, *roles, subject=subject)

    async def ask(self, query: str, **variables: Any) -> dict[str, Any]:
        """The data of a GraphQL answer that must have no errors."""
        response = await self.client.post("/graphql", json={"query": query, "variables": variables})
        answer = response.json()
        assert "errors" not in answer, answer
        data: dict[str, Any] = answer["data"]
        return data

    async def send(self, service: str, *observations: dict[str, Any], **options: Any) -> httpx.Response:
        """Posts observations with a source that says they are synthetic, in the name of a bureau that may."""
        body = {"source": {"title": SYNTHETIC, "publisher": "tests"}, "observations": list(observations)}
        return await self.reporter.post(f"/{service}/submissions", json=body, **options)

    async def submit(self, service: str, *observations: dict[str, Any], **options: Any) -> httpx.Response:
        """The same, and has them approved, so that they are published; the answer is the one to the submission."""
        sent = await self.send(service, *observations, **options)
        if sent.status_code == HTTPStatus.CREATED:
            approved = await self.approve(service, sent.json()["id"])
            assert approved.status_code == HTTPStatus.OK, approved.text
        return sent

    async def published(self, service: str, submission: str) -> str:
        """The moment at which a submission was approved."""
        receipt = (await self.client.get(f"/{service}/submissions/{submission}")).json()
        return str(receipt["review"]["recorded_at"])

    async def approve(self, service: str, submission: str) -> httpx.Response:
        return await self.client.post(
            f"/{service}/submissions/{submission}/review",
            json={"decision": "approve"},
            headers=self.bearer(OFFICE, Role.REVIEWER),
        )


@contextmanager
def migrated_postgres(data: Path) -> Iterator[str]:
    """A server with every database, quick to commit: nothing here need survive a power cut."""
    with postgres(data) as url:
        with psycopg.connect(url, autocommit=True) as admin:
            admin.execute("ALTER SYSTEM SET synchronous_commit = off")
            admin.execute("SELECT pg_reload_conf()")
        upgrade(url, OWNERS)
        yield url


@asynccontextmanager
async def running(database_url: str) -> AsyncIterator[World]:
    """The platform on a free port of this process."""
    with listen("127.0.0.1", 0) as sock, tempfile.TemporaryDirectory() as folder:
        issuer = Issuer(Path(folder))
        address = f"http://127.0.0.1:{sock.getsockname()[1]}"
        with patch.dict(os.environ, RATE_READS="", RATE_WRITES=""):  # tests call more often than anybody may
            app = one_port(database_url, address, issuer).app
        config = uvicorn.Config(app, log_level="warning", lifespan="on")
        server = uvicorn.Server(config)
        task = asyncio.create_task(server.serve(sockets=[sock]))
        while not server.started:
            assert not task.done(), "the platform did not start"
            await asyncio.sleep(0.02)
        headers = bearer(issuer, REPORTER, Role.REPORTER)
        async with (
            httpx.AsyncClient(base_url=address, timeout=30) as client,
            httpx.AsyncClient(base_url=address, timeout=30, headers=headers) as reporter,
        ):
            yield World(address, database_url, client, reporter, issuer)
        server.should_exit = True
        await task
