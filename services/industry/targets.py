"""What the industry action promises."""

from decimal import Decimal

from services.industry import metrics
from shared.plan import (
    Force,
    Heading,
    Milestone,
    NoIncrease,
    Reach,
    Target,
    Text,
    Trend,
    by,
    during,
    implied,
)
from shared.plan.unit import CAPACITY_ADDED, ON_BASE, ON_PREVIOUS, PERCENT, PROJECTS, PROJECTS_ADDED, YES_NO

TARGETS = (
    Target(
        id="T089",
        clause="2.3",
        force=Force.PROMOTE,
        metric=metrics.INDUSTRIAL_ENERGY_INTENSITY_CHANGE_SINCE_2020,
        goal=Trend(heading=Heading.FALL),
        title=Text("工业用能效率", "Energy-use efficiency of industry"),
        reading=Text(
            "引言段落未给出度量;以规模以上工业单位增加值能耗判断,效率提高即该指标下降。",
            "The introductory paragraph names no measure: industrial energy use per value added shows it, and better "
            "efficiency is a fall.",
        ),
    ),
    Target(
        id="T090",
        clause="2.3.1",
        force=Force.BINDING,
        metric=metrics.LOW_CARBON_ASSESSMENT_COVERAGE,
        goal=Reach(Decimal(100), PERCENT),
        title=Text("全市重点制造业行业低碳评估", "Low-carbon assessment of the city's key manufacturing industries"),
        scope="全市重点制造业行业 (list not given)",
        reading=Text(
            "未列出重点制造业行业;以市里公布的名单为准,名单内行业全部完成评估才算完成。",
            "The key industries are not listed: the city's list counts, and every industry on it has to be assessed.",
        ),
    ),
    Target(
        id="T091",
        clause="2.3.1",
        force=Force.BINDING,
        metric=metrics.EMERGING_INDUSTRY_OUTPUT,
        goal=Trend(heading=Heading.CONTAIN),
        title=Text(
            "能耗量和碳排放量较大的新兴产业发展规模", "Scale of emerging industries with large energy use and emissions"
        ),
        reading=Text(
            "“合理控制”未给上限,未列行业;以产值观察,只说明增长情况。",
            "“Reasonably controlled” gives no ceiling and no industries: output is watched, and its growth told.",
        ),
    ),
    Target(
        id="T092",
        clause="2.3.1",
        force=Force.PROMOTE,
        metric=metrics.EMERGING_INDUSTRY_ENERGY_INTENSITY,
        goal=Trend(heading=Heading.FALL),
        title=Text(
            "能耗量和碳排放量较大的新兴产业能效水平",
            "Energy efficiency of emerging industries with large energy use and emissions",
        ),
        scope="能耗量和碳排放量较大的新兴产业",
        reading=Text(
            "句首的“要”可能管到此处,仍按推进类处理;能效提高即单位增加值能耗下降。",
            "The “must” at the head of the sentence may reach here; it is taken as promoted. Better efficiency is a "
            "fall of energy use per value added.",
        ),
    ),
    Target(
        id="T093",
        clause="2.3.1",
        force=Force.BINDING,
        metric=metrics.EMERGING_INDUSTRY_PROCESS_EMISSIONS,
        goal=Trend(heading=Heading.CONTAIN),
        title=Text("新兴产业工艺过程温室气体排放", "Process greenhouse-gas emissions of those emerging industries"),
        scope="能耗量和碳排放量较大的新兴产业",
        reading=Text(
            "“严格控制”未给上限;只说明增长情况。", "“Strictly controlled” gives no ceiling: its growth is told."
        ),
    ),
    Target(
        id="T096",
        clause="2.3.2",
        force=Force.BINDING,
        metric=metrics.NEW_STEEL_CAPACITY,
        goal=NoIncrease(unit=CAPACITY_ADDED),
        title=Text("钢铁行业新增产能", "New steel capacity"),
        scope="钢铁行业",
        reading=Text(
            "禁令,自方案施行起每年净新增不得大于0;等量或减量置换不算新增。",
            "A ban: no net addition in any year since the plan; capacity exchanged one for one or less is none.",
        ),
    ),
    Target(
        id="T097",
        clause="2.3.2",
        force=Force.BINDING,
        metric=metrics.CRUDE_STEEL_OUTPUT,
        goal=NoIncrease(unit=ON_PREVIOUS),
        title=Text("粗钢产量", "Crude steel output"),
        scope="钢铁行业, 全市",
        reading=Text(
            "未写比较基准;按全年与上一年相比。“只减不增”字面要求每年下降,持平视为未违反。",
            "No reference is written: each full year is set against the one before. “Only fall” literally asks for a "
            "fall; an equal year is not held a breach.",
        ),
    ),
    Target(
        id="T098",
        clause="2.3.2",
        force=Force.PROMOTE,
        metric=metrics.ELECTRIC_FURNACE_CAPACITY_SHARE,
        goal=Trend(heading=Heading.RISE, deadline=during(2026, 2030)),
        title=Text("高炉产能逐步转向电炉", "Blast-furnace capacity gradually shifted to electric arc furnace"),
        reading=Text(
            "未写数量;以电炉产能占比判断方向,以2026—2030年为期。",
            "No amount is written: the share of electric furnaces shows the direction over 2026–2030.",
        ),
    ),
    Target(
        id="T099",
        clause="2.3.2",
        force=Force.BINDING,
        metric=metrics.SCRAP_RATIO,
        goal=Reach(Decimal(30), PERCENT, deadline=by(2030)),
        title=Text("废钢比", "Scrap ratio in steelmaking"),
        scope="钢铁行业 (sector or Baowu Shanghai base: not stated)",
        reading=Text(
            "未写定义、起点和范围;按废钢消耗量与粗钢产量之比、全市钢铁行业计,以2030年全年数为准,含本数。",
            "Definition, start and scope are not written: scrap used over crude steel, for the whole of the city's "
            "steel industry, the full year 2030, 30 % itself included.",
        ),
    ),
    Target(
        id="T100",
        clause="2.3.2",
        force=Force.PROMOTE,
        metric=metrics.STEEL_BASE_GAS_SUPPLY_CAPACITY,
        goal=Trend(heading=Heading.RISE),
        title=Text("钢铁基地天然气储存和供应能力", "Natural-gas storage and supply capacity of the steel base"),
        reading=Text(
            "储存与供应合为一句;取两者合计的日供应能力。",
            "Storage and supply stand together: the daily supply from both is taken.",
        ),
    ),
    Target(
        id="T102",
        clause="2.3.3",
        force=Force.BINDING,
        metric=metrics.OIL_REFINING_CAPACITY,
        goal=NoIncrease(unit=ON_BASE, base=implied(2020), deadline=during(2021, 2025)),
        title=Text("石化化工行业炼油能力", "Oil-refining capacity"),
        scope="石化化工行业",
        reading=Text(
            "未写基年;以2020年末能力为准,2021—2025年每年末不得超过。",
            "No base year is written: no year-end of 2021–2025 may exceed the capacity at the end of 2020.",
        ),
    ),
    Target(
        id="T103",
        clause="2.3.3",
        force=Force.BINDING,
        metric=metrics.PETROCHEMICAL_ENERGY_INTENSITY,
        goal=Trend(heading=Heading.FALL, base=implied(2020), deadline=during(2021, 2025)),
        title=Text("石化化工行业能耗强度", "Energy intensity of petrochemicals and chemicals"),
        scope="石化化工行业",
        reading=Text(
            "未写基年和幅度;2025年低于2020年即为下降。",
            "Neither base year nor amount is written: 2025 below 2020 is a fall.",
        ),
    ),
    Target(
        id="T104",
        clause="2.3.3",
        force=Force.BINDING,
        metric=metrics.PETROCHEMICAL_ENERGY_BALANCED,
        goal=Reach(Decimal(1), YES_NO, deadline=during(2021, 2025)),
        title=Text(
            "石化化工行业能耗增量在工业领域内统筹平衡",
            "Extra energy use of petrochemicals balanced within the industrial field",
        ),
        scope="石化化工行业 / 工业领域",
        reading=Text(
            "允许增加,但须在工业内部抵消;方案未给工业能耗控制数,由主管部门认定。",
            "Growth is allowed when offset within industry; the plan gives no allotment for industry, so the bureau "
            "decides.",
        ),
    ),
    Target(
        id="T105",
        clause="2.3.3",
        force=Force.BINDING,
        metric=metrics.PETROCHEMICAL_CARBON_EMISSIONS,
        goal=NoIncrease(unit=ON_BASE, base=implied(2025), deadline=during(2026, 2030)),
        title=Text("石化化工行业碳排放总量", "Total carbon emissions of petrochemicals and chemicals"),
        scope="石化化工行业",
        reading=Text(
            "未写基年;以2025年为准,2026—2030年每年不得超过。2021—2025年的增长不受此条约束。",
            "No base year is written: no year of 2026–2030 may exceed 2025. Growth in 2021–2025 is not limited here.",
        ),
    ),
    Target(
        id="T106",
        clause="2.3.3",
        force=Force.STRIVE,
        metric=metrics.PETROCHEMICAL_CARBON_EMISSIONS,
        goal=Trend(heading=Heading.FALL, base=implied(2025), deadline=during(2026, 2030)),
        title=Text(
            "石化化工行业碳排放总量(力争减少)", "Total carbon emissions of petrochemicals and chemicals (effort to cut)"
        ),
        scope="石化化工行业",
        reading=Text(
            "与T105同期:不增加为硬要求,减少为力争;2030年低于2025年即为减少。",
            "Runs beside T105: no increase is binding, a cut is striven for; 2030 below 2025 is a cut.",
        ),
    ),
    Target(
        id="T108",
        clause="2.3.3",
        force=Force.PROMOTE,
        metric=metrics.LOW_CARBON_FEEDSTOCK_SHARE,
        goal=Trend(heading=Heading.RISE),
        title=Text("低碳化原料比例", "Share of low-carbon feedstock"),
        scope="石化化工行业",
    ),
    Target(
        id="T110",
        clause="2.3.4",
        force=Force.BINDING,
        metric=metrics.TWO_HIGHS_PROJECTS_LISTED,
        goal=Reach(Decimal(100), PERCENT),
        title=Text("“两高一低”项目清单管理", 'All "two highs, one low" projects under list management'),
        scope="“两高一低”项目 (高耗能、高排放、低水平; defined in 2.2.2)",
    ),
    Target(
        id="T111",
        clause="2.3.4",
        force=Force.BINDING,
        metric=metrics.TWO_HIGHS_PROJECTS_SCREENED,
        goal=Reach(Decimal(100), PERCENT),
        title=Text("在建项目全面排查", "All projects under construction screened"),
        scope="在建“两高一低”项目",
    ),
    Target(
        id="T112",
        clause="2.3.4",
        force=Force.STRIVE,
        metric=metrics.TWO_HIGHS_PROJECTS_ADVANCED,
        goal=Reach(Decimal(100), PERCENT),
        title=Text(
            "在建项目能效全面达到国内乃至国际先进水平",
            "Projects under construction all reach domestic or even international advanced efficiency",
        ),
        scope="在建“两高一低”项目",
        reading=Text(
            "未给先进水平的基准;达到国内先进水平(国家能效标杆水平)即可,“乃至国际”不作为必要条件。",
            "No benchmark is given: the domestic advanced level (the national benchmark) is enough, “or even "
            "international” is not required.",
        ),
    ),
    Target(
        id="T113",
        clause="2.3.4",
        force=Force.BINDING,
        metric=metrics.TWO_HIGHS_PROJECTS_SATURATED,
        goal=NoIncrease(unit=PROJECTS_ADDED),
        title=Text(
            "产能已饱和行业新增“两高一低”项目数",
            'New "two highs, one low" projects in industries with saturated capacity',
        ),
        scope="产能已经饱和的行业 (list not given)",
        reading=Text(
            "禁令,自方案施行起每年为0;未列饱和行业,以国家和本市认定为准。",
            "A ban: none in any year since the plan. Saturated industries are not listed: those the State and the "
            "city name count.",
        ),
    ),
    Target(
        id="T114",
        clause="2.3.4",
        force=Force.IN_PRINCIPLE,
        metric=metrics.TWO_HIGHS_PROJECTS_NEW,
        goal=NoIncrease(unit=PROJECTS),
        title=Text(
            "新建、扩建“两高一低”项目数(例外除外)",
            'New or expanded "two highs, one low" projects outside the listed exceptions',
        ),
        scope="例外: 城市运行和产业发展安全保障; 环保改造; 再生资源利用; 强链补链延链 (等)",
        reading=Text(
            "例外列举未尽,“原则上”又留有余地;凡未归入所列四类例外的都计入。",
            "The exceptions are open and “in principle” leaves room: every project outside the four named kinds "
            "counts.",
        ),
    ),
    Target(
        id="T116",
        clause="2.3.4",
        force=Force.PROMOTE,
        metric=metrics.OUTDATED_CAPACITY_IN_OPERATION,
        goal=Trend(heading=Heading.FALL),
        title=Text("落后产能退出", "Outdated capacity withdrawn"),
        reading=Text(
            "以尚未退出的落后产能数判断,减少即为退出。", "What is still in operation shows it: a fall is withdrawal."
        ),
    ),
)

MILESTONES = (
    Milestone(
        id="T094",
        clause="2.3.1",
        force=Force.BINDING,
        key="green_manufacturing_system",
        title=Text("绿色制造和绿色供应链体系", "Green manufacturing and green supply-chain system"),
    ),
    Milestone(
        id="T095",
        clause="2.3.2",
        force=Force.BINDING,
        key="baowu_peak_pilot",
        title=Text(
            "宝武集团上海基地碳达峰、碳中和试点示范行动", "Carbon peak and neutrality pilot at Baowu Shanghai base"
        ),
        scope="宝武集团上海基地",
        reading=Text(
            "与2.10.2的T271有重叠,各自报送。",
            "Overlaps with T271 in 2.10.2; each is reported for itself.",
        ),
    ),
    Milestone(
        id="T101",
        clause="2.3.2",
        force=Force.EXPLORE,
        key="hydrogen_metallurgy_pilot",
        title=Text(
            "气基竖炉氢冶炼技术、碳捕集及资源化利用示范试点",
            "Pilot of gas-based shaft-furnace hydrogen metallurgy, carbon capture and use",
        ),
        reading=Text(
            "句中有两项技术,两项都启动示范才算完成。",
            "The sentence names two technologies: done when both have a pilot running.",
        ),
    ),
    Milestone(
        id="T107",
        clause="2.3.3",
        force=Force.PROMOTE,
        key="gaoqiao_wujing_transformation",
        title=Text("高桥、吴泾等重点地区整体转型", "Overall transformation of Gaoqiao, Wujing etc."),
        scope="高桥; 吴泾 (等 = open list)",
        reading=Text(
            "与2.1.2的T047为同一承诺,两处分别报送;地区列举未尽,高桥、吴泾都完成即算完成。",
            "The same commitment as T047 in 2.1.2, reported in both places; the list is open: done when both Gaoqiao "
            "and Wujing are.",
        ),
    ),
    Milestone(
        id="T109",
        clause="2.3.3",
        force=Force.PROMOTE,
        key="carbon_neutral_materials_park",
        title=Text(
            "上海化学工业区碳中和新材料“园中园”",
            '"Park within the park" for carbon-neutral new materials at Shanghai Chemical Industry Park',
        ),
        scope="上海化学工业区",
    ),
    Milestone(
        id="T115",
        clause="2.3.4",
        force=Force.BINDING,
        key="joint_review",
        title=Text(
            "“两高一低”项目市级联合评审机制", 'Municipal joint review mechanism for "two highs, one low" projects'
        ),
    ),
)
