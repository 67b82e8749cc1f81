"""The command line: `carbonpeak --help`. What a command does is in `run`, imported only when it is needed."""

import json
import shlex
import sys
from datetime import datetime
from functools import partial
from pathlib import Path
from typing import Annotated

import typer
from rich.table import Table

from carbonpeak import plan as plan_rows
from carbonpeak.console import complain, err, out
from carbonpeak.methods import compute
from services.catalog import PLUGINS, TITLE
from shared.progress import Method

cli = typer.Typer(
    name="carbonpeak",
    help=f"{TITLE.zh}: track a city's carbon-peak plan.",
    no_args_is_help=True,
    add_completion=False,
    rich_markup_mode=None,
    pretty_exceptions_enable=False,
)

Data = Annotated[Path, typer.Option(help="Where the embedded PostgreSQL keeps its data when DATABASE_URL is unset.")]
Host = Annotated[str, typer.Option(help="Address to listen on.")]
Port = Annotated[int, typer.Option(help="Port to listen on; 0 takes a free one.", min=0, max=65535)]
DATA = Path("data")


@cli.command()
def up(host: Host = "127.0.0.1", port: Port = 8000, data: Data = DATA) -> None:
    """Everything on one port: database, migrations, published figures, all services, the gateway, the scheduler."""
    from carbonpeak import run  # noqa: PLC0415  # keeps the other commands quick

    run.up(host, port, data, partial(_print_addresses, data=data))
    out.print("stopped")


def _print_addresses(address: str, issuer: str, data: Path) -> None:
    table = Table("what", "address", box=None, pad_edge=False)
    table.add_row("GraphQL", f"{address}/graphql")
    table.add_row("ready?", f"{address}/readyz")
    for plugin in PLUGINS:
        table.add_row(plugin.title.zh, f"{address}/{plugin.slug}/docs")
    out.print(table)
    if issuer:
        _print_plainly(f"Reading is open; writing needs a token of {issuer}")
    else:
        where = [] if data == DATA else ["--data", str(data)]
        example = [sys.argv[0], "token", "--bureau", "市发展改革委", "--scope", "reporter", *where]
        _print_plainly(f"Reading is open; writing needs a token: {shlex.join(example)}")
    out.print("Ctrl-C stops everything.")


def _print_plainly(said: str) -> None:
    out.print(said, highlight=False, markup=False, soft_wrap=True)


@cli.command()
def token(
    bureau: Annotated[
        str | None,
        typer.Option(help="Whom it speaks for, as the plan writes it: 市交通委, 浦东新区.", show_default=False),
    ] = None,
    scope: Annotated[
        list[str] | None, typer.Option(help="Role: reporter (default), reviewer, steward, auditor; repeatable.")
    ] = None,
    subject: Annotated[
        str | None, typer.Option(help="Who is using it, as the audit log will say.", show_default=False)
    ] = None,
    hours: Annotated[float, typer.Option(help="How long it holds.", min=0.01, max=24 * 366)] = 12.0,
    data: Data = DATA,
) -> None:
    """Print a token of the development issuer, for a platform that `carbonpeak up` runs on the same data.

    Nothing else is printed: curl -H "Authorization: Bearer $(carbonpeak token --bureau 市交通委)" ...
    """
    from carbonpeak import issuing  # noqa: PLC0415  # keeps the other commands quick

    sys.stdout.write(issuing.token(data, bureau, scope or ["reporter"], subject, hours) + "\n")


@cli.command()
def serve(
    name: Annotated[str, typer.Argument(help="A service's key, such as energy, or gateway.")],
    host: Host = "127.0.0.1",
    port: Port = 8000,
) -> None:
    """One service or the gateway, as in a container; needs DATABASE_URL and a migrated database."""
    from carbonpeak import run  # noqa: PLC0415  # keeps the other commands quick

    run.serve(name, host, port, lambda address: out.print(f"{name} at {address}"))


@cli.command()
def migrate(data: Data = DATA) -> None:
    """Bring every database to the newest revision of its lineages; running it again changes nothing."""
    from carbonpeak import run  # noqa: PLC0415  # keeps the other commands quick

    out.print(f"{run.migrate(data)} databases are up to date")


@cli.command()
def plan(as_json: Annotated[bool, typer.Option("--json", help="Print JSON.")] = False) -> None:
    """The plan as the program knows it: every commitment with its metric, goal and bureaus."""
    rows = list(plan_rows.rows(PLUGINS))
    if as_json:
        sys.stdout.write(json.dumps(rows, ensure_ascii=False, indent=2) + "\n")
        return
    for plugin in PLUGINS:
        out.print(f"\n[bold]{plugin.clause} {plugin.title.zh}[/bold] {plugin.title.en}")
        table = Table("id", "clause", "metric", "goal", "value", "by", "force", "title", box=None, pad_edge=False)
        for row in rows:
            if row["service"] == plugin.key:
                table.add_row(*_cells(row))
        out.print(table)


def _cells(row: plan_rows.Row) -> list[str]:
    goal = row["goal"]
    value = " ".join(str(part) for part in (goal["value"], goal["unit"]) if part is not None)
    promised = (row["metric"] or "milestone", goal["kind"], value, goal["deadline"] or "")
    return [row["id"], row["clause"], *promised, row["force"], row["title"]["zh"]]


@cli.command()
def rollup(
    as_of: Annotated[
        datetime | None,
        typer.Option(
            formats=["%Y-%m-%dT%H:%M:%S%z", "%Y-%m-%dT%H:%M:%S.%f%z"],
            help="As known at this moment, with time zone; now when left out.",
            show_default=False,
        ),
    ] = None,
    services: Annotated[
        str | None, typer.Option(help="Where the services are, such as http://127.0.0.1:8000/{service}.")
    ] = None,
    data: Data = DATA,
) -> None:
    """Store one citywide snapshot now; the services must be running."""
    from carbonpeak import run  # noqa: PLC0415  # keeps the other commands quick

    out.print(run.rollup(as_of, services, data))


@cli.command(name="import")
def import_file(
    service: Annotated[str, typer.Argument(help="A service's key, such as energy.")],
    file: Annotated[Path, typer.Argument(help="CSV or XLSX, in long form or as a yearly grid.", exists=True)],
    title: Annotated[str, typer.Option(help="Title of the source.")],
    publisher: Annotated[str, typer.Option(help="Who published the figures or keeps them.")],
    source_url: Annotated[str, typer.Option(help="Where they are published.", show_default=False)] = "",
    published_on: Annotated[str, typer.Option(help="When: 2026-03-20, 2026-03 or 2026.", show_default=False)] = "",
    note: Annotated[str, typer.Option(help="Of the submission as a whole.", show_default=False)] = "",
    reason: Annotated[str, typer.Option(help="Why figures of a locked year are revised.", show_default=False)] = "",
    resubmits: Annotated[
        str, typer.Option(help="The returned submission in whose place this one comes.", show_default=False)
    ] = "",
    dry_run: Annotated[bool, typer.Option("--dry-run", help="Show what would change; store nothing.")] = False,
    key: Annotated[str | None, typer.Option(help="Idempotency key: a repeated call stores nothing twice.")] = None,
    token: Annotated[
        str | None, typer.Option(help="Bearer token.", envvar="CARBONPEAK_TOKEN", show_default=False)
    ] = None,
    url: Annotated[str, typer.Option(help="Where the platform runs.")] = "http://127.0.0.1:8000",
) -> None:
    """Send a file of figures to a running service: stored whole, or refused with every fault by its row.

    The template of a service is at /energy/template.xlsx; the other services have theirs at the like.
    """
    from carbonpeak import importing  # noqa: PLC0415  # keeps the other commands quick

    told = {"title": title, "publisher": publisher, "url": source_url, "published_on": published_on}
    told |= {"note": note, "reason": reason, "resubmits": resubmits}
    sent = {name: value for name, value in told.items() if value}
    if not importing.send(importing.Import(service, file, url, sent, dry_run, key, token), out, err):
        raise typer.Exit(1)


@cli.command(name="assess")
def assess_lines(
    method: Annotated[
        Method | None,
        typer.Option(help="How to judge; pace when left out, statcan with --aggregate.", show_default=False),
    ] = None,
    aggregate: Annotated[
        bool, typer.Option("--aggregate", help="Lines hold the scores of several series: give their mean.")
    ] = False,
) -> None:
    """Judge series without a server: a JSON object a line on standard input, a verdict a line on standard output.

    From the first wrong line on nothing more is judged; every wrong line is named, and the exit code is 1.

    \b
    In:  {"base_value": 100, "base_year": 2015, "current_value": 80,
          "current_year": 2020, "target": 50, "target_year": 2030,
          "direction": -1, "limit": null}
    Out: {"progress_value": 1.2, "score": null, "status": "on_track"}

    Any of these may be null or left out. "direction" is 1 (should rise) or -1 (should fall, also when null); "limit" is
    a natural bound, such as 100 %, that statcan and eurostat know of. Without "target" the trend is judged,
    but not by compound.

    "progress_value" is actual over required change, 1 being just enough, or without a target the yearly growth towards
    the direction (statcan, eurostat). "score", from -5 to 5, is given by statcan and eurostat. "status" is the method's
    own word, by pace and compound a verdict as of the first day after the current year: on_track, at_risk, off_track,
    met, missed, not_due, no_data.

    statcan and eurostat take whatever years come, as published. pace and compound want whole years, a target year
    after the base year and a current year not before it; of one after the target year they say no_data.

    \b
    With --aggregate, scores and labels of statcan:
    In:  {"series": [{"score": 5, "status": "target_achieved"}, ...]}
    Out: {"score": 2.5, "status": "substantial_progress"}
    """
    from carbonpeak import judging  # noqa: PLC0415  # keeps the other commands quick

    if not judging.judge_lines(method, sys.stdin.buffer, sys.stdout, complain, mean=aggregate):
        raise typer.Exit(1)


audit = typer.Typer(help="The audit log of every write.", no_args_is_help=True, rich_markup_mode=None)
cli.add_typer(audit, name="audit")


@audit.command()
def verify(data: Data = DATA) -> None:
    """Walk every service's audit log: each row's hash, the hash before it, and what was written.

    Prints service, change and hash of each newest row: keep them elsewhere, since only they tell a log written anew as
    a whole. The exit code is 1 when a row, or what it speaks of, was removed or changed.
    """
    from carbonpeak import run  # noqa: PLC0415  # keeps the other commands quick

    verified = run.verify(data)
    for service, log in verified.items():
        out.print(f"{service} {log.change} {log.head}", highlight=False, soft_wrap=True)
    broken = [(service, each) for service, log in verified.items() for each in log.breaks]
    for service, each in broken:
        complain(f"{service}: change {each.change}: {each.said}")
    if broken:
        raise typer.Exit(1)


cli.add_typer(compute, name="compute")


def main() -> None:
    """One clear line and a non-zero exit on failure, no traceback."""
    try:
        cli()
    except (OSError, RuntimeError, ValueError) as error:
        complain(_in_one_line(error))
        sys.exit(1)


def _in_one_line(error: Exception) -> str:
    from pydantic import ValidationError  # noqa: PLC0415  # keeps commands quick that need no settings

    if not isinstance(error, ValidationError):
        return str(error)
    wrong = (("_".join(str(part) for part in each["loc"]).upper(), each["msg"]) for each in error.errors())
    told = ((name, said.removeprefix("Value error, ")) for name, said in wrong)
    return "; ".join(f"{name}: {said}" if name else said for name, said in told)
