"""Logs on standard error: a JSON object a line, or lines for a person at a terminal."""

import logging
import sys

from pythonjsonlogger.json import JsonFormatter

from shared.web.call import CALL
from shared.web.settings import WebSettings

_OURS = ("carbonpeak", "gateway", "migrations", "services", "shared")
_FIELDS = "{asctime}{levelname}{name}{message}{request_id}"
_NAMES = {"asctime": "time", "levelname": "level", "name": "logger"}


def configure(settings: WebSettings) -> None:
    """Our own loggers at the level set; libraries speak up from warnings on."""
    logging.basicConfig(handlers=[handler(settings)], level=logging.WARNING, force=True)
    for name in _OURS:
        logging.getLogger(name).setLevel(settings.log_level.upper())


def handler(settings: WebSettings) -> logging.Handler:
    made = logging.StreamHandler()
    made.addFilter(_name_the_call)
    wanted = settings.log_format or ("console" if sys.stderr.isatty() else "json")
    made.setFormatter(_json() if wanted == "json" else logging.Formatter("%(asctime)s %(levelname)-7s %(message)s"))
    return made


def _json() -> logging.Formatter:
    made = JsonFormatter(_FIELDS, style="{", rename_fields=_NAMES, json_ensure_ascii=False)
    made.default_time_format, made.default_msec_format = "%Y-%m-%dT%H:%M:%S%z", ""
    return made


def _name_the_call(record: logging.LogRecord) -> bool:
    call = CALL.get()
    record.request_id = call.id if call else None
    return True
