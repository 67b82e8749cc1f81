"""The service: `carbonpeak serve energy`, or any ASGI server on `services.energy.app:app`."""

from pathlib import Path

from services.energy.plugin import PLUGIN
from shared.service.app import create_app

app = create_app(PLUGIN, Path(__file__).with_name("published.csv"))
