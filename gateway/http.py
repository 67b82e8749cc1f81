"""GraphQL over HTTP where strawberry's router falls short of its specification or of bad input."""

import asyncio
import json
from typing import Any

from cross_web import HTTPException
from fastapi import Request, Response
from graphql import GraphQLError
from strawberry.fastapi import GraphQLRouter
from strawberry.http import GraphQLHTTPResponse
from strawberry.types.execution import ExecutionResult, PreExecutionError

from gateway.client import Missing
from gateway.question import Question

_MEDIA_TYPE = "application/graphql-response+json"


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
    """Refuses what is no GraphQL request with 400, and speaks `application/graphql-response+json` when asked to."""

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
        response = await super().run(request, *args, **kwargs)
        if isinstance(response, Response) and _MEDIA_TYPE in request.headers.get("accept", ""):
            response.headers["content-type"] = f"{_MEDIA_TYPE}; charset=utf-8"
            if getattr(request.state, "refused", False):
                response.status_code = 400
        return response
