"""What the buildings action is measured by."""

from shared.plan import OF_A_WHOLE_CITY, SHARE, Aggregation, Heading, Metric, Text
from shared.plan.unit import (
    CASE,
    INDEX,
    ITEM,
    KIND,
    PERCENT,
    SQUARE_KM,
    WAN_KW,
    WAN_SQUARE_METRE,
    WAN_TCE,
    YI_SQUARE_METRE,
)

TOTAL_FLOOR_AREA = Metric(
    key="total_floor_area",
    title=Text("城乡建筑总面积", "Total urban and rural floor area"),
    unit=WAN_SQUARE_METRE,
    definition=Text(
        "年末全市城镇和农村实有房屋建筑面积。",
        "Floor area of all buildings standing in the city, urban and rural, at the end of the year.",
    ),
    heading=Heading.CONTAIN,
    aggregation=Aggregation.LAST,
    step=OF_A_WHOLE_CITY,
)

CONSTRUCTION_ENERGY_USE = Metric(
    key="construction_energy_use",
    title=Text("建筑业能源消费量", "Energy use of construction"),
    unit=WAN_TCE,
    definition=Text(
        "建筑业一年在本市的能源消费量,按能源统计口径,不含建材生产。方案所说的“资源”没有统一计量,不计入。",
        "Energy the construction industry uses in the city in one year, as energy statistics count it, without the "
        "making of building materials. The “resources” of the plan have no common measure and stay out.",
    ),
    heading=Heading.FALL,
    aggregation=Aggregation.SUM,
)

MASS_DEMOLITION_CASES = Metric(
    key="mass_demolition_cases",
    title=Text("大拆大建", "Mass demolition and rebuilding"),
    unit=CASE,
    definition=Text(
        "一年内认定的大拆大建起数:城市更新、旧区改造项目拆除的建筑面积超过现状总建筑面积的20%,违法建筑和无保留价值的"
        "危房除外。方案未定义,此处取住房城乡建设部2021年防止大拆大建通知的界限。",
        "Cases found in the year: a renewal or redevelopment project that demolishes more than 20 % of the floor "
        "area standing there, illegal buildings and unsafe ones not worth keeping aside. The plan defines nothing; "
        "the limit is that of the housing ministry's 2021 notice against mass demolition.",
    ),
    heading=Heading.FALL,
    aggregation=Aggregation.SUM,
)

ULTRA_LOW_ENERGY_BUILDING_AREA_NEW = Metric(
    key="ultra_low_energy_building_area_new",
    title=Text("超低能耗建筑年度落实面积", "Ultra-low-energy floor area committed"),
    unit=WAN_SQUARE_METRE,
    definition=Text(
        "期内新落实的超低能耗建筑示范项目的建筑面积,在项目落实的年份计一次,不论何时竣工;近零能耗建筑另有公布数,不计入。",
        "Floor area of the ultra-low-energy demonstration projects committed in the period, counted once, in the "
        "year of commitment, whenever they are completed. Near-zero-energy buildings are published apart and do not "
        "count.",
    ),
    heading=Heading.RISE,
    aggregation=Aggregation.SUM,
)

ULTRA_LOW_ENERGY_BUILDING_AREA = Metric(
    key="ultra_low_energy_building_area",
    title=Text("超低能耗建筑累计落实面积(自推行起)", "Ultra-low-energy floor area committed since the scheme began"),
    unit=WAN_SQUARE_METRE,
    definition=Text(
        "自推行超低能耗建筑起至期末累计落实的建筑面积,可能含2021年前的项目,不能用来核对“十四五”的800万平方米。",
        "Floor area committed from the start of the scheme to the end of the period; projects from before 2021 may "
        "be in it, so it cannot be held against the 8 million m2 of 2021–2025.",
    ),
    heading=None,
    aggregation=Aggregation.LAST,
    only_grows=True,
)

ULTRA_LOW_ENERGY_SHARE_KEY_AREAS = Metric(
    key="ultra_low_energy_share_key_areas",
    title=Text("重点区域新建建筑超低能耗比例", "Ultra-low-energy share of new buildings in key areas"),
    unit=PERCENT,
    definition=Text(
        "一年内取得施工许可的新建民用建筑中,按超低能耗建筑标准设计的建筑面积比例;范围为五个新城、临港新片区、长三角一"
        "体化示范区上海部分和崇明。",
        "Share, by floor area, of the new civil buildings given a construction permit in the year that are designed to "
        "the ultra-low-energy standard, in the five new cities, Lingang, the Shanghai part of the Yangtze Delta "
        "demonstration zone and Chongming.",
    ),
    heading=Heading.RISE,
    aggregation=Aggregation.NONE,
    bounds=SHARE,
)

ULTRA_LOW_ENERGY_SHARE_RESIDENTIAL = Metric(
    key="ultra_low_energy_share_residential",
    title=Text("新建居住建筑超低能耗比例", "Ultra-low-energy share of new residential buildings"),
    unit=PERCENT,
    definition=Text(
        "一年内全市取得施工许可的新建居住建筑中,按超低能耗建筑标准设计的建筑面积比例。",
        "Share, by floor area, of the city's new residential buildings given a construction permit in the year that "
        "are designed to the ultra-low-energy standard.",
    ),
    heading=Heading.RISE,
    aggregation=Aggregation.NONE,
    bounds=SHARE,
)

ULTRA_LOW_ENERGY_PUBLIC_AREA_NEW = Metric(
    key="ultra_low_energy_public_area_new",
    title=Text("新建超低能耗公共建筑面积", "New ultra-low-energy public buildings"),
    unit=WAN_SQUARE_METRE,
    definition=Text(
        "一年内取得施工许可、按超低能耗建筑标准设计的新建公共建筑面积。",
        "Floor area of the new public buildings given a construction permit in the year and designed to the "
        "ultra-low-energy standard.",
    ),
    heading=Heading.RISE,
    aggregation=Aggregation.SUM,
)

ULTRA_LOW_ENERGY_SHARE_CIVIL = Metric(
    key="ultra_low_energy_share_civil",
    title=Text("新建民用建筑超低能耗比例", "Ultra-low-energy share of new civil buildings"),
    unit=PERCENT,
    definition=Text(
        "一年内全市取得施工许可的新建民用建筑(居住建筑和公共建筑)中,按超低能耗建筑标准设计的建筑面积比例。",
        "Share, by floor area, of the city's new civil buildings (residential and public) given a construction "
        "permit in the year that are designed to the ultra-low-energy standard.",
    ),
    heading=Heading.RISE,
    aggregation=Aggregation.NONE,
    bounds=SHARE,
)

GREEN_BUILDING_COMPLIANCE = Metric(
    key="green_building_compliance",
    title=Text("新建建筑执行绿色建筑管理办法的比例", "New buildings that follow the green building rules"),
    unit=PERCENT,
    definition=Text(
        "一年内竣工验收的新建建筑中,符合《上海市绿色建筑管理办法》要求的建筑面积比例。",
        "Share, by floor area, of the new buildings accepted on completion in the year that meet the Shanghai Green "
        "Building Management Rules.",
    ),
    heading=Heading.RISE,
    aggregation=Aggregation.NONE,
    bounds=SHARE,
)

GREEN_BUILDING_AREA_NEW = Metric(
    key="green_building_area_new",
    title=Text("新建绿色建筑面积", "New green building area"),
    unit=WAN_SQUARE_METRE,
    definition=Text(
        "一年内新落实的绿色建筑面积,含各星级,按绿色建筑发展报告口径。",
        "Green building floor area newly committed in the year, of every grade, as the city's green building report "
        "counts it.",
    ),
    heading=Heading.RISE,
    aggregation=Aggregation.SUM,
)

GREEN_BUILDING_TWO_STAR_SHARE = Metric(
    key="green_building_two_star_share",
    title=Text("新建绿色建筑中二星级及以上比例", "Two stars or more among new green buildings"),
    unit=PERCENT,
    definition=Text(
        "一年内新落实的绿色建筑面积中,二星级及以上所占比例。",
        "Share of two-star and three-star buildings in the green building floor area newly committed in the year.",
    ),
    heading=Heading.RISE,
    aggregation=Aggregation.NONE,
    bounds=SHARE,
)

GREEN_BUILDING_AREA_CUMULATIVE = Metric(
    key="green_building_area_cumulative",
    title=Text("绿色建筑累计面积", "Green building area, cumulative"),
    unit=YI_SQUARE_METRE,
    definition=Text(
        "期末全市绿色建筑累计面积,含各星级。",
        "Floor area of all green buildings of the city, of every grade, at the end of the period.",
    ),
    heading=Heading.RISE,
    aggregation=Aggregation.LAST,
    only_grows=True,
)

ENERGY_SAVING_BUILDING_AREA_TOTAL = Metric(
    key="energy_saving_building_area_total",
    title=Text("节能建筑总量", "Total area of energy-saving buildings"),
    unit=YI_SQUARE_METRE,
    definition=Text(
        "期末全市按建筑节能标准建成或改造的建筑面积,范围大于绿色建筑。",
        "Floor area built or renovated to an energy-saving standard, at the end of the period: wider than green "
        "buildings.",
    ),
    heading=None,
    aggregation=Aggregation.LAST,
)

GREEN_ECO_DISTRICT_COUNT = Metric(
    key="green_eco_district_count",
    title=Text("绿色生态城区数", "Green eco-districts"),
    unit=ITEM,
    definition=Text(
        "期末全市累计创建的绿色生态城区数,是开发或更新的片区,不是行政区。",
        "Green eco-districts created so far, at the end of the period: areas of development or renewal, not the city's "
        "administrative districts.",
    ),
    heading=Heading.RISE,
    aggregation=Aggregation.LAST,
    only_grows=True,
)

GREEN_ECO_DISTRICT_AREA = Metric(
    key="green_eco_district_area",
    title=Text("绿色生态城区用地规模", "Land area of green eco-districts"),
    unit=SQUARE_KM,
    definition=Text(
        "期末全市累计创建的绿色生态城区的总用地面积。",
        "Land area of all green eco-districts created so far, at the end of the period.",
    ),
    heading=Heading.RISE,
    aggregation=Aggregation.LAST,
    only_grows=True,
)

BUILDING_RETROFIT_AREA = Metric(
    key="building_retrofit_area",
    title=Text("既有建筑节能改造面积", "Energy retrofit of existing buildings"),
    unit=WAN_SQUARE_METRE,
    definition=Text(
        "期内完成节能改造的既有建筑面积,居住建筑和公共建筑合计。",
        "Floor area of existing buildings, residential and public together, whose energy retrofit was completed in the "
        "period.",
    ),
    heading=Heading.RISE,
    aggregation=Aggregation.SUM,
)

RETROFIT_AREA_SAVING_15_PERCENT = Metric(
    key="retrofit_area_saving_15_percent",
    title=Text("节能率15%及以上的改造面积", "Retrofit with a saving of 15 % or more"),
    unit=WAN_SQUARE_METRE,
    definition=Text(
        "期内完成节能改造的既有建筑中,改造后项目平均节能率达到15%及以上的建筑面积。",
        "The part of the floor area retrofitted in the period that lies in projects whose average energy saving is "
        "15 % or more.",
    ),
    heading=Heading.RISE,
    aggregation=Aggregation.SUM,
)

PUBLIC_BUILDING_RETROFIT_AREA = Metric(
    key="public_building_retrofit_area",
    title=Text("公共建筑节能改造面积", "Energy retrofit of public buildings"),
    unit=WAN_SQUARE_METRE,
    definition=Text(
        "一年内落实的既有公共建筑节能改造面积,不含居住建筑,不论节能率;只是既有建筑节能改造的一部分。",
        "Floor area of existing public buildings put under energy retrofit in the year, whatever the saving: a part of "
        "the retrofit of existing buildings, without the residential ones.",
    ),
    heading=Heading.RISE,
    aggregation=Aggregation.SUM,
)

BUILDING_RETROFIT_AREA_CUMULATIVE = Metric(
    key="building_retrofit_area_cumulative",
    title=Text("既有建筑节能改造累计面积(自推行起)", "Energy retrofit since the programme began"),
    unit=WAN_SQUARE_METRE,
    definition=Text(
        "自推行既有建筑节能改造起至期末累计落实的面积,起点早于2021年,不能用来核对2021—2030年的8000万平方米。",
        "Floor area put under retrofit from the start of the programme, before 2021, to the end of the period; it "
        "cannot be held against the 80 million m2 of 2021–2030.",
    ),
    heading=None,
    aggregation=Aggregation.LAST,
    only_grows=True,
)

PUBLIC_BUILDING_EFFICIENCY = Metric(
    key="public_building_efficiency",
    title=Text("既有公共建筑能效指数", "Energy efficiency of existing public buildings"),
    unit=INDEX,
    definition=Text(
        "2020年单位建筑面积能耗除以当年单位建筑面积能耗,再乘以100;取接入市能耗监测平台的国家机关办公建筑和大型公共建筑,"
        "数值上升表示能效提高。",
        "Energy use per floor area in 2020 divided by that of the year, times 100, for the government office and large "
        "public buildings on the city's energy monitoring platform: a rise is better efficiency.",
    ),
    heading=Heading.RISE,
    aggregation=Aggregation.NONE,
)

REPEATED_MUNICIPAL_WORKS = Metric(
    key="repeated_municipal_works",
    title=Text("市政工程重复建设和施工", "Repeated municipal works"),
    unit=CASE,
    definition=Text(
        "一年内批准的、在新建、扩建、改建后未满五年或大修后未满三年的城市道路上开挖的起数,抢修除外。方案未给出度量,"
        "此处取城市道路管理条例的年限。",
        "Excavations permitted in the year on city roads less than five years after they were built, widened or "
        "rebuilt, or three years after an overhaul, emergency repairs aside. The plan names no measure; the terms "
        "are those of the national urban road regulations.",
    ),
    heading=Heading.FALL,
    aggregation=Aggregation.SUM,
)

RENEWABLE_KINDS_NEW_BUILDINGS = Metric(
    key="renewable_kinds_new_buildings",
    title=Text("新建建筑使用可再生能源种类数", "Kinds of renewable energy in new buildings"),
    unit=KIND,
    definition=Text(
        "一年内取得施工许可的新建公共建筑、居住建筑和工业厂房中,设计使用可再生能源种类最少的一幢的种类数。",
        "Kinds of renewable energy in the design of that building which has the fewest, among the new public, "
        "residential and factory buildings given a construction permit in the year.",
    ),
    heading=Heading.RISE,
    aggregation=Aggregation.NONE,
)

RENEWABLE_SUBSTITUTION_RATE = Metric(
    key="renewable_substitution_rate",
    title=Text("城镇建筑可再生能源替代率", "Renewable substitution rate of urban buildings"),
    unit=PERCENT,
    definition=Text(
        "城镇建筑一年内就地利用的可再生能源(光伏、太阳能热水、地源和空气源热泵等),折标准煤后占城镇建筑运行能耗的比例;"
        "电网供电中的可再生能源不计。",
        "Renewable energy that urban buildings make and use on the spot in the year (PV, solar hot water, ground and "
        "air source heat pumps and the like), in coal equivalent, as a share of the operating energy use of urban "
        "buildings. Renewable power from the grid does not count.",
    ),
    heading=Heading.RISE,
    aggregation=Aggregation.NONE,
    bounds=SHARE,
)

PV_ROOF_SHARE_GOVERNMENT_SCHOOL_FACTORY = Metric(
    key="pv_roof_share_government_school_factory",
    title=Text("新建机关、学校、厂房屋顶光伏面积比例", "PV share of new government, school and factory roofs"),
    unit=PERCENT,
    definition=Text(
        "一年内取得施工许可、适宜安装光伏的新建政府机关、学校、工业厂房等建筑,设计光伏安装面积占屋顶总面积的比例。",
        "PV area in the design as a share of the whole roof area, for the new government, school, factory and like "
        "buildings suited to PV that were given a construction permit in the year.",
    ),
    heading=Heading.RISE,
    aggregation=Aggregation.NONE,
    bounds=SHARE,
)

PV_ROOF_SHARE_OTHER_PUBLIC = Metric(
    key="pv_roof_share_other_public",
    title=Text("其他新建公共建筑屋顶光伏面积比例", "PV share of other new public roofs"),
    unit=PERCENT,
    definition=Text(
        "一年内取得施工许可、适宜安装光伏的其他类型新建公共建筑,设计光伏安装面积占屋顶总面积的比例。",
        "PV area in the design as a share of the whole roof area, for the new public buildings of other kinds suited "
        "to PV that were given a construction permit in the year.",
    ),
    heading=Heading.RISE,
    aggregation=Aggregation.NONE,
    bounds=SHARE,
)

ROOFTOP_PV_COVERAGE = Metric(
    key="rooftop_pv_coverage",
    title=Text("公共机构、工业厂房屋顶光伏覆盖率", "Rooftop PV coverage of public institutions and factories"),
    unit=PERCENT,
    definition=Text(
        "期末公共机构建筑和工业厂房中,屋顶已安装光伏的建筑所占比例,两类建筑合并,按幢数计。",
        "Public-institution and factory buildings with PV on their roof, as a share of all of them at the end of the "
        "period, the two kinds together and by number of buildings.",
    ),
    heading=Heading.RISE,
    aggregation=Aggregation.LAST,
    bounds=SHARE,
)

SUITABLE_ROOF_PV_COVERAGE = Metric(
    key="suitable_roof_pv_coverage",
    title=Text("适宜安装的既有建筑光伏覆盖率", "PV coverage of suitable existing buildings"),
    unit=PERCENT,
    definition=Text(
        "期末经认定适宜安装光伏的既有公共机构建筑和工业厂房中,已安装光伏的建筑所占比例,按幢数计;不适宜的须说明理由。",
        "Existing public-institution and factory buildings with PV, as a share of those found suited to it, by "
        "number of buildings at the end of the period; why the others are not suited is to be stated.",
    ),
    heading=Heading.RISE,
    aggregation=Aggregation.LAST,
    bounds=SHARE,
)

BUILDING_ELECTRIFICATION = Metric(
    key="building_electrification",
    title=Text("建筑终端电气化率", "Electrification of building end uses"),
    unit=PERCENT,
    definition=Text(
        "一年内建筑运行的终端能源消费中电力所占比例,各能源按当量值折算。",
        "Share of electricity in the final energy that buildings use in operation in the year, every carrier at its "
        "calorific value.",
    ),
    heading=Heading.RISE,
    aggregation=Aggregation.NONE,
    bounds=SHARE,
)

ALL_ELECTRIC_SHARE_PUBLIC = Metric(
    key="all_electric_share_public",
    title=Text("新建公共建筑全面电气化比例", "All-electric share of new public buildings"),
    unit=PERCENT,
    definition=Text(
        "一年内取得施工许可的新建公共建筑中,供暖、制冷、生活热水和炊事设计上都用电的建筑面积比例。",
        "Share, by floor area, of the new public buildings given a construction permit in the year whose design runs "
        "heating, cooling, hot water and cooking on electricity.",
    ),
    heading=Heading.RISE,
    aggregation=Aggregation.NONE,
    bounds=SHARE,
)

ELECTRICAL_CAPACITY_ADDED = Metric(
    key="electrical_capacity_added",
    title=Text("建筑电力增容", "Electrical connection capacity added"),
    unit=WAN_KW,
    definition=Text(
        "已实施设备智能群控或参与需求侧响应的建筑,一年内向电网企业办理增容的用电容量;新建建筑首次接电不计。",
        "Connection capacity added with the grid company in the year by buildings that run smart group control or take "
        "part in demand response; the first connection of a new building does not count.",
    ),
    heading=Heading.FALL,
    aggregation=Aggregation.SUM,
)

RURAL_ELECTRIFICATION = Metric(
    key="rural_electrification",
    title=Text("农村用能电气化率", "Electrification of rural energy use"),
    unit=PERCENT,
    definition=Text(
        "一年内农业生产和农村居民生活的终端能源消费中电力所占比例,各能源按当量值折算。",
        "Share of electricity in the final energy used by farming and rural households in the year, every carrier at "
        "its calorific value.",
    ),
    heading=Heading.RISE,
    aggregation=Aggregation.NONE,
    bounds=SHARE,
)

METRICS = (
    TOTAL_FLOOR_AREA,
    CONSTRUCTION_ENERGY_USE,
    MASS_DEMOLITION_CASES,
    ULTRA_LOW_ENERGY_BUILDING_AREA_NEW,
    ULTRA_LOW_ENERGY_BUILDING_AREA,
    ULTRA_LOW_ENERGY_SHARE_KEY_AREAS,
    ULTRA_LOW_ENERGY_SHARE_RESIDENTIAL,
    ULTRA_LOW_ENERGY_PUBLIC_AREA_NEW,
    ULTRA_LOW_ENERGY_SHARE_CIVIL,
    GREEN_BUILDING_COMPLIANCE,
    GREEN_BUILDING_AREA_NEW,
    GREEN_BUILDING_TWO_STAR_SHARE,
    GREEN_BUILDING_AREA_CUMULATIVE,
    ENERGY_SAVING_BUILDING_AREA_TOTAL,
    GREEN_ECO_DISTRICT_COUNT,
    GREEN_ECO_DISTRICT_AREA,
    BUILDING_RETROFIT_AREA,
    RETROFIT_AREA_SAVING_15_PERCENT,
    PUBLIC_BUILDING_RETROFIT_AREA,
    BUILDING_RETROFIT_AREA_CUMULATIVE,
    PUBLIC_BUILDING_EFFICIENCY,
    REPEATED_MUNICIPAL_WORKS,
    RENEWABLE_KINDS_NEW_BUILDINGS,
    RENEWABLE_SUBSTITUTION_RATE,
    PV_ROOF_SHARE_GOVERNMENT_SCHOOL_FACTORY,
    PV_ROOF_SHARE_OTHER_PUBLIC,
    ROOFTOP_PV_COVERAGE,
    SUITABLE_ROOF_PV_COVERAGE,
    BUILDING_ELECTRIFICATION,
    ALL_ELECTRIC_SHARE_PUBLIC,
    ELECTRICAL_CAPACITY_ADDED,
    RURAL_ELECTRIFICATION,
)
