"""The buildings action as one value."""

from services.buildings.identities import IDENTITIES
from services.buildings.metrics import METRICS
from services.buildings.targets import MILESTONES, TARGETS
from shared.plan import ActionPlugin, Measure, Text

MEASURES = (
    Measure(
        "2.4.1",
        Text("推进城乡建设绿色低碳转型", "Green shift of urban and rural construction"),
        (
            "市住房城乡建设管理委",
            "市规划资源局",
            "市房屋管理局",
            "市发展改革委",
        ),
    ),
    Measure(
        "2.4.2",
        Text("加快提升建筑能效水平", "Raise building energy efficiency faster"),
        (
            "市住房城乡建设管理委",
            "市发展改革委",
            "市市场监管局",
            "市机管局",
            "市房屋管理局",
        ),
    ),
    Measure(
        "2.4.3",
        Text("加快优化建筑用能结构", "Better energy mix in buildings"),
        (
            "市住房城乡建设管理委",
            "市发展改革委",
            "市经济信息化委",
            "市科委",
            "市机管局",
            "市房屋管理局",
        ),
    ),
    Measure(
        "2.4.4",
        Text("推进农村建设和用能低碳转型", "Low-carbon construction and energy in villages"),
        (
            "市住房城乡建设管理委",
            "市农业农村委",
            "市规划资源局",
            "市发展改革委",
        ),
    ),
)

PLUGIN = ActionPlugin(
    key="buildings",
    title=Text("城乡建设领域碳达峰行动", "Carbon peak in urban and rural construction"),
    clause="2.4",
    lead="市住房城乡建设管理委",
    base_year=2020,
    measures=MEASURES,
    metrics=METRICS,
    targets=TARGETS,
    milestones=MILESTONES,
    identities=IDENTITIES,
)
