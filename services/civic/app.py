"""The service: `carbonpeak serve civic`, or any ASGI server on `services.civic.app:app`."""

from pathlib import Path

from services.civic.plugin import PLUGIN
from shared.service.app import create_app

app = create_app(PLUGIN, Path(__file__).with_name("published.csv"))
