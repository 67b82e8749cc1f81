"""The plan: the one explicit list of its plugins, in the plan's order."""

from services.buildings.plugin import PLUGIN as BUILDINGS
from services.carbon_sink.plugin import PLUGIN as CARBON_SINK
from services.circular.plugin import PLUGIN as CIRCULAR
from services.civic.plugin import PLUGIN as CIVIC
from services.coordination.plugin import PLUGIN as COORDINATION
from services.efficiency.plugin import PLUGIN as EFFICIENCY
from services.energy.plugin import PLUGIN as ENERGY
from services.industry.plugin import PLUGIN as INDUSTRY
from services.innovation.plugin import PLUGIN as INNOVATION
from services.regions.plugin import PLUGIN as REGIONS
from services.transport.plugin import PLUGIN as TRANSPORT
from shared.plan import Text

TITLE = Text("上海市碳达峰实施方案", "Shanghai carbon-peak implementation plan")

PLUGINS = (
    ENERGY,
    EFFICIENCY,
    INDUSTRY,
    BUILDINGS,
    TRANSPORT,
    CIRCULAR,
    INNOVATION,
    CARBON_SINK,
    CIVIC,
    REGIONS,
    COORDINATION,
)
