"""Running applications: bound before anything is started, stopped without making anybody wait."""

import asyncio
import contextlib
import signal
import socket
from collections.abc import Awaitable, Callable
from types import FrameType
from typing import TypeAlias

import uvicorn
from starlette.applications import Starlette

_GRACE_SECONDS = 5
_IDLE_SECONDS = 5

Release: TypeAlias = Callable[[], Awaitable[None]]
"""Lets go who would keep the server waiting."""


def listen(host: str, port: int) -> socket.socket:
    """Raises `OSError` at once when the address is taken."""
    sock = socket.create_server((host, port), family=socket.AF_INET6 if ":" in host else socket.AF_INET, backlog=2048)
    # Connections inherit it. asyncio sets it only on sockets it made itself; without it answers wait 40 ms for an ACK.
    sock.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
    return sock


class _Server(uvicorn.Server):
    """Says when it is ready, and lets blocking queries go before it waits for requests to end."""

    def __init__(self, config: uvicorn.Config, ready: Callable[[], None], release: Release) -> None:
        super().__init__(config)
        self._ready, self._release = ready, release

    async def startup(self, sockets: list[socket.socket] | None = None) -> None:
        await super().startup(sockets)
        if self.started:
            self._ready()

    async def shutdown(self, sockets: list[socket.socket] | None = None) -> None:
        await self._release()
        await super().shutdown(sockets)


def serve_until_stopped(
    app: Starlette, sock: socket.socket, ready: Callable[[], None], release: Release, most_connections: int
) -> None:
    """Serves until SIGINT or SIGTERM, then returns. What keeps the application from starting is raised as it is."""
    for number in (signal.SIGINT, signal.SIGTERM):
        signal.signal(number, _interrupt)
    config = uvicorn.Config(
        app,
        log_config=None,
        access_log=False,
        proxy_headers=False,
        server_header=False,
        timeout_graceful_shutdown=_GRACE_SECONDS,
        timeout_keep_alive=_IDLE_SECONDS,
        limit_concurrency=most_connections,
        lifespan="off",
    )
    with asyncio.Runner(loop_factory=config.get_loop_factory()) as runner:
        runner.run(_serve(app, _Server(config, ready, release), sock))


def _interrupt(_number: int, _frame: FrameType | None) -> None:
    raise KeyboardInterrupt


async def _serve(app: Starlette, server: uvicorn.Server, sock: socket.socket) -> None:
    # The lifespan runs out here, not in uvicorn, which would print a traceback instead of passing its errors on.
    async with app.router.lifespan_context(app):
        with contextlib.suppress(KeyboardInterrupt):  # uvicorn raises the signal again once it has stopped
            await server.serve(sockets=[sock])
