"""Media types of GraphQL over HTTP: which of the two a caller wants, and what it sends. Pure."""

import re

RESPONSE = "application/graphql-response+json"
JSON = "application/json"
_PART = re.compile(r"\s*(?P<kind>[\w.+*-]+/[\w.+*-]+)\s*(?P<rest>(;[^,]*)?)", re.ASCII)
_RANK = re.compile(r";\s*q\s*=\s*(?P<rank>[01](\.[0-9]{0,3})?)\s*(;|$)", re.ASCII | re.IGNORECASE)
_CHARSET = re.compile(r';\s*charset\s*=\s*"?(?P<name>[\w.:-]+)"?\s*(;|$)', re.ASCII | re.IGNORECASE)


def ranks(accept: str) -> dict[str, float]:
    """What an `Accept` header names, with how much it is wanted."""
    parts = (match for part in accept.lower().split(",") if (match := _PART.fullmatch(part.rstrip())))
    return {part["kind"]: float(found["rank"]) if (found := _RANK.search(part["rest"])) else 1.0 for part in parts}


def wanted(accept: str) -> str:
    """The newer type only where it is named, and not less wanted than the older one, which is the default."""
    named = ranks(accept)
    older = next((named[kind] for kind in (JSON, "application/*", "*/*") if kind in named), 0.0)
    newer = named.get(RESPONSE, 0.0)
    return RESPONSE if newer > 0 and newer >= older else JSON


def is_json(content_type: str) -> bool:
    """Of a body: JSON in UTF-8, which it is where nothing else is said."""
    kind, _, rest = content_type.partition(";")
    charset = _CHARSET.search(";" + rest)
    return kind.strip() == JSON and (charset is None or charset["name"].lower() in ("utf-8", "utf8"))
