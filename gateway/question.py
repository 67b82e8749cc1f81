"""One GraphQL question: each service is asked at most once for each moment it speaks of."""

import asyncio
from collections.abc import Awaitable, Callable, Iterable, Iterator
from dataclasses import replace
from functools import partial
from typing import Any, TypeVar

from graphql import FieldNode, GraphQLError, TypeInfo, TypeInfoVisitor, Visitor, visit
from pydantic import TypeAdapter
from strawberry.extensions import SchemaExtension
from strawberry.fastapi import BaseContext

from gateway.client import Answer, Missing, Moment, Reply, Services
from gateway.limits import MOST_CALLS
from gateway.rollups import Rollups
from services.catalog import PLUGINS
from shared.plan import ActionPlugin
from shared.web.call import CALL

_Answered = TypeVar("_Answered")
_AT_ONCE = 2 * len(PLUGINS)
"""Calls of one question that are under way together: the others wait, so that services answer others meanwhile."""


class Question(BaseContext):
    """The context of one execution: what it asked and what it got."""

    def __init__(self, services: Services, rollups: Rollups, *, introspection: bool) -> None:
        super().__init__()
        self.introspection = introspection
        self.rollups = rollups
        call = CALL.get()
        self.caller = call.caller if call else None
        self.districts = False
        self.explained = False
        self._told: set[str] = set()
        self._silent: dict[str, Missing] = {}
        self._services = services
        self._asked: dict[tuple[str, Moment], asyncio.Task[Reply]] = {}
        self._calls, self._turn = 0, asyncio.Semaphore(_AT_ONCE)

    async def reply(self, plugin: ActionPlugin, moment: Moment) -> Reply:
        moment = replace(moment, districts=self.districts, explained=self.explained)
        key = (plugin.key, moment)
        if key not in self._asked:
            self._asked[key] = asyncio.create_task(self._in_turn(partial(self._services.ask, plugin, moment)))
        return await self._asked[key]

    async def replies(self, plugins: Iterable[ActionPlugin], moment: Moment) -> list[Reply]:
        return list(await asyncio.gather(*(self.reply(plugin, moment) for plugin in plugins)))

    async def read(
        self, plugin: ActionPlugin, path: str, answers: type[Answer], parameters: dict[str, str] | None = None
    ) -> Answer | None:
        """Something else that a service tells; `None` when it gave no answer, which an error then says."""
        reading = partial(self._services.read, plugin, path, TypeAdapter(answers), parameters or {})
        answer: Answer | Missing = await self._in_turn(reading)
        if isinstance(answer, Missing):
            self._silent[answer.action] = answer
            return None
        return answer

    async def _in_turn(self, call: Callable[[], Awaitable[_Answered]]) -> _Answered:
        """Raises `GraphQLError` where the question asks services too often."""
        self._calls += 1
        if self._calls > MOST_CALLS:
            said = f"asks services more than {MOST_CALLS} times: ask for smaller pages, or in two questions"
            raise GraphQLError(said, extensions={"code": "TOO_COSTLY"})
        async with self._turn:
            return await call()

    def tell(self, replies: Iterable[Reply]) -> list[Missing]:
        """What is missing of them, which the answer then says itself."""
        missing = [reply.missing for reply in replies if reply.missing]
        self._told |= {each.action for each in missing}
        return missing

    def untold(self) -> list[Missing]:
        """Services of which nothing is known and nothing in the answer says so."""
        replies = [
            task.result()
            for task in self._asked.values()
            if task.done() and not task.cancelled() and not task.exception()
        ]
        missing = {each.missing.action: each.missing for each in replies if each.missing and each.state is None}
        untold = {key: each for key, each in missing.items() if key not in self._told}
        return list((untold | self._silent).values())


_BY_AREA = {"accounts", "decomposition", "intensities", "observations", "peaks"}
_OF_DISTRICTS = {"conflicts", "identities"}
_OF_A_DISTRICT = {"figures", "peaks"}


class _Extent(Visitor):
    """Whether a document asks for areas other than the city or what rests on them, and for explanations."""

    def __init__(self, types: TypeInfo) -> None:
        super().__init__()
        self._types = types
        self.districts = self.explained = False

    def enter_field(self, node: FieldNode, *_: Any) -> None:
        name, parent = node.name.value, self._types.get_parent_type()
        arguments = {argument.name.value for argument in node.arguments or ()}
        of_a_district = name in _OF_A_DISTRICT and parent is not None and parent.name == "District"
        self.districts |= of_a_district or name in _OF_DISTRICTS or (name in _BY_AREA and "area" in arguments)
        self.explained |= name == "explanation"


class LookAhead(SchemaExtension):
    """Sees before execution what is asked for, so that one call to each service is enough."""

    def on_execute(self) -> Iterator[None]:
        context = self.execution_context
        types = TypeInfo(context.schema._schema)  # noqa: SLF001  # Strawberry hands its own schema to extensions
        extent = _Extent(types)
        if context.graphql_document:
            visit(context.graphql_document, TypeInfoVisitor(types, extent))
        question: Question = context.context
        question.districts, question.explained = extent.districts, extent.explained
        yield
