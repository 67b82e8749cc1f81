"""The service: `carbonpeak serve coordination`, or any ASGI server on `services.coordination.app:app`."""

from pathlib import Path

from services.coordination.plugin import PLUGIN
from shared.service.app import create_app

app = create_app(PLUGIN, Path(__file__).with_name("published.csv"))
