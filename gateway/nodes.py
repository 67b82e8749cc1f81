"""GraphQL: what has an id, which services there are, and which gave no answer."""

from collections.abc import Iterable
from datetime import datetime
from enum import Enum
from typing import TYPE_CHECKING

import strawberry
from strawberry import Info

from gateway import client
from gateway.client import Reply
from gateway.question import Question
from services.catalog import PLUGINS

strawberry.enum(client.Reason, name="MissingReason", description="Why a service's part is missing")

Asked = Info[Question, None]

if TYPE_CHECKING:

    class ActionKey(Enum):
        """A service of the plan; its members come from the catalog."""

else:
    ActionKey = strawberry.enum(
        Enum("ActionKey", {plugin.key.upper(): plugin.key for plugin in PLUGINS}), description="A service of the plan"
    )


@strawberry.interface(description="Something with an id that `node` finds again")
class Node:
    id: strawberry.ID


@strawberry.type(description="A service that gave no answer. `lastKnown` dates the state served in its place, if any.")
class Missing:
    action: ActionKey
    reason: client.Reason
    last_known: datetime | None

    @classmethod
    def of(cls, missing: client.Missing) -> "Missing":
        return cls(action=ActionKey(missing.action), reason=missing.reason, last_known=missing.last_known)


def missing_of(info: Asked, replies: Iterable[Reply]) -> list[Missing]:
    return [Missing.of(missing) for missing in info.context.tell(replies)]
