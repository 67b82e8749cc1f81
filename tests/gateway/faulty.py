"""A network on which some services do not behave: a proxy that passes all others' calls on as they are."""

import asyncio
from collections.abc import AsyncIterator, Awaitable, Callable, Mapping
from contextlib import asynccontextmanager
from urllib.parse import urlsplit

Behaviour = Callable[[asyncio.StreamReader, asyncio.StreamWriter], Awaitable[None]]

_HEAD = b"HTTP/1.1 200 OK\r\ncontent-type: application/json\r\nconnection: close\r\n"


async def hangs_up(_reader: asyncio.StreamReader, _writer: asyncio.StreamWriter) -> None:
    """Closes the connection without a word."""


async def never_answers(reader: asyncio.StreamReader, _writer: asyncio.StreamWriter) -> None:
    await reader.read()  # until the caller gives up


async def sends_garbage(_reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
    writer.write(_HEAD + b"content-length: 12\r\n\r\n<html>oops!>")


async def sends_half(_reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
    writer.write(_HEAD + b'content-length: 5000\r\n\r\n{"action": "energy", "change"')


async def speaks_for_another(_reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
    body = (
        b'{"action": "transport", "change": 1, "as_of": "2026-01-01T00:00:00Z", "on": "2026-01-01", "metrics": [], '
        b'"targets": [], "milestones": []}'
    )
    writer.write(_HEAD + f"content-length: {len(body)}\r\n\r\n".encode() + body)


async def refuses(_reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
    writer.write(b"HTTP/1.1 500 Internal Server Error\r\nconnection: close\r\ncontent-length: 0\r\n\r\n")


async def answers_without_end(_reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
    writer.write(_HEAD + b"\r\n")
    while True:
        writer.write(b" " * 65536)
        await writer.drain()


async def drips(_reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
    writer.write(_HEAD + b"content-length: 5000\r\n\r\n")
    while True:
        writer.write(b" ")
        await writer.drain()
        await asyncio.sleep(0.05)


@asynccontextmanager
async def network(address: str, service: str, behaviour: Behaviour) -> AsyncIterator[str]:
    """An address like `address`, where calls to `service` meet `behaviour`."""
    async with troubled(address, {service: behaviour}) as there:
        yield there


@asynccontextmanager
async def troubled(address: str, behaviours: Mapping[str, Behaviour]) -> AsyncIterator[str]:
    """The same with a behaviour for each of several services, which may change while it runs."""
    there = urlsplit(address)

    async def handle(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        try:
            head = await reader.readuntil(b"\r\n\r\n")
            service = head.split(b"/", 2)[1].decode()
            if service in behaviours:
                await behaviours[service](reader, writer)
            else:
                await _pass_on(head, writer)
            await writer.drain()
        except (OSError, asyncio.IncompleteReadError):
            pass
        finally:
            writer.close()

    async def _pass_on(head: bytes, writer: asyncio.StreamWriter) -> None:
        source, sink = await asyncio.open_connection(there.hostname, there.port)
        sink.write(
            head.replace(b"connection: keep-alive", b"connection: close", 1).replace(
                b"Connection: keep-alive", b"Connection: close", 1
            )
        )
        while chunk := await source.read(65536):
            writer.write(chunk)
        sink.close()

    server = await asyncio.start_server(handle, "127.0.0.1", 0)
    try:
        yield f"http://127.0.0.1:{server.sockets[0].getsockname()[1]}"
    finally:
        server.close()
