"""The command line on lines: as a process of its own, and in this one, which is quicker."""

import asyncio
import io
import json
import sys
from contextlib import redirect_stderr, redirect_stdout
from pathlib import Path
from typing import Any
from unittest.mock import patch

from carbonpeak import entry

CARBONPEAK = Path(sys.executable).with_name("carbonpeak")


async def answers(*arguments: str, sent: bytes) -> tuple[int | str | None, list[Any], str]:
    """Exit code, answers and complaints of the console script, called in this process."""
    out, err, code = io.StringIO(), io.StringIO(), None
    stdin = io.TextIOWrapper(io.BytesIO(sent), encoding="utf-8")
    argv = [str(CARBONPEAK), *arguments]
    with patch.object(sys, "argv", argv), patch.object(sys, "stdin", stdin), redirect_stdout(out), redirect_stderr(err):
        try:
            entry.main()
        except SystemExit as left:
            code = left.code or 0
    return code, [json.loads(line) for line in out.getvalue().splitlines()], err.getvalue()


async def answers_of_a_process(*arguments: str, sent: bytes) -> tuple[int | None, list[Any], str]:
    """The same of a process, as a person starts it."""
    pipe = asyncio.subprocess.PIPE
    process = await asyncio.create_subprocess_exec(CARBONPEAK, *arguments, stdin=pipe, stdout=pipe, stderr=pipe)
    out, err = await asyncio.wait_for(process.communicate(sent), 60)
    return process.returncode, [json.loads(line) for line in out.splitlines()], err.decode()


def lines(*values: Any) -> bytes:
    return "".join(json.dumps(value) + "\n" for value in values).encode()
