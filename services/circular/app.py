"""The service: `carbonpeak serve circular`, or any ASGI server on `services.circular.app:app`."""

from pathlib import Path

from services.circular.plugin import PLUGIN
from shared.service.app import create_app

app = create_app(PLUGIN, Path(__file__).with_name("published.csv"))
