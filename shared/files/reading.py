"""A file of figures as observations: what kind it is, its own bytes say."""

from collections.abc import Sequence

from shared.files.cells import FileError
from shared.files.forms import Reading, observations
from shared.files.text import read_csv
from shared.files.workbook import read_xlsx
from shared.plan import Metric, Text

_ZIP, _OLD_OR_LOCKED = b"PK\x03\x04", b"\xd0\xcf\x11\xe0"


def read_file(data: bytes, metrics: Sequence[Metric]) -> Reading:
    """Raises `FileError` when it is no table of figures at all; other faults are in the reading."""
    if data.startswith(_OLD_OR_LOCKED):
        said = Text(
            "是旧版.xls或加密文件;请另存为无密码的.xlsx",
            "is an old .xls or locked: save it as .xlsx without a password",
        )
        raise FileError("unsupported_file", said)
    return observations(read_xlsx(data) if data.startswith(_ZIP) else read_csv(data), metrics)
