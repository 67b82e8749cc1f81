"""What `carbonpeak assess` does: lines of JSON in, lines of JSON out, one at a time, without a server."""

import json
from collections.abc import Callable, Iterator, Mapping
from dataclasses import fields
from datetime import date
from decimal import Decimal
from math import isfinite
from typing import Any, BinaryIO, TextIO, TypeAlias

from shared.plan import Aggregation, Bounds, Force, Heading, Metric, Period, Reach, StayBelow, Target, Text, Trend
from shared.plan import by as by_year
from shared.plan.goal import stated
from shared.plan.unit import ON_BASE
from shared.progress import Method, Point, assess, eurostat, statcan
from shared.progress.growth import ACHIEVED_SCORE, Inputs

Verdict: TypeAlias = dict[str, Any]
_NAMES = tuple(field.name for field in fields(Inputs))
_YEARS = ("base_year", "current_year", "target_year")
_LAST_YEAR = 9998
_LONGEST = 1024 * 1024
_STATUSES = ", ".join(status.value for status in statcan.Status)


class WrongLineError(ValueError):
    """A line that cannot be judged, with everything that is wrong with it."""

    def __init__(self, faults: list[str]) -> None:
        super().__init__("; ".join(faults))


def judge_lines(
    method: Method | None, source: BinaryIO, out: TextIO, err: Callable[[str], None], *, mean: bool
) -> bool:
    """Writes the verdict on each line as it comes; whether all of them could be judged.

    From the first wrong line on no verdict is written, so that the n-th verdict is always that of the n-th line; the
    lines after it are still checked and every wrong one is named. Empty lines are passed over.
    """
    rule = _rule(method, mean=mean)
    sound = True
    for number, line in enumerate(_lines(source), 1):
        if line.isspace() and line.endswith(b"\n"):
            continue
        try:
            verdict = rule(_parsed(line))
        except WrongLineError as error:
            sound = False
            err(f"line {number}: {error}")
        else:
            if sound:
                out.write(json.dumps(verdict, allow_nan=False) + "\n")
                out.flush()
    return sound


def _rule(method: Method | None, *, mean: bool) -> Callable[[object], Verdict]:
    """Raises `ValueError` for a method that such lines are not enough for."""
    if mean:
        if method not in (None, Method.STATCAN):
            raise ValueError("--aggregate: only statcan says how the scores of several series are put together")
        return _aggregated
    if method is Method.DNS:
        raise ValueError("dns needs the values of six years, and a line has two: it is there in the services' answers")
    if method in (Method.STATCAN, Method.EUROSTAT):
        return lambda line: _by_growth(method, _inputs(line))
    return lambda line: _by_pace(method or Method.PACE, _inputs(line, whole_years=True))


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


def _inputs(line: object, *, whole_years: bool = False) -> Inputs:
    """Missing keys are null, and a direction of null is the default. Raises `WrongLineError` with every fault."""
    if not isinstance(line, dict):
        raise WrongLineError(["must be an object"])
    faults = [f"{name}: unknown; known are {', '.join(_NAMES)}" for name in line if name not in _NAMES]
    numbers = {name: _number(line, name, faults) for name in _NAMES}
    if numbers["direction"] not in (None, 1, -1):
        faults.append("direction: must be 1 or -1")
    if whole_years:
        faults += [f"{name}: must be a whole year" for name in _YEARS if not _is_year(numbers[name])]
    if faults:
        raise WrongLineError(faults)
    direction = 1 if numbers.pop("direction") == 1 else -1
    return Inputs(**numbers, direction=direction)


def _number(line: Mapping[str, Any], name: str, faults: list[str]) -> float | None:
    value = line.get(name)
    if value is None:
        return None
    if isinstance(value, bool) or not isinstance(value, int | float):
        faults.append(f"{name}: must be a number or null")
        return None
    try:
        number = float(value)
    except OverflowError:
        number = float("inf")
    if not isfinite(number):
        faults.append(f"{name}: too large")
        return None
    return number


def _is_year(year: float | None) -> bool:
    return year is None or (year.is_integer() and 1 <= year <= _LAST_YEAR)


def _by_growth(method: Method, inputs: Inputs) -> Verdict:
    found = statcan.judge(inputs) if method is Method.STATCAN else eurostat.judge(inputs)
    value = found.value if found.value is not None and isfinite(found.value) else None  # JSON has no infinity
    return {"progress_value": value, "score": found.score, "status": found.status.value}


def _by_pace(method: Method, inputs: Inputs) -> Verdict:
    """As the platform would judge such a goal on the first day after the current year."""
    if inputs.current_value is None or inputs.current_year is None:
        return {"progress_value": None, "score": None, "status": "no_data"}
    series = {inputs.base_year: inputs.base_value, inputs.current_year: inputs.current_value}
    known = [
        Point(Period.of_year(int(year)), Decimal(repr(value)))
        for year, value in series.items()
        if year is not None and value is not None
    ]
    base_year = int(inputs.current_year if inputs.base_year is None else inputs.base_year)
    on = date(int(inputs.current_year) + 1, 1, 1)
    found = assess(_target(inputs, base_year), known, on, base_year=base_year, method=method)
    pace = None if found.pace is None else float(found.pace)
    return {"progress_value": pace, "score": None, "status": found.verdict.value}


def _target(inputs: Inputs, base_year: int) -> Target:
    heading = Heading.RISE if inputs.direction > 0 else Heading.FALL
    deadline = None if inputs.target_year is None else by_year(int(inputs.target_year))
    base, name = stated(base_year), Text("命令行序列", "a series of the command line")
    goal: Reach | StayBelow | Trend = Trend(heading=heading, deadline=deadline, base=base)
    if inputs.target is not None:
        kind = Reach if inputs.direction > 0 else StayBelow
        goal = kind(Decimal(repr(inputs.target)), ON_BASE, deadline=deadline, base=base)
    metric = Metric(
        key="series",
        title=name,
        unit=ON_BASE,
        definition=name,
        heading=heading,
        aggregation=Aggregation.NONE,
        bounds=Bounds(),
    )
    return Target(id="T000", clause="1", force=Force.BINDING, title=name, metric=metric, goal=goal)


def _aggregated(line: object) -> Verdict:
    series = line.get("series") if isinstance(line, dict) else None
    if not isinstance(line, dict) or not isinstance(series, list):
        raise WrongLineError(['must be an object {"series": [...]}'])
    faults = [f"{name}: unknown; known is series" for name in line if name != "series"]
    scored = [_scored(each, f"series[{place}]", faults) for place, each in enumerate(series)]
    if faults:
        raise WrongLineError(faults)
    found = statcan.aggregate(scored)
    return {"score": found.score, "status": found.status.value}


def _scored(each: object, where: str, faults: list[str]) -> tuple[float | None, statcan.Status]:
    nothing = None, statcan.Status.NOT_AVAILABLE
    if not isinstance(each, dict):
        faults.append(f"{where}: must be an object")
        return nothing
    faults += [f"{where}.{name}: unknown; known are score, status" for name in each if name not in ("score", "status")]
    own: list[str] = []
    score = _number(each, "score", own)
    faults += [f"{where}.{fault}" for fault in own]
    if score is not None and abs(score) > ACHIEVED_SCORE:
        faults.append(f"{where}.score: must lie between -5 and 5")
    status = each.get("status") or statcan.Status.NOT_AVAILABLE.value
    if not isinstance(status, str) or status not in {known.value for known in statcan.Status}:
        faults.append(f"{where}.status: must be one of {_STATUSES}")
        return nothing
    return score, statcan.Status(status)
