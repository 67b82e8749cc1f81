"""The plan's 303 commitments, as they were read from its text.

`commitments.digest.json` has the SHA-256 of each one's promise: its clause, numbers, unit, base year, deadline and
force. A promise that was corrected on purpose is committed with a fresh digest, which
`python -m tests.test_commitments` writes.
"""

import json
from hashlib import sha256
from pathlib import Path

from carbonpeak.plan import Row, rows
from services.catalog import PLUGINS

DIGESTS = Path(__file__).with_name("commitments.digest.json")


def digest(row: Row) -> str:
    """Of canonical JSON: keys sorted, no blanks, characters as they are."""
    promised = {name: row["goal"][name] for name in ("value", "high", "unit", "base", "deadline")}
    promised |= {name: row[name] for name in ("id", "clause", "force")}
    canonical = json.dumps(promised, sort_keys=True, ensure_ascii=False, separators=(",", ":"))
    return sha256(canonical.encode()).hexdigest()


def digests() -> dict[str, str]:
    return {row["id"]: digest(row) for row in rows(PLUGINS)}


def rewrite() -> None:
    DIGESTS.write_text(json.dumps(digests(), indent=1, sort_keys=True) + "\n", encoding="utf-8")


def test_no_promise_changes_by_accident() -> None:
    promised, known = digests(), json.loads(DIGESTS.read_text(encoding="utf-8"))
    differing = sorted(number for number in promised | known if promised.get(number) != known.get(number))
    assert differing == [], "changed on purpose? python -m tests.test_commitments"


def test_every_commitment_is_there_exactly_once() -> None:
    assert [row["id"] for row in rows(PLUGINS)] == [f"T{number:03}" for number in range(1, 304)]


def test_every_measure_of_the_plan_is_there_exactly_once() -> None:
    clauses = [measure.clause for plugin in PLUGINS for measure in plugin.measures]
    assert (len(clauses), len(set(clauses))) == (52, 52)


if __name__ == "__main__":
    rewrite()
