"""Who calls is taken from a token that one issuer signed for this platform, and from nothing else."""

import asyncio
import base64
import hashlib
import hmac
import json
import ssl
from collections.abc import AsyncIterator
from datetime import UTC, datetime, timedelta
from ipaddress import ip_address
from pathlib import Path
from string import ascii_letters, digits
from time import time
from typing import Any

import pytest
import pytest_asyncio
from cryptography import x509
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric import ec, ed25519, padding
from cryptography.hazmat.primitives.serialization import Encoding, NoEncryption, PrivateFormat, PublicFormat
from cryptography.x509.oid import NameOID
from hypothesis import assume, given
from hypothesis import strategies as st
from jwt.algorithms import ECAlgorithm, OKPAlgorithm
from pydantic import ValidationError

from shared.plan.rights import Caller, Role
from shared.web.keys import KeysUnavailableError
from shared.web.settings import WebSettings
from shared.web.tokens import TokenError, Verifier
from tests.web import provider as issuing
from tests.web.provider import FIRST, SECOND, SHORT, Clock, Provider, jwk, ok

_ALICE = Caller("alice", "市交通委", frozenset({Role.REPORTER}))
_WHOLE: dict[str, Any] = {"https://x.y/r": "steward"}
_NOT_SIGNED = "the token is not one that the issuer has signed"


def _verifier(local: Provider, **settings: Any) -> Verifier:
    jwks = json.dumps({"keys": local.keys})
    return Verifier(WebSettings(**{"oidc_issuer": local.issuer, "oidc_jwks": jwks} | settings))


async def _refusal(verifier: Verifier, token: str) -> str:
    with pytest.raises(TokenError) as refused:
        await verifier.caller(token)
    assert refused.value.reason.zh
    return refused.value.reason.en


def _b64(data: bytes | dict[str, Any]) -> str:
    raw = data if isinstance(data, bytes) else json.dumps(data).encode()
    return base64.urlsafe_b64encode(raw).rstrip(b"=").decode()


@pytest_asyncio.fixture
async def provider() -> AsyncIterator[Provider]:
    async with issuing.running() as provider:
        yield provider


async def test_a_good_token_names_the_caller() -> None:
    local = Provider()
    assert await _verifier(local).caller(local.token()) == _ALICE
    several = local.token(aud=["account", "carbonpeak"], roles="reviewer  auditor offline_access", bureau="浦东新区")
    assert await _verifier(local).caller(several) == Caller(
        "alice", "浦东新区", frozenset({Role.REVIEWER, Role.AUDITOR})
    )
    assert await _verifier(local).caller(local.token(bureau=None, roles=None)) == Caller("alice", None, frozenset())


@pytest.mark.parametrize(
    ("algorithm", "key", "public"),
    [
        ("PS256", FIRST, jwk(FIRST)),
        ("ES256", curve := ec.generate_private_key(ec.SECP256R1()), ECAlgorithm.to_jwk(curve.public_key(), True)),
        ("EdDSA", edwards := ed25519.Ed25519PrivateKey.generate(), OKPAlgorithm.to_jwk(edwards.public_key(), True)),
    ],
)
async def test_each_of_the_pinned_algorithms_is_taken(algorithm: str, key: Any, public: dict[str, Any]) -> None:
    local = Provider(keys=[public | {"kid": "first"}])
    assert await _verifier(local).caller(local.token(key, algorithm)) == _ALICE


@pytest.mark.parametrize(
    ("claims", "said"),
    [
        ({"exp": int(time()) - 40}, "the token has expired"),
        ({"nbf": int(time()) + 3600}, "the token is not valid yet"),
        ({"iat": int(time()) + 3600}, "the token is not valid yet"),
        ({"aud": "another"}, "the token is for another audience (aud)"),
        ({"aud": ["another", "third"]}, "the token is for another audience (aud)"),
        ({"iss": "urn:another"}, "the token names another issuer (iss)"),
        ({"iss": ["urn:test:issuer"]}, "the token names another issuer (iss)"),
        *(
            ({claim: None}, "the token lacks one of the claims aud, exp, iss, sub")
            for claim in ("aud", "exp", "iss", "sub")
        ),
        ({"exp": "soon"}, _NOT_SIGNED),
        ({"sub": ""}, "the sub of the token cannot be used"),
        ({"sub": " "}, "the sub of the token cannot be used"),
        ({"sub": "a" * 256}, "the sub of the token cannot be used"),
        ({"sub": "alice\nforged line"}, "the sub of the token cannot be used"),
        ({"sub": "\ud800"}, "the sub of the token cannot be used"),
        ({"bureau": "市交委"}, "the bureau in the token is none of the plan's"),
        ({"bureau": "各区"}, "the bureau in the token is none of the plan's"),
        ({"bureau": ["市交通委"]}, "the bureau in the token is none of the plan's"),
        ({"roles": {"reporter": True}}, "the roles in the token are neither a list nor a text"),
        ({"roles": 7}, "the roles in the token are neither a list nor a text"),
    ],
)
async def test_a_token_with_a_wrong_claim_is_refused_with_the_reason(claims: dict[str, Any], said: str) -> None:
    local = Provider()
    assert await _refusal(_verifier(local), _signed(local.claims(**claims))) == said


def _signed(claims: dict[str, Any]) -> str:
    """By hand: the library signs no claims of a wrong type."""
    signing = f"{_b64({'alg': 'RS256', 'kid': 'first'})}.{_b64(claims)}"
    return f"{signing}.{_b64(FIRST.sign(signing.encode(), padding.PKCS1v15(), hashes.SHA256()))}"


async def test_clocks_may_differ_by_the_leeway_and_no_more() -> None:
    local, now = Provider(), int(time())
    late, early = local.token(exp=now - 20), local.token(nbf=now + 20, iat=now + 20)
    assert await _verifier(local).caller(late) == await _verifier(local).caller(early) == _ALICE
    strict = _verifier(local, token_leeway_seconds=0)
    assert await _refusal(strict, late) == "the token has expired"
    assert await _refusal(strict, early) == "the token is not valid yet"


def _unsigned(local: Provider, algorithm: str) -> str:
    return f"{_b64({'alg': algorithm, 'typ': 'JWT', 'kid': 'first'})}.{_b64(local.claims())}."


def _by_public_key(local: Provider) -> str:
    """HS256 with the public key as the secret."""
    pem = FIRST.public_key().public_bytes(Encoding.PEM, PublicFormat.SubjectPublicKeyInfo)
    signing = f"{_b64({'alg': 'HS256', 'typ': 'JWT', 'kid': 'first'})}.{_b64(local.claims())}"
    return f"{signing}.{_b64(hmac.digest(pem, signing.encode(), hashlib.sha256))}"


def _changed(local: Provider) -> str:
    head, _, signature = local.token().split(".")
    return f"{head}.{_b64(local.claims(bureau='市发展改革委'))}.{signature}"


def _forgeries() -> dict[str, str]:
    local = Provider()
    good = local.token()
    return {
        "signature of another": _changed(local),
        "signature cut": good[:-4],
        "another key, same id": local.token(SECOND),
        "another id": local.token(headers={"kid": "other"}),
        "id no text": _b64({"alg": "RS256", "kid": 7}) + good[good.index(".") :],
        "none": _unsigned(local, "none"),
        "None": _unsigned(local, "None"),
        "no algorithm": _b64({"kid": "first"}) + good[good.index(".") :],
        "algorithms": _b64({"alg": ["RS256"], "kid": "first"}) + good[good.index(".") :],
        "secret is the public key": _by_public_key(local),
        "not pinned": local.token(algorithm="RS512"),
        "unknown and critical": local.token(headers={"kid": "first", "crit": ["exp"], "exp": 1}),
        "detached": local.token(headers={"kid": "first", "b64": False}),
        "key of its own": local.token(SECOND, headers={"kid": "first", "jwk": jwk(SECOND)}),
        "key elsewhere": local.token(SECOND, headers={"kid": "first", "jku": "http://127.0.0.1:9/", "x5u": "x"}),
        "claims no object": f"{good.split('.')[0]}.{_b64(b'[]')}.{good.split('.')[2]}",
        "five parts": f"{good}.a.b",
        "garbage": "a.b.c",
        "nested": f"{_b64(b'[' * 4000)}.{_b64(b'[' * 1000)}.",
        "one part": "garbage",
        "huge": local.token(padding="x" * 8192),
    }


_GOOD = Provider().token()


@given(st.integers(0, len(_GOOD) - 1), st.sampled_from([*ascii_letters, *digits, *"-_.=", ""]))
def test_a_token_with_one_letter_changed_is_refused(place: int, letter: str) -> None:
    changed = _GOOD[:place] + letter + _GOOD[place + 1 :]
    assume(changed != _GOOD)
    with pytest.raises(TokenError):
        asyncio.run(_verifier(Provider()).caller(changed))


@pytest.mark.parametrize("forgery", _forgeries())
async def test_what_the_issuer_has_not_signed_is_refused_without_a_hint(forgery: str) -> None:
    assert await _refusal(_verifier(Provider()), _forgeries()[forgery]) == _NOT_SIGNED


async def test_without_an_issuer_no_token_is_taken() -> None:
    assert await _refusal(Verifier(WebSettings()), Provider().token()) == (
        "no issuer is configured, so no token is taken"
    )


async def test_claims_go_by_the_names_that_are_set() -> None:
    local = Provider()
    token = local.token(realm_access={"roles": ["auditor"]}, org={"unit": "市水务局"}, **_WHOLE)
    nested = _verifier(local, oidc_roles_claim="realm_access.roles", oidc_bureau_claim="org.unit")
    assert await nested.caller(token) == Caller("alice", "市水务局", frozenset({Role.AUDITOR}))
    whole = _verifier(local, oidc_roles_claim="https://x.y/r", oidc_bureau_claim="sub.unit")
    assert await whole.caller(token) == Caller("alice", None, frozenset({Role.STEWARD}))


@pytest.mark.parametrize(
    "keys",
    [
        [],
        [{"kty": "oct", "k": _b64(b"0" * 32), "kid": "first"}],
        [jwk(SHORT)],
        [jwk(FIRST, use="enc")],
        [jwk(FIRST, alg="HS256")],
        [jwk(FIRST) | {"d": "AQAB"}],
        [{"kty": "RSA"}, {"kty": "RSA", "n": 5, "e": []}, {"kty": "EC", "crv": "P-256", "x": "AA", "y": "AA"}, 7],
        [ECAlgorithm.to_jwk(ec.generate_private_key(ec.SECP384R1()).public_key(), True)],
    ],
)
def test_keys_that_verify_nothing_are_refused_at_the_start(keys: list[Any]) -> None:
    with pytest.raises(ValueError, match="the JWKS has no public key for RS256, PS256, ES256, EdDSA"):
        _verifier(Provider(keys=keys))


@pytest.mark.parametrize(
    ("settings", "said"),
    [
        ({"oidc_issuer": "urn:x"}, "OIDC_JWKS is needed"),
        ({"oidc_jwks": "{}"}, "OIDC_ISSUER, whose tokens it verifies, is not"),
        ({"oidc_algorithms": ["HS256"]}, "Input should be 'RS256'"),
        ({"oidc_algorithms": ["RS256", "none"]}, "Input should be 'RS256'"),
        ({"oidc_algorithms": []}, "at least 1 item"),
        ({"oidc_audience": ""}, "at least 1 character"),
    ],
)
def test_settings_that_could_let_anyone_in_are_refused(settings: dict[str, Any], said: str) -> None:
    with pytest.raises(ValidationError, match=said):
        WebSettings(**settings)


@pytest.mark.parametrize("jwks", ["nowhere.json", "{", '{"keys": 7}'])
def test_a_key_set_that_cannot_be_read_is_told_at_the_start(jwks: str) -> None:
    with pytest.raises(ValueError, match=r"OIDC_JWKS cannot be read|JWKS has no public key|Expecting property name"):
        Verifier(WebSettings(oidc_issuer="urn:x", oidc_jwks=jwks))


async def test_a_token_without_an_id_is_verified_where_one_key_alone_fits() -> None:
    local = Provider(keys=[jwk(FIRST, alg="RS256"), jwk(SECOND, "second", alg="PS256")])
    token = local.token(headers={})
    assert await _verifier(local).caller(token) == _ALICE
    local.keys.append(jwk(SECOND, "third"))
    assert await _refusal(_verifier(local), token) == _NOT_SIGNED


async def test_keys_are_discovered_and_fetched_once_for_all_who_wait(provider: Provider) -> None:
    verifier = Verifier(WebSettings(oidc_issuer=provider.issuer))
    found = await asyncio.gather(*(verifier.caller(provider.token()) for _ in range(20)))
    assert set(found) == {_ALICE}
    assert provider.asked == {"/.well-known/openid-configuration": 1, "/jwks": 1}


async def test_invented_ids_do_not_make_us_hammer_the_provider(provider: Provider) -> None:
    clock = Clock()
    verifier = Verifier(WebSettings(oidc_issuer=provider.issuer, oidc_jwks=f"{provider.issuer}/keys"), clock)
    forged = [provider.token(SECOND, headers={"kid": f"invented-{number}"}) for number in range(20)]
    assert set(await asyncio.gather(*(_refusal(verifier, each) for each in forged))) == {_NOT_SIGNED}
    assert await verifier.caller(provider.token()) == _ALICE
    assert provider.asked == {"/keys": 1}


async def test_rotated_keys_are_found_and_withdrawn_ones_forgotten(provider: Provider) -> None:
    clock = Clock()
    verifier = Verifier(WebSettings(oidc_issuer=provider.issuer), clock)
    old, new = provider.token(), provider.token(SECOND, headers={"kid": "second"})
    assert await verifier.caller(old) == _ALICE
    provider.keys = [jwk(SECOND, "second")]
    assert await _refusal(verifier, new) == _NOT_SIGNED  # asked a moment ago
    clock.now += 31
    assert await verifier.caller(new) == _ALICE
    assert await _refusal(verifier, old) == _NOT_SIGNED
    provider.keys = [jwk(FIRST)]
    clock.now += 601
    assert await _refusal(verifier, new) == _NOT_SIGNED  # withdrawn, though nothing unknown was asked for


async def test_a_file_of_keys_is_read_anew_as_well(tmp_path: Path) -> None:
    local, clock, file = Provider(), Clock(), tmp_path / "jwks.json"
    file.write_text(json.dumps({"keys": local.keys}))
    verifier = Verifier(WebSettings(oidc_issuer=local.issuer, oidc_jwks=str(file)), clock)
    assert await verifier.caller(local.token()) == _ALICE
    file.write_text(json.dumps({"keys": [jwk(SECOND, "second")]}))
    clock.now += 31
    assert await verifier.caller(local.token(SECOND, headers={"kid": "second"})) == _ALICE


async def test_while_the_provider_is_away_nobody_is_called_a_forger(provider: Provider) -> None:
    clock = Clock()
    verifier = Verifier(WebSettings(oidc_issuer=provider.issuer), clock)
    provider.down = True
    with pytest.raises(KeysUnavailableError):
        await verifier.caller(provider.token())
    provider.down = False
    with pytest.raises(KeysUnavailableError):  # not asked again at once
        await verifier.caller(provider.token())
    clock.now += 31
    assert await verifier.caller(provider.token()) == _ALICE
    provider.down = True
    clock.now += 3600
    assert await verifier.caller(provider.token()) == _ALICE  # the last keys serve on
    with pytest.raises(KeysUnavailableError):  # perhaps signed by a new one
        await verifier.caller(provider.token(SECOND, headers={"kid": "second"}))
    clock.now += 86_400
    with pytest.raises(KeysUnavailableError):  # but not for ever
        await verifier.caller(provider.token())


def _certified(folder: Path) -> tuple[ssl.SSLContext, Path]:
    """A server's side of TLS with a certificate of its own, and where that lies."""
    name, now = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, "127.0.0.1")]), datetime.now(UTC)
    local = x509.SubjectAlternativeName([x509.IPAddress(ip_address("127.0.0.1"))])
    made = x509.CertificateBuilder(name, name, FIRST.public_key(), 1, now - timedelta(1), now + timedelta(1))
    certificate = made.add_extension(local, critical=False).sign(FIRST, hashes.SHA256())
    chain, private = folder / "chain.pem", folder / "private.pem"
    chain.write_bytes(certificate.public_bytes(Encoding.PEM))
    private.write_bytes(FIRST.private_bytes(Encoding.PEM, PrivateFormat.PKCS8, NoEncryption()))
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(chain, private)
    return context, chain


async def test_a_secure_issuer_is_known_by_its_certificate_and_may_not_name_insecure_keys(
    provider: Provider, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    context, chain = _certified(tmp_path)
    async with issuing.running(context) as secure:
        settings, clock = WebSettings(oidc_issuer=secure.issuer), Clock()
        with pytest.raises(KeysUnavailableError):
            await Verifier(settings).caller(secure.token())
        monkeypatch.setenv("SSL_CERT_FILE", str(chain))
        assert await Verifier(settings, clock).caller(secure.token()) == _ALICE
        named = {"issuer": secure.issuer, "jwks_uri": f"{provider.issuer}/jwks"}
        secure.answers["/.well-known/openid-configuration"] = ok(named)
        with pytest.raises(KeysUnavailableError):
            await Verifier(settings).caller(secure.token())
    assert provider.asked.total() == 0


@pytest.mark.parametrize(
    ("path", "answer"),
    [
        ("/.well-known/openid-configuration", ok({"issuer": "http://127.0.0.1:9", "jwks_uri": "{issuer}/jwks"})),
        ("/.well-known/openid-configuration", ok({"jwks_uri": 7})),
        ("/.well-known/openid-configuration", ok([])),
        ("/jwks", b"HTTP/1.1 302 Found\r\nlocation: /elsewhere\r\ncontent-length: 0\r\nconnection: close\r\n\r\n"),
        ("/jwks", b"HTTP/1.1 500 No\r\ncontent-length: 0\r\nconnection: close\r\n\r\n"),
        ("/jwks", b"HTTP/1.1 200 OK\r\ncontent-length: 5\r\nconnection: close\r\n\r\n<html"),
        ("/jwks", ok({"keys": ["x" * 300_000]})),
        ("/jwks", ok({"keys": []})),
        ("/jwks", ok({"keys": "all"})),
    ],
)
async def test_what_a_provider_should_not_answer_makes_its_keys_unavailable(
    provider: Provider, path: str, answer: bytes
) -> None:
    provider.answers[path] = answer
    with pytest.raises(KeysUnavailableError):
        await Verifier(WebSettings(oidc_issuer=provider.issuer)).caller(provider.token())
    assert "/elsewhere" not in provider.asked
