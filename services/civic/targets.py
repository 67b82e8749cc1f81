"""What the civic action promises."""

from decimal import Decimal

from services.civic import metrics
from shared.plan import EVERY_YEAR, Deliver, Force, Heading, Milestone, Reach, Target, Text, Trend, during
from shared.plan.unit import PERCENT

TARGETS = (
    Target(
        id="T261",
        clause="2.9.2",
        force=Force.PROMOTE,
        metric=metrics.GREEN_PROCUREMENT_SHARE,
        goal=Trend(heading=Heading.RISE),
        title=Text("绿色产品在政府采购中的比例", "Share of green products in government procurement"),
        reading=Text(
            "未写基年、时限和分母;按货物类采购金额计,看历年走向。与T282(国有企业和绿色采购力度)相关,各自判断。",
            "No base year, date or denominator is written: measured by value on purchases of goods, and its direction "
            "over the years counts. T282 (State firms and green purchasing) is related and judged on its own.",
        ),
    ),
    Target(
        id="T263",
        clause="2.9.3",
        force=Force.BINDING,
        metric=metrics.KEY_ENERGY_USER_PLAN_COVERAGE,
        goal=Reach(Decimal(100), PERCENT),
        title=Text(
            "重点用能单位制定节能减碳工作方案", "Key energy users draw up energy-saving and carbon-cutting work plans"
        ),
        scope="重点用能单位",
        reading=Text(
            "没有“全部”二字,按“要”读作每一家;未写时限。",
            "“All” is not written; “must” is read as every key energy user. No date.",
        ),
    ),
    Target(
        id="T264",
        clause="2.9.3",
        force=Force.PROMOTE,
        metric=metrics.CARBON_DISCLOSURE_COVERAGE,
        goal=Reach(Decimal(100), PERCENT),
        title=Text(
            "在沪上市公司和发债企业定期公布碳排放信息",
            "Listed companies and bond issuers in Shanghai publish carbon data regularly",
        ),
        scope="在沪上市公司; 发债企业",
        reading=Text(
            "“在沪”指注册地在上海,不是在上海证券交易所上市;“定期”按每年至少一次;比例未写,读作每一家。",
            "“In Shanghai” means registered there, not listed on the Shanghai exchange; “regularly” is at least once "
            "a year; no share is written, every company is meant.",
        ),
    ),
    Target(
        id="T265",
        clause="2.9.4",
        force=Force.BINDING,
        metric=metrics.PARTY_SCHOOL_COVERAGE,
        goal=Reach(Decimal(100), PERCENT),
        title=Text(
            "市、区两级党校把碳达峰碳中和列入教学计划",
            "Municipal and district Party schools put carbon topics in their teaching plans",
        ),
        scope="市级党校; 区级党校",
    ),
    Target(
        id="T266",
        clause="2.9.4",
        force=Force.BINDING,
        metric=metrics.CADRE_TRAINING_COVERAGE,
        goal=Reach(Decimal(100), PERCENT),
        title=Text("各级领导干部培训", "Leading cadres at every level trained"),
        scope="各级领导干部",
        reading=Text(
            "未写人数和时限;“各级”读作市、区、街镇各级,以在职处级以上干部全部受训为达到。",
            "No head-count and no date: “every level” is city, district and subdistrict or town, and is reached when "
            "all cadres in post from deputy division level up have been trained.",
        ),
    ),
)

MILESTONES = (
    Milestone(
        id="T006",
        clause="1",
        force=Force.BINDING,
        key="green_living_widely_adopted",
        goal=Deliver(deadline=during(2021, 2025)),
        title=Text("绿色生产生活方式普遍推行", "Green ways of producing and living widely adopted"),
        reading=Text(
            "方案未给出度量;“普遍”没有百分比,2025年末是否普遍推行,由主管部门判断并附依据。",
            "The plan names no measure: “widely” has no percentage, and whether green ways are widespread at the end "
            "of 2025 is for the lead bureau to judge, with the evidence for it.",
        ),
    ),
    Milestone(
        id="T017",
        clause="1",
        force=Force.BINDING,
        key="green_lifestyles_popularised",
        goal=Deliver(deadline=during(2026, 2030)),
        title=Text("简约适度的绿色生活方式全面普及", "Simple, moderate green lifestyles fully popularised"),
        reading=Text(
            "方案未给出度量;“全面”没有可计量的人群,2030年末是否全面普及,由主管部门判断并附依据。",
            "The plan names no measure: “fully” has no population to count, and whether such lifestyles are general "
            "at the end of 2030 is for the lead bureau to judge, with the evidence for it.",
        ),
    ),
    Milestone(
        id="T259",
        clause="2.9.1",
        force=Force.BINDING,
        key="yearly_theme_campaigns",
        goal=Deliver(deadline=EVERY_YEAR),
        title=Text(
            "世界地球日、世界环境日、全国节能宣传周、全国低碳日主题宣传活动",
            "Campaigns on World Earth Day, World Environment Day, National Energy-saving Week, National Low-carbon Day",
        ),
        scope="世界地球日; 世界环境日; 全国节能宣传周; 全国低碳日 (等 = open list)",
        reading=Text(
            "“持续开展”未写间隔,按四个节点本身每年一次;“等”之外的活动不作要求。",
            "No interval is written: the four named occasions come every year. Others under the open list are not "
            "required.",
        ),
    ),
    Milestone(
        id="T260",
        clause="2.9.2",
        force=Force.BINDING,
        key="recycled_product_certification",
        title=Text(
            "再生产品和材料认证及推广使用制度",
            "Certification of recycled products and materials, and a system for their use",
        ),
    ),
    Milestone(
        id="T262",
        clause="2.9.3",
        force=Force.PROMOTE,
        key="enterprise_peak_plans",
        title=Text(
            "央企、本市国有企业碳达峰实施方案", "Enterprise carbon-peak plans of central and municipal State firms"
        ),
        scope="重点领域央企(钢铁、能源等); 本市国有企业",
        reading=Text(
            "“支持”不是指令,“等”和企业数量未定;以国资主管部门认定应制定的企业都已制定为完成。",
            "“Support” is no order, and the list and number of firms are open: done when every firm named for it by "
            "the State-assets authorities has its plan.",
        ),
    ),
)
