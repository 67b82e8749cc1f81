"""Published figures a service ships with: in by the same door as any submission, once."""

import csv
import hashlib
import json
from collections.abc import Iterator
from datetime import date
from itertools import groupby
from pathlib import Path

from shared.plan import ActionPlugin
from shared.service import door
from shared.store import submissions
from shared.store.database import Database

_SOURCE = ("title", "publisher", "url", "published_on")
_OBSERVATION = ("metric", "period", "area", "unit", "status", "note")


def deliveries(plugin: ActionPlugin, file: Path, today: date) -> Iterator[door.Delivery]:
    """One for each run of rows with one source, in the file's order: later rows revise earlier ones."""
    with file.open(encoding="utf-8", newline="") as lines:
        rows = list(csv.DictReader(lines))
    for source, group in groupby(rows, key=lambda row: {name: row[name] for name in _SOURCE if row[name]}):
        body = {"source": source, "observations": [_observation(row) for row in group]}
        yield door.receive(plugin, json.dumps(body, ensure_ascii=False).encode(), today)


def _observation(row: dict[str, str]) -> dict[str, str | float]:
    return {name: row[name] for name in _OBSERVATION if row[name]} | {"value": json.loads(row["value"])}


async def load(plugin: ActionPlugin, file: Path, database: Database, today: date) -> None:
    """Stores what is not there yet, all of it or nothing; running it again changes nothing."""
    async with database.transaction() as session:
        there = await submissions.keys(session)
        for delivery in deliveries(plugin, file, today):
            key = "published-" + hashlib.sha256(delivery.origin.body.encode()).hexdigest()
            if key not in there:
                await submissions.record(session, delivery.origin, delivery.figures, key)
