"""What `carbonpeak compute` does: the platform's published methods on anybody's figures, a line at a time."""

from collections.abc import Callable, Mapping
from decimal import Decimal
from enum import Enum
from math import isfinite
from typing import Any, BinaryIO, TextIO

from carbonpeak.lines import Answer, WrongLineError, answer_lines, known_only, number
from shared.plan.formula import combustion_factor, compound
from shared.progress.lmdi import State, decompose
from shared.progress.monotonic import mann_kendall, sen

_TOO_LARGE = "the result is too large for a number"


class Kernel(Enum):
    LMDI = "lmdi"
    MANN_KENDALL = "mann-kendall"
    ACCUMULATE = "accumulate"
    FUEL_FACTOR = "fuel-factor"


def compute_lines(kernel: Kernel, source: BinaryIO, out: TextIO, err: Callable[[str], None]) -> bool:
    """Writes the result of each line; whether all of them had one."""

    def answer(line: object) -> Answer:
        try:
            return _KERNELS[kernel](line)
        except ArithmeticError:
            raise WrongLineError([_TOO_LARGE]) from None

    return answer_lines(answer, source, out, err)


def _lmdi(line: object) -> Answer:
    faults: list[str] = []
    given = _object(line, faults, "factors").get("factors")
    if not isinstance(given, dict):
        raise WrongLineError([*faults, 'factors: must be an object {"name": [start, end], ...}'])
    factors = {name: _factor(pair, f"factors.{name}", faults) for name, pair in given.items()}
    if faults:
        raise WrongLineError(faults)
    try:
        found = decompose(factors)
    except ValueError as error:
        raise WrongLineError([f"factors: {error}"]) from None
    ratios = found.multiplicative
    return {
        **_floats({"start": found.start, "end": found.end}),
        "additive": {"total": _float(found.end - found.start), "parts": _floats(found.additive)},
        "multiplicative": {"total": _float(found.end / found.start), "parts": _floats(ratios)} if ratios else None,
    }


def _factor(pair: object, where: str, faults: list[str]) -> tuple[State, State]:
    if not isinstance(pair, list) or len(pair) != 2:  # noqa: PLR2004
        faults.append(f"{where}: must be [start, end], each a number or a list of numbers by sector")
        return Decimal(0), Decimal(0)
    start, end = (_state(state, f"{where}[{at}]", faults) for at, state in enumerate(pair))
    return start, end


def _state(given: object, where: str, faults: list[str]) -> State:
    return _numbers(given, where, faults) if isinstance(given, list) else _decimal(given, where, faults)


def _mann_kendall(line: object) -> Answer:
    values = _list(line, "values")
    found = mann_kendall(values)
    trend = sen(list(enumerate(values))) if len(values) > 1 else None
    return {
        "n": found.n,
        "s": found.s,
        "variance": found.variance,
        "z": found.z,
        "p": found.p_normal,
        "p_exact": found.p if found.exact else None,
        "tau": found.tau,
        "slope": _float(trend.slope) if trend else None,
        "intercept": _float(trend.intercept) if trend else None,
    }


def _accumulate(line: object) -> Answer:
    falls = _list(line, "yearly")
    if faults := [f"yearly[{at}]: nothing falls by more than 100 %" for at, fall in enumerate(falls) if fall > 100]:  # noqa: PLR2004
        raise WrongLineError(faults)
    *_, change = compound(-fall for fall in falls)
    return {"cumulative": _float(-change)}


def _fuel_factor(line: object) -> Answer:
    names, faults = ("ncv", "carbon_content", "oxidation"), list[str]()
    given = _object(line, faults, *names)
    values = {name: _decimal(given.get(name), name, faults) for name in names}
    faults += [f"{name}: must not be negative" for name, value in values.items() if value < 0]
    if values["oxidation"] > 1:
        faults.append("oxidation: must be a share, 1 at most")
    if faults:
        raise WrongLineError(faults)
    return {"factor": _float(combustion_factor(**values))}


_KERNELS: Mapping[Kernel, Callable[[object], Answer]] = {
    Kernel.LMDI: _lmdi,
    Kernel.MANN_KENDALL: _mann_kendall,
    Kernel.ACCUMULATE: _accumulate,
    Kernel.FUEL_FACTOR: _fuel_factor,
}


def _object(line: object, faults: list[str], *names: str) -> dict[str, Any]:
    if not isinstance(line, dict):
        raise WrongLineError(["must be an object"])
    known_only(line, names, faults)
    return line


def _list(line: object, name: str) -> list[Decimal]:
    faults: list[str] = []
    given = _object(line, faults, name).get(name)
    if not isinstance(given, list) or not given:
        raise WrongLineError([*faults, f"{name}: must be a list of numbers, at least one"])
    values = _numbers(given, name, faults)
    if faults:
        raise WrongLineError(faults)
    return values


def _numbers(given: list[Any], where: str, faults: list[str]) -> list[Decimal]:
    return [_decimal(each, f"{where}[{at}]", faults) for at, each in enumerate(given)]


def _decimal(given: object, where: str, faults: list[str]) -> Decimal:
    """The shortest decimal number that is this double; 0 with a fault when it is none."""
    value = number(given, where, faults)
    return Decimal(repr(value or 0.0))


def _floats(values: Mapping[str, Decimal]) -> dict[str, float]:
    return {name: _float(value) for name, value in values.items()}


def _float(value: Decimal) -> float:
    if not isfinite(float(value)):
        raise WrongLineError([_TOO_LARGE])
    return float(value)
