"""The circular-economy action as one value."""

from services.circular.derive import DERIVATIONS
from services.circular.identities import IDENTITIES
from services.circular.metrics import METRICS
from services.circular.registers import REGISTERS
from services.circular.targets import MILESTONES, TARGETS
from shared.plan import ActionPlugin, Measure, Text

MEASURES = (
    Measure(
        "2.6.1",
        Text("打造循环型产业体系", "Circular industrial system"),
        (
            "市经济信息化委",
            "市发展改革委",
            "市生态环境局",
        ),
    ),
    Measure(
        "2.6.2",
        Text("建设循环型社会", "Circular society"),
        (
            "市绿化市容局",
            "市发展改革委",
            "市生态环境局",
            "市商务委",
            "市农业农村委",
        ),
    ),
    Measure(
        "2.6.3",
        Text("推进建设领域循环发展", "Circular construction"),
        (
            "市住房城乡建设管理委",
            "市绿化市容局",
            "市水务局",
        ),
    ),
    Measure(
        "2.6.4",
        Text("发展绿色低碳循环型农业", "Circular, low-carbon farming"),
        (
            "市农业农村委",
            "市生态环境局",
            "市绿化市容局",
            "市发展改革委",
        ),
    ),
    Measure(
        "2.6.5",
        Text("强化行业、区域协同处置利用", "Joint treatment across sectors and regions"),
        (
            "市经济信息化委",
            "市住房城乡建设管理委",
            "市绿化市容局",
            "市生态环境局",
            "市发展改革委",
        ),
    ),
)

PLUGIN = ActionPlugin(
    key="circular",
    title=Text("循环经济助力降碳行动", "Circular economy supporting carbon reduction"),
    clause="2.6",
    lead="市经济信息化委",
    base_year=2020,
    measures=MEASURES,
    metrics=METRICS,
    targets=TARGETS,
    milestones=MILESTONES,
    derivations=DERIVATIONS,
    registers=REGISTERS,
    identities=IDENTITIES,
)
