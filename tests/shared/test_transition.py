"""Why a verdict changed: from what both sides promised, judged by and rested on."""

from decimal import Decimal
from uuid import UUID, uuid4

import pytest

from shared.plan import Force, Goal, Reach, by
from shared.plan.unit import WAN_KW
from shared.progress import Verdict
from shared.wire.assessment import AssessmentOut
from shared.wire.declaration import GoalOut
from shared.wire.transition import Cause, Figure, Promise, Stand, causes, same_substance
from tests.shared.examples import Figures, judged

_GOAL = Reach(Decimal(100), WAN_KW, deadline=by(2025))
_ONE, _OTHER = uuid4(), uuid4()
_THEN, _LATER = "2024-06-01", "2025-06-01"


def _stand(figures: Figures | None, on: str = _THEN, *, source: UUID = _ONE, goal: Goal | None = _GOAL) -> Stand:
    known = (
        None if figures is None else {str(y): Figure(value=Decimal(v), submission=source) for y, v in figures.items()}
    )
    promise = None if goal is None else Promise(goal=GoalOut.of(goal), force=Force.BINDING)
    return Stand(AssessmentOut.of(judged(_GOAL, figures or {}, on)), known, promise)


@pytest.mark.parametrize(
    ("before", "after", "expected"),
    [
        (_stand({2020: 0}), _stand({2020: 0, 2023: 60}), [Cause.NEW_PERIOD]),
        (_stand({2023: 60}), _stand({2020: 0, 2023: 60}), [Cause.NEW_PERIOD]),
        (_stand({2020: 0, 2022: 40}), _stand({2020: 0, 2022: 30}), [Cause.REVISION]),
        (_stand({2020: 0, 2022: 40}), _stand({2020: 0, 2022: 40}, source=_OTHER), [Cause.REVISION]),
        (_stand({2020: 0, 2022: 40}), _stand({2020: 1, 2022: 40, 2023: 41}), [Cause.NEW_PERIOD, Cause.REVISION]),
        (_stand({2020: 0, 2022: 40}), _stand({2020: 0, 2022: 40}, _LATER), [Cause.TIME_PASSED]),
        (_stand({2020: 0}), _stand({2020: 0, 2023: 60}, _LATER), [Cause.NEW_PERIOD]),
        (_stand({2020: 0, 2023: 60}, _LATER), _stand({2020: 0}), [Cause.NEW_PERIOD]),
    ],
)
def test_figures_or_else_time_are_the_cause(before: Stand, after: Stand, expected: list[Cause]) -> None:
    assert causes(before, after) == expected


def test_another_goal_or_force_is_a_change_of_the_target() -> None:
    before = _stand({2020: 0})
    raised = _stand({2020: 0}, goal=Reach(Decimal(120), WAN_KW, deadline=by(2025)))
    assert causes(before, raised) == [Cause.TARGET_CHANGED]
    assert before.promise is not None
    softened = Stand(before.assessment, before.figures, before.promise.model_copy(update={"force": Force.STRIVE}))
    assert causes(before, softened) == [Cause.TARGET_CHANGED]


def test_where_nobody_noted_the_promise_no_change_of_it_is_claimed() -> None:
    other = Reach(Decimal(120), WAN_KW, deadline=by(2025))
    assert causes(_stand({2020: 0}, goal=None), _stand({2020: 0}, _LATER, goal=other)) == [Cause.TIME_PASSED]


def test_another_method_or_version_is_a_cause_of_its_own() -> None:
    before = _stand({2020: 0, 2022: 40})
    after = Stand(before.assessment.model_copy(update={"method": "pace/0"}), before.figures, before.promise)
    assert causes(before, after) == [Cause.METHOD_CHANGED]


def test_same_day_method_promise_and_figures_leave_only_the_rules() -> None:
    before = _stand({2020: 0, 2022: 40})
    silent = Stand(before.assessment.model_copy(update={"verdict": Verdict.MET}), before.figures, before.promise)
    assert causes(before, silent) == [Cause.RULES_CHANGED]
    unnoted = Stand(silent.assessment)
    assert causes(before, unnoted) == [Cause.REVISION]


def test_without_all_figures_the_shown_ones_tell() -> None:
    def bare(figures: Figures, on: str = _THEN) -> Stand:
        return Stand(AssessmentOut.of(judged(_GOAL, figures, on)))

    fresh = bare({2020: 0, 2022: 40})
    assert causes(fresh, bare({2020: 0, 2022: 30})) == [Cause.REVISION]
    assert causes(fresh, bare({2020: 0, 2023: 50})) == [Cause.NEW_PERIOD]
    assert causes(bare({2020: 0, 2021: 20}), bare({2020: 0, 2021: 20}, _LATER)) == [Cause.TIME_PASSED]
    assert causes(bare({2022: 40}), fresh) == [Cause.REVISION]  # the base year has come: nothing shown but the day


def test_a_day_and_its_wording_are_no_substance() -> None:
    one = AssessmentOut.of(judged(_GOAL, {2020: 0, 2021: 20}, "2024-06-01"))
    other = AssessmentOut.of(judged(_GOAL, {2020: 0, 2021: 20}, "2025-06-01"))
    assert one.reason != other.reason
    assert same_substance(one, other)
    assert not same_substance(one, AssessmentOut.of(judged(_GOAL, {2020: 0, 2022: 20}, "2024-06-01")))
