"""Amounts that several years make together, against the share of the time that has passed."""

from dataclasses import dataclass, replace
from decimal import Decimal
from itertools import accumulate

from shared.plan import Accumulate, Text
from shared.progress.assessment import Assessment, Input, Point, Verdict, Working
from shared.progress.case import Case, not_begun, nothing_known, overdue
from shared.progress.demand import Demand
from shared.progress.outlook import Levels
from shared.progress.schedule import AMOUNT, Course, Stand, paced
from shared.progress.words import n


def accumulated(case: Case, goal: Accumulate) -> Assessment:
    first, last = case.start + 1, case.end or case.on.year
    parts = case.history.parts(first, last)
    if not parts:
        zh, en = f"没有{first}年以来的年度数据", f"there is no figure for a year from {first} on"
        return not_begun(case) or nothing_known(case, zh, en)
    result = _accumulated(case, goal, Amount(tuple(parts), first))
    return replace(result, latest=parts[-1], recent_pace=parts[-1].value / len(parts[-1].period.years), rests_on=())


@dataclass(frozen=True, slots=True)
class Amount:
    """What is known of the years from `first` on: figures for years, or for spans of them, that add up."""

    parts: tuple[Point, ...]
    first: int

    @property
    def done(self) -> Decimal:
        return sum((part.value for part in self.parts), Decimal(0))

    @property
    def until(self) -> int:
        return self.parts[-1].period.year

    @property
    def gaps(self) -> list[int]:
        """The years that should count and are not known."""
        covered = {year for part in self.parts for year in part.period.years}
        return [year for year in range(self.first, self.until) if year not in covered]

    @property
    def levels(self) -> Levels:
        """What had come together by the end of each part."""
        sums = accumulate(part.value for part in self.parts)
        return [(Decimal(part.period.year), done) for part, done in zip(self.parts, sums, strict=True)]

    @property
    def inputs(self) -> tuple[Input, ...]:
        name = Text("累计完成量", "amount so far")
        parts = (Input("yᵢ", Text("各期完成量", "amount of a period"), part.value, part) for part in self.parts)
        return (Input("y = Σyᵢ", name, self.done), *parts)


def _accumulated(case: Case, goal: Accumulate, amount: Amount) -> Assessment:
    demand, unit, earliest = Demand(goal.value, 1, goal.tolerance), goal.unit, amount.parts[0].period.start.year
    said = Text(
        f"{earliest}—{amount.until}年累计{n(amount.done)}{unit.symbol}",
        f"{n(amount.done)} ({unit.en}) in {earliest}–{amount.until}",
    )
    short = _short(case, demand, amount, said)
    if not demand.holds(amount.done):
        return short
    met = case.says(Verdict.MET, f"{said.zh},已达到目标", f"{said.en}: the goal is reached")
    working = short.working or _kept_or(short.verdict, demand, amount)
    return replace(met, gap=amount.done - demand.aim, working=working)


def _short(case: Case, demand: Demand, amount: Amount, said: Text) -> Assessment:
    """How it stands as long as the goal is not reached."""
    zh, en = said.zh, said.en
    if amount.gaps:
        years = ", ".join(map(str, amount.gaps))
        return case.says(Verdict.NO_DATA, f"{zh},但缺少{years}年的数据", f"{en}, but figures are missing for {years}")
    if case.end is None:
        return case.says(Verdict.NOT_DUE, f"{zh},方案未定时限", f"{en}; the plan names no date")
    if amount.until == case.end:
        missed = case.says(Verdict.MISSED, f"{zh},未达到目标", f"{en}: the goal is missed")
        working = _kept_or(Verdict.MISSED, demand, amount)
        return replace(missed, gap=amount.done - demand.aim, working=working)
    if late := overdue(case, amount.until):
        return case.says(Verdict.STALE, f"{zh},{late.zh}", f"{en}; {late.en}")
    elapsed = case.elapsed(Decimal(amount.until))
    return paced(case, Course(Decimal(0), demand, AMOUNT), Stand(amount.done, amount.inputs, elapsed, amount.levels))


def _kept_or(otherwise: Verdict, demand: Demand, amount: Amount) -> Working:
    total = Input("y", Text("累计完成量", "amount so far"), amount.done)
    return replace(demand.kept_or(otherwise, total), inputs=(*amount.inputs, *demand.inputs))
