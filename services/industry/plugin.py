"""The industry action as one value."""

from services.industry.derive import DERIVATIONS
from services.industry.identities import IDENTITIES
from services.industry.metrics import METRICS
from services.industry.targets import MILESTONES, TARGETS
from shared.plan import ActionPlugin, Measure, Text

MEASURES = (
    Measure(
        "2.3.1",
        Text("深入推进产业绿色低碳转型", "Green and low-carbon shift of industry"),
        (
            "市经济信息化委",
            "市发展改革委",
            "市科委",
            "市生态环境局",
        ),
    ),
    Measure(
        "2.3.2",
        Text("推动钢铁行业碳达峰", "Carbon peak in steel"),
        (
            "市经济信息化委",
            "市发展改革委",
            "市科委",
            "市生态环境局",
        ),
    ),
    Measure(
        "2.3.3",
        Text("推动石化化工行业碳达峰", "Carbon peak in petrochemicals"),
        (
            "市经济信息化委",
            "市发展改革委",
            "上海化工区管委会",
        ),
    ),
    Measure(
        "2.3.4",
        Text("坚决遏制“两高一低”项目盲目发展", 'Stop blind growth of "two highs, one low" projects'),
        (
            "市发展改革委",
            "市经济信息化委",
            "市生态环境局",
            "市市场监管局",
        ),
    ),
)

PLUGIN = ActionPlugin(
    key="industry",
    title=Text("工业领域碳达峰行动", "Carbon peak in industry"),
    clause="2.3",
    lead="市经济信息化委",
    base_year=2020,
    measures=MEASURES,
    metrics=METRICS,
    targets=TARGETS,
    milestones=MILESTONES,
    derivations=DERIVATIONS,
    identities=IDENTITIES,
)
