"""A controlled rate over its five years: which figures each year's tests rest on, and which are missing."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from shared.plan import ControlledRate, Grain, Metric, Target, Text
from shared.progress.assessment import Point, Status
from shared.progress.history import History
from shared.progress.yardstick import Ceiling, Check, CutPoints, Input, Year, scheduled, worst


@dataclass(frozen=True, slots=True)
class FiveYears:
    """A controlled rate with what is known of it by a day, by year, and the five years `start` + 1 to `end`."""

    rate: ControlledRate
    target: Target
    start: int
    end: int
    yearly: Mapping[int, Point]
    since_start: Mapping[int, Point]
    tasks: Mapping[int, Point]
    growth: Mapping[int, Point]
    ceilings: Mapping[int, Point]

    @classmethod
    def of(
        cls, rate: ControlledRate, target: Target, series: Callable[[Metric], Iterable[Point]], on: date, base_year: int
    ) -> "FiveYears":
        """Forecasts are left out. What is set ahead counts from the first day of its year."""
        deadline, cap = target.goal.deadline, rate.cap
        if deadline is None or deadline.end is None:
            raise AssertionError("the plugin checks itself")

        def measured(metric: Metric) -> dict[int, Point]:
            return History.of(metric, series(metric), on).yearly

        def was_set(metric: Metric) -> dict[int, Point]:
            whole = (p for p in series(metric) if p.period.grain is Grain.YEAR and p.period.start <= on)
            return {point.period.year: point for point in whole if point.status is not Status.FORECAST}

        return cls(
            rate=rate,
            target=target,
            start=target.goal.base.year if target.goal.base else base_year,
            end=deadline.end,
            yearly=measured(rate.yearly),
            since_start={year: point for year, point in measured(target.metric).items() if point.source},
            tasks=was_set(rate.task),
            growth=measured(cap.growth) if cap else {},
            ceilings=was_set(cap.ceiling) if cap else {},
        )

    @property
    def years(self) -> range:
        """From the first of the five to the newest of which anything is known."""
        known = {*self.yearly, *self.since_start, *self.tasks, *self.ceilings}
        return range(self.start + 1, max((year for year in known if year <= self.end), default=self.start) + 1)

    def year(self, year: int, cuts: CutPoints) -> Year:
        goal = self.target.goal.value
        due = None if goal is None else scheduled(goal, year - self.start, self.end - self.start)
        annual = Check(_fall(self.yearly.get(year)), _value(self.tasks.get(year)))
        cumulative = Check(self._fallen(year), due)
        ceiling = _value(self.ceilings.get(year))
        cap = None if ceiling is None else Ceiling(_value(self.growth.get(year)), ceiling)
        return Year(
            year=year,
            form=self.rate.form,
            annual=annual,
            cumulative=cumulative,
            goal=goal,
            cap=cap,
            level=worst((annual.level(cuts), cumulative.level(cuts)), cap),
            inputs=self._inputs(year),
            missing=self._missing(year),
        )

    def _anchor(self, year: int) -> int:
        """The last year up to `year` whose cumulative change was reported itself; else the base year."""
        return max((each for each in self.since_start if self.start < each <= year), default=self.start)

    def _fallen(self, year: int) -> Decimal | None:
        """D(t), compounded from the last cumulative figure that was reported on; never across a gap."""
        anchor = self._anchor(year)
        left = 1 + self.since_start[anchor].value / 100 if anchor > self.start else Decimal(1)
        for each in range(anchor + 1, year + 1):
            if each not in self.yearly:
                return None
            left *= 1 + self.yearly[each].value / 100
        return (1 - left) * 100

    def _inputs(self, year: int) -> tuple[Input, ...]:
        anchor, cap = self._anchor(year), self.rate.cap
        found = [(self.target.metric, self.since_start.get(anchor))]
        found += [(self.rate.yearly, self.yearly.get(each)) for each in range(min(anchor + 1, year), year + 1)]
        found += [(self.rate.task, self.tasks.get(year))]
        if cap and year in self.ceilings:
            found += [(cap.growth, self.growth.get(year)), (cap.ceiling, self.ceilings[year])]
        return tuple(Input(metric, point) for metric, point in found if point)

    def _missing(self, year: int) -> tuple[Text, ...]:
        needed = {*range(self._anchor(year) + 1, year + 1), year}
        missing = [_named(self.rate.yearly, each) for each in sorted(needed) if each not in self.yearly]
        if year not in self.tasks:
            missing.append(_named(self.rate.task, year))
        if self.target.goal.value is None:
            missing.append(Text(f"{self.target.id}的五年目标(国家下达)", f"the five-year target of {self.target.id}"))
        if self.rate.cap and year in self.ceilings and year not in self.growth:
            missing.append(_named(self.rate.cap.growth, year))
        return tuple(missing)


def _named(metric: Metric, year: int) -> Text:
    return Text(f"{year}年{metric.title.zh}", f"{metric.title.en}, {year}")


def _value(point: Point | None) -> Decimal | None:
    return point.value if point else None


def _fall(point: Point | None) -> Decimal | None:
    return -point.value if point else None
