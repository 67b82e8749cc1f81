"""Nobody calls more often than the settings say, and nobody's calls use up what another may call."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Any

import httpx
import pytest
from pydantic import ValidationError
from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import PlainTextResponse, Response
from starlette.routing import Mount, Route

from shared.plan.rights import Caller, Role
from shared.web import guard
from shared.web.call import Call
from shared.web.issuer import Issuer
from shared.web.rates import Rates
from shared.web.settings import WebSettings

_HERE, _THERE = "192.0.2.1", "192.0.2.2"


async def _answer(_: Request) -> Response:
    return PlainTextResponse("ok")


def _app(settings: WebSettings, mounted: Starlette | None = None) -> Starlette:
    paths = ("/thing", "/graphql", "/healthz", "/energy/readyz")
    routes: list[Route | Mount] = [Route(path, _answer, methods=["GET", "POST", "PATCH"]) for path in paths]
    app = Starlette(routes=[*routes, Mount("/inner", mounted)] if mounted else routes)
    guard.install(app, settings)
    return app


@asynccontextmanager
async def _to(app: Starlette, address: str = _HERE) -> AsyncIterator[httpx.AsyncClient]:
    transport = httpx.ASGITransport(app, client=(address, 1))
    async with httpx.AsyncClient(transport=transport, base_url="http://x", headers={"Accept-Language": "en"}) as client:
        yield client


def _settings(**settings: Any) -> WebSettings:
    return WebSettings(**{"rate_reads": "2/day", "rate_writes": "1/day"} | settings)


async def _statuses(client: httpx.AsyncClient, *calls: str, headers: dict[str, str] | None = None) -> list[int]:
    asked = [call.split() for call in calls]
    return [(await client.request(method, path, headers=headers)).status_code for method, path in asked]


async def test_one_call_too_many_is_answered_429_with_when_to_come_again() -> None:
    async with _to(_app(_settings())) as client:
        first = await client.get("/thing")
        assert await _statuses(client, "POST /thing", "GET /thing", "PATCH /thing") == [200, 200, 429]
        refused = await client.get("/thing")
    assert first.headers["ratelimit-policy"] == '"reads";q=2;w=86400'
    assert first.headers["ratelimit"].startswith('"reads";r=1;t=')
    assert (refused.status_code, refused.headers["content-type"]) == (429, "application/problem+json")
    assert refused.json()["detail"] == "too many calls: wait as Retry-After says"
    assert 1 <= int(refused.headers["retry-after"]) <= 86400
    assert refused.headers["ratelimit"].startswith('"reads";r=0;t=')
    assert "retry-after" not in first.headers


async def test_everybody_has_a_share_of_their_own(tmp_path: Path) -> None:
    issuer = Issuer(tmp_path)
    app = _app(_settings(**issuer.settings))
    li, wang = (
        {"Authorization": f"Bearer {issuer.sign(Caller(name, '市交通委', frozenset()), 60)}"} for name in ("li", "wang")
    )
    three = ("GET /thing",) * 3
    async with _to(app) as client, _to(app, _THERE) as elsewhere:
        assert await _statuses(client, *three) == [200, 200, 429]
        assert await _statuses(client, *three, headers=li) == [200, 200, 429]
        assert await _statuses(elsewhere, "GET /thing", headers=li) == [429]
        assert await _statuses(elsewhere, *three, headers=wang) == [200, 200, 429]
        assert await _statuses(elsewhere, *three) == [200, 200, 429]


async def test_bad_tokens_use_up_the_share_of_their_address_and_no_other(tmp_path: Path) -> None:
    issuer = Issuer(tmp_path)
    app = _app(_settings(**issuer.settings))
    good = {"Authorization": f"Bearer {issuer.sign(Caller('li', None, frozenset()), 60)}"}
    async with _to(app) as client:
        bad = {"Authorization": "Bearer a.b.c"}
        assert await _statuses(client, *("GET /thing",) * 3, headers=bad) == [401, 401, 429]
        assert await _statuses(client, "GET /thing") == [429]
        assert await _statuses(client, "GET /thing", headers=good) == [200]


async def test_probes_and_the_platforms_own_reading_are_free(tmp_path: Path) -> None:
    issuer = Issuer(tmp_path)
    app = _app(_settings(**issuer.settings))
    platform = {"Authorization": f"Bearer {issuer.sign(Caller('gateway', None, frozenset({Role.PLATFORM})), 60)}"}
    async with _to(app) as client:
        assert await _statuses(client, *("GET /healthz", "GET /energy/readyz") * 3) == [200] * 6
        assert await _statuses(client, *("GET /thing",) * 5, headers=platform) == [200] * 5
        assert await _statuses(client, *("POST /thing",) * 2, headers=platform) == [200, 429]
        assert "ratelimit" not in (await client.get("/healthz")).headers


async def test_asking_by_post_is_reading_and_counted_once_through_all_layers() -> None:
    app = _app(_settings(), _app(_settings()))
    async with _to(app) as client:
        assert await _statuses(client, "POST /graphql", "GET /inner/thing", "POST /graphql") == [200, 200, 429]
        assert await _statuses(client, "POST /thing") == [200]


async def test_without_a_rate_there_is_no_limit() -> None:
    async with _to(_app(_settings(rate_reads="", rate_writes=""))) as client:
        assert set(await _statuses(client, *("GET /thing", "POST /thing") * 5)) == {200}
        assert "ratelimit" not in (await client.get("/thing")).headers


async def test_a_subscriber_has_one_share_however_many_addresses() -> None:
    rates, scope = Rates(_settings()), {"method": "GET", "path": "/"}
    addresses = ("2001:db8::1", "2001:db8::2", "2001:db8:0:0:ffff::3", "2001:db8:0:1::1", None, "nowhere")
    found = [await rates.count(scope, Call("1", address)) for address in addresses]
    assert [each and each.allowed for each in found] == [True, True, False, True, True, True]


async def test_who_was_silent_longest_is_forgotten_first_however_many_call() -> None:
    rates, scope = Rates(_settings(rate_reads="1/day")), {"method": "GET", "path": "/"}
    for number in range(5000):
        await rates.count(scope, Call("1", f"10.0.{number // 256}.{number % 256}"))
    assert len(rates._known) == 4096
    first, last = [await rates.count(scope, Call("1", address)) for address in ("10.0.0.0", "10.0.19.135")]
    assert first
    assert last
    assert (first.allowed, last.allowed) == (True, False)


@pytest.mark.parametrize("rate", ["often", "10", "10/blink", "-1/minute"])
def test_a_rate_that_is_none_is_refused_at_the_start(rate: str) -> None:
    with pytest.raises(ValidationError, match=r"couldn't parse rate limit|no granularity matched"):
        WebSettings(rate_reads=rate)
