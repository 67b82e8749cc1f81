"""`carbonpeak import`: a file of figures to a running service, with what it would change or every fault by its row."""

import os
from collections.abc import Iterable
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import httpx
from rich.console import Console
from rich.progress import Progress
from rich.table import Table
from rich.text import Text

from services.catalog import PLUGINS

_SECONDS = 120.0
_SHOWN = 50


@dataclass(frozen=True, slots=True)
class Import:
    """Where a file goes, and what is said of it: source, note, reason."""

    service: str
    file: Path
    url: str
    said: dict[str, str]
    dry_run: bool
    key: str | None
    token: str | None = field(repr=False)


def send(asked: Import, out: Console, err: Console) -> bool:
    """Whether the service took the file. Raises `RuntimeError` when it gives no proper answer."""
    response = _answered(asked, err)
    try:
        answer = response.json()
    except ValueError:
        answer = {}
    if response.is_success and "observations" in answer:
        _receipt(answer, out)
        return True
    if not isinstance(answer, dict) or "status" not in answer or response.status_code == httpx.codes.NOT_FOUND:
        raise RuntimeError(f"{asked.url} answers {response.status_code}: is it a carbonpeak service?")
    if response.status_code == httpx.codes.UNAUTHORIZED:
        advice = "give one that holds by --token or CARBONPEAK_TOKEN; on a laptop, `carbonpeak token` prints it"
        raise RuntimeError(f"{answer['detail']}: {advice}")
    _refusal(answer, err)
    return False


def _answered(asked: Import, err: Console) -> httpx.Response:
    plugin = next((each for each in PLUGINS if asked.service in (each.key, each.slug)), None)
    if plugin is None:
        raise ValueError(f"{asked.service!r} is none of {', '.join(each.slug for each in PLUGINS)}")
    headers = {"Accept-Language": _language()}
    if asked.key is not None:
        headers["Idempotency-Key"] = asked.key
    if asked.token is not None:
        headers["Authorization"] = f"Bearer {_sendable(asked.token)}"
    address = f"{asked.url.rstrip('/')}/{plugin.slug}/submissions/file"
    params = {"dry_run": "true"} if asked.dry_run else {}
    name = asked.file.name
    with (
        Progress(console=err, transient=True, disable=not err.is_terminal) as progress,
        progress.open(asked.file, "rb", description=name) as data,
    ):
        options: Any = {"data": asked.said, "files": {"file": (name, data)}, "timeout": _SECONDS, "trust_env": False}
        try:
            return httpx.post(address, params=params, headers=headers, **options)
        except (httpx.TransportError, httpx.InvalidURL) as error:
            said = f"no service answers at {asked.url} ({error}): start `carbonpeak up` first"
            raise RuntimeError(said) from error


def _language() -> str:
    return "zh" if os.environ.get("LC_ALL", os.environ.get("LANG", "")).startswith("zh") else "en"


def _sendable(token: str) -> str:
    """Refused here, so that no complaint of a library shows it."""
    if not token.strip().isascii() or len(token.split()) != 1:
        raise ValueError("the token is no token: it has spaces or letters that none has")
    return token.strip()


def _receipt(receipt: dict[str, Any], out: Console) -> None:
    values = receipt["observations"]
    counts = {effect: sum(each["effect"] == effect for each in values) for effect in ("new", "revised", "unchanged")}
    said = ", ".join(f"{count} {effect}" for effect, count in counts.items())
    stored = "dry run, nothing stored" if receipt["dry_run"] else f"stored for review as {receipt['id']}"
    out.print(f"{stored}: {said}", highlight=False)
    _found(receipt["warnings"], out, "yellow")
    revised = [each for each in values if each["effect"] == "revised"]
    _rows(
        out,
        ("metric", "period", "area", "was", "becomes", "unit"),
        [[each[name] for name in ("metric", "period", "area", "revises", "value", "unit")] for each in revised],
    )
    turns = receipt["turns"] or []
    _rows(
        out,
        ("target", "was", "becomes", "title"),
        [(each["target"], each["was"], each["becomes"], each["title"]["zh"]) for each in turns],
    )


def _refusal(problem: dict[str, Any], err: Console) -> None:
    err.print(Text(f"{problem['title']}: {problem['detail']}", "red"), soft_wrap=True)
    _found(problem.get("errors", ()), err)


def _found(found: Iterable[dict[str, Any]], console: Console, style: str = "") -> None:
    """Faults, or warnings, by their rows."""
    for each in found:
        row = f"row {each['row']}, " if each.get("row") else ""
        message, where = each["message"], each.get("column") or each["pointer"]
        said = message[_language()] if isinstance(message, dict) else message
        console.print(Text(f"  {row}{where} [{each['code']}] {said}", style), soft_wrap=True)


def _rows(out: Console, head: tuple[str, ...], rows: list[Any]) -> None:
    if not rows:
        return
    table = Table(*head, box=None, pad_edge=False)
    for row in rows[:_SHOWN]:
        table.add_row(*(Text(str(each)) for each in row))
    out.print(table)
    if len(rows) > _SHOWN:
        out.print(f"... and {len(rows) - _SHOWN} more", highlight=False)
