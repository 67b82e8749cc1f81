"""Cursors: an opaque text that names how far a caller has read."""

import re
from base64 import b64decode, urlsafe_b64encode
from dataclasses import dataclass

_PLACE = re.compile(r"([0-9]{1,18})\.([0-9]{1,18})")


@dataclass(frozen=True, slots=True)
class Place:
    """After `position` items of what was known at `change`: later writes do not shift the pages of a reading."""

    change: int
    position: int

    def __str__(self) -> str:
        return urlsafe_b64encode(f"{self.change}.{self.position}".encode()).decode()

    @classmethod
    def parse(cls, cursor: str) -> "Place":
        """Raises `ValueError` for what is no cursor."""
        match = _PLACE.fullmatch(b64decode(cursor, altchars=b"-_", validate=True).decode("ascii"))
        if match is None:
            raise ValueError(cursor)
        return cls(int(match[1]), int(match[2]))
