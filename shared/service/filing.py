"""Submitting a file: a table of figures in by the same door, with every fault at its cell."""

import hashlib
import json
import re
import sys
from collections.abc import AsyncIterator, Iterable, Iterator, Mapping, Sequence
from contextlib import asynccontextmanager
from dataclasses import replace
from datetime import date
from http import HTTPStatus
from typing import Any, TypeAlias

from anyio import to_thread
from fastapi import APIRouter, Request, Response
from starlette.datastructures import FormData, UploadFile
from starlette.formparsers import MultiPartException, MultiPartParser

from shared.clock import today
from shared.files.cells import FileError, letters
from shared.files.forms import Place, Reading
from shared.files.reading import read_file
from shared.plan import ActionPlugin, Text
from shared.service import door
from shared.service.bodies import Sent, expect
from shared.service.callers import ReporterDep
from shared.service.context import ServiceDep, SessionDep
from shared.service.problems import Fault, InvalidError, MalformedError, UnsupportedError
from shared.service.repeating import IdempotencyKey
from shared.service.submitting import ANSWERS, DryRun, Sending, answer
from shared.wire.submission import Receipt

router = APIRouter(prefix="/submissions", tags=["submitting"])

_FORM = "multipart/form-data"
_SOURCE = ("title", "publisher", "url", "published_on")
_WHOLE = ("note", "reason", "resubmits")
_TEXTS = (*_SOURCE, *_WHOLE)
_FILE = {"type": "string", "format": "binary", "maxLength": 8 * 1024**2}
_SHORT, _LONG = {"type": "string", "minLength": 1, "maxLength": 500}, {"type": "string", "maxLength": 4000}
_FIELDS: dict[str, dict[str, Any]] = {
    "file": _FILE | {"description": "CSV (UTF-8, UTF-16 or GB18030) or XLSX"},
    "title": _SHORT | {"description": "Title of the source"},
    "publisher": _SHORT | {"description": "Who published the figures or keeps them"},
    "url": {"type": "string", "format": "uri", "maxLength": 2083, "description": "Where they are published"},
    "published_on": {"type": "string", "maxLength": 10, "description": "ISO 8601 date, reduced to month or year"},
    "note": _LONG | {"description": "Of the submission as a whole"},
    "reason": _LONG | {"description": "Why figures of a locked year are revised"},
    "resubmits": {"type": "string", "format": "uuid", "description": "The returned submission this one replaces"},
}
_SCHEMA = {
    "type": "object",
    "required": ["file", "title", "publisher"],
    "properties": _FIELDS,
    "additionalProperties": False,
}
BODY: dict[str, Any] = {"requestBody": {"required": True, "content": {_FORM: {"schema": _SCHEMA}}}}
_LARGEST_TEXT = 64 * 1024
_OBSERVATION = re.compile(r"/observations/(?P<index>[0-9]+)(/(?P<field>\w+))?")

Raw: TypeAlias = dict[str, Any]


@router.post("/file", status_code=201, openapi_extra=BODY, responses=ANSWERS)
async def submit_file(
    service: ServiceDep,
    session: SessionDep,
    caller: ReporterDep,
    request: Request,
    response: Response,
    dry_run: DryRun = False,
    idempotency_key: IdempotencyKey = None,
) -> Receipt:
    """Stores the figures of a file whole or not at all: in long form, or one row a metric and one column a year."""
    _own_page(request)
    async with _form(request) as form:
        faults = list(_form_faults(form))
        upload = form.get("file")
        data = await upload.read() if isinstance(upload, UploadFile) else None
        texts = {name: sent for name in _TEXTS if isinstance(sent := form.get(name), str) and sent.strip()}
    delivery, reading = await to_thread.run_sync(_delivery, service.plugin, data, texts, faults, today())
    response.status_code = HTTPStatus.OK if dry_run else HTTPStatus.CREATED
    sending = Sending(caller, delivery, idempotency_key, lambda found: tuple(_placed(reading, found, named=False)))
    return await answer(service, session, sending, dry_run=dry_run)


@asynccontextmanager
async def _form(request: Request) -> AsyncIterator[FormData]:
    """Kept in memory, since a body is bounded: what a bureau sends need not touch a disk, which may be full."""
    limits = {"max_files": 1, "max_fields": 20, "max_part_size": _LARGEST_TEXT}
    parser = MultiPartParser(request.headers, request.stream(), **limits)
    parser.spool_max_size = sys.maxsize
    try:
        form = await parser.parse()
    except MultiPartException as error:
        raise MalformedError(Text("表单无法读取", error.message)) from error
    except UnicodeError as error:  # encodings that the parser looks up, but which decode nothing
        raise MalformedError(Text("表单的编码无法读取", "the form's charset cannot be read")) from error
    try:
        yield form
    finally:
        await form.close()


def _own_page(request: Request) -> None:
    """A form is what any web page may send in its reader's name: one from elsewhere is refused."""
    expect(request, _FORM)
    origin = request.headers.get("origin")
    if origin is not None and origin.rpartition("//")[2] != request.headers.get("host"):
        raise UnsupportedError(Text("不接受其他网站的表单", "a form on another site's page is not taken"))


def _form_faults(form: FormData) -> Iterator[Fault]:
    sent = [name for name, _ in form.multi_items()]
    for name in dict.fromkeys(sent):
        if name not in _FIELDS:
            yield Fault(name, "extra_forbidden", Text("没有这一项", "is not a known field"))
        elif sent.count(name) > 1:
            yield Fault(name, "duplicate", Text("只能有一项", "is there more than once"))
        elif isinstance(form[name], UploadFile) is not (name == "file"):
            yield Fault(
                name, "wrong_kind", Text("文件与文本混淆", "must be a file part for 'file', a text for the rest")
            )
    if "file" not in sent:
        yield Fault("file", "missing", Text("缺少文件", "is missing"))


def _delivery(
    plugin: ActionPlugin, data: bytes | None, texts: Mapping[str, str], faults: Sequence[Fault], today: date
) -> tuple[door.Delivery, Reading]:
    """Raises `InvalidError` with the faults of the form, the file and the door together."""
    raw: Raw = {"source": {name: texts[name] for name in _SOURCE if name in texts}}
    raw |= {name: texts[name] for name in _WHOLE if name in texts}
    reading = _read(plugin, data)
    kept: Raw = {"file": {"sha256": hashlib.sha256(data or b"").hexdigest()}} | raw
    raw["observations"] = kept["observations"] = reading.observations
    own = [*faults, *(_at(reading, each.row, each.place, each.code, each.message) for each in reading.faults)]
    try:
        delivery = door.admit(plugin, Sent(raw, json.dumps(kept, ensure_ascii=False, default=str)), today)
    except InvalidError as error:
        raise InvalidError(_merged(own, reading, error.faults)) from error
    if own:
        raise InvalidError(_merged(own, reading, ()))
    return delivery, reading


def _read(plugin: ActionPlugin, data: bytes | None) -> Reading:
    if data is None:
        return Reading()
    try:
        return read_file(data, plugin.metrics)
    except FileError as error:
        return Reading(faults=[error.found])


def _merged(own: Sequence[Fault], reading: Reading, refused: Sequence[Fault]) -> list[Fault]:
    """By place, each once; what the door misses in a cell that the file's own fault names is left to that."""
    named = {(each.row, each.column) for each in own if each.row and each.column}
    theirs = [
        each
        for each in _placed(reading, refused, named=bool(own))
        if each.column is None or (each.row, each.column) not in named
    ]
    return sorted(dict.fromkeys([*own, *theirs]), key=lambda each: each.row or 0)


def _placed(reading: Reading, refused: Iterable[Fault], *, named: bool) -> Iterator[Fault]:
    first: dict[tuple[str, str, str], Place] = {}
    for sent, place in zip(reading.observations, reading.places, strict=True):
        if {"metric", "period"} <= sent.keys():
            first.setdefault(door.identity(sent), place)
    for fault in refused:
        match = _OBSERVATION.fullmatch(fault.pointer)
        if match is None:
            if fault.pointer != "/observations":
                yield replace(fault, pointer=fault.pointer.rpartition("/")[2])
            elif not named:
                yield Fault("file", "no_figures" if fault.code == "too_short" else "too_many_figures", fault.message)
            continue
        place = reading.places[int(match["index"])]
        message = fault.message
        if fault.code == "duplicate":
            row = first[door.identity(reading.observations[int(match["index"])])].row
            message = Text(f"与第{row}行重复", f"repeats row {row}")
        column = place.columns.get(match["field"] or "value")
        yield _at(reading, place.row, column, fault.code, message, lacks=match["field"])


def _at(
    reading: Reading, row: int | None, place: int | None, code: str, message: Text, lacks: str | None = None
) -> Fault:
    if row is None:
        return Fault("file", code, message)
    if place is None:
        return Fault(f"{row}:{row}", code, message, row, lacks)
    head = reading.names[place] if place < len(reading.names) else ""
    name = head.strip() if isinstance(head, str) else ""
    return Fault(f"{letters(place)}{row}", code, message, row, name or letters(place))
