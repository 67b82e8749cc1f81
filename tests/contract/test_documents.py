"""Generated documents are committed, migrations agree with declarations, and every room has the same furniture."""

import json
from pathlib import Path

import pytest
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from sqlalchemy import MetaData, create_engine

from carbonpeak.schema import OPENAPI, documents, openapi
from gateway.rollups import GatewayTable
from services.catalog import PLUGINS
from shared.plan import ActionPlugin
from shared.store.database import admin_url, database_name
from shared.store.tables import CoreTable

_ROOT = Path(__file__).parents[2]
_ALWAYS = {"__init__.py", "app.py", "metrics.py", "plugin.py", "published.csv", "targets.py"}
_SOMETIMES = {"accounts.py", "derive.py", "fuels.py", "identities.py", "registers.py", "__pycache__"}


@pytest.mark.parametrize("path", documents(), ids=lambda path: path.name)
def test_a_generated_document_is_committed_as_it_is_generated(path: Path) -> None:
    assert path.read_text(encoding="utf-8") == documents()[path], "run `make schema` and commit what it writes"


@pytest.mark.parametrize("plugin", PLUGINS, ids=lambda plugin: plugin.key)
def test_every_service_has_the_same_openapi_document(plugin: ActionPlugin) -> None:
    assert openapi(plugin) == json.loads(OPENAPI.read_text(encoding="utf-8"))


@pytest.mark.parametrize(
    ("owner", "metadata"),
    [*((plugin.key, CoreTable.metadata) for plugin in PLUGINS), ("gateway", GatewayTable.metadata)],
)
def test_migrations_and_declared_tables_agree(database_url: str, owner: str, metadata: MetaData) -> None:
    engine = create_engine(admin_url(database_url, database_name(owner)))
    with engine.connect() as connection:
        options = {"include_object": lambda _object, name, *_: not (name or "").startswith("alembic_version")}
        differences = compare_metadata(MigrationContext.configure(connection, opts=options), metadata)
    engine.dispose()
    assert differences == []


@pytest.mark.parametrize("plugin", PLUGINS, ids=lambda plugin: plugin.key)
def test_a_services_folder_holds_the_files_every_service_has(plugin: ActionPlugin) -> None:
    found = {path.name for path in (_ROOT / "services" / plugin.key).iterdir()}
    assert _ALWAYS <= found <= _ALWAYS | _SOMETIMES


def test_every_service_folder_is_in_the_catalog() -> None:
    folders = {path.parent.name for path in (_ROOT / "services").glob("*/plugin.py")}
    assert folders == {plugin.key for plugin in PLUGINS}
