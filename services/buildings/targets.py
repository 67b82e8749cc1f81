"""What the buildings action promises."""

from decimal import Decimal

from services.buildings import metrics
from shared.plan import (
    Accumulate,
    Force,
    Heading,
    Milestone,
    NoIncrease,
    Reach,
    StayBelow,
    Target,
    Text,
    Trend,
    by,
    during,
    since,
)
from shared.plan.unit import CASE, ELECTRIC_CAPACITY_ADDED, KIND, PERCENT, WAN_SQUARE_METRE

TARGETS = (
    Target(
        id="T118",
        clause="2.4.1",
        force=Force.PROMOTE,
        metric=metrics.TOTAL_FLOOR_AREA,
        goal=Trend(heading=Heading.CONTAIN),
        title=Text("城乡建筑面积总量", "Total urban and rural floor area"),
        reading=Text(
            "“合理控制”未给上限:只看总量变化,不作是否达到的判断。",
            "“Reasonable control” names no ceiling: the total is shown and not judged as kept or broken.",
        ),
    ),
    Target(
        id="T119",
        clause="2.4.1",
        force=Force.PROMOTE,
        metric=metrics.CONSTRUCTION_ENERGY_USE,
        goal=Trend(heading=Heading.FALL),
        title=Text("建设过程能源资源消耗", "Energy and resource use during construction"),
        reading=Text(
            "未写基年、时限和度量;以建筑业能源消费总量判断方向,见指标定义。",
            "No base year, date or measure is written: the total energy use of construction shows the direction, see "
            "the definition.",
        ),
    ),
    Target(
        id="T120",
        clause="2.4.1",
        force=Force.BINDING,
        metric=metrics.MASS_DEMOLITION_CASES,
        goal=StayBelow(Decimal(0), CASE),
        title=Text("大拆大建", "Mass demolition and rebuilding"),
        scope="城市更新; 旧区改造",
        reading=Text(
            "“杜绝”按一年内零起认定;何为大拆大建见指标定义。",
            "“Put an end to” means no case in a year; what counts as one is in the metric's definition.",
        ),
    ),
    Target(
        id="T122",
        clause="2.4.2",
        force=Force.BINDING,
        metric=metrics.ULTRA_LOW_ENERGY_BUILDING_AREA_NEW,
        goal=Accumulate(Decimal(800), WAN_SQUARE_METRE, deadline=during(2021, 2025)),
        title=Text(
            "超低能耗建筑示范项目累计落实面积",
            "Ultra-low-energy building demonstration projects, cumulative floor area committed",
        ),
        reading=Text(
            "“落实”指项目已确定,不要求竣工;只累计2021—2025年各年落实的面积,2021年前的项目不计。“不少于”含本数。",
            "“落实” means committed, not completed: the areas committed in each year of 2021–2025 add up, projects "
            "from before 2021 do not count. “Not less than” includes the number itself.",
        ),
    ),
    Target(
        id="T123",
        clause="2.4.2",
        force=Force.BINDING,
        metric=metrics.ULTRA_LOW_ENERGY_SHARE_KEY_AREAS,
        goal=Reach(Decimal(100), PERCENT, deadline=by(2025)),
        title=Text("重点区域全面执行超低能耗建筑标准", "Ultra-low-energy standard fully applied in key areas"),
        scope="五个新城; 临港新片区; 长三角生态绿色一体化发展示范区; 崇明世界级生态岛 (等 = open list)",
        reading=Text(
            "原文未写“新建”,按当年新建民用建筑理解;“等”未列尽,只核对写明的区域。",
            "“New” is not written: the new civil buildings of the year are meant. The list is open; only the areas "
            "named are checked.",
        ),
    ),
    Target(
        id="T124",
        clause="2.4.2",
        force=Force.BINDING,
        metric=metrics.ULTRA_LOW_ENERGY_SHARE_RESIDENTIAL,
        goal=Reach(Decimal(50), PERCENT, deadline=during(2026, 2030)),
        title=Text(
            "新建居住建筑执行超低能耗建筑标准的比例",
            "Share of new residential buildings built to the ultra-low-energy standard",
        ),
        scope="全市新建居住建筑 new residential buildings citywide",
        reading=Text(
            "按建筑面积计;50%作为2026—2030年间达到的年度水平,不是五年平均,最迟以2030年的数认定。它是2030年全面执行"
            "(T126)之前的一步,两者因此相容。",
            "By floor area. The 50 % is a yearly level reached within 2026–2030, not the average of five years; the "
            "figure of 2030 decides at the latest. It is a step before full application in 2030 (T126), so the two "
            "agree.",
        ),
    ),
    Target(
        id="T125",
        clause="2.4.2",
        force=Force.PROMOTE,
        metric=metrics.ULTRA_LOW_ENERGY_PUBLIC_AREA_NEW,
        goal=Trend(heading=Heading.RISE, deadline=during(2026, 2030)),
        title=Text(
            "新建公共建筑执行超低能耗建筑标准的规模", "New public buildings built to the ultra-low-energy standard"
        ),
        scope="新建公共建筑 new public buildings",
        reading=Text(
            "“规模化推进”未给数量;2030年面积高于2025年即为实现,其间看逐年增减。",
            "“At scale” names no amount: kept if the area of 2030 exceeds that of 2025, the yearly change shows the "
            "way.",
        ),
    ),
    Target(
        id="T126",
        clause="2.4.2",
        force=Force.BINDING,
        metric=metrics.ULTRA_LOW_ENERGY_SHARE_CIVIL,
        goal=Reach(Decimal(100), PERCENT, deadline=by(2030)),
        title=Text(
            "新建民用建筑全面执行超低能耗建筑标准", "All new civil buildings built to the ultra-low-energy standard"
        ),
        scope="全市新建民用建筑 (居住+公共) new civil = residential + public buildings citywide",
        reading=Text(
            "按2030年当年新建民用建筑认定,不是累计;其中包括居住建筑,因此高于T124的50%。",
            "Judged on the new civil buildings of the year 2030 alone. Residential ones are among them, so it goes "
            "beyond the 50 % of T124.",
        ),
    ),
    Target(
        id="T129",
        clause="2.4.2",
        force=Force.BINDING,
        metric=metrics.GREEN_BUILDING_COMPLIANCE,
        goal=Reach(Decimal(100), PERCENT),
        title=Text("新建建筑按本市绿色建筑管理办法执行", "All new buildings follow the municipal green building rules"),
        scope="新建建筑 new buildings",
        reading=Text(
            "办法的内容在方案之外,随其修订;未写时限,每年都应符合。",
            "What the rules ask lies outside the plan and changes with them. No date is written: it holds every year.",
        ),
    ),
    Target(
        id="T130",
        clause="2.4.2",
        force=Force.PROMOTE,
        metric=metrics.GREEN_ECO_DISTRICT_COUNT,
        goal=Trend(heading=Heading.RISE),
        title=Text("绿色生态城区建设", "Green eco-districts"),
        reading=Text(
            "“全面推行”未给总数或比例;以累计创建数上升判断方向。",
            "“Roll out fully” names no number or share: the count created so far shows the direction.",
        ),
    ),
    Target(
        id="T131",
        clause="2.4.2",
        force=Force.BINDING,
        metric=metrics.BUILDING_RETROFIT_AREA,
        goal=Accumulate(Decimal(8000), WAN_SQUARE_METRE, deadline=during(2021, 2030)),
        title=Text("既有建筑节能改造累计面积", "Energy retrofit of existing buildings, cumulative floor area"),
        scope="既有建筑 existing buildings (public and residential not split)",
        reading=Text(
            "两个五年期合计一个数,2021—2030年累计,不分期;“以上”含本数。公共建筑改造只是其中一部分,单列。",
            "One sum over both five-year periods, 2021–2030, with no split. “以上” includes the number itself. "
            "Public-building retrofit is only a part of it and kept apart.",
        ),
    ),
    Target(
        id="T132",
        clause="2.4.2",
        force=Force.BINDING,
        metric=metrics.RETROFIT_AREA_SAVING_15_PERCENT,
        goal=Accumulate(Decimal(600), WAN_SQUARE_METRE, deadline=during(2021, 2030)),
        title=Text(
            "其中平均节能率15%及以上的改造面积", "of which floor area with an average energy saving of 15% or more"
        ),
        scope="既有建筑节能改造中平均节能率>=15%的部分",
        reading=Text(
            "是8000万平方米的一部分,同为2021—2030年累计;15%是计入的门槛,按项目平均节能率,含15%。",
            "A part of the 80 million m2, summed over 2021–2030 as well. The 15 % is what qualifies, inclusive, as "
            "the average of a project.",
        ),
    ),
    Target(
        id="T134",
        clause="2.4.2",
        force=Force.PROMOTE,
        metric=metrics.PUBLIC_BUILDING_EFFICIENCY,
        goal=Trend(heading=Heading.RISE),
        title=Text("既有公共建筑能效水平", "Energy efficiency of existing public buildings"),
        scope="既有公共建筑",
        reading=Text(
            "未写度量;以单位面积能耗的倒数指数判断方向。",
            "No measure is written: an index of energy per floor area, inverted, shows the direction.",
        ),
    ),
    Target(
        id="T136",
        clause="2.4.2",
        force=Force.PROMOTE,
        metric=metrics.REPEATED_MUNICIPAL_WORKS,
        goal=Trend(heading=Heading.FALL),
        title=Text("市政工程重复建设和施工", "Repeated construction of municipal works"),
        reading=Text(
            "未写度量;以年限内重复开挖的道路起数判断方向。",
            "No measure is written: roads dug up again before their term show the direction.",
        ),
    ),
    Target(
        id="T138",
        clause="2.4.3",
        force=Force.BINDING,
        metric=metrics.RENEWABLE_KINDS_NEW_BUILDINGS,
        goal=Reach(Decimal(1), KIND, deadline=since(2022)),
        title=Text(
            "新建公共建筑、居住建筑和工业厂房使用可再生能源种类数",
            "Kinds of renewable energy used in each new public, residential or factory building",
        ),
        scope="新建公共建筑; 新建居住建筑; 新建工业厂房",
        reading=Text(
            "以2022年1月1日起取得施工许可的建筑为准;规则约束每一幢,故取最少的一幢。未写终止年份。",
            "Buildings permitted from 1 January 2022 on. The rule binds every single one, so the lowest decides. No "
            "end is written.",
        ),
    ),
    Target(
        id="T139",
        clause="2.4.3",
        force=Force.BINDING,
        metric=metrics.RENEWABLE_SUBSTITUTION_RATE,
        goal=Reach(Decimal(10), PERCENT, deadline=by(2025)),
        title=Text("城镇建筑可再生能源替代率", "Renewable substitution rate of urban buildings"),
        scope="城镇建筑 urban buildings",
        reading=Text(
            "方案未定义替代率,见指标定义。", "The plan does not define the rate, see the metric's definition."
        ),
    ),
    Target(
        id="T140",
        clause="2.4.3",
        force=Force.BINDING,
        metric=metrics.RENEWABLE_SUBSTITUTION_RATE,
        goal=Reach(Decimal(15), PERCENT, deadline=by(2030)),
        title=Text("城镇建筑可再生能源替代率", "Renewable substitution rate of urban buildings"),
        scope="城镇建筑 urban buildings",
        reading=Text(
            "与T139同一指标;方案未定义替代率,见指标定义。",
            "The same metric as T139; the plan does not define the rate, see the metric's definition.",
        ),
    ),
    Target(
        id="T141",
        clause="2.4.3",
        force=Force.BINDING,
        metric=metrics.PV_ROOF_SHARE_GOVERNMENT_SCHOOL_FACTORY,
        goal=Reach(Decimal(50), PERCENT, deadline=since(2022)),
        title=Text(
            "新建政府机关、学校、工业厂房等建筑屋顶光伏面积比例",
            "PV share of roof area on new government, school and factory buildings",
        ),
        scope="新建政府机关; 新建学校; 新建工业厂房 (等 = open list)",
        reading=Text(
            "以2022年1月1日起取得施工许可的建筑为准,只计适宜安装的建筑,分母取屋顶总面积;规则约束每一幢,此处按当年合计"
            "判断。“等”未列尽。",
            "Buildings permitted from 1 January 2022 on and suited to PV, on the whole roof area. The rule binds "
            "every building; the total of the year is judged here. The list is open.",
        ),
    ),
    Target(
        id="T142",
        clause="2.4.3",
        force=Force.BINDING,
        metric=metrics.PV_ROOF_SHARE_OTHER_PUBLIC,
        goal=Reach(Decimal(30), PERCENT, deadline=since(2022)),
        title=Text("其他类型新建公共建筑屋顶光伏面积比例", "PV share of roof area on other new public buildings"),
        scope="其他类型公共建筑 other types of new public buildings",
        reading=Text(
            "“新建”“2022年起”和“适宜”承前句;口径同T141。",
            "“New”, “from 2022” and “suited” carry over from the words before; counted as in T141.",
        ),
    ),
    Target(
        id="T143",
        clause="2.4.3",
        force=Force.BINDING,
        metric=metrics.ROOFTOP_PV_COVERAGE,
        goal=Reach(Decimal(50), PERCENT, deadline=by(2025)),
        title=Text(
            "公共机构、工业厂房建筑屋顶光伏覆盖率", "Rooftop PV coverage of public-institution and factory buildings"
        ),
        scope="既有建筑: 公共机构; 工业厂房 existing buildings",
        reading=Text(
            "“覆盖率”未定义;前句论面积时用“面积比例”,故此处按幢数计,分母为这两类既有建筑的全部。“以上”含本数。",
            "“Coverage” is not defined. The sentence before says “share of area” where area is meant, so buildings "
            "are counted here, out of all existing public-institution and factory buildings. “以上” includes the "
            "number itself.",
        ),
    ),
    Target(
        id="T144",
        clause="2.4.3",
        force=Force.BINDING,
        metric=metrics.SUITABLE_ROOF_PV_COVERAGE,
        goal=Reach(Decimal(100), PERCENT, deadline=by(2030)),
        title=Text("既有建筑光伏应装尽装", "PV installed wherever it can be on existing buildings"),
        scope="既有建筑(公共机构、工业厂房; 或全部既有建筑)中适宜安装的部分",
        reading=Text(
            "承前半句,只指公共机构和工业厂房,不扩及全部既有建筑;是否适宜由主管部门认定,分母只取适宜的建筑。",
            "Public institutions and factories, as in the same sentence, not all existing buildings. The bureau "
            "finds which are suited; only those are the denominator, unlike T143.",
        ),
    ),
    Target(
        id="T145",
        clause="2.4.3",
        force=Force.PROMOTE,
        metric=metrics.BUILDING_ELECTRIFICATION,
        goal=Trend(heading=Heading.RISE),
        title=Text("建筑终端电气化水平", "Electrification of building end uses"),
    ),
    Target(
        id="T146",
        clause="2.4.3",
        force=Force.PROMOTE,
        metric=metrics.ALL_ELECTRIC_SHARE_PUBLIC,
        goal=Reach(Decimal(100), PERCENT),
        title=Text("新建公共建筑逐步全面电气化", "New public buildings gradually fully electrified"),
        scope="新建公共建筑",
        reading=Text("“逐步”未写时限;100%为最终状态。", "“Gradually” has no date; 100 % is the final state."),
    ),
    Target(
        id="T147",
        clause="2.4.3",
        force=Force.PROMOTE,
        metric=metrics.ELECTRICAL_CAPACITY_ADDED,
        goal=NoIncrease(unit=ELECTRIC_CAPACITY_ADDED),
        title=Text("建筑电力增容", "Added electrical connection capacity in buildings"),
        reading=Text(
            "“少增容、不增容”程度不同;按“不增容”判断,即新增容量为零,少增容只体现在数值下降。",
            "“Less or no added capacity” has two degrees: none added is what is judged; less of it shows in a "
            "falling figure only.",
        ),
    ),
    Target(
        id="T149",
        clause="2.4.4",
        force=Force.PROMOTE,
        metric=metrics.RURAL_ELECTRIFICATION,
        goal=Trend(heading=Heading.RISE),
        title=Text("农村用能电气化水平", "Electrification of rural energy use"),
    ),
)

MILESTONES = (
    Milestone(
        id="T117",
        clause="2.4",
        force=Force.BINDING,
        key="life_cycle_constraint_mechanism",
        title=Text(
            "建筑全生命周期的能耗和碳排放约束机制", "Life-cycle energy and carbon constraint mechanism for buildings"
        ),
    ),
    Milestone(
        id="T121",
        clause="2.4.2",
        force=Force.BINDING,
        key="ultra_low_energy_system",
        title=Text(
            "超低能耗建筑技术和监管体系",
            "Technology and supervision system for ultra-low-energy buildings over the whole life cycle",
        ),
    ),
    Milestone(
        id="T127",
        clause="2.4.2",
        force=Force.BINDING,
        key="low_carbon_technology_system",
        title=Text("低碳建筑技术体系并推行试点", "Low-carbon building technology system set up and piloted"),
        reading=Text("建成体系并开展试点,两者都有才算完成。", "Done when the system is set up and pilots run, both."),
    ),
    Milestone(
        id="T128",
        clause="2.4.2",
        force=Force.BINDING,
        key="design_limits",
        title=Text(
            "居住建筑、各类公共建筑设计能耗和碳排放限额体系",
            "Design energy and carbon limits for residential and all kinds of public buildings",
        ),
        scope="居住建筑; 各类公共建筑; 土地出让; 设计审查; 竣工验收",
        reading=Text(
            "限额值未给;居住建筑和各类公共建筑的限额都已发布、三个环节的监管要求都已制定才算完成。",
            "No limits are given. Done when those for residential and for all kinds of public buildings are issued "
            "and all three stages have supervision rules.",
        ),
    ),
    Milestone(
        id="T133",
        clause="2.4.2",
        force=Force.PROMOTE,
        key="efficiency_key_city",
        title=Text("国家公共建筑能效提升重点城市建设", "National key-city programme for public-building efficiency"),
        reading=Text(
            "“持续推进”未写完成状态;以重点城市建设任务通过国家验收认定。",
            "“Keep advancing” names no final state: the State's acceptance of the key-city tasks counts.",
        ),
    ),
    Milestone(
        id="T135",
        clause="2.4.2",
        force=Force.BINDING,
        key="operating_limits",
        title=Text(
            "公共建筑运行能耗和碳排放限额管理制度", "Limit regime for operating energy and carbon of public buildings"
        ),
        scope="公共建筑",
    ),
    Milestone(
        id="T137",
        clause="2.4.3",
        force=Force.PROMOTE,
        key="renewable_accounting_system",
        title=Text(
            "新建建筑可再生能源综合利用量核算标准和全周期管理体系",
            "Accounting standard and life-cycle management for renewable energy use in new buildings",
        ),
        reading=Text(
            "核算标准和管理体系两者都有才算完成。",
            "Done when both the standard and the management system are in force.",
        ),
    ),
    Milestone(
        id="T148",
        clause="2.4.4",
        force=Force.EXPLORE,
        key="rural_house_standard",
        title=Text("新建农房执行节能设计标准", "New rural houses built to energy-saving design standards"),
        scope="新建农房",
        reading=Text(
            "仅为探索,无比例;出台适用于新建农房的节能设计标准并试行即算完成。",
            "Exploration only, with no rate: done when an energy-saving design standard for new rural houses is "
            "issued and tried.",
        ),
    ),
)
