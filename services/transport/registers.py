"""The terminals and hubs the transport action equips."""

from decimal import Decimal

from shared.plan import STATUS, STATUS_SINCE, Bounds, Choice, Number, Option, Register, Text, Words
from shared.plan.unit import ITEM, KW, STAR

PORT_TERMINALS = Register(
    key="port_terminals",
    title=Text("港口码头", "Port terminals"),
    definition=Text(
        "上海港每座码头一条,记录泊位和岸电设备。",
        "One row for each terminal of the port of Shanghai, with its berths and their shore power.",
    ),
    serves=("T173", "T174", "T175", "T176"),
    fields=(
        Choice(
            key="type",
            title=Text("类型", "Type"),
            required=True,
            options=(
                Option("container", Text("集装箱", "container")),
                Option("cruise", Text("邮轮", "cruise")),
                Option("harbour_craft", Text("港作船舶", "harbour craft")),
                Option("other", Text("其他", "other")),
            ),
        ),
        STATUS,
        STATUS_SINCE,
        Words(key="operator", title=Text("运营单位", "Operator")),
        Number(key="berths", title=Text("泊位数", "Berths"), unit=ITEM),
        Number(key="berths_with_shore_power", title=Text("已配岸电泊位数", "Berths with shore power"), unit=ITEM),
    ),
)

TRANSPORT_HUBS = Register(
    key="transport_hubs",
    title=Text("大型交通枢纽", "Large transport hubs"),
    definition=Text(
        "新建大型客货运枢纽每座一条,记录绿色建筑星级和光伏装机。",
        "One row for each large passenger or freight hub newly built, with its green-building stars and photovoltaics.",
    ),
    serves=("T170", "T171"),
    fields=(
        STATUS,
        STATUS_SINCE,
        Number(
            key="stars",
            title=Text("绿色建筑星级", "Green-building stars"),
            unit=STAR,
            bounds=Bounds(low=Decimal(0), high=Decimal(3)),
        ),
        Number(key="pv_capacity", title=Text("光伏装机容量", "Photovoltaic capacity"), unit=KW),
    ),
)

REGISTERS = (PORT_TERMINALS, TRANSPORT_HUBS)
