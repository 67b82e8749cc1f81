"""What a service knows at a moment: reported values, derived ones beside them, and the verdicts they lead to."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime

from shared.plan import SHANGHAI, ActionPlugin, Derivation, Metric, Period, Target
from shared.progress import Assessment, Method, Point, Status, assess
from shared.progress.derivation import derive
from shared.store.observations import Sourced
from shared.store.tables import MilestoneReport, Submission
from shared.wire.assessment import AssessmentOut
from shared.wire.calendar import CalendarOut
from shared.wire.milestone import MilestoneState, MilestoneStatus, ReportOut
from shared.wire.observation import ObservationOut, newest
from shared.wire.state import MetricState, State, TargetState
from shared.wire.submission import Sent, Source


@dataclass(frozen=True, slots=True)
class Moment:
    """What a question speaks of: the counter and time it is answered as of, the day verdicts are given on, and how."""

    change: int
    as_of: datetime
    on: date
    method: Method = Method.PACE


class Knowledge:
    """The current observations of some metrics, derived ones included."""

    def __init__(self, plugin: ActionPlugin, reported: Iterable[Sourced]) -> None:
        self.plugin = plugin
        self._by_metric: dict[str, list[ObservationOut]] = defaultdict(list)
        self._series: dict[tuple[str, str], Sequence[Point]] = {}
        points: dict[str, dict[str, dict[Period, Point]]] = defaultdict(lambda: defaultdict(dict))
        for observation, submission in reported:
            metric = plugin.metric(observation.metric)
            if metric is None:  # stored under a declaration that has been withdrawn since
                continue
            self._by_metric[metric.key].append(observed(metric, (observation, submission)))
            period = Period.parse(observation.period)
            points[observation.area][metric.key][period] = Point(
                period, observation.value, Status(observation.status), str(submission.id)
            )
        for area, reported_there in points.items():
            self._add_derived(area, derive(plugin, reported_there))
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
        return assess(target, self.series(target.metric), on, base_year=self.plugin.base_year, method=method)


def needed_for(plugin: ActionPlugin, metric: Metric) -> set[str]:
    """Keys of the metrics that a metric's values rest on, itself included."""
    keys, fresh = {metric.key}, {metric.key}
    while fresh:
        rests_on = (each.inputs for each in plugin.derivations if each.metric.key in fresh)
        fresh = {each.key for group in rests_on for each in group} - keys
        keys |= fresh
    return keys


def observed(metric: Metric, sourced: Sourced) -> ObservationOut:
    observation, submission = sourced
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


def milestone_states(plugin: ActionPlugin, reports: dict[str, MilestoneReport]) -> list[MilestoneState]:
    return [
        MilestoneState(
            id=milestone.id,
            key=milestone.key,
            status=MilestoneStatus(report.status) if report else MilestoneStatus.UNREPORTED,
            report=ReportOut.of(report) if report else None,
        )
        for milestone in plugin.milestones
        for report in [reports.get(milestone.key)]
    ]


def state(
    knowledge: Knowledge,
    milestones: list[MilestoneState],
    calendars: Mapping[str, CalendarOut],
    moment: Moment,
    *,
    districts: bool,
) -> State:
    """Everything in one answer; districts' values only when asked for."""
    area = None if districts else SHANGHAI.code
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
                calendar=calendars.get(metric.key),
            )
            for metric in plugin.metrics
        ],
        targets=[
            TargetState(id=target.id, metric=target.metric.key, assessment=AssessmentOut.of(assessments[target.id]))
            for target in plugin.targets
        ],
        milestones=milestones,
    )
