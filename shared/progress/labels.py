"""The published methods' own words: which of our verdicts each is, and how it is said in Chinese."""

from shared.progress import dns, eurostat, statcan
from shared.progress.assessment import Verdict

STATCAN_VERDICTS = {
    statcan.Status.TARGET_ACHIEVED: Verdict.ON_TRACK,  # whether it is met is for the goal's own test to say
    statcan.Status.SUBSTANTIAL: Verdict.ON_TRACK,
    statcan.Status.MODERATE: Verdict.AT_RISK,
    statcan.Status.LIMITED: Verdict.OFF_TRACK,
    statcan.Status.DETERIORATION: Verdict.OFF_TRACK,
}
EUROSTAT_VERDICTS = {
    eurostat.Status.SIGNIFICANT: Verdict.ON_TRACK,
    eurostat.Status.MODERATE: Verdict.AT_RISK,
    eurostat.Status.INSUFFICIENT: Verdict.OFF_TRACK,
    eurostat.Status.NONE: Verdict.OFF_TRACK,
    eurostat.Status.MODERATE_AWAY: Verdict.OFF_TRACK,
    eurostat.Status.AWAY: Verdict.OFF_TRACK,
    eurostat.Status.SIGNIFICANT_AWAY: Verdict.OFF_TRACK,
}
DNS_VERDICTS = {
    dns.Symbol.SUN: Verdict.ON_TRACK,
    dns.Symbol.LIGHT_CLOUD: Verdict.AT_RISK,
    dns.Symbol.CLOUD: Verdict.OFF_TRACK,
    dns.Symbol.THUNDERSTORM: Verdict.OFF_TRACK,
}


LABELS = {
    "target_achieved": "已达到目标",
    "substantial_progress": "显著进展",
    "significant_progress": "显著进展",
    "moderate_progress": "中等进展",
    "limited_progress": "进展有限",
    "insufficient_progress": "进展不足",
    "no_progress": "没有进展",
    "deterioration": "恶化",
    "moderate_movement_away": "略有倒退",
    "movement_away": "倒退",
    "significant_movement_away": "明显倒退",
    "sun": "晴",
    "light_cloud": "少云",
    "cloud": "多云",
    "thunderstorm": "雷雨",
}
"""The methods' own words in Chinese sentences."""
