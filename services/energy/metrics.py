"""What the energy action is measured by."""

from shared.plan import OF_A_WHOLE_CITY, SHARE, YES_OR_NO, Aggregation, Bounds, Heading, Metric, Text
from shared.plan.unit import (
    DAY,
    INDEX,
    KG_CO2_PER_KWH,
    NEW_TO_REPLACED,
    OF_ORIGINAL_SCALE,
    PERCENT,
    SQUARE_KM,
    WAN_KW,
    WAN_T,
    WAN_TCE,
    YES_NO,
    YI_CUBIC_METRE,
    YI_KWH,
)

COAL_CONSUMPTION = Metric(
    key="coal_consumption",
    title=Text("煤炭消费总量", "Total coal consumption"),
    unit=WAN_T,
    definition=Text(
        "全市一年消费的煤炭,按实物量计,含发电、钢铁、石化化工用煤和原料用煤;方案未说明实物量或标准量,此处随本市历年控制目标取实物量。",
        "Coal consumed in the city in a year in physical tonnes: power, steel, petrochemicals and feedstock "
        "included. The plan does not say whether physical or standard coal is meant; physical tonnes are "
        "taken, as in the city's yearly coal caps.",
    ),
    heading=Heading.FALL,
    aggregation=Aggregation.SUM,
    step=OF_A_WHOLE_CITY,
)

COAL_SHARE_PRIMARY_ENERGY = Metric(
    key="coal_share_primary_energy",
    title=Text("煤炭消费占一次能源消费比重", "Coal share of primary energy consumption"),
    unit=PERCENT,
    definition=Text(
        "煤炭消费量(折标准煤)占全市一次能源消费总量的比例,按年计;外来电和一次电力按发电煤耗法折算。",
        "Coal consumption in standard coal as a share of the city's primary energy consumption in the year; "
        "imported and primary electricity are converted at the average coal use of power generation.",
    ),
    heading=Heading.FALL,
    aggregation=Aggregation.NONE,
    bounds=SHARE,
)

COAL_CO2_SHARE = Metric(
    key="coal_co2_share",
    title=Text("煤炭消费碳排放占比", "Coal share of carbon emissions"),
    unit=PERCENT,
    definition=Text(
        "煤炭消费产生的二氧化碳占全市碳排放的比例,是排放占比,不是煤炭占能源消费的比重。",
        "CO2 from coal consumption as a share of the city's carbon emissions: a share of emissions, not of energy.",
    ),
    heading=Heading.FALL,
    aggregation=Aggregation.NONE,
    bounds=SHARE,
)

POWER_COAL_CONSUMPTION = Metric(
    key="power_coal_consumption",
    title=Text("发电用煤", "Coal for power generation"),
    unit=WAN_T,
    definition=Text(
        "全市公用电厂和自备电厂一年用于发电的煤炭,按实物量计,不含供热用煤。",
        "Coal burnt for power generation by the city's public and captive plants in a year, in physical "
        "tonnes; coal for heat is not counted.",
    ),
    heading=Heading.FALL,
    aggregation=Aggregation.SUM,
)

PETROCHEMICAL_COAL_CONSUMPTION = Metric(
    key="petrochemical_coal_consumption",
    title=Text("石化化工行业煤炭消费", "Coal consumption of petrochemicals and chemicals"),
    unit=WAN_T,
    definition=Text(
        "全市石化化工企业一年消费的煤炭,含燃料和原料用煤,按实物量计。",
        "Coal consumed by the city's petrochemical and chemical firms in a year as fuel and as feedstock, in "
        "physical tonnes.",
    ),
    heading=Heading.FALL,
    aggregation=Aggregation.SUM,
)

COAL_UNIT_REPLACEMENT_RATIO = Metric(
    key="coal_unit_replacement_ratio",
    title=Text("落后燃煤机组替代容量比", "Capacity ratio of replacement coal units"),
    unit=NEW_TO_REPLACED,
    definition=Text(
        "2021年以来,外高桥、吴泾、石洞口等地区新建替代机组容量合计与被替代燃煤机组容量合计之比;1即等容量。",
        "Capacity of all replacement units at Waigaoqiao, Wujing, Shidongkou and other sites over the "
        "capacity of all coal units they replace, since 2021; 1 is equal capacity.",
    ),
    heading=Heading.CONTAIN,
    aggregation=Aggregation.NONE,
)

CAPTURE_READY_REPLACEMENT_UNITS = Metric(
    key="capture_ready_replacement_units",
    title=Text("替代机组预留碳捕集条件比例", "Replacement units ready for carbon capture"),
    unit=PERCENT,
    definition=Text(
        "2021年以来开工的等容量替代机组中,接口和场地均为碳捕集预留的台数比例。",
        "Share, by number, of the replacement units started since 2021 that reserve both the connection and "
        "the site for carbon capture.",
    ),
    heading=Heading.RISE,
    aggregation=Aggregation.LAST,
    bounds=SHARE,
)

COAL_UNITS_RETROFITTED = Metric(
    key="coal_units_retrofitted",
    title=Text("完成节能升级或灵活性改造的现役煤机容量", "In-service coal capacity retrofitted"),
    unit=WAN_KW,
    definition=Text(
        "2021年以来完成节能升级或灵活性改造的其他现役燃煤机组容量累计,每台机组只计一次,不含被替代机组。",
        "Capacity of other in-service coal units that has completed an efficiency or flexibility retrofit "
        "since 2021, cumulative; every unit counts once, replaced units do not.",
    ),
    heading=Heading.RISE,
    aggregation=Aggregation.LAST,
    only_grows=True,
)

CAPTIVE_COAL_KEPT = Metric(
    key="captive_coal_kept",
    title=Text("自备电厂保留煤机规模", "Coal-unit capacity kept at captive power plants"),
    unit=OF_ORIGINAL_SCALE,
    definition=Text(
        "全市自备电厂在役煤机容量合计与原规模之比;方案未说明“原规模”,此处取2020年末全市自备煤机容量合计。",
        "Coal-unit capacity in service at all captive plants of the city over its original scale; the plan "
        "does not define the latter, the total capacity at the end of 2020 is taken.",
    ),
    heading=Heading.FALL,
    aggregation=Aggregation.LAST,
)

BAOWU_SHORT_PROCESS_SHARE = Metric(
    key="baowu_short_process_share",
    title=Text("宝武上海基地短流程炼钢比重", "Short-process share of steelmaking at the Baowu Shanghai base"),
    unit=PERCENT,
    definition=Text(
        "宝武集团上海基地全年粗钢产量中电炉短流程钢的比例。",
        "Share of electric-furnace (short-process) steel in the year's crude steel output of the Baowu Shanghai base.",
    ),
    heading=Heading.RISE,
    aggregation=Aggregation.NONE,
    bounds=SHARE,
)

FURNACE_GAS_INJECTION = Metric(
    key="furnace_gas_injection",
    title=Text("高炉天然气喷吹量", "Natural gas injected into blast furnaces"),
    unit=YI_CUBIC_METRE,
    definition=Text(
        "宝武集团上海基地高炉一年喷吹、用以替代煤粉的天然气量(20℃、101.325千帕)。",
        "Natural gas injected in place of pulverised coal by the blast furnaces of the Baowu Shanghai base "
        "in a year (at 20 °C, 101.325 kPa).",
    ),
    heading=Heading.RISE,
    aggregation=Aggregation.SUM,
)

NONFOSSIL_SHARE = Metric(
    key="nonfossil_share",
    title=Text("非化石能源占能源消费总量比重", "Non-fossil share of total energy consumption"),
    unit=PERCENT,
    definition=Text(
        "本地和市外引入的水电、核电、风电、太阳能、生物质能等非化石能源占全市能源消费总量的比例,按年计,按发电煤耗法折算;方案未说明折算方法,此处随国家统计。",
        "Hydro, nuclear, wind, solar, biomass and other non-fossil energy, local and imported, as a share of "
        "the city's total energy consumption in the year, converted at the average coal use of power "
        "generation. The plan names no conversion; that of national statistics is taken.",
    ),
    heading=Heading.RISE,
    aggregation=Aggregation.NONE,
    bounds=SHARE,
)

NONFOSSIL_SHARE_PRIMARY_ENERGY = Metric(
    key="nonfossil_share_primary_energy",
    title=Text(
        "非化石能源占一次能源消费比重(“十二五”“十三五”口径)",
        "Non-fossil share of primary energy consumption (basis of the plans to 2020)",
    ),
    unit=PERCENT,
    definition=Text(
        "非化石能源占一次能源消费的比例,含国家分配的市外水电和核电,不含太阳能热水;分母不同于“能源消费总量”,不与后者相接。",
        "Non-fossil energy as a share of primary energy consumption, with the imported hydro and nuclear "
        "power allocated to the city, without solar water heating; another denominator than total energy "
        "consumption and not one series with it.",
    ),
    heading=None,
    aggregation=Aggregation.NONE,
    bounds=SHARE,
)

LOCAL_RENEWABLE_SHARE_ENERGY = Metric(
    key="local_renewable_share_energy",
    title=Text("本地可再生能源占比", "Local renewable share of energy"),
    unit=PERCENT,
    definition=Text(
        "仅计本地生产的可再生能源占全市能源消费的比例,不含市外水电、核电;来源未说明分母是能源消费总量还是一次能源消费。",
        "Renewable energy produced within the city only, as a share of its energy consumption; imported "
        "hydro and nuclear power are left out. The source does not say whether the total or primary energy "
        "is the denominator.",
    ),
    heading=None,
    aggregation=Aggregation.NONE,
    bounds=SHARE,
)

RES_CONSUMPTION_SHARE = Metric(
    key="res_consumption_share",
    title=Text("可再生能源电力消纳责任权重完成值", "Renewable electricity consumption responsibility weight achieved"),
    unit=PERCENT,
    definition=Text(
        "国家能源局每年核定的本市总量消纳责任权重完成值:本地消纳与市外引入的可再生能源电量,加净受让消纳量和绿证折算电量,除以全社会用电量(均扣除免责部分)。",
        "The total weight achieved as verified by the National Energy Administration each year: renewable "
        "electricity consumed, local and imported, plus net quota bought and green certificates, over "
        "whole-society electricity use, exempt amounts deducted from both.",
    ),
    heading=Heading.RISE,
    aggregation=Aggregation.NONE,
    bounds=SHARE,
)

RES_CONSUMPTION_ASSIGNED = Metric(
    key="res_consumption_assigned",
    title=Text("国家下达的可再生能源电力消纳责任权重", "Renewable electricity weight assigned by the State"),
    unit=PERCENT,
    definition=Text(
        "国家当年下达本市的可再生能源电力总量最低消纳责任权重,是任务而不是完成值,下达时即可填报;不含激励性权重和非水电权重。",
        "The minimum total weight of renewable electricity that the State assigns the city for the year: a task, not "
        "what was achieved, reported when it is set. Neither the incentive weight nor the one without hydropower.",
    ),
    heading=None,
    aggregation=Aggregation.NONE,
    bounds=SHARE,
    set_ahead=True,
)

RENEWABLE_SHARE_ELECTRICITY = Metric(
    key="renewable_share_electricity",
    title=Text("可再生能源占全社会用电量比重", "Renewable share of whole-society electricity use"),
    unit=PERCENT,
    definition=Text(
        "全年在本市消纳的可再生能源电量(本地加市外,含水电,不含核电)占全社会用电量的比例;不计消纳量转让和绿证,因而不同于责任权重完成值。",
        "Renewable electricity consumed in the city in the year, local and imported, hydro included and "
        "nuclear excluded, over whole-society electricity use; quota trades and green certificates do not "
        "count, which sets it apart from the weight achieved.",
    ),
    heading=Heading.RISE,
    aggregation=Aggregation.NONE,
    bounds=SHARE,
)

PV_CAPACITY = Metric(
    key="pv_capacity",
    title=Text("光伏装机容量", "Installed photovoltaic capacity"),
    unit=WAN_KW,
    definition=Text(
        "期末市内并网光伏发电装机容量,集中式和分布式合计;方案未说明交流侧或直流侧,此处取交流侧(逆变器额定功率)。",
        "Grid-connected photovoltaic capacity within the city at the end of the period, large plants and "
        "distributed ones together. The plan does not say AC or DC; the AC side (rated inverter power) is "
        "taken.",
    ),
    heading=Heading.RISE,
    aggregation=Aggregation.LAST,
)

PV_CAPACITY_NEW = Metric(
    key="pv_capacity_new",
    title=Text("新增光伏装机容量", "Photovoltaic capacity added"),
    unit=WAN_KW,
    definition=Text(
        "期内市内新并网的光伏发电装机容量。",
        "Photovoltaic capacity newly connected to the grid within the city in the period.",
    ),
    heading=Heading.RISE,
    aggregation=Aggregation.SUM,
)

WIND_CAPACITY = Metric(
    key="wind_capacity",
    title=Text("风电装机容量", "Installed wind power capacity"),
    unit=WAN_KW,
    definition=Text(
        "期末市内并网风电装机容量,陆上和海上合计。",
        "Grid-connected wind power capacity of the city at the end of the period, onshore and offshore together.",
    ),
    heading=Heading.RISE,
    aggregation=Aggregation.LAST,
)

OFFSHORE_WIND_CAPACITY = Metric(
    key="offshore_wind_capacity",
    title=Text("三大海域海上风电装机容量", "Offshore wind capacity in the three sea areas"),
    unit=WAN_KW,
    definition=Text(
        "期末奉贤、南汇、金山三大海域已并网的海上风电装机容量合计。",
        "Grid-connected offshore wind capacity in the Fengxian, Nanhui and Jinshan sea areas together at the "
        "end of the period.",
    ),
    heading=Heading.RISE,
    aggregation=Aggregation.LAST,
)

PV_WIND_CAPACITY = Metric(
    key="pv_wind_capacity",
    title=Text("本地新能源装机容量", "Local wind and photovoltaic capacity"),
    unit=WAN_KW,
    definition=Text(
        "期末市内并网风电与光伏装机容量之和。",
        "Grid-connected wind and photovoltaic capacity of the city together at the end of the period.",
    ),
    heading=Heading.RISE,
    aggregation=Aggregation.LAST,
)

BIOMASS_CAPACITY = Metric(
    key="biomass_capacity",
    title=Text("生物质发电装机容量", "Installed biomass power capacity"),
    unit=WAN_KW,
    definition=Text(
        "期末市内并网生物质发电装机容量,含生活垃圾焚烧(全额计入)、农林生物质和沼气发电。",
        "Grid-connected biomass power capacity of the city at the end of the period: waste incineration in "
        "full, agricultural and forest biomass, and biogas.",
    ),
    heading=Heading.RISE,
    aggregation=Aggregation.LAST,
)

WASTE_TO_ENERGY_CAPACITY = Metric(
    key="waste_to_energy_capacity",
    title=Text("垃圾发电装机容量", "Waste-to-energy capacity"),
    unit=WAN_KW,
    definition=Text(
        "期末垃圾发电企业的装机容量,是生物质发电装机的主要部分而非全部。",
        "Capacity of the city's waste-to-power firms at the end of the period: the main part of biomass "
        "capacity, not all of it.",
    ),
    heading=None,
    aggregation=Aggregation.LAST,
)

WASTE_TO_ENERGY_GENERATION = Metric(
    key="waste_to_energy_generation",
    title=Text("垃圾发电量", "Waste-to-energy generation"),
    unit=YI_KWH,
    definition=Text(
        "垃圾发电企业一年的发电量。",
        "Electricity generated by the city's waste-to-power firms in a year.",
    ),
    heading=None,
    aggregation=Aggregation.SUM,
)

NEW_ENERGY_SHARE_OF_CAPACITY = Metric(
    key="new_energy_share_of_capacity",
    title=Text("新能源装机占比", "New-energy share of installed capacity"),
    unit=PERCENT,
    definition=Text(
        "期末风电和光伏装机占市内发电总装机的比例;方案未定义“新能源”和占比的分母,此处新能源指风电和光伏,分母取市内装机容量。",
        "Wind and photovoltaic capacity as a share of all generating capacity within the city at the end of "
        "the period. The plan defines neither “new energy” nor the denominator; wind and photovoltaics, and "
        "local installed capacity, are taken.",
    ),
    heading=Heading.RISE,
    aggregation=Aggregation.LAST,
    bounds=SHARE,
)

ELECTRICITY_GENERATION_THERMAL = Metric(
    key="electricity_generation_thermal",
    title=Text("火力发电量", "Thermal power generation"),
    unit=YI_KWH,
    definition=Text(
        "市内火电一年的发电量,含煤电、燃气发电和其他火电。",
        "Electricity generated by thermal plants within the city in a year: coal, gas and other.",
    ),
    heading=None,
    aggregation=Aggregation.SUM,
)

ELECTRICITY_GENERATION_WIND = Metric(
    key="electricity_generation_wind",
    title=Text("风力发电量", "Wind power generation"),
    unit=YI_KWH,
    definition=Text(
        "市内风电一年的发电量。",
        "Electricity generated by wind power of the city in a year.",
    ),
    heading=None,
    aggregation=Aggregation.SUM,
)

ELECTRICITY_GENERATION_SOLAR = Metric(
    key="electricity_generation_solar",
    title=Text("太阳能发电量", "Solar power generation"),
    unit=YI_KWH,
    definition=Text(
        "市内太阳能发电一年的发电量。",
        "Electricity generated by solar power within the city in a year.",
    ),
    heading=None,
    aggregation=Aggregation.SUM,
)

IMPORTED_NONFOSSIL_ELECTRICITY = Metric(
    key="imported_nonfossil_electricity",
    title=Text("市外非化石能源电力引入量", "Imported non-fossil electricity"),
    unit=YI_KWH,
    definition=Text(
        "一年从市外受入并在本市消纳的水电、核电、风电、太阳能等非化石能源电量,含区外直流、分电和市场化交易。",
        "Hydro, nuclear, wind, solar and other non-fossil electricity received from outside the city and "
        "used in it in a year, by allocation and by trade.",
    ),
    heading=Heading.RISE,
    aggregation=Aggregation.SUM,
)

NEW_CHANNEL_RENEWABLE_SHARE = Metric(
    key="new_channel_renewable_share",
    title=Text("新增和扩建通道可再生能源电量比例", "Renewable share of electricity on new and expanded channels"),
    unit=PERCENT,
    definition=Text(
        "新增和扩建的各条市外清洁能源通道全年输送电量中可再生能源电量的比例,取各通道中的最低值。",
        "Renewable share of the electricity carried in the year by each new or expanded clean-energy channel "
        "into the city; the lowest of the channels is reported.",
    ),
    heading=Heading.RISE,
    aggregation=Aggregation.NONE,
    bounds=SHARE,
)

EXTERNAL_CLEAN_BASE_IN_OPERATION = Metric(
    key="external_clean_base_in_operation",
    title=Text(
        "市外非化石能源基地和清洁能源通道建成投运", "External non-fossil base and clean-energy channels in operation"
    ),
    unit=YES_NO,
    definition=Text(
        "市外大型非化石能源基地和新增、扩建的清洁能源通道均已基本建成并投入运行时为1。",
        "1 when both the large non-fossil base outside the city and the new and expanded channels are "
        "basically built and in operation.",
    ),
    heading=Heading.RISE,
    aggregation=Aggregation.LAST,
    bounds=YES_OR_NO,
)

IMPORTED_ELECTRICITY_SHARE = Metric(
    key="imported_electricity_share",
    title=Text("外来电占比", "Share of imported electricity"),
    unit=PERCENT,
    definition=Text(
        "期内市外来电占全市供电的比例;夏季某月的读数不代表全年。",
        "Electricity from outside as a share of the city's supply in the period; a summer month does not "
        "speak for its year.",
    ),
    heading=None,
    aggregation=Aggregation.NONE,
    bounds=SHARE,
)

IMPORTED_POWER_CAPACITY = Metric(
    key="imported_power_capacity",
    title=Text("市外总受电能力", "Capacity to receive power from outside"),
    unit=WAN_KW,
    definition=Text(
        "各输电通道可同时向本市送入的最大电力。",
        "The most power that all lines into the city can bring in at one time.",
    ),
    heading=None,
    aggregation=Aggregation.LAST,
)

IMPORTED_POWER_AT_PEAK = Metric(
    key="imported_power_at_peak",
    title=Text("高峰时市外受电", "Imported power at peak load"),
    unit=WAN_KW,
    definition=Text(
        "期内最高用电负荷出现时从市外受入的电力。",
        "Power received from outside at the moment of the period's peak load.",
    ),
    heading=None,
    aggregation=Aggregation.NONE,
)

LOCAL_GENERATION_MAX = Metric(
    key="local_generation_max",
    title=Text("本地最大发电能力", "Maximum local generating capability"),
    unit=WAN_KW,
    definition=Text(
        "市内机组可同时发出的最大电力,是能力,不是装机容量,也不是实际出力。",
        "The most power that units within the city can produce at one time: a capability, neither installed "
        "capacity nor observed output.",
    ),
    heading=None,
    aggregation=Aggregation.LAST,
)

ELECTRICITY_CONSUMPTION = Metric(
    key="electricity_consumption",
    title=Text("全社会用电量", "Whole-society electricity use"),
    unit=YI_KWH,
    definition=Text(
        "全市各行业和居民一年的用电量合计,含市外来电和线损。",
        "Electricity used by every sector and by households of the city in a year, imported power and grid "
        "losses included.",
    ),
    heading=None,
    aggregation=Aggregation.SUM,
    step=OF_A_WHOLE_CITY,
)

GRID_EMISSION_FACTOR_PROVINCIAL = Metric(
    key="grid_emission_factor_provincial",
    title=Text("上海电力平均二氧化碳排放因子", "Average CO2 emission factor of Shanghai's electricity"),
    unit=KG_CO2_PER_KWH,
    definition=Text(
        "国家生态环境部门和统计部门按年公布的省级电力平均二氧化碳排放因子,上海一行;不同于企业核算的缺省值和电力碳足迹"
        "因子。",
        "The average factor of provincial electricity that the State's environment and statistics authorities "
        "publish for a year, Shanghai's row; neither the default for enterprise accounts nor a carbon-footprint "
        "factor.",
    ),
    heading=Heading.FALL,
    aggregation=Aggregation.NONE,
)

PEAK_LOAD = Metric(
    key="peak_load",
    title=Text("最高用电负荷", "Peak load"),
    unit=WAN_KW,
    definition=Text(
        "期内全市电网出现的最高用电负荷;年度值为当年最高。",
        "Highest load of the city's grid in the period; for a year, the highest of that year.",
    ),
    heading=None,
    aggregation=Aggregation.NONE,
)

DEMAND_RESPONSE_CAPABILITY = Metric(
    key="demand_response_capability",
    title=Text("需求响应能力", "Demand response capability"),
    unit=WAN_KW,
    definition=Text(
        "期末经签约或验证、尖峰时可削减的需求侧负荷合计(含虚拟电厂),不是单次实际响应。",
        "Demand-side load under contract or verified that can be cut at the peak, virtual power plants "
        "included, at the end of the period: not the response of one event.",
    ),
    heading=Heading.RISE,
    aggregation=Aggregation.LAST,
)

DEMAND_RESPONSE_SHARE = Metric(
    key="demand_response_share",
    title=Text("需求侧尖峰负荷响应能力", "Demand-side peak-load response capability"),
    unit=PERCENT,
    definition=Text(
        "需求响应能力占最高用电负荷的比例;方案未说明分母,此处取当年全市最高用电负荷,年度值未定时取同期最高。",
        "Demand response capability as a share of the peak load; the plan does not name the denominator, the "
        "city's peak load of the year is taken, that of the same period until the year's is known.",
    ),
    heading=Heading.RISE,
    aggregation=Aggregation.LAST,
    bounds=SHARE,
)

VIRTUAL_POWER_PLANT_ADJUSTABLE = Metric(
    key="virtual_power_plant_adjustable",
    title=Text("虚拟电厂可调能力", "Adjustable capability of virtual power plants"),
    unit=WAN_KW,
    definition=Text(
        "期末虚拟电厂运营商聚合资源的可调能力,是需求响应能力的一部分,不是申报容量。",
        "Adjustable capability of the resources that virtual power plants aggregate at the end of the "
        "period: part of the demand response capability, not the capacity declared.",
    ),
    heading=Heading.RISE,
    aggregation=Aggregation.LAST,
)

POWER_SYSTEM_REGULATING_CAPACITY = Metric(
    key="power_system_regulating_capacity",
    title=Text("电力系统调节能力", "Regulating capacity of the power system"),
    unit=WAN_KW,
    definition=Text(
        "期末市内燃气调峰机组、煤电机组可调幅度、储能和需求响应的可调容量合计,不含外来电;方案未给出度量,此处取可调容量。",
        "Adjustable capacity within the city at the end of the period: gas peaking units, the adjustable "
        "range of coal units, storage and demand response, without imported power. The plan names no "
        "measure; adjustable capacity is taken.",
    ),
    heading=Heading.RISE,
    aggregation=Aggregation.LAST,
)

IMPORTED_POWER_REGULATING_RANGE = Metric(
    key="imported_power_regulating_range",
    title=Text("外来电调节能力", "Regulating range of imported power"),
    unit=WAN_KW,
    definition=Text(
        "期末按协议外来电在一日内可调节的最大幅度(最高与最低受电之差);方案未给出度量。",
        "The widest range over which imported power can be regulated within a day under the agreements in "
        "force, highest less lowest intake, at the end of the period; the plan names no measure.",
    ),
    heading=Heading.RISE,
    aggregation=Aggregation.LAST,
)

DIAMOND_GRID_AREA = Metric(
    key="diamond_grid_area",
    title=Text("“钻石型”配电网覆盖面积", "Area served by the diamond-type distribution grid"),
    unit=SQUARE_KM,
    definition=Text(
        "期末由“钻石型”配电网(以10千伏开关站为核心节点、双侧电源、双环并配自愈)供电的区域面积。",
        "Area supplied at the end of the period by the diamond-type grid: 10 kV switching stations as core "
        "nodes in double rings fed from two sides, with self-healing.",
    ),
    heading=Heading.RISE,
    aggregation=Aggregation.LAST,
)

NEW_STORAGE_CAPACITY = Metric(
    key="new_storage_capacity",
    title=Text("新型储能装机规模", "Installed capacity of new-type energy storage"),
    unit=WAN_KW,
    definition=Text(
        "期末已投运的新型储能(抽水蓄能以外)装机功率,含电源侧、电网侧和用户侧。",
        "Power of the new-type storage (other than pumped hydro) in operation at the end of the period: at "
        "plants, in the grid and with users.",
    ),
    heading=Heading.RISE,
    aggregation=Aggregation.LAST,
)

OIL_CONSUMPTION = Metric(
    key="oil_consumption",
    title=Text("石油消费量", "Oil consumption"),
    unit=WAN_TCE,
    definition=Text(
        "全市一年消费的原油和石油制品,折标准煤,含原料用油和航空、航运用油。",
        "Crude oil and oil products consumed in the city in a year in standard coal, feedstock, aviation and "
        "shipping included.",
    ),
    heading=Heading.HOLD,
    aggregation=Aggregation.SUM,
)

FUEL_OIL_END_USE_EFFICIENCY = Metric(
    key="fuel_oil_end_use_efficiency",
    title=Text("终端燃油产品能效", "Energy efficiency of end-use fuel-oil products"),
    unit=INDEX,
    definition=Text(
        "方案未给出度量;由主管部门以2020年为100的指数报送,并说明其依据。",
        "The plan defines no measure: an index with 2020 = 100, reported by the bureau with what stands behind it.",
    ),
    heading=Heading.RISE,
    aggregation=Aggregation.NONE,
)

AVIATION_SHIPPING_OIL_GROWTH = Metric(
    key="aviation_shipping_oil_growth",
    title=Text("航空、航运油品消费增长速度", "Growth rate of aviation and shipping oil consumption"),
    unit=PERCENT,
    definition=Text(
        "航空和航运油品消费合计的年增长率,含在沪加注的国际航线用油。",
        "Growth on the year before of the oil consumed by aviation and shipping together, fuel taken in the "
        "city for international routes included.",
    ),
    heading=Heading.CONTAIN,
    aggregation=Aggregation.NONE,
    bounds=Bounds(),
)

GAS_CONSUMPTION = Metric(
    key="gas_consumption",
    title=Text("天然气消费量", "Natural-gas consumption"),
    unit=YI_CUBIC_METRE,
    definition=Text(
        "全市一年消费的天然气,是消费量,不是供应能力。",
        "Natural gas consumed in the city in a year: consumption, not supply capacity.",
    ),
    heading=None,
    aggregation=Aggregation.SUM,
)

GAS_SHARE_PRIMARY_ENERGY = Metric(
    key="gas_share_primary_energy",
    title=Text("天然气占一次能源消费比重", "Gas share of primary energy consumption"),
    unit=PERCENT,
    definition=Text(
        "天然气占全市一次能源消费的比例,按年计。",
        "Natural gas as a share of the city's primary energy consumption in the year.",
    ),
    heading=None,
    aggregation=Aggregation.NONE,
    bounds=SHARE,
)

GAS_SUPPLY_CAPACITY = Metric(
    key="gas_supply_capacity",
    title=Text("天然气年供应能力", "Annual natural-gas supply capacity"),
    unit=YI_CUBIC_METRE,
    definition=Text(
        "期末管道气和液化天然气各气源一年可供本市的天然气量,是能力,不是消费量;方案未说明体积状态,此处取20℃、101.325千帕。",
        "Natural gas that all pipeline and LNG sources can supply to the city in a year, as at the end of "
        "the period: capacity, not consumption. The plan names no reference conditions; 20 °C and 101.325 "
        "kPa are taken.",
    ),
    heading=Heading.RISE,
    aggregation=Aggregation.LAST,
)

GAS_STORAGE_DAYS = Metric(
    key="gas_storage_days",
    title=Text("天然气储备能力", "Natural-gas reserve capacity"),
    unit=DAY,
    definition=Text(
        "期末本市可用天然气储备除以当年日均消费量所得天数;方案未说明以何种日用量计,此处取年日均。",
        "Days for which the city's usable gas storage would last at the year's average daily consumption; "
        "the plan does not say which daily volume counts, the yearly average is taken.",
    ),
    heading=Heading.RISE,
    aggregation=Aggregation.LAST,
)

GAS_PEAKING_CAPACITY_NEW = Metric(
    key="gas_peaking_capacity_new",
    title=Text("新建燃气调峰机组容量", "Gas-turbine peaking capacity added"),
    unit=WAN_KW,
    definition=Text(
        "期内建成投运的燃气调峰机组容量,是新增量,不是在役总量。",
        "Gas-turbine peaking capacity put into operation in the period: additions, not the stock.",
    ),
    heading=Heading.RISE,
    aggregation=Aggregation.SUM,
)

METRICS = (
    COAL_CONSUMPTION,
    COAL_SHARE_PRIMARY_ENERGY,
    COAL_CO2_SHARE,
    POWER_COAL_CONSUMPTION,
    PETROCHEMICAL_COAL_CONSUMPTION,
    COAL_UNIT_REPLACEMENT_RATIO,
    CAPTURE_READY_REPLACEMENT_UNITS,
    COAL_UNITS_RETROFITTED,
    CAPTIVE_COAL_KEPT,
    BAOWU_SHORT_PROCESS_SHARE,
    FURNACE_GAS_INJECTION,
    NONFOSSIL_SHARE,
    NONFOSSIL_SHARE_PRIMARY_ENERGY,
    LOCAL_RENEWABLE_SHARE_ENERGY,
    RES_CONSUMPTION_SHARE,
    RES_CONSUMPTION_ASSIGNED,
    RENEWABLE_SHARE_ELECTRICITY,
    PV_CAPACITY,
    PV_CAPACITY_NEW,
    WIND_CAPACITY,
    OFFSHORE_WIND_CAPACITY,
    PV_WIND_CAPACITY,
    BIOMASS_CAPACITY,
    WASTE_TO_ENERGY_CAPACITY,
    WASTE_TO_ENERGY_GENERATION,
    NEW_ENERGY_SHARE_OF_CAPACITY,
    ELECTRICITY_GENERATION_THERMAL,
    ELECTRICITY_GENERATION_WIND,
    ELECTRICITY_GENERATION_SOLAR,
    IMPORTED_NONFOSSIL_ELECTRICITY,
    NEW_CHANNEL_RENEWABLE_SHARE,
    EXTERNAL_CLEAN_BASE_IN_OPERATION,
    IMPORTED_ELECTRICITY_SHARE,
    IMPORTED_POWER_CAPACITY,
    IMPORTED_POWER_AT_PEAK,
    LOCAL_GENERATION_MAX,
    ELECTRICITY_CONSUMPTION,
    GRID_EMISSION_FACTOR_PROVINCIAL,
    PEAK_LOAD,
    DEMAND_RESPONSE_CAPABILITY,
    DEMAND_RESPONSE_SHARE,
    VIRTUAL_POWER_PLANT_ADJUSTABLE,
    POWER_SYSTEM_REGULATING_CAPACITY,
    IMPORTED_POWER_REGULATING_RANGE,
    DIAMOND_GRID_AREA,
    NEW_STORAGE_CAPACITY,
    OIL_CONSUMPTION,
    FUEL_OIL_END_USE_EFFICIENCY,
    AVIATION_SHIPPING_OIL_GROWTH,
    GAS_CONSUMPTION,
    GAS_SHARE_PRIMARY_ENERGY,
    GAS_SUPPLY_CAPACITY,
    GAS_STORAGE_DAYS,
    GAS_PEAKING_CAPACITY_NEW,
)
