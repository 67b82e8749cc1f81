"""The service: `carbonpeak serve industry`, or any ASGI server on `services.industry.app:app`."""

from pathlib import Path

from services.industry.plugin import PLUGIN
from shared.service.app import create_app

app = create_app(PLUGIN, Path(__file__).with_name("published.csv"))
