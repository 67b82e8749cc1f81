"""What the energy action promises."""

from decimal import Decimal

from services.energy import metrics
from shared.plan import (
    EVERY_YEAR,
    Accumulate,
    AsAssigned,
    Change,
    Deliver,
    Force,
    Heading,
    Milestone,
    Reach,
    StayBelow,
    Target,
    Text,
    Trend,
    by,
    during,
    implied,
)
from shared.plan.unit import DAY, NEW_TO_REPLACED, OF_ORIGINAL_SCALE, PERCENT, WAN_KW, YES_NO, YI_CUBIC_METRE

TARGETS = (
    Target(
        id="T003",
        clause="1",
        force=Force.BINDING,
        metric=metrics.COAL_CONSUMPTION,
        goal=Trend(heading=Heading.FALL, base=implied(2020), deadline=during(2021, 2025)),
        title=Text("煤炭消费总量(总体目标)", "Total coal consumption (headline wording)"),
        reading=Text(
            "总体目标只给方向;数量见2.1.2(下降5%左右),不重复计算。未写基年,取2020年。",
            "The headline gives the direction only; clause 2.1.2 has the number (about −5 %), not to be counted "
            "twice. No base year is written: 2020.",
        ),
    ),
    Target(
        id="T010",
        clause="1",
        force=Force.STRIVE,
        metric=metrics.NONFOSSIL_SHARE,
        goal=Reach(Decimal(20), PERCENT, deadline=by(2025)),
        title=Text("非化石能源占能源消费总量比重", "Non-fossil share of total energy consumption"),
        scope="全市 citywide",
        reading=Text(
            "分母为能源消费总量,不是一次能源消费;未说明折算方法,取发电煤耗法。",
            "On total energy consumption, not primary energy; no conversion is named, the average coal use of "
            "power generation is taken.",
        ),
    ),
    Target(
        id="T020",
        clause="1",
        force=Force.STRIVE,
        metric=metrics.NONFOSSIL_SHARE,
        goal=Reach(Decimal(25), PERCENT, deadline=by(2030)),
        title=Text("非化石能源占能源消费总量比重", "Non-fossil share of total energy consumption"),
        scope="全市 citywide",
        reading=Text("口径与2025年目标相同。", "On the same basis as the 2025 goal."),
    ),
    Target(
        id="T023",
        clause="2.1.1",
        force=Force.BINDING,
        metric=metrics.RES_CONSUMPTION_SHARE,
        goal=AsAssigned(unit=PERCENT, deadline=EVERY_YEAR),
        assigned=metrics.RES_CONSUMPTION_ASSIGNED,
        title=Text("可再生能源电力消纳责任权重", "Renewable-electricity consumption responsibility weight"),
        scope="全市 citywide",
        reading=Text(
            "权重由国家每年下达,方案没有数字,也未写周期;按逐年的最低总量权重认定,不用激励值和非水电权重。",
            "The State sets the weight each year; the plan has neither a number nor the interval. The minimum "
            "total weight of each year counts, not the incentive value or the non-hydro weight.",
        ),
    ),
    Target(
        id="T024",
        clause="2.1.1",
        force=Force.STRIVE,
        metric=metrics.RENEWABLE_SHARE_ELECTRICITY,
        goal=Reach(Decimal(36), PERCENT, deadline=by(2025)),
        title=Text("可再生能源占全社会用电量比重", "Renewable share of whole-society electricity use"),
        scope="全社会用电量 whole-society electricity use (includes imported power; not only local generation)",
        reading=Text(
            "是可再生能源,不是非化石能源:含市外水电,不含核电。与国家责任权重相近而不相同。",
            "Renewable, not non-fossil: imported hydro counts, nuclear does not. Close to the State's weight but "
            "not the same.",
        ),
    ),
    Target(
        id="T025",
        clause="2.1.1",
        force=Force.STRIVE,
        metric=metrics.PV_CAPACITY,
        goal=Reach(Decimal(400), WAN_KW, deadline=by(2025)),
        title=Text("光伏装机容量", "Installed photovoltaic capacity"),
        scope="市内 within the city (implied)",
        reading=Text(
            "未说明交流侧或直流侧,取交流侧;范围为市内。", "AC or DC is not stated, AC is taken; within the city."
        ),
    ),
    Target(
        id="T026",
        clause="2.1.1",
        force=Force.STRIVE,
        metric=metrics.PV_CAPACITY,
        goal=Reach(Decimal(700), WAN_KW, deadline=by(2030)),
        title=Text("光伏装机容量", "Installed photovoltaic capacity"),
        scope="市内 within the city (implied)",
        reading=Text("口径与2025年目标相同。", "On the same basis as the 2025 goal."),
    ),
    Target(
        id="T027",
        clause="2.1.1",
        force=Force.PROMOTE,
        metric=metrics.OFFSHORE_WIND_CAPACITY,
        goal=Trend(heading=Heading.RISE),
        title=Text(
            "奉贤、南汇、金山三大海域风电开发", "Wind development in the three sea areas Fengxian, Nanhui, Jinshan"
        ),
        reading=Text(
            "未写分海域容量和时限;以三大海域并网容量合计上升判断。",
            "No capacity per area and no date: judged by a rise of the capacity connected in the three areas together.",
        ),
    ),
    Target(
        id="T029",
        clause="2.1.1",
        force=Force.STRIVE,
        metric=metrics.WIND_CAPACITY,
        goal=Reach(Decimal(260), WAN_KW, deadline=by(2025)),
        title=Text("风电装机容量", "Installed wind power capacity"),
        scope="陆上+海上 onshore and offshore; sea areas 奉贤、南汇、金山",
        reading=Text("陆上和海上合计。", "Onshore and offshore together."),
    ),
    Target(
        id="T030",
        clause="2.1.1",
        force=Force.STRIVE,
        metric=metrics.WIND_CAPACITY,
        goal=Reach(Decimal(500), WAN_KW, deadline=by(2030)),
        title=Text("风电装机容量", "Installed wind power capacity"),
        scope="陆上+海上 onshore and offshore",
        reading=Text(
            "陆上和海上合计,口径与2025年目标相同。",
            "Onshore and offshore together, on the same basis as the 2025 goal.",
        ),
    ),
    Target(
        id="T032",
        clause="2.1.1",
        force=Force.BINDING,
        metric=metrics.BIOMASS_CAPACITY,
        goal=Reach(Decimal(84), WAN_KW, deadline=by(2030)),
        title=Text("生物质发电装机容量", "Installed biomass power capacity"),
        reading=Text(
            "前文结合垃圾焚烧设施新建项目,故垃圾焚烧发电全额计入;没有2025年目标。用词为“达到”,不带“力争”。",
            "The text builds on waste-incineration sites, so incineration counts in full; there is no 2025 goal. "
            "“Reach” stands without “strive”, unlike solar and wind.",
        ),
    ),
    Target(
        id="T033",
        clause="2.1.1",
        force=Force.PROMOTE,
        metric=metrics.IMPORTED_NONFOSSIL_ELECTRICITY,
        goal=Trend(heading=Heading.RISE),
        title=Text("市外非化石能源电力引入", "Imported non-fossil electricity"),
    ),
    Target(
        id="T034",
        clause="2.1.1",
        force=Force.IN_PRINCIPLE,
        metric=metrics.NEW_CHANNEL_RENEWABLE_SHARE,
        goal=Reach(Decimal(50), PERCENT, deadline=during(2026, 2030)),
        title=Text(
            "新增和扩建市外清洁能源通道可再生能源电量比例",
            "Renewable share of electricity carried by new and expanded external clean-energy channels",
        ),
        scope="新增和扩建市外清洁能源通道 new and expanded external channels, each",
        reading=Text(
            "该比例未写时限,随后句的投运时间取“十五五”;未说明逐条或平均,按每条通道均须达到(取最低值)。",
            "The share has no date: that of the commissioning clause after it is taken. Per channel or on "
            "average is not stated: every channel must reach it, so the lowest counts.",
        ),
    ),
    Target(
        id="T035",
        clause="2.1.1",
        force=Force.STRIVE,
        metric=metrics.EXTERNAL_CLEAN_BASE_IN_OPERATION,
        goal=Reach(Decimal(1), YES_NO, deadline=during(2026, 2030)),
        title=Text(
            "市外大型非化石能源基地和清洁能源通道基本建成并投运",
            "External non-fossil base and clean-energy channels basically built and in operation",
        ),
        reading=Text(
            "主语可能只指通道;按基地和通道均投运认定,“基本”不另设阈值。",
            "The subject may be the channels alone; base and channels must both be in operation, “basically” "
            "sets no threshold.",
        ),
    ),
    Target(
        id="T036",
        clause="2.1.2",
        force=Force.APPROX,
        metric=metrics.COAL_CONSUMPTION,
        goal=Change(
            Decimal(5), heading=Heading.FALL, tolerance=Decimal("0.25"), base=implied(2020), deadline=during(2021, 2025)
        ),
        title=Text("煤炭消费总量", "Total coal consumption"),
        scope="全市 citywide",
        reading=Text(
            "未写基年,“十四五”取2020年至2025年。“左右”允许差0.25个百分点(5%的5%),即下降4.75%及以上。按实物量计。",
            "No base year is written: from 2020 to 2025. “About” allows 0.25 points (5 % of 5 %), so a fall of "
            "4.75 % counts. Physical tonnes.",
        ),
    ),
    Target(
        id="T037",
        clause="2.1.2",
        force=Force.BINDING,
        metric=metrics.COAL_SHARE_PRIMARY_ENERGY,
        goal=StayBelow(Decimal(30), PERCENT, deadline=during(2021, 2025)),
        title=Text("煤炭消费占一次能源消费比重", "Coal share of primary energy consumption"),
        scope="全市 citywide",
        reading=Text(
            "“以下”含本数;以2025年的年度值认定,不取五年平均。",
            "“以下” includes the number itself; the yearly value of 2025 counts, not the average of five years.",
        ),
    ),
    Target(
        id="T038",
        clause="2.1.2",
        force=Force.PROMOTE,
        metric=metrics.COAL_UNIT_REPLACEMENT_RATIO,
        goal=StayBelow(Decimal(1), NEW_TO_REPLACED, deadline=during(2021, 2025)),
        title=Text(
            "外高桥、吴泾、石洞口等落后燃煤机组等容量替代",
            "Equal-capacity replacement of outdated coal units at Waigaoqiao, Wujing, Shidongkou etc.",
        ),
        scope="外高桥; 吴泾; 石洞口 (等 = open list)",
        reading=Text(
            "“等容量”读作新旧容量之比不大于1;“加快推进”不承诺期内完成,“等”为开放列举,各处合计。",
            "“Equal capacity” is read as a ratio of new to old of at most 1; completion in the period is not "
            "promised, the list is open and all sites count together.",
        ),
    ),
    Target(
        id="T039",
        clause="2.1.2",
        force=Force.BINDING,
        metric=metrics.CAPTURE_READY_REPLACEMENT_UNITS,
        goal=Reach(Decimal(100), PERCENT, deadline=during(2021, 2025)),
        title=Text(
            "替代燃煤机组预留碳捕集设施接口和场地",
            "Replacement coal units reserve connection and site for carbon capture",
        ),
        scope="等容量替代机组 the replacement units of the preceding clause",
        reading=Text(
            "原文没有“全部”,按每台替代机组均须预留认定。",
            "There is no “all” in the text; read as a condition on every replacement unit.",
        ),
    ),
    Target(
        id="T040",
        clause="2.1.2",
        force=Force.PROMOTE,
        metric=metrics.COAL_UNITS_RETROFITTED,
        goal=Trend(heading=Heading.RISE, deadline=during(2021, 2025)),
        title=Text(
            "其他现役燃煤机组节能升级和灵活性改造", "Efficiency and flexibility retrofit of other in-service coal units"
        ),
        scope="其他现役燃煤机组 remaining in-service coal units",
        reading=Text(
            "未写数量;以累计完成改造的容量上升判断。",
            "No amount is written: judged by a rise of the capacity retrofitted so far.",
        ),
    ),
    Target(
        id="T041",
        clause="2.1.2",
        force=Force.BINDING,
        metric=metrics.CAPTIVE_COAL_KEPT,
        goal=StayBelow(Decimal("0.666667"), OF_ORIGINAL_SCALE),
        title=Text(
            "自备电厂保留煤机规模占原规模比例",
            "Coal-unit capacity kept at captive power plants as a share of the original scale",
        ),
        scope="自备电厂 captive (own-use) power plants",
        reading=Text(
            "未写时限,不借用邻句的“十四五”。“原规模”取2020年末全市自备煤机容量合计,不逐厂计;三分之二含本数,按小数六位存储。",
            "No date is written and none is borrowed from the sentences around. The original scale is the total "
            "captive coal capacity at the end of 2020, not plant by plant; two thirds, itself included, is kept "
            "to six decimals.",
        ),
    ),
    Target(
        id="T043",
        clause="2.1.2",
        force=Force.BINDING,
        metric=metrics.POWER_COAL_CONSUMPTION,
        goal=Trend(heading=Heading.CONTAIN, deadline=during(2021, 2025)),
        title=Text("发电用煤(合理控制)", "Coal for power generation (kept under reasonable control)"),
        scope="在保障电力供应安全的前提下 (condition: security of power supply)",
        reading=Text(
            "“合理控制”没有上限,也不承诺下降;以保障供电安全为前提。",
            "“Reasonable control” sets no ceiling and promises no fall; subject to security of supply.",
        ),
    ),
    Target(
        id="T044",
        clause="2.1.2",
        force=Force.BINDING,
        metric=metrics.POWER_COAL_CONSUMPTION,
        goal=Trend(heading=Heading.FALL, base=implied(2025), deadline=during(2026, 2030)),
        title=Text("发电用煤(进一步削减)", "Coal for power generation (further cut)"),
        scope="在保障电力供应安全的前提下 (condition: security of power supply)",
        reading=Text(
            "“进一步”未写基年,取2025年;前期只要求控制,不预设已下降。",
            "No base year for “further”: 2025. Before it the plan asks for control only, so an earlier fall is "
            "not presumed.",
        ),
    ),
    Target(
        id="T045",
        clause="2.1.2",
        force=Force.PROMOTE,
        metric=metrics.BAOWU_SHORT_PROCESS_SHARE,
        goal=Trend(heading=Heading.RISE, deadline=during(2021, 2025)),
        title=Text("宝武集团上海基地短流程炼钢比重", "Short-process (scrap/EAF) share at Baowu Shanghai base"),
        scope="宝武集团上海基地",
        reading=Text(
            "未写数量;只看方向。短流程指电炉炼钢。",
            "Direction only. The short process is electric-furnace steelmaking.",
        ),
    ),
    Target(
        id="T046",
        clause="2.1.2",
        force=Force.PROMOTE,
        metric=metrics.FURNACE_GAS_INJECTION,
        goal=Trend(heading=Heading.RISE, deadline=during(2021, 2025)),
        title=Text("高炉天然气喷吹替代", "Natural-gas injection replacing coal at Baowu Shanghai base"),
        scope="宝武集团上海基地",
        reading=Text(
            "未写数量;以天然气喷吹量上升判断。", "No amount is written: judged by a rise of the gas injected."
        ),
    ),
    Target(
        id="T048",
        clause="2.1.2",
        force=Force.PROMOTE,
        metric=metrics.PETROCHEMICAL_COAL_CONSUMPTION,
        goal=Trend(heading=Heading.FALL),
        title=Text("石化化工行业煤炭消费", "Coal use of petrochemicals and chemicals"),
        scope="石化化工行业",
        reading=Text("未写数量和时限;只看方向。", "No amount and no date: direction only."),
    ),
    Target(
        id="T049",
        clause="2.1.3",
        force=Force.PROMOTE,
        metric=metrics.OIL_CONSUMPTION,
        goal=Trend(heading=Heading.HOLD),
        title=Text("石油消费处于合理区间", "Oil consumption kept within a reasonable range"),
        reading=Text(
            "未给区间上下限,没有外部数字不能判定是否越界。",
            "The range has no bounds: without an outside number no breach can be found.",
        ),
    ),
    Target(
        id="T050",
        clause="2.1.3",
        force=Force.PROMOTE,
        metric=metrics.FUEL_OIL_END_USE_EFFICIENCY,
        goal=Trend(heading=Heading.RISE),
        title=Text("终端燃油产品能效", "Energy efficiency of end-use fuel-oil products"),
    ),
    Target(
        id="T051",
        clause="2.1.3",
        force=Force.PROMOTE,
        metric=metrics.AVIATION_SHIPPING_OIL_GROWTH,
        goal=Trend(heading=Heading.CONTAIN),
        title=Text("航空、航运油品消费增长速度", "Growth rate of aviation and shipping oil consumption"),
        scope="航空; 航运",
        reading=Text(
            "控制的是增速,不承诺消费下降;未给上限。",
            "The growth rate is to be controlled, no fall of consumption is promised; no ceiling is given.",
        ),
    ),
    Target(
        id="T053",
        clause="2.1.3",
        force=Force.APPROX,
        metric=metrics.GAS_PEAKING_CAPACITY_NEW,
        goal=Accumulate(Decimal(160), WAN_KW, tolerance=Decimal(8)),
        title=Text("燃气调峰机组(燃机)建设规模", "Gas-turbine peaking capacity to be built"),
        reading=Text(
            "未写时限;按2021年起新投运容量累计,不是在役总量。“约”允许少5%(8万千瓦)。",
            "No date is written: capacity put into operation from 2021 on adds up, not the stock. “About” allows "
            "5 % less (80 MW).",
        ),
    ),
    Target(
        id="T054",
        clause="2.1.3",
        force=Force.APPROX,
        metric=metrics.GAS_SUPPLY_CAPACITY,
        goal=Reach(Decimal(137), YI_CUBIC_METRE, tolerance=Decimal("6.85"), deadline=by(2025)),
        title=Text("天然气年供应能力", "Annual natural-gas supply capacity"),
        reading=Text(
            "是供应能力,不是消费量。“左右”允许少5%(6.85亿立方米)。",
            "Supply capacity, not consumption. “About” allows 5 % less (685 million m3).",
        ),
    ),
    Target(
        id="T055",
        clause="2.1.3",
        force=Force.BINDING,
        metric=metrics.GAS_STORAGE_DAYS,
        goal=Reach(Decimal(20), DAY, deadline=by(2025)),
        title=Text("天然气储备能力", "Natural-gas reserve capacity"),
        reading=Text(
            "未说明以何种日用量计,取年日均消费量。",
            "Which daily volume counts is not stated: the yearly average is taken.",
        ),
    ),
    Target(
        id="T056",
        clause="2.1.3",
        force=Force.APPROX,
        metric=metrics.GAS_SUPPLY_CAPACITY,
        goal=Reach(Decimal(165), YI_CUBIC_METRE, tolerance=Decimal("8.25"), deadline=by(2030)),
        title=Text("天然气年供应能力", "Annual natural-gas supply capacity"),
        reading=Text(
            "是供应能力,不是消费量。“左右”允许少5%(8.25亿立方米)。",
            "Supply capacity, not consumption. “About” allows 5 % less (825 million m3).",
        ),
    ),
    Target(
        id="T057",
        clause="2.1.3",
        force=Force.BINDING,
        metric=metrics.GAS_STORAGE_DAYS,
        goal=Reach(Decimal(20), DAY, deadline=by(2030)),
        title=Text("天然气储备能力", "Natural-gas reserve capacity"),
        reading=Text(
            "与2025年同为20天,措辞由“达到”改为“不低于”;日用量增长时储量须随之增加。",
            "The same 20 days as in 2025, “not below” in place of “reach”; the volume must grow with daily demand.",
        ),
    ),
    Target(
        id="T058",
        clause="2.1.4",
        force=Force.PROMOTE,
        metric=metrics.NEW_ENERGY_SHARE_OF_CAPACITY,
        goal=Trend(heading=Heading.RISE),
        title=Text("新型电力系统中新能源占比", "New-energy share in the power system"),
        reading=Text(
            "“新能源”和分母均未定义;取风电、光伏占市内装机的比例,只看方向。",
            "Neither “new energy” nor the denominator is defined: wind and photovoltaics in local capacity, "
            "direction only.",
        ),
    ),
    Target(
        id="T060",
        clause="2.1.4",
        force=Force.PROMOTE,
        metric=metrics.POWER_SYSTEM_REGULATING_CAPACITY,
        goal=Trend(heading=Heading.RISE),
        title=Text("电力系统综合调节能力", "Overall regulating capability of the power system"),
        reading=Text(
            "未给出度量;以市内可调容量上升判断。",
            "No measure is named: judged by a rise of adjustable capacity within the city.",
        ),
    ),
    Target(
        id="T061",
        clause="2.1.4",
        force=Force.PROMOTE,
        metric=metrics.IMPORTED_POWER_REGULATING_RANGE,
        goal=Trend(heading=Heading.RISE),
        title=Text("外来电调节能力", "Regulating capability of imported power"),
        reading=Text(
            "未给出度量;以日内可调节幅度上升判断。",
            "No measure is named: judged by a rise of the range that can be regulated within a day.",
        ),
    ),
    Target(
        id="T062",
        clause="2.1.4",
        force=Force.PROMOTE,
        metric=metrics.DIAMOND_GRID_AREA,
        goal=Trend(heading=Heading.RISE),
        title=Text("“钻石型”配电网推广应用", 'Roll-out of "diamond-type" distribution grid'),
        scope="中心城区; 临港新片区 (等 = open list)",
        reading=Text(
            "未写覆盖率,“等”为开放列举;以覆盖面积上升判断。",
            "No coverage rate, and the list is open: judged by a rise of the area served.",
        ),
    ),
    Target(
        id="T065",
        clause="2.1.4",
        force=Force.BINDING,
        metric=metrics.DEMAND_RESPONSE_SHARE,
        goal=Reach(Decimal(5), PERCENT, deadline=by(2025)),
        title=Text("需求侧尖峰负荷响应能力", "Demand-side peak-load response capability"),
        reading=Text(
            "未说明分母,取当年全市最高用电负荷;“不低于”含本数。",
            "The denominator is not named: the year's peak load of the city; the number itself is included.",
        ),
    ),
    Target(
        id="T067",
        clause="2.1.4",
        force=Force.PROMOTE,
        metric=metrics.NEW_STORAGE_CAPACITY,
        goal=Trend(heading=Heading.RISE),
        title=Text("新型储能装机规模", "Installed capacity of new-type energy storage"),
        reading=Text("方案没有数字;只看方向。", "The plan has no number: direction only."),
    ),
)

MILESTONES = (
    Milestone(
        id="T004",
        clause="1",
        force=Force.PROMOTE,
        key="energy_system_accelerated",
        goal=Deliver(deadline=during(2021, 2025)),
        title=Text(
            "现代能源体系和新型电力系统加快构建",
            "Modern energy system and new-type power system: construction accelerated",
        ),
        reading=Text(
            "只能定性判断;“加快”不承诺建成。", "Judged, not measured; “accelerated” does not promise completion."
        ),
    ),
    Milestone(
        id="T013",
        clause="1",
        force=Force.BINDING,
        key="energy_system_established",
        goal=Deliver(deadline=during(2026, 2030)),
        title=Text(
            "现代能源体系和新型电力系统基本建立", "Modern energy system and new-type power system basically established"
        ),
        reading=Text("只能定性判断。", "Judged, not measured."),
    ),
    Milestone(
        id="T028",
        clause="2.1.1",
        force=Force.EXPLORE,
        key="deep_sea_wind_pilot",
        title=Text("深远海风电示范试点", "Deep-sea wind demonstration pilot"),
    ),
    Milestone(
        id="T031",
        clause="2.1.1",
        force=Force.PROMOTE,
        key="baoshan_pudong_biomass_power",
        title=Text(
            "宝山、浦东生物质发电新项目",
            "New biomass power projects at the Baoshan and Pudong waste-incineration sites",
        ),
        scope="宝山; 浦东",
        reading=Text(
            "“一批”未写数量;宝山、浦东两处均有新项目建成即算完成。",
            "“A batch” gives no number: done when new projects stand at both Baoshan and Pudong.",
        ),
    ),
    Milestone(
        id="T042",
        clause="2.1.2",
        force=Force.PROMOTE,
        key="high_temperature_subcritical_retrofit",
        title=Text(
            "吴泾八期、宝钢自备电厂等高温亚临界改造",
            "High-temperature subcritical retrofit at Wujing phase VIII, Baosteel captive plant etc.",
        ),
        scope="吴泾八期; 宝钢自备电厂 (等 = open list)",
        reading=Text(
            "吴泾八期是否为自备电厂未说明;“等”为开放列举,两处所列机组完成即算完成。",
            "Whether Wujing phase VIII is a captive plant is not said; the list is open, done when the units "
            "named at both sites are.",
        ),
    ),
    Milestone(
        id="T047",
        clause="2.1.2",
        force=Force.PROMOTE,
        key="wujing_gaoqiao_transformation",
        title=Text("吴泾、高桥地区整体转型", "Overall transformation of the Wujing and Gaoqiao areas"),
        scope="吴泾; 高桥",
        reading=Text(
            "与2.3.3重复(T107),两处各记一次,是同一件事。",
            "Repeated in 2.3.3 (T107): one and the same commitment, listed in both places.",
        ),
    ),
    Milestone(
        id="T052",
        clause="2.1.3",
        force=Force.PROMOTE,
        key="lng_terminal_expansion",
        title=Text("上海液化天然气站线扩建", "Expansion of the Shanghai LNG terminal and pipeline"),
    ),
    Milestone(
        id="T059",
        clause="2.1.4",
        force=Force.BINDING,
        key="international_metropolis_grid",
        title=Text(
            "与国际大都市相适应的城市电网基本建成",
            "City grid meeting the needs of an international metropolis basically built",
        ),
        reading=Text("未写时限和度量,由主管部门认定。", "No date and no measure: the bureau judges."),
    ),
    Milestone(
        id="T063",
        clause="2.1.4",
        force=Force.PROMOTE,
        key="virtual_power_plant",
        title=Text("虚拟电厂建设", "Virtual power plant built"),
    ),
    Milestone(
        id="T064",
        clause="2.1.4",
        force=Force.PROMOTE,
        key="huangpu_demand_side_pilot",
        title=Text("黄浦建筑楼宇电力需求侧管理试点示范", "Huangpu building demand-side management pilot"),
        scope="黄浦",
    ),
    Milestone(
        id="T066",
        clause="2.1.4",
        force=Force.BINDING,
        key="electricity_market_system",
        title=Text("电力市场体系", "Fair, open, competitive, safe and low-carbon electricity market system"),
        reading=Text(
            "与4.5的电力现货市场建设(T292)部分重叠,此处为总体框架。",
            "Overlaps in part with the spot market of clause 4.5 (T292); here the framework as a whole.",
        ),
    ),
)
