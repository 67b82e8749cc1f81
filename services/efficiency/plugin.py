"""The efficiency action as one value."""

from services.efficiency.derive import DERIVATIONS
from services.efficiency.identities import IDENTITIES
from services.efficiency.metrics import METRICS
from services.efficiency.registers import REGISTERS
from services.efficiency.targets import CONTROLLED, MILESTONES, TARGETS
from shared.plan import ActionPlugin, Measure, Text

MEASURES = (
    Measure(
        "2.2.1",
        Text("深入推进节能精细化管理", "Finer energy-saving management"),
        (
            "市发展改革委",
            "市经济信息化委",
            "市规划资源局",
            "市住房城乡建设管理委",
            "市交通委",
            "市市场监管局",
            "市机管局",
        ),
    ),
    Measure(
        "2.2.2",
        Text("实施节能降碳重点工程", "Key energy-saving and carbon-cutting projects"),
        (
            "市发展改革委",
            "市经济信息化委",
            "市交通委",
            "市住房城乡建设管理委",
            "市科委",
            "市生态环境局",
        ),
    ),
    Measure(
        "2.2.3",
        Text("推进重点用能设备节能增效", "Save energy in key equipment"),
        (
            "市发展改革委",
            "市经济信息化委",
            "市市场监管局",
        ),
    ),
    Measure(
        "2.2.4",
        Text("加强新型基础设施节能降碳", "Save energy and carbon in new infrastructure"),
        (
            "市经济信息化委",
            "市发展改革委",
            "市科委",
            "市市场监管局",
        ),
    ),
)

PLUGIN = ActionPlugin(
    key="efficiency",
    title=Text("节能降碳增效行动", "Saving energy, cutting carbon and raising efficiency"),
    clause="2.2",
    lead="市发展改革委",
    base_year=2020,
    measures=MEASURES,
    metrics=METRICS,
    targets=TARGETS,
    milestones=MILESTONES,
    derivations=DERIVATIONS,
    controlled=CONTROLLED,
    registers=REGISTERS,
    identities=IDENTITIES,
)
