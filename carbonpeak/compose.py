"""Everything behind one port: the gateway at `/`, each service under its key."""

from collections.abc import AsyncIterator
from contextlib import AsyncExitStack, asynccontextmanager
from dataclasses import dataclass
from importlib import import_module

from fastapi import FastAPI
from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import RedirectResponse
from starlette.routing import Mount, Route

import gateway.app
import gateway.settings
from services.catalog import PLUGINS
from shared.plan import ActionPlugin
from shared.service.context import Service
from shared.service.settings import Settings
from shared.web import guard
from shared.web.issuer import Issuer

GATEWAY = "gateway"
OWNERS = (*(plugin.key for plugin in PLUGINS), GATEWAY)


@dataclass(frozen=True, slots=True)
class Runnable:
    """What a server runs: an application, and the services in it."""

    app: Starlette
    services: tuple[FastAPI, ...] = ()

    async def release(self) -> None:
        """Lets the services' blocking queries go; to be called while the application runs, before it stops."""
        for app in self.services:
            service: Service = app.state.service
            await service.feed.release()


def service_app(plugin: ActionPlugin) -> FastAPI:
    """The application object a server runs for this action."""
    app: FastAPI = import_module(f"services.{plugin.key}.app").app
    return app


def find(name: str) -> Runnable | None:
    """By key or slug: `carbon_sink` and `carbon-sink` are the same service."""
    if name == GATEWAY:
        return Runnable(gateway.app.app)
    app = next((service_app(plugin) for plugin in PLUGINS if name in (plugin.key, plugin.slug)), None)
    return Runnable(app, (app,)) if app else None


def one_port(database_url: str, address: str, issuer: Issuer | None) -> Runnable:
    """All applications in one, each with the database of its own; `address` is where the gateway finds the services.

    Tokens are those of the development `issuer`, or of the one in the settings where there is none.
    """
    services = {plugin.slug: service_app(plugin) for plugin in PLUGINS}
    for app in services.values():
        app.state.settings = Settings(database_url=database_url)
    city = gateway.app.app
    city.state.issuer = issuer
    city.state.settings = gateway.settings.Settings(
        database_url=database_url, services_url=f"{address}/{{service}}", **(issuer.settings if issuer else {})
    )

    @asynccontextmanager
    async def lifespan(_: Starlette) -> AsyncIterator[None]:
        async with AsyncExitStack() as stack:
            for app in (*services.values(), city):
                await stack.enter_async_context(app.router.lifespan_context(app))
            yield

    mounts = [Mount(f"/{slug}", app) for slug, app in services.items()]
    doors = [Route(f"/{slug}", _to_its_root) for slug in services]
    whole = Starlette(routes=[*doors, *mounts, Mount("/", city)], lifespan=lifespan)
    guard.install(whole, city.state.settings)
    return Runnable(whole, tuple(services.values()))


async def _to_its_root(request: Request) -> RedirectResponse:
    return RedirectResponse(f"{request.url.path}/")
