"""Relay pages: edges, cursors, and what is refused."""

from base64 import b64decode, urlsafe_b64encode
from collections.abc import Sequence
from typing import Generic, TypeVar

import strawberry
from graphql import GraphQLError

from shared.wire.cursor import Place

Item = TypeVar("Item")
LARGEST_PAGE = 500


@strawberry.type
class PageInfo:
    has_next_page: bool
    has_previous_page: bool
    start_cursor: str | None
    end_cursor: str | None


@strawberry.type
class Edge(Generic[Item]):
    cursor: str
    node: Item


def bad_input(message: str) -> GraphQLError:
    return GraphQLError(message, extensions={"code": "BAD_INPUT"})


def encode_cursor(key: str) -> str:
    return urlsafe_b64encode(key.encode()).decode()


def decode_cursor(cursor: str) -> str:
    try:
        return b64decode(cursor, altchars=b"-_", validate=True).decode()
    except ValueError as error:
        raise _no_cursor(cursor) from error


def _no_cursor(cursor: str) -> GraphQLError:
    return bad_input(f"{cursor!r} is not a cursor of this connection")


def of_service(first: int, after: str | None) -> dict[str, str]:
    """The parameters by which a service gives such a page, whose cursor `after` is."""
    if not 1 <= first <= LARGEST_PAGE:
        raise bad_input(f"first must lie between 1 and {LARGEST_PAGE}")
    if after is None:
        return {"limit": str(first)}
    try:
        return {"limit": str(first), "cursor": str(Place.parse(after))}
    except ValueError as error:
        raise _no_cursor(after) from error


def edges(keyed: Sequence[tuple[str, Item]], first: int, after: str | None) -> tuple[list[Edge[Item]], PageInfo]:
    """One page of items that are in the order of their keys; an item that has gone since leaves no gap."""
    if not 0 <= first <= LARGEST_PAGE:
        raise bad_input(f"first must lie between 0 and {LARGEST_PAGE}")
    last = "" if after is None else decode_cursor(after)
    start = next((index for index, (key, _) in enumerate(keyed) if key > last), len(keyed))
    page = [Edge(cursor=encode_cursor(key), node=item) for key, item in keyed[start : start + first]]
    return page, PageInfo(
        has_next_page=start + first < len(keyed),
        has_previous_page=start > 0,
        start_cursor=page[0].cursor if page else None,
        end_cursor=page[-1].cursor if page else None,
    )
