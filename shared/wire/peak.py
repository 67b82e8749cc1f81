"""Whether an emission total has peaked, with the evidence."""

from dataclasses import asdict
from datetime import date

from shared.progress.peak import Fall, Finding, PeakVerdict
from shared.progress.projection import LEVEL, Projection
from shared.wire.observation import PointOut
from shared.wire.values import Model, Text, Value, rounded


class PeakEvidence(Model):
    """The `n` values from the year of the maximum on: Mann-Kendall, Sen's slope a year and Conover's intercept.

    `p` is `exact` for up to ten values; `p_normal` is the normal approximation, whatever n.
    """

    first: int
    last: int
    n: int
    s: int
    variance: float
    z: float
    tau: float
    p: float
    p_normal: float
    exact: bool
    slope: Value | None
    intercept: Value | None

    @classmethod
    def of(cls, since: Fall) -> "PeakEvidence":
        test, line = since.test, since.line
        return cls(
            first=since.first,
            last=since.last,
            n=test.n,
            s=test.s,
            variance=test.variance,
            z=test.z,
            tau=test.tau,
            p=test.p,
            p_normal=test.p_normal,
            exact=test.exact,
            slope=rounded(line.slope) if line else None,
            intercept=rounded(line.intercept) if line else None,
        )


class ProjectionOut(Model):
    """No verdict: where `year` would lie if the coming years changed like those from `first` to `last`.

    `level` of all paths lie between `low` and `high`; `chance` is the share whose maximum falls in `year` or before.
    """

    year: int
    median: Value
    low: Value
    high: Value
    level: Value
    chance: Value
    first: int
    last: int

    @classmethod
    def of(cls, projection: Projection) -> "ProjectionOut":
        return cls(**asdict(projection), level=LEVEL)


class PeakState(Model):
    """Whether one emission total has peaked in one area, judged within its own boundary.

    `years` counts its yearly figures, `age` the years since its maximum; `stale` says that newer figures are overdue.
    `alpha` and `tolerance` (in %) are the settings it was judged by.
    """

    metric: str
    area: str
    verdict: PeakVerdict
    reason: Text
    on: date
    stale: bool
    years: int
    maximum: PointOut | None
    latest: PointOut | None
    age: int | None
    alpha: float
    tolerance: Value
    evidence: PeakEvidence | None
    projection: ProjectionOut | None

    @classmethod
    def of(cls, metric: str, area: str, finding: Finding) -> "PeakState":
        return cls(
            metric=metric,
            area=area,
            verdict=finding.verdict,
            reason=Text.of(finding.reason),
            on=finding.on,
            stale=finding.stale,
            years=finding.years,
            maximum=PointOut.of(finding.maximum),
            latest=PointOut.of(finding.latest),
            age=finding.age,
            alpha=finding.yardstick.alpha,
            tolerance=finding.yardstick.tolerance,
            evidence=PeakEvidence.of(finding.since) if finding.since else None,
            projection=ProjectionOut.of(finding.projection) if finding.projection else None,
        )
