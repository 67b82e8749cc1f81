"""Settings of the gateway."""

from pydantic_settings import BaseSettings, SettingsConfigDict


class Settings(BaseSettings):
    """`services_url` is where a service is reached; `{service}` stands for its hyphenated key."""

    model_config = SettingsConfigDict(env_file=".env", extra="ignore")

    database_url: str | None = None
    services_url: str = "http://127.0.0.1:8000/{service}"
    service_deadline_seconds: float = 2.0
    rollup_cron: str = "0 6 * * *"
    max_body_bytes: int = 256 * 1024
