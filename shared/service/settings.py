"""Settings of the environment, shared by services and the command line."""

from decimal import Decimal

from pydantic_settings import BaseSettings, SettingsConfigDict

from shared.progress.yardstick import CUT_POINTS


class Settings(BaseSettings):
    """`DATABASE_URL` names the PostgreSQL server; `ROLE_PASSWORDS` gives owners' roles a login, as a JSON object.

    `alert_severe` and `alert_smooth` are the completion rates, in %, at which alert levels part.
    """

    model_config = SettingsConfigDict(env_file=".env", extra="ignore")

    database_url: str | None = None
    role_passwords: dict[str, str] = {}
    max_body_bytes: int = 8 * 1024 * 1024
    alert_severe: Decimal = CUT_POINTS.severe
    alert_smooth: Decimal = CUT_POINTS.smooth
