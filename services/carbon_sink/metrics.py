"""What the carbon-sink action is measured by."""

from decimal import Decimal

from shared.plan import NOT_NEGATIVE, OF_A_WHOLE_CITY, SHARE, Aggregation, Bounds, Heading, Metric, Text
from shared.plan.unit import (
    CORRIDOR,
    HECTARE,
    INDEX,
    KM,
    PERCENT,
    PLACE,
    SQUARE_METRE_PER_PERSON,
    WAN_CUBIC_METRE,
    WAN_HECTARE,
    WAN_MU,
    WAN_SQUARE_METRE,
    WAN_T_C,
    WAN_T_CO2,
)

FOREST_CARBON_SEQUESTRATION = Metric(
    key="forest_carbon_sequestration",
    title=Text("森林生态系统年固碳量", "Carbon fixed by forests in a year"),
    unit=WAN_T_C,
    definition=Text(
        "全市森林一年固定的碳(以碳计,不是二氧化碳),来自森林生态系统服务评估。",
        "Carbon (not CO2) fixed by the city's forests in one year, from forest ecosystem service assessments.",
    ),
    heading=Heading.RISE,
    aggregation=Aggregation.SUM,
)

PARKS_NEW = Metric(
    key="parks_new",
    title=Text("新增公园数", "Parks added"),
    unit=PLACE,
    definition=Text(
        "一年内新增的各类城乡公园,含城市公园、口袋公园和乡村公园。",
        "Parks of every kind added in the year: city, pocket and rural parks.",
    ),
    heading=Heading.RISE,
    aggregation=Aggregation.SUM,
)

PARKS_TOTAL = Metric(
    key="parks_total",
    title=Text("公园总数", "Total number of parks"),
    unit=PLACE,
    definition=Text(
        "年末各类城乡公园总数。2021年起公布的总数包括口袋公园和乡村公园;此前只计城市公园,见 city_parks_total。",
        "Parks of every kind at the end of the year. Published totals include pocket and rural parks from 2021 on; "
        "earlier ones count city parks only and are kept as city_parks_total.",
    ),
    heading=Heading.RISE,
    aggregation=Aggregation.LAST,
)

CITY_PARKS_TOTAL = Metric(
    key="city_parks_total",
    title=Text("城市公园数(2021年前口径)", "City parks (as counted before 2021)"),
    unit=PLACE,
    definition=Text(
        "期末城市公园数,不含口袋公园和乡村公园,不能与2021年起的公园总数相接。",
        "City parks at the end of the period, without pocket and rural parks; no series with the totals from 2021 on.",
    ),
    heading=None,
    aggregation=Aggregation.LAST,
)

PARK_GREEN_AREA_ADDED = Metric(
    key="park_green_area_added",
    title=Text("公园绿地面积增加量", "Increase of park green area"),
    unit=WAN_SQUARE_METRE,
    definition=Text("期内新建的公园绿地面积。", "Park green area newly built in the period."),
    heading=Heading.RISE,
    aggregation=Aggregation.SUM,
)

PARK_GREEN_500M_COVERAGE = Metric(
    key="park_green_500m_coverage",
    title=Text("公园绿地500米服务半径覆盖", "Coverage by park green space within a radius of 500 m"),
    unit=PERCENT,
    definition=Text(
        "距公园绿地500米以内的居住用地占全部居住用地的比例;方案未说明分母,此处取居住用地。",
        "Share of residential land that lies within 500 m of park green space; the plan does not name the denominator, "
        "residential land is taken here.",
    ),
    heading=Heading.RISE,
    aggregation=Aggregation.NONE,
    bounds=SHARE,
)

PARK_GREEN_AREA_PER_CAPITA = Metric(
    key="park_green_area_per_capita",
    title=Text("人均公园绿地面积", "Park green area per person"),
    unit=SQUARE_METRE_PER_PERSON,
    definition=Text("公园绿地面积除以常住人口。", "Park green area divided by resident population."),
    heading=Heading.RISE,
    aggregation=Aggregation.NONE,
)

GREEN_AREA_NEW = Metric(
    key="green_area_new",
    title=Text("新增绿地", "Green space added"),
    unit=HECTARE,
    definition=Text("一年内新建的各类绿地面积。", "Green space of every kind newly built in the year."),
    heading=Heading.RISE,
    aggregation=Aggregation.SUM,
)

GREENWAY_NEW = Metric(
    key="greenway_new",
    title=Text("新建绿道", "Greenways added"),
    unit=KM,
    definition=Text("期内建成的绿道长度。", "Length of greenways completed in the period."),
    heading=Heading.RISE,
    aggregation=Aggregation.SUM,
)

ECOLOGICAL_CORRIDORS = Metric(
    key="ecological_corridors",
    title=Text("“1+5+2”重点生态走廊", "“1+5+2” key ecological corridors"),
    unit=CORRIDOR,
    definition=Text(
        "“1+5+2”八条(片)重点生态走廊和森林片区中已建成的数量。",
        "How many of the eight “1+5+2” key corridors and forest areas have been built.",
    ),
    heading=Heading.RISE,
    aggregation=Aggregation.LAST,
    bounds=Bounds(low=Decimal(0), high=Decimal(8)),
    only_grows=True,
)

TREE_SHARE_OF_PLANTING = Metric(
    key="tree_share_of_planting",
    title=Text("乔木种植比例", "Share of trees in planting"),
    unit=PERCENT,
    definition=Text(
        "新种植绿化面积中乔木所占比例。", "Share of trees, against shrubs and grass, in newly planted green area."
    ),
    heading=Heading.RISE,
    aggregation=Aggregation.NONE,
    bounds=SHARE,
)

FOREST_AREA_NET_GAIN = Metric(
    key="forest_area_net_gain",
    title=Text("净增森林面积", "Net gain of forest area"),
    unit=WAN_MU,
    definition=Text("期末森林面积减期初森林面积。", "Forest area at the end of the period less that at its start."),
    heading=Heading.RISE,
    aggregation=Aggregation.SUM,
    bounds=Bounds(),
)

FOREST_AREA = Metric(
    key="forest_area",
    title=Text("森林面积", "Forest area"),
    unit=WAN_MU,
    definition=Text(
        "年末森林面积,以第三次国土调查为基础。", "Forest area at the end of the year on the third national land survey."
    ),
    heading=Heading.RISE,
    aggregation=Aggregation.LAST,
    step=OF_A_WHOLE_CITY,
)

FOREST_COVERAGE = Metric(
    key="forest_coverage",
    title=Text("森林覆盖率", "Forest coverage rate"),
    unit=PERCENT,
    definition=Text(
        "森林面积占全市土地面积(6833平方公里)的比例。方案同时提出净增24万亩和19.5%,只有这一分母能使两者相符。",
        "Forest area as a share of the whole land area of 6,833 km2. The plan gives both 240,000 mu and 19.5 %; only "
        "this denominator fits the two together.",
    ),
    heading=Heading.RISE,
    aggregation=Aggregation.LAST,
    bounds=SHARE,
)

FOREST_COVERAGE_6340 = Metric(
    key="forest_coverage_6340",
    title=Text("森林覆盖率(旧口径)", "Forest coverage rate (older basis)"),
    unit=PERCENT,
    definition=Text(
        "森林面积占6340.5平方公里陆域面积的比例,2023年前公布的数字用此分母,不能与新口径直接相比。",
        "Forest area as a share of 6,340.5 km2, the denominator of figures published before 2023; not comparable with "
        "the present basis as it stands.",
    ),
    heading=None,
    aggregation=Aggregation.LAST,
    bounds=SHARE,
)

FOREST_STOCK = Metric(
    key="forest_stock",
    title=Text("森林蓄积量", "Forest growing stock"),
    unit=WAN_CUBIC_METRE,
    definition=Text("森林中林木树干材积总量。", "Total stem volume of the trees standing in forests."),
    heading=Heading.RISE,
    aggregation=Aggregation.LAST,
)

FOREST_STOCK_CHANGE_SINK = Metric(
    key="forest_stock_change_sink",
    title=Text("森林蓄积变化碳汇(推算)", "Forest sink by stock change (estimate)"),
    unit=WAN_T_CO2,
    definition=Text(
        "自上一个蓄积量年末数以来,森林活立木生物量平均每年净吸收的二氧化碳,由蓄积量变化乘假定的换算系数推算;蓄积减少时为负。"
        "不含土壤、枯落物和湿地,不从任何排放总量中扣除。",
        "CO2 that living trees took up a year on average since the growing stock was last known, from its change and "
        "assumed coefficients; negative when the stock fell. Soil, litter and wetlands are not in it, and it is never "
        "taken off a total of emissions.",
    ),
    heading=Heading.RISE,
    aggregation=Aggregation.NONE,
    bounds=Bounds(),
)

MARINE_RED_LINE_COVERAGE = Metric(
    key="marine_red_line_coverage",
    title=Text("海洋生态红线管控措施落实率", "Marine ecological red-line measures applied"),
    unit=PERCENT,
    definition=Text(
        "海洋生态保护红线区中已落实全部管控措施的面积比例。",
        "Share of the marine red-line area in which every protection and control measure is applied.",
    ),
    heading=Heading.RISE,
    aggregation=Aggregation.NONE,
    bounds=SHARE,
)

MARINE_DEVELOPMENT_INTENSITY = Metric(
    key="marine_development_intensity",
    title=Text("海洋开发利用强度", "Intensity of marine development"),
    unit=INDEX,
    definition=Text(
        "方案未给出度量;由主管部门以2020年为100的指数报送,并说明其依据。",
        "The plan defines no measure: an index with 2020 = 100, reported by the bureau with what stands behind it.",
    ),
    heading=Heading.FALL,
    aggregation=Aggregation.NONE,
)

WETLAND_AREA = Metric(
    key="wetland_area",
    title=Text("湿地总量", "Total wetland area"),
    unit=WAN_HECTARE,
    definition=Text("年末全市湿地面积。", "Area of all wetlands of the city at the end of the year."),
    heading=Heading.HOLD,
    aggregation=Aggregation.LAST,
    bounds=NOT_NEGATIVE,
    step=OF_A_WHOLE_CITY,
)

METRICS = (
    FOREST_CARBON_SEQUESTRATION,
    PARKS_NEW,
    PARKS_TOTAL,
    CITY_PARKS_TOTAL,
    PARK_GREEN_AREA_ADDED,
    PARK_GREEN_500M_COVERAGE,
    PARK_GREEN_AREA_PER_CAPITA,
    GREEN_AREA_NEW,
    GREENWAY_NEW,
    ECOLOGICAL_CORRIDORS,
    TREE_SHARE_OF_PLANTING,
    FOREST_AREA_NET_GAIN,
    FOREST_AREA,
    FOREST_COVERAGE,
    FOREST_COVERAGE_6340,
    FOREST_STOCK,
    FOREST_STOCK_CHANGE_SINK,
    MARINE_RED_LINE_COVERAGE,
    MARINE_DEVELOPMENT_INTENSITY,
    WETLAND_AREA,
)
