"""The emission accounts of energy use: territorial, and with net imported electricity. The two are never mixed."""

from services.energy.fuels import COMBUSTION
from services.energy.metrics import GRID_EMISSION_FACTOR_PROVINCIAL
from shared.plan import Account, Aggregation, Bounds, Heading, Line, Metric, Sector, Text
from shared.plan.unit import WAN_T_CO2, YI_KWH

ELECTRICITY_IN = Metric(
    key="electricity_transferred_in",
    title=Text("市外调入电量", "Electricity transferred into the city"),
    unit=YI_KWH,
    definition=Text(
        "一年从市外调入本市电网的全部电量,不分电源,按省间交换结算口径;没有时报0。",
        "All electricity that came into the city's grid from outside in a year, whatever its source, as settled "
        "between provinces; 0 is reported where there is none.",
    ),
    heading=None,
    aggregation=Aggregation.SUM,
)

ELECTRICITY_OUT = Metric(
    key="electricity_transferred_out",
    title=Text("调出市外电量", "Electricity transferred out of the city"),
    unit=YI_KWH,
    definition=Text(
        "一年从本市电网调往市外的全部电量,按省间交换结算口径;没有时报0。",
        "All electricity that went from the city's grid to other provinces in a year, as settled between them; 0 is "
        "reported where there is none.",
    ),
    heading=None,
    aggregation=Aggregation.SUM,
)

CO2_NET_IMPORTED_ELECTRICITY = Metric(
    key="energy_co2_net_imported_electricity",
    title=Text("净调入电力二氧化碳排放", "CO2 behind net imported electricity"),
    unit=WAN_T_CO2,
    definition=Text(
        "调入电量减调出电量,乘以当年上海电力平均排放因子,由排放账户推算;没有当年因子即不给出。公开来源未说明碳强度核算用"
        "何种因子,此处取当年省级平均因子。",
        "Electricity in less electricity out times the average factor of Shanghai's electricity of the same year, "
        "reckoned by the emission account and only where that year's factor is known. No public source says which "
        "factor the carbon-intensity method takes; the provincial average is our choice.",
    ),
    heading=None,
    aggregation=Aggregation.SUM,
    bounds=Bounds(),
)

CO2_TERRITORIAL = Metric(
    key="energy_co2_territorial",
    title=Text("本地燃料燃烧二氧化碳排放(账户推算)", "Territorial CO2 from fuels (reckoned)"),
    unit=WAN_T_CO2,
    definition=Text(
        "市内各行业和居民一年燃烧九种燃料产生的二氧化碳(范围一),由分行业分燃料用量乘排放因子推算,任一项缺失即不给出。发电"
        "用煤计入能源工业,不另计用电。煤油、焦炉煤气等没有可引来源因子的燃料未计入。不同于 CEADs 清单和官方口径。",
        "CO2 from nine fuels burned in the city in a year (scope 1), reckoned from their use by sector times their "
        "factors and only when nothing is missing. Coal for power counts in the energy industries and electricity used "
        "does not count again. Kerosene, coke oven gas and other fuels without a factor we could source are not in it. "
        "Neither the CEADs inventory nor the official boundary.",
    ),
    heading=Heading.FALL,
    aggregation=Aggregation.SUM,
    boundary=Text(
        "账户推算,范围一:市内燃烧的九种燃料,不含净调入电力和工业过程",
        "reckoned, scope 1: nine fuels burned in the city, without net imported electricity and process emissions",
    ),
)

CO2_WITH_IMPORTS = Metric(
    key="energy_co2_with_imported_electricity",
    title=Text("含净调入电力的能源二氧化碳排放(账户推算)", "Energy CO2 with net imported electricity (reckoned)"),
    unit=WAN_T_CO2,
    definition=Text(
        "本地燃料燃烧排放加净调入电力背后的排放,由账户推算,任一项或当年电力因子缺失即不给出;形式同碳强度核算,但燃料和因子"
        "为公开缺省值,不是核定数。",
        "CO2 from fuels burned in the city plus that behind its net imported electricity, reckoned only when no input "
        "and no factor of the year is missing. Of the form used for carbon intensity, but with public default factors: "
        "not a verified figure.",
    ),
    heading=Heading.FALL,
    aggregation=Aggregation.SUM,
    boundary=Text(
        "账户推算:市内燃烧的九种燃料和净调入电力,不含工业过程",
        "reckoned: nine fuels burned in the city and its net imported electricity, without process emissions",
    ),
)

NET_IMPORTS = Sector(
    "net_imported_electricity", Text("净调入电力", "net imported electricity"), CO2_NET_IMPORTED_ELECTRICITY
)

TERRITORIAL = Account(
    CO2_TERRITORIAL,
    COMBUSTION,
    Text(
        "排放账户:各行业各燃料燃烧量 × 排放因子,逐项相加",
        "emission account: fuel burned by sector × its factor, added up",
    ),
)

WITH_IMPORTS = Account(
    CO2_WITH_IMPORTS,
    (
        *COMBUSTION,
        Line(metric=ELECTRICITY_IN, factor=GRID_EMISSION_FACTOR_PROVINCIAL, sector=NET_IMPORTS),
        Line(metric=ELECTRICITY_OUT, factor=GRID_EMISSION_FACTOR_PROVINCIAL, sector=NET_IMPORTS, sign=-1),
    ),
    Text(
        "排放账户:各行业各燃料燃烧量 × 排放因子,加(调入 − 调出电量)× 当年电力平均因子",
        "emission account: fuel burned by sector × its factor, plus (electricity in − out) × the year's grid factor",
    ),
)

ACCOUNTS = (TERRITORIAL, WITH_IMPORTS)

METRICS = (
    CO2_TERRITORIAL,
    CO2_WITH_IMPORTS,
    *(sector.metric for sector in WITH_IMPORTS.sectors),
    *(line.metric for line in WITH_IMPORTS.lines),
)
