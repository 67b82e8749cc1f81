"""What the efficiency action promises."""

from decimal import Decimal

from services.efficiency import metrics
from shared.plan import (
    Cap,
    Change,
    ControlledRate,
    Deliver,
    Force,
    Form,
    Heading,
    Milestone,
    Reach,
    StayBelow,
    Target,
    Text,
    Trend,
    by,
    during,
    stated,
)
from shared.plan.unit import OF_CITY_LEVEL, PERCENT, RATIO

TARGETS = (
    Target(
        id="T002",
        clause="1",
        force=Force.BINDING,
        metric=metrics.KEY_INDUSTRY_BENCHMARK_SHARE,
        goal=Trend(heading=Heading.RISE, deadline=during(2021, 2025)),
        title=Text("重点行业能源利用效率", "Energy-use efficiency of key industries"),
        scope="重点行业 (list not defined in the plan)",
        reading=Text(
            "“明显”未给阈值;以达到能效标杆水平的比例判断方向,2020年为起点。",
            "“Visibly” has no threshold: the share at the benchmark shows the direction, counted from 2020.",
        ),
    ),
    Target(
        id="T009",
        clause="1",
        force=Force.BINDING,
        metric=metrics.ENERGY_INTENSITY_CHANGE_SINCE_2020,
        goal=Change(Decimal(14), heading=Heading.FALL, base=stated(2020), deadline=by(2025)),
        title=Text("单位生产总值能源消耗", "Energy consumption per unit of GDP"),
        scope="全市 citywide",
        reading=Text(
            "未写价格基期和能耗口径;按国家核定的逐年下降率由2020年连乘至2025年。目标14%为正数,"
            "指标值为−14%或更低即完成。",
            "Price basis and energy scope are not written: the State's verified yearly rates compound from 2020 to "
            "2025. The 14 % is written as a positive fall; a metric value of −14 % or lower keeps it.",
        ),
    ),
    Target(
        id="T068",
        clause="2.2",
        force=Force.PROMOTE,
        metric=metrics.ENERGY_INTENSITY_CHANGE_SINCE_2020,
        goal=Trend(heading=Heading.FALL),
        title=Text("全社会能源利用效率和效益", "Energy-use efficiency of the whole society"),
        reading=Text(
            "引言段落未给出度量;以单位生产总值能耗判断,效率和效益提高即该指标下降。",
            "The introductory paragraph names no measure: energy use per unit of GDP shows it, and better efficiency "
            "is a fall.",
        ),
    ),
    Target(
        id="T069",
        clause="2.2.1",
        force=Force.BINDING,
        metric=metrics.DUAL_CONTROL_BREAKDOWN,
        goal=Reach(Decimal(100), PERCENT),
        title=Text(
            "双控目标责任分解到各部门、各区和重点企业",
            "Dual-control targets broken down to every department, district and key enterprise",
        ),
        scope="各相关部门; 各区; 重点企业",
        reading=Text(
            "方案未给能耗总量数值;这里只看目标是否分解到位,不看完成情况。",
            "The plan gives no total for energy use: what counts is that targets are handed down, not that they are "
            "met.",
        ),
    ),
    Target(
        id="T071",
        clause="2.2.1",
        force=Force.BINDING,
        metric=metrics.ENERGY_MONITORING_COVERAGE,
        goal=Reach(Decimal(100), PERCENT),
        title=Text(
            "能耗在线监测平台对重点用能单位和大型公共建筑的覆盖",
            "Online energy monitoring platform covers all key energy users and large public buildings",
        ),
        scope="重点用能单位; 大型公共建筑 (全市所有)",
        reading=Text(
            "“所有”紧接重点用能单位,理解为同样包括大型公共建筑;两类合并计算,全部接入才算完成。",
            "“All” stands before key energy users and is read to cover large public buildings too; the two count "
            "together, and every one has to be connected.",
        ),
    ),
    Target(
        id="T073",
        clause="2.2.2",
        force=Force.PROMOTE,
        metric=metrics.MUNICIPAL_INFRASTRUCTURE_EFFICIENCY,
        goal=Trend(heading=Heading.RISE),
        title=Text("市政基础设施综合能效", "Overall energy efficiency of municipal infrastructure"),
    ),
    Target(
        id="T077",
        clause="2.2.3",
        force=Force.PROMOTE,
        metric=metrics.EFFICIENT_EQUIPMENT_SHARE,
        goal=Trend(heading=Heading.RISE),
        title=Text("重点用能设备系统能效水平", "System efficiency of key energy-using equipment"),
        scope="电机; 风机; 泵; 压缩机; 变压器; 换热器; 锅炉; 制冷机; 环保治理设施 (等 = open list)",
        reading=Text(
            "设备列举未尽;系统能效无统一度量,以高效设备占比判断方向。",
            "The list of equipment is open and system efficiency has no common measure: the share of efficient "
            "equipment shows the direction.",
        ),
    ),
    Target(
        id="T079",
        clause="2.2.3",
        force=Force.PROMOTE,
        metric=metrics.OUTDATED_EQUIPMENT_IN_USE,
        goal=Trend(heading=Heading.FALL),
        title=Text("落后低效设备", "Backward, inefficient equipment in use"),
        scope="重点用能设备",
    ),
    Target(
        id="T080",
        clause="2.2.3",
        force=Force.BINDING,
        metric=metrics.EFFICIENCY_STANDARDS_COMPLIANCE,
        goal=Reach(Decimal(100), PERCENT),
        title=Text("能效标准和节能要求全面落实", "Energy-efficiency standards and saving requirements fully applied"),
        scope="重点用能设备 key energy-using equipment",
        reading=Text(
            "“全面落实”按检查合格率100%认定。", "“Fully applied” means that all equipment inspected complies."
        ),
    ),
    Target(
        id="T081",
        clause="2.2.4",
        force=Force.BINDING,
        metric=metrics.NEW_INFRASTRUCTURE_ENERGY_USE,
        goal=Trend(heading=Heading.CONTAIN),
        title=Text("新型基础设施总量规模", "Total scale of new-type infrastructure"),
        scope="新型基础设施 new-type infrastructure",
        reading=Text(
            "“严控”未给上限,也未说明规模的度量;以能耗量观察,只说明增长情况。",
            "“Strictly controlled” gives no ceiling and no measure of scale: energy use is watched, and its growth "
            "told.",
        ),
    ),
    Target(
        id="T082",
        clause="2.2.4",
        force=Force.BINDING,
        metric=metrics.NEW_DATA_CENTRES_IN_KEY_AREAS,
        goal=Reach(Decimal(100), PERCENT),
        title=Text(
            "新建数据中心布局在临港新片区等重点发展区域",
            "New data centres located in Lingang and other key development areas",
        ),
        scope="新建数据中心 new data centres",
        reading=Text(
            "无“全部”二字,区域后有“等”;理解为每个新建项目都须位于市里认定的重点发展区域。",
            "No “all” is written and the areas are open: read as a rule for every new project, within the areas the "
            "city names.",
        ),
    ),
    Target(
        id="T083",
        clause="2.2.4",
        force=Force.PROMOTE,
        metric=metrics.NEW_INFRASTRUCTURE_NON_FOSSIL_SHARE,
        goal=Trend(heading=Heading.RISE),
        title=Text("新型基础设施非化石能源消费比重", "Non-fossil share of energy use of new-type infrastructure"),
        scope="新型基础设施",
    ),
    Target(
        id="T084",
        clause="2.2.4",
        force=Force.BINDING,
        metric=metrics.NEW_DATA_CENTRE_PUE,
        goal=StayBelow(Decimal("1.3"), RATIO),
        title=Text("新建数据中心能源利用效率(PUE)", "Power usage effectiveness of new data centres"),
        scope="新建数据中心 new data centres",
        reading=Text(
            "准入标准,自方案施行起适用于每个新建项目;取设计值,含本数。名为“利用效率”,但越低越好。",
            "An entry standard for every new project since the plan; the design value counts and 1.3 itself passes. "
            "Called efficiency, yet lower is better.",
        ),
    ),
    Target(
        id="T085",
        clause="2.2.4",
        force=Force.IN_PRINCIPLE,
        metric=metrics.NEW_DATA_CENTRE_RELATIVE_INTENSITY,
        goal=StayBelow(Decimal(1), OF_CITY_LEVEL, strictly=True),
        title=Text(
            "新型基础设施项目单位增加值能耗与全市单位生产总值能耗之比",
            "Energy use per unit of value added relative to citywide energy use per unit of GDP",
        ),
        scope="新建数据中心(项目能效准入) new data-centre projects",
        reading=Text(
            "“优于”不含本数,即小于1;范围取该句所说的新建数据中心项目。全市水平逐年变化,用最近一年的数。",
            "“Better than” excludes 1 itself. The scope is the sentence's new data-centre projects; the city's level "
            "moves, its latest year counts.",
        ),
    ),
    Target(
        id="T086",
        clause="2.2.4",
        force=Force.STRIVE,
        metric=metrics.EXISTING_DATA_CENTRE_PUE,
        goal=StayBelow(Decimal("1.4"), RATIO),
        title=Text("既有数据中心能源利用效率(PUE)", "Power usage effectiveness of existing data centres"),
        scope="既有数据中心 existing data centres (after retrofit)",
        reading=Text(
            "未写时限和范围;指完成升级改造的既有数据中心,取实测值,含本数。",
            "No date and no scope are written: existing centres whose retrofit is finished, as measured; 1.4 itself "
            "passes.",
        ),
    ),
    Target(
        id="T088",
        clause="2.2.4",
        force=Force.BINDING,
        metric=metrics.DATA_CENTRES_MONITORED,
        goal=Reach(Decimal(100), PERCENT),
        title=Text(
            "数据中心纳入重点用能单位能耗在线监测系统",
            "Data centres connected to the key-user online monitoring system",
        ),
        scope="数据中心 data centres",
        reading=Text(
            "无“全部”二字,也无规模门槛;理解为所有数据中心。",
            "No “all” and no size threshold is written: read as every data centre.",
        ),
    ),
)

MILESTONES = (
    Milestone(
        id="T015",
        clause="1",
        force=Force.BINDING,
        key="key_industry_advanced_level",
        goal=Deliver(deadline=during(2026, 2030)),
        title=Text(
            "重点行业能源利用效率达到国际先进水平",
            "Energy-use efficiency of key industries at the international advanced level",
        ),
        scope="重点行业 (list not defined)",
        reading=Text(
            "未给国际先进水平的基准,也未列重点行业;由主管部门凭对标结果认定,每个重点行业都达到才算完成。",
            "Neither the benchmark nor the industries are given: the bureau judges by comparison, and every key "
            "industry has to be there.",
        ),
    ),
    Milestone(
        id="T070",
        clause="2.2.1",
        force=Force.BINDING,
        key="energy_entry_threshold",
        title=Text(
            "单位增加值(产值)能耗作为项目门槛指标",
            "Energy use per unit of value added (output) used as an entry threshold",
        ),
        scope="规划布局; 项目引入; 土地出让",
        reading=Text(
            "未给门槛数值;规划布局、项目引入、土地出让三个环节都已执行才算完成。",
            "No threshold is given; done when siting, project entry and land sale all apply one.",
        ),
    ),
    Milestone(
        id="T072",
        clause="2.2.1",
        force=Force.PROMOTE,
        key="building_emissions_platform",
        title=Text("建筑碳排放智慧监管平台", "Smart supervision platform for building carbon emissions"),
    ),
    Milestone(
        id="T074",
        clause="2.2.2",
        force=Force.BINDING,
        key="park_saving_projects",
        title=Text(
            "上海化工区、宝武上海基地、临港新片区等园区节能降碳工程",
            "Energy-saving and carbon-reduction projects at Shanghai Chemical Industry Park, Baowu Shanghai base, "
            "Lingang etc.",
        ),
        scope="上海化学工业区; 宝武集团上海基地; 临港新片区 (等 = open list)",
        reading=Text(
            "园区列举未尽;三个点名园区的工程都完成即算完成,“一批达到国际先进水平的园区”无数量,不另计。",
            "The list of parks is open: done when the projects of the three named ones are; “a batch of parks at the "
            "international level” has no number and is not counted.",
        ),
    ),
    Milestone(
        id="T075",
        clause="2.2.2",
        force=Force.BINDING,
        key="industry_saving_projects",
        title=Text(
            "钢铁、石化化工、电力、数据中心等重点行业节能降碳工程",
            "Energy-saving and carbon-reduction projects in steel, petrochemicals, power and data centres",
        ),
        scope="钢铁; 石化化工; 电力; 数据中心 (等 = open list)",
        reading=Text(
            "行业列举未尽;点名的四个行业都有工程完成即算完成。",
            "The list of industries is open: done when each of the four named ones has finished projects.",
        ),
    ),
    Milestone(
        id="T076",
        clause="2.2.2",
        force=Force.BINDING,
        key="technology_demonstrations",
        title=Text(
            "重大节能降碳技术示范工程", "Demonstration projects for major energy-saving and carbon-reduction technology"
        ),
    ),
    Milestone(
        id="T078",
        clause="2.2.3",
        force=Force.BINDING,
        key="equipment_incentives",
        title=Text("以能效为导向的激励约束机制", "Incentive and constraint mechanism guided by energy efficiency"),
        scope="重点用能设备",
    ),
    Milestone(
        id="T087",
        clause="2.2.4",
        force=Force.BINDING,
        key="small_data_centres_restricted",
        title=Text(
            "小散老旧数据中心纳入产业限制和淘汰目录",
            "Small, scattered, old data centres put on the restricted and phase-out list",
        ),
    ),
)

CONTROLLED = (
    ControlledRate(
        target="T009",
        yearly=metrics.ENERGY_INTENSITY_CHANGE_YOY,
        task=metrics.ENERGY_INTENSITY_TASK,
        form=Form.ENERGY,
        cap=Cap(metrics.ENERGY_CONSUMPTION_CHANGE_ABS, metrics.ENERGY_INCREMENT_CAP),
    ),
)
