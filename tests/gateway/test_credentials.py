"""In whose name services are asked: the caller's, by the caller's own token; else the gateway's, where it has one."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Any

import httpx
import jwt
import pytest
import pytest_asyncio
from pydantic import ValidationError

from gateway.app import create_app
from gateway.client import Moment, Reason, Services
from gateway.credentials import OwnToken, own_token
from gateway.settings import Settings
from services.catalog import PLUGINS
from shared.plan.rights import Caller, Role
from shared.web.issuer import Issuer
from tests.web import provider as providing
from tests.web.provider import Clock, Provider, ok
from tests.world import World

_QUESTION = {"query": "{ energy { missing { reason } } }"}


@pytest_asyncio.fixture
async def provider() -> AsyncIterator[Provider]:
    async with providing.running() as provider:
        yield provider


@pytest_asyncio.fixture
async def service() -> AsyncIterator[Provider]:
    """Stands for all services: what it answers is garbled, but it keeps what it was asked."""
    async with providing.running() as service:
        yield service


def _credentials(provider: Provider) -> Settings:
    secrets: dict[str, Any] = {"gateway_client_id": "gate:way", "gateway_client_secret": "s e"}
    return Settings(oidc_issuer=provider.issuer, **secrets)


@asynccontextmanager
async def _services(service: Provider, own: OwnToken | None) -> AsyncIterator[Services]:
    async with httpx.AsyncClient(trust_env=False) as client:
        yield Services(client, service.issuer, 10, own)


async def test_services_are_asked_in_the_callers_name_or_in_the_gateways_own(
    world: World, service: Provider, tmp_path: Path
) -> None:
    issuer = Issuer(tmp_path)
    settings = Settings(
        database_url=world.database_url, services_url=service.issuer, rollup_cron="0 0 1 1 *", **issuer.settings
    )
    app = create_app(settings)
    app.state.issuer = issuer
    token = issuer.sign(Caller("li", "市交通委", frozenset({Role.REPORTER})), 60)
    async with app.router.lifespan_context(app):
        transport = httpx.ASGITransport(app)
        async with httpx.AsyncClient(transport=transport, base_url="http://gateway") as client:
            await client.post("/graphql", json=_QUESTION, headers={"Authorization": f"Bearer {token}"})
            await client.post("/graphql", json=_QUESTION)
    assert service.bearers().count(token) == 1
    (own,) = set(service.bearers()) - {token}  # of the second question, and of the first rollup, which may be under way
    assert own is not None
    claims = jwt.decode(own, options={"verify_signature": False})
    assert (claims["sub"], claims["roles"], "bureau" in claims) == ("gateway", ["platform"], False)


async def test_a_token_does_not_follow_a_service_elsewhere(provider: Provider, service: Provider) -> None:
    there = f"HTTP/1.1 307 Elsewhere\r\nlocation: {provider.issuer}/\r\ncontent-length: 0\r\n\r\n".encode()
    service.answers = {"/state?method=pace": there}
    own = own_token(_credentials(provider), None)
    async with _services(service, own) as services:
        reply = await services.ask(PLUGINS[0], Moment())
    assert reply.missing
    assert reply.missing.reason is Reason.REFUSED
    assert provider.asked == {"/.well-known/openid-configuration": 1, "/token": 1}
    assert service.bearers()[0] is not None


async def test_client_credentials_are_exchanged_once_and_again_before_the_token_ends(
    provider: Provider, service: Provider
) -> None:
    granted = own_token(_credentials(provider), None)
    assert granted
    clock = Clock()
    own = OwnToken(granted._obtain, clock)
    async with _services(service, own) as services:
        for _ in range(3):
            await services.ask(PLUGINS[0], Moment())
        assert (provider.asked["/token"], len(set(service.bearers()))) == (1, 1)
        clock.now += 81
        await services.ask(PLUGINS[0], Moment())
    assert provider.asked["/token"] == 2
    (head,) = {head for head in provider.heads if head.startswith("POST /token")}
    assert "authorization: basic " + "Z2F0ZSUzQXdheTpzJTIwZQ==".lower() in head.lower()


async def test_without_a_token_of_its_own_the_gateway_asks_all_the_same(provider: Provider, service: Provider) -> None:
    granted = own_token(_credentials(provider), None)
    assert granted
    clock, provider.down = Clock(), True
    own = OwnToken(granted._obtain, clock)
    async with _services(service, own) as services:
        for _ in range(3):
            await services.ask(PLUGINS[0], Moment())
        assert provider.asked.total() == 1
        provider.down = False
        clock.now += 31
        await services.ask(PLUGINS[0], Moment())
    *without, last = service.bearers()
    assert without == [None] * 3
    assert last is not None


@pytest.mark.parametrize(
    "granted",
    [
        {},
        [],
        {"access_token": 7, "token_type": "bearer"},
        {"access_token": "é", "token_type": "bearer"},
        {"access_token": "a.b.c", "token_type": "mac"},
    ],
)
async def test_what_is_no_grant_is_no_token(provider: Provider, granted: Any) -> None:
    provider.answers["/token"] = ok(granted)
    own = own_token(_credentials(provider), None)
    assert own
    assert await own.current() is None


async def test_a_token_that_a_service_refuses_is_not_shown_again(provider: Provider, service: Provider) -> None:
    service.answers = {"/state?method=pace": ok({}, "401 Unauthorized")}
    own = own_token(_credentials(provider), None)
    async with _services(service, own) as services:
        for _ in range(2):
            reply = await services.ask(PLUGINS[0], Moment())
            assert reply.missing
            assert reply.missing.reason is Reason.REFUSED
    first, *others = service.bearers()
    assert (first is None, others) == (False, [None, None])


@pytest.mark.parametrize(
    ("settings", "said"),
    [
        ({"gateway_client_id": "gateway"}, "only together"),
        ({"gateway_client_secret": "hush"}, "only together"),
        ({"gateway_client_id": "gateway", "gateway_client_secret": "hush"}, "OIDC_TOKEN_URL is needed"),
    ],
)
def test_credentials_that_cannot_be_used_are_told_without_showing_them(settings: dict[str, Any], said: str) -> None:
    with pytest.raises(ValidationError, match=said) as error:
        Settings(**settings)
    assert "hush" not in str(error.value)
