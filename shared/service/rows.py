"""Rows of registers: what was sent, checked; what is stored, told; and how an edit changes one."""

from collections.abc import Iterator, Sequence
from decimal import Decimal
from typing import Any, TypeAlias

from pydantic import BaseModel, ValidationError

from shared.files.writing import Written
from shared.plan import Field, FieldKind
from shared.plan.register import PROVENANCE
from shared.service.problems import InvalidError, shape_faults
from shared.store.registers import Entry
from shared.store.tables import RegisterRow
from shared.wire.register import Held, RowIn, RowOut, WithdrawalIn, row_model
from shared.wire.submission import Source
from shared.wire.values import digits

Fields: TypeAlias = tuple[Field, ...]


def _checked(model: type[BaseModel], raw: Any) -> Any:
    """Raises `InvalidError` with every fault."""
    try:
        return model.model_validate(raw)
    except ValidationError as error:
        raise InvalidError(shape_faults(error.errors(include_url=False, include_input=False))) from error


def entry(fields: Fields, raw: Any, text: str) -> Entry:
    """What was sent as it is stored. Raises `InvalidError` with every fault."""
    row: RowIn = _checked(row_model(fields), raw)
    values: BaseModel = row.values  # type: ignore[assignment]  # what the model for these fields has narrowed it to
    return Entry(
        content={key: _kept(value) for key, value in values.model_dump(exclude_none=True).items()},
        source=row.source.model_dump(mode="json", exclude_none=True),
        note=row.note,
        body=text,
    )


def withdrawal(row: RegisterRow, raw: Any, text: str) -> Entry:
    """What it says for the last time, with the reason why it goes. Raises `InvalidError`."""
    sent: WithdrawalIn = _checked(WithdrawalIn, raw)
    return Entry(row.content, row.source, sent.reason, text)


def _kept(value: Held) -> str:
    return digits(value) if isinstance(value, Decimal) else value


def tag(row: RegisterRow) -> str:
    """Its entity tag: part of the id, so that one row's never fits another."""
    return f'"{row.id.hex[:8]}-{row.version}"'


def told(fields: Fields, row: RegisterRow) -> RowOut:
    values = _values(fields, row)
    return RowOut(
        id=row.id,
        version=row.version,
        withdrawn=row.withdrawn,
        values={field.key: values.get(field.key) for field in fields},
        source=Source.model_validate({"url": None, "published_on": None} | row.source),
        note=row.note,
        bureau=row.bureau,
        recorded_at=row.recorded_at,
        change=row.change,
    )


def _values(fields: Fields, row: RegisterRow) -> dict[str, Held]:
    """What it says in fields that are still declared."""
    found = ((field, row.content[field.key]) for field in fields if field.key in row.content)
    return {field.key: Decimal(text) if field.kind is FieldKind.NUMBER else text for field, text in found}


def edited(fields: Fields, row: RegisterRow, patch: Any) -> Any:
    """The row as it was sent, with a merge patch applied."""
    document = {"values": _values(fields, row), "source": row.source, "note": row.note}
    return merged(document, patch)


def merged(target: Any, patch: Any) -> Any:
    """A JSON merge patch (RFC 7396): what is null goes, what is an object is merged, all else takes its place."""
    if not isinstance(patch, dict):
        return patch
    kept = {key: value for key, value in target.items() if key not in patch} if isinstance(target, dict) else {}
    before = target if isinstance(target, dict) else {}
    return kept | {key: merged(before.get(key), value) for key, value in patch.items() if value is not None}


def same(row: RegisterRow, entry: Entry) -> bool:
    """Whether an edit leaves everything as it is."""
    return (row.content, row.source, row.note) == (entry.content, entry.source, entry.note)


def columns(fields: Fields) -> tuple[str, ...]:
    return ("id", "version", *(field.key for field in fields), *PROVENANCE)


def as_table(fields: Fields, page: Sequence[RowOut]) -> Iterator[Sequence[Written]]:
    for row in page:
        source = row.source
        provenance = (source.title, source.publisher, source.url, source.published_on, row.note)
        yield (str(row.id), Decimal(row.version), *(row.values[field.key] for field in fields), *provenance)
