"""Running applications: bound before anything is started, stopped without making anybody wait."""

import signal
import socket
from collections.abc import Callable
from types import FrameType
from typing import Any

import uvicorn
from starlette.applications import Starlette

from shared.store.changes import Feed

_GRACE_SECONDS = 5


def listen(host: str, port: int) -> socket.socket:
    """Raises `OSError` at once when the address is taken."""
    return socket.create_server((host, port), family=socket.AF_INET6 if ":" in host else socket.AF_INET, backlog=2048)


class _Server(uvicorn.Server):
    """Says when it is ready, and lets blocking queries go before it waits for requests to end."""

    def __init__(self, config: uvicorn.Config, app: Starlette, ready: Callable[[], None]) -> None:
        super().__init__(config)
        self._app, self._ready = app, ready

    async def startup(self, sockets: list[socket.socket] | None = None) -> None:
        await super().startup(sockets)
        if self.started:
            self._ready()

    async def shutdown(self, sockets: list[socket.socket] | None = None) -> None:
        for feed in _feeds(self._app):
            await feed.release()
        await super().shutdown(sockets)


def _feeds(app: Any) -> list[Feed]:
    parts = [app, *(getattr(route, "app", None) for route in app.routes)]
    services = (getattr(getattr(part, "state", None), "service", None) for part in parts)
    return [service.feed for service in services if service is not None]


def serve_until_stopped(app: Starlette, sock: socket.socket, ready: Callable[[], None]) -> None:
    """Serves until SIGINT or SIGTERM, then returns."""

    def interrupt(_number: int, _frame: FrameType | None) -> None:
        raise KeyboardInterrupt

    # uvicorn raises the signal again once it has stopped: without this SIGTERM would end the process before clean-up.
    signal.signal(signal.SIGTERM, interrupt)
    config = uvicorn.Config(
        app,
        log_level="warning",
        proxy_headers=False,
        server_header=False,
        timeout_graceful_shutdown=_GRACE_SECONDS,
        lifespan="on",
    )
    server = _Server(config, app, ready)
    try:
        server.run(sockets=[sock])
    except KeyboardInterrupt:
        return
    if not server.started:
        raise RuntimeError("the application did not start; the reason is above")
