"""Settings that every part of the platform has."""

from typing import Literal

from pydantic import Field
from pydantic_settings import BaseSettings, SettingsConfigDict


class WebSettings(BaseSettings):
    """`log_format` is `console` on a terminal and `json` elsewhere unless set.

    `cors_origins` is a JSON list; `hsts_seconds` is for servers behind TLS only.
    """

    model_config = SettingsConfigDict(env_file=".env", extra="ignore")

    log_format: Literal["json", "console"] | None = None
    log_level: Literal["debug", "info", "warning"] = "info"
    cors_origins: tuple[str, ...] = ()
    hsts_seconds: int = Field(default=0, ge=0)
    body_seconds: float = Field(default=30.0, gt=0)
    statement_seconds: float = Field(default=30.0, gt=0)
    transaction_seconds: float = Field(default=60.0, gt=0)
    most_connections: int = Field(default=1000, gt=1)
