"""What a service knows at a moment: reported values, derived ones beside them, and the verdicts they lead to."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal

from shared.plan import SHANGHAI, ActionPlugin, Derivation, Metric, Period, Target
from shared.progress import Assessment, Method, Point, Status, assess
from shared.progress.assigned import settled
from shared.progress.derivation import decisive, derive
from shared.store.observations import Sourced
from shared.store.tables import Submission
from shared.wire.account import AccountState
from shared.wire.assessment import AssessmentOut
from shared.wire.calendar import CalendarOut
from shared.wire.explanation import Explanation
from shared.wire.milestone import MilestoneState
from shared.wire.observation import ObservationOut, newest
from shared.wire.peak import PeakState
from shared.wire.state import MetricState, State, TargetState
from shared.wire.submission import Sent, Source
from shared.wire.transition import Promise
from shared.wire.yardstick import YardstickState


@dataclass(frozen=True, slots=True)
class Moment:
    """What a question speaks of: the counter and time it is answered as of, the day verdicts are given on, and how."""

    change: int
    as_of: datetime
    on: date
    method: Method = Method.PACE


@dataclass(frozen=True, slots=True)
class Extent:
    """What a state holds besides the city's series and verdicts: districts' values, how verdicts came about."""

    districts: bool = False
    explained: bool = False


class Knowledge:
    """The current observations of some metrics, derived ones included."""

    def __init__(self, plugin: ActionPlugin, reported: Iterable[Sourced]) -> None:
        self.plugin = plugin
        self._by_metric: dict[str, list[ObservationOut]] = defaultdict(list)
        self._series: dict[tuple[str, str], Sequence[Point]] = {}
        points: dict[str, dict[str, dict[Period, Point]]] = defaultdict(lambda: defaultdict(dict))
        for sourced in reported:
            observation, submission = sourced.observation, sourced.submission
            metric = plugin.metric(observation.metric)
            if metric is None:  # stored under a declaration that has been withdrawn since
                continue
            self._by_metric[metric.key].append(observed(metric, sourced))
            period = Period.parse(observation.period)
            points[observation.area][metric.key][period] = Point(
                period, observation.value, Status(observation.status), str(submission.id)
            )
        factors = {each.key: points[SHANGHAI.code][each.key] for each in plugin.factor_metrics}
        for area, reported_there in points.items():
            self._add_derived(area, derive(plugin, reported_there | factors))
        for observations in self._by_metric.values():
            observations.sort(key=lambda each: (Period.parse(each.period).order, each.area))

    def _add_derived(self, area: str, derived: dict[str, dict[Period, Point]]) -> None:
        for derivation in self.plugin.derivations:
            self._by_metric[derivation.metric.key] += [
                _derived(derivation, area, point) for point in derived[derivation.metric.key].values()
            ]

    def observations(self, metric: Metric, area: str | None = None) -> Sequence[ObservationOut]:
        """Oldest first; of every area when none is named."""
        return [each for each in self._by_metric[metric.key] if area in (None, each.area)]

    def latest(self, metric: Metric) -> ObservationOut | None:
        """The city's newest outturn: the one verdicts speak of, or else its newest sum over years."""
        return newest(metric, self.observations(metric, SHANGHAI.code))

    def series(self, metric: Metric, area: str = SHANGHAI.code) -> Sequence[Point]:
        if (metric.key, area) not in self._series:
            self._series[metric.key, area] = [each.point for each in self.observations(metric, area)]
        return self._series[metric.key, area]

    def assess(self, target: Target, on: date, method: Method) -> Assessment:
        series, base_year = self.series(target.metric), self.plugin.base_year
        return assess(target, series, on, base_year=base_year, method=method, assigned=self._assigned(target))

    def settled(self, target: Target, on: date) -> Target:
        """The target as it is judged: with the number that the State has assigned, where it assigns one."""
        return self._settled(target, on)[0]

    def _settled(self, target: Target, on: date) -> tuple[Target, Point | None]:
        return settled(target, self.series(target.metric), self._assigned(target), on)

    def _assigned(self, target: Target) -> Sequence[Point]:
        return self.series(target.assigned) if target.assigned else ()

    def explain(self, target: Target, assessment: Assessment) -> Explanation:
        inputs = assessment.working.inputs if assessment.working else ()
        points = (assessment.baseline, assessment.latest, *(each.point for each in inputs), *assessment.rests_on)
        periods = {point.period for point in points if point}
        rows = [row for period in periods for row in self._rows(target.metric, period)]
        if target.assigned and (number := self._settled(target, assessment.on)[1]):
            rows += self._rows(target.assigned, number.period)
        sources = {(row.metric, row.period): row for row in rows}
        ordered = sorted(sources.values(), key=lambda row: (row.metric, Period.parse(row.period).order))
        return Explanation.of(target, assessment, ordered)

    def _rows(self, metric: Metric, period: Period) -> Iterator[ObservationOut]:
        """The city's figure for the period and, when it is derived, the figures behind it."""
        row = next((each for each in self.observations(metric, SHANGHAI.code) if each.period == period.text), None)
        if row is None:  # the 0 that changes since a year have in that year is no figure
            return
        yield row
        for derivation in self.plugin.derivations:
            if derivation.metric is metric and row.derived_from:
                series = {each.key: self._outturns(each) for each in derivation.inputs}
                for behind, at in decisive(derivation, series, period):
                    yield from self._rows(behind, at)

    def _outturns(self, metric: Metric) -> dict[Period, Decimal]:
        outturns = (point for point in self.series(metric) if point.status is not Status.FORECAST)
        return {point.period: point.value for point in outturns}


def needed_for(plugin: ActionPlugin, metric: Metric) -> set[str]:
    """Keys of the metrics that a metric's values and verdicts rest on, itself included."""
    keys, fresh = {metric.key}, {metric.key}
    while fresh:
        rests_on = (each.inputs for each in plugin.derivations if each.metric.key in fresh)
        fresh = {each.key for group in rests_on for each in group} - keys
        keys |= fresh
    return keys | {target.assigned.key for target in plugin.targets_of(metric) if target.assigned}


def observed(metric: Metric, sourced: Sourced) -> ObservationOut:
    observation, submission, _ = sourced
    return ObservationOut(
        metric=metric.key,
        period=observation.period,
        area=observation.area,
        value=observation.value,
        unit=metric.unit.symbol,
        status=Status(observation.status),
        source=source_of(submission),
        note=observation.note,
        sent=Sent(value=observation.value_sent, unit=observation.unit_sent),
        submission=submission.id,
        recorded_at=observation.recorded_at,
        bureau=submission.bureau,
        reason=submission.reason,
    )


def source_of(submission: Submission) -> Source:
    return Source(
        title=submission.source_title,
        publisher=submission.source_publisher,
        url=submission.source_url,
        published_on=submission.source_published_on,
    )


def _derived(derivation: Derivation, area: str, point: Point) -> ObservationOut:
    method = derivation.method
    return ObservationOut(
        metric=derivation.metric.key,
        period=point.period.text,
        area=area,
        value=point.value,
        unit=derivation.metric.unit.symbol,
        status=point.status,
        source=Source(title=f"{method.zh} ({method.en})", publisher="本平台推算", url=None, published_on=None),
        derived_from=tuple(metric.key for metric in derivation.inputs),
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class Findings:
    """What else a state holds, each found by a module of its own."""

    milestones: list[MilestoneState]
    calendars: Mapping[str, CalendarOut]
    peaks: tuple[PeakState, ...]
    accounts: tuple[AccountState, ...]
    yardsticks: tuple[YardstickState, ...]


def state(knowledge: Knowledge, moment: Moment, extent: Extent, findings: Findings) -> State:
    """Everything in one answer, as far as it is asked for."""
    area = None if extent.districts else SHANGHAI.code
    plugin = knowledge.plugin
    assessments = {target.id: knowledge.assess(target, moment.on, moment.method) for target in plugin.targets}
    return State(
        action=plugin.key,
        change=moment.change,
        as_of=moment.as_of,
        on=moment.on,
        metrics=[
            MetricState(
                key=metric.key,
                latest=knowledge.latest(metric),
                observations=list(knowledge.observations(metric, area)),
                calendar=findings.calendars.get(metric.key),
            )
            for metric in plugin.metrics
        ],
        targets=[
            TargetState(
                id=target.id,
                metric=target.metric.key,
                assessment=AssessmentOut.of(assessments[target.id]),
                explanation=knowledge.explain(target, assessments[target.id]) if extent.explained else None,
                promise=Promise.of(knowledge.settled(target, moment.on)),
            )
            for target in plugin.targets
        ],
        milestones=findings.milestones,
        peaks=findings.peaks,
        accounts=findings.accounts,
        yardsticks=findings.yardsticks,
    )
