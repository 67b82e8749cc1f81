"""JSON lines in, JSON lines out, one at a time: what `assess` and `compute` share."""

import json
from collections.abc import Callable, Iterator, Mapping
from math import isfinite
from typing import Any, BinaryIO, TextIO, TypeAlias

Answer: TypeAlias = dict[str, Any]
_LONGEST = 1024 * 1024


class WrongLineError(ValueError):
    """A line that cannot be answered, with everything that is wrong with it."""

    def __init__(self, faults: list[str]) -> None:
        super().__init__("; ".join(faults))


def answer_lines(answer: Callable[[object], Answer], source: BinaryIO, out: TextIO, err: Callable[[str], None]) -> bool:
    """Writes the answer to each line as it comes; whether all of them could be answered.

    From the first wrong line on nothing is written, so that the n-th answer is always that of the n-th line; the lines
    after it are still checked and every wrong one is named. Empty lines are passed over.
    """
    sound = True
    for number, line in enumerate(_lines(source), 1):
        if line.isspace() and line.endswith(b"\n"):
            continue
        try:
            answered = answer(_parsed(line))
        except WrongLineError as error:
            sound = False
            err(f"line {number}: {error}")
        else:
            if sound:
                out.write(json.dumps(answered, allow_nan=False) + "\n")
                out.flush()
    return sound


def _lines(source: BinaryIO) -> Iterator[bytes]:
    """Never more than a megabyte at once: of a longer line its start, which is no JSON."""
    while line := source.readline(_LONGEST):
        yield line
        while len(line) == _LONGEST and not line.endswith(b"\n"):
            line = source.readline(_LONGEST)


def _parsed(line: bytes) -> object:
    if len(line) == _LONGEST and not line.endswith(b"\n"):
        raise WrongLineError([f"longer than {_LONGEST} bytes"])
    try:
        return json.loads(line.decode("utf-8-sig"), object_pairs_hook=_unique, parse_constant=_no_constant)
    except WrongLineError:
        raise
    except UnicodeDecodeError:
        raise WrongLineError(["is not UTF-8"]) from None
    except json.JSONDecodeError as error:
        raise WrongLineError([f"is not JSON: {error.msg} at column {error.colno}"]) from None
    except (ValueError, RecursionError) as error:  # a number of too many digits, or nested too deeply
        raise WrongLineError([f"is not JSON: {error}"]) from None


def _unique(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    names = [name for name, _ in pairs]
    if repeated := sorted({name for name in names if names.count(name) > 1}):
        raise WrongLineError([f"{name}: given more than once" for name in repeated])
    return dict(pairs)


def _no_constant(name: str) -> float:
    raise WrongLineError([f"is not JSON: {name} is no number there"])


def known_only(line: Mapping[str, Any], names: tuple[str, ...], faults: list[str], where: str = "") -> None:
    """Adds a fault for every name that is not known."""
    known = ", ".join(names)
    faults += [
        f"{where}{name}: unknown; known {'is' if len(names) == 1 else 'are'} {known}"
        for name in line
        if name not in names
    ]


def number(value: object, where: str, faults: list[str], wanted: str = "a number") -> float | None:
    """The number, or `None` with a fault."""
    if isinstance(value, bool) or not isinstance(value, int | float):
        faults.append(f"{where}: must be {wanted}")
        return None
    try:
        found = float(value)
    except OverflowError:
        found = float("inf")
    if not isfinite(found):
        faults.append(f"{where}: too large")
        return None
    return found
