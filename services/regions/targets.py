"""What the regions action promises."""

from decimal import Decimal

from services.regions import metrics
from shared.plan import Force, Milestone, Reach, Target, Text
from shared.plan.unit import PERCENT

TARGETS = (
    Target(
        id="T267",
        clause="2.10.1",
        force=Force.PROMOTE,
        metric=metrics.DISTRICTS_PEAKED_ON_SCHEDULE,
        goal=Reach(Decimal(100), PERCENT),
        title=Text("各区如期实现碳达峰", "Every district peaks on schedule"),
        scope="各区 all districts",
        reading=Text(
            "“如期”指各区实施方案自定的达峰年份,方案没有逐区写年份;“各区”读作全部16个区。全市2030年前达峰见T022。",
            "“On schedule” is the year each district sets in its own plan; this plan gives none by district. “Every "
            "district” is all 16. The city's own peak before 2030 is T022.",
        ),
    ),
    Target(
        id="T268",
        clause="2.10.1",
        force=Force.BINDING,
        metric=metrics.DISTRICTS_MEETING_ENERGY_CONTROL,
        goal=Reach(Decimal(100), PERCENT),
        title=Text(
            "各区落实能源消费强度和总量双控要求",
            "Every district meets the energy intensity and total-consumption control",
        ),
        scope="各区 all districts",
        reading=Text(
            "各区指标由市里下达,不在方案中;按每年对各区的考核结果判断,强度和总量都完成才算。",
            "The districts' allotments come from the city and are not in the plan: judged by its yearly assessment, "
            "and both intensity and total must be met.",
        ),
    ),
    Target(
        id="T269",
        clause="2.10.1",
        force=Force.BINDING,
        metric=metrics.DISTRICT_PLAN_COVERAGE,
        goal=Reach(Decimal(100), PERCENT),
        title=Text("各区制订并印发碳达峰实施方案", "Every district draws up and issues its carbon-peak plan"),
        scope="各区 all districts (16 in 2022; the number is not in the plan)",
        reading=Text(
            "“各区”读作全部16个区,未写时限;须经市领导小组办公室审核后印发。已见印发的区记在 "
            "district_carbon_peak_plan_issued;未见不等于未印发,不能据此推算覆盖率。",
            "“Every district” is all 16; no date is written; the plan must have passed the review of the leading "
            "group office. Plans seen are kept by district as district_carbon_peak_plan_issued; a plan not seen may "
            "still have been issued, so no coverage is worked out from them.",
        ),
    ),
)

MILESTONES = (
    Milestone(
        id="T270",
        clause="2.10.2",
        force=Force.PROMOTE,
        key="chongming_demonstration_area",
        title=Text(
            "崇明世界级生态岛碳达峰、碳中和示范区",
            "Chongming world-class eco-island as carbon peak and neutrality demonstration area",
        ),
        scope="崇明",
    ),
    Milestone(
        id="T271",
        clause="2.10.2",
        force=Force.PROMOTE,
        key="baowu_steel_benchmark",
        title=Text(
            "宝武集团钢铁行业碳达峰、碳中和示范标杆",
            "Baowu as benchmark of the steel industry for carbon peak and neutrality",
        ),
        scope="宝武集团",
        reading=Text(
            "与T095(钢铁行业)内容相近,各自报送。", "Overlaps with T095 (steel industry); each is reported on its own."
        ),
    ),
    Milestone(
        id="T272",
        clause="2.10.3",
        force=Force.BINDING,
        key="key_area_pilot_samples",
        title=Text("重点发展区域绿色低碳发展试点示范样本", "Green low-carbon pilot samples in key areas"),
        scope="临港新片区; 长三角生态绿色一体化发展示范区; 虹桥国际开放枢纽; 五个新城 (等)",
        reading=Text(
            "“一批”没有数量,“等”未列全;点名的四类区域各有至少一个样本即为完成。",
            "“A batch” has no number and the list is open: done when each of the four named kinds of area has at "
            "least one sample.",
        ),
    ),
    Milestone(
        id="T273",
        clause="2.10.3",
        force=Force.PROMOTE,
        key="lingang_low_carbon_area",
        title=Text(
            "临港新片区低碳发展示范区和低碳产业新高地", "Lingang as low-carbon demonstration area and industry hub"
        ),
        scope="临港新片区",
    ),
)
