"""Settings of the gateway."""

from typing import Self

from pydantic import Field, SecretStr, model_validator

from shared.web.settings import WebSettings


class Settings(WebSettings):
    """`services_url` is where a service is reached; `{service}` stands for its hyphenated key.

    `rollup_cron` is Shanghai time; write weekdays by name (mon), numbers would count from Monday.

    With `gateway_client_id` and its secret the gateway gets a token of its own, at `oidc_token_url` or where the issuer
    says.
    """

    database_url: str | None = None
    services_url: str = "http://127.0.0.1:8000/{service}"
    service_deadline_seconds: float = Field(default=4.0, gt=0)
    question_seconds: float = Field(default=30.0, gt=0)
    introspection: bool = True
    explorer: bool = True
    rollup_cron: str = "0 6 * * *"
    max_body_bytes: int = 256 * 1024
    oidc_token_url: str = ""
    gateway_client_id: str = ""
    gateway_client_secret: SecretStr = SecretStr("")

    @model_validator(mode="after")
    def _whole_credentials(self) -> Self:
        if bool(self.gateway_client_id) is not bool(self.gateway_client_secret):
            raise ValueError("GATEWAY_CLIENT_ID and GATEWAY_CLIENT_SECRET are of use only together")
        if self.gateway_client_id and not (self.oidc_token_url or self.oidc_discoverable):
            raise ValueError("OIDC_TOKEN_URL is needed where OIDC_ISSUER is no address")
        return self
