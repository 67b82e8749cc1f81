"""The corridors and wetlands the carbon-sink action builds and restores."""

from shared.plan import Choice, Day, Number, Option, Register, Text
from shared.plan.unit import HECTARE

WORKS = Choice(
    key="works",
    title=Text("建设情况", "Works"),
    required=True,
    options=(
        Option("planned", Text("规划", "planned")),
        Option("under_way", Text("实施中", "under way")),
        Option("completed", Text("已完成", "completed")),
    ),
)

ECOLOGICAL_CORRIDORS = Register(
    key="ecological_corridors",
    title=Text("重点生态走廊", "Key ecological corridors"),
    definition=Text(
        "“1+5+2”重点生态走廊和环城、环岛森林片区,每条(片)一条。",
        "One row for each of the “1+5+2” key ecological corridors and forest areas around towns and the island.",
    ),
    serves=("T242",),
    fields=(
        WORKS,
        Number(key="forest_area", title=Text("森林面积", "Forest area"), unit=HECTARE),
        Day(key="completed_on", title=Text("建成日期", "Completed on")),
    ),
)

RESTORED_WETLANDS = Register(
    key="restored_wetlands",
    title=Text("湿地生态修复", "Wetland restoration"),
    definition=Text("重大湿地生态修复项目,每个一条。", "One row for each project that restores a major wetland."),
    serves=("T253", "T254"),
    fields=(
        WORKS,
        Number(key="wetland_area", title=Text("修复面积", "Area restored"), unit=HECTARE),
        Day(key="completed_on", title=Text("完成日期", "Completed on")),
    ),
)

REGISTERS = (ECOLOGICAL_CORRIDORS, RESTORED_WETLANDS)
