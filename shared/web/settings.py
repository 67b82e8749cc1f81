"""Settings that every part of the platform has."""

from typing import Literal, Self, TypeAlias
from urllib.parse import urlsplit

from limits import parse
from pydantic import Field, field_validator, model_validator
from pydantic_settings import BaseSettings, SettingsConfigDict

Algorithm: TypeAlias = Literal["RS256", "RS384", "RS512", "PS256", "PS384", "PS512", "ES256", "ES384", "ES512", "EdDSA"]
"""Asymmetric ones only: where a public key is also a secret, whoever knows it could sign."""


class WebSettings(BaseSettings):
    """`log_format` is `console` on a terminal and `json` elsewhere unless set.

    `cors_origins` is a JSON list; `hsts_seconds` is for servers behind TLS only.

    Tokens are those of `oidc_issuer`, none where it is empty. `oidc_jwks` is its key set, the path or the address of
    it; when empty, the issuer's discovery document names it. Claims go by a name or a path with dots.

    `rate_reads` and `rate_writes` say how often a caller may call, such as `100/minute`; empty, there is no limit.
    """

    model_config = SettingsConfigDict(env_file=".env", extra="ignore", hide_input_in_errors=True)

    log_format: Literal["json", "console"] | None = None
    log_level: Literal["debug", "info", "warning"] = "info"
    cors_origins: tuple[str, ...] = ()
    hsts_seconds: int = Field(default=0, ge=0)
    body_seconds: float = Field(default=30.0, gt=0)
    statement_seconds: float = Field(default=30.0, gt=0)
    transaction_seconds: float = Field(default=60.0, gt=0)
    most_connections: int = Field(default=1000, gt=1)
    oidc_issuer: str = ""
    oidc_audience: str = Field(default="carbonpeak", min_length=1)
    oidc_jwks: str = ""
    oidc_algorithms: tuple[Algorithm, ...] = Field(default=("RS256", "PS256", "ES256", "EdDSA"), min_length=1)
    oidc_bureau_claim: str = Field(default="bureau", min_length=1)
    oidc_roles_claim: str = Field(default="roles", min_length=1)
    token_leeway_seconds: float = Field(default=30.0, ge=0, le=300)
    rate_reads: str = "12000/minute"
    rate_writes: str = "6000/minute"

    @property
    def oidc_jwks_url(self) -> str:
        """Empty where the keys are inline or in a file."""
        return self.oidc_jwks if _is_address(self.oidc_jwks) else ""

    @property
    def oidc_discoverable(self) -> bool:
        return _is_address(self.oidc_issuer)

    @field_validator("rate_reads", "rate_writes")
    @classmethod
    def _rate(cls, text: str) -> str:
        if text:
            parse(text)
        return text

    @model_validator(mode="after")
    def _issuer_and_keys(self) -> Self:
        if self.oidc_jwks and not self.oidc_issuer:
            raise ValueError("OIDC_JWKS is set, but OIDC_ISSUER, whose tokens it verifies, is not")
        if self.oidc_issuer and not self.oidc_jwks and not self.oidc_discoverable:
            raise ValueError("OIDC_JWKS is needed where OIDC_ISSUER is no address")
        return self


def _is_address(text: str) -> bool:
    return urlsplit(text).scheme in ("http", "https")
