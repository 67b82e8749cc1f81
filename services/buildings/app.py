"""The service: `carbonpeak serve buildings`, or any ASGI server on `services.buildings.app:app`."""

from pathlib import Path

from services.buildings.plugin import PLUGIN
from shared.service.app import create_app

app = create_app(PLUGIN, Path(__file__).with_name("published.csv"))
