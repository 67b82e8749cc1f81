"""Asking the services: one bounded call each, and a reason whenever there is no answer."""

import asyncio
import logging
from collections.abc import Awaitable
from dataclasses import dataclass, field, replace
from datetime import UTC, date, datetime
from enum import Enum
from typing import TypeVar

import httpx
from pydantic import TypeAdapter, ValidationError

from gateway.credentials import OwnToken
from shared.plan import ActionPlugin
from shared.progress import Method
from shared.web.call import CALL, REQUEST_ID
from shared.wire.milestone import MilestoneState
from shared.wire.state import MetricState, State, TargetState

logger = logging.getLogger(__name__)

_LARGEST_ANSWER = 32 * 1024 * 1024
_STATE = TypeAdapter(State)
Answer = TypeVar("Answer")


class Reason(Enum):
    """Why a service's part is missing."""

    UNREACHABLE = "unreachable"
    TOO_SLOW = "too_slow"
    REFUSED = "refused"
    GARBLED = "garbled"


@dataclass(frozen=True, slots=True)
class Moment:
    """What is asked: as known at `as_of` (now when `None`), judged on the day `on` (that of `as_of` when `None`)."""

    as_of: datetime | None = None
    on: date | None = None
    method: Method = Method.PACE
    districts: bool = False
    explained: bool = False

    @property
    def parameters(self) -> dict[str, str]:
        sent = {"method": self.method.value}
        sent |= {name: "true" for name in ("districts", "explained") if getattr(self, name)}
        if self.as_of is not None:
            sent["as_of"] = self.as_of.isoformat()
        if self.on is not None:
            sent["on"] = self.on.isoformat()
        return sent


@dataclass(frozen=True, slots=True)
class Missing:
    """A service that gave no answer. `last_known` is when the state served in its place was true, if there is one."""

    action: str
    reason: Reason
    last_known: datetime | None = None


@dataclass(frozen=True)
class Reply:
    """A service's state, or why it is missing, or both when the last known state stands in."""

    state: State | None
    missing: Missing | None = None
    metrics: dict[str, MetricState] = field(init=False)
    targets: dict[str, TargetState] = field(init=False)
    milestones: dict[str, MilestoneState] = field(init=False)

    def __post_init__(self) -> None:
        state = self.state
        object.__setattr__(self, "metrics", {each.key: each for each in state.metrics} if state else {})
        object.__setattr__(self, "targets", {each.id: each for each in state.targets} if state else {})
        object.__setattr__(self, "milestones", {each.key: each for each in state.milestones} if state else {})


class _NoAnswerError(Exception):
    def __init__(self, reason: Reason) -> None:
        super().__init__(reason.value)
        self.reason = reason


class _UnauthorizedError(_NoAnswerError):
    def __init__(self) -> None:
        super().__init__(Reason.REFUSED)


class Services:
    """The services as the gateway reaches them; keeps what each last said and asks only whether it still holds."""

    def __init__(self, client: httpx.AsyncClient, url: str, deadline: float, own: OwnToken | None = None) -> None:
        self._client, self._url, self._deadline, self._own = client, url, deadline, own
        self._known: dict[tuple[str, Moment], tuple[str, Reply]] = {}

    async def ask(self, plugin: ActionPlugin, moment: Moment) -> Reply:
        """The state of one service. Never raises: a dead, slow or garbled service is a reply of its own."""
        live = moment.as_of is None and moment.on is None
        tag, known = self._known.get((plugin.key, moment), ("", None)) if live else ("", None)
        answer = await self._bounded(plugin, self._fetch(plugin, moment, tag))
        if isinstance(answer, Reason):
            return _stand_in(plugin, answer, known)
        fresh_tag, state = answer
        if state is None:
            return self._confirmed(plugin, moment, tag, known)
        reply = Reply(state)
        if live and fresh_tag:
            self._known[plugin.key, moment] = fresh_tag, reply
        return reply

    async def read(
        self, plugin: ActionPlugin, path: str, answers: TypeAdapter[Answer], parameters: dict[str, str]
    ) -> Answer | Missing:
        """Something else that the service tells, or why it does not. Never raises, as `ask`."""
        answer = await self._bounded(plugin, self._read(plugin, path, answers, parameters))
        return Missing(plugin.key, answer) if isinstance(answer, Reason) else answer

    async def _bounded(self, plugin: ActionPlugin, asking: Awaitable[Answer]) -> Answer | Reason:
        """The answer, or why there is none within the deadline."""
        try:
            async with asyncio.timeout(self._deadline):
                return await asking
        except TimeoutError:
            return Reason.TOO_SLOW
        except _NoAnswerError as none:
            return none.reason
        except Exception:  # a question is answered whatever a library makes of one service
            logger.exception("asking %s failed", plugin.key)
            return Reason.UNREACHABLE

    def _confirmed(self, plugin: ActionPlugin, moment: Moment, tag: str, known: Reply | None) -> Reply:
        """What it last said, which still holds at this moment."""
        if known is None or known.state is None:
            return _stand_in(plugin, Reason.GARBLED, None)
        reply = replace(known, state=known.state.model_copy(update={"as_of": datetime.now(UTC)}))
        self._known[plugin.key, moment] = tag, reply
        return reply

    async def _fetch(self, plugin: ActionPlugin, moment: Moment, tag: str) -> tuple[str, State | None]:
        """The entity tag and the state, `None` when `tag` still holds."""
        fresh_tag, body = await self._call(plugin, "/state", moment.parameters, tag)
        if body is None:
            return tag, None
        state = _parsed(_STATE, body)
        if state.action != plugin.key:
            raise _NoAnswerError(Reason.GARBLED)
        return fresh_tag, state

    async def _read(
        self, plugin: ActionPlugin, path: str, answers: TypeAdapter[Answer], parameters: dict[str, str]
    ) -> Answer:
        _, body = await self._call(plugin, path, parameters)
        return _parsed(answers, body or b"")

    async def _call(
        self, plugin: ActionPlugin, path: str, parameters: dict[str, str], tag: str = ""
    ) -> tuple[str, bytes | None]:
        """The entity tag and the body, `None` when `tag` still holds.

        In the name of whoever asks the gateway, else in its own; by its own token only if the service takes that.
        """
        url, call = self._url.replace("{service}", plugin.slug) + path, CALL.get()
        headers = {"If-None-Match": tag} if tag else {}
        if call:
            headers[REQUEST_ID] = call.id
        if call and call.token:
            return await self._get(url, parameters, headers | _bearer(call.token), tag)
        if self._own and (token := await self._own.current()):
            try:
                return await self._get(url, parameters, headers | _bearer(token), tag)
            except _UnauthorizedError:
                logger.warning("%s refuses the gateway's own token", plugin.key)
                self._own.refused()
        return await self._get(url, parameters, headers, tag)

    async def _get(
        self, url: str, parameters: dict[str, str], headers: dict[str, str], tag: str
    ) -> tuple[str, bytes | None]:
        try:
            async with self._client.stream("GET", url, params=parameters, headers=headers) as response:
                match response.status_code:
                    case httpx.codes.OK:
                        return response.headers.get("etag", ""), await _read(response)
                    case httpx.codes.NOT_MODIFIED:
                        return tag, None
                    case httpx.codes.UNAUTHORIZED:
                        raise _UnauthorizedError
                raise _NoAnswerError(Reason.REFUSED)
        except httpx.DecodingError as error:
            raise _NoAnswerError(Reason.GARBLED) from error
        except httpx.HTTPError as error:
            raise _NoAnswerError(Reason.UNREACHABLE) from error


def _bearer(token: str) -> dict[str, str]:
    return {"Authorization": f"Bearer {token}"}


def _parsed(adapter: TypeAdapter[Answer], body: bytes) -> Answer:
    try:
        return adapter.validate_json(body)
    except ValidationError as error:
        raise _NoAnswerError(Reason.GARBLED) from error


async def _read(response: httpx.Response) -> bytes:
    body = bytearray()
    async for chunk in response.aiter_bytes():
        body += chunk
        if len(body) > _LARGEST_ANSWER:
            raise _NoAnswerError(Reason.GARBLED)
    return bytes(body)


def _stand_in(plugin: ActionPlugin, reason: Reason, known: Reply | None) -> Reply:
    state = known.state if known else None
    return Reply(state, Missing(plugin.key, reason, state.as_of if state else None))
