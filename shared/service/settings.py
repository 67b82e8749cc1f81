"""Settings of the environment, shared by services and the command line."""

from pathlib import Path

from pydantic_settings import BaseSettings, SettingsConfigDict


class Settings(BaseSettings):
    """`DATABASE_URL` names the PostgreSQL server; without it one is run from a wheel under `data`."""

    model_config = SettingsConfigDict(env_file=".env", extra="ignore")

    database_url: str | None = None
    data: Path = Path("data")
    role_passwords: dict[str, str] = {}
    max_body_bytes: int = 8 * 1024 * 1024
