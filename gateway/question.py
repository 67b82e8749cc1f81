"""One GraphQL question: each service is asked at most once for each moment it speaks of."""

import asyncio
from collections.abc import Iterable, Iterator
from dataclasses import replace
from typing import Any

from graphql import FieldNode, TypeInfo, TypeInfoVisitor, Visitor, visit
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
        self._told: set[str] = set()
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

    def tell(self, replies: Iterable[Reply]) -> list[Missing]:
        """What is missing of them, which the answer then says itself."""
        missing = [reply.missing for reply in replies if reply.missing]
        self._told |= {each.action for each in missing}
        return missing

    def untold(self) -> list[Missing]:
        """Services of which nothing is known and nothing in the answer says so."""
        replies = [task.result() for task in self._asked.values() if task.done() and not task.cancelled()]
        missing = {each.missing.action: each.missing for each in replies if each.missing and each.state is None}
        return [each for key, each in missing.items() if key not in self._told]


_BY_AREA = {"observations", "peaks"}
_OF_A_DISTRICT = {"figures", "peaks"}


class _Areas(Visitor):
    """Whether a document asks for areas other than the city."""

    def __init__(self, types: TypeInfo) -> None:
        super().__init__()
        self._types = types
        self.found = False

    def enter_field(self, node: FieldNode, *_: Any) -> None:
        name, parent = node.name.value, self._types.get_parent_type()
        arguments = {argument.name.value for argument in node.arguments or ()}
        self.found |= name in _BY_AREA and "area" in arguments
        self.found |= name in _OF_A_DISTRICT and parent is not None and parent.name == "District"


class LookAhead(SchemaExtension):
    """Sees before execution whether districts are asked for, so that one call to each service is enough."""

    def on_execute(self) -> Iterator[None]:
        context = self.execution_context
        types = TypeInfo(context.schema._schema)  # noqa: SLF001  # Strawberry hands its own schema to extensions
        areas = _Areas(types)
        if context.graphql_document:
            visit(context.graphql_document, TypeInfoVisitor(types, areas))
        question: Question = context.context
        question.districts = areas.found
        yield
