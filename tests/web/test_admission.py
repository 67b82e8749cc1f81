"""A bad token opens nothing, not even what is open to all; routes know the caller of a good one."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Annotated, Any

import httpx
import pytest
from fastapi import Depends, FastAPI
from pydantic import ValidationError

from shared.plan.rights import Caller, Role
from shared.service import problems
from shared.service.callers import OPTIONAL, CallerDep, Identified, required
from shared.web import guard
from shared.web.call import CALL, Call
from shared.web.issuer import ISSUER, Issuer
from shared.web.settings import WebSettings
from tests.web import provider as issuing
from tests.web.provider import SECOND
from tests.world import World

_ENGLISH = {"Accept-Language": "en"}
_QUESTION = {"query": "{ city { missing { action } } }"}


def _app(settings: WebSettings) -> FastAPI:
    """An application that tells what its routes know of the caller."""
    app = FastAPI()
    problems.install(app)

    @app.get("/anyone", openapi_extra=OPTIONAL)
    async def anyone(caller: CallerDep) -> str:
        return str(caller)

    @app.get("/someone")
    async def someone(caller: Identified) -> str:
        return str(caller)

    @app.get("/either")
    async def either(caller: Annotated[Caller, Depends(required(Role.REVIEWER, Role.STEWARD))]) -> str:
        return str(caller)

    guard.install(app, settings)
    return app


@asynccontextmanager
async def _client(settings: WebSettings) -> AsyncIterator[httpx.AsyncClient]:
    transport = httpx.ASGITransport(_app(settings))
    async with httpx.AsyncClient(transport=transport, base_url="http://here", headers=_ENGLISH) as client:
        yield client


def _by(token: str) -> dict[str, str]:
    return {"Authorization": f"Bearer {token}"}


async def test_routes_know_the_caller_and_refuse_whom_they_must(tmp_path: Path) -> None:
    issuer = Issuer(tmp_path)
    reporter = _by(issuer.sign(Caller("li", "市交通委", frozenset({Role.REPORTER})), 60))
    steward = _by(issuer.sign(Caller("wang", "浦东新区", frozenset({Role.STEWARD, Role.AUDITOR})), 60))
    async with _client(WebSettings(**issuer.settings)) as client:
        assert (await client.get("/anyone")).json() == "None"
        assert (await client.get("/anyone", headers=reporter)).json() == "市交通委/li"
        assert (await client.get("/someone", headers=reporter)).json() == "市交通委/li"
        assert (await client.get("/either", headers=steward)).json() == "浦东新区/wang"
        for path in ("/someone", "/either"):
            unknown = await client.get(path)
            assert (unknown.status_code, unknown.headers["www-authenticate"]) == (401, 'Bearer realm="carbonpeak"')
            assert unknown.json()["detail"] == f"needs a bearer token of {ISSUER}"
        refused = await client.get("/either", headers=reporter)
    assert (refused.status_code, refused.headers["content-type"]) == (403, "application/problem+json")
    (fault,) = refused.json()["errors"]
    assert (fault["code"], fault["message"]) == ("role_needed", "needs the role reviewer or steward")


async def test_without_an_issuer_reading_is_open_and_the_rest_closed(tmp_path: Path) -> None:
    token = Issuer(tmp_path).sign(Caller("li", "市交通委", frozenset(Role)), 60)
    async with _client(WebSettings()) as client:
        assert (await client.get("/anyone")).json() == "None"
        closed = await client.get("/someone")
        refused = await client.get("/anyone", headers=_by(token))
    assert closed.json()["detail"] == "needs a token, and no issuer of tokens is configured"
    assert refused.json()["detail"] == "no issuer is configured, so no token is taken"
    assert closed.status_code == refused.status_code == 401


def test_the_document_names_the_scheme_where_a_token_is_needed() -> None:
    document: dict[str, Any] = _app(WebSettings()).openapi()
    scheme = document["components"]["securitySchemes"]["bearer"]
    assert (scheme["type"], scheme["scheme"], scheme["bearerFormat"]) == ("http", "bearer", "JWT")
    needed = {path: call["get"].get("security") for path, call in document["paths"].items()}
    assert needed == {"/anyone": [{}, {"bearer": []}], "/someone": [{"bearer": []}], "/either": [{"bearer": []}]}


@pytest.mark.parametrize(
    ("sent", "said"),
    [
        (["Bearer a.b.c"], "the token is not one that the issuer has signed"),
        (["Bearer"], "Authorization must be there once, as: Bearer and a token"),
        ([""], "Authorization must be there once, as: Bearer and a token"),
        (["Bearer a b"], "Authorization must be there once, as: Bearer and a token"),
        (["Basic YTpi"], "Authorization must be there once, as: Bearer and a token"),
        (["Bearer é"], "Authorization must be there once, as: Bearer and a token"),
        (["good", "good"], "Authorization must be there once, as: Bearer and a token"),
        (["good", "Basic YTpi"], "Authorization must be there once, as: Bearer and a token"),
    ],
)
async def test_a_bad_token_is_refused_everywhere_but_at_the_probes(world: World, sent: list[str], said: str) -> None:
    good = world.bearer("市交通委", Role.REPORTER)["Authorization"]
    headers = [(b"Authorization", (good if each == "good" else each).encode()) for each in sent]
    english = [*headers, (b"Accept-Language", b"en")]
    for method, path in (("GET", "/energy/state"), ("GET", "/"), ("GET", "/nothing"), ("POST", "/graphql")):
        answer = await world.client.request(method, path, headers=english, json=_QUESTION)
        assert (answer.status_code, answer.headers["content-type"]) == (401, "application/problem+json")
        assert answer.headers["www-authenticate"] == (
            f'Bearer realm="carbonpeak", error="invalid_token", error_description="{said}"'
        )
        assert answer.json()["detail"] == said
        assert answer.headers["cache-control"] == "no-store"
        assert answer.json()["instance"] == f"urn:carbonpeak:request:{answer.headers['x-request-id']}"
    for probe in ("/healthz", "/readyz", "/energy/healthz", "/carbon-sink/readyz"):
        assert (await world.client.get(probe, headers=headers)).status_code == 200


@pytest.mark.parametrize("scheme", ["bearer", "BEARER", "Bearer  "])
async def test_a_good_token_reads_what_is_open(world: World, scheme: str) -> None:
    headers = {"Authorization": f"{scheme} {world.token('市交通委', Role.REPORTER)}"}
    assert (await world.client.get("/energy/state", headers=headers)).status_code == 200
    answer = await world.client.post("/graphql", json=_QUESTION, headers=headers)
    assert answer.json() == {"data": {"city": {"missing": []}}}


async def test_a_token_in_the_address_identifies_nobody(tmp_path: Path) -> None:
    issuer = Issuer(tmp_path)
    token = issuer.sign(Caller("li", "市交通委", frozenset(Role)), 60)
    async with _client(WebSettings(**issuer.settings)) as client:
        assert (await client.get("/someone", params={"access_token": token})).status_code == 401


@pytest.mark.parametrize("method", ["GET", "HEAD", "POST", "PUT", "PATCH"])
async def test_a_page_elsewhere_may_send_a_token_and_read_why_it_was_refused(method: str) -> None:
    origin = {"Origin": "https://city.example"}
    asks = {"Access-Control-Request-Method": method, "Access-Control-Request-Headers": "authorization, if-match"}
    async with _client(WebSettings(cors_origins=("https://city.example",))) as client:
        assert (await client.options("/someone", headers=origin | asks)).status_code == 200
        refused = await client.get("/someone", headers=origin | _by("a.b.c"))
    assert refused.status_code == 401
    assert refused.headers["access-control-allow-origin"] == "https://city.example"
    readable = refused.headers["access-control-expose-headers"]
    assert {"www-authenticate", "location", "link", "retry-after"} <= {*readable.split(", ")}


async def test_while_keys_cannot_be_had_the_answer_is_503() -> None:
    async with issuing.running() as provider, _client(WebSettings(oidc_issuer=provider.issuer)) as client:
        provider.down = True
        answer = await client.get("/anyone", headers=_by(provider.token()))
        assert (answer.status_code, answer.headers["retry-after"]) == (503, "30")
        assert (await client.get("/anyone")).status_code == 200


async def test_a_refusal_repeats_nothing_of_the_token_and_no_log_holds_one(
    world: World, caplog: pytest.LogCaptureFixture
) -> None:
    forged = issuing.Provider(issuer=ISSUER).token(SECOND, "RS256", sub="mallory", headers={"kid": "mallory-key"})
    with caplog.at_level("DEBUG"):
        answer = await world.client.get("/energy/state", headers=_by(forged))
        await world.client.get("/energy/state", headers=world.bearer("市交通委", subject="li"))
    for told in (answer.text, str(answer.headers), caplog.text):
        assert "mallory" not in told
        assert forged not in told
    assert world.token("市交通委", subject="li").split(".")[0] not in caplog.text
    assert "secret" not in repr(Call("1", None, token="secret"))  # noqa: S106
    assert CALL.get() is None


def test_wrong_settings_are_told_without_their_values() -> None:
    with pytest.raises(ValidationError) as error:
        WebSettings(oidc_algorithms=("secret",))  # type: ignore[arg-type]
    assert "secret" not in str(error.value)
