"""The development issuer: one key pair a folder, whoever comes first, and nobody else reads it."""

import asyncio
import stat
import sys
from pathlib import Path

import pytest

from shared.plan.rights import Caller, Role
from shared.web.issuer import Issuer
from shared.web.settings import WebSettings
from shared.web.tokens import TokenError, Verifier

_LI = Caller("li", "市交通委", frozenset({Role.REPORTER, Role.AUDITOR}))
_PRINTS = "import sys, pathlib; from shared.web.issuer import Issuer; print(Issuer(pathlib.Path(sys.argv[1]))._kid)"


async def test_what_it_signs_is_verified_by_its_own_keys_alone(tmp_path: Path) -> None:
    one, other = Issuer(tmp_path / "one"), Issuer(tmp_path / "other")
    verifier = Verifier(WebSettings(**one.settings))
    assert await verifier.caller(one.sign(_LI, 60)) == _LI
    nobody = Caller("cron", None, frozenset({Role.PLATFORM}))
    assert await verifier.caller(one.sign(nobody, 60)) == nobody
    for token in (other.sign(_LI, 60), one.sign(_LI, -60)):
        with pytest.raises(TokenError):
            await verifier.caller(token)


async def test_it_keeps_its_keys_whoever_asks_for_them(tmp_path: Path) -> None:
    folder = tmp_path / "new" / "issuer"
    pipe = asyncio.subprocess.PIPE
    started = [
        await asyncio.create_subprocess_exec(sys.executable, "-c", _PRINTS, folder, stdout=pipe) for _ in range(8)
    ]
    printed = [(await process.communicate())[0] for process in started]
    assert len(set(printed)) == 1
    assert printed[0]
    key = folder / "private.pem"
    assert {each.name for each in folder.iterdir()} == {"private.pem", "jwks.json"}
    assert stat.S_IMODE(key.stat().st_mode) == 0o600
    assert stat.S_IMODE(folder.stat().st_mode) == 0o700
    assert '"d"' not in (folder / "jwks.json").read_text()


def test_a_key_that_is_none_is_told(tmp_path: Path) -> None:
    (tmp_path / "private.pem").write_text("nothing")
    with pytest.raises(ValueError, match=r"private\.pem holds no Ed25519 key"):
        Issuer(tmp_path)
