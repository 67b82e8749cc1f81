"""What the innovation action is measured by."""

from shared.plan import Aggregation, Heading, Metric, Text
from shared.plan.unit import ITEM

CARBON_NEUTRALITY_KEY_LABS = Metric(
    key="carbon_neutrality_key_labs",
    title=Text("碳中和相关领域重点实验室", "Key laboratories in carbon-neutrality fields"),
    unit=ITEM,
    definition=Text(
        "2021年以来获批建设、以碳中和相关领域为主要方向的市级及以上重点实验室,期末累计数;原有实验室仅更名的不计。",
        "Key laboratories of municipal level or above, working mainly in carbon-neutrality fields, whose building was "
        "approved since 2021: the running count at the end of the period. Existing ones that were only renamed do not "
        "count.",
    ),
    heading=Heading.RISE,
    aggregation=Aggregation.LAST,
    only_grows=True,
)

GREEN_TECHNOLOGY_CENTRES = Metric(
    key="green_technology_centres",
    title=Text("绿色技术创新中心", "Green technology innovation centres"),
    unit=ITEM,
    definition=Text(
        "2021年以来获批建设的市级及以上绿色技术领域技术创新中心,期末累计数;企业与院校自行共建、未经批准的中心不计。",
        "Technology innovation centres for green technology, of municipal level or above, approved since 2021: the "
        "running count at the end of the period. Centres that firms and universities run without such approval do not "
        "count.",
    ),
    heading=Heading.RISE,
    aggregation=Aggregation.LAST,
    only_grows=True,
)

METRICS = (
    CARBON_NEUTRALITY_KEY_LABS,
    GREEN_TECHNOLOGY_CENTRES,
)
