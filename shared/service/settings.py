"""Settings of the environment, shared by services and the command line."""

from pydantic_settings import BaseSettings, SettingsConfigDict


class Settings(BaseSettings):
    """`DATABASE_URL` names the PostgreSQL server; `ROLE_PASSWORDS` gives owners' roles a login, as a JSON object."""

    model_config = SettingsConfigDict(env_file=".env", extra="ignore")

    database_url: str | None = None
    role_passwords: dict[str, str] = {}
    max_body_bytes: int = 8 * 1024 * 1024
