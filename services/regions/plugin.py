"""The regions action as one value."""

from services.regions.metrics import METRICS
from services.regions.registers import REGISTERS
from services.regions.targets import MILESTONES, TARGETS
from shared.plan import ActionPlugin, Measure, Text

MEASURES = (
    Measure(
        "2.10.1",
        Text("深入推进各区如期实现碳达峰", "Every district peaks on schedule"),
        (
            "各区",
            "市发展改革委",
        ),
    ),
    Measure(
        "2.10.2",
        Text("支持推动碳达峰、碳中和“一岛一企”试点示范", '"One island, one firm" pilots'),
        (
            "市发展改革委",
            "崇明区",
            "宝武集团",
        ),
    ),
    Measure(
        "2.10.3",
        Text("推进重点区域低碳转型示范引领", "Leading role of key regions"),
        (
            "市发展改革委",
            "嘉定区",
            "青浦区",
            "松江区",
            "奉贤区",
            "浦东新区",
            "长三角生态绿色一体化发展示范区执委会",
            "临港新片区管委会",
            "虹桥国际中央商务区管委会",
        ),
    ),
)

PLUGIN = ActionPlugin(
    key="regions",
    title=Text("绿色低碳区域行动", "Green and low-carbon action by regions"),
    clause="2.10",
    lead="市发展改革委",
    base_year=2020,
    measures=MEASURES,
    metrics=METRICS,
    targets=TARGETS,
    milestones=MILESTONES,
    registers=REGISTERS,
)
