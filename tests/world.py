"""The whole platform on a real port with a real database, as tests ask it."""

from dataclasses import dataclass
from typing import Any

import httpx

SYNTHETIC = "合成数据,仅用于测试 · synthetic, for tests only"


@dataclass(frozen=True, slots=True)
class World:
    """`address` is where `carbonpeak up` would answer; `database_url` the server behind it."""

    address: str
    database_url: str
    client: httpx.AsyncClient

    async def ask(self, query: str, **variables: Any) -> dict[str, Any]:
        """The data of a GraphQL answer that must have no errors."""
        response = await self.client.post("/graphql", json={"query": query, "variables": variables})
        answer = response.json()
        assert "errors" not in answer, answer
        data: dict[str, Any] = answer["data"]
        return data

    async def submit(self, service: str, *observations: dict[str, Any], **options: Any) -> httpx.Response:
        """Posts observations with a source that says they are synthetic."""
        body = {"source": {"title": SYNTHETIC, "publisher": "tests"}, "observations": list(observations)}
        return await self.client.post(f"/{service}/submissions", json=body, **options)
