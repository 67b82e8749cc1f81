"""GraphQL: has the city peaked, within each boundary?"""

import asyncio
from datetime import date

import strawberry
from strawberry import Private

from gateway import city
from gateway.client import Moment
from gateway.entities import Metric
from gateway.nodes import Asked
from gateway.paging import bad_input
from gateway.types import Point, Text, number
from services.catalog import PLUGINS
from shared import plan
from shared.plan import AREAS, SHANGHAI, ActionPlugin
from shared.progress.peak import PeakVerdict
from shared.wire import peak

strawberry.enum(PeakVerdict, description="Whether a series has peaked; see the glossary for each word")


@strawberry.type(
    description="The `n` values from the year of the maximum on: Mann-Kendall, Sen's slope a year, Conover's "
    "intercept. `p` is exact for up to ten values, `pNormal` the normal approximation."
)
class PeakEvidence:
    first: int
    last: int
    n: int
    s: int
    variance: float
    z: float
    tau: float
    p: float
    p_normal: float
    exact: bool
    slope: float | None
    intercept: float | None

    @classmethod
    def of(cls, evidence: peak.PeakEvidence) -> "PeakEvidence":
        return cls(**evidence.model_dump(mode="json"))


@strawberry.type(
    description="A projection, no verdict: where `year` would lie if the coming years changed like those from `first` "
    "to `last`. `level` of all paths lie between `low` and `high`; `chance` is the share whose maximum falls in "
    "`year` or before."
)
class PeakProjection:
    year: int
    median: float
    low: float
    high: float
    level: float
    chance: float
    first: int
    last: int

    @classmethod
    def of(cls, projection: peak.ProjectionOut) -> "PeakProjection":
        return cls(**projection.model_dump(mode="json"))

    @strawberry.field(description="What it is and what it leaves out")
    def label(self) -> Text:
        return Text(
            zh=f"推测,不是判断:假定今后每年的变化与{self.first}—{self.last}年间的某一年相同;不含政策、经济和天气的影响",
            en=f"A projection, no verdict: as if every coming year changed like one of {self.first}–{self.last}; "
            "policy, economy and weather are not in it",
        )


@strawberry.type(
    description="Whether one emission total has peaked in one area, judged within its own boundary. `peakYear` is null "
    "unless it has peaked, provisionally at least; `maximum` is the highest value so far. `stale`: newer figures are "
    "overdue. `years` counts yearly figures, `age` the years since the maximum; `tolerance` is in %."
)
class Peak:
    metric: Metric
    area: str
    boundary: Text
    verdict: PeakVerdict
    reason: Text
    peak_year: int | None = None
    on: date | None = None
    stale: bool | None = None
    years: int | None = None
    maximum: Point | None = None
    latest: Point | None = None
    age: int | None = None
    alpha: float | None = None
    tolerance: float | None = None
    evidence: PeakEvidence | None = None
    projection: PeakProjection | None = None

    @classmethod
    def of(cls, metric: Metric, found: peak.PeakState) -> "Peak":
        peaked = found.verdict in (PeakVerdict.PEAKED, PeakVerdict.PROVISIONALLY_PEAKED)
        return cls(
            metric=metric,
            area=found.area,
            boundary=_boundary(metric.metric),
            verdict=found.verdict,
            reason=Text.of(found.reason),
            peak_year=found.evidence.first if peaked and found.evidence else None,
            on=found.on,
            stale=found.stale,
            years=found.years,
            maximum=Point.of(found.maximum),
            latest=Point.of(found.latest),
            age=found.age,
            alpha=found.alpha,
            tolerance=number(found.tolerance),
            evidence=PeakEvidence.of(found.evidence) if found.evidence else None,
            projection=PeakProjection.of(found.projection) if found.projection else None,
        )


def _boundary(metric: plan.Metric) -> Text:
    return Text.of(metric.boundary or metric.title)


@strawberry.type
class Peaks:
    moment: Private[Moment]

    @strawberry.field(
        description="The plan's own question: has what it promises to peak done so? Null when it promises none"
    )
    async def peak(self, info: Asked) -> Peak | None:
        promised = city.promised_peak(PLUGINS)
        return (await _findings(info, self.moment, *promised, SHANGHAI.code))[0] if promised else None

    @strawberry.field(
        description="The same for every emission total, each within its own boundary and never joined; of the city, "
        "of a district by its code, or with `area: null` of every area that has figures"
    )
    async def peaks(self, info: Asked, area: str | None = SHANGHAI.code) -> list[Peak]:
        if area is not None and area not in AREAS:
            raise bad_input(f"no area of the city has the code {area!r}")
        return await peaks_in(info, self.moment, area)


async def peaks_in(info: Asked, moment: Moment, area: str | None) -> list[Peak]:
    """Of every emission total, in one area or in each that has figures."""
    asked = (_findings(info, moment, *each, area) for each in city.boundaries(PLUGINS))
    return [each for found in await asyncio.gather(*asked) for each in found]


async def _findings(
    info: Asked, moment: Moment, plugin: ActionPlugin, metric: plan.Metric, area: str | None
) -> list[Peak]:
    """What is known of one boundary; for the city a finding that says so when there is none."""
    reply = await info.context.reply(plugin, moment)
    shown = Metric.of(plugin, metric, moment)
    known = [Peak.of(shown, each) for each in city.peaks(reply, metric, area)]
    if known or area not in (None, SHANGHAI.code):
        return known
    unknown = Text.of(city.unknown_peak(plugin, metric))
    verdict = PeakVerdict.NOT_ENOUGH_DATA
    return [Peak(metric=shown, area=SHANGHAI.code, boundary=_boundary(metric), verdict=verdict, reason=unknown)]
