"""`carbonpeak` as processes of their own, ended by their ids whatever happens."""

import asyncio
import os
import re
import signal
import tempfile
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager, suppress
from dataclasses import dataclass
from typing import IO

from tests.journeys.command import CARBONPEAK

_START_SECONDS = 60
_STOP_SECONDS = 30


@dataclass(frozen=True, slots=True)
class Running:
    """A process that answers at `address`; `log` is what it says on standard error."""

    process: asyncio.subprocess.Process
    address: str
    log: IO[bytes]

    async def kill(self) -> None:
        """At once, with whatever it was doing."""
        self.process.send_signal(signal.SIGKILL)
        await self.process.wait()

    async def ended(self) -> int:
        return await asyncio.wait_for(self.process.wait(), _STOP_SECONDS)

    async def stop(self) -> int:
        """As Ctrl-C does; its exit code."""
        self.process.send_signal(signal.SIGINT)
        return await self.ended()

    def said(self) -> str:
        self.log.seek(0)
        return self.log.read().decode()


@asynccontextmanager
async def carbonpeak(*arguments: str, **environment: str) -> AsyncIterator[Running]:
    """Yields once the process answers."""
    with tempfile.TemporaryFile() as log:  # a pipe that nobody reads would stop it once it is full
        process = await asyncio.create_subprocess_exec(
            CARBONPEAK,
            *arguments,
            "--port",
            "0",
            stdin=asyncio.subprocess.DEVNULL,
            stdout=asyncio.subprocess.PIPE,
            stderr=log,
            env={**os.environ, "COLUMNS": "200", "LOG_LEVEL": "warning", "LOG_FORMAT": "json", **environment},
        )
        try:
            address = await asyncio.wait_for(_address(process), _START_SECONDS)
            yield Running(process, address, log)
        finally:
            with suppress(ProcessLookupError):
                process.kill()
            await process.wait()


async def _address(process: asyncio.subprocess.Process) -> str:
    assert process.stdout
    while line := (await process.stdout.readline()).decode():
        if found := re.search(r"http://[^/\s]+", line):
            return found[0]
    raise AssertionError(f"it ended with {await process.wait()}")
