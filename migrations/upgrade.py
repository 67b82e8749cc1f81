"""Brings every owner's database to the head of its lineages; safe to run again and by several at once."""

from collections.abc import Iterable, Mapping
from pathlib import Path

from alembic.config import Config
from alembic.runtime.environment import EnvironmentContext
from alembic.script import ScriptDirectory
from sqlalchemy import Connection, Engine, create_engine, text
from sqlalchemy.pool import NullPool

from shared.store.database import admin_url, database_name

_HERE = Path(__file__).parent
_LOCK = 7_202_204
GATEWAY = "gateway"


def lineages(owner: str) -> list[str]:
    """Those an owner's database gets, in order: services have the core tables and then their own, if any."""
    found = [] if owner == GATEWAY else ["core"]
    if (_HERE / owner / "versions").is_dir():
        found.append(owner)
    return found


def upgrade(server: str, owners: Iterable[str], passwords: Mapping[str, str] | None = None) -> None:
    """Makes roles and databases that are missing and runs the migrations that are.

    `server` is the administrator's URL; `passwords` gives owners' roles a login of their own.
    """
    admin = create_engine(admin_url(server), poolclass=NullPool, isolation_level="AUTOCOMMIT")
    with admin.connect() as connection:
        connection.execute(text("SELECT pg_advisory_lock(:key)"), {"key": _LOCK})
        for owner in owners:
            _provision(connection, database_name(owner), (passwords or {}).get(owner))
            engine = create_engine(admin_url(server, database_name(owner)), poolclass=NullPool)
            _migrate(engine, owner)
            engine.dispose()
    admin.dispose()


def _provision(connection: Connection, name: str, password: str | None) -> None:
    quoted = connection.dialect.identifier_preparer.quote(name)
    if not connection.scalar(text("SELECT 1 FROM pg_roles WHERE rolname = :name"), {"name": name}):
        connection.execute(text(f"CREATE ROLE {quoted}"))
    if password:
        literal = connection.scalar(text("SELECT quote_literal(:password)"), {"password": password})
        connection.exec_driver_sql(f"ALTER ROLE {quoted} LOGIN PASSWORD {literal}".replace("%", "%%"))
    if not connection.scalar(text("SELECT 1 FROM pg_database WHERE datname = :name"), {"name": name}):
        connection.execute(text(f"CREATE DATABASE {quoted}"))
        connection.execute(text(f"REVOKE ALL ON DATABASE {quoted} FROM PUBLIC"))
        connection.execute(text(f"GRANT CONNECT ON DATABASE {quoted} TO {quoted}"))


def _migrate(engine: Engine, owner: str) -> None:
    role = engine.dialect.identifier_preparer.quote(database_name(owner))
    with engine.begin() as connection:
        for lineage in lineages(owner):
            _run(connection, lineage)
        connection.execute(text(f"GRANT USAGE ON SCHEMA public TO {role}"))
        connection.execute(text(f"GRANT SELECT, INSERT ON ALL TABLES IN SCHEMA public TO {role}"))
        for lineage in lineages(owner):
            connection.execute(text(f"REVOKE INSERT ON alembic_version_{lineage} FROM {role}"))


def _run(connection: Connection, lineage: str) -> None:
    script = ScriptDirectory(str(_HERE / lineage))
    with EnvironmentContext(Config(), script) as environment:
        environment.configure(
            connection=connection,
            version_table=f"alembic_version_{lineage}",
            fn=lambda revision, _: script._upgrade_revs("head", revision),  # noqa: SLF001  # alembic's own recipe
        )
        environment.run_migrations()


def heads(owner: str) -> dict[str, str | None]:
    """The newest revision of each of an owner's lineages."""
    return {lineage: ScriptDirectory(str(_HERE / lineage)).get_current_head() for lineage in lineages(owner)}
