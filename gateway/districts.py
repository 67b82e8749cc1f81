"""GraphQL: what is known of a district."""

import strawberry
from strawberry import Private

from gateway import city
from gateway.client import Moment
from gateway.entities import Bureau, Metric
from gateway.nodes import Asked, Missing, missing_of
from gateway.peaks import Peak, peaks_in
from gateway.types import Observation, Text
from services.catalog import PLUGINS
from shared import plan
from shared.plan import BUREAUS


@strawberry.type(
    description="A district's newest outturn of one metric. `ofCity` is its share of the city's value for the same "
    "period, from 0 to 1; null where districts do not add up to the city, or the city's value is not known."
)
class DistrictFigure:
    metric: Metric
    latest: Observation
    of_city: float | None


@strawberry.type(description="A district: targets are the city's, so it has figures and no verdicts")
class District:
    area: Private[plan.Area]
    moment: Private[Moment]

    code: str
    name: Text

    @classmethod
    def of(cls, area: plan.Area, moment: Moment) -> "District":
        return cls(area=area, moment=moment, code=area.code, name=Text.of(area.name))

    @strawberry.field(description="The district as a responsible body; null where the plan does not name it alone")
    def bureau(self) -> Bureau | None:
        return Bureau.of(self.area.name.zh, self.moment) if self.area.name.zh in BUREAUS else None

    @strawberry.field(description="Every metric that has a figure of the district, in the plan's order")
    async def figures(self, info: Asked) -> list[DistrictFigure]:
        replies = await info.context.replies(PLUGINS, self.moment)
        return [
            DistrictFigure(
                metric=Metric.of(plugin, found.metric, self.moment),
                latest=Observation.of(found.latest),
                of_city=found.share,
            )
            for plugin, reply in zip(PLUGINS, replies, strict=True)
            for found in city.figures(plugin, reply, self.code)
        ]

    @strawberry.field(description="Whether its emissions have peaked, within each boundary that has figures of it")
    async def peaks(self, info: Asked) -> list[Peak]:
        return await peaks_in(info, self.moment, self.code)

    @strawberry.field(description="Services whose figures are missing or old")
    async def missing(self, info: Asked) -> list[Missing]:
        return missing_of(info, await info.context.replies(PLUGINS, self.moment))
