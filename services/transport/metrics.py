"""What the transport action is measured by."""

from decimal import Decimal

from shared.plan import OF_A_WHOLE_CITY, SHARE, YES_OR_NO, Aggregation, Bounds, Heading, Metric, Text
from shared.plan.unit import (
    AIRCRAFT,
    INDEX,
    ITEM,
    KG_CO2_PER_HUNDRED_TONNE_KM,
    KM,
    PERCENT,
    STAR,
    VEHICLE,
    VEHICLE_PER_CHARGER,
    WAN_CALL,
    WAN_CUBIC_METRE,
    WAN_ITEM,
    WAN_TCE,
    WAN_TEU,
    WAN_VEHICLE,
    YES_NO,
    YI_TRIP,
)

CONTAINER_THROUGHPUT = Metric(
    key="container_throughput",
    title=Text("上海港集装箱吞吐量", "Container throughput of the port"),
    unit=WAN_TEU,
    definition=Text(
        "上海港一年装卸的集装箱,按标准箱计,含空箱和中转箱。",
        "Containers handled by the Port of Shanghai in the year, in TEU, empty and transshipped ones included.",
    ),
    heading=None,
    aggregation=Aggregation.SUM,
    step=OF_A_WHOLE_CITY,
)

CONTAINER_WATER_TO_WATER_VOLUME = Metric(
    key="container_water_to_water_volume",
    title=Text("集装箱水水中转量", "Containers transshipped from water to water"),
    unit=WAN_TEU,
    definition=Text(
        "上海港一年中由水路到达、又由水路离港的集装箱吞吐量,含国际中转、沿海中转和内河(长江)中转。",
        "Throughput of the Port of Shanghai in the year that both arrives and leaves by water: international, "
        "coastal and inland (Yangtze) transshipment.",
    ),
    heading=Heading.RISE,
    aggregation=Aggregation.SUM,
)

CONTAINER_WATER_TO_WATER_SHARE = Metric(
    key="container_water_to_water_share",
    title=Text("港口集装箱水水中转比例", "Water-to-water transshipment share of port containers"),
    unit=PERCENT,
    definition=Text(
        "全年水水中转量占上海港集装箱吞吐量的比例;2013年公布的箱量和比例印证了这一分母。"
        "2024年公布的60%左右视为更宽的口径,见 container_water_to_water_share_wide。",
        "Water-to-water transshipment as a share of the port's container throughput of the year; the volume and "
        "share published for 2013 confirm this denominator. The figures near 60 % published in 2024 are taken to "
        "stand on a wider count, kept as container_water_to_water_share_wide.",
    ),
    heading=Heading.RISE,
    aggregation=Aggregation.NONE,
    bounds=SHARE,
)

CONTAINER_WATER_TO_WATER_SHARE_WIDE = Metric(
    key="container_water_to_water_share_wide",
    title=Text("集装箱水水中转比例(2024年公布口径)", "Water-to-water transshipment share (as published in 2024)"),
    unit=PERCENT,
    definition=Text(
        "市政府新闻发布会2024年公布的水水中转比例。分母未见说明,但明显高于2020年的51.6%和2021年的49.6%,"
        "而同年的行动方案仍以2027年52%以上为目标,故视为更宽的口径,不与之相接。",
        "The share announced at the city's press conference in 2024. Its count is not explained, but it lies far "
        "above 51.6 % of 2020 and 49.6 % of 2021 while the action plan of the same year still aims above 52 % for "
        "2027: taken as a wider count and not joined to them.",
    ),
    heading=None,
    aggregation=Aggregation.NONE,
    bounds=SHARE,
)

SEA_RAIL_VOLUME = Metric(
    key="sea_rail_volume",
    title=Text("海铁联运箱量", "Sea-rail container volume"),
    unit=WAN_TEU,
    definition=Text(
        "上海港期内经铁路集疏运的海运集装箱,按标准箱计,含芦潮港及市外铁路场站组织的箱量。",
        "Sea containers of the Port of Shanghai carried to or from it by rail in the period, in TEU, Luchaogang and "
        "railway terminals outside the city together.",
    ),
    heading=Heading.RISE,
    aggregation=Aggregation.SUM,
)

TRANSPORT_ENERGY_CONSUMPTION = Metric(
    key="transport_energy_consumption",
    title=Text("交通领域能耗", "Energy used by transport"),
    unit=WAN_TCE,
    definition=Text(
        "绿色交通发展年度报告口径的交通领域全年能耗,含航空、水运、铁路和道路交通。",
        "Energy used by the transport sector in the year as the green transport reports count it: aviation, "
        "waterways, railways and road transport.",
    ),
    heading=Heading.CONTAIN,
    aggregation=Aggregation.SUM,
)

AVIATION_ENERGY_CONSUMPTION = Metric(
    key="aviation_energy_consumption",
    title=Text("航空能耗", "Energy used by aviation"),
    unit=WAN_TCE,
    definition=Text(
        "绿色交通发展年度报告口径的航空运输全年能耗。",
        "Energy used by air transport in the year, from the green transport reports.",
    ),
    heading=Heading.CONTAIN,
    aggregation=Aggregation.SUM,
)

WATERBORNE_ENERGY_CONSUMPTION = Metric(
    key="waterborne_energy_consumption",
    title=Text("水运能耗", "Energy used by waterborne transport"),
    unit=WAN_TCE,
    definition=Text(
        "绿色交通发展年度报告口径的水路运输全年能耗。",
        "Energy used by waterborne transport in the year, from the green transport reports.",
    ),
    heading=Heading.CONTAIN,
    aggregation=Aggregation.SUM,
)

RAIL_ENERGY_CONSUMPTION = Metric(
    key="rail_energy_consumption",
    title=Text("铁路能耗", "Energy used by railways"),
    unit=WAN_TCE,
    definition=Text(
        "绿色交通发展年度报告口径的铁路运输全年能耗,不含城市轨道交通。",
        "Energy used by railways in the year, from the green transport reports; urban rail transit is not in it.",
    ),
    heading=Heading.CONTAIN,
    aggregation=Aggregation.SUM,
)

CLEAN_ENERGY_SHARE = Metric(
    key="clean_energy_share",
    title=Text("交通领域清洁能源应用", "Use of clean energy in transport"),
    unit=PERCENT,
    definition=Text(
        "电力、天然气、先进生物液体燃料、氢能等清洁能源占全市交通领域终端能耗的比例;方案未给出度量,此处取占比。",
        "Share of electricity, natural gas, advanced liquid biofuels, hydrogen and other clean energy in the final "
        "energy use of the city's transport. The plan names no measure; the share is taken here.",
    ),
    heading=Heading.RISE,
    aggregation=Aggregation.NONE,
    bounds=SHARE,
)

PUBLIC_FLEET_ELECTRIC_SHARE = Metric(
    key="public_fleet_electric_share",
    title=Text("公共领域车辆电动化比例", "Electric share of public-sector vehicles"),
    unit=PERCENT,
    definition=Text(
        "期末在用的公共领域车辆(公务、公交、出租租赁、环卫、邮政快递、城市物流配送和机场等)中新能源汽车的比例;"
        "按国家公共领域车辆电动化口径,含纯电动、插电式混合动力和燃料电池汽车。",
        "Share of new-energy vehicles among public-sector vehicles in use at the end of the period: official cars, "
        "buses, taxis and rental cars, sanitation, post and parcels, city freight, airports and the like. As in the "
        "national electrification pilots, battery-electric, plug-in hybrid and fuel-cell vehicles count.",
    ),
    heading=Heading.RISE,
    aggregation=Aggregation.LAST,
    bounds=SHARE,
)

NEV_BUS_COUNT = Metric(
    key="nev_bus_count",
    title=Text("新能源公交车", "New-energy buses"),
    unit=VEHICLE,
    definition=Text("年末登记在册的新能源公交车。", "New-energy buses registered at the end of the year."),
    heading=Heading.RISE,
    aggregation=Aggregation.LAST,
)

BUS_FLEET = Metric(
    key="bus_fleet",
    title=Text("公交车总数", "Bus fleet"),
    unit=VEHICLE,
    definition=Text("年末全市公共汽(电)车运营车辆数。", "Buses and trolleybuses in service at the end of the year."),
    heading=None,
    aggregation=Aggregation.LAST,
)

NEV_BUS_SHARE = Metric(
    key="nev_bus_share",
    title=Text("新能源公交车占比", "New-energy share of the bus fleet"),
    unit=PERCENT,
    definition=Text(
        "年末新能源公交车占公交车总数的比例,是存量占比,不是新增或更新车辆的占比。",
        "New-energy buses as a share of the bus fleet at the end of the year: the fleet, not the new and replaced "
        "buses.",
    ),
    heading=Heading.RISE,
    aggregation=Aggregation.LAST,
    bounds=SHARE,
)

NEV_BUS_NEW = Metric(
    key="nev_bus_new",
    title=Text("新增新能源公交车", "New-energy buses added"),
    unit=VEHICLE,
    definition=Text("一年内新投放的新能源公交车。", "New-energy buses put into service in the year."),
    heading=Heading.RISE,
    aggregation=Aggregation.SUM,
)

NEV_TAXI_SHARE = Metric(
    key="nev_taxi_share",
    title=Text("新能源出租车占比", "New-energy share of the taxi fleet"),
    unit=PERCENT,
    definition=Text(
        "年末新能源车辆占巡游出租车的比例,是存量占比。",
        "New-energy vehicles as a share of the cruising-taxi fleet at the end of the year.",
    ),
    heading=Heading.RISE,
    aggregation=Aggregation.LAST,
    bounds=SHARE,
)

NEV_TAXI_NEW = Metric(
    key="nev_taxi_new",
    title=Text("新增新能源出租车", "New-energy taxis added"),
    unit=VEHICLE,
    definition=Text("一年内新投放的新能源出租车。", "New-energy taxis put into service in the year."),
    heading=Heading.RISE,
    aggregation=Aggregation.SUM,
)

FCEV_STOCK = Metric(
    key="fcev_stock",
    title=Text("燃料电池汽车应用总量", "Fuel-cell vehicles in use"),
    unit=WAN_VEHICLE,
    definition=Text(
        "期末本市在用的燃料电池汽车,乘用车和商用车合计。方案未说明是存量还是累计推广量,此处取存量;"
        "上海牵头的示范城市群其他城市的车辆不计。",
        "Fuel-cell vehicles, passenger and commercial, in use in the city at the end of the period. The plan leaves "
        "stock or cumulative roll-out open, the stock is taken; vehicles in other cities of the Shanghai-led "
        "demonstration cluster do not count.",
    ),
    heading=Heading.RISE,
    aggregation=Aggregation.LAST,
)

HYDROGEN_STATIONS = Metric(
    key="hydrogen_stations",
    title=Text("加氢站", "Hydrogen refuelling stations"),
    unit=ITEM,
    definition=Text(
        "期末全市已建成的车用加氢站。",
        "Refuelling stations for hydrogen vehicles built in the city by the end of the period.",
    ),
    heading=Heading.RISE,
    aggregation=Aggregation.LAST,
)

BEV_SHARE_PRIVATE_PURCHASES = Metric(
    key="bev_share_private_purchases",
    title=Text("个人新增购置车辆中纯电动车辆占比", "Battery-electric share of vehicles newly bought by individuals"),
    unit=PERCENT,
    definition=Text(
        "一年内个人在本市新购并首次登记的车辆中纯电动车辆的比例;分子不含插电式混合动力,分母不含单位用车。"
        "与新能源汽车占全部新登记车辆的比例(nev_new_registration_share)不是同一口径。",
        "Share of battery-electric vehicles among vehicles bought new by individuals and first registered in the "
        "city in the year: no plug-in hybrids above, no company or official cars below. Not the new-energy share of "
        "all new registrations, which is nev_new_registration_share.",
    ),
    heading=Heading.RISE,
    aggregation=Aggregation.NONE,
    bounds=SHARE,
)

NEV_NEW_REGISTRATION_SHARE = Metric(
    key="nev_new_registration_share",
    title=Text("新登记汽车中新能源汽车占比", "New-energy share of newly registered cars"),
    unit=PERCENT,
    definition=Text(
        "期内本市新登记(上牌)汽车中新能源汽车的比例,含插电式混合动力,不分个人和单位。",
        "Share of new-energy vehicles, plug-in hybrids included, among all cars newly registered in the city in the "
        "period, private or not.",
    ),
    heading=None,
    aggregation=Aggregation.NONE,
    bounds=SHARE,
)

BEV_SHARE_OF_NEV_SALES = Metric(
    key="bev_share_of_nev_sales",
    title=Text("新能源汽车销量中纯电动占比", "Battery-electric share of new-energy vehicle sales"),
    unit=PERCENT,
    definition=Text(
        "一年内本市新能源汽车销量中纯电动汽车的比例;分母只有新能源汽车,不是全部购置车辆。",
        "Battery-electric share of the new-energy vehicles sold in the city in the year; the denominator is "
        "new-energy vehicles, not all purchases.",
    ),
    heading=None,
    aggregation=Aggregation.NONE,
    bounds=SHARE,
)

NEV_NEW = Metric(
    key="nev_new",
    title=Text("当年推广新能源汽车", "New-energy vehicles promoted in the year"),
    unit=WAN_VEHICLE,
    definition=Text(
        "一年内按本市推广统计新增的新能源汽车,含纯电动、插电式混合动力和燃料电池汽车;不是交警登记数,"
        "见 nev_registered_new。",
        "New-energy vehicles (battery-electric, plug-in hybrid, fuel-cell) added in the year in the city's "
        "promotion count; not the registrations of the traffic police, which are nev_registered_new.",
    ),
    heading=Heading.RISE,
    aggregation=Aggregation.SUM,
)

NEV_REGISTERED_NEW = Metric(
    key="nev_registered_new",
    title=Text("新登记新能源汽车", "New-energy vehicles newly registered"),
    unit=WAN_VEHICLE,
    definition=Text(
        "期内在本市首次登记上牌的新能源汽车。", "New-energy vehicles first registered in the city in the period."
    ),
    heading=None,
    aggregation=Aggregation.SUM,
)

NEV_PROMOTED_CUMULATIVE = Metric(
    key="nev_promoted_cumulative",
    title=Text("累计推广新能源汽车", "New-energy vehicles promoted, cumulative"),
    unit=WAN_VEHICLE,
    definition=Text(
        "自推广以来至期末累计推广的新能源汽车,已报废和转出的不扣除,因此不是保有量。",
        "All new-energy vehicles promoted from the start to the end of the period; those scrapped or moved away are "
        "not taken off, so it is not the stock.",
    ),
    heading=Heading.RISE,
    aggregation=Aggregation.LAST,
    only_grows=True,
)

NEV_STOCK = Metric(
    key="nev_stock",
    title=Text("新能源汽车保有量", "Stock of new-energy vehicles"),
    unit=WAN_VEHICLE,
    definition=Text(
        "期末在本市登记在册的新能源汽车,各类车型合计。",
        "New-energy vehicles of every type on the city's register at the end of the period.",
    ),
    heading=Heading.RISE,
    aggregation=Aggregation.LAST,
)

NEV_PLATES = Metric(
    key="nev_plates",
    title=Text("新能源小客车号牌数", "Passenger cars with new-energy plates"),
    unit=WAN_VEHICLE,
    definition=Text(
        "年末本市新能源号牌小客车数,不含客车、货车等。",
        "Small passenger cars with the city's new-energy plates at the end of the year; no buses and no lorries.",
    ),
    heading=None,
    aggregation=Aggregation.LAST,
)

NEV_SHARE_OF_VEHICLE_STOCK = Metric(
    key="nev_share_of_vehicle_stock",
    title=Text("新能源汽车占汽车保有量比例", "New-energy share of all registered vehicles"),
    unit=PERCENT,
    definition=Text(
        "期末登记的新能源汽车占本市全部登记汽车的比例。",
        "Registered new-energy vehicles as a share of all vehicles registered in the city at the end of the period.",
    ),
    heading=Heading.RISE,
    aggregation=Aggregation.LAST,
    bounds=SHARE,
)

BEV_STOCK = Metric(
    key="bev_stock",
    title=Text("纯电动汽车保有量", "Stock of battery-electric vehicles"),
    unit=WAN_VEHICLE,
    definition=Text(
        "期末在本市登记在册的纯电动汽车,各类车型合计。",
        "Battery-electric vehicles of every type on the city's register at the end of the period.",
    ),
    heading=Heading.RISE,
    aggregation=Aggregation.LAST,
)

BEV_SHARE_OF_NEV_STOCK = Metric(
    key="bev_share_of_nev_stock",
    title=Text("新能源汽车保有量中纯电动占比", "Battery-electric share of the new-energy stock"),
    unit=PERCENT,
    definition=Text(
        "期末纯电动汽车占新能源汽车保有量的比例;分母不是全部小客车。",
        "Battery-electric share of the registered new-energy vehicles at the end of the period; the denominator is "
        "not all passenger cars.",
    ),
    heading=None,
    aggregation=Aggregation.LAST,
    bounds=SHARE,
)

NEV_UNDER_TOTAL_CONTROL = Metric(
    key="nev_under_total_control",
    title=Text("新能源汽车纳入总量控制管理", "New-energy vehicles under total-number control"),
    unit=YES_NO,
    definition=Text(
        "规定新能源汽车计入小客车总量控制的政策已生效为1,否则为0。",
        "1 once a rule in force counts new-energy vehicles in the controlled total of passenger cars, else 0.",
    ),
    heading=Heading.RISE,
    aggregation=Aggregation.LAST,
    bounds=YES_OR_NO,
)

NEV_SHARE_NEW_BUSES_TAXIS = Metric(
    key="nev_share_new_buses_taxis",
    title=Text(
        "新增或更新公交车、巡游出租车中新能源占比", "New-energy share of new or replaced buses and cruising taxis"
    ),
    unit=PERCENT,
    definition=Text(
        "一年内新增或更新的公交车和巡游出租车合计中新能源汽车(含插电式混合动力)的比例。",
        "Share of new-energy vehicles, plug-in hybrids included, among buses and cruising taxis added or replaced "
        "in the year, both kinds taken together.",
    ),
    heading=Heading.RISE,
    aggregation=Aggregation.NONE,
    bounds=SHARE,
)

ZERO_EMISSION_SHARE_NEW_PUBLIC_FLEET = Metric(
    key="zero_emission_share_new_public_fleet",
    title=Text(
        "公共领域等新增或更新车辆中纯电动和燃料电池占比", "Battery-electric and fuel-cell share of new public fleets"
    ),
    unit=PERCENT,
    definition=Text(
        "一年内党政机关、国有企事业单位、环卫、邮政等公共领域以及租赁汽车、市区货运车、市内包车新增或更新且有适配车"
        "型的车辆中,纯电动车和燃料电池汽车的比例;不含插电式混合动力。",
        "Share of battery-electric and fuel-cell vehicles among vehicles added or replaced in the year by "
        "government bodies, State-owned bodies, sanitation, post and other public services and as rental cars, city "
        "freight and charter vehicles, where a suitable model exists; plug-in hybrids do not count.",
    ),
    heading=Heading.RISE,
    aggregation=Aggregation.NONE,
    bounds=SHARE,
)

BEV_SHARE_PASSENGER_CARS = Metric(
    key="bev_share_passenger_cars",
    title=Text("小客车纯电动车辆占比", "Battery-electric share of passenger cars"),
    unit=PERCENT,
    definition=Text(
        "年末本市登记的小客车保有量中纯电动车辆的比例。",
        "Share of battery-electric vehicles in the stock of small passenger cars registered in the city at the end "
        "of the year.",
    ),
    heading=Heading.RISE,
    aggregation=Aggregation.LAST,
    bounds=SHARE,
)

CLEAN_SHARE_NEW_INLAND_VESSELS = Metric(
    key="clean_share_new_inland_vessels",
    title=Text("新增内河船舶电力或液化天然气驱动比例", "Electric or LNG share of new inland vessels"),
    unit=PERCENT,
    definition=Text(
        "一年内新增的环卫、轮渡、黄浦江游船、公务船等内河船舶中以电力或液化天然气驱动的比例,按艘数计。",
        "Share, by number, of inland vessels driven by electricity or LNG among sanitation boats, ferries, Huangpu "
        "cruise boats, official boats and the like added in the year.",
    ),
    heading=Heading.RISE,
    aggregation=Aggregation.NONE,
    bounds=SHARE,
)

NEW_SHIP_DESIGN_EFFICIENCY = Metric(
    key="new_ship_design_efficiency",
    title=Text("主力运输船型新船设计能效水平", "Design energy efficiency of new ships of the main transport types"),
    unit=INDEX,
    definition=Text(
        "当年交付的主力运输船型新船的设计能效,以2020年为100的指数,越高越节能;取能效设计指数(EEDI)平均值的倒数。",
        "Design energy efficiency of ships of the main transport types delivered in the year, an index with 2020 = "
        "100, higher is better: the inverse of their mean energy efficiency design index (EEDI).",
    ),
    heading=Heading.RISE,
    aggregation=Aggregation.NONE,
)

CLEAN_SHIP_SHARE = Metric(
    key="clean_ship_share",
    title=Text("液化天然气等清洁能源动力船舶占比", "Share of ships powered by LNG and other clean energy"),
    unit=PERCENT,
    definition=Text(
        "年末本市登记的营运船舶中以液化天然气、电力、甲醇、氢等清洁能源为动力的比例,按艘数计;方案未说明分母。",
        "Share, by number, of ships powered by LNG, electricity, methanol, hydrogen or other clean energy among "
        "commercial ships registered in the city at the end of the year; the plan leaves the denominator open.",
    ),
    heading=Heading.RISE,
    aggregation=Aggregation.LAST,
    bounds=SHARE,
)

LNG_BUNKERING = Metric(
    key="lng_bunkering",
    title=Text("国际航行船舶保税液化天然气加注量", "Bonded LNG bunkered"),
    unit=WAN_CUBIC_METRE,
    definition=Text(
        "上海港一年内为国际航行船舶加注的保税液化天然气,以液态体积计。",
        "Bonded LNG bunkered to ships in international trade at the Port of Shanghai in the year, as liquid volume.",
    ),
    heading=Heading.RISE,
    aggregation=Aggregation.SUM,
)

AIRCRAFT_FUEL_EFFICIENCY = Metric(
    key="aircraft_fuel_efficiency",
    title=Text("飞机燃油效率", "Aircraft fuel efficiency"),
    unit=INDEX,
    definition=Text(
        "以上海为主运营基地的航空公司每千克航油完成的运输总周转量,以2020年为100的指数,越高越省油(吨公里油耗的倒数)。",
        "Traffic (tonne-kilometres) per kg of jet fuel of the airlines based in Shanghai, an index with 2020 = 100, "
        "higher is better: the inverse of fuel burnt per tonne-kilometre.",
    ),
    heading=Heading.RISE,
    aggregation=Aggregation.NONE,
)

OLD_AIRCRAFT = Metric(
    key="old_aircraft",
    title=Text("老旧高能耗飞机", "Old aircraft with high energy use"),
    unit=AIRCRAFT,
    definition=Text(
        "年末以上海为主运营基地的航空公司机队中尚在运营的老旧高能耗飞机;机龄和能耗界限由主管部门确定并说明。",
        "Old aircraft with high energy use still flown by the airlines based in Shanghai at the end of the year; "
        "the bureau sets and states the limits of age and fuel use.",
    ),
    heading=Heading.FALL,
    aggregation=Aggregation.LAST,
)

AVIATION_BIOFUEL_SHARE = Metric(
    key="aviation_biofuel_share",
    title=Text("飞机生物质燃料使用占比", "Bio-fuel share of aircraft fuel"),
    unit=PERCENT,
    definition=Text(
        "一年内在上海机场加注的航空燃料中生物质燃料的比例,按质量计。",
        "Share, by mass, of bio-fuel in the aviation fuel uplifted at Shanghai's airports in the year.",
    ),
    heading=Heading.RISE,
    aggregation=Aggregation.NONE,
    bounds=SHARE,
)

CLEAN_SHARE_NEW_PORT_MACHINERY = Metric(
    key="clean_share_new_port_machinery",
    title=Text(
        "港口新增和更新作业机械清洁能源或新能源占比", "Clean or new-energy share of new and replaced port machinery"
    ),
    unit=PERCENT,
    definition=Text(
        "一年内港口新增和更新的作业机械中采用清洁能源(含液化天然气)或新能源的比例,按台数计。",
        "Share, by number, of port machinery added or replaced in the year that runs on clean energy (LNG included) "
        "or new energy.",
    ),
    heading=Heading.RISE,
    aggregation=Aggregation.NONE,
    bounds=SHARE,
)

NEV_SHARE_NEW_AIRPORT_EQUIPMENT = Metric(
    key="nev_share_new_airport_equipment",
    title=Text(
        "机场新增或更新场内设备、车辆新能源占比", "New-energy share of new or replaced airport equipment and vehicles"
    ),
    unit=PERCENT,
    definition=Text(
        "一年内机场新增或更新的场内用设备和车辆中采用新能源的比例,按台(辆)数计。",
        "Share, by number, of airside equipment and vehicles added or replaced in the year that run on new energy.",
    ),
    heading=Heading.RISE,
    aggregation=Aggregation.NONE,
    bounds=SHARE,
)

AIRPORT_NONROAD_EV_SHARE = Metric(
    key="airport_nonroad_ev_share",
    title=Text("机场场内车辆装备电动化比例", "Electric share of airside vehicles and equipment"),
    unit=PERCENT,
    definition=Text(
        "期末民用运输机场场内在用车辆和自行式装备(不上公共道路的非道路车辆)中电动的比例,是存量占比。",
        "Share of electric ones among the vehicles and self-propelled equipment in use inside civil transport "
        "airports (non-road vehicles, not licensed for public roads) at the end of the period: the fleet, not the "
        "new items.",
    ),
    heading=Heading.RISE,
    aggregation=Aggregation.LAST,
    bounds=SHARE,
)

COMMERCIAL_TRANSPORT_CARBON_INTENSITY = Metric(
    key="commercial_transport_carbon_intensity",
    title=Text(
        "营运交通工具单位换算周转量碳排放强度",
        "Carbon emission intensity of commercial transport per converted turnover",
    ),
    unit=KG_CO2_PER_HUNDRED_TONNE_KM,
    definition=Text(
        "营运车辆、船舶、飞机等交通工具一年的二氧化碳排放除以换算周转量(旅客周转量按统计系数折为货物周转量);"
        "不含私人小客车。",
        "CO2 from commercial vehicles, ships and aircraft in the year divided by their converted turnover "
        "(passenger turnover turned into tonne-kilometres by the statistical factors); private cars are outside.",
    ),
    heading=Heading.FALL,
    aggregation=Aggregation.NONE,
)

INFRASTRUCTURE_LIFE_CYCLE_FOOTPRINT = Metric(
    key="infrastructure_life_cycle_footprint",
    title=Text(
        "交通基础设施全生命周期能耗和碳排放", "Life-cycle energy use and carbon emissions of transport infrastructure"
    ),
    unit=INDEX,
    definition=Text(
        "方案未给出度量;由主管部门以2020年为100的指数报送,并说明其依据。",
        "The plan defines no measure: an index with 2020 = 100, reported by the bureau with what stands behind it.",
    ),
    heading=Heading.FALL,
    aggregation=Aggregation.NONE,
)

HUB_GREEN_BUILDING_STARS = Metric(
    key="hub_green_building_stars",
    title=Text("新建大型交通枢纽绿色建筑星级", "Green-building star rating of new large transport hubs"),
    unit=STAR,
    definition=Text(
        "一年内通过施工图审查的新建大型交通枢纽设施中最低的绿色建筑设计星级;没有新建枢纽的年份不报。",
        "Lowest green-building design rating among new large transport hubs whose construction drawings passed "
        "review in the year; nothing to report in a year without one.",
    ),
    heading=Heading.RISE,
    aggregation=Aggregation.NONE,
    bounds=Bounds(low=Decimal(0), high=Decimal(3)),
)

HUB_PV_COVERAGE = Metric(
    key="hub_pv_coverage",
    title=Text("新建大型交通枢纽光伏应装尽装比例", "PV on new large transport hubs where it can be installed"),
    unit=PERCENT,
    definition=Text(
        "一年内建成的新建大型交通枢纽设施中,已装光伏面积占经论证可安装面积的比例。",
        "Area fitted with PV as a share of the area found suitable for it on new large transport hubs completed in "
        "the year.",
    ),
    heading=Heading.RISE,
    aggregation=Aggregation.NONE,
    bounds=SHARE,
)

CHARGERS_NEW = Metric(
    key="chargers_new",
    title=Text("新建各类充电桩", "Charging points newly built, all kinds"),
    unit=WAN_ITEM,
    definition=Text(
        "一年内新建的充电桩,公共、专用和个人自用合计,不扣除拆除的桩。",
        "Charging points built in the year, public, dedicated and private together; those removed are not taken off.",
    ),
    heading=Heading.RISE,
    aggregation=Aggregation.SUM,
)

CHARGERS_TOTAL = Metric(
    key="chargers_total",
    title=Text("各类充电桩总数", "Charging points in total, all kinds"),
    unit=WAN_ITEM,
    definition=Text(
        "期末全市各类充电桩,公共、专用和个人自用合计。",
        "Charging points in the city at the end of the period, public, dedicated and private together.",
    ),
    heading=Heading.RISE,
    aggregation=Aggregation.LAST,
)

CHARGERS_PUBLIC_TOTAL = Metric(
    key="chargers_public_total",
    title=Text("公共充电桩总数", "Public charging points in total"),
    unit=WAN_ITEM,
    definition=Text(
        "年末全市公共充电桩,不含专用和个人自用桩。",
        "Public charging points at the end of the year, without dedicated and private ones.",
    ),
    heading=Heading.RISE,
    aggregation=Aggregation.LAST,
)

CHARGERS_PUBLIC_NEW = Metric(
    key="chargers_public_new",
    title=Text("新增公共充电桩", "Public charging points added"),
    unit=WAN_ITEM,
    definition=Text(
        "一年内新增的公共充电桩,只是各类充电桩新建量的一部分。",
        "Public charging points added in the year, only a part of the charging points of all kinds.",
    ),
    heading=Heading.RISE,
    aggregation=Aggregation.SUM,
)

VEHICLE_CHARGER_RATIO = Metric(
    key="vehicle_charger_ratio",
    title=Text("车桩比", "New-energy vehicles per charging point"),
    unit=VEHICLE_PER_CHARGER,
    definition=Text(
        "累计推广新能源汽车数除以各类充电桩总数;2021年和2024年公布的数字印证了这一算法。",
        "New-energy vehicles promoted so far divided by charging points of all kinds; the figures published for "
        "2021 and 2024 confirm it.",
    ),
    heading=Heading.FALL,
    aggregation=Aggregation.LAST,
)

BATTERY_SWAP_STATIONS = Metric(
    key="battery_swap_stations",
    title=Text("换电站", "Battery swap stations"),
    unit=ITEM,
    definition=Text("年末全市在运营的换电站。", "Battery swap stations operating in the city at the end of the year."),
    heading=Heading.RISE,
    aggregation=Aggregation.LAST,
)

PORT_BERTH_SHORE_POWER_COVERAGE = Metric(
    key="port_berth_shore_power_coverage",
    title=Text("港口泊位岸电设备覆盖率", "Port berths equipped with shore power"),
    unit=PERCENT,
    definition=Text(
        "年末沿海和内河各类港口泊位中配备岸电设备的比例,国家规定免建岸电的油气化工泊位除外;只看设备,不看使用。"
        "公布的专业化泊位覆盖率只是其中一部分,见 specialised_berth_shore_power_coverage。",
        "Share of the berths of the sea and inland port equipped with shore power at the end of the year, oil, gas "
        "and chemical berths left out as the national rule exempts them; equipment, not use. The published coverage "
        "of specialised berths is a part of it, kept as specialised_berth_shore_power_coverage.",
    ),
    heading=Heading.RISE,
    aggregation=Aggregation.LAST,
    bounds=SHARE,
)

SPECIALISED_BERTH_SHORE_POWER_COVERAGE = Metric(
    key="specialised_berth_shore_power_coverage",
    title=Text("专业化泊位岸电覆盖率", "Specialised berths equipped with shore power"),
    unit=PERCENT,
    definition=Text(
        "年末全市专业化泊位(集装箱、邮轮、客滚等)中配备岸电设备的比例,不含通用泊位和内河泊位。",
        "Share of the city's specialised berths (container, cruise, ro-ro and the like) equipped with shore power "
        "at the end of the year, without general and inland berths.",
    ),
    heading=Heading.RISE,
    aggregation=Aggregation.LAST,
    bounds=SHARE,
)

SHORE_POWER_INLAND_BERTH_RETROFIT_SHARE = Metric(
    key="shore_power_inland_berth_retrofit_share",
    title=Text("内河泊位岸电标准化改造比例", "Inland berths with shore power refitted to the standard"),
    unit=PERCENT,
    definition=Text(
        "年末已完成岸电标准化改造的内河泊位比例。",
        "Share of inland berths whose shore power has been refitted to the standard by the end of the year.",
    ),
    heading=Heading.RISE,
    aggregation=Aggregation.LAST,
    bounds=SHARE,
)

SHORE_POWER_INLAND_VESSEL_RETROFIT_SHARE = Metric(
    key="shore_power_inland_vessel_retrofit_share",
    title=Text("内河营运船舶受电设施改造比例", "Inland vessels refitted to take shore power"),
    unit=PERCENT,
    definition=Text(
        "年末已完成岸电受电设施改造的内河营运船舶比例。",
        "Share of commercial inland vessels refitted to take shore power by the end of the year.",
    ),
    heading=Heading.RISE,
    aggregation=Aggregation.LAST,
    bounds=SHARE,
)

SHORE_POWER_CALLS = Metric(
    key="shore_power_calls",
    title=Text("靠港船舶使用岸电艘次", "Vessel calls using shore power"),
    unit=WAN_CALL,
    definition=Text(
        "全港一年内使用岸电的靠港船舶艘次,含内河船舶。",
        "Vessel calls in the whole port, inland vessels included, that used shore power in the year.",
    ),
    heading=Heading.RISE,
    aggregation=Aggregation.SUM,
)

CONTAINER_SHORE_POWER_USE_RATE = Metric(
    key="container_shore_power_use_rate",
    title=Text("集装箱码头岸电设施使用率", "Use rate of shore power at container terminals"),
    unit=PERCENT,
    definition=Text(
        "一年内靠泊集装箱码头岸电泊位的船舶中实际使用岸电的比例,按艘次计;方案未说明按艘次、时间还是电量。",
        "Share of vessel calls at container berths with shore power that used it in the year. The plan leaves "
        "calls, hours or kWh open; calls are taken.",
    ),
    heading=Heading.RISE,
    aggregation=Aggregation.NONE,
    bounds=SHARE,
)

CRUISE_SHORE_POWER_USE_RATE = Metric(
    key="cruise_shore_power_use_rate",
    title=Text("邮轮码头岸电设施使用率", "Use rate of shore power at cruise terminals"),
    unit=PERCENT,
    definition=Text(
        "一年内靠泊邮轮码头岸电泊位的邮轮中实际使用岸电的比例,按艘次计。",
        "Share of cruise-ship calls at cruise berths with shore power that used it in the year.",
    ),
    heading=Heading.RISE,
    aggregation=Aggregation.NONE,
    bounds=SHARE,
)

HARBOUR_CRAFT_SHORE_POWER_USE_RATE = Metric(
    key="harbour_craft_shore_power_use_rate",
    title=Text("港作船舶岸电使用率", "Use rate of shore power by harbour craft"),
    unit=PERCENT,
    definition=Text(
        "一年内港作船舶(拖轮、引航船、交通船等)在岸电泊位停靠时使用岸电的比例,按艘次计。",
        "Share of the berthings of harbour craft (tugs, pilot boats, launches) at berths with shore power that used "
        "it in the year.",
    ),
    heading=Heading.RISE,
    aggregation=Aggregation.NONE,
    bounds=SHARE,
)

AIRPORT_GROUND_POWER_COVERAGE = Metric(
    key="airport_ground_power_coverage",
    title=Text("机场地面辅助电源设施覆盖率", "Stands with airport ground power"),
    unit=PERCENT,
    definition=Text(
        "年末浦东、虹桥机场具备接电条件的机位中配备地面辅助电源(替代机载APU)的比例。",
        "Share of the stands at Pudong and Hongqiao able to connect that have ground power in place of the "
        "aircraft's auxiliary unit, at the end of the year.",
    ),
    heading=Heading.RISE,
    aggregation=Aggregation.LAST,
    bounds=SHARE,
)

RAIL_TRANSIT_KM = Metric(
    key="rail_transit_km",
    title=Text("轨道交通市区线和市域(郊)铁路运营里程", "Operating length of urban rail lines and suburban railways"),
    unit=KM,
    definition=Text(
        "期末市交通部门和统计公报公布的全市轨道交通运营线路总长:地铁各线、浦江线、磁浮线,"
        "以及自开通起的市域线(2024年12月起的机场联络线等)。由国铁运营的金山铁路在公布的总长中一直不计,"
        "含金山铁路的数见 rail_transit_with_jinshan_km。",
        "Operating length of the city's rail network at the end of the period as its transport authority and the "
        "statistical bulletin publish it: metro lines, the Pujiang line, the maglev and, from their opening, "
        "suburban lines (the airport link since December 2024 and those after it). The Jinshan Railway, run by the "
        "national railway, has never been in that total; a total with it is kept as rail_transit_with_jinshan_km.",
    ),
    heading=Heading.RISE,
    aggregation=Aggregation.LAST,
)

RAIL_TRANSIT_WITH_JINSHAN_KM = Metric(
    key="rail_transit_with_jinshan_km",
    title=Text("轨道交通运营里程(含金山铁路)", "Operating length of rail transit with the Jinshan Railway"),
    unit=KM,
    definition=Text(
        "公布总长再加约56公里的金山铁路;2020年的784公里即729公里加金山铁路,不能与公布总长相接。",
        "The published total and the Jinshan Railway of about 56 km: the 784 km of 2020 are 729 km and that line. "
        "Not one series with the published total.",
    ),
    heading=None,
    aggregation=Aggregation.LAST,
)

RAIL_TRANSIT_STATION_COVERAGE = Metric(
    key="rail_transit_station_coverage",
    title=Text("中心城轨道交通站点600米覆盖率", "Central-city coverage within 600 m of a rail station"),
    unit=PERCENT,
    definition=Text(
        "中心城范围内距轨道交通站点600米以内的用地比例。",
        "Share of the central city's land within 600 m of a rail transit station.",
    ),
    heading=Heading.RISE,
    aggregation=Aggregation.LAST,
    bounds=SHARE,
)

BUS_LANE_KM = Metric(
    key="bus_lane_km",
    title=Text("公交专用道里程", "Length of bus lanes"),
    unit=KM,
    definition=Text("年末全市公交专用道长度。", "Length of bus lanes in the city at the end of the year."),
    heading=Heading.RISE,
    aggregation=Aggregation.LAST,
)

PUBLIC_TRANSPORT_RIDERSHIP = Metric(
    key="public_transport_ridership",
    title=Text("公共交通客运量", "Public transport ridership"),
    unit=YI_TRIP,
    definition=Text("全市公共交通一年的客运量,按人次计。", "Trips carried by the city's public transport in the year."),
    heading=Heading.RISE,
    aggregation=Aggregation.SUM,
)

RAIL_TRANSIT_SHARE_PUBLIC_TRANSPORT = Metric(
    key="rail_transit_share_public_transport",
    title=Text("轨道交通占公共交通客运量比例", "Rail share of public transport trips"),
    unit=PERCENT,
    definition=Text(
        "轨道交通客运量占全市公共交通客运量的比例。", "Share of rail transit in the city's public transport trips."
    ),
    heading=None,
    aggregation=Aggregation.NONE,
    bounds=SHARE,
)

PASSENGER_CARS_TOTAL = Metric(
    key="passenger_cars_total",
    title=Text("小客车总量", "Small passenger cars in the city"),
    unit=WAN_VEHICLE,
    definition=Text(
        "年末全市实有小客车,含在外地登记、长期在沪使用的车辆,与城市交通年度报告口径一致;"
        "方案未说明是否只计本市登记车辆。",
        "Small passenger cars in the city at the end of the year, those registered elsewhere but kept here "
        "included, as the city's yearly transport report counts them; the plan does not say whether only local "
        "registrations count.",
    ),
    heading=Heading.CONTAIN,
    aggregation=Aggregation.LAST,
    step=OF_A_WHOLE_CITY,
)

PRIVATE_VEHICLES = Metric(
    key="private_vehicles",
    title=Text("私人汽车拥有量", "Privately owned vehicles"),
    unit=WAN_VEHICLE,
    definition=Text(
        "年末本市登记的私人汽车,载客和载货合计(国家统计局口径)。",
        "Vehicles owned by individuals and registered in the city at the end of the year, cars and lorries "
        "together, as counted by the National Bureau of Statistics.",
    ),
    heading=Heading.CONTAIN,
    aggregation=Aggregation.LAST,
    step=OF_A_WHOLE_CITY,
)

PUBLIC_TRANSPORT_SHARE_OF_MOTOR_TRIPS = Metric(
    key="public_transport_share_of_motor_trips",
    title=Text("公共交通占机动化出行比例", "Public transport share of motorised trips"),
    unit=PERCENT,
    definition=Text(
        "全市机动化出行(公共交通、出租和网约车、个体机动车)中公共交通的比例,按人次计;方案未给出度量,"
        "以此反映个体机动交通的转移。",
        "Share of public transport among motorised trips in the city (public transport, taxis and ride-hailing, "
        "private motor vehicles). The plan names no measure; this one shows the shift from private motor traffic.",
    ),
    heading=Heading.RISE,
    aggregation=Aggregation.NONE,
    bounds=SHARE,
)

GREEN_TRAVEL_SHARE = Metric(
    key="green_travel_share",
    title=Text("中心城绿色交通出行比例", "Green travel share in the central city"),
    unit=PERCENT,
    definition=Text(
        "中心城出行中采用公共交通、自行车(含共享和电动自行车)和步行的比例,按人次计;方案未列方式,"
        "小汽车包括新能源小汽车均不计。",
        "Share of central-city trips made by public transport, by bicycle (shared and electric ones included) or on "
        "foot. The plan lists no modes; cars do not count, new-energy cars included.",
    ),
    heading=Heading.RISE,
    aggregation=Aggregation.NONE,
    bounds=SHARE,
)

METRICS = (
    CONTAINER_THROUGHPUT,
    CONTAINER_WATER_TO_WATER_VOLUME,
    CONTAINER_WATER_TO_WATER_SHARE,
    CONTAINER_WATER_TO_WATER_SHARE_WIDE,
    SEA_RAIL_VOLUME,
    TRANSPORT_ENERGY_CONSUMPTION,
    AVIATION_ENERGY_CONSUMPTION,
    WATERBORNE_ENERGY_CONSUMPTION,
    RAIL_ENERGY_CONSUMPTION,
    CLEAN_ENERGY_SHARE,
    PUBLIC_FLEET_ELECTRIC_SHARE,
    NEV_BUS_COUNT,
    BUS_FLEET,
    NEV_BUS_SHARE,
    NEV_BUS_NEW,
    NEV_TAXI_SHARE,
    NEV_TAXI_NEW,
    FCEV_STOCK,
    HYDROGEN_STATIONS,
    BEV_SHARE_PRIVATE_PURCHASES,
    NEV_NEW_REGISTRATION_SHARE,
    BEV_SHARE_OF_NEV_SALES,
    NEV_NEW,
    NEV_REGISTERED_NEW,
    NEV_PROMOTED_CUMULATIVE,
    NEV_STOCK,
    NEV_PLATES,
    NEV_SHARE_OF_VEHICLE_STOCK,
    BEV_STOCK,
    BEV_SHARE_OF_NEV_STOCK,
    NEV_UNDER_TOTAL_CONTROL,
    NEV_SHARE_NEW_BUSES_TAXIS,
    ZERO_EMISSION_SHARE_NEW_PUBLIC_FLEET,
    BEV_SHARE_PASSENGER_CARS,
    CLEAN_SHARE_NEW_INLAND_VESSELS,
    NEW_SHIP_DESIGN_EFFICIENCY,
    CLEAN_SHIP_SHARE,
    LNG_BUNKERING,
    AIRCRAFT_FUEL_EFFICIENCY,
    OLD_AIRCRAFT,
    AVIATION_BIOFUEL_SHARE,
    CLEAN_SHARE_NEW_PORT_MACHINERY,
    NEV_SHARE_NEW_AIRPORT_EQUIPMENT,
    AIRPORT_NONROAD_EV_SHARE,
    COMMERCIAL_TRANSPORT_CARBON_INTENSITY,
    INFRASTRUCTURE_LIFE_CYCLE_FOOTPRINT,
    HUB_GREEN_BUILDING_STARS,
    HUB_PV_COVERAGE,
    CHARGERS_NEW,
    CHARGERS_TOTAL,
    CHARGERS_PUBLIC_TOTAL,
    CHARGERS_PUBLIC_NEW,
    VEHICLE_CHARGER_RATIO,
    BATTERY_SWAP_STATIONS,
    PORT_BERTH_SHORE_POWER_COVERAGE,
    SPECIALISED_BERTH_SHORE_POWER_COVERAGE,
    SHORE_POWER_INLAND_BERTH_RETROFIT_SHARE,
    SHORE_POWER_INLAND_VESSEL_RETROFIT_SHARE,
    SHORE_POWER_CALLS,
    CONTAINER_SHORE_POWER_USE_RATE,
    CRUISE_SHORE_POWER_USE_RATE,
    HARBOUR_CRAFT_SHORE_POWER_USE_RATE,
    AIRPORT_GROUND_POWER_COVERAGE,
    RAIL_TRANSIT_KM,
    RAIL_TRANSIT_WITH_JINSHAN_KM,
    RAIL_TRANSIT_STATION_COVERAGE,
    BUS_LANE_KM,
    PUBLIC_TRANSPORT_RIDERSHIP,
    RAIL_TRANSIT_SHARE_PUBLIC_TRANSPORT,
    PASSENGER_CARS_TOTAL,
    PRIVATE_VEHICLES,
    PUBLIC_TRANSPORT_SHARE_OF_MOTOR_TRIPS,
    GREEN_TRAVEL_SHARE,
)
