"""Tables written so that opening them runs nothing: CSV and XLSX, and the template of a service."""

import csv
import io
import re
from collections.abc import Iterable, Sequence
from decimal import Decimal
from typing import TypeAlias

import xlsxwriter

Written: TypeAlias = str | Decimal | None

XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
_ACTIVE = re.compile(r"'*[=+\-@\t\r\n＝＋－＠]")


def harmless(text: str) -> str:
    """Text that a spreadsheet would take for a formula gets an apostrophe in front."""
    return "'" + text if _ACTIVE.match(text) else text


def restored(text: str) -> str:
    """What `harmless` was given."""
    return text[1:] if text.startswith("'") and _ACTIVE.match(text) else text


def as_csv(head: Sequence[str], rows: Iterable[Sequence[Written]]) -> str:
    out = io.StringIO()
    writer = csv.writer(out)
    writer.writerow(head)
    writer.writerows([harmless(each) if isinstance(each, str) else each for each in row] for row in rows)
    return out.getvalue()


def as_xlsx(head: Sequence[str], rows: Iterable[Sequence[Written]]) -> bytes:
    out = io.BytesIO()
    with xlsxwriter.Workbook(out, {"in_memory": True}) as book:
        sheet = book.add_worksheet("data")
        sheet.freeze_panes(1, 0)
        sheet.write_row(0, 0, head, book.add_format({"bold": True}))
        for at, row in enumerate(rows, 1):
            for place, each in enumerate(row):
                if isinstance(each, str):
                    sheet.write_string(at, place, harmless(each))
                elif each is not None:
                    sheet.write_number(at, place, each)
    return out.getvalue()
