"""What the civic action is measured by."""

from shared.plan import SHARE, Aggregation, Heading, Metric, Text
from shared.plan.unit import PERCENT

GREEN_PROCUREMENT_SHARE = Metric(
    key="green_procurement_share",
    title=Text("绿色产品在政府采购中的比例", "Share of green products in government procurement"),
    unit=PERCENT,
    definition=Text(
        "一年内市、区两级政府采购的货物中,节能产品、环境标志产品和获绿色产品认证的产品所占金额比例。方案未说明分母,"
        "此处取全部货物类采购金额,工程和服务不计;财政部门按“同类产品”计算的比例是另一口径。",
        "Share by value of energy-saving, environmental-label and certified green products in the goods bought by the "
        "municipal and district governments in the year. The plan does not name the denominator: all purchases of "
        "goods are taken, without works and services. Shares within “products of the same kind”, as finance "
        "authorities give them, have another definition.",
    ),
    heading=Heading.RISE,
    aggregation=Aggregation.NONE,
    bounds=SHARE,
)

KEY_ENERGY_USER_PLAN_COVERAGE = Metric(
    key="key_energy_user_plan_coverage",
    title=Text(
        "制定节能减碳工作方案的重点用能单位比例", "Key energy users with an energy-saving and carbon-cutting plan"
    ),
    unit=PERCENT,
    definition=Text(
        "年末列入本市重点用能单位名单的单位中,已有现行节能减碳工作方案的比例,按单位数计。",
        "Of the units on the city's list of key energy users at the end of the year, the share by number that have an "
        "energy-saving and carbon-cutting work plan in force.",
    ),
    heading=Heading.RISE,
    aggregation=Aggregation.LAST,
    bounds=SHARE,
)

CARBON_DISCLOSURE_COVERAGE = Metric(
    key="carbon_disclosure_coverage",
    title=Text("公布碳排放信息的上市公司和发债企业比例", "Listed companies and bond issuers that publish carbon data"),
    unit=PERCENT,
    definition=Text(
        "注册地在上海的境内上市公司和有存续公司信用类债券的企业中,当年公开过企业碳排放量的比例;两类合并,每家只计一次。",
        "Of the companies registered in Shanghai that are listed on a mainland exchange or have corporate credit "
        "bonds outstanding, the share that published the amount of their carbon emissions in the year; both groups "
        "taken together, each company once.",
    ),
    heading=Heading.RISE,
    aggregation=Aggregation.NONE,
    bounds=SHARE,
)

PARTY_SCHOOL_COVERAGE = Metric(
    key="party_school_coverage",
    title=Text("碳达峰碳中和列入教学计划的党校比例", "Party schools with carbon topics in their teaching plan"),
    unit=PERCENT,
    definition=Text(
        "市委党校和各区委党校(行政学院)中,当年教学计划列有碳达峰、碳中和内容的比例,按校数计。",
        "Of the municipal and district Party schools (administration institutes), the share by number whose teaching "
        "plan of the year has carbon peak and neutrality in it.",
    ),
    heading=Heading.RISE,
    aggregation=Aggregation.NONE,
    bounds=SHARE,
)

CADRE_TRAINING_COVERAGE = Metric(
    key="cadre_training_coverage",
    title=Text("受过碳达峰碳中和培训的领导干部比例", "Leading cadres trained on carbon peak and neutrality"),
    unit=PERCENT,
    definition=Text(
        "年末在职、由市和区管理的县处级副职以上领导干部中,2022年以来至少参加过一次碳达峰、碳中和培训的比例。",
        "Of the leading cadres from deputy division level up whom the city and districts administer and who are in "
        "post at the end of the year, the share trained on carbon peak and neutrality at least once since 2022.",
    ),
    heading=Heading.RISE,
    aggregation=Aggregation.LAST,
    bounds=SHARE,
)

METRICS = (
    GREEN_PROCUREMENT_SHARE,
    KEY_ENERGY_USER_PLAN_COVERAGE,
    CARBON_DISCLOSURE_COVERAGE,
    PARTY_SCHOOL_COVERAGE,
    CADRE_TRAINING_COVERAGE,
)
