"""What the innovation action promises."""

from decimal import Decimal

from services.innovation import metrics
from shared.plan import Deliver, Force, Milestone, Reach, Target, Text, by, during
from shared.plan.unit import ITEM

TARGETS = (
    Target(
        id="T228",
        clause="2.7.3",
        force=Force.BINDING,
        metric=metrics.CARBON_NEUTRALITY_KEY_LABS,
        goal=Reach(Decimal(10), ITEM, deadline=by(2025)),
        title=Text("碳中和相关领域重点实验室", "Key laboratories in carbon-neutrality fields"),
        reading=Text(
            "未写新增还是总数、获批还是建成、国家级还是市级;按2021年以来获批建设的市级及以上重点实验室累计数,含10个。",
            "New or total, approved or in operation, national or municipal is not stated: key laboratories of "
            "municipal level or above whose building was approved since 2021 are counted, and ten are enough.",
        ),
    ),
    Target(
        id="T229",
        clause="2.7.3",
        force=Force.BINDING,
        metric=metrics.GREEN_TECHNOLOGY_CENTRES,
        goal=Reach(Decimal(5), ITEM, deadline=by(2025)),
        title=Text("绿色技术创新中心", "Green technology innovation centres"),
        reading=Text(
            "与重点实验室同样处理:按2021年以来获批建设的市级及以上中心累计数,含5个。",
            "Read as for the laboratories: centres of municipal level or above approved since 2021 are counted, and "
            "five are enough.",
        ),
    ),
)

MILESTONES = (
    Milestone(
        id="T005",
        clause="1",
        force=Force.BINDING,
        key="green_technology_progress",
        goal=Deliver(deadline=during(2021, 2025)),
        title=Text(
            "绿色低碳技术创新研发和推广应用取得重要进展", "Green low-carbon R&D and roll-out: important progress"
        ),
        reading=Text(
            "方案未给出度量;2025年末是否取得“重要进展”,由主管部门判断并附依据。",
            "The plan names no measure: whether progress is “important” at the end of 2025 is for the lead bureau to "
            "judge, with the evidence for it.",
        ),
    ),
    Milestone(
        id="T016",
        clause="1",
        force=Force.BINDING,
        key="green_technology_breakthrough",
        goal=Deliver(deadline=during(2026, 2030)),
        title=Text("绿色低碳技术创新取得突破性进展", "Green low-carbon technology innovation: breakthrough progress"),
        reading=Text(
            "方案未给出度量;2030年末是否取得“突破性进展”,由主管部门判断并附依据。",
            "The plan names no measure: whether progress is a “breakthrough” at the end of 2030 is for the lead "
            "bureau to judge, with the evidence for it.",
        ),
    ),
    Milestone(
        id="T226",
        clause="2.7.1",
        force=Force.BINDING,
        key="carbon_neutrality_roadmap",
        title=Text("碳中和技术发展路线图", "Roadmap for carbon-neutrality technology"),
    ),
    Milestone(
        id="T227",
        clause="2.7.2",
        force=Force.PROMOTE,
        key="ccus_demonstration",
        title=Text("二氧化碳捕集利用与封存示范项目", "CCUS demonstration project"),
    ),
    Milestone(
        id="T230",
        clause="2.7.3",
        force=Force.BINDING,
        key="green_talent_training",
        title=Text("绿色低碳人才培养机制", "Training mechanism for green low-carbon talent"),
    ),
    Milestone(
        id="T231",
        clause="2.7.4",
        force=Force.BINDING,
        key="science_support_plan",
        title=Text("科技支撑碳达峰、碳中和实施方案", "Implementation plan for science and technology support"),
    ),
    Milestone(
        id="T232",
        clause="2.7.4",
        force=Force.BINDING,
        key="municipal_major_programme",
        title=Text("科技支撑碳达峰、碳中和市级重大专项", "Municipal major science programme set up"),
    ),
    Milestone(
        id="T233",
        clause="2.7.4",
        force=Force.BINDING,
        key="open_competition_research",
        title=Text("科技攻关“揭榜挂帅”机制", 'Open-competition ("jiebang guashuai") mechanism for key research'),
    ),
    Milestone(
        id="T234",
        clause="2.7.4",
        force=Force.EXPLORE,
        key="industry_research_finance_link",
        title=Text(
            "“产学研金介”深度融合的新机制",
            "New mechanism joining industry, universities, research, finance and intermediaries",
        ),
    ),
    Milestone(
        id="T235",
        clause="2.7.4",
        force=Force.BINDING,
        key="green_technology_catalogue",
        title=Text("上海市绿色技术目录更新发布", "Shanghai green technology catalogue updated and published"),
        reading=Text(
            "“持续更新”未写间隔;每次更新发布后报送。",
            "“Continually updated” gives no interval: reported after each new edition.",
        ),
    ),
    Milestone(
        id="T236",
        clause="2.7.4",
        force=Force.EXPLORE,
        key="results_in_assessment",
        title=Text(
            "绿色低碳技术创新成果纳入高校、科研院所、国有企业考核评估体系",
            "Green technology results counted in the assessment of universities, institutes and State firms",
        ),
        scope="高校; 科研院所; 国有企业",
    ),
)
