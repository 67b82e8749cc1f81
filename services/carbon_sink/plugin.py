"""The carbon-sink action as one value."""

from services.carbon_sink.accounts import ACCOUNTS
from services.carbon_sink.derive import DERIVATIONS
from services.carbon_sink.identities import IDENTITIES
from services.carbon_sink.metrics import METRICS
from services.carbon_sink.registers import REGISTERS
from services.carbon_sink.targets import MILESTONES, TARGETS
from shared.plan import ActionPlugin, Measure, Text

MEASURES = (
    Measure(
        "2.8.1",
        Text("实施千座公园计划", "Plan of a thousand parks"),
        (
            "市绿化市容局",
            "市规划资源局",
            "市农业农村委",
            "市发展改革委",
        ),
    ),
    Measure(
        "2.8.2",
        Text("巩固提升森林碳汇能力", "Forest carbon sinks"),
        (
            "市绿化市容局",
            "市规划资源局",
            "市发展改革委",
        ),
    ),
    Measure(
        "2.8.3",
        Text("增强海洋系统固碳能力", "Marine carbon capacity"),
        (
            "市海洋局",
            "市规划资源局",
            "市发展改革委",
            "市绿化市容局",
            "市农业农村委",
        ),
    ),
    Measure(
        "2.8.4",
        Text("增强湿地系统固碳能力", "Wetland carbon capacity"),
        (
            "市绿化市容局",
            "市规划资源局",
            "市海洋局",
            "市发展改革委",
        ),
    ),
    Measure(
        "2.8.5",
        Text("加强生态系统碳汇基础支撑", "Base for ecosystem carbon sinks"),
        (
            "市绿化市容局",
            "市规划资源局",
            "市海洋局",
            "市农业农村委",
            "市科委",
            "市发展改革委",
            "市生态环境局",
        ),
    ),
)

PLUGIN = ActionPlugin(
    key="carbon_sink",
    title=Text("碳汇能力巩固提升行动", "Consolidating and raising carbon sinks"),
    clause="2.8",
    lead="市绿化市容局",
    base_year=2020,
    measures=MEASURES,
    metrics=METRICS,
    targets=TARGETS,
    milestones=MILESTONES,
    derivations=DERIVATIONS,
    accounts=ACCOUNTS,
    registers=REGISTERS,
    identities=IDENTITIES,
)
