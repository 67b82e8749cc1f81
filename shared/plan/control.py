"""Rates that the State controls by five-year plans: what the official yardsticks compare."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from enum import Enum

from shared.plan.commitment import Target
from shared.plan.goal import AsAssigned, Change
from shared.plan.metric import Heading, Metric
from shared.plan.unit import PERCENT

FIVE_YEARS = 5


class Form(Enum):
    """Which assessment form is used: they grade by different words and limits."""

    ENERGY = "energy"  # 节能目标责任评价考核
    CARBON = "carbon"  # 控制温室气体排放目标责任考核


@dataclass(frozen=True, slots=True)
class Cap:
    """A ceiling set for what a quantity may grow by in a year, and that growth; both in one unit."""

    growth: Metric
    ceiling: Metric


@dataclass(frozen=True, slots=True, kw_only=True)
class ControlledRate:
    """A rate that is to fall: assessed by the task of each year and by the schedule of the five years, side by side.

    `yearly` is its change in % on the year before, negative for a fall; `task` the fall set for a year in %, written
    as the documents write it, without a sign. `target` is the id of the promise, whose metric is the change in % since
    the base year.
    """

    target: str
    yearly: Metric
    task: Metric
    form: Form
    cap: Cap | None = None

    @property
    def metrics(self) -> tuple[Metric, ...]:
        """What is compared, beside the metric of the promise."""
        return (self.yearly, self.task, *((self.cap.growth, self.cap.ceiling) if self.cap else ()))


def control_faults(
    rates: Iterable[ControlledRate], metrics: tuple[Metric, ...], targets: tuple[Target, ...], base_year: int
) -> Iterator[str]:
    promises = {target.id: target for target in targets}
    for rate in rates:
        said = f"controlled rate {rate.target}"
        if rate.target not in promises:
            yield f"{said} is no target of this plugin"
        elif not _falls_within_five_years(promises[rate.target], base_year):
            yield f"{said} is no fall in % within five years"
        yield from (
            f"{said} uses {each.key!r}, no metric of this plugin" for each in rate.metrics if each not in metrics
        )
        yield from (f"{said}: {each.key!r} is not in %" for each in (rate.yearly, rate.task) if each.unit != PERCENT)
        set_ahead = (rate.task, rate.cap.ceiling) if rate.cap else (rate.task,)
        yield from (f"{said}: {each.key!r} is not set ahead" for each in set_ahead if not each.set_ahead)
        if rate.cap and rate.cap.growth.unit != rate.cap.ceiling.unit:
            yield f"{said}: growth and ceiling are not in one unit"


def _falls_within_five_years(target: Target, base_year: int) -> bool:
    goal = target.goal
    falls = isinstance(goal, AsAssigned) or (isinstance(goal, Change) and goal.heading is Heading.FALL)
    start = goal.base.year if goal.base else base_year
    in_time = goal.deadline is not None and goal.deadline.end == start + FIVE_YEARS
    return falls and in_time and target.metric.change_since == start and goal.unit == PERCENT
