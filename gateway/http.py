"""GraphQL over HTTP where strawberry's router falls short of its specification or of bad input."""

import asyncio
import json
from http import HTTPStatus
from typing import Any

import starlette.exceptions
from cross_web import HTTPException
from fastapi import Request, Response
from graphql import GraphQLError
from strawberry.fastapi import GraphQLRouter
from strawberry.http import GraphQLHTTPResponse
from strawberry.schema.exceptions import InvalidOperationTypeError
from strawberry.types.execution import ExecutionResult, PreExecutionError

from gateway.accept import JSON, RESPONSE, is_json, ranks, wanted
from gateway.client import Missing
from gateway.question import Question


def _error(missing: Missing) -> dict[str, Any]:
    return {
        "message": f"the service of {missing.action} is missing: {missing.reason.value}",
        "extensions": {
            "code": "SERVICE_UNAVAILABLE",
            "action": missing.action.upper(),
            "reason": missing.reason.name,
        },
    }


class Router(GraphQLRouter[Any, None]):
    """Speaks `application/graphql-response+json` when asked to, and then tells by the status what was refused.

    Where a caller names `application/json` instead, everything that is answered as GraphQL is 200, as the specification
    has it for clients of before. Whoever names neither gets JSON, and 400 for what is no request at all.
    """

    def __init__(self, *args: Any, seconds: float, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self._seconds = seconds

    async def execute_single(self, *args: Any, **kwargs: Any) -> ExecutionResult:
        """A question that takes too long is given up as a whole."""
        try:
            async with asyncio.timeout(self._seconds):
                return await super().execute_single(*args, **kwargs)
        except TimeoutError:
            said = f"not answered within {self._seconds:g} s: ask for less"
            return ExecutionResult(None, [GraphQLError(said, extensions={"code": "TOO_SLOW"})])

    def parse_json(self, data: str | bytes) -> Any:
        try:
            request = json.loads(data)
            json.dumps(request, ensure_ascii=False).encode()  # half a character could not be answered
        except (ValueError, RecursionError) as error:
            raise HTTPException(400, "Unable to parse request body as JSON") from error
        if not isinstance(request, dict):
            raise HTTPException(400, "A GraphQL request is a JSON object")
        return request

    async def parse_http_body(self, request: Any) -> Any:
        data = await super().parse_http_body(request)
        if not isinstance(data, list) and not isinstance(data.operation_name, str | None):
            raise HTTPException(400, "The GraphQL operation's `operationName` must be a string or null, if provided.")
        return data

    def encode_json(self, data: object) -> str:
        return json.dumps(data, ensure_ascii=False, separators=(",", ":"))

    async def process_result(self, request: Request, result: ExecutionResult) -> GraphQLHTTPResponse:
        """Adds one typed error for each service that left nulls nobody asked about."""
        answer = await super().process_result(request, result)
        if isinstance(result, PreExecutionError):
            request.state.refused = True
            answer.pop("data", None)
        question: Question = request.state.question
        if untold := [_error(missing) for missing in question.untold()]:
            answer["errors"] = [*(answer.get("errors") or []), *untold]
        return answer

    async def run(self, request: Any, *args: Any, **kwargs: Any) -> Any:
        if request.scope["type"] != "http":
            return await super().run(request, *args, **kwargs)
        if request.method == "POST" and not is_json(request.headers.get("content-type", "")):
            raise starlette.exceptions.HTTPException(415, "send application/json in UTF-8")
        accept = request.headers.get("accept", "")
        kind = wanted(accept)
        try:
            response = await super().run(request, *args, **kwargs)
        except HTTPException as refusal:
            response = self._refused(refusal, well=kind == JSON and JSON in ranks(accept))
        response.headers["vary"] = "Accept"
        if kind == RESPONSE and response.media_type == JSON:
            response.headers["content-type"] = f"{RESPONSE}; charset=utf-8"
            if getattr(request.state, "refused", False):
                response.status_code = 400
        return response

    def _refused(self, refusal: HTTPException, *, well: bool) -> Response:
        """A GraphQL answer to what is no request; `well` for callers who read no other status than 200."""
        if refusal.status_code == HTTPStatus.NOT_FOUND:
            raise starlette.exceptions.HTTPException(refusal.status_code)
        said = {"errors": [{"message": refusal.reason, "extensions": {"code": "BAD_REQUEST"}}]}
        if isinstance(refusal.__cause__, InvalidOperationTypeError):
            return Response(self.encode_json(said), 405, {"allow": "POST"}, JSON)
        return Response(self.encode_json(said), 200 if well else refusal.status_code, media_type=JSON)
