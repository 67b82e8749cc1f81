"""What `carbonpeak assess` does: lines of JSON in, lines of JSON out, one at a time, without a server."""

from collections.abc import Callable
from dataclasses import fields, replace
from datetime import date
from decimal import Decimal
from math import isfinite
from typing import BinaryIO, TextIO

from carbonpeak.lines import Answer, WrongLineError, answer_lines, known_only, number
from shared.plan import Aggregation, Bounds, Force, Heading, Metric, Period, Reach, StayBelow, Target, Text, Trend
from shared.plan import by as by_year
from shared.plan.goal import stated
from shared.plan.unit import ON_BASE
from shared.progress import Method, Point, assess, eurostat, statcan
from shared.progress.growth import ACHIEVED_SCORE, Inputs

_NAMES = tuple(field.name for field in fields(Inputs))
_YEARS = ("base_year", "current_year", "target_year")
_LAST_YEAR = 9998
_STATUSES = ", ".join(status.value for status in statcan.Status)


def judge_lines(
    method: Method | None, source: BinaryIO, out: TextIO, err: Callable[[str], None], *, mean: bool
) -> bool:
    """Writes the verdict on each line; whether all of them could be judged."""
    return answer_lines(_rule(method, mean=mean), source, out, err)


def _rule(method: Method | None, *, mean: bool) -> Callable[[object], Answer]:
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


def _inputs(line: object, *, whole_years: bool = False) -> Inputs:
    """Missing keys are null, and a direction of null is the default. Raises `WrongLineError` with every fault."""
    if not isinstance(line, dict):
        raise WrongLineError(["must be an object"])
    faults: list[str] = []
    known_only(line, _NAMES, faults)
    numbers = {name: _number_or_null(line.get(name), name, faults) for name in _NAMES}
    if numbers["direction"] not in (None, 1, -1):
        faults.append("direction: must be 1 or -1")
    if whole_years:
        faults += _year_faults(*(numbers[name] for name in _YEARS))
    if faults:
        raise WrongLineError(faults)
    direction = 1 if numbers.pop("direction") == 1 else -1
    return Inputs(**numbers, direction=direction)


def _number_or_null(value: object, where: str, faults: list[str]) -> float | None:
    return None if value is None else number(value, where, faults, "a number or null")


def _year_faults(*years: float | None) -> list[str]:
    """What our own methods cannot reckon with; published ones take the years as they come."""
    odd = [name for name, year in zip(_YEARS, years, strict=True) if not _is_year(year)]
    base, current, target = years
    if odd or base is None:
        return [f"{name}: must be a whole year" for name in odd]
    early = ["current_year: must not be before base_year"] if current is not None and current < base else []
    return early + (["target_year: must be after base_year"] if target is not None and target <= base else [])


def _is_year(year: float | None) -> bool:
    return year is None or (year.is_integer() and 1 <= year <= _LAST_YEAR)


def _by_growth(method: Method, inputs: Inputs) -> Answer:
    found = statcan.judge(inputs) if method is Method.STATCAN else eurostat.judge(inputs)
    return {"progress_value": _finite(found.value), "score": found.score, "status": found.status.value}


def _by_pace(method: Method, inputs: Inputs) -> Answer:
    """As the platform would judge such a goal on the first day after the current year.

    A fall to a target is a level to be reached, not a ceiling to be kept: its pace is that of a rise seen in a mirror.
    """
    if method is Method.PACE and inputs.direction < 0 and inputs.target is not None:
        return _by_pace(method, _mirrored(inputs))
    if inputs.current_value is None or inputs.current_year is None or _is_past(inputs.current_year, inputs.target_year):
        return {"progress_value": None, "score": None, "status": "no_data"}
    series = {inputs.base_year: inputs.base_value, inputs.current_year: inputs.current_value}
    known = [
        Point(Period.of_year(int(year)), Decimal(repr(value)))
        for year, value in series.items()
        if year is not None and value is not None
    ]
    base_year = int(inputs.current_year - 1 if inputs.base_year is None else inputs.base_year)  # one without a figure
    on = date(int(inputs.current_year) + 1, 1, 1)
    found = assess(_target(inputs, base_year), known, on, base_year=base_year, method=method)
    pace = None if found.pace is None else float(found.pace)
    return {"progress_value": _finite(pace), "score": None, "status": found.verdict.value}


def _finite(value: float | None) -> float | None:
    """JSON has no infinity."""
    return value if value is not None and isfinite(value) else None


def _is_past(current_year: float, target_year: float | None) -> bool:
    """Then the line has no figure for the year that counts."""
    return target_year is not None and current_year > target_year


def _mirrored(inputs: Inputs) -> Inputs:
    values = {name: getattr(inputs, name) for name in ("base_value", "current_value", "target")}
    return replace(inputs, direction=1, **{name: None if each is None else -each for name, each in values.items()})


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


def _aggregated(line: object) -> Answer:
    series = line.get("series") if isinstance(line, dict) else None
    if not isinstance(line, dict) or not isinstance(series, list):
        raise WrongLineError(['must be an object {"series": [...]}'])
    faults: list[str] = []
    known_only(line, ("series",), faults)
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
    known_only(each, ("score", "status"), faults, f"{where}.")
    score = _number_or_null(each.get("score"), f"{where}.score", faults)
    if score is not None and abs(score) > ACHIEVED_SCORE:
        faults.append(f"{where}.score: must lie between -5 and 5")
    status = each.get("status") or statcan.Status.NOT_AVAILABLE.value
    if not isinstance(status, str) or status not in {known.value for known in statcan.Status}:
        faults.append(f"{where}.status: must be one of {_STATUSES}")
        return nothing
    return score, statcan.Status(status)
