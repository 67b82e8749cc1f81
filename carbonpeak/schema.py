"""Writes the generated documents that are committed: the GraphQL schema and the services' OpenAPI."""

import json
from pathlib import Path
from typing import Any

from carbonpeak.compose import service_app
from gateway.schema import SCHEMA
from services.catalog import PLUGINS
from shared.plan import ActionPlugin

_ROOT = Path(__file__).parents[1]
GRAPHQL = _ROOT / "gateway" / "schema.graphql"
OPENAPI = _ROOT / "shared" / "service" / "openapi.json"


def openapi(plugin: ActionPlugin) -> dict[str, Any]:
    """A service's OpenAPI document without title and summary: what is left is the same for all."""
    document: dict[str, Any] = json.loads(json.dumps(service_app(plugin).openapi()))
    del document["info"]["title"], document["info"]["summary"]
    return document


def documents() -> dict[Path, str]:
    return {
        GRAPHQL: SCHEMA.as_str() + "\n",
        OPENAPI: json.dumps(openapi(PLUGINS[0]), ensure_ascii=False, indent=1) + "\n",
    }


if __name__ == "__main__":
    for path, text in documents().items():
        path.write_text(text, encoding="utf-8")
