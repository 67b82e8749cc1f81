"""Has a yearly series peaked? A conditional judgement on the age of its maximum, then Mann-Kendall from there on.

After Jiang et al. 2021 (doi 10.12006/j.issn.1673-1719.2020.223): a maximum within the last five years is no peak; a
significant fall since an older one is; without a significant trend the series is on a plateau. The year of the maximum
is in the tested window, as in the published cases, which tilts S downwards; p takes years as independent of each other.
Each series is judged within its own boundary: two boundaries are never joined.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from enum import Enum

from shared.plan import Metric, Text
from shared.progress.assessment import Point
from shared.progress.history import History, newest_due
from shared.progress.monotonic import Line, MannKendall, mann_kendall, sen
from shared.progress.projection import Projection, project
from shared.progress.words import amount, n


class PeakVerdict(Enum):
    NOT_ENOUGH_DATA = "not_enough_data"
    RISING = "rising"  # the maximum is too recent to be called a peak, or values rise again since
    PLATEAU = "plateau"  # no significant trend since the maximum, or still near to it
    PROVISIONALLY_PEAKED = "provisionally_peaked"  # falling, but not for long or not significantly enough
    PEAKED = "peaked"


@dataclass(frozen=True, slots=True, kw_only=True)
class Yardstick:
    """The settings of the judgement and where they come from."""

    years: int = 10
    """Fewer yearly figures are not enough: our default."""
    age: int = 5
    """A maximum must lie this many years back: WRI 2017, Turning Points; Jiang et al. 2021."""
    alpha: float = 0.05
    """A fall is significant below this p: usual, and in the studies above."""
    marginal: float = 0.10
    """A fall with p below this is provisional: our default for the "marginal reduction" of Wang et al. 2022."""
    tolerance: Decimal = Decimal(3)
    """Values within so many percent of a recent maximum are on its plateau: our default; no source gives a number."""
    level_years: int = 3
    """So many years at least, the maximum's among them, must be that near: our default."""
    old: int = 2
    """A series that ends more years before the newest figure due is not projected: our default."""


YARDSTICK = Yardstick()


@dataclass(frozen=True, slots=True, kw_only=True)
class Fall:
    """What was tested: `n` values from the year of the maximum on."""

    first: int
    last: int
    test: MannKendall
    line: Line | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Finding:
    """A verdict on one series with its evidence. `years` counts the yearly figures, `age` those since the maximum."""

    verdict: PeakVerdict
    reason: Text
    on: date
    yardstick: Yardstick
    years: int
    stale: bool = False
    maximum: Point | None = None
    latest: Point | None = None
    age: int | None = None
    since: Fall | None = None
    projection: Projection | None = None


def find_peak(history: History, on: date, horizon: int | None = None, yardstick: Yardstick = YARDSTICK) -> Finding:
    """Whether the series has peaked, as known on the day `on`, with a projection to the year `horizon` if one is given.

    Of equal maxima the last one counts. Forecasts, spans of years and parts of a year are left out.
    """
    yearly, name = history.yearly, history.metric.title
    if len(yearly) < yardstick.years:
        return Finding(
            verdict=PeakVerdict.NOT_ENOUGH_DATA,
            reason=_too_few(name, len(yearly), yardstick),
            on=on,
            yardstick=yardstick,
            years=len(yearly),
            latest=yearly[max(yearly)] if yearly else None,
        )
    top = max(yearly.values(), key=lambda point: (point.value, point.period.year))
    latest, due = yearly[max(yearly)], newest_due(history.metric, on)
    values = {year: yearly[year].value for year in sorted(yearly)}
    since = _since(values, top.period.year)
    verdict = _verdict(values, since, yardstick)
    fresh = latest.period.year >= due - yardstick.old
    return Finding(
        verdict=verdict,
        reason=_reason(history.metric, top, verdict, since, yardstick, stale=latest.period.year < due),
        on=on,
        yardstick=yardstick,
        years=len(yearly),
        stale=latest.period.year < due,
        maximum=top,
        latest=latest,
        age=since.last - since.first,
        since=since,
        projection=project(values, horizon, yardstick.age) if horizon and fresh else None,
    )


def _since(values: Mapping[int, Decimal], top: int) -> Fall:
    window = [(year, value) for year, value in values.items() if year >= top]
    test = mann_kendall([value for _, value in window])
    return Fall(first=top, last=window[-1][0], test=test, line=sen(window) if len(window) > 1 else None)


def _verdict(values: Mapping[int, Decimal], since: Fall, yardstick: Yardstick) -> PeakVerdict:
    old = since.last - since.first >= yardstick.age
    if since.test.falls(yardstick.alpha):
        return PeakVerdict.PEAKED if old else PeakVerdict.PROVISIONALLY_PEAKED
    if not old:
        return PeakVerdict.PLATEAU if _level(values, since, yardstick) else PeakVerdict.RISING
    if since.test.falls(yardstick.marginal):
        return PeakVerdict.PROVISIONALLY_PEAKED
    return PeakVerdict.RISING if since.test.rises(yardstick.alpha) else PeakVerdict.PLATEAU


def _level(values: Mapping[int, Decimal], since: Fall, yardstick: Yardstick) -> bool:
    """Whether the values from a recent maximum on stay near it, without a climb that leads up to it."""
    top, last = values[since.first], since.last
    near = top - abs(top) * yardstick.tolerance / 100
    start = min(since.first, last - yardstick.level_years + 1)
    climb = mann_kendall([value for year, value in values.items() if year > last - yardstick.age])
    return all(value >= near for year, value in values.items() if year >= start) and not climb.rises(yardstick.alpha)


_SMALLEST_P = 0.0001


def _too_few(name: Text, known: int, yardstick: Yardstick) -> Text:
    if not known:
        return Text(
            f"{name.zh}:没有逐年数据,无法判断是否达峰",
            f"{name.en}: no yearly figure is known, so nothing can be said of a peak",
        )
    return Text(
        f"{name.zh}:仅有{known}年数据,不足{yardstick.years}年,无法判断是否达峰",
        f"{name.en}: {known} yearly figures are known; fewer than {yardstick.years} cannot show a peak",
    )


def _reason(
    metric: Metric, top: Point, verdict: PeakVerdict, since: Fall, yardstick: Yardstick, *, stale: bool
) -> Text:
    first, last, test = since.first, since.last, since.test
    said = _SAID[verdict, last - first >= yardstick.age]
    percent, age, name, highest = n(yardstick.tolerance), yardstick.age, metric.title, amount(top.value, metric.unit)
    p = f"p = {test.p:.4f}" if test.p >= _SMALLEST_P else f"p < {_SMALLEST_P}"
    zh = f"{name.zh}:最高值{highest.zh}出现在{first}年,最新数据为{last}年。"
    en = f"{name.en}: the maximum is {highest.en} in {first}, the newest figure that of {last}. "
    if test.n > 1:
        zh += f"{first}—{last}年{test.n}个数,Mann-Kendall S = {test.s},{p}。"
        en += f"The {test.n} values of {first}–{last} have a Mann-Kendall S of {test.s}, {p}. "
    zh, en = zh + said.zh.format(percent=percent, age=age), en + said.en.format(percent=percent, age=age)
    if stale:
        zh += f"。数据止于{last}年,已过期,不能说明此后的情况"
        en += f". The series ends in {last} and is out of date: it says nothing about the years since"
    return Text(zh, en)


_PROVISIONAL = Text(
    "之后在下降,但时间不够长或不够显著,判为初步达峰",
    "It has been falling, but not for long enough or not significantly enough: provisionally peaked",
)
_PEAKED = Text("之后显著下降且未再超过,判为已达峰", "It has fallen significantly and never been exceeded: peaked")
_SAID = {
    (PeakVerdict.PEAKED, True): _PEAKED,
    (PeakVerdict.PROVISIONALLY_PEAKED, True): _PROVISIONAL,
    (PeakVerdict.PROVISIONALLY_PEAKED, False): _PROVISIONAL,
    (PeakVerdict.PLATEAU, True): Text(
        "没有显著趋势,判为平台期;序列短,未检出趋势并不证明处于平台期",
        "There is no significant trend: plateau; over so few years finding no trend is no proof of a plateau",
    ),
    (PeakVerdict.PLATEAU, False): Text(
        "最高值距今不足{age}年,近年各值均在其{percent}%以内,判为平台期,尚不能说已达峰",
        "The maximum is less than {age} years old and the values stay within {percent} % of it: plateau, no peak yet",
    ),
    (PeakVerdict.RISING, True): Text("之后显著回升,判为仍在上升", "Values have risen significantly since: rising"),
    (PeakVerdict.RISING, False): Text(
        "最高值距今不足{age}年,不能说已达峰,按仍在上升处理",
        "The maximum is less than {age} years old: no peak can be spoken of, it counts as rising",
    ),
}
