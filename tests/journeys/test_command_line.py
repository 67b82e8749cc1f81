"""The command line as a person runs it: real processes, real signals."""

import asyncio
import json
import os
import re
import signal
import sys
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

import httpx
import pytest

from shared.plan.bureau import OFFICE
from shared.plan.rights import Role
from shared.web.issuer import Issuer
from tests.world import REPORTER, World, bearer

_CARBONPEAK = Path(sys.executable).with_name("carbonpeak")


async def _start(*arguments: str, **environment: str) -> asyncio.subprocess.Process:
    return await asyncio.create_subprocess_exec(
        _CARBONPEAK,
        *arguments,
        stdin=asyncio.subprocess.DEVNULL,
        stdout=asyncio.subprocess.PIPE,
        stderr=asyncio.subprocess.PIPE,
        env={**os.environ, "COLUMNS": "200", "LOG_LEVEL": "warning", **environment},
    )


async def _run(*arguments: str, **environment: str) -> tuple[int | None, str, str]:
    process = await _start(*arguments, **environment)
    out, err = await asyncio.wait_for(process.communicate(), 60)
    return process.returncode, out.decode(), err.decode()


@asynccontextmanager
async def _up(data: Path, stop: signal.Signals) -> AsyncIterator[httpx.AsyncClient]:
    """`carbonpeak up` on a free port; stopped by `stop`, which must end it cleanly."""
    process = await _start("up", "--port", "0", "--data", str(data))
    assert process.stdout
    assert process.stderr
    try:
        address = ""
        while line := (await asyncio.wait_for(process.stdout.readline(), 60)).decode():
            if found := re.search(r"GraphQL\s+(http://\S+)/graphql", line):
                address = found[1]
            if "Ctrl-C" in line:
                break
        assert address, (await process.stderr.read()).decode()
        async with httpx.AsyncClient(base_url=address, timeout=30) as client:
            yield client
    finally:
        process.send_signal(stop)
        out, err = await asyncio.wait_for(process.communicate(), 30)
    assert (process.returncode, out.decode().strip(), err.decode()) == (0, "stopped", "")


async def _wait_for_news(url: httpx.URL, change: int) -> int:
    async with httpx.AsyncClient(timeout=90) as client:
        answer = await client.get(url, params={"after": change, "wait": 60})
    newest: int = answer.json()["change"]
    return newest


async def test_up_answers_stops_cleanly_and_starts_again_on_the_same_data(tmp_path: Path) -> None:
    question = {"query": "{ city { verdicts { met } missing { action } } rollups { totalCount } }"}
    sent = {"metric": "gdp", "period": "1995", "area": "310101", "value": 7, "unit": "亿元"}
    body = {"source": {"title": "合成数据 · synthetic", "publisher": "tests"}, "observations": [sent]}
    async with _up(tmp_path / "data", signal.SIGINT) as client:
        assert (await client.get("/readyz")).status_code == 200
        first = (await client.post("/graphql", json=question)).json()["data"]["city"]
        assert first["missing"] == []
        issuer = Issuer(tmp_path / "data" / "issuer")
        reporter, office = bearer(issuer, REPORTER, Role.REPORTER), bearer(issuer, OFFICE, Role.REVIEWER)
        submitted = (await client.post("/coordination/submissions", json=body, headers=reporter)).json()
        path = f"/coordination/submissions/{submitted['id']}/review"
        assert (await client.post(path, json={"decision": "approve"}, headers=office)).status_code == 200
        change = (await client.get("/coordination/changes")).json()["change"]
        waiting = asyncio.create_task(_wait_for_news(client.base_url.join("/coordination/changes"), change))
        await asyncio.sleep(0.5)
    assert await waiting == change  # let go at once, not after a minute
    async with _up(tmp_path / "data", signal.SIGTERM) as client:
        again = (await client.post("/graphql", json=question)).json()["data"]["city"]
        assert again == first
        assert (await client.get("/coordination/changes")).json()["change"] == change
        series = await client.get("/coordination/metrics/gdp/observations", params={"area": "310101"})
        assert [each["value"] for each in series.json()["items"]] == [7.0]


async def test_one_service_that_is_killed_costs_only_its_own_part(world: World) -> None:
    service = await _start("serve", "civic", "--port", "0", DATABASE_URL=world.database_url)
    assert service.stdout
    line = (await asyncio.wait_for(service.stdout.readline(), 60)).decode()
    address = line.split()[-1]
    gateway = await _start(
        "serve",
        "gateway",
        "--port",
        "0",
        DATABASE_URL=world.database_url,
        SERVICES_URL=address,
        ROLLUP_CRON="0 0 1 1 *",
    )
    assert gateway.stdout
    graphql = (await asyncio.wait_for(gateway.stdout.readline(), 60)).decode().split()[-1] + "/graphql"
    question = {"query": "{ city { missing { action reason lastKnown } } }"}
    async with httpx.AsyncClient(timeout=30) as client:
        missing = (await client.post(graphql, json=question)).json()["data"]["city"]["missing"]
        assert {each["reason"] for each in missing if each["action"] != "CIVIC"} == {"GARBLED"}
        assert "CIVIC" not in {each["action"] for each in missing}
        service.kill()
        await service.wait()
        missing = (await client.post(graphql, json=question)).json()["data"]["city"]["missing"]
        (civic,) = [each for each in missing if each["action"] == "CIVIC"]
        assert civic["reason"] == "UNREACHABLE"
        assert civic["lastKnown"]
    gateway.terminate()
    _, err = await asyncio.wait_for(gateway.communicate(), 30)
    assert (gateway.returncode, err.decode()) == (0, "")


async def test_the_plan_is_printed_whole() -> None:
    code, out, err = await _run("plan", "--json")
    assert (code, err) == (0, "")
    plan = json.loads(out)
    assert [row["id"] for row in plan] == [f"T{number:03}" for number in range(1, 304)]
    assert plan[8] == {
        "id": "T009",
        "service": "efficiency",
        "clause": "1",
        "kind": "target",
        "metric": "energy_intensity_change_since_2020",
        "goal": {"kind": "change", "value": 14, "high": None, "unit": "%", "base": 2020, "deadline": "2025"},
        "force": "binding",
        "scope": "全市 citywide",
        "bureaus": [],
        "title": {"zh": "单位生产总值能源消耗", "en": "Energy consumption per unit of GDP"},
    }
    code, out, _ = await _run("plan")
    assert code == 0
    assert "单位生产总值能源消耗" in out


async def test_a_rollup_is_taken_from_running_services(world: World) -> None:
    where = f"{world.address}/{{service}}"
    code, out, err = await _run("rollup", "--services", where, DATABASE_URL=world.database_url)
    assert (code, err) == (0, "")
    digest = re.search(r"digest ([0-9a-f]{64})", out)
    assert digest
    stored = await world.ask("{ rollups(first: 5) { edges { node { digest } } } }")
    assert digest[1] in {edge["node"]["digest"] for edge in stored["rollups"]["edges"]}


_NOWHERE = "postgresql://nobody@127.0.0.1:9/"


@pytest.mark.parametrize(
    ("arguments", "environment", "said"),
    [
        (["serve", "nothing"], {}, "'nothing' is none of energy"),
        (["serve", "energy"], {}, "DATABASE_URL is not set"),
        (["serve", "energy", "--port", "0"], {"DATABASE_URL": _NOWHERE}, "the database refused"),
        (["migrate"], {"DATABASE_URL": _NOWHERE}, "the database refused"),
        (["up", "--port", "99999"], {}, "'--port'"),
        (["rollup", "--as-of", "yesterday"], {}, "yesterday"),
        (["rollup", "--as-of", "0001-01-01T00:00:00+08:00"], {"DATABASE_URL": _NOWHERE}, "+08:00 lies before 1949"),
        (["rollup", "--data", "typo"], {}, "there is no data in typo"),
        (["dance"], {}, "No such command 'dance'"),
    ],
)
async def test_a_failure_is_one_clear_line_and_a_non_zero_exit(
    tmp_path: Path, arguments: list[str], environment: dict[str, str], said: str
) -> None:
    environment = {"DATABASE_URL": ""} | environment
    process = await asyncio.create_subprocess_exec(
        _CARBONPEAK,
        *arguments,
        cwd=tmp_path,
        stdout=asyncio.subprocess.PIPE,
        stderr=asyncio.subprocess.PIPE,
        env={**{name: value for name, value in os.environ.items() if name != "DATABASE_URL"}, "COLUMNS": "200"}
        | {name: value for name, value in environment.items() if value},
    )
    _, err = await asyncio.wait_for(process.communicate(), 60)
    assert process.returncode not in (0, None)
    assert said in err.decode()
    assert "Traceback" not in err.decode()
    assert not (tmp_path / "typo").exists()


async def test_ctrl_c_is_quiet_while_the_program_is_still_loading(tmp_path: Path) -> None:
    """A library that is interrupted by being imported stands for a person who is quick."""
    (tmp_path / "typer.py").write_text("import os, signal\nos.kill(os.getpid(), signal.SIGINT)\n")
    assert await _run("plan", PYTHONPATH=str(tmp_path)) == (130, "", "")


@pytest.mark.parametrize("command", [[], ["up"], ["serve"], ["migrate"], ["plan"], ["rollup"], ["assess"], ["token"]])
async def test_help_is_everywhere(command: list[str]) -> None:
    code, out, _ = await _run(*command, "--help")
    assert code == 0
    assert "Usage" in out
