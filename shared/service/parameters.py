"""Query parameters that a route does not know are refused: a slip such as `asOf` would be answered as if not asked."""

from collections.abc import Iterator

from fastapi import Request
from fastapi.dependencies.models import Dependant
from fastapi.routing import APIRoute

from shared.plan import Text
from shared.service.problems import Fault, InvalidError


async def known_only(request: Request) -> None:
    """A dependency of every route."""
    route: APIRoute = request.scope["route"]
    known = sorted(set(_names(route.dependant)))
    if unknown := [name for name in dict.fromkeys(request.query_params) if name not in known]:
        raise InvalidError([Fault(name, "unknown_parameter", _said(name, known)) for name in unknown])


def _names(dependant: Dependant) -> Iterator[str]:
    yield from (field.alias for field in dependant.query_params)
    for each in dependant.dependencies:
        yield from _names(each)


def _said(name: str, known: list[str]) -> Text:
    if not known:
        return Text(f"没有参数{name!r},此处不接受任何参数", f"there is no parameter {name!r}; this call takes none")
    return Text(
        f"没有参数{name!r},可用的有{'、'.join(known)}", f"there is no parameter {name!r}; known: {', '.join(known)}"
    )
