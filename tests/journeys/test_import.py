"""`carbonpeak import` as a person runs it against a running platform."""

import asyncio
import os
import signal
from pathlib import Path

import pytest

from carbonpeak.server import listen
from shared.plan.rights import Role
from tests.journeys.command import CARBONPEAK
from tests.world import REPORTER, SYNTHETIC, World

_SOURCE = ("--title", SYNTHETIC, "--publisher", "tests")
_ROW = "medical_waste_treatment_capacity,1980,崇明区,{value},吨/日\n"
_HEAD = "metric,period,area,value,unit\n"


async def run(*arguments: str | Path, token: str = "", language: str = "C.UTF-8") -> tuple[int | None, str, str]:
    pipe = asyncio.subprocess.PIPE
    environment = os.environ | {"LANG": language, "COLUMNS": "200", "CARBONPEAK_TOKEN": token}
    environment.pop("LC_ALL", None)
    process = await asyncio.create_subprocess_exec(
        CARBONPEAK, "import", *arguments, stdout=pipe, stderr=pipe, env=environment
    )
    out, err = await asyncio.wait_for(process.communicate(), 60)
    return process.returncode, out.decode(), err.decode()


async def test_a_file_is_previewed_stored_and_revised(world: World, tmp_path: Path) -> None:
    file = tmp_path / "figures.csv"
    file.write_text(_HEAD + _ROW.format(value=4), encoding="gb18030")
    asked, token = ("circular", file, *_SOURCE, "--url", world.address), world.token(REPORTER, Role.REPORTER)
    code, out, err = await run(*asked, "--dry-run", token=token)
    assert (code, out, err) == (0, "dry run, nothing stored: 1 new, 0 revised, 0 unchanged\n", "")
    code, out, _ = await run(*asked, "--key", "import-1", token=token)
    assert (code, out.startswith("stored for review as ")) == (0, True)
    assert (await run(*asked, "--key", "import-1", token=token))[1] == out
    await world.approve("circular", out.split()[4].rstrip(":"))
    file.write_text(_HEAD + _ROW.format(value=5), encoding="utf-16")
    code, out, _ = await run(*asked, token=token)
    assert ": 0 new, 1 revised, 0 unchanged" in out
    assert out.splitlines()[-1].split() == ["medical_waste_treatment_capacity", "1980", "310151", "4.0", "5.0", "吨/日"]


async def test_what_is_doubtful_is_told_and_a_returned_file_is_sent_again(world: World, tmp_path: Path) -> None:
    file = tmp_path / "figures.csv"
    file.write_text(_HEAD + _ROW.format(value=4).replace("1980", "1978"), encoding="utf-8")
    asked, token = ("circular", file, *_SOURCE, "--url", world.address), world.token(REPORTER, Role.REPORTER)
    _, out, _ = await run(*asked, token=token)
    await world.approve("circular", out.split()[4].rstrip(":"))
    file.write_text(_HEAD + _ROW.format(value=40_000).replace("1980", "1979"), encoding="utf-8")
    code, out, _ = await run(*asked, token=token)
    assert (code, "row 2, value [jump] 40000 t/day is 10,000 times" in out) == (0, True), out
    again = await run(*asked, "--resubmits", out.split()[4].rstrip(":"), token=token)
    assert (again[0], "[not_returned]" in again[2]) == (1, True), again


@pytest.mark.parametrize(
    ("language", "said"), [("zh_CN.UTF-8", "row 2, value [approximate] '约4'是约数"), ("C", "'约4' is no exact number")]
)
async def test_every_fault_is_listed_by_its_row(world: World, tmp_path: Path, language: str, said: str) -> None:
    file = tmp_path / "wrong.csv"
    file.write_text(_HEAD + _ROW.format(value="约4") + "no_such,1980,崇明区,1,吨\n", encoding="utf-8")
    token = world.token(REPORTER, Role.REPORTER)
    code, out, err = await run("circular", file, *_SOURCE, "--url", world.address, token=token, language=language)
    assert (code, out) == (1, "")
    assert said in err
    assert "row 3, metric [unknown_metric]" in err


async def test_what_cannot_be_sent_is_one_clear_line(world: World, tmp_path: Path) -> None:
    file = tmp_path / "figures.csv"
    file.write_text(_HEAD, encoding="utf-8")
    for arguments, said in (
        (("nothing", file, *_SOURCE), "'nothing' is none of energy"),
        (("energy", tmp_path / "none.csv", *_SOURCE), "does not exist"),
        (("energy", file), "'--title'"),
        (("energy", file, *_SOURCE, "--url", "http://127.0.0.1:9"), "no service answers"),
        (("energy", file, *_SOURCE, "--url", "nowhere"), "no service answers"),
        (("energy", file, *_SOURCE, "--url", f"{world.address}/nowhere"), "is it a carbonpeak service?"),
    ):
        code, _, err = await run(*arguments)
        assert code not in (0, None)
        assert said in err
        assert "Traceback" not in err


async def test_ctrl_c_is_quiet(tmp_path: Path) -> None:
    file = tmp_path / "figures.csv"
    file.write_text(_HEAD, encoding="utf-8")
    with listen("127.0.0.1", 0) as silent:
        pipe = asyncio.subprocess.PIPE
        address = f"http://127.0.0.1:{silent.getsockname()[1]}"
        process = await asyncio.create_subprocess_exec(
            CARBONPEAK, "import", "energy", file, *_SOURCE, "--url", address, stdout=pipe, stderr=pipe
        )
        silent.setblocking(False)
        connection, _ = await asyncio.get_running_loop().sock_accept(silent)
        process.send_signal(signal.SIGINT)
        out, err = await asyncio.wait_for(process.communicate(), 30)
        connection.close()
    assert (process.returncode, out, err) == (130, b"", b"")
