"""What the commands do."""

import asyncio
from collections.abc import Callable, Iterator
from contextlib import contextmanager, nullcontext
from datetime import datetime
from functools import partial
from pathlib import Path

import httpx
from sqlalchemy.exc import ProgrammingError, SQLAlchemyError

import gateway.settings
from carbonpeak import issuing
from carbonpeak.compose import OWNERS, find, one_port
from carbonpeak.server import listen, serve_until_stopped
from gateway.client import Services
from gateway.rollups import BusyError, NothingAnsweredError, Rollup, Rollups, verdicts
from migrations.upgrade import upgrade
from services.catalog import PLUGINS
from shared.service.settings import Settings
from shared.store import audit
from shared.store.database import Database
from shared.store.embedded import postgres
from shared.web import logs

Ready = Callable[[str], None]
"""Called with the address once requests are answered there."""


def up(host: str, port: int, data: Path, ready: Callable[[str, str], None]) -> None:
    """`ready` is told the address, and the issuer of tokens if it is not the development issuer."""
    settings = Settings()
    issuer = None if settings.oidc_issuer else issuing.development(data)
    logs.configure(settings)
    with listen(host, port) as sock, _server(data) as url:
        upgrade(url, OWNERS, settings.role_passwords)
        address = _address(host, sock.getsockname()[1])
        whole = one_port(url, address, issuer)
        told = partial(ready, address, settings.oidc_issuer)
        serve_until_stopped(whole.app, sock, told, whole.release, settings.most_connections)


def serve(name: str, host: str, port: int, ready: Ready) -> None:
    """Raises `ValueError` for an unknown name."""
    found, settings = find(name), Settings()
    if found is None:
        raise ValueError(f"{name!r} is none of {', '.join(OWNERS)}")
    if settings.database_url is None:
        raise RuntimeError("DATABASE_URL is not set")
    logs.configure(settings)
    with listen(host, port) as sock, _plain_errors():
        address = _address(host, sock.getsockname()[1])
        serve_until_stopped(found.app, sock, lambda: ready(address), found.release, settings.most_connections)


def migrate(data: Path) -> int:
    """How many databases are up to date."""
    with _server(data) as url:
        upgrade(url, OWNERS, Settings().role_passwords)
    return len(OWNERS)


def rollup(as_of: datetime | None, services_url: str | None, data: Path) -> str:
    """What was stored, in a few lines; raises `RuntimeError` when a service's part is missing in it."""
    settings = gateway.settings.Settings()
    with _server(data, make=False) as url:
        taken = asyncio.run(_take(url, services_url or settings.services_url, settings, as_of))
    counts = ", ".join(f"{verdict.value} {count}" for verdict, count in verdicts(taken).most_common())
    said = f"rollup {taken.id}\nas of  {taken.as_of.isoformat()}\ndigest {taken.digest}\n{counts}"
    if taken.missing:
        lacking = ", ".join(f"{key} ({why})" for key, why in taken.missing.items())
        raise RuntimeError(f"stored, but it lacks {lacking}\n{said}")
    return said


async def _take(url: str, services_url: str, settings: gateway.settings.Settings, as_of: datetime | None) -> Rollup:
    database, deadline = Database(url, "gateway"), settings.service_deadline_seconds
    async with httpx.AsyncClient(timeout=deadline, trust_env=False) as client:
        rollups = Rollups(database, Services(client, services_url, deadline), PLUGINS)
        try:
            return await rollups.take(as_of)
        except NothingAnsweredError as error:
            raise RuntimeError(f"no service answers at {services_url}: start `carbonpeak up` first") from error
        finally:
            await database.close()


def verify(data: Path) -> dict[str, audit.Verified]:
    """Walks the audit log of every service."""
    with _server(data, make=False) as url:
        return asyncio.run(_verify(url))


async def _verify(url: str) -> dict[str, audit.Verified]:
    found = {}
    for plugin in PLUGINS:
        database = Database(url, plugin.key)
        async with database.transaction() as session:
            found[plugin.key] = await audit.verify(session)
        await database.close()
    return found


@contextmanager
def _server(data: Path, *, make: bool = True) -> Iterator[str]:
    """The PostgreSQL server of DATABASE_URL, or one of our own (made if need be) that runs as long as it is needed."""
    url = Settings().database_url
    with _plain_errors(), postgres(data, make=make) if url is None else nullcontext(url) as server:
        yield server


@contextmanager
def _plain_errors() -> Iterator[None]:
    """What a database or another runner may answer, in one line."""
    try:
        yield
    except SQLAlchemyError as error:
        said = str(getattr(error, "orig", error)).strip().splitlines()
        hint = "; has `carbonpeak migrate` run?" if isinstance(error, ProgrammingError) else ""
        raise RuntimeError(f"the database refused: {said[0] if said else type(error).__name__}{hint}") from error
    except BusyError as error:
        raise RuntimeError("another rollup is being taken at this moment: try again later") from error


def _address(host: str, port: int) -> str:
    reached = {"0.0.0.0": "127.0.0.1", "::": "[::1]"}.get(host, f"[{host}]" if ":" in host else host)  # noqa: S104
    return f"http://{reached}:{port}"
