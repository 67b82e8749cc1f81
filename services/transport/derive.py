"""Transport metrics that are computed from others."""

from collections.abc import Mapping
from itertools import pairwise

from services.transport import metrics
from shared.plan import Derivation, Grain, Period, Series, Text
from shared.plan.formula import yearly_change


def _quotient(parts: Series, wholes: Series, scale: int) -> Series:
    """`scale` times part over whole, for periods that have both."""
    return {
        period: round(scale * part / wholes[period], 2) for period, part in parts.items() if wholes.get(period, 0) > 0
    }


def water_to_water_share(series: Mapping[str, Series]) -> Series:
    """In %: both in 万标准箱. The published figures of 2013 confirm it: 1527.3 of 3361.68 is 45.4 %."""
    return _quotient(
        series[metrics.CONTAINER_WATER_TO_WATER_VOLUME.key], series[metrics.CONTAINER_THROUGHPUT.key], scale=100
    )


def new_energy_bus_share(series: Mapping[str, Series]) -> Series:
    """In %: both in vehicles. The published figures of 2024 confirm it: 16,356 of 17,000 is 96.21 %."""
    return _quotient(series[metrics.NEV_BUS_COUNT.key], series[metrics.BUS_FLEET.key], scale=100)


def battery_electric_share(series: Mapping[str, Series]) -> Series:
    """In %: both in 万辆. The published figures of June 2022 confirm it: 38 of 71 is 53.52 %."""
    return _quotient(series[metrics.BEV_STOCK.key], series[metrics.NEV_STOCK.key], scale=100)


def vehicles_per_charger(series: Mapping[str, Series]) -> Series:
    """万辆 over 万个. The published figures of 2021 confirm it: 67.8 over 50 is 1.36."""
    return _quotient(series[metrics.NEV_PROMOTED_CUMULATIVE.key], series[metrics.CHARGERS_TOTAL.key], scale=1)


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


def public_chargers_added(series: Mapping[str, Series]) -> Series:
    """The yearly rise of the public charging points, in 万个."""
    return yearly_change(series[metrics.CHARGERS_PUBLIC_TOTAL.key])


def new_energy_vehicles_promoted(series: Mapping[str, Series]) -> Series:
    """The yearly rise of the cumulative promotion count, in 万辆."""
    return yearly_change(series[metrics.NEV_PROMOTED_CUMULATIVE.key])


DERIVATIONS = (
    Derivation(
        metrics.CONTAINER_WATER_TO_WATER_SHARE,
        inputs=(metrics.CONTAINER_WATER_TO_WATER_VOLUME, metrics.CONTAINER_THROUGHPUT),
        formula=water_to_water_share,
        method=Text("水水中转量 ÷ 集装箱吞吐量", "water-to-water volume ÷ container throughput"),
    ),
    Derivation(
        metrics.NEV_BUS_SHARE,
        inputs=(metrics.NEV_BUS_COUNT, metrics.BUS_FLEET),
        formula=new_energy_bus_share,
        method=Text("新能源公交车 ÷ 公交车总数", "new-energy buses ÷ bus fleet"),
    ),
    Derivation(
        metrics.BEV_SHARE_OF_NEV_STOCK,
        inputs=(metrics.BEV_STOCK, metrics.NEV_STOCK),
        formula=battery_electric_share,
        method=Text("纯电动汽车保有量 ÷ 新能源汽车保有量", "battery-electric stock ÷ new-energy stock"),
    ),
    Derivation(
        metrics.VEHICLE_CHARGER_RATIO,
        inputs=(metrics.NEV_PROMOTED_CUMULATIVE, metrics.CHARGERS_TOTAL),
        formula=vehicles_per_charger,
        method=Text("累计推广新能源汽车 ÷ 各类充电桩总数", "vehicles promoted so far ÷ charging points of all kinds"),
    ),
    Derivation(
        metrics.CHARGERS_NEW,
        inputs=(metrics.CHARGERS_TOTAL,),
        formula=chargers_added,
        method=Text(
            "期末充电桩总数 − 上一已知年末充电桩总数", "points at the end − those at the year-end known before"
        ),
    ),
    Derivation(
        metrics.CHARGERS_PUBLIC_NEW,
        inputs=(metrics.CHARGERS_PUBLIC_TOTAL,),
        formula=public_chargers_added,
        method=Text(
            "当年末公共充电桩 − 上年末公共充电桩", "public points at the end of the year − those a year before"
        ),
    ),
    Derivation(
        metrics.NEV_NEW,
        inputs=(metrics.NEV_PROMOTED_CUMULATIVE,),
        formula=new_energy_vehicles_promoted,
        method=Text("当年末累计推广量 − 上年末累计推广量", "promoted up to the year − promoted up to the year before"),
    ),
)
