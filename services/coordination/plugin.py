"""Coordination as one value."""

from services.coordination.derive import DERIVATIONS
from services.coordination.identities import IDENTITIES
from services.coordination.metrics import METRICS
from services.coordination.targets import CONTROLLED, MILESTONES, TARGETS
from shared.plan import ActionPlugin, Measure, Text

MEASURES = (
    Measure(
        "3.1",
        Text("积极开展绿色经贸合作", "Green trade"),
        (
            "市商务委",
            "市发展改革委",
            "市经济信息化委",
            "市科委",
            "市生态环境局",
        ),
    ),
    Measure(
        "3.2",
        Text("服务绿色“一带一路”建设", "Serve the green Belt and Road"),
        (
            "市发展改革委",
            "市商务委",
            "市经济信息化委",
            "市国资委",
            "人民银行上海总部",
            "市地方金融监管局",
        ),
    ),
    Measure(
        "3.3",
        Text("加强国际国内交流与合作", "Exchange and cooperation"),
        (
            "市发展改革委",
            "市生态环境局",
            "市科委",
            "市经济信息化委",
            "人民银行上海总部",
            "市地方金融监管局",
            "市政府外办",
            "市政府合作交流办",
            "市气象局",
        ),
    ),
    Measure(
        "4.1",
        Text("建立统一规范的碳排放统计核算体系", "Uniform carbon accounting"),
        (
            "市发展改革委",
            "市统计局",
            "市生态环境局",
            "市经济信息化委",
            "市规划资源局",
            "市绿化市容局",
            "市气象局",
            "市海洋局",
            "市市场监管局",
        ),
    ),
    Measure(
        "4.2",
        Text("健全法规标准体系", "Laws and standards"),
        (
            "市发展改革委",
            "市司法局",
            "市政府办公厅",
            "市市场监管局",
            "市生态环境局",
            "市经济信息化委",
        ),
    ),
    Measure(
        "4.3",
        Text("完善经济政策", "Economic policy"),
        (
            "市财政局",
            "市税务局",
            "市发展改革委",
            "市经济信息化委",
            "市科委",
            "市生态环境局",
            "市住房城乡建设管理委",
            "市交通委",
            "市国资委",
        ),
    ),
    Measure(
        "4.4",
        Text("积极发展绿色金融", "Green finance"),
        (
            "市地方金融监管局",
            "人民银行上海总部",
            "市发展改革委",
            "上海银保监局",
            "上海证监局",
            "市科委",
            "市生态环境局",
            "市经济信息化委",
        ),
    ),
    Measure(
        "4.5",
        Text("推进市场化机制建设", "Market mechanisms"),
        (
            "市生态环境局",
            "市发展改革委",
            "市经济信息化委",
            "市市场监管局",
        ),
    ),
    Measure(
        "5.1",
        Text("加强统筹协调", "Coordination"),
        (
            "市发展改革委",
            "各有关部门",
            "各区",
        ),
    ),
    Measure(
        "5.2",
        Text("强化责任落实", "Responsibility"),
        (
            "市发展改革委",
            "市生态环境局",
            "各有关部门和单位",
            "各区",
        ),
    ),
    Measure(
        "5.3",
        Text("严格监督考核", "Supervision and assessment"),
        (
            "市发展改革委",
            "市委组织部",
            "各有关部门",
            "各区",
        ),
    ),
)

PLUGIN = ActionPlugin(
    key="coordination",
    title=Text("统筹协调", "Coordination"),
    clause="1",
    lead=None,
    base_year=2020,
    measures=MEASURES,
    metrics=METRICS,
    targets=TARGETS,
    milestones=MILESTONES,
    derivations=DERIVATIONS,
    controlled=CONTROLLED,
    identities=IDENTITIES,
)
