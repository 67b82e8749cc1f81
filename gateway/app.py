"""The gateway's application: GraphQL at `/graphql`, health beside it."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

import httpx
from fastapi import FastAPI, Request, Response
from fastapi.responses import JSONResponse, RedirectResponse

from gateway.client import Services
from gateway.credentials import own_token
from gateway.http import Router
from gateway.question import Question
from gateway.readiness import Readiness
from gateway.rollups import Rollups
from gateway.scheduler import Scheduler
from gateway.schema import SCHEMA
from gateway.settings import Settings
from services.catalog import PLUGINS, TITLE
from shared.store.database import Database
from shared.web import guard
from shared.web.refusals import BodyLimit
from shared.wire.health import Health


async def _question(request: Request) -> Question:
    state = request.app.state
    question = Question(state.services, state.rollups, introspection=state.introspection)
    request.state.question = question
    return question


def create_app(settings: Settings | None = None) -> FastAPI:
    """Settings come from the environment at start unless given; `app.state.settings` may be replaced until then.

    `app.state.issuer` may be set until then to the development issuer, for the gateway's own token.
    """
    known = settings or Settings()
    app = FastAPI(
        title=f"{TITLE.zh} · {TITLE.en}",
        lifespan=_lifespan,
        docs_url=None,
        redoc_url=None,
    )
    app.state.settings, app.state.issuer, app.state.introspection = settings, None, known.introspection
    router = Router(
        SCHEMA,
        seconds=known.question_seconds,
        context_getter=_question,
        graphql_ide="graphiql" if known.explorer else None,
        subscription_protocols=(),
    )
    app.include_router(router, prefix="/graphql")
    app.add_api_route("/", _front, include_in_schema=False)
    app.add_api_route("/healthz", _healthz)
    app.add_api_route("/readyz", _readyz, responses={503: {"description": "Some part does not answer"}})
    app.add_middleware(BodyLimit, limit=known.max_body_bytes)
    guard.install(app, known)
    return app


@asynccontextmanager
async def _lifespan(app: FastAPI) -> AsyncIterator[None]:
    settings: Settings = app.state.settings or Settings()
    if settings.database_url is None:
        raise RuntimeError("gateway: DATABASE_URL is not set; `carbonpeak up` runs a database of its own")
    database = Database(settings.database_url, "gateway", settings.statement_seconds, settings.transaction_seconds)
    limits = httpx.Limits(max_connections=100, max_keepalive_connections=2 * len(PLUGINS))
    deadline = settings.service_deadline_seconds
    async with httpx.AsyncClient(limits=limits, timeout=deadline, trust_env=False) as client:
        own = own_token(settings, app.state.issuer)
        app.state.services = Services(client, settings.services_url, deadline, own)
        app.state.rollups = Rollups(database, app.state.services, PLUGINS)
        app.state.readiness = Readiness(app.state.rollups)
        await app.state.rollups.last_scheduled()  # a database that is not there is told at once
        scheduler = Scheduler(app.state.rollups, settings.rollup_cron)
        scheduler.start()
        try:
            yield
        finally:
            await scheduler.stop()
            await database.close()


async def _front() -> Response:
    return RedirectResponse("/graphql")


async def _healthz() -> Health:
    return Health(status="ok")


async def _readyz(request: Request) -> JSONResponse:
    """200 only when the gateway's database and every service answer; else the parts that do not."""
    readiness: Readiness = request.app.state.readiness
    if missing := await readiness.missing():
        return JSONResponse({"status": "missing", "missing": missing}, 503)
    return JSONResponse({"status": "ok"})


app = create_app()
