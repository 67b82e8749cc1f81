"""The innovation action as one value."""

from services.innovation.metrics import METRICS
from services.innovation.registers import REGISTERS
from services.innovation.targets import MILESTONES, TARGETS
from shared.plan import ActionPlugin, Measure, Text

MEASURES = (
    Measure(
        "2.7.1",
        Text("强化基础研究和前沿技术布局", "Basic research and frontier technology"),
        (
            "市科委",
            "市教委",
            "市发展改革委",
            "市经济信息化委",
            "市气象局",
        ),
    ),
    Measure(
        "2.7.2",
        Text("加快先进适用技术研发和推广应用", "R&D and roll-out of suitable technology"),
        (
            "市科委",
            "市发展改革委",
            "市经济信息化委",
        ),
    ),
    Measure(
        "2.7.3",
        Text("加强创新能力建设和人才培养", "Innovation capacity and talent"),
        (
            "市科委",
            "市发展改革委",
            "市教委",
        ),
    ),
    Measure(
        "2.7.4",
        Text("完善技术创新体制机制", "Better innovation rules"),
        (
            "市科委",
            "市发展改革委",
            "市经济信息化委",
            "市市场监管局",
            "市教委",
            "市国资委",
            "市知识产权局",
        ),
    ),
)

PLUGIN = ActionPlugin(
    key="innovation",
    title=Text("绿色低碳科技创新行动", "Green and low-carbon science and technology"),
    clause="2.7",
    lead="市科委",
    base_year=2020,
    measures=MEASURES,
    metrics=METRICS,
    targets=TARGETS,
    milestones=MILESTONES,
    registers=REGISTERS,
)
