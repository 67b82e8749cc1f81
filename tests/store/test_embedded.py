"""The PostgreSQL of a laptop comes back when it dies, whatever it left behind, while its data are there."""

import os
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import psycopg
import pytest

from shared.store.embedded import postgres
from tests.faults.cluster import kill


@pytest.fixture(scope="module")
def data(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with a cluster in it that is not running."""
    folder = tmp_path_factory.mktemp("embedded")
    with postgres(folder) as url, psycopg.connect(url, autocommit=True) as admin:
        admin.execute("CREATE TABLE kept (value int)")
    return folder


def _add(url: str) -> int:
    """How many rows there are, with another one."""
    with psycopg.connect(url, autocommit=True) as admin:
        admin.execute("INSERT INTO kept VALUES (1)")
        (count,) = admin.execute("SELECT count(*) FROM kept").fetchone() or (0,)
    return int(count)


def _once_it_is_back(url: str) -> int:
    deadline = time.monotonic() + 60
    while True:
        try:
            return _add(url)
        except psycopg.OperationalError:
            assert time.monotonic() < deadline
            time.sleep(0.05)


def test_one_that_was_killed_is_started_again_with_all_that_was_committed(data: Path) -> None:
    with postgres(data) as url:
        before = _add(url)
        kill(data / "postgres")
        assert _once_it_is_back(url) == before + 1


@pytest.mark.parametrize("lines", [8, 5, 1, 0])
def test_what_a_killed_one_left_behind_keeps_none_from_starting(data: Path, lines: int) -> None:
    """It died at any moment, and its number is another process's by now: that of this one, here."""
    lock = data / "postgres" / "postmaster.pid"
    with postgres(data) as url:
        before = _add(url)
        _, *rest = lock.read_text().splitlines()
    lock.write_text("".join(f"{line}\n" for line in [str(os.getpid()), *rest][:lines]))
    sockets = Path(rest[3]) / f".s.PGSQL.{rest[2]}.lock"
    if lines > len(rest[:3]):
        sockets.write_text("".join(f"{line}\n" for line in [str(os.getpid()), *rest[:4]]))
    with postgres(data) as url:
        assert _add(url) == before + 1
    assert not lock.exists()
    assert not sockets.exists()


@pytest.fixture
def broken(data: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """Settings which, once they are read, keep it from starting; it is not tried for long."""
    monkeypatch.setattr("shared.store.embedded._REFUSED_SECONDS", 0.5)
    settings = data / "postgres" / "postgresql.conf"
    kept = settings.read_text()
    yield settings
    settings.write_text(kept)


def test_one_that_does_not_start_is_one_clear_line(data: Path, broken: Path) -> None:
    broken.write_text("there_is_no_such_setting = on\n")
    with pytest.raises(RuntimeError, match=r"PostgreSQL does not start: .*/log says why"), postgres(data):
        raise AssertionError


def test_one_that_does_not_start_again_is_tried_until_it_does(
    data: Path, broken: Path, caplog: pytest.LogCaptureFixture
) -> None:
    kept = broken.read_text()
    with postgres(data) as url:
        broken.write_text("there_is_no_such_setting = on\n")
        kill(data / "postgres")
        deadline = time.monotonic() + 60
        while "does not start again" not in caplog.text:
            assert time.monotonic() < deadline
            time.sleep(0.05)
        broken.write_text(kept)
        assert _once_it_is_back(url)


_WORK = """
import sys, time
from pathlib import Path
from shared.store.embedded import postgres
with postgres(Path(sys.argv[1])):
    print("working", flush=True)
    time.sleep(60)
"""


def test_one_whose_data_are_gone_ends_what_rests_on_it(data: Path) -> None:
    """In a process of its own, which is interrupted as by Ctrl-C."""
    version = data / "postgres" / "PG_VERSION"
    kept = version.read_text()
    command, pipe = [sys.executable, "-c", _WORK, str(data)], subprocess.PIPE
    with subprocess.Popen(command, stdout=pipe, stderr=pipe, text=True) as process:  # noqa: S603
        assert process.stdout
        assert process.stdout.readline() == "working\n"
        version.unlink()
        kill(data / "postgres")
        _, err = process.communicate(timeout=30)
    version.write_text(kept)
    assert process.returncode == 1
    assert err.splitlines()[-1].endswith("/postgres are gone")
