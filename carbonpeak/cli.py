"""The command line: `carbonpeak --help`."""

import asyncio
import json
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from pathlib import Path
from typing import Annotated

import httpx
import typer
from rich.console import Console
from rich.table import Table
from sqlalchemy.exc import SQLAlchemyError

import gateway.settings
from carbonpeak import plan as plan_rows
from carbonpeak.compose import OWNERS, find_app, one_port
from carbonpeak.server import listen, run
from gateway.client import Services
from gateway.rollups import BusyError, Rollup, Rollups, verdicts
from migrations.upgrade import upgrade
from services.catalog import PLUGINS, TITLE
from shared.service.settings import Settings
from shared.store.database import Database
from shared.store.embedded import postgres

cli = typer.Typer(
    name="carbonpeak",
    help=f"{TITLE.zh}: track a city's carbon-peak plan.",
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_enable=False,
)
out, err = Console(), Console(stderr=True)

Data = Annotated[Path, typer.Option(help="Where the embedded PostgreSQL keeps its data when DATABASE_URL is unset.")]
Host = Annotated[str, typer.Option(help="Address to listen on.")]
Port = Annotated[int, typer.Option(help="Port to listen on; 0 takes a free one.", min=0, max=65535)]
DATA = Path("data")


@contextmanager
def _server(data: Path) -> Iterator[str]:
    """The PostgreSQL server of DATABASE_URL, or one of our own that runs as long as it is needed."""
    settings = Settings()
    if settings.database_url is not None:
        yield settings.database_url
        return
    with postgres(data) as url:
        yield url


@cli.command()
def up(host: Host = "127.0.0.1", port: Port = 8000, data: Data = DATA) -> None:
    """Everything on one port: database, migrations, published figures, all services, the gateway, the scheduler."""
    with listen(host, port) as sock, _server(data) as url:
        upgrade(url, OWNERS, Settings().role_passwords)
        address = _address(host, sock.getsockname()[1])
        run(one_port(url, address), sock, lambda: _print_addresses(address))
    out.print("stopped")


def _address(host: str, port: int) -> str:
    reached = {"0.0.0.0": "127.0.0.1", "::": "[::1]"}.get(host, f"[{host}]" if ":" in host else host)  # noqa: S104
    return f"http://{reached}:{port}"


def _print_addresses(address: str) -> None:
    table = Table("what", "address", box=None, pad_edge=False)
    table.add_row("GraphQL", f"{address}/graphql")
    table.add_row("ready?", f"{address}/readyz")
    for plugin in PLUGINS:
        table.add_row(plugin.title.zh, f"{address}/{plugin.slug}/docs")
    out.print(table)
    out.print("Ctrl-C stops everything.")


@cli.command()
def serve(
    name: Annotated[str, typer.Argument(help="A service's key, such as energy, or gateway.")],
    host: Host = "127.0.0.1",
    port: Port = 8000,
) -> None:
    """One service or the gateway, as in a container; needs DATABASE_URL and a migrated database."""
    app = find_app(name)
    if app is None:
        raise typer.BadParameter(f"{name!r} is none of {', '.join(OWNERS)}", param_hint="name")
    if Settings().database_url is None:
        raise RuntimeError("DATABASE_URL is not set")
    with listen(host, port) as sock:
        address = _address(host, sock.getsockname()[1])
        run(app, sock, lambda: out.print(f"{name} at {address}"))


@cli.command()
def migrate(data: Data = DATA) -> None:
    """Bring every database to the newest revision of its lineages; running it again changes nothing."""
    with _server(data) as url:
        upgrade(url, OWNERS, Settings().role_passwords)
    out.print(f"{len(OWNERS)} databases are up to date")


@cli.command()
def plan(as_json: Annotated[bool, typer.Option("--json", help="Print JSON.")] = False) -> None:
    """The plan as the program knows it: every commitment with its metric, goal and bureaus."""
    rows = list(plan_rows.rows(PLUGINS))
    if as_json:
        sys.stdout.write(json.dumps(rows, ensure_ascii=False, indent=2) + "\n")
        return
    for plugin in PLUGINS:
        out.print(f"\n[bold]{plugin.clause} {plugin.title.zh}[/bold] {plugin.title.en}")
        table = Table("id", "clause", "goal", "value", "by", "force", "title", box=None, pad_edge=False)
        for row in rows:
            if row["service"] == plugin.key:
                table.add_row(*_cells(row))
        out.print(table)


def _cells(row: plan_rows.Row) -> list[str]:
    goal = row["goal"]
    value = " ".join(str(part) for part in (goal["value"], goal["unit"]) if part is not None)
    return [row["id"], row["clause"], goal["kind"], value, goal["deadline"] or "", row["force"], row["title"]["zh"]]


@cli.command()
def rollup(
    as_of: Annotated[
        datetime | None,
        typer.Option(formats=["%Y-%m-%dT%H:%M:%S%z", "%Y-%m-%dT%H:%M:%S.%f%z"], help="As known at this moment; now."),
    ] = None,
    services: Annotated[str, typer.Option(help="Where the services are; {service} stands for the key.")] = "",
    data: Data = DATA,
) -> None:
    """Store one citywide snapshot now; the services must be running."""
    settings = gateway.settings.Settings()
    with _server(data) as url:
        taken = asyncio.run(_take(url, services or settings.services_url, settings.service_deadline_seconds, as_of))
    counts = ", ".join(f"{count} {verdict.value}" for verdict, count in sorted(verdicts(taken).items(), key=str))
    out.print(f"rollup {taken.id}\nas of  {taken.as_of.isoformat()}\ndigest {taken.digest}\n{counts}")
    if taken.missing:
        raise RuntimeError("stored, but without " + ", ".join(f"{key} ({why})" for key, why in taken.missing.items()))


async def _take(url: str, services_url: str, deadline: float, as_of: datetime | None) -> Rollup:
    database = Database(url, "gateway")
    async with httpx.AsyncClient(timeout=deadline, trust_env=False) as client:
        rollups = Rollups(database, Services(client, services_url, deadline), PLUGINS)
        try:
            if len(await rollups.missing()) == len(PLUGINS):
                raise RuntimeError(f"no service answers at {services_url}: start `carbonpeak up` first")
            return await rollups.take(as_of or datetime.now(UTC))
        finally:
            await database.close()


def main() -> None:
    """The console script: one clear line and a non-zero exit on failure, no traceback."""
    try:
        cli()
    except KeyboardInterrupt:
        sys.exit(130)
    except BusyError:
        _fail("another rollup is being taken: try again later")
    except SQLAlchemyError as error:
        _fail(f"the database refused: {str(getattr(error, 'orig', error)).strip().splitlines()[0]}")
    except (OSError, RuntimeError, ValueError) as error:
        _fail(str(error))


def _fail(message: str) -> None:
    err.print(f"carbonpeak: {message}", style="red", highlight=False)
    sys.exit(1)
