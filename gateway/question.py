"""One GraphQL question: each service is asked at most once for each moment it speaks of."""

import asyncio
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from typing import Any

from graphql import FieldNode, GraphQLError, Visitor, visit
from strawberry.extensions import SchemaExtension
from strawberry.fastapi import BaseContext

from gateway.client import Moment, Reply, Services
from gateway.rollups import Rollups
from shared.plan import ActionPlugin


@dataclass(frozen=True, slots=True)
class Scope:
    """The moment a part of the question speaks of, and whether the answer itself says which services are missing."""

    moment: Moment
    names_missing: bool = False


class Question(BaseContext):
    """The context of one execution."""

    def __init__(self, services: Services, rollups: Rollups) -> None:
        super().__init__()
        self.rollups = rollups
        self.districts = False
        self._services = services
        self._asked: dict[tuple[str, Moment], asyncio.Task[Reply]] = {}
        self._announced: set[tuple[str, Moment]] = set()

    async def reply(self, plugin: ActionPlugin, moment: Moment) -> Reply:
        moment = replace(moment, districts=self.districts)
        key = (plugin.key, moment)
        if key not in self._asked:
            self._asked[key] = asyncio.create_task(self._services.ask(plugin, moment))
        return await self._asked[key]

    async def replies(self, plugins: Iterable[ActionPlugin], moment: Moment) -> list[Reply]:
        return list(await asyncio.gather(*(self.reply(plugin, moment) for plugin in plugins)))

    async def known(self, plugin: ActionPlugin, scope: Scope) -> Reply:
        """The reply behind a field. Raises one typed error a question for a service of which nothing is known.

        Where the answer names missing services itself, their fields are null without an error.
        """
        reply = await self.reply(plugin, scope.moment)
        key = (plugin.key, scope.moment)
        if reply.state is None and reply.missing and not scope.names_missing and key not in self._announced:
            self._announced.add(key)
            raise GraphQLError(
                f"the service of {plugin.key} is missing: {reply.missing.reason.value}",
                extensions={
                    "code": "SERVICE_UNAVAILABLE",
                    "action": plugin.key.upper(),
                    "reason": reply.missing.reason.name,
                },
            )
        return reply


_BY_AREA = {"observations", "peaks"}


class _AreaFinder(Visitor):
    def __init__(self) -> None:
        super().__init__()
        self.found = False

    def enter_field(self, node: FieldNode, *_: Any) -> None:
        names = {argument.name.value for argument in node.arguments or ()}
        self.found = self.found or (node.name.value in _BY_AREA and "area" in names)


class LookAhead(SchemaExtension):
    """Sees before execution whether districts are asked for, so that one call to each service is enough."""

    def on_execute(self) -> Iterator[None]:
        finder = _AreaFinder()
        if self.execution_context.graphql_document:
            visit(self.execution_context.graphql_document, finder)
        question: Question = self.execution_context.context
        question.districts = finder.found
        yield
