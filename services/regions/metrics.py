"""What the regions action is measured by."""

from shared.plan import SHARE, YES_OR_NO, Aggregation, Heading, Metric, Text
from shared.plan.unit import PERCENT, YES_NO

DISTRICTS_PEAKED_ON_SCHEDULE = Metric(
    key="districts_peaked_on_schedule",
    title=Text("如期碳达峰的区比例", "Districts that peaked on schedule"),
    unit=PERCENT,
    definition=Text(
        "期末经市碳达峰碳中和工作领导小组办公室确认,二氧化碳排放已达峰且不晚于本区实施方案所定年份的区,"
        "占全部16个区的比例,按区数计。",
        "Districts whose CO2 emissions have peaked, no later than the year set in their own plan, as confirmed by the "
        "office of the city's leading group, as a share of all 16 districts by number at the end of the period.",
    ),
    heading=Heading.RISE,
    aggregation=Aggregation.LAST,
    bounds=SHARE,
)

DISTRICTS_MEETING_ENERGY_CONTROL = Metric(
    key="districts_meeting_energy_control",
    title=Text("完成能耗双控目标的区比例", "Districts that meet energy dual control"),
    unit=PERCENT,
    definition=Text(
        "市对各区的年度考核中,能源消费强度和总量两项目标都完成的区占全部16个区的比例,按区数计。",
        "Districts that meet both their energy intensity and their total energy target in the city's yearly "
        "assessment, as a share of all 16 districts by number.",
    ),
    heading=Heading.RISE,
    aggregation=Aggregation.NONE,
    bounds=SHARE,
)

DISTRICT_PLAN_COVERAGE = Metric(
    key="district_plan_coverage",
    title=Text("印发碳达峰实施方案的区比例", "Districts that have issued their carbon-peak plan"),
    unit=PERCENT,
    definition=Text(
        "期末已印发经审核的本区碳达峰实施方案的区,占全部16个区的比例,按区数计。须16个区都有“是”或“否”才能得出;"
        "各区已公开的情况见 district_carbon_peak_plan_issued。",
        "Districts that have issued their reviewed carbon-peak plan by the end of the period, as a share of all 16 "
        "districts by number. It takes a yes or no from each of the 16; what is public for single districts is kept "
        "as district_carbon_peak_plan_issued.",
    ),
    heading=Heading.RISE,
    aggregation=Aggregation.LAST,
    bounds=SHARE,
    only_grows=True,
)

DISTRICT_CARBON_PEAK_PLAN_ISSUED = Metric(
    key="district_carbon_peak_plan_issued",
    title=Text("本区碳达峰实施方案已印发", "District carbon-peak plan issued"),
    unit=YES_NO,
    definition=Text(
        "该区期末是否已印发本区碳达峰实施方案;只按区报送,没有数字表示未见,不表示未印发。",
        "Whether the district has issued its carbon-peak plan by the end of the period. Reported by district only; no "
        "figure means that none was seen, not that none was issued.",
    ),
    heading=Heading.RISE,
    aggregation=Aggregation.LAST,
    bounds=YES_OR_NO,
    only_grows=True,
)

METRICS = (
    DISTRICTS_PEAKED_ON_SCHEDULE,
    DISTRICTS_MEETING_ENERGY_CONTROL,
    DISTRICT_PLAN_COVERAGE,
    DISTRICT_CARBON_PEAK_PLAN_ISSUED,
)
