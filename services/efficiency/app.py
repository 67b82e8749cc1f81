"""The service: `carbonpeak serve efficiency`, or any ASGI server on `services.efficiency.app:app`."""

from pathlib import Path

from services.efficiency.plugin import PLUGIN
from shared.service.app import create_app

app = create_app(PLUGIN, Path(__file__).with_name("published.csv"))
