"""Transport metrics that are computed from others."""

from collections.abc import Mapping
from itertools import pairwise

from services.transport import metrics
from shared.plan import Derivation, Grain, Period, Series, Text
from shared.plan.formula import ratio, share, yearly_rise


def chargers_added(series: Mapping[str, Series]) -> Series:
    """The rise of the charging points of all kinds from one known year-end to the next, in 万个.

    Net of those removed, so a lower bound. Where the year-ends between are not known it is one figure for the years
    together: 50 at the end of 2021 and 91.3 at the end of 2024 make 41.3 for 2022/2024.
    """
    totals = {period.year: total for period, total in series[metrics.CHARGERS_TOTAL.key].items() if _is_year(period)}
    return {_after(before, year): totals[year] - totals[before] for before, year in pairwise(sorted(totals))}


def _is_year(period: Period) -> bool:
    return period.grain is Grain.YEAR


def _after(before: int, year: int) -> Period:
    """The years after `before` up to `year`."""
    return Period.of_year(year) if year == before + 1 else Period.parse(f"{before + 1}/{year}")


DERIVATIONS = (
    # Both in 万标准箱. The published figures of 2013 confirm it: 1527.3 of 3361.68 is 45.4 %.
    share(
        metrics.CONTAINER_WATER_TO_WATER_SHARE,
        metrics.CONTAINER_WATER_TO_WATER_VOLUME,
        metrics.CONTAINER_THROUGHPUT,
        Text("水水中转量 ÷ 集装箱吞吐量", "water-to-water volume ÷ container throughput"),
    ),
    # Both in vehicles. The published figures of 2024 confirm it: 16,356 of 17,000 is 96.21 %.
    share(
        metrics.NEV_BUS_SHARE,
        metrics.NEV_BUS_COUNT,
        metrics.BUS_FLEET,
        Text("新能源公交车 ÷ 公交车总数", "new-energy buses ÷ bus fleet"),
    ),
    # Both in 万辆. The published figures of June 2022 confirm it: 38 of 71 is 53.52 %.
    share(
        metrics.BEV_SHARE_OF_NEV_STOCK,
        metrics.BEV_STOCK,
        metrics.NEV_STOCK,
        Text("纯电动汽车保有量 ÷ 新能源汽车保有量", "battery-electric stock ÷ new-energy stock"),
    ),
    # 万辆 over 万个. The published figures of 2021 confirm it: 67.8 over 50 is 1.36.
    ratio(
        metrics.VEHICLE_CHARGER_RATIO,
        metrics.NEV_PROMOTED_CUMULATIVE,
        metrics.CHARGERS_TOTAL,
        Text("累计推广新能源汽车 ÷ 各类充电桩总数", "vehicles promoted so far ÷ charging points of all kinds"),
    ),
    Derivation(
        metrics.CHARGERS_NEW,
        inputs=(metrics.CHARGERS_TOTAL,),
        formula=chargers_added,
        method=Text(
            "期末充电桩总数 − 上一已知年末充电桩总数", "points at the end − those at the year-end known before"
        ),
    ),
    # In 万个.
    yearly_rise(metrics.CHARGERS_PUBLIC_NEW, metrics.CHARGERS_PUBLIC_TOTAL),
    # In 万辆.
    yearly_rise(metrics.NEV_NEW, metrics.NEV_PROMOTED_CUMULATIVE),
)
