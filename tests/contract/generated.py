"""Calls made up by schemathesis from the OpenAPI document: what a service answers that the document does not say."""

from collections.abc import Iterator
from typing import Any

import schemathesis
from schemathesis.config import SchemathesisConfig
from schemathesis.engine import events, from_schema
from schemathesis.engine.recorder import ScenarioRecorder

_NOT_OURS = b"Invalid HTTP request received."
"""What the HTTP server says of a request that it cannot read, or whose address is too long, before we see it."""


def complaints(
    document: dict[str, Any], address: str, token: str | None, examples: int, *phases: str
) -> tuple[int, list[str]]:
    """How many calls were made, up to so many `examples` an operation when fuzzing, and what was wrong with answers.

    What fits a schema may be refused all the same (a moment that has not come, a year that is locked), so that alone is
    no complaint. The same calls are made at every run.
    """
    config = SchemathesisConfig.from_dict(
        {
            "seed": 1,
            "base-url": address,
            "continue-on-failure": True,
            "workers": 2,
            "request-timeout": 60,
            "headers": {"Authorization": f"Bearer {token}"} if token else {},
            "parameters": {"wait": 0},
            "generation": {"max-examples": examples, "deterministic": True, "no-shrink": True, "database": "none"},
            "checks": {"positive_data_acceptance": {"enabled": False}},
            "phases": {name: {"enabled": name in phases} for name in ("examples", "coverage", "fuzzing", "stateful")},
        }
    )
    calls, found = 0, list[str]()
    for event in from_schema(schemathesis.openapi.from_dict(document, config=config)).execute():
        match event:
            case events.ScenarioFinished():
                calls += len(event.recorder.cases)
                found += _failures(event.recorder)
            case events.NonFatalError():
                found.append(f"{event.label}: {event.info}")
            case events.FatalError():
                raise event.exception
    return calls, found


def _failures(recorder: ScenarioRecorder) -> Iterator[str]:
    for case, checks in recorder.checks.items():
        request, response = recorder.interactions[case].request, recorder.interactions[case].response
        for check in checks:
            if check.failure_info and not (response and response.content == _NOT_OURS):
                said = check.failure_info.failure.message
                yield f"{request.method} {request.uri} {response and response.status_code}: {check.name}: {said}"
