"""What coordination is measured by."""

from shared.plan import OF_A_WHOLE_CITY, SHARE, Aggregation, Bounds, Heading, Metric, Text
from shared.plan.unit import (
    ENTITY,
    INDEX,
    ITEM,
    MT_CO2,
    PERCENT,
    T_CO2_PER_WAN_CNY,
    T_CO2_PER_WAN_KWH,
    WAN_PERSON,
    WAN_T_CO2,
    YI_T_CO2,
    YI_YUAN,
)

CO2_EMISSIONS_TOTAL = Metric(
    key="co2_emissions_total",
    title=Text("二氧化碳排放总量(官方口径)", "Total CO2 emissions (official boundary)"),
    unit=WAN_T_CO2,
    definition=Text(
        "全市一年内化石能源燃烧产生的二氧化碳,加净调入电力隐含的二氧化碳,按国家碳强度核算方法;不含作原料用途的能源、"
        "工业过程排放和其他温室气体。方案未写气体和范围,此处取碳强度考核所用口径。CEADs 清单只计本地排放、不含净调入"
        "电力、含水泥过程,两者不相接;研究估算的能源排放见 co2_emissions_energy,也不接入。",
        "CO2 from burning fossil fuels in the city in one year, plus the CO2 behind its net imported electricity, "
        "after the State's method for carbon intensity; without energy used as feedstock, process emissions and "
        "other gases. The plan names neither gas nor scope: the boundary of the carbon-intensity assessment is "
        "taken. The CEADs inventory is territorial, leaves imported electricity out and holds cement processes, so "
        "the two are never joined; neither is the research estimate kept as co2_emissions_energy.",
    ),
    heading=Heading.FALL,
    aggregation=Aggregation.SUM,
    boundary=Text(
        "官方口径:化石能源燃烧和净调入电力",
        "official: fossil fuels burnt in the city and its net imported electricity",
    ),
    step=OF_A_WHOLE_CITY,
)

CO2_EMISSIONS_ENERGY = Metric(
    key="co2_emissions_energy",
    title=Text("能源活动二氧化碳排放(研究估算)", "CO2 from energy (research estimate)"),
    unit=WAN_T_CO2,
    definition=Text(
        "研究机构估算的全市一年能源活动二氧化碳排放。来源未说明是否计入净调入电力:2011年的数高于 CEADs 本地排放,同文"
        "所称此后“约2亿吨”却与 CEADs 相近,因此既不作为官方口径总量,也不与 CEADs 相接。",
        "CO2 of the city's energy use in one year as estimated by a research institute. The source does not say "
        "whether net imported electricity is in it: its 2011 figure lies above the territorial one of CEADs, yet the "
        "“about 200 Mt” it gives for the years after is close to CEADs. It is therefore joined neither to the "
        "official total nor to CEADs.",
    ),
    heading=None,
    aggregation=Aggregation.SUM,
    boundary=Text(
        "研究估算:能源活动,来源未说明是否计入净调入电力",
        "research estimate: energy use; the source does not say whether net imported electricity is in it",
    ),
)

CO2_EMISSIONS_SCOPE1_CEADS = Metric(
    key="co2_emissions_scope1_ceads",
    title=Text("本地二氧化碳排放(CEADs)", "Territorial CO2 emissions (CEADs)"),
    unit=MT_CO2,
    definition=Text(
        "CEADs 分省清单:上海行政区域内一年化石燃料燃烧和水泥生产过程的二氧化碳(范围一),用其自有排放因子,不含净调入电"
        "力;不是官方口径。",
        "CEADs provincial inventory: CO2 from burning fossil fuels and from cement processes inside Shanghai in one "
        "year (scope 1), with CEADs's own factors and without net imported electricity; not the official boundary.",
    ),
    heading=Heading.FALL,
    aggregation=Aggregation.SUM,
    boundary=Text(
        "CEADs 范围一:市内化石燃料燃烧和水泥生产过程,不含净调入电力",
        "CEADs scope 1: fossil fuels burnt and cement made in the city, without net imported electricity",
    ),
)

CO2_EMISSIONS_SCOPE1_CEADS_COAL = Metric(
    key="co2_emissions_scope1_ceads_coal",
    title=Text("本地二氧化碳排放:煤炭(CEADs)", "Territorial CO2 emissions: coal (CEADs)"),
    unit=MT_CO2,
    definition=Text(
        "CEADs 本地排放中来自煤类的部分:原煤、洗精煤、其他洗煤、型煤、焦炭、焦炉煤气、其他煤气和其他焦化产品。",
        "The part of CEADs's territorial emissions from coal: raw, cleaned and other washed coal, briquettes, coke, "
        "coke oven gas, other gas and other coking products.",
    ),
    heading=Heading.FALL,
    aggregation=Aggregation.SUM,
)

CO2_EMISSIONS_SCOPE1_CEADS_OIL = Metric(
    key="co2_emissions_scope1_ceads_oil",
    title=Text("本地二氧化碳排放:石油(CEADs)", "Territorial CO2 emissions: oil (CEADs)"),
    unit=MT_CO2,
    definition=Text(
        "CEADs 本地排放中来自油类的部分:原油、汽油、煤油、柴油、燃料油、液化石油气、炼厂干气和其他石油制品。",
        "The part of CEADs's territorial emissions from oil: crude oil, gasoline, kerosene, diesel, fuel oil, LPG, "
        "refinery gas and other petroleum products.",
    ),
    heading=Heading.FALL,
    aggregation=Aggregation.SUM,
)

CO2_EMISSIONS_SCOPE1_CEADS_GAS = Metric(
    key="co2_emissions_scope1_ceads_gas",
    title=Text("本地二氧化碳排放:天然气(CEADs)", "Territorial CO2 emissions: natural gas (CEADs)"),
    unit=MT_CO2,
    definition=Text(
        "CEADs 本地排放中来自天然气的部分。",
        "The part of CEADs's territorial emissions from natural gas.",
    ),
    heading=None,
    aggregation=Aggregation.SUM,
)

CO2_EMISSIONS_SCOPE1_CEADS_PROCESS = Metric(
    key="co2_emissions_scope1_ceads_process",
    title=Text("本地二氧化碳排放:水泥过程(CEADs)", "Territorial CO2 emissions: cement processes (CEADs)"),
    unit=MT_CO2,
    definition=Text(
        "CEADs 本地排放中来自水泥生产过程的部分,不是燃料燃烧。",
        "The part of CEADs's territorial emissions from cement processes, not from burning fuel.",
    ),
    heading=Heading.FALL,
    aggregation=Aggregation.SUM,
)

CO2_EMISSIONS_SCOPE1_CEADS_POWER_SECTOR = Metric(
    key="co2_emissions_scope1_ceads_power_sector",
    title=Text("本地二氧化碳排放:电力热力行业(CEADs)", "Territorial CO2 emissions: power and heat sector (CEADs)"),
    unit=MT_CO2,
    definition=Text(
        "CEADs 本地排放中电力、蒸汽和热水生产供应业的部分,各种燃料合计;按行业分,与按燃料分的各部分重叠,不能相加。",
        "The part of CEADs's territorial emissions from producing and supplying electricity, steam and hot water, "
        "all fuels together; a sector, so it overlaps with the parts by fuel and is never added to them.",
    ),
    heading=Heading.FALL,
    aggregation=Aggregation.SUM,
)

CO2_INTENSITY_CHANGE_YOY = Metric(
    key="co2_intensity_change_yoy",
    title=Text("单位生产总值二氧化碳排放年度变化率", "Yearly change of CO2 per unit of GDP"),
    unit=PERCENT,
    definition=Text(
        "官方口径二氧化碳排放除以按可比价计算的地区生产总值,当年比上年的变化,下降为负;由国家最终核定。",
        "Official CO2 emissions per unit of GDP at constant prices, this year against the year before, a fall being "
        "negative; finally verified by the State.",
    ),
    heading=Heading.FALL,
    aggregation=Aggregation.NONE,
    bounds=Bounds(),
)

CO2_INTENSITY_TASK = Metric(
    key="co2_intensity_task",
    title=Text("单位生产总值二氧化碳排放年度下降任务", "Fall of CO2 per unit of GDP set for the year"),
    unit=PERCENT,
    definition=Text(
        "当年工作安排或计划报告确定的全市单位生产总值二氧化碳排放下降幅度,是任务而不是完成数;按文件写法为正数(“下降3%左右”记"
        "3),年初即可填报。写成区间或“力争”的取必须完成的一端。",
        "By how much the city's CO2 per unit of GDP is to fall in the year, as set in its yearly work programme or "
        "plan report: a task, not an outturn. Positive, as documents write it (“a fall of about 3 %” is 3), and "
        "reported when it is set. Of a range, the end that must be reached.",
    ),
    heading=None,
    aggregation=Aggregation.NONE,
    bounds=SHARE,
    set_ahead=True,
)

CO2_INTENSITY_ASSIGNED = Metric(
    key="co2_intensity_assigned",
    title=Text("国家下达的单位生产总值二氧化碳排放下降目标", "Fall of CO2 per unit of GDP assigned by the State"),
    unit=PERCENT,
    definition=Text(
        "国家下达本市的五年累计下降目标,记在规划期末年(如2025),以2020年为基期;按文件写法为正数,下达时即可填报。",
        "The fall within five years that the State assigns the city, entered for the last year of the plan period "
        "(2025), counted from 2020; positive, as documents write it, and reported when it is set.",
    ),
    heading=None,
    aggregation=Aggregation.NONE,
    bounds=SHARE,
    set_ahead=True,
)

CO2_INTENSITY_CHANGE_SINCE_2020 = Metric(
    key="co2_intensity_change_since_2020",
    title=Text("单位生产总值二氧化碳排放比2020年变化", "Change of CO2 per unit of GDP since 2020"),
    unit=PERCENT,
    definition=Text(
        "官方口径二氧化碳排放除以按可比价计算的地区生产总值,当年比2020年的累计变化,下降为负;逐年变化率连乘,不相加。",
        "Official CO2 emissions per unit of GDP at constant prices, the year against 2020, a fall being negative; "
        "yearly rates are compounded, never added.",
    ),
    heading=Heading.FALL,
    aggregation=Aggregation.NONE,
    bounds=Bounds(),
    change_since=2020,
)

CO2_INTENSITY_CHANGE_SINCE_2005 = Metric(
    key="co2_intensity_change_since_2005",
    title=Text("单位生产总值二氧化碳排放比2005年变化", "Change of CO2 per unit of GDP since 2005"),
    unit=PERCENT,
    definition=Text(
        "官方口径二氧化碳排放除以按可比价计算的地区生产总值,当年比2005年的累计变化,下降为负;须由核定数报送,不能用现价"
        "水平值或CEADs 数据推算。",
        "Official CO2 emissions per unit of GDP at constant prices, the year against 2005, a fall being negative; it "
        "has to be reported from verified figures and is not worked out from levels at current prices or from CEADs.",
    ),
    heading=Heading.FALL,
    aggregation=Aggregation.NONE,
    bounds=Bounds(),
    change_since=2005,
)

CO2_INTENSITY_CHANGE_FIVE_YEAR = Metric(
    key="co2_intensity_change_five_year",
    title=Text("五年规划期单位生产总值二氧化碳排放累计变化", "Change of CO2 per unit of GDP within a five-year plan"),
    unit=PERCENT,
    definition=Text(
        "所列各年合计的累计变化率,以首年的上一年为基期(如2011/2015以2010年为基期),按公布数,负值为下降。",
        "Published change over the years named, counted from the year before the first one (2011/2015 from 2010); "
        "negative for a fall.",
    ),
    heading=Heading.FALL,
    aggregation=Aggregation.NONE,
    bounds=Bounds(),
)

CO2_INTENSITY_LEVEL = Metric(
    key="co2_intensity_level",
    title=Text("单位生产总值二氧化碳排放水平(研究估算)", "Level of CO2 per unit of GDP (research estimate)"),
    unit=T_CO2_PER_WAN_CNY,
    definition=Text(
        "研究机构估算的每万元地区生产总值二氧化碳排放。来源未说明价格基准和排放口径,只供参考,不用来计算官方下降率。",
        "CO2 per 10,000 CNY of GDP as estimated by a research institute. The source gives neither the price base nor "
        "the boundary of the emissions: for context only, never the base of an official rate.",
    ),
    heading=Heading.FALL,
    aggregation=Aggregation.NONE,
)

GRID_EMISSION_FACTOR_LOCAL_DEFAULT = Metric(
    key="grid_emission_factor_local_default",
    title=Text("上海企业核算电力排放因子缺省值", "Default electricity factor for enterprise accounts in Shanghai"),
    unit=T_CO2_PER_WAN_KWH,
    definition=Text(
        "上海市温室气体排放核算指南规定的外购电力排放因子缺省值,自发文之年起适用;是核算参数,不是电网实测水平。",
        "The default factor for purchased electricity in Shanghai's greenhouse-gas accounting guidelines, from the "
        "year of the notice on; a parameter of the accounts, not a measured level of the grid.",
    ),
    heading=None,
    aggregation=Aggregation.NONE,
)

GDP = Metric(
    key="gdp",
    title=Text("地区生产总值", "Gross domestic product of the city"),
    unit=YI_YUAN,
    definition=Text(
        "按现价计算的地区生产总值。同一序列先后有初步核算数、年鉴数和普查后修订数三种,均作为修订保留,以最后一个为准;"
        "各年所处的修订阶段不同,不宜直接用现价水平计算增速。",
        "GDP of the city at current prices. One series in up to three vintages, kept as revisions, the last one "
        "standing: first release, yearbook, and the series revised after the census. Years stand at different "
        "vintages, and levels at current prices give no growth rates.",
    ),
    heading=None,
    aggregation=Aggregation.SUM,
    step=OF_A_WHOLE_CITY,
)

GDP_GROWTH_REAL = Metric(
    key="gdp_growth_real",
    title=Text("地区生产总值增长率(可比价)", "Growth of GDP at constant prices"),
    unit=PERCENT,
    definition=Text(
        "按可比价格计算的地区生产总值比上年的增长率;区的数字是该区生产总值。",
        "Growth of GDP on the year before at constant prices; a district's figure is about the district's own GDP.",
    ),
    heading=None,
    aggregation=Aggregation.NONE,
    bounds=Bounds(),
)

GDP_2020_PRICES = Metric(
    key="gdp_2020_prices",
    title=Text("地区生产总值(2020年价)", "GDP at 2020 prices"),
    unit=YI_YUAN,
    definition=Text(
        "按2020年价格计算的地区生产总值:取2020年现价生产总值现行的数(最近一次修订),用各年可比价增长率向后连乘、向前"
        "连除;缺一年的增长率即止,不跨越空缺。增长率多为初步核算时公布的数,普查后对增速的修订未必计入;各年现价水平不"
        "用。其他五年规划期的不变价(2005、2010、2015年价)另为序列,不相接。",
        "GDP at the prices of 2020: the 2020 level that now stands (its last revision), multiplied forwards and "
        "divided backwards by the yearly rates at constant prices, as far as no rate is missing: a gap is never "
        "bridged. Most rates are those of first releases, so later revisions of growth may not be in it; levels of "
        "other years at current prices are not used. The constant prices of other five-year plans (2005, 2010, 2015) "
        "are series of their own.",
    ),
    heading=None,
    aggregation=Aggregation.SUM,
)

GDP_TERTIARY = Metric(
    key="gdp_tertiary",
    title=Text("第三产业增加值", "Value added of the tertiary sector"),
    unit=YI_YUAN,
    definition=Text(
        "按现价计算的第三产业增加值。",
        "Value added of the tertiary sector at current prices.",
    ),
    heading=None,
    aggregation=Aggregation.SUM,
)

TERTIARY_SHARE_OF_GDP = Metric(
    key="tertiary_share_of_gdp",
    title=Text("第三产业占地区生产总值比重", "Tertiary sector's share of GDP"),
    unit=PERCENT,
    definition=Text(
        "第三产业增加值占地区生产总值的比重,均按现价。",
        "Value added of the tertiary sector as a share of GDP, both at current prices.",
    ),
    heading=None,
    aggregation=Aggregation.NONE,
    bounds=SHARE,
)

POPULATION_RESIDENT = Metric(
    key="population_resident",
    title=Text("常住人口(当时公布数)", "Resident population (as published at the time)"),
    unit=WAN_PERSON,
    definition=Text(
        "期末常住人口:2019年及以前为2020年人口普查修订前的年鉴数,2020年11月为普查时点数,此后为各年公布数。2011—2019年"
        "在普查后上调,因此2019年到2020年的跳升大部分不是实际增长;连续序列见 population_resident_nbs_revised。",
        "Resident population at the end of the period: up to 2019 from yearbooks before the revision that followed "
        "the 2020 census, November 2020 from the census itself, then as published each year. 2011–2019 were raised "
        "after the census, so most of the jump from 2019 to 2020 is no growth; the continuous series is "
        "population_resident_nbs_revised.",
    ),
    heading=None,
    aggregation=Aggregation.LAST,
    step=OF_A_WHOLE_CITY,
)

POPULATION_RESIDENT_NBS_REVISED = Metric(
    key="population_resident_nbs_revised",
    title=Text("常住人口(国家修订数)", "Resident population (revised national series)"),
    unit=WAN_PERSON,
    definition=Text(
        "年末常住人口,国家统计局在2020年人口普查后修订的连续序列,取整到万人;不与当时公布数混用。",
        "Resident population at the end of the year in the national statistics bureau's continuous series, revised "
        "after the 2020 census, in whole units of 10,000; never mixed with figures as published at the time.",
    ),
    heading=None,
    aggregation=Aggregation.LAST,
    step=OF_A_WHOLE_CITY,
)

ENV_PROTECTION_INVESTMENT = Metric(
    key="env_protection_investment",
    title=Text("全社会环保投入", "Spending on environmental protection"),
    unit=YI_YUAN,
    definition=Text(
        "一年内全社会用于环境保护的资金投入,政府和企业合计;不同于节能减排和应对气候变化专项资金。",
        "Money spent on environmental protection in the year by government and firms together; not the special funds "
        "for energy saving and climate.",
    ),
    heading=None,
    aggregation=Aggregation.SUM,
)

ETS_ALLOWANCE_TOTAL = Metric(
    key="ets_allowance_total",
    title=Text("上海碳市场年度配额总量", "Allowances of Shanghai's carbon market"),
    unit=YI_T_CO2,
    definition=Text(
        "上海碳排放配额管理一个年度的配额总量,含储备配额;发电行业大部分已转入全国市场,不在其中。",
        "All allowances of Shanghai's own carbon market for one year, reserve included; most of the power sector has "
        "moved to the national market and is not in it.",
    ),
    heading=None,
    aggregation=Aggregation.SUM,
)

ETS_COVERED_ENTITIES = Metric(
    key="ets_covered_entities",
    title=Text("上海碳市场纳管单位数", "Entities in Shanghai's carbon market"),
    unit=ENTITY,
    definition=Text(
        "列入上海碳排放配额管理年度名单的单位数;不含纳入全国市场的发电企业。",
        "Entities on the year's list of Shanghai's own carbon market; without power firms in the national one.",
    ),
    heading=None,
    aggregation=Aggregation.LAST,
)

ETS_EMISSION_COVERAGE_SHARE = Metric(
    key="ets_emission_coverage_share",
    title=Text("碳市场覆盖的排放比例", "Share of emissions covered by carbon trading"),
    unit=PERCENT,
    definition=Text(
        "上海碳市场纳管单位的碳排放占全市碳排放的比例,为市生态环境部门公布的数;公布时未说明全市排放的口径。",
        "Emissions of the entities in Shanghai's carbon market as a share of the city's emissions, as the "
        "environment bureau made it public; the boundary of the city's emissions was not given with it.",
    ),
    heading=Heading.RISE,
    aggregation=Aggregation.LAST,
    bounds=SHARE,
)

LOCAL_ETS_CUMULATIVE_VOLUME = Metric(
    key="local_ets_cumulative_volume",
    title=Text("上海碳市场累计成交量", "Cumulative volume traded on Shanghai's carbon market"),
    unit=YI_T_CO2,
    definition=Text(
        "上海碳市场自2013年启动至期末各品种的累计成交量,含国家核证自愿减排量;不是全国碳市场的成交量。",
        "Volume of all products traded on Shanghai's carbon market from its start in 2013 to the end of the period, "
        "certified voluntary reductions included; not the volume of the national market.",
    ),
    heading=None,
    aggregation=Aggregation.LAST,
    only_grows=True,
)

LOCAL_ETS_CUMULATIVE_VALUE = Metric(
    key="local_ets_cumulative_value",
    title=Text("上海碳市场累计成交额", "Cumulative turnover of Shanghai's carbon market"),
    unit=YI_YUAN,
    definition=Text(
        "上海碳市场自2013年启动至期末各品种的累计成交额,含国家核证自愿减排量;不是全国碳市场的成交额。",
        "Turnover of all products on Shanghai's carbon market from its start in 2013 to the end of the period, "
        "certified voluntary reductions included; not the turnover of the national market.",
    ),
    heading=None,
    aggregation=Aggregation.LAST,
    only_grows=True,
)

GREEN_LOW_CARBON_TRADE = Metric(
    key="green_low_carbon_trade",
    title=Text("绿色低碳产品、技术和服务进出口额", "Trade in green low-carbon goods, technology and services"),
    unit=YI_YUAN,
    definition=Text(
        "一年内全市绿色低碳产品、技术和服务的进口额与出口额之和;方案未列目录,由商务部门按其公布的目录统计并说明。",
        "Imports plus exports of green low-carbon goods, technology and services in the year; the plan gives no "
        "catalogue, the commerce bureau counts by the one it publishes and names it.",
    ),
    heading=Heading.RISE,
    aggregation=Aggregation.SUM,
)

CARBON_ACCOUNTING_COVERAGE = Metric(
    key="carbon_accounting_coverage",
    title=Text("统一碳排放统计核算覆盖率", "Coverage by uniform carbon accounting"),
    unit=PERCENT,
    definition=Text(
        "年末已按国家统一要求建立碳排放统计核算的对象比例。对象为16个区,以及市里认定的重点领域和重点企业;三类各算比例,"
        "取最低者。",
        "Share of those due that keep carbon accounts after the State's uniform rules at the end of the year. Due "
        "are the 16 districts and the key fields and key enterprises the city designates; the lowest of the three "
        "shares counts.",
    ),
    heading=Heading.RISE,
    aggregation=Aggregation.LAST,
    bounds=SHARE,
)

ENERGY_LIMIT_STANDARDS = Metric(
    key="energy_limit_standards",
    title=Text("地方能耗限额标准覆盖的对象数", "Things covered by local energy limit standards"),
    unit=ITEM,
    definition=Text(
        "年末现行上海市地方能耗限额标准所覆盖的产品、工序、建筑和行业类别数,同一对象只计一次。",
        "Kinds of product, process, building and industry covered by Shanghai's local energy limit standards in "
        "force at the end of the year, each counted once.",
    ),
    heading=Heading.RISE,
    aggregation=Aggregation.LAST,
)

ENERGY_LIMIT_STRICTNESS = Metric(
    key="energy_limit_strictness",
    title=Text("重点产品能耗限额严格程度", "Strictness of energy limits for key products"),
    unit=INDEX,
    definition=Text(
        "各重点产品2020年限额值与现行限额值之比的平均数乘以100;高于100表示限额比2020年收紧。",
        "The limit of 2020 divided by the limit in force, averaged over key products and multiplied by 100; above "
        "100 the limits are tighter than in 2020.",
    ),
    heading=Heading.RISE,
    aggregation=Aggregation.NONE,
)

CLIMATE_SPECIAL_FUNDS = Metric(
    key="climate_special_funds",
    title=Text("节能减排和应对气候变化专项资金", "Special funds for energy saving and climate"),
    unit=YI_YUAN,
    definition=Text(
        "一年内市、区两级财政节能减排和应对气候变化专项资金的实际支出。",
        "Money actually spent in the year from the municipal and district budgets' special funds for energy saving, "
        "emission reduction and climate.",
    ),
    heading=Heading.RISE,
    aggregation=Aggregation.SUM,
)

STATE_FIRM_GREEN_PROCUREMENT = Metric(
    key="state_firm_green_procurement",
    title=Text("国有企业绿色低碳产品采购比例", "Green low-carbon share of State firms' procurement"),
    unit=PERCENT,
    definition=Text(
        "一年内市、区国资监管企业采购的货物中,绿色低碳产品所占金额比例;政府采购另计,不在其中。",
        "Share by value of green low-carbon products in the goods bought in the year by the State firms the city and "
        "its districts supervise; government procurement is counted elsewhere.",
    ),
    heading=Heading.RISE,
    aggregation=Aggregation.NONE,
    bounds=SHARE,
)

HIGH_CARBON_FINANCING_THRESHOLD = Metric(
    key="high_carbon_financing_threshold",
    title=Text("高碳项目融资门槛", "Financing threshold for high-carbon projects"),
    unit=INDEX,
    definition=Text(
        "方案未给出度量;由金融管理部门以2020年为100的指数报送,并说明其依据;数值越大门槛越高。",
        "The plan defines no measure: an index with 2020 = 100, reported by the financial authority with what stands "
        "behind it; a larger value is a higher threshold.",
    ),
    heading=Heading.RISE,
    aggregation=Aggregation.NONE,
)

CARBON_TRADING_INDUSTRIES = Metric(
    key="carbon_trading_industries",
    title=Text("全国碳市场覆盖行业数", "Industries covered by the national carbon market"),
    unit=ITEM,
    definition=Text(
        "年末已纳入全国碳排放权交易市场配额管理的行业数;上海地方市场的行业不计,见 ets_covered_entities。",
        "Industries whose allowances are managed in the national carbon market at the end of the year; industries of "
        "Shanghai's own market are not counted, see ets_covered_entities.",
    ),
    heading=Heading.RISE,
    aggregation=Aggregation.LAST,
)

PROGRESS_CHECK_COVERAGE = Metric(
    key="progress_check_coverage",
    title=Text("工作进展调度覆盖率", "Coverage by progress checks"),
    unit=PERCENT,
    definition=Text(
        "一年内由市碳达峰碳中和工作领导小组办公室至少调度过一次的对象比例。对象为16个区,以及市里认定的重点领域、重点"
        "行业和重点园区;各类分别算比例,取最低者。",
        "Share of those due whose progress the leading group's office checked at least once in the year. Due are the "
        "16 districts and the key fields, industries and parks the city designates; the lowest of the shares counts.",
    ),
    heading=Heading.RISE,
    aggregation=Aggregation.NONE,
    bounds=SHARE,
)

CARBON_ASSESSMENT_WEIGHT = Metric(
    key="carbon_assessment_weight",
    title=Text("碳达峰、碳中和相关指标考核权重", "Weight of carbon indicators in assessment"),
    unit=PERCENT,
    definition=Text(
        "当年经济社会发展综合评价体系中,碳达峰、碳中和相关指标的权重之和占总分的比例。",
        "Weights of the carbon peak and neutrality indicators as a share of the full score in the year's "
        "comprehensive evaluation of economic and social development.",
    ),
    heading=Heading.RISE,
    aggregation=Aggregation.NONE,
    bounds=SHARE,
)

LEADERSHIP_ASSESSMENT_COVERAGE = Metric(
    key="leadership_assessment_coverage",
    title=Text("领导班子绩效考核纳入率", "Leadership assessments that include carbon tasks"),
    unit=PERCENT,
    definition=Text(
        "16个区和各有关市级部门中,领导班子绩效考核已纳入碳达峰、碳中和目标任务落实情况的比例,按单位数计。",
        "Of the 16 districts and the municipal departments concerned, the share by number whose leadership is "
        "assessed on the delivery of carbon peak and neutrality tasks.",
    ),
    heading=Heading.RISE,
    aggregation=Aggregation.LAST,
    bounds=SHARE,
)

ANNUAL_EVALUATION_COVERAGE = Metric(
    key="annual_evaluation_coverage",
    title=Text("碳达峰目标任务年度评估率", "Coverage by annual evaluation"),
    unit=PERCENT,
    definition=Text(
        "16个区和各有关市级部门中,就当年碳达峰目标任务完成年度评估的比例,按单位数计。",
        "Of the 16 districts and the municipal departments concerned, the share by number that evaluated their "
        "carbon-peak tasks for the year.",
    ),
    heading=Heading.RISE,
    aggregation=Aggregation.NONE,
    bounds=SHARE,
)

METRICS = (
    CO2_EMISSIONS_TOTAL,
    CO2_EMISSIONS_ENERGY,
    CO2_EMISSIONS_SCOPE1_CEADS,
    CO2_EMISSIONS_SCOPE1_CEADS_COAL,
    CO2_EMISSIONS_SCOPE1_CEADS_OIL,
    CO2_EMISSIONS_SCOPE1_CEADS_GAS,
    CO2_EMISSIONS_SCOPE1_CEADS_PROCESS,
    CO2_EMISSIONS_SCOPE1_CEADS_POWER_SECTOR,
    CO2_INTENSITY_CHANGE_YOY,
    CO2_INTENSITY_TASK,
    CO2_INTENSITY_ASSIGNED,
    CO2_INTENSITY_CHANGE_SINCE_2020,
    CO2_INTENSITY_CHANGE_SINCE_2005,
    CO2_INTENSITY_CHANGE_FIVE_YEAR,
    CO2_INTENSITY_LEVEL,
    GRID_EMISSION_FACTOR_LOCAL_DEFAULT,
    GDP,
    GDP_GROWTH_REAL,
    GDP_2020_PRICES,
    GDP_TERTIARY,
    TERTIARY_SHARE_OF_GDP,
    POPULATION_RESIDENT,
    POPULATION_RESIDENT_NBS_REVISED,
    ENV_PROTECTION_INVESTMENT,
    ETS_ALLOWANCE_TOTAL,
    ETS_COVERED_ENTITIES,
    ETS_EMISSION_COVERAGE_SHARE,
    LOCAL_ETS_CUMULATIVE_VOLUME,
    LOCAL_ETS_CUMULATIVE_VALUE,
    GREEN_LOW_CARBON_TRADE,
    CARBON_ACCOUNTING_COVERAGE,
    ENERGY_LIMIT_STANDARDS,
    ENERGY_LIMIT_STRICTNESS,
    CLIMATE_SPECIAL_FUNDS,
    STATE_FIRM_GREEN_PROCUREMENT,
    HIGH_CARBON_FINANCING_THRESHOLD,
    CARBON_TRADING_INDUSTRIES,
    PROGRESS_CHECK_COVERAGE,
    CARBON_ASSESSMENT_WEIGHT,
    LEADERSHIP_ASSESSMENT_COVERAGE,
    ANNUAL_EVALUATION_COVERAGE,
)
