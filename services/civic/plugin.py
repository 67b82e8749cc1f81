"""The civic action as one value."""

from services.civic.metrics import METRICS
from services.civic.targets import MILESTONES, TARGETS
from shared.plan import ActionPlugin, Measure, Text

MEASURES = (
    Measure(
        "2.9.1",
        Text("加强生态文明宣传教育", "Ecological education and publicity"),
        (
            "市委宣传部",
            "市发展改革委",
            "市生态环境局",
            "市教委",
            "市经济信息化委",
            "市规划资源局",
            "市住房城乡建设管理委",
            "市交通委",
            "市商务委",
            "市市场监管局",
            "市机管局",
        ),
    ),
    Measure(
        "2.9.2",
        Text("推广绿色低碳生活方式", "Green and low-carbon living"),
        (
            "市生态环境局",
            "市发展改革委",
            "市经济信息化委",
            "市规划资源局",
            "市住房城乡建设管理委",
            "市交通委",
            "市商务委",
            "市市场监管局",
            "市机管局",
        ),
    ),
    Measure(
        "2.9.3",
        Text("引导企业履行社会责任", "Enterprise responsibility"),
        (
            "市发展改革委",
            "市经济信息化委",
            "市国资委",
            "上海证监局",
            "市生态环境局",
        ),
    ),
    Measure(
        "2.9.4",
        Text("强化领导干部培训", "Training of leading cadres"),
        (
            "市委组织部",
            "市委党校(行政学院)",
            "市发展改革委",
        ),
    ),
)

PLUGIN = ActionPlugin(
    key="civic",
    title=Text("绿色低碳全民行动", "Green and low-carbon action by all citizens"),
    clause="2.9",
    lead="市发展改革委",  # each measure has another lead; it stands in all four and leads the most commitments
    base_year=2020,
    measures=MEASURES,
    metrics=METRICS,
    targets=TARGETS,
    milestones=MILESTONES,
)
