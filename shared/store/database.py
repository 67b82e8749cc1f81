"""Which database and role belong to whom, how they are reached, and the one place that commits."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

from psycopg.conninfo import make_conninfo
from sqlalchemy import URL, make_url
from sqlalchemy.exc import InterfaceError, InternalError, OperationalError
from sqlalchemy.exc import TimeoutError as SQLAlchemyTimeoutError
from sqlalchemy.ext.asyncio import AsyncEngine, AsyncSession, async_sessionmaker, create_async_engine

FAILURES = (InterfaceError, InternalError, OperationalError, SQLAlchemyTimeoutError)
"""What is raised when a database does not do its work: gone, too slow, starting, or out of room."""
_PREFIX = "carbonpeak_"
_CONNECT_SECONDS = 5
_POOL_SECONDS = 15


def database_name(owner: str) -> str:
    """The database of a service or the gateway; its role has the same name."""
    return _PREFIX + owner


def admin_url(server: str, database: str | None = None) -> URL:
    """The server as its administrator reaches it."""
    url = make_url(server).set(drivername="postgresql+psycopg")
    return url.set(database=database) if database else url


def owner_url(server: str, owner: str, statement_seconds: float, transaction_seconds: float | None = None) -> URL:
    """The owner's database, reached with the server's credentials but acting as the owner's role.

    PostgreSQL cancels longer statements, and ends transactions in which nothing happens for as long as a whole one may
    take: a process that froze lets go of its locks.
    """
    name = database_name(owner)
    limits = {"statement_timeout": statement_seconds, "idle_in_transaction_session_timeout": transaction_seconds or 0}
    said = [f"-c role={name}", *(f"-c {limit}={round(seconds * 1000)}" for limit, seconds in limits.items())]
    query = {"options": " ".join(said), "connect_timeout": str(_CONNECT_SECONDS)}
    return admin_url(server, name).update_query_dict(query)


class Database:
    """One owner's database: a small pool and transactions. Without `transaction_seconds` these have no end."""

    def __init__(
        self, server: str, owner: str, statement_seconds: float = 30.0, transaction_seconds: float | None = None
    ) -> None:
        self.url = owner_url(server, owner, statement_seconds, transaction_seconds)
        self.engine: AsyncEngine = create_async_engine(
            self.url, pool_size=3, max_overflow=3, pool_timeout=_POOL_SECONDS, pool_pre_ping=True, hide_parameters=True
        )
        self._transaction_seconds = transaction_seconds
        self._sessions = async_sessionmaker(self.engine, expire_on_commit=False)

    @asynccontextmanager
    async def transaction(self) -> AsyncIterator[AsyncSession]:
        """Commits when the block ends well and rolls everything back when it raises: the only commit there is.

        Raises SQLAlchemy's `TimeoutError` when it takes too long, since a frozen server cancels nothing itself.
        """
        deadline = asyncio.timeout(self._transaction_seconds)
        try:
            async with deadline, self._sessions() as session, session.begin():
                yield session
        except TimeoutError as error:
            if not deadline.expired():
                raise
            raise SQLAlchemyTimeoutError(f"no end within {self._transaction_seconds} s") from error

    def conninfo(self) -> str:
        """For psycopg itself, which listens for changes."""
        query = {name: str(value) for name, value in self.url.query.items()}
        return make_conninfo("", **query | self.url.translate_connect_args(username="user", database="dbname"))

    async def close(self) -> None:
        await self.engine.dispose()
