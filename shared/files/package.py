"""The zip of a workbook: unpacked within bounds, its XML read without entities.

Sizes and counts that a file states of itself are never believed.
"""

import io
import zipfile
import zlib
from collections.abc import Callable, Iterator
from xml.parsers import expat

from shared.files.cells import FileError
from shared.plan import Text

MAX_UNPACKED = 16 * 1024 * 1024
_MAX_PARTS = 1000
_MAX_TAGS = 1_000_000
_CHUNK = 1024 * 1024
WORKBOOK = "xl/workbook.xml"

Handler = Callable[[str, dict[str, str]], None]


def unreadable(why: str) -> FileError:
    said = Text("不是有效的XLSX文件;请重新另存为.xlsx", f"is no readable XLSX file ({why}): save it again as .xlsx")
    return FileError("malformed_workbook", said)


def parts(data: bytes) -> dict[str, bytes]:
    """The XML of a workbook by name. Raises `FileError`."""
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            found = dict(_unpacked(archive))
    except (zipfile.BadZipFile, zlib.error, EOFError, NotImplementedError, RuntimeError, ValueError, OSError) as error:
        raise unreadable("not a proper zip") from error
    if WORKBOOK not in found:
        said = Text("压缩包中没有工作簿;请另存为.xlsx", "holds no workbook: save it as .xlsx")
        raise FileError("unsupported_file", said)
    if sum(part.count(b"<") for part in found.values()) > _MAX_TAGS:
        raise _too_large()
    for part in found.values():
        scan(part)
    return found


def _unpacked(archive: zipfile.ZipFile) -> Iterator[tuple[str, bytes]]:
    entries = archive.infolist()
    if len({each.filename for each in entries}) < len(entries):
        raise unreadable("a part is there twice")
    if len(entries) > _MAX_PARTS:
        raise _too_large()
    left = MAX_UNPACKED
    for entry in entries:
        name = entry.filename
        if name.endswith((".xml", ".rels")) and name.startswith(("xl/", "_rels/", "[Content_Types]")):
            if entry.file_size > left:
                raise _too_large()
            part = _read(archive, entry, left)
            left -= len(part)
            yield name, part


def _read(archive: zipfile.ZipFile, entry: zipfile.ZipInfo, limit: int) -> bytes:
    found = bytearray()
    with archive.open(entry) as stream:
        while chunk := stream.read(_CHUNK):
            found += chunk
            if len(found) > limit:
                raise _too_large()
    return bytes(found)


def _too_large() -> FileError:
    said = Text(
        f"解压后超过{MAX_UNPACKED // 2**20} MiB或内容过多;请只保留要报送的工作表",
        f"unpacks to more than {MAX_UNPACKED // 2**20} MiB, or holds too much: keep only the sheet to send",
    )
    return FileError("unpacked_too_large", said)


def scan(
    part: bytes,
    started: Handler | None = None,
    ended: Callable[[str], None] | None = None,
    text: Callable[[str], None] | None = None,
) -> None:
    """Reads XML without entities; names come without their namespace prefix."""
    parser = expat.ParserCreate("utf-8")  # as workbooks are, whatever they declare
    parser.buffer_text = True
    parser.CharacterDataHandler = text
    parser.StartDoctypeDeclHandler = _refuse
    if started is not None:
        parser.StartElementHandler = lambda name, attributes: started(name.rpartition(":")[2], attributes)
    if ended is not None:
        parser.EndElementHandler = lambda name: ended(name.rpartition(":")[2])
    try:
        parser.Parse(part, True)
    except expat.ExpatError as error:
        raise unreadable("broken XML") from error


def _refuse(*_declared: object) -> None:
    said = Text("XML中声明了DTD或实体,不予读取", "declares a DTD or entities in its XML, which are never read")
    raise FileError("forbidden_xml", said)
