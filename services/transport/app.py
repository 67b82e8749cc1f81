"""The service: `carbonpeak serve transport`, or any ASGI server on `services.transport.app:app`."""

from pathlib import Path

from services.transport.plugin import PLUGIN
from shared.service.app import create_app

app = create_app(PLUGIN, Path(__file__).with_name("published.csv"))
