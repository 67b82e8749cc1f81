"""The pilot areas the regions action builds up."""

from shared.plan import Choice, Day, Number, Option, Register, Text, Words
from shared.plan.unit import SQUARE_KM

PILOT_AREAS = Register(
    key="pilot_areas",
    title=Text("低碳试点示范区", "Low-carbon pilot areas"),
    definition=Text(
        "开展碳达峰、碳中和试点示范的区域、园区和企业,每个一条。",
        "One row for each area, park or firm that is a pilot for peaking or carbon neutrality.",
    ),
    serves=("T270", "T271", "T272", "T273"),
    fields=(
        Choice(
            key="stage",
            title=Text("阶段", "Stage"),
            required=True,
            options=(
                Option("proposed", Text("申报", "proposed")),
                Option("approved", Text("获批", "approved")),
                Option("assessed", Text("通过评估", "assessed")),
            ),
        ),
        Day(key="approved_on", title=Text("批准日期", "Approved on")),
        Words(key="administration", title=Text("管理机构", "Administration")),
        Number(key="extent", title=Text("面积", "Extent"), unit=SQUARE_KM),
    ),
)

REGISTERS = (PILOT_AREAS,)
