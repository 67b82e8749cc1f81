"""One FastAPI application from one plugin: the same routes for every action."""

import hashlib
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Any

from fastapi import Depends, FastAPI

from shared.clock import today
from shared.plan import ActionPlugin
from shared.plan.rights import Responsibilities
from shared.progress.yardstick import CutPoints
from shared.service import (
    accounting,
    auditing,
    delivering,
    explaining,
    filing,
    history,
    listing,
    measuring,
    periods,
    problems,
    published,
    reading,
    registering,
    reviewing,
    submitting,
    tasks,
    watching,
)
from shared.service.context import Service
from shared.service.document import document
from shared.service.parameters import known_only
from shared.service.settings import Settings
from shared.store.changes import Feed
from shared.store.database import Database
from shared.web import guard
from shared.web.problem import UNFORESEEN
from shared.web.refusals import BodyLimit
from shared.wire.problem import Problem

_SHARED = Path(__file__).parents[1]
_ROUTERS = (
    reading.router,
    explaining.router,
    history.router,
    measuring.router,
    accounting.router,
    submitting.router,
    filing.router,
    reviewing.router,
    delivering.router,
    periods.router,
    tasks.router,
    auditing.router,
    listing.router,
    registering.router,
    watching.router,
)
_ANYWHERE = (
    problems.UnauthenticatedError,
    problems.TooLargeError,
    problems.InvalidError,
    problems.TooOftenError,
    problems.UnavailableError,
)
"""What every call may answer; a route names what else it may."""
_READ_BY_ROUTES = (Problem, *submitting.BODY_MODELS, *registering.BODY_MODELS)


def create_app(plugin: ActionPlugin, figures: Path, settings: Settings | None = None) -> FastAPI:
    """The service of one action, which ships with the published `figures`.

    Settings come from the environment at start unless given; `app.state.settings` may be replaced until then.
    """
    known = settings or Settings()
    app = FastAPI(
        title=f"{plugin.title.zh} · {plugin.title.en}",
        summary=f"Clause {plugin.clause} of the plan: figures, targets and milestones",
        version="1",
        lifespan=_lifespan,
        dependencies=[Depends(known_only)],
        responses=problems.answers(*_ANYWHERE)
        | {
            500: {"description": UNFORESEEN.en, "content": problems.CONTENT},
            "default": {"description": "Any other problem", "content": problems.CONTENT},
        },
    )
    app.state.plugin, app.state.figures, app.state.settings = plugin, figures, settings
    for router in _ROUTERS:
        app.include_router(router)
    problems.install(app)
    app.add_middleware(BodyLimit, limit=known.max_body_bytes)
    guard.install(app, known)
    app.openapi = lambda: _openapi(app)  # type: ignore[method-assign]
    return app


@asynccontextmanager
async def _lifespan(app: FastAPI) -> AsyncIterator[None]:
    settings: Settings = app.state.settings or Settings()
    plugin: ActionPlugin = app.state.plugin
    if settings.database_url is None:
        raise RuntimeError(f"{plugin.key}: DATABASE_URL is not set; `carbonpeak up` runs a database of its own")
    cuts = CutPoints(settings.alert_severe, settings.alert_smooth)
    database = Database(settings.database_url, plugin.key, settings.statement_seconds, settings.transaction_seconds)
    feed = Feed(database)
    fingerprint, rights = _fingerprint(app.state.figures.parent, cuts), Responsibilities.of(plugin)
    app.state.service = Service(plugin, fingerprint, database, feed, cuts, rights)
    try:
        await published.load(plugin, app.state.figures, database, today())
        await feed.start()
        yield
    finally:
        await feed.stop()
        await database.close()


def _fingerprint(folder: Path, cuts: CutPoints) -> str:
    """Changes with what an answer comes from: declarations, formulas, rules and their settings."""
    code = hashlib.sha256(repr(cuts).encode())
    for file in sorted((*folder.glob("*.py"), *_SHARED.rglob("*.py"))):
        code.update(file.read_bytes())
    return code.hexdigest()[:8]


def _openapi(app: FastAPI) -> dict[str, Any]:
    if app.openapi_schema is None:
        app.openapi_schema = document(app, _READ_BY_ROUTES)
    return app.openapi_schema
