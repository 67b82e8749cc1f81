"""The plants the energy action is about."""

from shared.plan import STATUS, STATUS_SINCE, Choice, Day, Number, Option, Register, Text, Words, yes_or_no
from shared.plan.unit import WAN_KW

CAPACITY = Number(key="capacity", title=Text("装机容量", "Installed capacity"), required=True, unit=WAN_KW)

COAL_UNITS = Register(
    key="coal_units",
    title=Text("燃煤机组", "Coal units"),
    definition=Text(
        "市内每台燃煤发电机组一条,含自备电厂机组;替代机组单独一条。",
        "One row for each coal-fired generating unit in the city, those of captive plants included; a unit that "
        "replaces another has a row of its own.",
    ),
    serves=("T038", "T039", "T040", "T041", "T042"),
    fields=(
        CAPACITY,
        STATUS,
        STATUS_SINCE,
        Words(key="operator", title=Text("运营单位", "Operator")),
        Choice(
            key="use",
            title=Text("用途", "Use"),
            options=(Option("public", Text("公用", "public supply")), Option("captive", Text("自备", "captive"))),
        ),
        Day(key="retrofitted_on", title=Text("改造完成日期", "Efficiency or flexibility retrofit completed")),
        yes_or_no("capture_ready", Text("预留碳捕集接口和场地", "Connection and site reserved for carbon capture")),
    ),
)

RENEWABLE_PLANTS = Register(
    key="renewable_plants",
    title=Text("可再生能源电站", "Renewable power plants"),
    definition=Text(
        "市内集中式光伏、风电、生物质发电项目,每个项目一条;户用等分散光伏不入台账。",
        "One row for each solar plant, wind farm and biomass power project in the city; panels on single homes are "
        "not listed.",
    ),
    serves=("T025", "T026", "T028", "T029", "T030", "T031", "T032"),
    fields=(
        Choice(
            key="source",
            title=Text("能源种类", "Source of energy"),
            required=True,
            options=(
                Option("solar", Text("光伏", "solar")),
                Option("onshore_wind", Text("陆上风电", "onshore wind")),
                Option("offshore_wind", Text("海上风电", "offshore wind")),
                Option("biomass", Text("生物质", "biomass")),
            ),
        ),
        CAPACITY,
        STATUS,
        STATUS_SINCE,
        Words(key="operator", title=Text("运营单位", "Operator")),
    ),
)

REGISTERS = (COAL_UNITS, RENEWABLE_PLANTS)
