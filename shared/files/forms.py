"""Tables of figures as observations, each with the place of its fields: long form and yearly grid."""

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from decimal import Decimal
from difflib import get_close_matches
from typing import Any, TypeAlias

from shared.files.cells import SAID, Cell, Found, Table, Trouble
from shared.files.headers import Head, find_head
from shared.files.numbers import NumberError, narrow, read_number
from shared.files.writing import restored
from shared.plan import AREAS, SHANGHAI, Metric, Text
from shared.plan.unit import convert, find_unit
from shared.progress import Status

Observation: TypeAlias = dict[str, Any]

STATUSES = {"最终数": "final", "初步数": "provisional", "估计数": "estimated", "预测数": "forecast"}
_AREAS = {name: area.code for area in AREAS.values() for name in (area.name.zh, area.name.en.lower(), area.code)}
_CITY = {"全市": SHANGHAI.code, "上海": SHANGHAI.code}
_MONTH = re.compile(r"([0-9]{4})年([0-9]{1,2})月")
_WITH_UNIT = re.compile(r"(.+?)\s*\((.+)\)")
_LONGEST_NAME, _SUGGESTED = 200, 100
_COUNTED = re.compile(r"[百万亿%]|10\^|1e|Mt", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Place:
    """Where an observation stands: its row from 1, and its fields' columns from 0."""

    row: int
    columns: Mapping[str, int]


@dataclass(slots=True)
class Reading:
    """Observations as the door takes them, with their places and what the file itself does wrong."""

    names: Sequence[Cell] = ()
    observations: list[Observation] = field(default_factory=list)
    places: list[Place] = field(default_factory=list)
    faults: list[Found] = field(default_factory=list)

    def attempt(self, place: Place, column: str, read: Callable[[str], Any], cell: Cell) -> Any:
        """What `read` makes of a cell; `None` when it is empty or, with a fault, when it cannot be read."""
        if isinstance(cell, Trouble):
            self.faults.append(Found(place.row, place.columns.get(column), cell.value, SAID[cell]))
            return None
        try:
            return read(cell) if cell.strip() else None
        except NumberError as error:
            self.faults.append(Found(place.row, place.columns.get(column), error.code, error.message))
            return None


def observations(table: Table, metrics: Sequence[Metric]) -> Reading:
    """Empty rows, and empty years of a grid, are passed over. Raises `FileError` when there is no head."""
    head, faults = find_head(table)
    reading = Reading(names=table[head.row], faults=faults)
    if faults:
        return reading
    named = _Metrics(metrics)
    for number, row in enumerate(table[head.row + 1 :], head.row + 2):
        if any(cell if isinstance(cell, Trouble) else cell.strip() for cell in row):
            _outside(reading, number, row, head)
            for place, cells in _figures(number, row, head):
                _observe(reading, named, place, cells)
    reading.faults = list(dict.fromkeys(reading.faults))
    return reading


def _outside(reading: Reading, number: int, row: Sequence[Cell], head: Head) -> None:
    known = {*head.fields.values(), *head.years}
    said = Text("该列没有表头", "stands in a column without a name")
    reading.faults += [
        Found(number, place, "unknown_column", said) for place, cell in enumerate(row) if cell and place not in known
    ]


def _figures(number: int, row: Sequence[Cell], head: Head) -> Iterator[tuple[Place, dict[str, Cell]]]:
    """Each figure of a row with its cells; a grid has one a year."""
    cells = {name: row[place] if place < len(row) else "" for name, place in head.fields.items()}
    if not head.years:
        yield Place(number, head.fields), cells
    for place, year in head.years.items():
        value = row[place] if place < len(row) else ""
        if isinstance(value, Trouble) or value.strip():
            yield (
                Place(number, head.fields | {"value": place, "period": place}),
                cells | {"value": value, "period": year},
            )


def _observe(reading: Reading, named: "_Metrics", place: Place, cells: Mapping[str, Cell]) -> None:
    """Whatever can be read goes to the door, so that it names its faults beside ours."""
    key, behind = reading.attempt(place, "metric", named.find, cells["metric"]) or (None, None)
    told = reading.attempt(place, "unit", lambda text: _unit(text, behind), cells.get("unit", "")) or behind
    number = reading.attempt(place, "value", lambda text: _number(text, told), cells.get("value", ""))
    value, unit = number or (None, told)
    found = {
        "metric": key,
        "period": reading.attempt(place, "period", _period, cells.get("period", "")),
        "area": reading.attempt(place, "area", _area, cells.get("area", "")),
        "value": value,
        "unit": unit,
        "status": reading.attempt(place, "status", _status, cells.get("status", "")),
        "note": reading.attempt(place, "note", restored, cells.get("note", "")),
    }
    reading.observations.append({name: each for name, each in found.items() if each is not None})
    reading.places.append(place)


def _number(text: str, unit: str | None) -> tuple[Decimal, str | None]:
    """A number with what stands behind it, set against the unit told elsewhere in its row."""
    written = read_number(text)
    if written.unit is not None:
        if unit and not _same(written.unit, unit):
            zh = f"数值中的单位{written.unit!r}与单位{unit!r}不同;请只写数字"
            raise NumberError(
                "two_units", Text(zh, f"says {written.unit!r}, and the unit is {unit!r}: write digits only")
            )
        return written.value, unit or written.unit
    if written.times != 1 and unit and _COUNTED.search(unit):
        zh = f"单位{unit!r}已含数量级,数值又带万、亿等;请只写一处"
        raise NumberError(
            "ambiguous_unit", Text(zh, f"has 万, 亿 or the like, and so has the unit {unit!r}: say it once")
        )
    return written.value * written.times, unit


def _same(one: str, other: str) -> bool:
    first, second = find_unit(one), find_unit(other)
    if first is None or second is None:
        return False
    return first.dimension == second.dimension and convert(Decimal(1), first, second) == 1


def _unit(text: str, behind: str | None) -> str:
    """`behind` is the unit that the metric's title names."""
    unit = text.strip() if find_unit(text) else narrow(text)
    if behind and not _same(unit, behind):
        said = Text(f"与指标名称中的单位{behind!r}不同", f"is another unit than {behind!r} beside the metric's name")
        raise NumberError("two_units", said)
    return unit


def _period(text: str) -> str:
    plain = narrow(text)
    if month := _MONTH.fullmatch(plain):
        return f"{month[1]}-{int(month[2]):02}"
    return plain.removesuffix("年")


def _area(text: str) -> str:
    plain = narrow(text)
    code = (_AREAS | _CITY).get(plain.lower())
    if code is None:
        said = Text(
            f"未知的地区{plain!r};请写区名或代码,如浦东新区、310115", f"{plain!r} is no area of the city: use 310115"
        )
        raise NumberError("unknown_area", said)
    return code


def _status(text: str) -> str:
    plain = narrow(text).lower()
    found = STATUSES.get(plain, plain)
    if found not in {each.value for each in Status}:
        offered = "、".join(f"{zh} ({en})" for zh, en in STATUSES.items())
        raise NumberError(
            "unknown_status", Text(f"没有状态{plain!r};可用:{offered}", f"{plain!r} is none of {offered}")
        )
    return found


class _Metrics:
    """The metrics of a service by key and by title; a title may have its unit behind it, in brackets."""

    def __init__(self, metrics: Sequence[Metric]) -> None:
        self._named: dict[str, list[str]] = {}
        self._unknown: dict[str, NumberError] = {}
        for metric in metrics:
            for name in {metric.key, narrow(metric.title.zh), narrow(metric.title.en).lower()}:
                self._named.setdefault(name, []).append(metric.key)

    def find(self, text: str) -> tuple[str, str | None]:
        plain, unit = narrow(text)[:_LONGEST_NAME], None
        match = _WITH_UNIT.fullmatch(plain)
        found = self._known(plain)
        if not found and match and find_unit(match[2]):
            found, unit = self._known(match[1]), match[2]
        if not found:
            raise self._unknown.get(plain) or self._unknown.setdefault(plain, self._missed(plain))
        if len(found) > 1:
            keys = "、".join(found)
            said = Text(f"有几个指标叫这个名称,请写代码:{keys}", f"is the name of {keys}: write the key")
            raise NumberError("ambiguous_metric", said)
        return found[0], unit

    def _known(self, name: str) -> list[str] | None:
        return self._named.get(name) or self._named.get(name.lower())

    def _missed(self, name: str) -> NumberError:
        """With the names near it, for as many names as a person would look at: searching takes its time."""
        near = get_close_matches(name, self._named, n=3) if len(self._unknown) < _SUGGESTED else ()
        zh, en = f"本服务没有指标{name!r}", f"this service has no metric {name!r}"
        if near:
            zh, en = f"{zh};相近的有{'、'.join(near)}", f"{en}; near it are {'、'.join(near)}"
        return NumberError("unknown_metric", Text(zh, en))
