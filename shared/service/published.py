"""Published figures a service ships with: in by the same door as any submission, once."""

import csv
import hashlib
import json
from collections.abc import Sequence
from datetime import date
from itertools import groupby
from pathlib import Path
from typing import TypeAlias

from shared.plan import ActionPlugin
from shared.service import door
from shared.service.bodies import read
from shared.service.problems import InvalidError
from shared.store import changes, submissions
from shared.store.database import Database

_SOURCE = ("title", "publisher", "url", "published_on")
_OBSERVATION = ("metric", "period", "area", "unit", "status", "note")


Row: TypeAlias = dict[str, str]


def rows(file: Path) -> list[Row]:
    with file.open(encoding="utf-8", newline="") as lines:
        return list(csv.DictReader(lines))


def delivery(plugin: ActionPlugin, group: Sequence[Row], today: date) -> door.Delivery:
    """Rows of one source as one submission. Raises `InvalidError` when the door refuses them."""
    source = {name: group[0][name] for name in _SOURCE if group[0][name]}
    body = {"source": source, "observations": [_observation(row) for row in group]}
    return door.admit(plugin, read(json.dumps(body, ensure_ascii=False).encode()), today)


def _observation(row: Row) -> dict[str, str | float]:
    return {name: row[name] for name in _OBSERVATION if row[name]} | {"value": json.loads(row["value"])}


async def load(plugin: ActionPlugin, file: Path, database: Database, today: date) -> None:
    """Stores the rows that are not there yet, all or none, in the file's order: later rows revise earlier ones.

    A row is known by its publisher, metric, period, area, value and status. A corrected note, title or address does
    not send it again, so it never undoes what a bureau has revised since.
    """
    async with database.transaction() as session:
        await changes.hold(session)  # another process may be starting on the same empty database
        there = await submissions.keys(session)
        fresh = [row for key, row in {_key(row): row for row in rows(file)}.items() if key not in there]
        for _, group in groupby(fresh, key=lambda row: [row[name] for name in _SOURCE]):
            sent = list(group)
            try:
                checked = delivery(plugin, sent, today)
            except InvalidError as error:
                raise RuntimeError(f"{file}: {error}") from error
            stored = await submissions.record(session, checked.origin, checked.figures)
            submissions.remember(session, stored, {_key(row) for row in sent})


def _key(row: Row) -> str:
    identity = json.dumps([row[name] for name in ("publisher", "metric", "period", "area", "value", "unit", "status")])
    return "published-" + hashlib.sha256(identity.encode()).hexdigest()
