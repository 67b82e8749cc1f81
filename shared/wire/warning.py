"""Warnings: what was accepted and yet is doubtful."""

from pydantic import Field

from shared.progress.plausibility import Kind
from shared.wire.values import Model, Text


class WarningOut(Model):
    """One doubt about one figure; `pointer` is a JSON pointer into the submission."""

    pointer: str = Field(examples=["/observations/3/value"])
    code: Kind
    message: Text
