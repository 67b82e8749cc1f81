"""Every call has an id that goes along, a line in the log, and an answer that gives nothing away."""

import asyncio
import io
import json
import logging
from collections.abc import AsyncIterator, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import httpx
import pytest
from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

import gateway.app
import gateway.settings
from carbonpeak.schema import OPENAPI
from services.catalog import PLUGINS
from shared.plan.rights import Role
from shared.service.app import create_app
from shared.service.settings import Settings
from shared.web import guard, logs
from shared.web.settings import WebSettings
from tests.world import REPORTER, World


@contextmanager
def _logged() -> Iterator[list[dict[str, Any]]]:
    """What the guard logs, as JSON."""
    lines: list[dict[str, Any]] = []
    handler = logs.handler(WebSettings(log_format="json"))
    assert isinstance(handler, logging.StreamHandler)
    handler.setStream(stream := io.StringIO())
    logger = logging.getLogger("shared.web.guard")
    before = logger.level
    logger.addHandler(handler)
    logger.setLevel(logging.INFO)
    try:
        yield lines
    finally:
        logger.setLevel(before)
        logger.removeHandler(handler)
        lines += [json.loads(line) for line in stream.getvalue().splitlines()]


def _to(app: Starlette) -> httpx.AsyncClient:
    return httpx.AsyncClient(transport=httpx.ASGITransport(app), base_url="http://here", timeout=30)


async def test_one_question_is_followed_through_all_services_by_its_id(world: World) -> None:
    query = {"query": "{ city { missing { action } } }"}
    with _logged() as lines:
        answer = await world.client.post("/graphql?secret=1", json=query, headers={"X-Request-ID": "asked-4711"})
    assert answer.headers["x-request-id"] == "asked-4711"
    told = {line["path"]: line for line in lines if line["request_id"] == "asked-4711"}
    assert set(told) == {"/graphql", *(f"/{plugin.slug}/state" for plugin in PLUGINS)}
    whole = told["/graphql"]
    assert (whole["method"], whole["status"], whole["level"]) == ("POST", 200, "INFO")
    assert whole["milliseconds"] > 0
    assert "secret" not in json.dumps(lines)


@pytest.mark.parametrize("sent", ["", "a b", "x" * 65, 'a"b', "é", "a\tb"])
async def test_an_id_that_is_not_well_formed_is_replaced(world: World, sent: str) -> None:
    answer = await world.client.get("/energy/healthz", headers={b"X-Request-ID": sent.encode()})
    assert answer.headers["x-request-id"] != sent
    assert len(answer.headers["x-request-id"]) == 32


async def test_a_problem_names_its_request(world: World) -> None:
    answer = await world.client.get("/energy/metrics/nothing", headers={"X-Request-ID": "one.two-3"})
    assert (answer.status_code, answer.json()["instance"]) == (404, "urn:carbonpeak:request:one.two-3")


async def test_an_unforeseen_failure_is_logged_whole_and_answered_without_details() -> None:
    async def fails(_: Request) -> Response:
        raise KeyError("the secret of it")

    app = Starlette(routes=[Route("/fails", fails)])
    guard.install(app, WebSettings())
    with _logged() as lines:
        async with _to(app) as client:
            answer = await client.get("/fails", headers={"Accept-Language": "en"})
    assert (answer.status_code, answer.headers["content-type"]) == (500, "application/problem+json")
    assert answer.json() == {
        "type": "urn:carbonpeak:problem:500",
        "title": "Internal error",
        "status": 500,
        "detail": "Please try again",
        "instance": f"urn:carbonpeak:request:{answer.headers['x-request-id']}",
        "errors": [],
    }
    failure, call = lines
    assert "the secret of it" in failure["exc_info"]
    assert failure["request_id"] == answer.headers["x-request-id"] == call["request_id"]
    assert call["status"] == 500


async def test_a_path_cannot_forge_a_line_of_the_log(world: World) -> None:
    with _logged() as lines:
        await world.client.get("/energy/a%0Ab%1B%5B31m")
    assert [line["path"] for line in lines] == ["/energy/a%0Ab%1B%5B31m"]


@pytest.mark.parametrize("path", ["/", "/energy", "/energy/state", "/energy/nothing", "/healthz", "/energy/docs"])
async def test_every_answer_tells_browsers_how_to_treat_it(world: World, path: str) -> None:
    answer = await world.client.get(path)
    assert answer.headers["x-content-type-options"] == "nosniff"
    assert answer.headers["referrer-policy"] == "no-referrer"
    assert "default-src 'none'" in answer.headers["content-security-policy"]
    assert "frame-ancestors 'none'" in answer.headers["content-security-policy"]
    assert ("script-src" in answer.headers["content-security-policy"]) == path.endswith("docs")
    assert answer.headers["cache-control"] == ("no-cache" if "etag" in answer.headers else "no-store")
    assert "strict-transport-security" not in answer.headers


async def test_what_has_an_entity_tag_is_still_revalidated(world: World) -> None:
    first = await world.client.get("/civic/state")
    assert first.headers["cache-control"] == "no-cache"
    again = await world.client.get("/civic/state", headers={"If-None-Match": first.headers["etag"]})
    assert (again.status_code, again.headers["cache-control"]) == (304, "no-cache")


async def test_other_origins_and_strict_transport_are_let_in_by_settings_only(world: World) -> None:
    asks = {"Origin": "https://city.example", "Access-Control-Request-Method": "POST"}
    refused = await world.client.options("/graphql", headers=asks)
    assert "access-control-allow-origin" not in refused.headers
    settings = gateway.settings.Settings(cors_origins=("https://city.example",), hsts_seconds=60)
    async with _to(gateway.app.create_app(settings)) as client:
        allowed = await client.options("/graphql", headers=asks)
        other = await client.options("/graphql", headers=asks | {"Origin": "https://else.example"})
    assert allowed.headers["access-control-allow-origin"] == "https://city.example"
    assert allowed.headers["strict-transport-security"] == "max-age=60; includeSubDomains"
    assert "access-control-allow-origin" not in other.headers


async def test_every_method_there_is_may_come_from_other_origins() -> None:
    paths = json.loads(OPENAPI.read_text(encoding="utf-8"))["paths"].values()
    settings = gateway.settings.Settings(cors_origins=("https://city.example",))
    async with _to(gateway.app.create_app(settings)) as client:
        for method in {method.upper() for path in paths for method in path}:
            asks = {"Origin": "https://city.example", "Access-Control-Request-Method": method}
            assert (await client.options("/graphql", headers=asks)).status_code == 200, method


async def _endless() -> AsyncIterator[bytes]:
    yield b'{"source":'
    await asyncio.Event().wait()


async def test_a_body_that_does_not_come_is_not_waited_for(world: World) -> None:
    settings = Settings(database_url=world.database_url, body_seconds=0.1, **world.issuer.settings)
    (civic,) = [plugin for plugin in PLUGINS if plugin.key == "civic"]
    app = create_app(civic, Path("services/civic/published.csv"), settings)
    async with app.router.lifespan_context(app), _to(app) as client:
        headers = world.bearer(REPORTER, Role.REPORTER) | {"content-type": "application/json"}
        answer = await client.post("/submissions", content=_endless(), headers=headers)
    assert (answer.status_code, answer.headers["content-type"]) == (408, "application/problem+json")
    city = gateway.app.create_app(gateway.settings.Settings(body_seconds=0.1))
    city.state.services = city.state.rollups = None
    async with _to(city) as client:
        answer = await client.post("/graphql", content=_endless(), headers={"content-type": "application/json"})
    assert answer.status_code == 408


def test_a_person_at_a_terminal_reads_lines() -> None:
    handler = logs.handler(WebSettings(log_format="console"))
    record = logging.LogRecord("shared", logging.WARNING, "", 0, "%s waits", ("somebody",), None)
    assert handler.format(record).endswith("WARNING somebody waits")
