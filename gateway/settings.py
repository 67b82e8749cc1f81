"""Settings of the gateway."""

from pydantic import Field

from shared.web.settings import WebSettings


class Settings(WebSettings):
    """`services_url` is where a service is reached; `{service}` stands for its hyphenated key.

    `rollup_cron` is Shanghai time; write weekdays by name (mon), numbers would count from Monday.
    """

    database_url: str | None = None
    services_url: str = "http://127.0.0.1:8000/{service}"
    service_deadline_seconds: float = Field(default=4.0, gt=0)
    question_seconds: float = Field(default=30.0, gt=0)
    introspection: bool = True
    explorer: bool = True
    rollup_cron: str = "0 6 * * *"
    max_body_bytes: int = 256 * 1024
