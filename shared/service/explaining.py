"""Explaining: how the verdict on one target came about."""

from fastapi import APIRouter

from shared.progress import Method
from shared.service.context import AsOf, ServiceDep, SessionDep, TargetDep
from shared.service.knowledge import Knowledge, needed_for
from shared.service.problems import NotFoundError, answers
from shared.service.reading import HowJudged, On, moment_of
from shared.store import observations
from shared.wire.assessment import AssessmentOut
from shared.wire.declaration import declare_target
from shared.wire.explanation import ExplainedTarget

router = APIRouter(tags=["reading"])


@router.get("/targets/{target_id}/explain", responses=answers(NotFoundError))
async def explain(
    service: ServiceDep,
    session: SessionDep,
    target: TargetDep,
    as_of: AsOf,
    on: On = None,
    method: HowJudged = Method.PACE,
) -> ExplainedTarget:
    """A sentence in both languages, the formula, its inputs, the thresholds, and the figures it all rests on."""
    moment = await moment_of(session, as_of, on, method)
    keys = needed_for(service.plugin, target.metric)
    knowledge = Knowledge(service.plugin, await observations.known(session, moment.change, metrics=keys))
    assessment = knowledge.assess(target, moment.on, moment.method)
    return ExplainedTarget(
        target=declare_target(service.plugin, target),
        assessment=AssessmentOut.of(assessment),
        explanation=knowledge.explain(target, assessment),
    )
