"""The laboratories and demonstration projects the innovation action counts."""

from shared.plan import STATUS, STATUS_SINCE, Choice, Day, Number, Option, Register, Text, Words
from shared.plan.unit import WAN_T_PER_YEAR

LABORATORIES = Register(
    key="laboratories",
    title=Text("碳中和重点实验室和绿色技术创新中心", "Key laboratories and green technology centres"),
    definition=Text(
        "碳中和相关领域的重点实验室和绿色技术创新中心,每个一条,以批准文件为准。",
        "One row for each key laboratory in a carbon-neutrality field and each green technology innovation centre, by "
        "its letter of approval.",
    ),
    serves=("T228", "T229"),
    fields=(
        Choice(
            key="type",
            title=Text("类型", "Type"),
            required=True,
            options=(
                Option("key_laboratory", Text("重点实验室", "key laboratory")),
                Option("innovation_centre", Text("绿色技术创新中心", "green technology innovation centre")),
            ),
        ),
        Words(key="host", title=Text("依托单位", "Host institution"), required=True),
        Day(key="approved_on", title=Text("批准日期", "Approved on")),
    ),
)

CAPTURE_PROJECTS = Register(
    key="capture_projects",
    title=Text("二氧化碳捕集利用与封存示范项目", "Carbon capture demonstration projects"),
    definition=Text(
        "市内捕集、利用或封存二氧化碳的示范项目,每个一条。",
        "One row for each demonstration project in the city that captures, uses or stores CO2.",
    ),
    serves=("T227",),
    fields=(
        STATUS,
        STATUS_SINCE,
        Words(key="operator", title=Text("实施单位", "Operator")),
        Number(key="capacity", title=Text("年捕集能力", "Capture capacity"), unit=WAN_T_PER_YEAR),
    ),
)

REGISTERS = (LABORATORIES, CAPTURE_PROJECTS)
