"""The energy action as one value."""

from services.energy.accounts import ACCOUNTS
from services.energy.accounts import METRICS as ACCOUNTED
from services.energy.derive import DERIVATIONS
from services.energy.identities import IDENTITIES
from services.energy.metrics import METRICS
from services.energy.registers import REGISTERS
from services.energy.targets import MILESTONES, TARGETS
from shared.plan import ActionPlugin, Measure, Text

MEASURES = (
    Measure(
        "2.1.1",
        Text("大力发展非化石能源", "Develop non-fossil energy on a large scale"),
        (
            "市发展改革委",
            "市经济信息化委",
            "市规划资源局",
            "市住房城乡建设管理委",
            "市机管局",
            "市交通委",
            "市农业农村委",
            "市生态环境局",
            "市绿化市容局",
        ),
    ),
    Measure(
        "2.1.2",
        Text("严格控制煤炭消费", "Strictly control coal consumption"),
        (
            "市发展改革委",
            "市经济信息化委",
            "市生态环境局",
        ),
    ),
    Measure(
        "2.1.3",
        Text("合理调控油气消费", "Manage oil and gas use sensibly"),
        (
            "市发展改革委",
            "市经济信息化委",
            "市住房城乡建设管理委",
            "市交通委",
        ),
    ),
    Measure(
        "2.1.4",
        Text("加快建设新型电力系统", "Speed up the new-type power system"),
        (
            "市发展改革委",
            "市经济信息化委",
            "市科委",
        ),
    ),
)

PLUGIN = ActionPlugin(
    key="energy",
    title=Text("能源绿色低碳转型行动", "Green and low-carbon energy transition"),
    clause="2.1",
    lead="市发展改革委",
    base_year=2020,
    measures=MEASURES,
    metrics=(*METRICS, *ACCOUNTED),
    targets=TARGETS,
    milestones=MILESTONES,
    derivations=DERIVATIONS,
    accounts=ACCOUNTS,
    registers=REGISTERS,
    identities=IDENTITIES,
)
