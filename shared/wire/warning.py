"""Warnings: what was accepted and yet is doubtful."""

from pydantic import Field

from shared.progress.plausibility import Kind
from shared.wire.values import Model, Text


class WarningOut(Model):
    """One doubt about one figure; `pointer` is a JSON pointer into the submission, or names a cell of the file.

    `row`, counted from 1, and the name of the `column` come with files only.
    """

    pointer: str = Field(examples=["/observations/3/value"])
    code: Kind
    message: Text
    row: int | None = None
    column: str | None = None
