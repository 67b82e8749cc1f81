"""The facilities that treat the city's waste and put it to use again."""

from shared.plan import STATUS, STATUS_SINCE, Choice, Number, Option, Register, Text, Words
from shared.plan.unit import T_PER_DAY

TREATMENT_FACILITIES = Register(
    key="treatment_facilities",
    title=Text("固体废物处理利用设施", "Waste treatment facilities"),
    definition=Text(
        "市内焚烧、湿垃圾利用、医废处置、废弃油脂利用和再生资源设施,每座一条。",
        "One row for each facility in the city that burns waste, uses wet waste or kitchen oil, disposes of medical "
        "waste or recovers materials.",
    ),
    serves=("T190", "T191", "T200", "T201", "T202", "T203", "T222"),
    fields=(
        Choice(
            key="type",
            title=Text("类型", "Type"),
            required=True,
            options=(
                Option("incineration", Text("生活垃圾焚烧", "household-waste incineration")),
                Option("wet_waste", Text("湿垃圾资源化利用", "use of wet waste")),
                Option("medical_waste", Text("医废处置", "medical-waste disposal")),
                Option("kitchen_oil", Text("废弃油脂利用", "use of kitchen oil")),
                Option("recycling_base", Text("循环利用产业基地", "recycling industry base")),
            ),
        ),
        Number(key="capacity", title=Text("处理能力", "Capacity"), unit=T_PER_DAY),
        STATUS,
        STATUS_SINCE,
        Words(key="operator", title=Text("运营单位", "Operator")),
    ),
)

REGISTERS = (TREATMENT_FACILITIES,)
