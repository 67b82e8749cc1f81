"""The command line as a person runs it on lines."""

import asyncio
import json
import sys
from pathlib import Path
from typing import Any

CARBONPEAK = Path(sys.executable).with_name("carbonpeak")


async def answers(*arguments: str, sent: bytes) -> tuple[int | None, list[Any], str]:
    """Exit code, answers and complaints."""
    pipe = asyncio.subprocess.PIPE
    process = await asyncio.create_subprocess_exec(CARBONPEAK, *arguments, stdin=pipe, stdout=pipe, stderr=pipe)
    out, err = await asyncio.wait_for(process.communicate(sent), 60)
    return process.returncode, [json.loads(line) for line in out.splitlines()], err.decode()


def lines(*values: Any) -> bytes:
    return "".join(json.dumps(value) + "\n" for value in values).encode()
