"""What coordination promises."""

from decimal import Decimal

from services.coordination import metrics
from shared.plan import (
    EVERY_YEAR,
    AsAssigned,
    Change,
    ControlledRate,
    Deliver,
    Force,
    Form,
    Heading,
    Milestone,
    Peak,
    Reach,
    Target,
    Text,
    Trend,
    before,
    by,
    during,
    stated,
)
from shared.plan.unit import PERCENT

TARGETS = (
    Target(
        id="T011",
        clause="1",
        force=Force.BINDING,
        metric=metrics.CO2_INTENSITY_CHANGE_SINCE_2020,
        goal=AsAssigned(unit=PERCENT, deadline=by(2025)),
        assigned=metrics.CO2_INTENSITY_ASSIGNED,
        title=Text("单位生产总值二氧化碳排放(国家下达指标)", "CO2 emissions per unit of GDP (State-assigned figure)"),
        scope="全市 citywide",
        reading=Text(
            "数值由国家下达,不在方案中;基年未写,按“十四五”指标取2020年。下达后由主管部门录入,此前为待定。",
            "The value is assigned by the State and not in the plan; no base year is written, 2020 is taken as with "
            "the plan's other goals for 2025. Pending until the assigned figure is entered.",
        ),
    ),
    Target(
        id="T021",
        clause="1",
        force=Force.BINDING,
        metric=metrics.CO2_INTENSITY_CHANGE_SINCE_2005,
        goal=Change(Decimal(70), heading=Heading.FALL, base=stated(2005), deadline=by(2030)),
        title=Text("单位生产总值二氧化碳排放", "CO2 emissions per unit of GDP"),
        scope="全市 citywide",
        reading=Text(
            "基年2005,与多数指标(2020)不同;价格基准未写,按可比价。公布的确数只有“十二五”的-28.58%(2015年比2010年),其"
            "余年份没有,因此不能由公布数算出,须报送。",
            "Base year 2005, unlike most goals (2020); no price base is written, constant prices are taken. The only "
            "exact figure published is −28.58 % for 2015 against 2010: the change cannot be computed from published "
            "values and has to be reported.",
        ),
    ),
    Target(
        id="T022",
        clause="1",
        force=Force.BINDING,
        metric=metrics.CO2_EMISSIONS_TOTAL,
        goal=Peak(deadline=before(2030)),
        title=Text("碳达峰", "Carbon peak achieved"),
        scope="全市 citywide",
        reading=Text(
            "“2030年前”按不晚于2030年理解。方案未写峰值水平、气体和范围;按官方口径二氧化碳排放总量判断,CEADs 本地排放"
            "只作参考,不与之相接。",
            "“Before 2030” is read as by 2030 at the latest. No peak level, gas or scope is written: judged on total "
            "CO2 in the official boundary; the territorial CEADs series is context and never joined to it.",
        ),
    ),
    Target(
        id="T274",
        clause="3.1",
        force=Force.PROMOTE,
        metric=metrics.GREEN_LOW_CARBON_TRADE,
        goal=Trend(heading=Heading.RISE),
        title=Text(
            "绿色低碳产品、技术和服务等进出口贸易", "Trade in green low-carbon products, technology and services"
        ),
        reading=Text(
            "未写基年和数值;看历年走向。",
            "No base year and no number: the direction over the years counts.",
        ),
    ),
    Target(
        id="T276",
        clause="4.1",
        force=Force.PROMOTE,
        metric=metrics.CARBON_ACCOUNTING_COVERAGE,
        goal=Reach(Decimal(100), PERCENT),
        title=Text(
            "各区域、重点领域和重点企业统一规范的碳排放统计核算体系",
            "Uniform carbon accounting system for every area, key field and key enterprise",
        ),
        scope="各区域; 重点领域; 重点企业",
        reading=Text(
            "没有“全部”二字,按每个区、重点领域和重点企业理解;未写时限,重点领域和企业未列名单,以市里认定为准。",
            "“All” is not written; every district, key field and key enterprise is meant. No date; fields and "
            "enterprises are not listed, those the city designates count.",
        ),
    ),
    Target(
        id="T279",
        clause="4.2",
        force=Force.PROMOTE,
        metric=metrics.ENERGY_LIMIT_STANDARDS,
        goal=Trend(heading=Heading.RISE),
        title=Text("能耗限额标准覆盖范围", "Scope covered by energy limit standards"),
        reading=Text(
            "“一批”没有数量;以地方能耗限额标准覆盖的对象数判断方向。",
            "“A batch” has no number: how many things the local limits cover shows the direction.",
        ),
    ),
    Target(
        id="T280",
        clause="4.2",
        force=Force.PROMOTE,
        metric=metrics.ENERGY_LIMIT_STRICTNESS,
        goal=Trend(heading=Heading.RISE),
        title=Text("重点产品能耗限额要求", "Strictness of energy limits for key products"),
        reading=Text(
            "“提升”指限额收紧,即限额值下降、严格程度上升。",
            "“Raise” means tighter limits: the limits fall and the strictness rises.",
        ),
    ),
    Target(
        id="T281",
        clause="4.3",
        force=Force.BINDING,
        metric=metrics.CLIMATE_SPECIAL_FUNDS,
        goal=Trend(heading=Heading.RISE),
        title=Text(
            "节能减排和应对气候变化专项资金投入", "Special funds for energy saving, emission reduction and climate"
        ),
        scope="市级; 区级 government budgets",
        reading=Text(
            "未写金额和基年;市、区两级合计,看历年走向。",
            "No amount and no base year: municipal and district money together, its direction over the years counts.",
        ),
    ),
    Target(
        id="T282",
        clause="4.3",
        force=Force.PROMOTE,
        metric=metrics.STATE_FIRM_GREEN_PROCUREMENT,
        goal=Trend(heading=Heading.RISE),
        title=Text(
            "国有企业及绿色低碳产品采购力度", "Green procurement: State firms first, more green products bought"
        ),
        scope="政府; 国有企业",
        reading=Text(
            "句中并列三件事;政府绿色采购由T261判断,此处看国有企业采购中绿色低碳产品的比例。",
            "The sentence names three things: government procurement is judged under T261, here the green share of "
            "State firms' purchases counts.",
        ),
    ),
    Target(
        id="T285",
        clause="4.4",
        force=Force.PROMOTE,
        metric=metrics.HIGH_CARBON_FINANCING_THRESHOLD,
        goal=Trend(heading=Heading.RISE),
        title=Text("高碳项目融资门槛", "Financing threshold for high-carbon projects"),
        scope="高碳项目; 不符合要求的“两高一低”项目",
        reading=Text(
            "“严控”指对不符合要求的“两高一低”项目从严,不是一律禁止;方案未给出度量。",
            "“Strict control” of finance for non-compliant projects is no outright ban; the plan defines no measure.",
        ),
    ),
    Target(
        id="T291",
        clause="4.5",
        force=Force.PROMOTE,
        metric=metrics.CARBON_TRADING_INDUSTRIES,
        goal=Trend(heading=Heading.RISE),
        title=Text("碳交易品种、方式和行业覆盖范围", "Products, methods and industries covered by carbon trading"),
        reading=Text(
            "句中品种、方式、行业三项没有共同的数;以覆盖行业数判断方向,品种和方式在报送时说明。",
            "Products, methods and industries have no number in common: the industries covered show the direction, "
            "products and methods are described when reporting.",
        ),
    ),
    Target(
        id="T296",
        clause="5.1",
        force=Force.BINDING,
        metric=metrics.PROGRESS_CHECK_COVERAGE,
        goal=Reach(Decimal(100), PERCENT),
        title=Text(
            "领导小组办公室定期调度各区和重点领域、行业、园区进展",
            "Leading group office regularly checks progress of districts and key fields, industries, parks",
        ),
        scope="各区; 重点领域; 重点行业; 重点园区",
        reading=Text(
            "“定期”没有间隔,按每年至少一次;重点领域、行业、园区未列名单,以市里认定为准。",
            "“Regularly” has no interval, at least once a year is taken; fields, industries and parks are not "
            "listed, those the city designates count.",
        ),
    ),
    Target(
        id="T300",
        clause="5.3",
        force=Force.PROMOTE,
        metric=metrics.CARBON_ASSESSMENT_WEIGHT,
        goal=Trend(heading=Heading.RISE),
        title=Text("碳达峰、碳中和相关指标考核权重", "Assessment weight of carbon indicators"),
        reading=Text(
            "未写权重和基年;看历年走向。",
            "No weight and no base year: the direction over the years counts.",
        ),
    ),
    Target(
        id="T301",
        clause="5.3",
        force=Force.BINDING,
        metric=metrics.LEADERSHIP_ASSESSMENT_COVERAGE,
        goal=Reach(Decimal(100), PERCENT),
        title=Text(
            "碳达峰、碳中和目标任务落实情况纳入领导班子绩效考核",
            "Delivery counted in performance assessment of the leadership of every district and department",
        ),
        scope="各区; 各有关部门",
        reading=Text(
            "未写时限;“各区”为16个区,“各有关部门”以方案任务的责任部门为准。",
            "No date; the districts are all 16, the departments are those responsible for measures of the plan.",
        ),
    ),
    Target(
        id="T302",
        clause="5.3",
        force=Force.BINDING,
        metric=metrics.ANNUAL_EVALUATION_COVERAGE,
        goal=Reach(Decimal(100), PERCENT, deadline=EVERY_YEAR),
        title=Text("各区、各有关部门碳达峰目标任务年度评估", "Annual evaluation by every district and department"),
        scope="各区; 各有关部门",
        reading=Text(
            "每一年都要做到;“各区”为16个区,“各有关部门”以方案任务的责任部门为准。",
            "Due every year; the districts are all 16, the departments are those responsible for measures of the plan.",
        ),
    ),
)

MILESTONES = (
    Milestone(
        id="T001",
        clause="1",
        force=Force.BINDING,
        key="structure_visibly_improved",
        goal=Trend(heading=Heading.RISE, deadline=during(2021, 2025)),
        title=Text("产业结构和能源结构优化", "Industrial and energy structure visibly improved"),
        reading=Text(
            "没有度量和阈值,由评估判断;“优化”不等于某一比重的升降,第三产业比重等只供参考。",
            "No measure and no threshold: to be judged. “Improved” is not the rise or fall of one share; the "
            "tertiary sector's share and the like are context.",
        ),
    ),
    Milestone(
        id="T008",
        clause="1",
        force=Force.BINDING,
        key="policy_system_established",
        goal=Deliver(deadline=during(2021, 2025)),
        title=Text(
            "绿色低碳循环发展政策体系初步建立",
            "Policy system for green low-carbon circular development initially established",
        ),
        reading=Text(
            "“初步建立”没有标准,由评估判断;下一阶段见T019。",
            "“Initially established” has no criterion: to be judged. The next stage is T019.",
        ),
    ),
    Milestone(
        id="T012",
        clause="1",
        force=Force.BINDING,
        key="structure_upgrade_progress",
        goal=Deliver(deadline=during(2026, 2030)),
        title=Text(
            "产业结构和能源结构优化升级取得重大进展", "Major progress in upgrading the industrial and energy structure"
        ),
        reading=Text(
            "没有度量,由评估判断;前一阶段见T001。",
            "No measure: to be judged. The stage before is T001.",
        ),
    ),
    Milestone(
        id="T014",
        clause="1",
        force=Force.BINDING,
        key="low_carbon_models_formed",
        goal=Deliver(deadline=during(2026, 2030)),
        title=Text("重点领域低碳发展模式基本形成", "Low-carbon development models in key fields basically formed"),
        reading=Text(
            "“基本形成”没有标准,由评估判断;重点领域未列名单。",
            "“Basically formed” has no criterion: to be judged; the key fields are not listed.",
        ),
    ),
    Milestone(
        id="T019",
        clause="1",
        force=Force.BINDING,
        key="policy_system_complete",
        goal=Deliver(deadline=during(2026, 2030)),
        title=Text(
            "绿色低碳循环发展政策体系基本健全",
            "Policy system for green low-carbon circular development basically complete",
        ),
        reading=Text(
            "“基本健全”没有标准,由评估判断;与T008是同一体系的两个阶段。",
            "“Basically complete” has no criterion: to be judged. One system with T008, at its second stage.",
        ),
    ),
    Milestone(
        id="T275",
        clause="3.3",
        force=Force.BINDING,
        key="carbon_neutrality_expo",
        title=Text("上海国际碳中和技术、产品与成果博览会", "Shanghai International Carbon Neutrality Expo held"),
        reading=Text(
            "未写时间和频次;举办过一届即为完成。",
            "No date and no frequency: done once it has been held.",
        ),
    ),
    Milestone(
        id="T277",
        clause="4.1",
        force=Force.BINDING,
        key="carbon_metrology_system",
        title=Text("碳排放计量体系", "Carbon metrology system"),
        reading=Text(
            "句首的“支持行业、企业”可能管到此处;按要求建立处理。",
            "“Support industries and enterprises” at the head of the sentence may reach here; it is taken as an order.",
        ),
    ),
    Milestone(
        id="T278",
        clause="4.2",
        force=Force.BINDING,
        key="local_laws_and_rules",
        title=Text(
            "有利于绿色低碳循环发展的地方性法规、制度体系",
            "Local laws and rules favourable to green low-carbon circular development; conflicting ones cleared",
        ),
        reading=Text(
            "清理和建立两件事都完成才算。",
            "Both clearing what conflicts and setting up the new rules are needed.",
        ),
    ),
    Milestone(
        id="T283",
        clause="4.3",
        force=Force.BINDING,
        key="renewable_price_mechanism",
        title=Text("促进可再生能源规模化发展的价格机制", "Price mechanism for renewable energy at scale"),
    ),
    Milestone(
        id="T284",
        clause="4.4",
        force=Force.PROMOTE,
        key="green_finance_system",
        title=Text("绿色金融体系", "Green finance system"),
    ),
    Milestone(
        id="T286",
        clause="4.4",
        force=Force.BINDING,
        key="green_project_bank",
        title=Text("绿色项目库", "Green project bank"),
    ),
    Milestone(
        id="T287",
        clause="4.4",
        force=Force.PROMOTE,
        key="green_loan_fast_channel",
        title=Text("绿色贷款快速审批通道", "Fast approval channel for green loans"),
        reading=Text(
            "受句首“鼓励银行业”统领:有银行开辟即为完成。",
            "Under “encourage banks” at the head of the sentence: done when banks have opened one.",
        ),
    ),
    Milestone(
        id="T288",
        clause="4.4",
        force=Force.PROMOTE,
        key="green_loan_assessment",
        title=Text("绿色贷款占比纳入业绩评价体系", "Green-loan share counted in bank performance assessment"),
        reading=Text(
            "受句首“鼓励银行业”统领,未写占比目标:有银行纳入即为完成。",
            "Under “encourage banks” at the head of the sentence, no share given: done when banks count it.",
        ),
    ),
    Milestone(
        id="T289",
        clause="4.4",
        force=Force.PROMOTE,
        key="private_green_funds",
        title=Text("社会资本设立绿色低碳产业投资基金", "Green low-carbon industry funds set up by private capital"),
        reading=Text(
            "“鼓励”没有数量;有社会资本设立一只基金即为完成。",
            "“Encourage” has no number: done when private capital has set up one fund.",
        ),
    ),
    Milestone(
        id="T290",
        clause="4.5",
        force=Force.BINDING,
        key="national_carbon_exchange",
        title=Text("全国碳排放权交易系统和交易机构", "National carbon trading system and exchange built"),
        reading=Text(
            "“建设好”没有标准;系统和机构都建成运行即为完成。",
            "“Build well” has no criterion: done when system and exchange are both running.",
        ),
    ),
    Milestone(
        id="T292",
        clause="4.5",
        force=Force.PROMOTE,
        key="modern_electricity_market",
        title=Text("以现货为核心的现代电力市场体系", "Modern electricity market centred on spot trading"),
        reading=Text(
            "与T066内容相近,各自报送。",
            "Overlaps with T066; each is reported on its own.",
        ),
    ),
    Milestone(
        id="T293",
        clause="4.5",
        force=Force.EXPLORE,
        key="electricity_financial_market",
        title=Text("电力金融市场", "Electricity financial market"),
    ),
    Milestone(
        id="T294",
        clause="4.5",
        force=Force.BINDING,
        key="oil_gas_pricing_centre",
        title=Text("具有国际影响力的油气定价中心", "Oil and gas pricing centre of international weight"),
    ),
    Milestone(
        id="T295",
        clause="4.5",
        force=Force.PROMOTE,
        key="carbon_inclusion_mechanism",
        title=Text("碳普惠机制", "Carbon inclusion (generalised benefit) mechanism"),
    ),
    Milestone(
        id="T297",
        clause="5.2",
        force=Force.BINDING,
        key="environmental_inspection_scope",
        title=Text("落实情况纳入生态环境保护督察范围", "Delivery brought into environmental inspection"),
    ),
    Milestone(
        id="T298",
        clause="5.3",
        force=Force.BINDING,
        key="joint_energy_carbon_control",
        title=Text(
            "能源消费和碳排放指标协同管理、协同分解、协同考核",
            "Energy and carbon indicators managed, broken down and assessed together",
        ),
    ),
    Milestone(
        id="T299",
        clause="5.3",
        force=Force.BINDING,
        key="carbon_in_evaluation_system",
        title=Text(
            "碳达峰、碳中和指标纳入经济社会发展综合评价体系",
            "Carbon indicators in the economic and social evaluation system",
        ),
    ),
    Milestone(
        id="T303",
        clause="5.3",
        force=Force.BINDING,
        key="progress_reports",
        title=Text(
            "各区、各部门向领导小组报告工作进展和重大问题",
            "Districts and departments report progress and major problems to the leading group",
        ),
        scope="各区; 各有关部门",
        reading=Text(
            "“及时”没有间隔;按每年至少报告一次。",
            "“In time” has no interval: at least one report a year.",
        ),
    ),
)

CONTROLLED = (
    ControlledRate(
        target="T011",
        yearly=metrics.CO2_INTENSITY_CHANGE_YOY,
        task=metrics.CO2_INTENSITY_TASK,
        form=Form.CARBON,
    ),
)
