"""Settings of the environment, shared by services and the command line."""

from decimal import Decimal

from pydantic import Field

from shared.progress.yardstick import CUT_POINTS
from shared.web.settings import WebSettings


class Settings(WebSettings):
    """`DATABASE_URL` names the PostgreSQL server; `ROLE_PASSWORDS` gives owners' roles a login, as a JSON object.

    `alert_severe` and `alert_smooth` are the completion rates, in %, at which alert levels part.
    """

    database_url: str | None = None
    role_passwords: dict[str, str] = Field(default_factory=dict)
    max_body_bytes: int = 8 * 1024 * 1024
    alert_severe: Decimal = CUT_POINTS.severe
    alert_smooth: Decimal = CUT_POINTS.smooth
