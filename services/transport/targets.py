"""What the transport action promises."""

from decimal import Decimal

from services.transport import metrics
from shared.plan import (
    Accumulate,
    Change,
    Force,
    Heading,
    Milestone,
    Multiply,
    Reach,
    Target,
    Text,
    Trend,
    by,
    during,
    implied,
    stated,
)
from shared.plan.unit import KM, PERCENT, STAR, WAN_ITEM, WAN_VEHICLE, YES_NO

TARGETS = (
    Target(
        id="T150",
        clause="2.5.1",
        force=Force.BINDING,
        metric=metrics.CONTAINER_WATER_TO_WATER_SHARE,
        goal=Reach(Decimal(52), PERCENT, deadline=by(2025)),
        title=Text("港口集装箱水水中转比例", "Water-to-water transshipment share of port containers"),
        scope="上海港集装箱",
        reading=Text(
            "分母取集装箱吞吐量;“达”含本数。2024年公布的60%左右视为更宽的口径,不用来判断:"
            "2024—2027年行动方案仍只要求2027年达到52%以上。",
            "On container throughput; 52 % itself counts. The figures near 60 % published in 2024 are taken to "
            "stand on a wider count and are not used: the 2024–2027 action plan still asks only for more than 52 % "
            "by 2027.",
        ),
    ),
    Target(
        id="T151",
        clause="2.5.1",
        force=Force.BINDING,
        metric=metrics.SEA_RAIL_VOLUME,
        goal=Multiply(Decimal(2), base=implied(2020), deadline=by(2025)),
        title=Text("海铁联运箱量", "Sea-rail container volume"),
        reading=Text(
            "未写基年和计量单位;按2025年标准箱数为2020年的2倍判断。2020年箱量未见公布,补报前无法核定。",
            "Neither base year nor unit is written: TEU of 2025 against twice those of 2020. No figure for 2020 is "
            "published; nothing can be settled until it is reported.",
        ),
    ),
    Target(
        id="T152",
        clause="2.5.2",
        force=Force.PROMOTE,
        metric=metrics.CLEAN_ENERGY_SHARE,
        goal=Trend(heading=Heading.RISE),
        title=Text("交通领域清洁能源应用", "Use of clean energy in transport"),
        scope="电力; 天然气; 先进生物液体燃料; 氢能 (等 = open list)",
        reading=Text(
            "“等”为开放列举;以清洁能源占交通终端能耗的比例判断方向。",
            "“等” leaves the list open; the share of clean energy in transport's final energy use shows the direction.",
        ),
    ),
    Target(
        id="T153",
        clause="2.5.2",
        force=Force.PROMOTE,
        metric=metrics.PUBLIC_FLEET_ELECTRIC_SHARE,
        goal=Reach(Decimal(100), PERCENT),
        title=Text("公共领域车辆全面电动化", "Full electrification of public-sector vehicles"),
        scope="公共领域车辆",
        reading=Text(
            "未写时限;“全面”按100%。以在用车辆存量衡量,新增或更新车辆另见T157、T158。",
            "No date is written; “full” is 100 %. Measured on vehicles in use; new and replaced ones are T157 and "
            "T158.",
        ),
    ),
    Target(
        id="T154",
        clause="2.5.2",
        force=Force.BINDING,
        metric=metrics.FCEV_STOCK,
        goal=Reach(Decimal(1), WAN_VEHICLE, strictly=True, deadline=by(2025)),
        title=Text("燃料电池汽车应用总量", "Fuel-cell vehicles in use, total"),
        reading=Text(
            "“突破”须超过1万辆;“应用总量”未说明是在用还是累计推广,按期末在用车辆计。",
            "“突破” means more than 10,000. “Total in use” may be stock or cumulative roll-out: vehicles in use at "
            "the end of the year are counted.",
        ),
    ),
    Target(
        id="T155",
        clause="2.5.2",
        force=Force.BINDING,
        metric=metrics.BEV_SHARE_PRIVATE_PURCHASES,
        goal=Reach(Decimal(50), PERCENT, strictly=True, deadline=by(2025)),
        title=Text(
            "个人新增购置车辆中纯电动车辆占比", "Battery-electric share of vehicles newly bought by individuals"
        ),
        scope="个人新增购置车辆 private new purchases",
        reading=Text(
            "“超过”不含本数;只计纯电动,不计插电式混合动力。2024—2027年行动方案把时限移到2027年,"
            "此处仍按本方案的2025年。",
            "More than 50 %; battery-electric only, without plug-in hybrids. The 2024–2027 action plan moved the "
            "date to 2027; this plan's 2025 is kept.",
        ),
    ),
    Target(
        id="T156",
        clause="2.5.2",
        force=Force.BINDING,
        metric=metrics.NEV_UNDER_TOTAL_CONTROL,
        goal=Reach(Decimal(1), YES_NO, deadline=by(2025)),
        title=Text("新能源车辆纳入总量控制管理", "New-energy vehicles brought under total-number control"),
        reading=Text(
            "未写总量数值;以纳入管理的规定生效为完成。",
            "No total is given: done once the rule that brings them under control is in force.",
        ),
    ),
    Target(
        id="T157",
        clause="2.5.2",
        force=Force.IN_PRINCIPLE,
        metric=metrics.NEV_SHARE_NEW_BUSES_TAXIS,
        goal=Reach(Decimal(100), PERCENT, deadline=by(2025)),
        title=Text(
            "公交车、巡游出租车新增或更新车辆采用新能源汽车",
            "New or replaced buses and cruising taxis are new-energy vehicles",
        ),
        scope="公交车; 巡游出租车; 新增或更新车辆 only",
        reading=Text(
            "“原则上全部”按100%;新能源汽车含插电式混合动力。两类车合并计算。",
            "“In principle all” is 100 %; new-energy includes plug-in hybrids. Both kinds of vehicle are counted "
            "together.",
        ),
    ),
    Target(
        id="T158",
        clause="2.5.2",
        force=Force.IN_PRINCIPLE,
        metric=metrics.ZERO_EMISSION_SHARE_NEW_PUBLIC_FLEET,
        goal=Reach(Decimal(100), PERCENT, deadline=by(2025)),
        title=Text(
            "公共领域等新增或更新车辆采用纯电动车或燃料电池汽车",
            "New or replaced public-sector, rental, city freight and charter vehicles are battery-electric or "
            "fuel-cell",
        ),
        scope=(
            "党政机关; 国有企事业单位; 环卫; 邮政 等公共领域; 租赁汽车; 市区货运车; 市内包车;"
            " 有适配车型的 where a suitable model exists"
        ),
        reading=Text(
            "“原则上全部”按100%;“有适配车型的”管全部所列车辆。比T157严格,插电式混合动力不计。",
            "“In principle all” is 100 %; “where a suitable model exists” is taken to govern the whole list. "
            "Stricter than T157: plug-in hybrids do not count.",
        ),
    ),
    Target(
        id="T159",
        clause="2.5.2",
        force=Force.BINDING,
        metric=metrics.BEV_SHARE_PASSENGER_CARS,
        goal=Reach(Decimal(40), PERCENT, strictly=True, deadline=by(2035)),
        title=Text("小客车纯电动车辆占比", "Battery-electric share of passenger cars"),
        scope="小客车 small passenger cars",
        reading=Text(
            "未说明是保有量还是新增;按保有量,因为2025年个人新购已要求超过50%。“超过”不含本数;2035年前没有中间值。",
            "Stock or new cars is not said; the stock, since new private purchases are already to exceed 50 % in "
            "2025. More than 40 %; there is no value before 2035.",
        ),
    ),
    Target(
        id="T160",
        clause="2.5.2",
        force=Force.IN_PRINCIPLE,
        metric=metrics.CLEAN_SHARE_NEW_INLAND_VESSELS,
        goal=Reach(Decimal(100), PERCENT),
        title=Text("新增内河船舶采用电力或液化天然气驱动", "New inland vessels driven by electricity or LNG"),
        scope="新增: 环卫船; 轮渡; 黄浦江游船; 公务船 (等 = open list)",
        reading=Text(
            "未写时限和“全部”;按每年新增船舶全部采用判断。“等”为开放列举。",
            "Neither date nor “all” is written: read as every vessel added in a year. “等” leaves the list open.",
        ),
    ),
    Target(
        id="T161",
        clause="2.5.2",
        force=Force.BINDING,
        metric=metrics.NEW_SHIP_DESIGN_EFFICIENCY,
        goal=Change(Decimal(20), heading=Heading.RISE, base=stated(2020), deadline=by(2030)),
        title=Text("主力运输船型新船设计能效水平", "Design energy efficiency of new ships of the main transport types"),
        scope="主力运输船型新船 new ships, main types",
        reading=Text(
            "能效“提高20%”按能效水平上升20%,不是能效设计指数下降20%(那相当于能效上升25%)。",
            "A rise of 20 % of the efficiency level (the index reaches 120), not a fall of 20 % of the EEDI, which "
            "would be a rise of 25 %.",
        ),
    ),
    Target(
        id="T162",
        clause="2.5.2",
        force=Force.STRIVE,
        metric=metrics.CLEAN_SHIP_SHARE,
        goal=Reach(Decimal(5), PERCENT, deadline=by(2030)),
        title=Text("液化天然气等清洁能源动力船舶占比", "Share of ships powered by LNG and other clean energy"),
        reading=Text(
            "“以上”含本数;分母未写,按本市登记营运船舶艘数。",
            "“以上” includes 5 % itself; the denominator is not written, commercial ships registered in the city by "
            "number are taken.",
        ),
    ),
    Target(
        id="T163",
        clause="2.5.2",
        force=Force.PROMOTE,
        metric=metrics.AIRCRAFT_FUEL_EFFICIENCY,
        goal=Trend(heading=Heading.RISE),
        title=Text("飞机燃油效率", "Aircraft fuel efficiency"),
        reading=Text(
            "未给度量;以基地航空公司单位航油完成周转量的指数判断方向。",
            "No measure is given: an index of traffic per kg of fuel of the airlines based here shows the direction.",
        ),
    ),
    Target(
        id="T164",
        clause="2.5.2",
        force=Force.PROMOTE,
        metric=metrics.OLD_AIRCRAFT,
        goal=Trend(heading=Heading.FALL),
        title=Text("老旧高能耗飞机", "Old aircraft with high energy use"),
        reading=Text(
            "未给机龄、数量和时限;以尚在运营的架数下降判断。",
            "Neither age, number nor date is given: fewer still flying is the direction.",
        ),
    ),
    Target(
        id="T165",
        clause="2.5.2",
        force=Force.PROMOTE,
        metric=metrics.AVIATION_BIOFUEL_SHARE,
        goal=Trend(heading=Heading.RISE),
        title=Text("飞机生物质燃料使用占比", "Bio-fuel share of aircraft fuel"),
    ),
    Target(
        id="T166",
        clause="2.5.2",
        force=Force.BINDING,
        metric=metrics.CLEAN_SHARE_NEW_PORT_MACHINERY,
        goal=Reach(Decimal(100), PERCENT, deadline=by(2025)),
        title=Text(
            "港口新增和更新作业机械采用清洁能源或新能源", "New and replaced port machinery uses clean or new energy"
        ),
        scope="港口新增和更新作业机械",
        reading=Text(
            "未写“全部”;按所有新增和更新机械。清洁能源含液化天然气。",
            "“All” is not written: read as every new and replaced machine. Clean energy includes LNG.",
        ),
    ),
    Target(
        id="T167",
        clause="2.5.2",
        force=Force.BINDING,
        metric=metrics.NEV_SHARE_NEW_AIRPORT_EQUIPMENT,
        goal=Reach(Decimal(100), PERCENT, deadline=by(2025)),
        title=Text(
            "机场新增或更新场内用设备/车辆采用新能源",
            "New or replaced airport ground equipment and vehicles use new energy",
        ),
        scope="机场场内新增或更新设备、车辆",
        reading=Text(
            "未写“全部”;按所有新增或更新的设备和车辆。存量全面电动化见T178。",
            "“All” is not written: read as every new or replaced item. The whole fleet is T178.",
        ),
    ),
    Target(
        id="T168",
        clause="2.5.2",
        force=Force.APPROX,
        metric=metrics.COMMERCIAL_TRANSPORT_CARBON_INTENSITY,
        goal=Change(
            Decimal("9.5"), heading=Heading.FALL, tolerance=Decimal("0.475"), base=stated(2020), deadline=by(2030)
        ),
        title=Text(
            "营运交通工具单位换算周转量碳排放强度",
            "Carbon emission intensity of commercial transport per converted turnover",
        ),
        scope="营运交通工具 commercial (operating) vehicles, ships, aircraft; private cars outside",
        reading=Text(
            "“左右”允许少5%,即下降9.025%及以上认定完成。", "“About” allows 5 % less: a fall of 9.025 % or more counts."
        ),
    ),
    Target(
        id="T169",
        clause="2.5.3",
        force=Force.PROMOTE,
        metric=metrics.INFRASTRUCTURE_LIFE_CYCLE_FOOTPRINT,
        goal=Trend(heading=Heading.FALL),
        title=Text(
            "交通基础设施全生命周期能耗和碳排放",
            "Life-cycle energy use and carbon emissions of transport infrastructure",
        ),
    ),
    Target(
        id="T170",
        clause="2.5.3",
        force=Force.BINDING,
        metric=metrics.HUB_GREEN_BUILDING_STARS,
        goal=Reach(Decimal(2), STAR),
        title=Text("新建大型交通枢纽绿色建筑星级", "Green-building star rating of new large transport hubs"),
        scope="新建大型交通枢纽设施 all new large transport hubs",
        reading=Text(
            "未写时限,自方案印发起适用;每座新建枢纽都须二星级及以上,故取最低星级。“大型”由主管部门界定。",
            "No date: it applies from the plan's issue. Every new hub must have two stars or more, so the lowest "
            "counts; the bureau says what “large” is.",
        ),
    ),
    Target(
        id="T171",
        clause="2.5.3",
        force=Force.BINDING,
        metric=metrics.HUB_PV_COVERAGE,
        goal=Reach(Decimal(100), PERCENT),
        title=Text("新建大型交通枢纽光伏应装尽装", "PV installed wherever it can be on new large transport hubs"),
        scope="新建大型交通枢纽设施",
        reading=Text(
            "“应装尽装”按可安装面积100%;未写时限,逐年适用于新建枢纽。",
            "“Wherever it can be” is 100 % of the suitable area; no date, it applies to new hubs year by year.",
        ),
    ),
    Target(
        id="T172",
        clause="2.5.3",
        force=Force.BINDING,
        metric=metrics.CHARGERS_NEW,
        goal=Accumulate(Decimal(20), WAN_ITEM, deadline=during(2021, 2025)),
        title=Text("新建各类充电桩", "Charging points newly built, all kinds"),
        reading=Text(
            "2021—2025年五年新建量累计,公共、专用和个人桩都计;是增量,不是期末总数(chargers_total)。"
            "由相邻已知年末总数推算的净增量是新建量的下限;中间缺年的,只得出各年合计数。",
            "What is built in the five years 2021–2025 adds up, public, dedicated and private points alike; an "
            "increment, not the number standing, which is chargers_total. The net rise between year-ends known is a "
            "lower bound; where years between are missing it stands for them together.",
        ),
    ),
    Target(
        id="T173",
        clause="2.5.3",
        force=Force.BINDING,
        metric=metrics.PORT_BERTH_SHORE_POWER_COVERAGE,
        goal=Reach(Decimal(100), PERCENT, deadline=by(2025)),
        title=Text("港口泊位配备岸电设备覆盖", "Port berths equipped with shore power"),
        scope="港口泊位 port berths",
        reading=Text(
            "“全覆盖”按100%;未限定泊位类型,按沿海和内河各类泊位,国家规定免建的油气化工泊位除外。看设备,不看使用。",
            "“Full” is 100 %; no type of berth is named, so sea and inland berths of every type count but those "
            "exempt by the national rule (oil, gas, chemicals). Equipment, not use.",
        ),
    ),
    Target(
        id="T174",
        clause="2.5.3",
        force=Force.BINDING,
        metric=metrics.CONTAINER_SHORE_POWER_USE_RATE,
        goal=Reach(Decimal(30), PERCENT, deadline=by(2025)),
        title=Text("集装箱码头岸电设施使用率", "Use rate of shore power at container terminals"),
        reading=Text("未说明使用率的算法,按艘次计。", "How the rate is counted is not said: by vessel calls."),
    ),
    Target(
        id="T175",
        clause="2.5.3",
        force=Force.STRIVE,
        metric=metrics.CRUISE_SHORE_POWER_USE_RATE,
        goal=Reach(Decimal(100), PERCENT, deadline=by(2025)),
        title=Text("邮轮码头岸电设施使用率", "Use rate of shore power at cruise terminals"),
        reading=Text(
            "未说明使用率的算法,按艘次计;比例以100%为限。",
            "How the rate is counted is not said: by vessel calls; a rate cannot pass 100 %.",
        ),
    ),
    Target(
        id="T176",
        clause="2.5.3",
        force=Force.STRIVE,
        metric=metrics.HARBOUR_CRAFT_SHORE_POWER_USE_RATE,
        goal=Reach(Decimal(100), PERCENT, deadline=by(2025)),
        title=Text("港作船舶岸电使用率", "Use rate of shore power by harbour craft"),
        reading=Text(
            "未说明使用率的算法,按艘次计;比例以100%为限。",
            "How the rate is counted is not said: by berthings; a rate cannot pass 100 %.",
        ),
    ),
    Target(
        id="T177",
        clause="2.5.3",
        force=Force.BINDING,
        metric=metrics.AIRPORT_GROUND_POWER_COVERAGE,
        goal=Reach(Decimal(100), PERCENT, deadline=by(2025)),
        title=Text("具备接电条件的机场地面辅助电源设施覆盖", "Airport ground power units at stands able to connect"),
        scope="具备接电条件的 where connection is possible",
        reading=Text(
            "前句的“力争”可能管到此处;按约束性处理。只计具备接电条件的机位。",
            "“Strive” of the clause before may reach here; taken as binding. Only stands able to connect count.",
        ),
    ),
    Target(
        id="T178",
        clause="2.5.3",
        force=Force.STRIVE,
        metric=metrics.AIRPORT_NONROAD_EV_SHARE,
        goal=Reach(Decimal(100), PERCENT, deadline=by(2030)),
        title=Text(
            "民用运输机场场内车辆装备全面电动化",
            "Airside vehicles and equipment at civil transport airports fully electric",
        ),
        scope="民用运输机场场内车辆装备",
        reading=Text(
            "“全面”按在用车辆和自行式装备的100%;2025年对新增或更新的要求见T167。",
            "“Fully” is 100 % of the vehicles and self-propelled equipment in use; T167 is the rule for new and "
            "replaced items by 2025.",
        ),
    ),
    Target(
        id="T179",
        clause="2.5.4",
        force=Force.BINDING,
        metric=metrics.RAIL_TRANSIT_KM,
        goal=Reach(Decimal(960), KM, deadline=by(2025)),
        title=Text(
            "轨道交通市区线和市域(郊)铁路运营里程", "Operating length of urban rail lines and suburban railways"
        ),
        reading=Text(
            "两类线路合计,不分列。按市级公布的运营线路总长判断,磁浮线计入,国铁金山铁路不计,跨省线路按公布数整条计入,"
            "见指标定义。",
            "One sum of both kinds, not split. Judged on the city's published total: the maglev is in it, the "
            "Jinshan Railway is not, and lines that leave the city count as published; see the metric's definition.",
        ),
    ),
    Target(
        id="T181",
        clause="2.5.4",
        force=Force.PROMOTE,
        metric=metrics.PASSENGER_CARS_TOTAL,
        goal=Trend(heading=Heading.CONTAIN),
        title=Text("城市小客车总量增长", "Growth of the total number of small passenger cars"),
        reading=Text(
            "没有上限数值,只观察增长是否受控。", "No ceiling is given: only whether growth is contained can be watched."
        ),
    ),
    Target(
        id="T182",
        clause="2.5.4",
        force=Force.PROMOTE,
        metric=metrics.PUBLIC_TRANSPORT_SHARE_OF_MOTOR_TRIPS,
        goal=Trend(heading=Heading.RISE),
        title=Text("个体机动交通向公共交通转移", "Private motor traffic shifted to public transport"),
        reading=Text(
            "未给度量;以公共交通占机动化出行的比例判断方向。",
            "No measure is given: the public transport share of motorised trips shows the direction.",
        ),
    ),
    Target(
        id="T183",
        clause="2.5.4",
        force=Force.BINDING,
        metric=metrics.GREEN_TRAVEL_SHARE,
        goal=Reach(Decimal(75), PERCENT, deadline=by(2025)),
        title=Text("中心城绿色交通出行比例", "Green travel share in the central city"),
        scope="中心城 central city",
        reading=Text(
            "方式未列,按公共交通、自行车和步行。2024—2027年行动方案把时限移到2027年,此处仍按本方案的2025年。",
            "The modes are not listed: public transport, cycling and walking. The 2024–2027 action plan moved the "
            "date to 2027; this plan's 2025 is kept.",
        ),
    ),
    Target(
        id="T184",
        clause="2.5.4",
        force=Force.BINDING,
        metric=metrics.GREEN_TRAVEL_SHARE,
        goal=Reach(Decimal(85), PERCENT, deadline=by(2035)),
        title=Text("中心城绿色交通出行比例", "Green travel share in the central city"),
        scope="中心城 central city",
        reading=Text("方式同T183;2030年没有中间值。", "Modes as in T183; there is no value for 2030 in between."),
    ),
)

MILESTONES = (
    Milestone(
        id="T180",
        clause="2.5.4",
        force=Force.BINDING,
        key="bus_lane_network",
        title=Text("公交专用道成网", "Bus lanes form a network"),
        reading=Text(
            "未给里程或比例,以主管部门认定成网为完成;里程见 bus_lane_km。",
            "Neither length nor share is given: done when the bureau finds the lanes form a network; their length "
            "is bus_lane_km.",
        ),
    ),
)
