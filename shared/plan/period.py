"""Reference periods: the time a figure speaks about.

Written `2025`, `2025-H1`, `2025-Q1`, `2025-03`, or as a range of years or months `2021/2025`, `2024-01/2024-09`.
"""

import re
from calendar import monthrange
from dataclasses import dataclass
from datetime import date
from enum import Enum
from functools import lru_cache

_SINGLE = re.compile(r"(?P<year>[0-9]{4})(?:-(?:H(?P<half>[12])|Q(?P<quarter>[1-4])|(?P<month>0[1-9]|1[0-2])))?")
FIRST_YEAR = 1949
_YEARS = range(FIRST_YEAR, 2101)


class Grain(Enum):
    """How long a period is, finest first."""

    MONTH = "month"
    QUARTER = "quarter"
    HALF = "half"
    YEAR = "year"
    RANGE = "range"


@dataclass(frozen=True, slots=True)
class Period:
    """A span of whole months; `text` is its one canonical spelling."""

    text: str
    start: date
    end: date
    grain: Grain

    @classmethod
    @lru_cache(maxsize=4096)  # the same few hundred spellings, tens of thousands of times an answer
    def parse(cls, text: str) -> "Period":
        """Raises `ValueError` that says what is wrong when `text` is no period."""
        first, slash, last = text.partition("/")
        if not slash:
            return cls._single(text)
        start, end = cls._single(first), cls._single(last)
        if start.grain is not end.grain or start.grain not in (Grain.YEAR, Grain.MONTH):
            raise ValueError(f"{text!r}: a range goes from year to year or from month to month")
        if start.start >= end.start:
            raise ValueError(f"{text!r}: a range ends after it starts")
        return cls._spanning(start.start, end.end)

    @classmethod
    def _spanning(cls, start: date, end: date) -> "Period":
        """The shortest spelling: 2021-01/2025-12 is 2021/2025, 2025-01/2025-03 is 2025-Q1."""
        months = (end.year - start.year) * 12 + end.month - start.month + 1
        within = start.year == end.year
        if (start.month, end.month) == (1, 12):
            return cls.of_year(start.year) if within else cls(f"{start.year}/{end.year}", start, end, Grain.RANGE)
        if within and months == 6 and start.month in (1, 7):  # noqa: PLR2004
            return cls._single(f"{start.year}-H{start.month // 6 + 1}")
        if within and months == 3 and start.month % 3 == 1:  # noqa: PLR2004
            return cls._single(f"{start.year}-Q{start.month // 3 + 1}")
        return cls(f"{start:%Y-%m}/{end:%Y-%m}", start, end, Grain.RANGE)

    @classmethod
    def _single(cls, text: str) -> "Period":
        match = _SINGLE.fullmatch(text)
        if match is None:
            raise ValueError(f"{text!r} is not a period: write 2025, 2025-H1, 2025-Q1, 2025-03 or 2021/2025")
        year = int(match["year"])
        if year not in _YEARS:
            raise ValueError(f"{text!r}: the year must lie between {_YEARS[0]} and {_YEARS[-1]}")
        if match["half"]:
            return cls._months(text, year, 6 * int(match["half"]) - 5, 6 * int(match["half"]), Grain.HALF)
        if match["quarter"]:
            return cls._months(text, year, 3 * int(match["quarter"]) - 2, 3 * int(match["quarter"]), Grain.QUARTER)
        if match["month"]:
            return cls._months(text, year, int(match["month"]), int(match["month"]), Grain.MONTH)
        return cls._months(text, year, 1, 12, Grain.YEAR)

    @classmethod
    def _months(cls, text: str, year: int, first: int, last: int, grain: Grain) -> "Period":
        return cls(text, date(year, first, 1), date(year, last, monthrange(year, last)[1]), grain)

    @classmethod
    @lru_cache(maxsize=256)
    def of_year(cls, year: int) -> "Period":
        return cls._months(str(year), year, 1, 12, Grain.YEAR)

    @property
    def year(self) -> int:
        """The calendar year it ends in."""
        return self.end.year

    @property
    def years(self) -> range:
        """The calendar years it touches."""
        return range(self.start.year, self.end.year + 1)

    @property
    def whole_years(self) -> bool:
        return (self.start.month, self.end.month) == (1, 12)

    @property
    def order(self) -> tuple[date, date]:
        """Sorts by end, longer periods after shorter ones that end the same day."""
        return (self.end, date.fromordinal(date.max.toordinal() - self.start.toordinal()))

    def __str__(self) -> str:
        return self.text
