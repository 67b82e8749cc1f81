"""The service: `carbonpeak serve regions`, or any ASGI server on `services.regions.app:app`."""

from pathlib import Path

from services.regions.plugin import PLUGIN
from shared.service.app import create_app

app = create_app(PLUGIN, Path(__file__).with_name("published.csv"))
