"""The transport action as one value."""

from services.transport.derive import DERIVATIONS
from services.transport.identities import IDENTITIES
from services.transport.metrics import METRICS
from services.transport.registers import REGISTERS
from services.transport.targets import MILESTONES, TARGETS
from shared.plan import ActionPlugin, Measure, Text

MEASURES = (
    Measure(
        "2.5.1",
        Text("构建绿色高效交通运输体系", "Efficient green transport system"),
        (
            "市交通委",
            "市商务委",
            "市发展改革委",
            "市道路运输局",
            "上海海事局",
            "中国铁路上海局集团",
            "民航华东地区管理局",
        ),
    ),
    Measure(
        "2.5.2",
        Text("推动运输工具装备低碳转型", "Low-carbon vehicles, ships and aircraft"),
        (
            "市交通委",
            "市发展改革委",
            "市经济信息化委",
            "市绿化市容局",
            "市邮政管理局",
            "市机管局",
            "市公安局",
            "民航华东地区管理局",
        ),
    ),
    Measure(
        "2.5.3",
        Text("加快绿色交通基础设施建设", "Green transport infrastructure"),
        (
            "市交通委",
            "市发展改革委",
            "市规划资源局",
            "市住房城乡建设管理委",
            "中国铁路上海局集团",
            "民航华东地区管理局",
        ),
    ),
    Measure(
        "2.5.4",
        Text("积极引导市民绿色低碳出行", "Guide citizens to green travel"),
        (
            "市交通委",
            "市道路运输局",
            "市发展改革委",
            "市公安局",
            "各区",
        ),
    ),
)

PLUGIN = ActionPlugin(
    key="transport",
    title=Text("交通领域绿色低碳行动", "Green and low-carbon transport"),
    clause="2.5",
    lead="市交通委",
    base_year=2020,
    measures=MEASURES,
    metrics=METRICS,
    targets=TARGETS,
    milestones=MILESTONES,
    derivations=DERIVATIONS,
    registers=REGISTERS,
    identities=IDENTITIES,
)
