"""What the carbon-sink action promises."""

from decimal import Decimal

from services.carbon_sink import metrics
from shared.plan import Accumulate, Force, Heading, Milestone, NoDecrease, Reach, Target, Text, Trend, by, implied
from shared.plan.unit import CORRIDOR, ON_BASE, PERCENT, PLACE, WAN_CUBIC_METRE, WAN_MU, WAN_SQUARE_METRE

TARGETS = (
    Target(
        id="T237",
        clause="2.8",
        force=Force.PROMOTE,
        metric=metrics.FOREST_CARBON_SEQUESTRATION,
        goal=Trend(heading=Heading.RISE),
        title=Text("生态系统碳汇能力", "Carbon sink capability of ecosystems"),
        reading=Text(
            "引言段落未给出度量;以森林年固碳量判断方向。",
            "The introductory paragraph names no measure: the carbon fixed by forests shows the direction.",
        ),
    ),
    Target(
        id="T238",
        clause="2.8.1",
        force=Force.APPROX,
        metric=metrics.PARKS_NEW,
        goal=Accumulate(Decimal(600), PLACE, tolerance=Decimal(30), base=implied(2020), deadline=by(2025)),
        title=Text("新增公园数", "Parks added"),
        reading=Text(
            "未写起算年;按“十四五”五年、以2020年末为起点计数。“左右”允许少5%(30座)。",
            "No start year is written: counted over 2021–2025, from the end of 2020. “About” allows 5 % less.",
        ),
    ),
    Target(
        id="T239",
        clause="2.8.1",
        force=Force.BINDING,
        metric=metrics.PARKS_TOTAL,
        goal=Reach(Decimal(1000), PLACE, deadline=by(2025)),
        title=Text("公园总数", "Total number of parks"),
        reading=Text(
            "“以上”含本数。与T238合看,基期约400座,方案未写;2020年公布的406座只计城市公园,因此不用来推算2021年新增数。",
            "“以上” includes the number itself. With T238 it implies a base of about 400, which the plan does not "
            "give; the 406 published for 2020 are city parks only, so nothing is derived from them for 2021.",
        ),
    ),
    Target(
        id="T240",
        clause="2.8.1",
        force=Force.BINDING,
        metric=metrics.PARK_GREEN_AREA_ADDED,
        goal=Accumulate(Decimal(2500), WAN_SQUARE_METRE, base=implied(2020), deadline=by(2025)),
        title=Text("公园绿地面积增加量", "Increase of park green area"),
        reading=Text("未写基年;按2021—2025年新增累计。", "No base year is written: the increases of 2021–2025 add up."),
    ),
    Target(
        id="T241",
        clause="2.8.1",
        force=Force.BINDING,
        metric=metrics.PARK_GREEN_500M_COVERAGE,
        goal=Reach(Decimal(100), PERCENT, tolerance=Decimal(5), deadline=by(2025)),
        title=Text("公园绿地500米服务半径覆盖", "Coverage by park green space within 500 m service radius"),
        scope="500米服务半径",
        reading=Text(
            "“基本全覆盖”未给阈值;按95%及以上认定,即允许差5个百分点。",
            "“Basically full” has no threshold: 95 % counts, a tolerance of five points.",
        ),
    ),
    Target(
        id="T242",
        clause="2.8.2",
        force=Force.PROMOTE,
        metric=metrics.ECOLOGICAL_CORRIDORS,
        goal=Reach(Decimal(8), CORRIDOR),
        title=Text("“1+5+2”重点生态走廊建设", '"1+5+2" key ecological corridors'),
        scope="黄浦江-大治河生态走廊; 五个新城环城森林片区; 金山滨海地区; 崇明环岛森林片区",
        reading=Text(
            "“1+5+2”共8条(片),括号内的“等”不再增加;未写时限。",
            "“1+5+2” makes eight, and “等” in the bracket adds none; no date is written.",
        ),
    ),
    Target(
        id="T243",
        clause="2.8.2",
        force=Force.PROMOTE,
        metric=metrics.TREE_SHARE_OF_PLANTING,
        goal=Trend(heading=Heading.RISE),
        title=Text("乔木种植比例", "Share of trees (against shrubs and grass) in planting"),
    ),
    Target(
        id="T244",
        clause="2.8.2",
        force=Force.BINDING,
        metric=metrics.FOREST_AREA_NET_GAIN,
        goal=Accumulate(Decimal(24), WAN_MU, base=implied(2020), deadline=by(2025)),
        title=Text("累计净增森林面积", "Net increase of forest area, cumulative"),
        reading=Text(
            "未写起算年;按2021—2025年净增累计。", "No start year is written: the net gains of 2021–2025 add up."
        ),
    ),
    Target(
        id="T245",
        clause="2.8.2",
        force=Force.BINDING,
        metric=metrics.FOREST_COVERAGE,
        goal=Reach(Decimal("19.5"), PERCENT, deadline=by(2025)),
        title=Text("森林覆盖率", "Forest coverage rate"),
        reading=Text(
            "“以上”含本数;分母取6833平方公里,见指标定义。",
            "“以上” includes the number itself; on 6,833 km2, see the metric's definition.",
        ),
    ),
    Target(
        id="T246",
        clause="2.8.2",
        force=Force.APPROX,
        metric=metrics.FOREST_STOCK,
        goal=Reach(Decimal(900), WAN_CUBIC_METRE, tolerance=Decimal(45), deadline=by(2025)),
        title=Text("森林蓄积量", "Forest growing stock"),
        reading=Text("“左右”允许少5%(45万立方米)。", "“About” allows 5 % less (450,000 m3)."),
    ),
    Target(
        id="T247",
        clause="2.8.2",
        force=Force.STRIVE,
        metric=metrics.FOREST_COVERAGE,
        goal=Reach(Decimal(21), PERCENT, deadline=by(2030)),
        title=Text("森林覆盖率", "Forest coverage rate"),
        reading=Text("分母取6833平方公里,见指标定义。", "On 6,833 km2, see the metric's definition."),
    ),
    Target(
        id="T248",
        clause="2.8.2",
        force=Force.APPROX,
        metric=metrics.FOREST_STOCK,
        goal=Reach(Decimal(1100), WAN_CUBIC_METRE, tolerance=Decimal(55), deadline=by(2030)),
        title=Text("森林蓄积量", "Forest growing stock"),
        reading=Text(
            "前句的“力争”可能管到此处;按“左右”处理,允许少5%(55万立方米)。",
            "“Strive” of the clause before may reach here; “about” is taken, which allows 5 % less (550,000 m3).",
        ),
    ),
    Target(
        id="T249",
        clause="2.8.3",
        force=Force.BINDING,
        metric=metrics.MARINE_RED_LINE_COVERAGE,
        goal=Reach(Decimal(100), PERCENT),
        title=Text("海洋生态红线保护管控措施全面落实", "Marine ecological red-line measures fully applied"),
    ),
    Target(
        id="T250",
        clause="2.8.3",
        force=Force.PROMOTE,
        metric=metrics.MARINE_DEVELOPMENT_INTENSITY,
        goal=Trend(heading=Heading.FALL),
        title=Text("海洋开发利用强度", "Intensity of marine development"),
        scope="海洋",
    ),
    Target(
        id="T253",
        clause="2.8.4",
        force=Force.BINDING,
        metric=metrics.WETLAND_AREA,
        goal=NoDecrease(unit=ON_BASE),
        title=Text("湿地总量", "Total wetland area"),
        scope="全市湿地",
        reading=Text(
            "未写基年和时限;每期与上一期相比不得减少。",
            "No base year and no date: no period may fall below the one before.",
        ),
    ),
)

MILESTONES = (
    Milestone(
        id="T251",
        clause="2.8.3",
        force=Force.BINDING,
        key="coastal_restoration_works",
        title=Text(
            "蓝色海湾、海岸带保护修复等重大工程和整治行动",
            "Blue Bay, coastal protection and restoration and other major works",
        ),
        scope="蓝色海湾; 海岸带保护修复 (等 = open list)",
        reading=Text(
            "“等”为开放列举:点名的两类都有工程完成即算完成。",
            "“等” leaves the list open: done when works of both kinds named are finished.",
        ),
    ),
    Milestone(
        id="T252",
        clause="2.8.3",
        force=Force.EXPLORE,
        key="marine_sink_pilot",
        title=Text("海洋生态系统碳汇试点", "Pilot on marine carbon sinks"),
    ),
    Milestone(
        id="T254",
        clause="2.8.4",
        force=Force.EXPLORE,
        key="major_wetland_restoration",
        title=Text(
            "崇明北沿、九段沙、南汇东滩等重大湿地生态修复",
            "Restoration of major wetlands: north Chongming, Jiuduansha, Nanhui Dongtan etc.",
        ),
        scope="崇明北沿; 九段沙; 南汇东滩 (等)",
        reading=Text(
            "“等”为开放列举,“研究推进”不承诺完工:点名的三处都已启动修复即算完成。",
            "“等” leaves the list open and “study and advance” promises no completion: done when restoration has "
            "begun at all three places named.",
        ),
    ),
    Milestone(
        id="T255",
        clause="2.8.5",
        force=Force.BINDING,
        key="sink_monitoring_system",
        title=Text("生态系统碳汇监测核算体系", "Monitoring and accounting system for ecosystem carbon sinks"),
    ),
    Milestone(
        id="T256",
        clause="2.8.5",
        force=Force.BINDING,
        key="sink_baseline_survey",
        title=Text(
            "森林、海洋、湿地等碳汇本底调查和储量评估",
            "Baseline survey and stock assessment of forest, marine and wetland sinks",
        ),
        scope="森林; 海洋; 湿地 (等)",
        reading=Text(
            "“等”为开放列举:森林、海洋、湿地的调查和评估都完成才算完成。",
            "“等” leaves the list open: done when survey and assessment of all three kinds named are finished.",
        ),
    ),
    Milestone(
        id="T257",
        clause="2.8.5",
        force=Force.BINDING,
        key="restoration_sink_assessment",
        title=Text("生态保护修复碳汇成效监测评估", "Monitoring and assessment of sink results of restoration"),
        reading=Text(
            "未写间隔;首次评估完成即为完成,其后每次评估后报送。",
            "No interval is written: done with the first assessment, each later one is reported.",
        ),
    ),
    Milestone(
        id="T258",
        clause="2.8.5",
        force=Force.BINDING,
        key="sink_value_compensation",
        title=Text("体现碳汇价值的生态保护补偿机制", "Ecological compensation mechanism reflecting sink value"),
    ),
)
