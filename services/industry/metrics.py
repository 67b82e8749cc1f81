"""What the industry action is measured by."""

from shared.plan import NOT_NEGATIVE, SHARE, YES_OR_NO, Aggregation, Bounds, Heading, Metric, Text
from shared.plan.unit import (
    ITEM,
    PERCENT,
    TCE_PER_WAN_CNY,
    WAN_CUBIC_METRE_PER_DAY,
    WAN_T,
    WAN_T_CO2,
    WAN_T_PER_YEAR,
    WAN_TCE,
    YES_NO,
    YI_YUAN,
)

INDUSTRIAL_ENERGY_INTENSITY_CHANGE_SINCE_2020 = Metric(
    key="industrial_energy_intensity_change_since_2020",
    title=Text("规模以上工业单位增加值能耗比2020年累计变化", "Change of industrial energy intensity since 2020"),
    unit=PERCENT,
    definition=Text(
        "规模以上工业单位增加值能耗相对2020年的累计变化率,由逐年变化率连乘;2020年为0,负值为下降,即用能效率提高。",
        "Change against 2020 of energy use per value added of industry above designated size, yearly rates "
        "compounded: 0 in 2020, negative for a fall, that is for better efficiency.",
    ),
    heading=Heading.FALL,
    aggregation=Aggregation.NONE,
    bounds=Bounds(),
    change_since=2020,
)

INDUSTRIAL_ENERGY_INTENSITY_CHANGE_YOY = Metric(
    key="industrial_energy_intensity_change_yoy",
    title=Text("规模以上工业单位增加值能耗比上年变化", "Change of industrial energy intensity on the year before"),
    unit=PERCENT,
    definition=Text(
        "规模以上工业单位增加值(可比价)能耗比上年的变化率,负值为下降。各年可连乘,不可相加。",
        "Change on the year before of energy use per value added (constant prices) of industry above designated "
        "size; negative for a fall. Years compound, they do not add.",
    ),
    heading=Heading.FALL,
    aggregation=Aggregation.NONE,
    bounds=Bounds(),
)

INDUSTRIAL_ENERGY_INTENSITY_CHANGE_FIVE_YEAR = Metric(
    key="industrial_energy_intensity_change_five_year",
    title=Text(
        "五年规划期规模以上工业单位增加值能耗累计变化", "Change of industrial energy intensity within a five-year plan"
    ),
    unit=PERCENT,
    definition=Text(
        "所列各年合计的累计变化率,以首年的上一年为基期,按公布数,负值为下降。",
        "Published change over the years named, counted from the year before the first one; negative for a fall.",
    ),
    heading=Heading.FALL,
    aggregation=Aggregation.NONE,
    bounds=Bounds(),
)

INDUSTRIAL_ENERGY_INTENSITY_LEVEL_2005_PRICES = Metric(
    key="industrial_energy_intensity_level_2005_prices",
    title=Text("规模以上工业单位增加值能耗(2005年价)", "Industrial energy intensity (2005 prices)"),
    unit=TCE_PER_WAN_CNY,
    definition=Text(
        "规模以上工业综合能源消费量除以按2005年不变价计算的工业增加值,第二次经济普查修订前的数;"
        "不能与其他价格基期的数相接。",
        "Energy use of industry above designated size over its value added at 2005 prices, before the second "
        "economic census revision; not one series with levels at other prices.",
    ),
    heading=None,
    aggregation=Aggregation.NONE,
)

LOW_CARBON_ASSESSMENT_COVERAGE = Metric(
    key="low_carbon_assessment_coverage",
    title=Text("重点制造业行业低碳评估覆盖率", "Key manufacturing industries assessed"),
    unit=PERCENT,
    definition=Text(
        "列入全市重点制造业行业名单的行业中,已完成低碳评估的比例,按行业个数计。",
        "Share, by number of industries, of the city's listed key manufacturing industries whose low-carbon "
        "assessment is done.",
    ),
    heading=Heading.RISE,
    aggregation=Aggregation.LAST,
    bounds=SHARE,
)

EMERGING_INDUSTRY_OUTPUT = Metric(
    key="emerging_industry_output",
    title=Text("高耗能新兴产业规模", "Output of energy-hungry emerging industries"),
    unit=YI_YUAN,
    definition=Text(
        "列入市里名单的能耗量和碳排放量较大的新兴产业一年的规模以上工业总产值,按当年价。方案未说明“发展规模”的度量,"
        "此处取产值。",
        "Gross output in the year, at current prices, of the emerging industries that the city lists as large users "
        "of energy and emitters. The plan does not say how scale is measured; output is taken.",
    ),
    heading=Heading.CONTAIN,
    aggregation=Aggregation.SUM,
)

EMERGING_INDUSTRY_ENERGY_INTENSITY = Metric(
    key="emerging_industry_energy_intensity",
    title=Text("高耗能新兴产业单位增加值能耗", "Energy intensity of energy-hungry emerging industries"),
    unit=TCE_PER_WAN_CNY,
    definition=Text(
        "列入市里名单的能耗量和碳排放量较大的新兴产业综合能耗除以其增加值(2020年价)。",
        "Energy use of the emerging industries that the city lists as large users of energy and emitters over their "
        "value added at 2020 prices.",
    ),
    heading=Heading.FALL,
    aggregation=Aggregation.NONE,
)

EMERGING_INDUSTRY_PROCESS_EMISSIONS = Metric(
    key="emerging_industry_process_emissions",
    title=Text("新兴产业工艺过程温室气体排放量", "Process greenhouse-gas emissions of emerging industries"),
    unit=WAN_T_CO2,
    definition=Text(
        "列入市里名单的能耗量和碳排放量较大的新兴产业一年的工艺过程排放,含氟化物等全部温室气体,折算为二氧化碳当量;"
        "不含能源燃烧排放。",
        "Process emissions in the year of the emerging industries that the city lists as large users of energy and "
        "emitters: all greenhouse gases, fluorinated ones included, in CO2 equivalent, without the burning of fuels.",
    ),
    heading=Heading.CONTAIN,
    aggregation=Aggregation.SUM,
)

NEW_STEEL_CAPACITY = Metric(
    key="new_steel_capacity",
    title=Text("钢铁行业净新增产能", "Net new steel capacity"),
    unit=WAN_T_PER_YEAR,
    definition=Text(
        "当年批准的炼钢产能减去同时被置换退出的产能,负值为净减少。按粗钢年产能计。",
        "Crude steel capacity approved in the year less the capacity closed in exchange for it; negative for a net "
        "cut.",
    ),
    heading=Heading.FALL,
    aggregation=Aggregation.SUM,
    bounds=Bounds(),
)

CRUDE_STEEL_OUTPUT = Metric(
    key="crude_steel_output",
    title=Text("粗钢产量", "Crude steel output"),
    unit=WAN_T,
    definition=Text(
        "全市一年的粗钢产量,以国家统计局分省市全年数为准;各月累计数不是全年数。",
        "Crude steel made in the city in the year, by the NBS figure for the full year; totals of part of a year do "
        "not stand for it.",
    ),
    heading=Heading.FALL,
    aggregation=Aggregation.SUM,
)

ELECTRIC_FURNACE_CAPACITY_SHARE = Metric(
    key="electric_furnace_capacity_share",
    title=Text("电炉炼钢产能占比", "Share of electric-arc-furnace capacity"),
    unit=PERCENT,
    definition=Text(
        "年末全市炼钢产能中电炉产能的比例。",
        "Share of electric arc furnaces in the city's steelmaking capacity at the end of the year.",
    ),
    heading=Heading.RISE,
    aggregation=Aggregation.LAST,
    bounds=SHARE,
)

SCRAP_RATIO = Metric(
    key="scrap_ratio",
    title=Text("废钢比", "Scrap ratio in steelmaking"),
    unit=PERCENT,
    definition=Text(
        "全市炼钢一年消耗的废钢量(含企业自产废钢)除以粗钢产量;方案未给出定义,取行业通行算法。",
        "Scrap used in steelmaking in the city in the year, own arisings included, over crude steel output. The plan "
        "gives no definition; the industry's usual one is taken.",
    ),
    heading=Heading.RISE,
    aggregation=Aggregation.NONE,
    bounds=NOT_NEGATIVE,
)

STEEL_BASE_GAS_SUPPLY_CAPACITY = Metric(
    key="steel_base_gas_supply_capacity",
    title=Text("钢铁基地天然气日供应能力", "Daily natural-gas supply capacity of the steel base"),
    unit=WAN_CUBIC_METRE_PER_DAY,
    definition=Text(
        "年末宝武集团上海基地一天可获得的天然气量,管道输入与储气设施气化能力之和,按标准状态。",
        "Natural gas that Baowu's Shanghai base can draw in a day at the end of the year: pipeline intake and "
        "vaporised storage together, at standard conditions.",
    ),
    heading=Heading.RISE,
    aggregation=Aggregation.LAST,
)

OIL_REFINING_CAPACITY = Metric(
    key="oil_refining_capacity",
    title=Text("石化化工行业炼油能力", "Oil-refining capacity"),
    unit=WAN_T_PER_YEAR,
    definition=Text(
        "年末全市炼油企业的原油一次加工能力。",
        "Primary crude-processing capacity of the city's refineries at the end of the year.",
    ),
    heading=Heading.HOLD,
    aggregation=Aggregation.LAST,
)

PETROCHEMICAL_ENERGY_INTENSITY = Metric(
    key="petrochemical_energy_intensity",
    title=Text("石化化工行业能耗强度", "Energy intensity of petrochemicals and chemicals"),
    unit=TCE_PER_WAN_CNY,
    definition=Text(
        "规模以上石油加工业和化学原料及化学制品制造业的综合能耗除以其增加值(2020年价)。方案未说明按增加值还是产值,"
        "此处取增加值。",
        "Energy use of oil processing and of chemical materials and products, above designated size, over their "
        "value added at 2020 prices. The plan does not say value added or output; value added is taken.",
    ),
    heading=Heading.FALL,
    aggregation=Aggregation.NONE,
)

PETROCHEMICAL_ENERGY_BALANCED = Metric(
    key="petrochemical_energy_balanced",
    title=Text("石化化工行业能耗增量在工业领域内平衡", "Extra petrochemical energy use balanced within industry"),
    unit=YES_NO,
    definition=Text(
        "2021年以来石化化工行业的能耗增量已由工业其他行业的减量抵消,或工业能耗总量未超过市里下达的控制数,为1;否则为0。",
        "1 when the growth of petrochemical energy use since 2021 is offset by cuts elsewhere in industry, or total "
        "industrial energy use stays within what the city allots to it; else 0.",
    ),
    heading=Heading.RISE,
    aggregation=Aggregation.LAST,
    bounds=YES_OR_NO,
)

PETROCHEMICAL_CARBON_EMISSIONS = Metric(
    key="petrochemical_carbon_emissions",
    title=Text("石化化工行业碳排放总量", "Carbon emissions of petrochemicals and chemicals"),
    unit=WAN_T_CO2,
    definition=Text(
        "规模以上石油加工业和化学原料及化学制品制造业一年的二氧化碳排放,含燃料燃烧、工业过程和净购入电力、热力。"
        "方案未说明范围。",
        "CO2 of oil processing and of chemical materials and products, above designated size, in the year: fuels "
        "burnt, processes, and net purchased power and heat. The plan states no scope.",
    ),
    heading=Heading.FALL,
    aggregation=Aggregation.SUM,
    boundary=Text(
        "石化化工行业:燃料燃烧、工业过程和净购入电力、热力",
        "petrochemicals and chemicals: fuels burnt, processes, and net purchased power and heat",
    ),
)

LOW_CARBON_FEEDSTOCK_SHARE = Metric(
    key="low_carbon_feedstock_share",
    title=Text("低碳化原料比例", "Share of low-carbon feedstock"),
    unit=PERCENT,
    definition=Text(
        "石化化工行业一年投入的原料中,轻烃(乙烷、丙烷、液化气等)、二氧化碳、生物质和绿氢等低碳原料的质量比例。"
        "方案未列举,此处界定。",
        "Share by mass of light hydrocarbons (ethane, propane, LPG ...), CO2, biomass and green hydrogen in the "
        "feedstock of petrochemicals and chemicals in the year. The plan gives no list; this one is taken.",
    ),
    heading=Heading.RISE,
    aggregation=Aggregation.NONE,
    bounds=SHARE,
)

TWO_HIGHS_PROJECTS_LISTED = Metric(
    key="two_highs_projects_listed",
    title=Text("“两高一低”项目清单管理率", "“Two highs, one low” projects under list management"),
    unit=PERCENT,
    definition=Text(
        "年末存量、在建和拟建的高耗能、高排放、低水平项目中,已列入市级清单的比例,按个数计。",
        "Share, by number, of projects with high energy use, high emissions and a low standard (running, under "
        "construction and proposed) that are on the city's list at the end of the year.",
    ),
    heading=Heading.RISE,
    aggregation=Aggregation.LAST,
    bounds=SHARE,
)

TWO_HIGHS_PROJECTS_SCREENED = Metric(
    key="two_highs_projects_screened",
    title=Text("在建“两高一低”项目排查率", "“Two highs, one low” projects under construction screened"),
    unit=PERCENT,
    definition=Text(
        "年末在建的“两高一低”项目中已完成能效排查的比例,按个数计。",
        "Share, by number, of the “two highs, one low” projects under construction at the end of the year whose "
        "efficiency has been screened.",
    ),
    heading=Heading.RISE,
    aggregation=Aggregation.LAST,
    bounds=SHARE,
)

TWO_HIGHS_PROJECTS_ADVANCED = Metric(
    key="two_highs_projects_advanced",
    title=Text("在建“两高一低”项目能效先进比例", "“Two highs, one low” projects at advanced efficiency"),
    unit=PERCENT,
    definition=Text(
        "年末在建的“两高一低”项目中,设计能效达到国内先进水平(国家能效标杆水平)及以上的比例,按个数计。",
        "Share, by number, of the “two highs, one low” projects under construction at the end of the year whose design "
        "efficiency reaches the domestic advanced level (the national benchmark) or better.",
    ),
    heading=Heading.RISE,
    aggregation=Aggregation.LAST,
    bounds=SHARE,
)

TWO_HIGHS_PROJECTS_SATURATED = Metric(
    key="two_highs_projects_saturated",
    title=Text("产能饱和行业新增“两高一低”项目数", "New “two highs, one low” projects where capacity is saturated"),
    unit=ITEM,
    definition=Text(
        "当年批准的、属于国家或本市认定产能已饱和行业的“两高一低”项目数。",
        "“Two highs, one low” projects approved in the year in industries that the State or the city holds saturated.",
    ),
    heading=Heading.FALL,
    aggregation=Aggregation.SUM,
)

TWO_HIGHS_PROJECTS_NEW = Metric(
    key="two_highs_projects_new",
    title=Text(
        "例外以外新建、扩建“两高一低”项目数", "“Two highs, one low” projects built or expanded outside the exceptions"
    ),
    unit=ITEM,
    definition=Text(
        "当年批准新建或扩建的“两高一低”项目中,不属于规划所列例外的个数。",
        "“Two highs, one low” projects approved in the year, new or expanded, that fall under none of the plan's "
        "exceptions.",
    ),
    heading=Heading.FALL,
    aggregation=Aggregation.SUM,
)

OUTDATED_CAPACITY_IN_OPERATION = Metric(
    key="outdated_capacity_in_operation",
    title=Text("尚未退出的落后产能项目数", "Outdated capacity still in operation"),
    unit=ITEM,
    definition=Text(
        "年末仍在生产的、属于本市产业结构调整指导目录淘汰类的企业或生产线数。",
        "Enterprises or production lines in the phase-out class of the city's industrial restructuring catalogue "
        "that still produce at the end of the year.",
    ),
    heading=Heading.FALL,
    aggregation=Aggregation.LAST,
)

INDUSTRY_RESTRUCTURING_ENERGY_SAVING = Metric(
    key="industry_restructuring_energy_saving",
    title=Text("产业结构调整减少能耗", "Energy saved by industrial restructuring"),
    unit=WAN_TCE,
    definition=Text(
        "期内完成的产业结构调整项目(落后产能关停、退出)减少的能源消耗;来源未说明是否折算为全年。",
        "Energy use that ended with the restructuring projects (closure and withdrawal of outdated capacity) "
        "finished in the period; the source does not say whether it is counted for a full year.",
    ),
    heading=Heading.RISE,
    aggregation=Aggregation.SUM,
)

METRICS = (
    INDUSTRIAL_ENERGY_INTENSITY_CHANGE_SINCE_2020,
    INDUSTRIAL_ENERGY_INTENSITY_CHANGE_YOY,
    INDUSTRIAL_ENERGY_INTENSITY_CHANGE_FIVE_YEAR,
    INDUSTRIAL_ENERGY_INTENSITY_LEVEL_2005_PRICES,
    LOW_CARBON_ASSESSMENT_COVERAGE,
    EMERGING_INDUSTRY_OUTPUT,
    EMERGING_INDUSTRY_ENERGY_INTENSITY,
    EMERGING_INDUSTRY_PROCESS_EMISSIONS,
    NEW_STEEL_CAPACITY,
    CRUDE_STEEL_OUTPUT,
    ELECTRIC_FURNACE_CAPACITY_SHARE,
    SCRAP_RATIO,
    STEEL_BASE_GAS_SUPPLY_CAPACITY,
    OIL_REFINING_CAPACITY,
    PETROCHEMICAL_ENERGY_INTENSITY,
    PETROCHEMICAL_ENERGY_BALANCED,
    PETROCHEMICAL_CARBON_EMISSIONS,
    LOW_CARBON_FEEDSTOCK_SHARE,
    TWO_HIGHS_PROJECTS_LISTED,
    TWO_HIGHS_PROJECTS_SCREENED,
    TWO_HIGHS_PROJECTS_ADVANCED,
    TWO_HIGHS_PROJECTS_SATURATED,
    TWO_HIGHS_PROJECTS_NEW,
    OUTDATED_CAPACITY_IN_OPERATION,
    INDUSTRY_RESTRUCTURING_ENERGY_SAVING,
)
