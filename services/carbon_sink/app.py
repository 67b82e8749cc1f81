"""The service: `carbonpeak serve carbon-sink`, or any ASGI server on `services.carbon_sink.app:app`."""

from pathlib import Path

from services.carbon_sink.plugin import PLUGIN
from shared.service.app import create_app

app = create_app(PLUGIN, Path(__file__).with_name("published.csv"))
