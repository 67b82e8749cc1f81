"""Coordination metrics that are computed from others."""

from services.coordination import metrics
from shared.plan import Text
from shared.plan.formula import compounded, share

DERIVATIONS = (
    # Both in %, of CO2 per unit of GDP.
    compounded(metrics.CO2_INTENSITY_CHANGE_SINCE_2020, metrics.CO2_INTENSITY_CHANGE_YOY, base_year=2020),
    # Both in 亿元 at current prices.
    share(
        metrics.TERTIARY_SHARE_OF_GDP,
        metrics.GDP_TERTIARY,
        metrics.GDP,
        Text("第三产业增加值 ÷ 地区生产总值", "value added of the tertiary sector ÷ GDP"),
        places=1,
    ),
)
