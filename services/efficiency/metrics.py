"""What the efficiency action is measured by."""

from decimal import Decimal

from shared.plan import OF_A_WHOLE_CITY, SHARE, Aggregation, Bounds, Heading, Metric, Text
from shared.plan.unit import INDEX, OF_CITY_LEVEL, PERCENT, RATIO, SET, TCE_PER_WAN_CNY, WAN_TCE

KEY_INDUSTRY_BENCHMARK_SHARE = Metric(
    key="key_industry_benchmark_share",
    title=Text("重点行业能效达标杆水平比例", "Key industries at the energy-efficiency benchmark"),
    unit=PERCENT,
    definition=Text(
        "年末钢铁、石化化工、电力、数据中心四个行业(2.2.2点名)的用能中,由能效达到国家标杆水平的装置和设施消耗的比例,"
        "按能耗加权。方案未给出度量,也未列出重点行业。",
        "Of the energy used by steel, petrochemicals, power and data centres (named in 2.2.2), the share used by "
        "plants that reach the national energy-efficiency benchmark at the end of the year. The plan names neither a "
        "measure nor the key industries.",
    ),
    heading=Heading.RISE,
    aggregation=Aggregation.LAST,
    bounds=SHARE,
)

ENERGY_INTENSITY_CHANGE_SINCE_2020 = Metric(
    key="energy_intensity_change_since_2020",
    title=Text("单位生产总值能耗比2020年累计变化", "Change of energy use per unit of GDP since 2020"),
    unit=PERCENT,
    definition=Text(
        "全市单位生产总值能源消耗相对2020年的累计变化率:数值本身就是百分比变化,2020年为0,负值为下降。"
        "方案未写明口径;取国家核定的逐年变化率(2020年不变价)连乘,不用单耗水平值相比。",
        "Change of the city's energy use per unit of GDP against 2020: the value itself is the percentage change, 0 "
        "in 2020, negative for a fall. The plan states no basis; the yearly rates verified by the State (GDP at 2020 "
        "prices) are compounded, and levels are not compared.",
    ),
    heading=Heading.FALL,
    aggregation=Aggregation.NONE,
    bounds=Bounds(),
    change_since=2020,
)

ENERGY_INTENSITY_CHANGE_YOY = Metric(
    key="energy_intensity_change_yoy",
    title=Text("单位生产总值能耗比上年变化", "Change of energy use per unit of GDP on the year before"),
    unit=PERCENT,
    definition=Text(
        "全市单位生产总值能源消耗比上年的变化率,生产总值按当期五年规划的不变价计算,负值为下降。各年可连乘,不可相加。",
        "Change of the city's energy use per unit of GDP on the year before, GDP at the constant prices of the "
        "five-year plan then running; negative for a fall. Years compound, they do not add.",
    ),
    heading=Heading.FALL,
    aggregation=Aggregation.NONE,
    bounds=Bounds(),
)

ENERGY_INTENSITY_TASK = Metric(
    key="energy_intensity_task",
    title=Text("单位生产总值能耗年度下降任务", "Fall of energy use per unit of GDP set for the year"),
    unit=PERCENT,
    definition=Text(
        "当年工作安排或计划报告确定的全市单位生产总值能耗下降幅度,是任务而不是完成数;按文件写法为正数(“下降3%左右”记3),"
        "年初即可填报。写成区间或“力争”的取必须完成的一端。",
        "By how much the city's energy use per unit of GDP is to fall in the year, as set in its yearly work programme "
        "or plan report: a task, not an outturn. Positive, as documents write it (“a fall of about 3 %” is 3), and "
        "reported when it is set. Of a range, the end that must be reached.",
    ),
    heading=None,
    aggregation=Aggregation.NONE,
    bounds=SHARE,
    set_ahead=True,
)

ENERGY_INTENSITY_CHANGE_FIVE_YEAR = Metric(
    key="energy_intensity_change_five_year",
    title=Text("五年规划期单位生产总值能耗累计变化", "Change of energy use per unit of GDP within a five-year plan"),
    unit=PERCENT,
    definition=Text(
        "所列各年合计的累计变化率,以首年的上一年为基期(如2016/2020以2015年为基期),按公布数,负值为下降。",
        "Published change over the years named, counted from the year before the first one (2016/2020 from 2015); "
        "negative for a fall.",
    ),
    heading=Heading.FALL,
    aggregation=Aggregation.NONE,
    bounds=Bounds(),
)

ENERGY_INTENSITY_LEVEL_2005_PRICES = Metric(
    key="energy_intensity_level_2005_prices",
    title=Text("单位生产总值能耗(2005年价)", "Energy use per unit of GDP (2005 prices)"),
    unit=TCE_PER_WAN_CNY,
    definition=Text(
        "全市能源消费总量除以按2005年不变价计算的生产总值,第二次经济普查修订后的数;不能与其他价格基期的数相接。",
        "The city's energy consumption over GDP at 2005 prices, as revised after the second economic census; not one "
        "series with levels at other prices.",
    ),
    heading=None,
    aggregation=Aggregation.NONE,
)

ENERGY_INTENSITY_LEVEL_2010_PRICES = Metric(
    key="energy_intensity_level_2010_prices",
    title=Text("单位生产总值能耗(2010年价)", "Energy use per unit of GDP (2010 prices)"),
    unit=TCE_PER_WAN_CNY,
    definition=Text(
        "全市能源消费总量除以按2010年不变价计算的生产总值;不能与其他价格基期的数相接。",
        "The city's energy consumption over GDP at 2010 prices; not one series with levels at other prices.",
    ),
    heading=None,
    aggregation=Aggregation.NONE,
)

ENERGY_INTENSITY_LEVEL_2015_PRICES = Metric(
    key="energy_intensity_level_2015_prices",
    title=Text("单位生产总值能耗(2015年价)", "Energy use per unit of GDP (2015 prices)"),
    unit=TCE_PER_WAN_CNY,
    definition=Text(
        "全市能源消费总量除以按2015年不变价计算的生产总值;不能与其他价格基期的数相接。",
        "The city's energy consumption over GDP at 2015 prices; not one series with levels at other prices.",
    ),
    heading=None,
    aggregation=Aggregation.NONE,
)

ENERGY_CONSUMPTION_TOTAL = Metric(
    key="energy_consumption_total",
    title=Text("能源消费总量", "Total energy consumption"),
    unit=WAN_TCE,
    definition=Text(
        "全市一年消费的各种能源,电力按等价值折算,含原料用能,与国家考核时扣减原料用能和可再生能源的口径不同。",
        "All energy the city uses in a year, electricity at its coal equivalent of generation, feedstock included: "
        "not the State's assessment figure, which takes off feedstock and renewables.",
    ),
    heading=Heading.CONTAIN,
    aggregation=Aggregation.SUM,
    step=OF_A_WHOLE_CITY,
)

ENERGY_CONSUMPTION_CHANGE_YOY = Metric(
    key="energy_consumption_change_yoy",
    title=Text("能源消费总量增速", "Growth of total energy consumption"),
    unit=PERCENT,
    definition=Text(
        "全市能源消费总量比上年的变化率,以国家公报为准。",
        "Change of the city's total energy consumption on the year before, as in the State's bulletins.",
    ),
    heading=Heading.CONTAIN,
    aggregation=Aggregation.NONE,
    bounds=Bounds(),
)

ENERGY_CONSUMPTION_CHANGE_ABS = Metric(
    key="energy_consumption_change_abs",
    title=Text("能源消费增量", "Increase of total energy consumption"),
    unit=WAN_TCE,
    definition=Text(
        "全市能源消费总量比上年增加的数量,减少为负值。",
        "Total energy consumption of the year less that of the year before; negative for a fall.",
    ),
    heading=Heading.CONTAIN,
    aggregation=Aggregation.SUM,
    bounds=Bounds(),
)

ENERGY_INCREMENT_CAP = Metric(
    key="energy_increment_cap",
    title=Text("能源消费增量控制目标", "Ceiling set for the increase of total energy consumption"),
    unit=WAN_TCE,
    definition=Text(
        "当年工作安排确定的全市能源消费总量比上年增加的上限,是控制目标而不是完成数,年初即可填报;“力争”数不取。",
        "By how much the city's total energy consumption may rise in the year, as set in its yearly work programme: a "
        "ceiling, not an outturn, reported when it is set. What is only striven for is not taken.",
    ),
    heading=None,
    aggregation=Aggregation.SUM,
    bounds=Bounds(),
    set_ahead=True,
)

ELECTRICITY_INTENSITY_CHANGE_YOY = Metric(
    key="electricity_intensity_change_yoy",
    title=Text("单位生产总值电耗比上年变化", "Change of electricity use per unit of GDP on the year before"),
    unit=PERCENT,
    definition=Text(
        "全社会用电量与不变价生产总值之比的年变化率,负值为下降;电气化会使其上升,本身不分优劣。",
        "Yearly change of electricity use per unit of GDP at constant prices, negative for a fall. Electrification "
        "raises it, so neither way is good in itself.",
    ),
    heading=None,
    aggregation=Aggregation.NONE,
    bounds=Bounds(),
)

DUAL_CONTROL_BREAKDOWN = Metric(
    key="dual_control_breakdown",
    title=Text("能耗双控目标分解覆盖率", "Energy dual-control targets assigned"),
    unit=PERCENT,
    definition=Text(
        "有节能任务的市级部门、16个区和重点企业中,已下达当期能耗强度和总量目标的比例;各单位按个数计。",
        "Share, by number, of the municipal departments with an energy-saving duty, the 16 districts and the key "
        "enterprises that have been given their targets of energy intensity and total energy use for the period.",
    ),
    heading=Heading.RISE,
    aggregation=Aggregation.LAST,
    bounds=SHARE,
)

ENERGY_MONITORING_COVERAGE = Metric(
    key="energy_monitoring_coverage",
    title=Text("能耗在线监测平台覆盖率", "Coverage of the online energy monitoring platform"),
    unit=PERCENT,
    definition=Text(
        "年末已接入能耗在线监测平台的单位和建筑数占应接入数的比例。"
        "应接入数为市公布名单上的重点用能单位与单体2万平方米及以上的公共建筑之和。",
        "Share of those that ought to be connected that are, at the end of the year: the key energy users on the "
        "city's published list and public buildings of 20,000 m2 and more, counted together.",
    ),
    heading=Heading.RISE,
    aggregation=Aggregation.LAST,
    bounds=SHARE,
)

MUNICIPAL_INFRASTRUCTURE_EFFICIENCY = Metric(
    key="municipal_infrastructure_efficiency",
    title=Text("市政基础设施综合能效", "Energy efficiency of municipal infrastructure"),
    unit=INDEX,
    definition=Text(
        "方案未给出度量;由主管部门以2020年为100的指数报送(能效提高则上升),并说明其依据。",
        "The plan defines no measure: an index with 2020 = 100, rising with efficiency, reported by the bureau with "
        "what stands behind it.",
    ),
    heading=Heading.RISE,
    aggregation=Aggregation.NONE,
)

EFFICIENT_EQUIPMENT_SHARE = Metric(
    key="efficient_equipment_share",
    title=Text("高效重点用能设备占比", "Efficient key energy-using equipment"),
    unit=PERCENT,
    definition=Text(
        "年末在用重点用能设备中,能效达到国家“节能水平”及以上的比例,按台数计。规划说的是系统能效而无度量,"
        "以设备能效代表。",
        "Share, by number, of key energy-using equipment in service at the end of the year that reaches the national "
        "energy-saving level or better. The plan speaks of system efficiency without a measure: equipment stands for "
        "it.",
    ),
    heading=Heading.RISE,
    aggregation=Aggregation.LAST,
    bounds=SHARE,
)

OUTDATED_EQUIPMENT_IN_USE = Metric(
    key="outdated_equipment_in_use",
    title=Text("在用落后低效设备数", "Outdated, inefficient equipment in use"),
    unit=SET,
    definition=Text(
        "年末仍在使用、能效低于国家“准入水平”或列入国家高耗能落后机电设备淘汰目录的重点用能设备台数。",
        "Key energy-using equipment still in service at the end of the year that is below the national entry level "
        "or on the national phase-out list of outdated electrical and mechanical equipment.",
    ),
    heading=Heading.FALL,
    aggregation=Aggregation.LAST,
)

EFFICIENCY_STANDARDS_COMPLIANCE = Metric(
    key="efficiency_standards_compliance",
    title=Text("能效标准和节能要求落实率", "Compliance with efficiency standards"),
    unit=PERCENT,
    definition=Text(
        "当年节能监察检查的重点用能设备中,符合强制性能效标准和节能要求的比例。",
        "Share of the key energy-using equipment inspected in the year that meets the mandatory efficiency standards "
        "and energy-saving requirements.",
    ),
    heading=Heading.RISE,
    aggregation=Aggregation.NONE,
    bounds=SHARE,
)

NEW_INFRASTRUCTURE_ENERGY_USE = Metric(
    key="new_infrastructure_energy_use",
    title=Text("新型基础设施能耗", "Energy use of new-type infrastructure"),
    unit=WAN_TCE,
    definition=Text(
        "全市数据中心、5G基站等新型基础设施一年的综合能耗,电力按等价值折算。方案未说明“规模”的度量,"
        "各类设施只有能耗可以相加。",
        "Energy the city's data centres, 5G stations and other new-type infrastructure use in a year, electricity at "
        "its coal equivalent of generation. The plan does not say how scale is measured; only energy adds up over "
        "the kinds.",
    ),
    heading=Heading.CONTAIN,
    aggregation=Aggregation.SUM,
)

NEW_DATA_CENTRES_IN_KEY_AREAS = Metric(
    key="new_data_centres_in_key_areas",
    title=Text("新建数据中心布局重点区域比例", "New data centres in key development areas"),
    unit=PERCENT,
    definition=Text(
        "当年通过节能审查的新建数据中心中,位于临港新片区或市里认定的其他重点发展区域的比例,按个数计。",
        "Share, by number, of the new data centres that passed the energy review in the year that lie in Lingang or "
        "another key development area named by the city.",
    ),
    heading=Heading.RISE,
    aggregation=Aggregation.NONE,
    bounds=SHARE,
)

NEW_INFRASTRUCTURE_NON_FOSSIL_SHARE = Metric(
    key="new_infrastructure_non_fossil_share",
    title=Text("新型基础设施非化石能源占比", "Non-fossil share of energy use of new-type infrastructure"),
    unit=PERCENT,
    definition=Text(
        "新型基础设施一年用能中非化石能源(含绿电交易和自发自用,不含电网平均成分)的比例。",
        "Share of non-fossil energy in the energy that new-type infrastructure uses in a year: own generation and "
        "green power bought, without the average mix of the grid.",
    ),
    heading=Heading.RISE,
    aggregation=Aggregation.NONE,
    bounds=SHARE,
)

NEW_DATA_CENTRE_PUE = Metric(
    key="new_data_centre_pue",
    title=Text("新建数据中心PUE", "Power usage effectiveness of new data centres"),
    unit=RATIO,
    definition=Text(
        "当年通过节能审查的新建数据中心设计PUE的最高值;PUE为总用电量与信息设备用电量之比,越低越好。"
        "要求对每个项目有效,所以取最高值而不是平均值。",
        "Highest design PUE (total electricity over that of the IT equipment) among the new data centres that passed "
        "the energy review in the year; lower is better. The rule holds for every project, hence the highest and not "
        "the mean.",
    ),
    heading=Heading.FALL,
    aggregation=Aggregation.NONE,
    bounds=Bounds(low=Decimal(1)),
)

NEW_DATA_CENTRE_RELATIVE_INTENSITY = Metric(
    key="new_data_centre_relative_intensity",
    title=Text("新建数据中心单位增加值能耗与全市之比", "Energy intensity of new data centres against the city"),
    unit=OF_CITY_LEVEL,
    definition=Text(
        "当年通过节能审查的新建数据中心项目合计的单位增加值能耗,除以最近一年全市单位生产总值能耗,两者价格基期相同;"
        "小于1为优于全市。",
        "Energy use per value added of the new data-centre projects that passed the review in the year, taken "
        "together, over the city's latest energy use per GDP at the same prices; below 1 is better than the city.",
    ),
    heading=Heading.FALL,
    aggregation=Aggregation.NONE,
)

EXISTING_DATA_CENTRE_PUE = Metric(
    key="existing_data_centre_pue",
    title=Text("既有数据中心PUE", "Power usage effectiveness of existing data centres"),
    unit=RATIO,
    definition=Text(
        "已完成升级改造的既有数据中心全年实测PUE,即合计总用电量与合计信息设备用电量之比。",
        "Measured over the year in existing data centres whose retrofit is finished: their total electricity over "
        "that of their IT equipment.",
    ),
    heading=Heading.FALL,
    aggregation=Aggregation.NONE,
    bounds=Bounds(low=Decimal(1)),
)

DATA_CENTRES_MONITORED = Metric(
    key="data_centres_monitored",
    title=Text("数据中心接入能耗在线监测比例", "Data centres under online energy monitoring"),
    unit=PERCENT,
    definition=Text(
        "年末在运行的数据中心中,已接入重点用能单位能耗在线监测系统的比例,按个数计,不设规模门槛。",
        "Share, by number and of any size, of the data centres in operation at the end of the year that are "
        "connected to the online monitoring system of key energy users.",
    ),
    heading=Heading.RISE,
    aggregation=Aggregation.LAST,
    bounds=SHARE,
)

METRICS = (
    KEY_INDUSTRY_BENCHMARK_SHARE,
    ENERGY_INTENSITY_CHANGE_SINCE_2020,
    ENERGY_INTENSITY_CHANGE_YOY,
    ENERGY_INTENSITY_TASK,
    ENERGY_INTENSITY_CHANGE_FIVE_YEAR,
    ENERGY_INTENSITY_LEVEL_2005_PRICES,
    ENERGY_INTENSITY_LEVEL_2010_PRICES,
    ENERGY_INTENSITY_LEVEL_2015_PRICES,
    ENERGY_CONSUMPTION_TOTAL,
    ENERGY_CONSUMPTION_CHANGE_YOY,
    ENERGY_CONSUMPTION_CHANGE_ABS,
    ENERGY_INCREMENT_CAP,
    ELECTRICITY_INTENSITY_CHANGE_YOY,
    DUAL_CONTROL_BREAKDOWN,
    ENERGY_MONITORING_COVERAGE,
    MUNICIPAL_INFRASTRUCTURE_EFFICIENCY,
    EFFICIENT_EQUIPMENT_SHARE,
    OUTDATED_EQUIPMENT_IN_USE,
    EFFICIENCY_STANDARDS_COMPLIANCE,
    NEW_INFRASTRUCTURE_ENERGY_USE,
    NEW_DATA_CENTRES_IN_KEY_AREAS,
    NEW_INFRASTRUCTURE_NON_FOSSIL_SHARE,
    NEW_DATA_CENTRE_PUE,
    NEW_DATA_CENTRE_RELATIVE_INTENSITY,
    EXISTING_DATA_CENTRE_PUE,
    DATA_CENTRES_MONITORED,
)
