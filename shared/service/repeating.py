"""`Idempotency-Key`: what is sent again is stored once, and answered as it was the first time."""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Annotated

from fastapi import Header

from shared.plan import Text
from shared.service.problems import ConflictError
from shared.store.submissions import KeyReusedError

IdempotencyKey = Annotated[str | None, Header(min_length=1, max_length=200)]


@contextmanager
def as_before() -> Iterator[None]:
    """Raises `ConflictError` where the key came before with another body."""
    try:
        yield
    except KeyReusedError as error:
        said = Text("该Idempotency-Key已用于另一内容", "this Idempotency-Key came before with another body")
        raise ConflictError(said) from error
