"""One GraphQL question: each service is asked at most once for each moment it speaks of."""

import asyncio
from collections.abc import Iterable, Iterator
from dataclasses import replace
from typing import Any

from graphql import FieldNode, Visitor, visit
from strawberry.extensions import SchemaExtension
from strawberry.fastapi import BaseContext

from gateway.client import Missing, Moment, Reply, Services
from gateway.rollups import Rollups
from shared.plan import ActionPlugin


class Question(BaseContext):
    """The context of one execution: what it asked and what it got."""

    def __init__(self, services: Services, rollups: Rollups) -> None:
        super().__init__()
        self.rollups = rollups
        self.districts = False
        self.names_missing = False
        self._services = services
        self._asked: dict[tuple[str, Moment], asyncio.Task[Reply]] = {}

    async def reply(self, plugin: ActionPlugin, moment: Moment) -> Reply:
        moment = replace(moment, districts=self.districts)
        key = (plugin.key, moment)
        if key not in self._asked:
            self._asked[key] = asyncio.create_task(self._services.ask(plugin, moment))
        return await self._asked[key]

    async def replies(self, plugins: Iterable[ActionPlugin], moment: Moment) -> list[Reply]:
        return list(await asyncio.gather(*(self.reply(plugin, moment) for plugin in plugins)))

    def untold(self) -> list[Missing]:
        """Services of which nothing is known, where the question does not ask what is missing itself."""
        if self.names_missing:
            return []
        replies = [task.result() for task in self._asked.values() if task.done() and not task.cancelled()]
        return [reply.missing for reply in replies if reply.missing and reply.state is None]


_BY_AREA = {"observations", "peaks"}


class _Fields(Visitor):
    """What a document asks for that must be known before it is executed."""

    def __init__(self) -> None:
        super().__init__()
        self.districts = False
        self.names_missing = False

    def enter_field(self, node: FieldNode, *_: Any) -> None:
        arguments = {argument.name.value for argument in node.arguments or ()}
        self.districts |= node.name.value in _BY_AREA and "area" in arguments
        self.names_missing |= node.name.value == "missing"


class LookAhead(SchemaExtension):
    """Sees before execution what is asked for, so that one call to each service is enough."""

    def on_execute(self) -> Iterator[None]:
        fields = _Fields()
        if self.execution_context.graphql_document:
            visit(self.execution_context.graphql_document, fields)
        question: Question = self.execution_context.context
        question.districts, question.names_missing = fields.districts, fields.names_missing
        yield
