"""Headers every answer has: how browsers must treat it, and whether it may be kept."""

from starlette.datastructures import MutableHeaders

_DATA = "default-src 'none'; frame-ancestors 'none'"
_SCRIPTS = "https://unpkg.com https://cdn.jsdelivr.net"
_PAGES = "; ".join(
    (
        "default-src 'none'",
        f"script-src 'unsafe-inline' {_SCRIPTS}",
        f"style-src 'unsafe-inline' {_SCRIPTS} https://fonts.googleapis.com",
        "font-src data: https://fonts.gstatic.com",
        "img-src 'self' data: https://fastapi.tiangolo.com https://cdn.redoc.ly",
        "connect-src 'self'",
        "worker-src blob:",
        "base-uri 'none'",
        "form-action 'self'",
        "frame-ancestors 'none'",
    )
)
"""For the editor and the pages of the API, which libraries write: inline scripts, and the networks they load from."""


def guard(headers: MutableHeaders, hsts_seconds: int) -> None:
    """Adds what the route has not said itself. What has an entity tag may be kept, and is asked for anew each time."""
    html = headers.get("content-type", "").startswith("text/html")
    headers.setdefault("x-content-type-options", "nosniff")
    headers.setdefault("referrer-policy", "no-referrer")
    headers.setdefault("content-security-policy", _PAGES if html else _DATA)
    headers.setdefault("cache-control", "no-cache" if "etag" in headers else "no-store")
    if hsts_seconds:
        headers.setdefault("strict-transport-security", f"max-age={hsts_seconds}; includeSubDomains")
