"""Problems (RFC 9457): what every refused call answers."""

from pydantic import BaseModel, Field


class Fault(BaseModel):
    """One thing that is wrong. `pointer` is a JSON pointer into the body, or names a parameter, a header or a cell.

    `row`, counted from 1, and the name of the `column` come with faults of a file only.
    """

    pointer: str = Field(examples=["/observations/0/unit"])
    code: str = Field(examples=["wrong_unit"])
    message: str
    row: int | None = None
    column: str | None = None


class Problem(BaseModel):
    """`application/problem+json`; `errors` names every fault, messages are in the caller's language.

    `instance` holds the id of the request, as the header `X-Request-ID` and the logs do.
    """

    type: str = Field(examples=["about:blank"])
    title: str
    status: int
    detail: str
    instance: str | None = Field(default=None, examples=["urn:carbonpeak:request:4f6c"])
    errors: tuple[Fault, ...] = ()
