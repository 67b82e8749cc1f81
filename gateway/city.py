"""What spans actions: verdict counts and whether the city has peaked. Pure."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from enum import Enum

from gateway.client import Reply
from shared.plan import ActionPlugin, Peak, Period, Target
from shared.progress import Verdict
from shared.wire.state import AssessmentOut
from shared.wire.values import Text


def count(replies: Iterable[Reply]) -> Counter[Verdict]:
    """Targets by verdict, over the services that answered."""
    return Counter(target.assessment.verdict for reply in replies for target in reply.targets.values())


class PeakVerdict(Enum):
    NOT_ENOUGH_DATA = "not_enough_data"
    RISING = "rising"  # the maximum is too recent to be called a peak
    PROVISIONALLY_PEAKED = "provisionally_peaked"  # no value for years has come near the maximum


@dataclass(frozen=True, slots=True)
class PeakFinding:
    verdict: PeakVerdict
    year: int | None
    reason: Text


def peak_target(plugins: Iterable[ActionPlugin]) -> tuple[ActionPlugin, Target] | None:
    """The plan's promise that the city peaks, and who owns it."""
    found = ((plugin, target) for plugin in plugins for target in plugin.targets if isinstance(target.goal, Peak))
    return next(found, None)


def peak(assessment: AssessmentOut | None) -> PeakFinding:
    """What the assessment of the peak target says about the city."""
    if assessment is None:
        unknown = Text(zh="统筹服务没有应答", en="the coordination service gave no answer")
        return PeakFinding(PeakVerdict.NOT_ENOUGH_DATA, None, unknown)
    top = assessment.baseline
    if top is None:
        return PeakFinding(PeakVerdict.NOT_ENOUGH_DATA, None, assessment.reason)
    if assessment.verdict is Verdict.ON_TRACK:
        return PeakFinding(PeakVerdict.PROVISIONALLY_PEAKED, Period.parse(top.period).year, assessment.reason)
    return PeakFinding(PeakVerdict.RISING, None, assessment.reason)
