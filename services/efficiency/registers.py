"""The data centres the efficiency action sets limits for."""

from decimal import Decimal

from shared.plan import STATUS, STATUS_SINCE, Bounds, Number, Register, Text, Words, yes_or_no
from shared.plan.unit import ITEM, RATIO

DATA_CENTRES = Register(
    key="data_centres",
    title=Text("数据中心", "Data centres"),
    definition=Text("市内每个数据中心一条。", "One row for each data centre in the city."),
    serves=("T082", "T084", "T086", "T088"),
    fields=(
        STATUS,
        STATUS_SINCE,
        Words(key="operator", title=Text("运营单位", "Operator")),
        Number(key="racks", title=Text("标准机架数", "Standard racks"), unit=ITEM),
        Number(
            key="pue",
            title=Text("能源利用效率(PUE)", "Power usage effectiveness (PUE)"),
            unit=RATIO,
            bounds=Bounds(low=Decimal(1)),
        ),
        yes_or_no("monitored", Text("接入能耗在线监测系统", "In the online energy monitoring system")),
    ),
)

REGISTERS = (DATA_CENTRES,)
