"""What the circular-economy action promises."""

from decimal import Decimal

from services.circular import metrics
from shared.plan import Deliver, Force, Heading, Milestone, Reach, StayBelow, Target, Text, Trend, Within, by, during
from shared.plan.unit import ITEM, PERCENT, PERCENT_LANDFILLED, T_PER_DAY, WAN_T_PER_DAY, WAN_T_PER_YEAR, YES_NO

TARGETS = (
    Target(
        id="T185",
        clause="2.6",
        force=Force.PROMOTE,
        metric=metrics.RECYCLING_SYSTEM_COVERAGE,
        goal=Reach(Decimal(100), PERCENT, deadline=by(2025)),
        title=Text("覆盖城市各类固体废弃物的循环利用体系", "Recycling system covering every kind of urban solid waste"),
        scope="城市各类固体废弃物",
        reading=Text(
            "日期写在后一句(“到2025年”),此处一并适用。覆盖按废弃物类别计,类别见指标定义。",
            "The date stands in the next clause and is taken to apply here. Coverage is counted by kinds of waste, "
            "see the metric's definition.",
        ),
    ),
    Target(
        id="T186",
        clause="2.6",
        force=Force.APPROX,
        metric=metrics.RECYCLING_RATE_MAIN_WASTES,
        goal=Reach(Decimal(92), PERCENT, tolerance=Decimal("4.6"), deadline=by(2025)),
        title=Text("主要废弃物循环利用率", "Recycling rate of main wastes"),
        reading=Text(
            "“左右”允许少5%,即4.6个百分点。“主要废弃物”及权重未写,见指标定义。",
            "“About” allows 5 % less, 4.6 points. “Main wastes” and their weights are not given, see the metric's "
            "definition.",
        ),
    ),
    Target(
        id="T187",
        clause="2.6",
        force=Force.STRIVE,
        metric=metrics.SOLID_WASTE_LANDFILL_SHARE,
        goal=StayBelow(Decimal(0), PERCENT_LANDFILLED, tolerance=Decimal(5), deadline=by(2025)),
        title=Text("固体废弃物近零填埋", "Near-zero landfill of all solid waste"),
        scope="全市固体废弃物 all solid waste citywide",
        reading=Text(
            "“近零”未给阈值:填埋不超过5%即认定。日期承前句的2025年。与T206(原生生活垃圾零填埋)、T213(污泥零填埋)分开判断。",
            "“Near zero” has no threshold: up to 5 % landfilled counts. The date 2025 is carried from earlier in the "
            "sentence. Judged apart from T206 (raw household waste) and T213 (sludge).",
        ),
    ),
    Target(
        id="T188",
        clause="2.6.1",
        force=Force.BINDING,
        metric=metrics.PARKS_KEEPING_WASTE_SHARE,
        goal=Reach(Decimal(100), PERCENT, deadline=by(2025)),
        title=Text("重点园区固废不出园", "Solid waste does not leave key parks"),
        scope="重点园区 (list not defined)",
        reading=Text(
            "重点园区未列名单;“率先”指重点园区先于其他园区,到2025年须全部实现。",
            "The key parks are not listed; “first” sets them before other parks, and all of them are due in 2025.",
        ),
    ),
    Target(
        id="T189",
        clause="2.6.1",
        force=Force.PROMOTE,
        metric=metrics.REMANUFACTURING_OUTPUT,
        goal=Trend(heading=Heading.RISE),
        title=Text("再制造产业规模", "Scale of the remanufacturing industry"),
        scope="汽车零部件; 机电产品 (等)",
    ),
    Target(
        id="T190",
        clause="2.6.1",
        force=Force.BINDING,
        metric=metrics.RECYCLING_INDUSTRY_BASES,
        goal=Within(Decimal(3), ITEM, high=Decimal(5)),
        title=Text("循环利用产业基地", "Recycling industry bases built"),
        reading=Text(
            "三个至五个均为完成;前后句的2025年不及于此,未写时限。",
            "Three, four or five fulfil it; the 2025 of the sentences around does not reach here, so no date is set.",
        ),
    ),
    Target(
        id="T191",
        clause="2.6.1",
        force=Force.BINDING,
        metric=metrics.MEDICAL_WASTE_TREATMENT_CAPACITY,
        goal=Reach(Decimal(392), T_PER_DAY, deadline=by(2025)),
        title=Text("医废处置能力", "Medical-waste disposal capacity"),
        scope="全市 citywide",
    ),
    Target(
        id="T192",
        clause="2.6.1",
        force=Force.BINDING,
        metric=metrics.MEDICAL_WASTE_COLLECTION_COVERAGE,
        goal=Reach(Decimal(100), PERCENT, deadline=by(2025)),
        title=Text(
            "医废收运体系对大中小型医疗机构的覆盖",
            "Medical-waste collection covers large, medium and small institutions",
        ),
        scope="大型; 中型; 小型医疗机构",
    ),
    Target(
        id="T193",
        clause="2.6.1",
        force=Force.BINDING,
        metric=metrics.GENERAL_INDUSTRIAL_WASTE_UTILIZATION_RATE,
        goal=Reach(Decimal(95), PERCENT, deadline=by(2025)),
        title=Text("一般工业固体废物综合利用率", "Comprehensive use rate of general industrial solid waste"),
        reading=Text("“以上”含本数。", "“以上” includes the number itself."),
    ),
    Target(
        id="T194",
        clause="2.6.1",
        force=Force.BINDING,
        metric=metrics.BULK_SOLID_WASTE_UTILIZATION_RATE,
        goal=Reach(Decimal(98), PERCENT, deadline=by(2025)),
        title=Text("大宗工业固体废物综合利用率", "Comprehensive use rate of bulk industrial solid waste"),
        reading=Text(
            "“以上”含本数。2025年承前半句。",
            "“以上” includes the number itself. The year 2025 is carried from the clause before.",
        ),
    ),
    Target(
        id="T196",
        clause="2.6.2",
        force=Force.PROMOTE,
        metric=metrics.MSW_GENERATION_DAILY,
        goal=Trend(heading=Heading.FALL),
        title=Text("生活垃圾源头减量", "Household waste at source"),
        reading=Text(
            "方案未给度量;按统计公报口径,以干垃圾与湿垃圾日均量判断方向,不含可回收物。",
            "The plan names no measure: residual plus wet waste per day, as in the statistical bulletin, shows the "
            "direction; recyclables stay outside.",
        ),
    ),
    Target(
        id="T197",
        clause="2.6.2",
        force=Force.PROMOTE,
        metric=metrics.SINGLE_USE_PLASTICS_USE,
        goal=Trend(heading=Heading.FALL),
        title=Text("一次性塑料制品源头减量", "Single-use plastics at source"),
        reading=Text(
            "方案未给度量;以使用量判断方向。", "The plan names no measure: the amount used shows the direction."
        ),
    ),
    Target(
        id="T198",
        clause="2.6.2",
        force=Force.PROMOTE,
        metric=metrics.PARCEL_SECONDARY_PACKAGING_RATE,
        goal=Trend(heading=Heading.FALL),
        title=Text("快递二次包装", "Secondary packaging of parcels"),
        reading=Text(
            "方案未给度量;以二次包装的件数比例而不是件数判断方向,因为快件总量在增长。",
            "The plan names no measure: the share of parcels shows the direction, not their number, as parcels grow "
            "in all.",
        ),
    ),
    Target(
        id="T199",
        clause="2.6.2",
        force=Force.PROMOTE,
        metric=metrics.MARKET_VEGETABLE_WASTE,
        goal=Trend(heading=Heading.FALL),
        title=Text("农贸市场蔬菜废弃物产生量", "Vegetable waste generated at produce markets"),
    ),
    Target(
        id="T200",
        clause="2.6.2",
        force=Force.BINDING,
        metric=metrics.MSW_INCINERATION_CAPACITY,
        goal=Reach(Decimal("2.9"), WAN_T_PER_DAY, deadline=by(2025)),
        title=Text("生活垃圾焚烧能力", "Household-waste incineration capacity"),
    ),
    Target(
        id="T201",
        clause="2.6.2",
        force=Force.PROMOTE,
        metric=metrics.WET_WASTE_FACILITIES_DONE,
        goal=Reach(Decimal(1), YES_NO, deadline=by(2025)),
        title=Text(
            "老港、宝山等湿垃圾集中资源化利用设施建设及分散处理设施达标改造",
            "Central wet-waste facilities (Laogang, Baoshan etc.) built and scattered facilities upgraded to standard",
        ),
        scope="老港; 宝山 (等 = open list)",
        reading=Text(
            "“等”为开放列举:只以点名的老港、宝山和分散设施改造判断;2025年承前句。",
            "“等” leaves the list open: only Laogang, Baoshan and the scattered facilities are judged. The year 2025 "
            "is carried from the clause before.",
        ),
    ),
    Target(
        id="T202",
        clause="2.6.2",
        force=Force.STRIVE,
        metric=metrics.WET_WASTE_CAPACITY,
        goal=Reach(Decimal("1.1"), WAN_T_PER_DAY, deadline=by(2025)),
        title=Text("湿垃圾资源化利用能力", "Wet-waste (food waste) use capacity"),
        reading=Text(
            "2025年跨分号承前;能力含集中和分散设施,因为同句并提两者。",
            "The year 2025 is carried across a semicolon. Central and scattered facilities count together, as the "
            "clause names both.",
        ),
    ),
    Target(
        id="T204",
        clause="2.6.2",
        force=Force.BINDING,
        metric=metrics.MSW_RECYCLING_RATE,
        goal=Reach(Decimal(45), PERCENT, deadline=by(2025)),
        title=Text("生活垃圾回收利用率", "Household-waste recycling rate"),
        scope="全市 citywide",
        reading=Text(
            "“以上”只写在85%之后,也可能管到此处;两种读法都以达到45%为完成。",
            "“以上” stands after 85 % only and may reach here; on either reading 45 % fulfils it.",
        ),
    ),
    Target(
        id="T205",
        clause="2.6.2",
        force=Force.BINDING,
        metric=metrics.MSW_RESOURCE_UTILIZATION_RATE,
        goal=Reach(Decimal(85), PERCENT, deadline=by(2025)),
        title=Text("生活垃圾资源化利用率", "Household-waste resource-use rate"),
        scope="全市 citywide",
        reading=Text(
            "“以上”含本数;资源化含焚烧发电,范围大于回收利用。",
            "“以上” includes the number itself; resource use includes burning for power and is wider than recycling.",
        ),
    ),
    Target(
        id="T206",
        clause="2.6.2",
        force=Force.BINDING,
        metric=metrics.MSW_LANDFILL_SHARE,
        goal=StayBelow(Decimal(0), PERCENT_LANDFILLED, deadline=by(2025)),
        title=Text("原生生活垃圾填埋比例", "Raw household waste sent to landfill"),
        scope="原生生活垃圾 raw (untreated) household waste; ash and residues outside",
        reading=Text(
            "只指未经处理的生活垃圾;焚烧灰渣不在内。“零”不留余量。",
            "Untreated household waste only, ash is outside. Zero leaves no tolerance.",
        ),
    ),
    Target(
        id="T207",
        clause="2.6.3",
        force=Force.PROMOTE,
        metric=metrics.DECORATION_WASTE_GENERATION,
        goal=Trend(heading=Heading.FALL),
        title=Text("装修垃圾减量", "Decoration (fit-out) waste"),
        reading=Text(
            "方案未给度量;以年产生量判断方向。",
            "The plan names no measure: the amount of the year shows the direction.",
        ),
    ),
    Target(
        id="T208",
        clause="2.6.3",
        force=Force.PROMOTE,
        metric=metrics.CONSTRUCTION_SPOIL_GENERATION,
        goal=Trend(heading=Heading.FALL),
        title=Text("工程渣土等废弃物源头减量", "Construction spoil and other waste at source"),
        reading=Text(
            "方案未给度量;以运出工地的年量判断方向,“等”取工程泥浆和工程垃圾。",
            "The plan names no measure: the amount leaving the sites in the year shows the direction; slurry and "
            "building waste are taken for “等”.",
        ),
    ),
    Target(
        id="T210",
        clause="2.6.3",
        force=Force.BINDING,
        metric=metrics.DEMOLITION_DECORATION_WASTE_CAPACITY,
        goal=Reach(Decimal(810), WAN_T_PER_YEAR, deadline=by(2025)),
        title=Text("拆房和装修垃圾资源化利用能力", "Capacity to use demolition and decoration waste"),
    ),
    Target(
        id="T212",
        clause="2.6.3",
        force=Force.PROMOTE,
        metric=metrics.SEWAGE_SLUDGE_TREATMENT_CAPACITY,
        goal=Trend(heading=Heading.RISE),
        title=Text("污水厂污泥处置能力", "Sewage-sludge treatment capacity"),
    ),
    Target(
        id="T213",
        clause="2.6.3",
        force=Force.BINDING,
        metric=metrics.SEWAGE_SLUDGE_LANDFILL_SHARE,
        goal=StayBelow(Decimal(0), PERCENT_LANDFILLED),
        title=Text("污水厂污泥填埋比例", "Sewage sludge sent to landfill"),
        scope="污水厂污泥",
        reading=Text(
            "本句未写时限,前文拆房垃圾的2025年不及于此。“零”不留余量。",
            "No date in this sentence: the 2025 of demolition waste does not reach here. Zero leaves no tolerance.",
        ),
    ),
    Target(
        id="T214",
        clause="2.6.3",
        force=Force.BINDING,
        metric=metrics.DREDGED_SEDIMENT_TRACKING,
        goal=Reach(Decimal(100), PERCENT),
        title=Text(
            "疏浚底泥全过程全覆盖跟踪监管", "Tracking of dredged sediment covers all of it through the whole process"
        ),
        scope="疏浚底泥",
        reading=Text("未写时限。", "No date is written."),
    ),
    Target(
        id="T215",
        clause="2.6.4",
        force=Force.PROMOTE,
        metric=metrics.SOIL_ORGANIC_CARBON_STOCK,
        goal=Trend(heading=Heading.RISE),
        title=Text("土壤有机碳储量", "Soil organic carbon stock"),
    ),
    Target(
        id="T216",
        clause="2.6.4",
        force=Force.BINDING,
        metric=metrics.STRAW_UTILIZATION_RATE,
        goal=Reach(Decimal(98), PERCENT, deadline=by(2025)),
        title=Text("农作物秸秆综合利用率", "Comprehensive use rate of crop straw"),
        reading=Text(
            "“稳定在”按2025年当年值判断;“以上”含本数。",
            "“Hold at” is judged by the value of 2025; “以上” includes the number itself.",
        ),
    ),
    Target(
        id="T217",
        clause="2.6.4",
        force=Force.STRIVE,
        metric=metrics.FARM_FILM_COLLECTION_RATE,
        goal=Reach(Decimal(100), PERCENT),
        title=Text(
            "废旧农膜、黄板和农药包装废弃物全量回收",
            "All discarded farm film, sticky boards and pesticide packaging collected",
        ),
        scope="废旧农膜; 黄板; 农药包装废弃物",
        reading=Text(
            "未写时限;“全量”对三类废弃物分别要求,以回收率最低者判断。",
            "No date is written. “All” is asked of each of the three wastes: the lowest rate decides.",
        ),
    ),
    Target(
        id="T219",
        clause="2.6.4",
        force=Force.BINDING,
        metric=metrics.MANURE_UTILIZATION_RATE,
        goal=Reach(Decimal(98), PERCENT, deadline=by(2025)),
        title=Text("畜禽粪污综合利用率", "Comprehensive use rate of livestock manure"),
    ),
    Target(
        id="T220",
        clause="2.6.4",
        force=Force.PROMOTE,
        metric=metrics.CHEMICAL_FERTILIZER_USE,
        goal=Trend(heading=Heading.FALL),
        title=Text("化学肥料施用量", "Chemical fertiliser use"),
        reading=Text("“减施增效”以施用量下降判断。", "“Less use, more effect” is judged by a fall of the amount."),
    ),
    Target(
        id="T221",
        clause="2.6.4",
        force=Force.PROMOTE,
        metric=metrics.PESTICIDE_USE,
        goal=Trend(heading=Heading.FALL),
        title=Text("农药施用量", "Pesticide use"),
        reading=Text("“减施增效”以使用量下降判断。", "“Less use, more effect” is judged by a fall of the amount."),
    ),
)

MILESTONES = (
    Milestone(
        id="T007",
        clause="1",
        force=Force.BINDING,
        key="circular_society",
        goal=Deliver(deadline=during(2021, 2025)),
        title=Text("循环型社会基本形成", "Circular society basically formed"),
        reading=Text(
            "没有度量,由主管部门认定;“基本”允许个别任务未完成。主要废弃物循环利用率(T186)可作佐证。",
            "No measure is given: the bureaus judge, and “basically” lets single tasks stay open. The recycling rate "
            "of main wastes (T186) may support it.",
        ),
    ),
    Milestone(
        id="T018",
        clause="1",
        force=Force.BINDING,
        key="circular_society_level",
        goal=Trend(heading=Heading.RISE, deadline=during(2026, 2030)),
        title=Text("循环型社会发展水平", "Development level of the circular society"),
        reading=Text(
            "没有度量,由主管部门与2025年比较认定。", "No measure is given: the bureaus judge it against 2025."
        ),
    ),
    Milestone(
        id="T195",
        clause="2.6.2",
        force=Force.BINDING,
        key="waste_sorting_model_city",
        title=Text("全国垃圾分类示范城市", "National model city for waste sorting"),
    ),
    Milestone(
        id="T203",
        clause="2.6.2",
        force=Force.PROMOTE,
        key="kitchen_oil_facilities",
        title=Text("餐厨废弃油脂资源化利用设施", "Facilities for the use of waste kitchen oil"),
        reading=Text(
            "未列设施名单,也未写时限,由主管部门认定。",
            "No facilities are listed and no date is written: the bureau judges.",
        ),
    ),
    Milestone(
        id="T209",
        clause="2.6.3",
        force=Force.EXPLORE,
        key="construction_waste_limits",
        title=Text("建筑工程废弃物排放限额管理", "Discharge limits for construction waste"),
    ),
    Milestone(
        id="T211",
        clause="2.6.3",
        force=Force.BINDING,
        key="recycled_materials_mandate",
        title=Text("再生建材强制使用政策", "Mandatory-use policy for recycled building materials"),
    ),
    Milestone(
        id="T218",
        clause="2.6.4",
        force=Force.BINDING,
        key="mulch_film_collection",
        title=Text("地膜纳入生活垃圾回收处置体系", "Mulch film taken into the household-waste system"),
    ),
    Milestone(
        id="T222",
        clause="2.6.5",
        force=Force.BINDING,
        key="baoshan_resource_centre",
        title=Text("宝山再生资源利用中心", "Baoshan renewable-resources centre"),
        scope="宝山",
        reading=Text(
            "“等项目”为开放列举,只以点名的宝山再生资源利用中心判断。",
            "“等” leaves the list open: only the centre named is judged.",
        ),
    ),
    Milestone(
        id="T223",
        clause="2.6.5",
        force=Force.EXPLORE,
        key="delta_treatment_white_list",
        title=Text(
            "长三角区域固体废物利用处置设施白名单制度", "Yangtze-delta white list of waste-treatment facilities"
        ),
    ),
    Milestone(
        id="T224",
        clause="2.6.5",
        force=Force.BINDING,
        key="waste_supply_demand_sharing",
        title=Text("固体废物供需信息共享机制", "Supply and demand information-sharing mechanism for waste"),
        reading=Text(
            "句首的“探索”可能管到此处;按“建立”处理。",
            "“Explore” at the head of the sentence may reach here; “establish” is taken.",
        ),
    ),
    Milestone(
        id="T225",
        clause="2.6.5",
        force=Force.PROMOTE,
        key="cross_region_co_treatment",
        title=Text(
            "长期稳定的协同处理机制和设施共建共享机制", "Long-term co-treatment mechanism and shared facilities"
        ),
        scope="废酸等危险废物; 焚烧炉渣",
    ),
)
