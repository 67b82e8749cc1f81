"""How texts in a call are spelled, as the OpenAPI document says it; what refuses others has words of its own."""

from typing import Annotated, Any, TypeAlias

from pydantic import WithJsonSchema

from shared.plan import AREAS
from shared.plan.rights import BODIES

LONGEST_NAME = 100
"""Of what is looked up: more is no name of anything here, and would only come back in the refusal."""

_YEAR = "(19(49|[5-9][0-9])|20[0-9]{2}|2100)"
_MONTH = "(0[1-9]|1[0-2])"
_PERIOD = f"{_YEAR}(-(H[12]|Q[1-4]|{_MONTH}))?|{_YEAR}/{_YEAR}|{_YEAR}-{_MONTH}/{_YEAR}-{_MONTH}"


def _spelled(**schema: Any) -> WithJsonSchema:
    return WithJsonSchema({"type": "string"} | schema)


Area: TypeAlias = Annotated[str, _spelled(enum=sorted(AREAS))]
BureauName: TypeAlias = Annotated[str, _spelled(enum=sorted(BODIES))]
Key: TypeAlias = Annotated[str, _spelled(pattern="^[a-z][a-z0-9_]*$", maxLength=LONGEST_NAME)]
PeriodName: TypeAlias = Annotated[
    str, _spelled(pattern=f"^({_PERIOD})$", maxLength=15, examples=["2025", "2025-Q1", "2025-03", "2021/2025"])
]
YearName: TypeAlias = Annotated[str, _spelled(pattern=f"^{_YEAR}$", maxLength=4, examples=["2025"])]
TargetId: TypeAlias = Annotated[str, _spelled(pattern="^T[0-9]{3}$", maxLength=4, examples=["T025"])]
CursorText: TypeAlias = Annotated[str, _spelled(pattern="^[A-Za-z0-9_-]+={0,2}$", maxLength=LONGEST_NAME)]
EntityTags: TypeAlias = Annotated[str, _spelled(maxLength=1000, examples=['"1"'])]
