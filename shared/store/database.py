"""Which database and role belong to whom, how they are reached, and the one place that commits."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

from psycopg.conninfo import make_conninfo
from sqlalchemy import URL, make_url
from sqlalchemy.ext.asyncio import AsyncEngine, AsyncSession, async_sessionmaker, create_async_engine

_PREFIX = "carbonpeak_"


def database_name(owner: str) -> str:
    """The database of a service or the gateway; its role has the same name."""
    return _PREFIX + owner


def admin_url(server: str, database: str | None = None) -> URL:
    """The server as its administrator reaches it."""
    url = make_url(server).set(drivername="postgresql+psycopg")
    return url.set(database=database) if database else url


def owner_url(server: str, owner: str, statement_seconds: float) -> URL:
    """The owner's database, reached with the server's credentials but acting as the owner's role."""
    name, limit = database_name(owner), round(statement_seconds * 1000)
    return admin_url(server, name).update_query_dict({"options": f"-c role={name} -c statement_timeout={limit}"})


class Database:
    """One owner's database: a small pool and transactions."""

    def __init__(self, server: str, owner: str, statement_seconds: float = 30.0) -> None:
        self.url = owner_url(server, owner, statement_seconds)
        self.engine: AsyncEngine = create_async_engine(
            self.url, pool_size=3, max_overflow=3, pool_pre_ping=True, hide_parameters=True
        )
        self._sessions = async_sessionmaker(self.engine, expire_on_commit=False)

    @asynccontextmanager
    async def transaction(self) -> AsyncIterator[AsyncSession]:
        """Commits when the block ends well and rolls everything back when it raises: the only commit there is."""
        async with self._sessions() as session, session.begin():
            yield session

    def conninfo(self) -> str:
        """For psycopg itself, which listens for changes."""
        query = {name: str(value) for name, value in self.url.query.items()}
        return make_conninfo("", **query | self.url.translate_connect_args(username="user", database="dbname"))

    async def close(self) -> None:
        await self.engine.dispose()
