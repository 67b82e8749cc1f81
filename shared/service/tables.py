"""Pages as tables: CSV or XLSX when `Accept` names either, with the next page in `Link`."""

from collections.abc import Iterable, Sequence
from typing import Any

from fastapi import Request, Response

from shared.files.writing import XLSX, Written, as_csv, as_xlsx

TABLES: dict[str, Any] = {kind: {"schema": {"type": "string"}} for kind in ("text/csv", XLSX)}
"""The `content` of a route that answers such pages besides JSON."""


def table(
    request: Request, head: Sequence[str], rows: Iterable[Sequence[Written]], next_cursor: str | None
) -> Response | None:
    """`None` when JSON is asked for."""
    accepted = request.headers.get("accept", "")
    links = {"Link": f'<{request.url.include_query_params(cursor=next_cursor)}>; rel="next"'} if next_cursor else {}
    if XLSX in accepted:
        return Response(as_xlsx(head, rows), media_type=XLSX, headers=links)
    if "text/csv" in accepted:
        return Response(as_csv(head, rows), media_type="text/csv; charset=utf-8", headers=links)
    return None
