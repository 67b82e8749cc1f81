"""Refusals, each named by what the caller does next, rendered once as `application/problem+json`.

ServiceError
├── MalformedError            400  the body cannot be read: send proper JSON
├── UnauthenticatedError      401  who calls is not known: send a token
├── NotFoundError             404  there is no such thing: look it up
├── ConflictError             409  it clashes with what is there: change the request
├── PreconditionFailedError   412  another edit came first: read again, then edit that
├── TooLargeError             413  more than a service reads at once: send less
├── UnsupportedError          415  not JSON by its media type: send application/json
├── FaultyError
│   ├── ForbiddenError        403  not for this caller to do: have it done by who may
│   └── InvalidError          422  readable but wrong: mend every fault named
├── PreconditionRequiredError 428  an edit does not say of which version: send If-Match
├── TooOftenError             429  more calls than allowed, which the guard answers: wait
└── UnavailableError          503  a part is down: try again later
"""

import logging
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from http import HTTPStatus
from types import MappingProxyType
from typing import Any, ClassVar

from fastapi import FastAPI, Request
from fastapi.exceptions import RequestValidationError
from fastapi.responses import JSONResponse
from pydantic_core import ErrorDetails

from shared.plan import Text
from shared.service.wording import told
from shared.store.database import FAILURES
from shared.web.problem import TOO_OFTEN, UNAUTHENTICATED, UNAVAILABLE, answer, challenge
from shared.web.refusals import MALFORMED, NOT_FOUND, TOO_LARGE
from shared.wire import problem as wire

logger = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Fault:
    """One thing that is wrong and where: a JSON pointer into the body, the name of a parameter, or a file's cell."""

    pointer: str
    code: str
    message: Text
    row: int | None = None
    column: str | None = None


class ServiceError(Exception):
    status: ClassVar[HTTPStatus]
    title: ClassVar[Text]
    headers: Mapping[str, str] = MappingProxyType({})

    def __init__(self, detail: Text, faults: Sequence[Fault] = ()) -> None:
        super().__init__(detail.en)
        self.detail = detail
        self.faults = tuple(faults)


class MalformedError(ServiceError):
    status = HTTPStatus.BAD_REQUEST
    title = MALFORMED


class UnauthenticatedError(ServiceError):
    status = HTTPStatus.UNAUTHORIZED
    title = UNAUTHENTICATED
    headers = MappingProxyType({"www-authenticate": challenge(None)})


class NotFoundError(ServiceError):
    status = HTTPStatus.NOT_FOUND
    title = NOT_FOUND


class ConflictError(ServiceError):
    status = HTTPStatus.CONFLICT
    title = Text("与已有内容冲突", "Conflicts with what is there")


class PreconditionFailedError(ServiceError):
    """The answer names the entity tag that holds now."""

    status = HTTPStatus.PRECONDITION_FAILED
    title = Text("已被他人修改", "Edited by another")

    def __init__(self, tag: str) -> None:
        super().__init__(
            Text("内容已有新的版本,请重新读取后再修改", "there is a newer version: read it, then edit that one")
        )
        self.headers = {"ETag": tag}


class TooLargeError(ServiceError):
    status = HTTPStatus.REQUEST_ENTITY_TOO_LARGE
    title = TOO_LARGE


class UnsupportedError(ServiceError):
    status = HTTPStatus.UNSUPPORTED_MEDIA_TYPE
    title = Text("不支持的媒体类型", "Unsupported media type")


class FaultyError(ServiceError):
    """Has at least one fault, and nothing was carried out."""

    def __init__(self, faults: Sequence[Fault]) -> None:
        count = len(faults)
        super().__init__(Text(f"共{count}处错误,请求未执行", f"faults: {count}; nothing was carried out"), faults)

    def __str__(self) -> str:
        return "; ".join(f"{fault.pointer}: {fault.message.en}" for fault in self.faults)


class ForbiddenError(FaultyError):
    status = HTTPStatus.FORBIDDEN
    title = Text("无权执行", "Not allowed")


class InvalidError(FaultyError):
    status = HTTPStatus(422)
    title = Text("内容有误", "The content is wrong")


class PreconditionRequiredError(ServiceError):
    status = HTTPStatus.PRECONDITION_REQUIRED
    title = Text("须注明所改版本", "Say which version is edited")

    def __init__(self) -> None:
        super().__init__(Text("缺少If-Match:请带上所读内容的ETag", "send If-Match with the ETag of what was read"))


class TooOftenError(ServiceError):
    status = HTTPStatus.TOO_MANY_REQUESTS
    title = TOO_OFTEN


class UnavailableError(ServiceError):
    status = HTTPStatus.SERVICE_UNAVAILABLE
    title = UNAVAILABLE
    headers = MappingProxyType({"retry-after": "5"})


def shape_faults(errors: Iterable[ErrorDetails | dict[str, Any]]) -> list[Fault]:
    """What pydantic found, as faults with JSON pointers."""
    return [Fault(_pointer(error["loc"]), error["type"], told(error)) for error in errors]


def _pointer(path: Iterable[int | str]) -> str:
    """RFC 6901."""
    return "".join("/" + str(part).replace("~", "~0").replace("/", "~1") for part in path)


def unknown_area(pointer: str, area: object) -> Fault:
    said = Text(f"未知的区域代码{area!r}", f"no area of the city has the code {area!r}")
    return Fault(pointer, "unknown_area", said)


def install(app: FastAPI) -> None:
    """Every refusal of `app` answers a problem in the caller's language."""

    @app.exception_handler(ServiceError)
    async def _service_error(request: Request, error: ServiceError) -> JSONResponse:
        return render(request, error)

    @app.exception_handler(RequestValidationError)
    async def _parameters(request: Request, error: RequestValidationError) -> JSONResponse:
        if any(each["type"] == "json_invalid" for each in error.errors()):
            said = Text("请求体不是有效的JSON", "the body is not valid JSON")
            return render(request, MalformedError(said))
        return render(request, InvalidError([_parameter_fault(each) for each in error.errors()]))

    async def _database(request: Request, error: Exception) -> JSONResponse:
        logger.warning("the database does not do its work: %s", str(getattr(error, "orig", error)).partition("\n")[0])
        said = Text("数据库不可用", "the database is not available")
        return render(request, UnavailableError(said))

    for raised in FAILURES:
        app.add_exception_handler(raised, _database)


def _render(request: Request, status: HTTPStatus, title: Text, detail: Text, faults: Sequence[Fault]) -> JSONResponse:
    def listed(language: str) -> tuple[wire.Fault, ...]:
        said = ((fault, getattr(fault.message, language)) for fault in faults)
        return tuple(
            wire.Fault(pointer=each.pointer, code=each.code, message=message, row=each.row, column=each.column)
            for each, message in said
        )

    return answer(request, status, title, detail, listed)


def _parameter_fault(error: dict[str, Any]) -> Fault:
    """A wrong parameter goes by its name, a wrong part of the body by its pointer."""
    place, *path = error["loc"]
    (fault,) = shape_faults([{**error, "loc": path}])
    return fault if place == "body" else replace(fault, pointer=str(path[0]))


def render(request: Request, error: ServiceError) -> JSONResponse:
    """The error in the caller's language."""
    response = _render(request, error.status, error.title, error.detail, error.faults)
    response.headers.update(error.headers)
    return response


CONTENT: dict[str, Any] = {"application/problem+json": {"schema": {"$ref": "#/components/schemas/Problem"}}}


def answers(*errors: type[ServiceError]) -> dict[int | str, dict[str, Any]]:
    """The `responses` of a route that may raise these."""
    return {
        error.status.value: {
            "description": error.title.en,
            "content": CONTENT,
        }
        for error in errors
    }
