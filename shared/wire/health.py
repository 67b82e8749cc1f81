"""Small answers about the service itself."""

from typing import Literal

from shared.wire.values import Model


class Health(Model):
    status: Literal["ok"]


class Changes(Model):
    """`change` is the counter now; `metrics` those with values newer than `after`."""

    after: int
    change: int
    metrics: list[str]
