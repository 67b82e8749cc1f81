"""The service: `carbonpeak serve innovation`, or any ASGI server on `services.innovation.app:app`."""

from pathlib import Path

from services.innovation.plugin import PLUGIN
from shared.service.app import create_app

app = create_app(PLUGIN, Path(__file__).with_name("published.csv"))
