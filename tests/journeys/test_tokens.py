"""`carbonpeak token` as a person runs it, and `up` as it takes what that prints."""

import asyncio
import os
import re
import shlex
import signal
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

import httpx
import jwt
import pytest

from shared.plan.rights import Caller, Role
from shared.web.issuer import ISSUER, Issuer
from tests.journeys.command import CARBONPEAK
from tests.world import SYNTHETIC, World

_NOWHERE = "postgresql://nobody@127.0.0.1:9/"
_SETTINGS = ("OIDC_ISSUER", "OIDC_JWKS", "CARBONPEAK_TOKEN")


async def _run(*arguments: str | Path, **environment: str) -> tuple[int | None, str, str]:
    pipe = asyncio.subprocess.PIPE
    plain = {name: value for name, value in os.environ.items() if name not in _SETTINGS}
    process = await asyncio.create_subprocess_exec(
        arguments[0], *arguments[1:], stdout=pipe, stderr=pipe, env=plain | {"COLUMNS": "200"} | environment
    )
    out, err = await asyncio.wait_for(process.communicate(), 60)
    return process.returncode, out.decode(), err.decode()


async def test_a_token_alone_is_printed_also_before_anything_runs(tmp_path: Path) -> None:
    asked = (CARBONPEAK, "token", "--bureau", "市发展改革委", "--scope", "reporter,reviewer", "--scope", "steward")
    code, out, err = await _run(*asked, "--subject", "李四", "--hours", "2", "--data", tmp_path)
    assert (code, err, len(out.splitlines())) == (0, "", 1)
    claims = jwt.decode(out.strip(), options={"verify_signature": False})
    assert (claims["sub"], claims["bureau"], claims["exp"] - claims["iat"]) == ("李四", "市发展改革委", 7200)
    assert claims["roles"] == ["reporter", "reviewer", "steward"]
    assert (tmp_path / "issuer" / "private.pem").exists()


@pytest.mark.parametrize(
    ("asked", "said"),
    [
        (("--bureau", "市交委"), "'市交委' is no bureau of the plan; there is 市交通委"),
        (("--bureau", "各区"), "'各区' is no bureau of the plan"),
        (("--bureau", "市交通委", "--scope", "reporters"), "'reporters' is no role; there is reporter"),
        ((), "name it with --bureau"),
        (("--scope", "auditor", "--subject", ""), "--subject is empty"),
    ],
)
async def test_what_there_is_not_is_one_clear_line(tmp_path: Path, asked: tuple[str, ...], said: str) -> None:
    code, out, err = await _run(CARBONPEAK, "token", *asked, "--data", tmp_path)
    assert (code, out, len(err.splitlines())) == (1, "", 1)
    assert said in err
    assert not (tmp_path / "issuer").exists()


async def test_where_another_issuer_is_set_there_is_nothing_to_print(tmp_path: Path) -> None:
    asked = (CARBONPEAK, "token", "--scope", "auditor", "--data", tmp_path)
    code, out, err = await _run(*asked, OIDC_ISSUER="https://login.example/realms/city")
    assert (code, out) == (1, "")
    assert "tokens come from https://login.example/realms/city" in err


async def test_up_says_how_to_get_a_token_and_takes_it(tmp_path: Path) -> None:
    data = tmp_path / "data"
    pipe = asyncio.subprocess.PIPE
    plain = {name: value for name, value in os.environ.items() if name not in _SETTINGS}
    process = await asyncio.create_subprocess_exec(
        CARBONPEAK, "up", "--port", "0", "--data", data, stdout=pipe, stderr=pipe, env=plain | {"LOG_LEVEL": "warning"}
    )
    assert process.stdout
    said = ""
    try:
        while "Ctrl-C" not in said:
            line = await asyncio.wait_for(process.stdout.readline(), 60)
            assert line, said
            said += line.decode()
        command = re.search(r"Reading is open; writing needs a token: (.+)", said)
        address = re.search(r"GraphQL\s+(http://\S+)/graphql", said)
        assert command
        assert address
        code, token, err = await _run(*shlex.split(command[1]))
        assert (code, err) == (0, "")
        headers = {"Authorization": f"Bearer {token.strip()}"}
        other = {"Authorization": f"Bearer {Issuer(tmp_path / 'other').sign(Caller('li', None, frozenset(Role)), 60)}"}
        async with httpx.AsyncClient(base_url=address[1], timeout=30) as client:
            assert (await client.get("/energy/state", headers=headers)).status_code == 200
            assert (await client.get("/energy/state", headers=other)).status_code == 401
    finally:
        process.send_signal(signal.SIGINT)
        _, err_bytes = await asyncio.wait_for(process.communicate(), 30)
    assert (process.returncode, err_bytes) == (0, b"")


@pytest.mark.parametrize(
    ("settings", "said"),
    [
        ({"OIDC_ISSUER": "urn:x", "OIDC_ALGORITHMS": '["HS256"]'}, "OIDC_ALGORITHMS_0: Input should be 'RS256'"),
        ({"OIDC_ISSUER": "urn:x", "OIDC_JWKS": "/nowhere"}, "OIDC_JWKS cannot be read"),
        ({"OIDC_ISSUER": "urn:x", "OIDC_JWKS": '{"keys": []}'}, "the JWKS has no public key"),
        ({"OIDC_ISSUER": "urn:x"}, "OIDC_JWKS is needed where OIDC_ISSUER is no address"),
        ({"RATE_READS": "often"}, "RATE_READS: couldn't parse rate limit string 'often'"),
    ],
)
@pytest.mark.parametrize("command", ["up", "serve gateway"])
async def test_settings_that_would_let_nobody_or_anybody_in_are_told_in_one_line(
    command: str, settings: dict[str, str], said: str
) -> None:
    code, out, err = await _run(CARBONPEAK, *command.split(), "--port", "0", **settings, DATABASE_URL=_NOWHERE)
    assert (code, out, len(err.splitlines())) == (1, "", 1)
    assert said in err


async def test_a_service_by_itself_takes_tokens_of_the_issuer_it_is_set_up_with(world: World) -> None:
    keys = world.issuer.settings["oidc_jwks"]
    settings = {"DATABASE_URL": world.database_url, "OIDC_ISSUER": ISSUER, "OIDC_JWKS": keys}
    good = world.bearer("市交通委", Role.REPORTER)
    async with _serving("civic", **settings) as known, _serving("civic", DATABASE_URL=world.database_url) as nobodys:
        assert (await known.get("/state", headers=good)).status_code == 200
        refused = await nobodys.get("/state", headers=good | {"Accept-Language": "en"})
        assert (await nobodys.get("/state")).status_code == 200
    assert refused.status_code == 401
    assert refused.json()["detail"] == "no issuer is configured, so no token is taken"


@asynccontextmanager
async def _serving(name: str, **environment: str) -> AsyncIterator[httpx.AsyncClient]:
    pipe = asyncio.subprocess.PIPE
    plain = {key: value for key, value in os.environ.items() if key not in _SETTINGS}
    process = await asyncio.create_subprocess_exec(
        CARBONPEAK, "serve", name, "--port", "0", stdout=pipe, stderr=pipe, env=plain | environment
    )
    assert process.stdout
    try:
        line = (await asyncio.wait_for(process.stdout.readline(), 60)).decode()
        async with httpx.AsyncClient(base_url=line.split()[-1], timeout=30) as client:
            yield client
    finally:
        process.terminate()
        await asyncio.wait_for(process.communicate(), 30)


async def test_a_file_is_sent_with_a_token_and_a_refused_one_is_one_line(world: World, tmp_path: Path) -> None:
    file = tmp_path / "figures.csv"
    file.write_text("metric,period,area,value,unit\nmedical_waste_treatment_capacity,1981,崇明区,4,吨/日\n")
    source = ("--title", SYNTHETIC, "--publisher", "tests")
    asked = (CARBONPEAK, "import", "circular", file, *source, "--dry-run", "--url", world.address)
    good = world.token("崇明区", Role.REPORTER)
    for code, _, err in (await _run(*asked, "--token", good), await _run(*asked, CARBONPEAK_TOKEN=f"{good}\n")):
        assert (code, err) == (0, "")
    code, out, err = await _run(*asked, "--token", "a.b.c", LANG="C")
    assert (code, out, len(err.splitlines())) == (1, "", 1)
    assert "the token is not one that the issuer has signed: give one that holds by --token" in err
    for wrong in ("a b", "é", ""):
        code, _, err = await _run(*asked, "--token", wrong)
        assert (code, "the token is no token" in err, len(err.splitlines())) == (1, True, 1)
