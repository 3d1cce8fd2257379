"""What rests on scipy's distributions: intervals, t-tests, power, and the correlation. The one door to scipy.

Nothing here is asked about fewer than two people, or about figures that do not vary: the callers see to that, so that
no answer is ever "not a number".
"""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from math import sqrt
from statistics import fmean, stdev, variance
from typing import Any

from peerctl.model.failure import Failure
from peerctl.model.message import say

CONFIDENCE = 0.95
"""Of every interval."""
ALPHA = 0.05
"""Of every test, two-sided."""
POWER = 0.80
"""Of finding a change of the smallest size that is said to be found."""


class NoStatisticsLibrary(Failure):
    """The library that knows the distributions is not installed."""

    code = "no-statistics-library"

    def __init__(self) -> None:
        super().__init__(
            say("Intervals and tests are reckoned by the library “scipy”, which is not installed here."),
            say("Install it with: pip install 'peerctl[statistics]'. peerctl measure score does without it."),
        )


@dataclass(frozen=True, slots=True)
class Estimate:
    """A mean or a difference with its 95 % interval, and the t-test of whether it is 0."""

    value: float
    low: float
    high: float
    t: float
    df: float
    p: float
    """Two-sided."""


def estimate(value: float, error: float, df: float) -> Estimate:
    """Give the t-interval and the t-test of a value.

    Args:
        value: What was found.
        error: Its standard error, above 0.
        df: The degrees of freedom of that error.
    """
    student = _stats().t
    reach = error * float(student.isf((1 - CONFIDENCE) / 2, df))
    return Estimate(
        value, value - reach, value + reach, value / error, df, 2 * float(student.sf(abs(value) / error, df))
    )


def paired(differences: Sequence[float]) -> Estimate:
    """Give the mean of differences, with the paired t-test (Student 1908)."""
    people = len(differences)
    return estimate(fmean(differences), stdev(differences) / sqrt(people), people - 1)


def welch(first: Sequence[float], second: Sequence[float]) -> Estimate:
    """Give by how much the mean of the first is above that of the second.

    The two may vary differently: Welch (1947), with Satterthwaite's degrees of freedom. One of them may not vary at all.
    """
    parts = [(variance(one) / len(one), len(one) - 1) for one in (first, second)]
    whole = sum(part for part, _ in parts)
    df = whole**2 / sum(part**2 / each for part, each in parts)
    return estimate(fmean(first) - fmean(second), sqrt(whole), df)


def correlation(first: Sequence[float], second: Sequence[float]) -> float:
    """Give Pearson's correlation."""
    return float(_stats().pearsonr(first, second).statistic)


@cache
def smallest_dz(people: int) -> float:
    """Give the smallest dz that a paired t-test of so many people finds with 80 % power at the 5 % level.

    Found by the non-central t distribution (Cohen 1988, chapter 2). A change so large comes out significant in the
    wrong direction less than once in a million times, so that tail is left out.
    """
    stats, df = _stats(), people - 1
    limit = float(stats.t.isf(ALPHA / 2, df))

    def lacking(dz: float) -> float:
        """Tell how far the power is from what is asked."""
        return float(stats.nct.sf(limit, df, dz * sqrt(people))) - POWER

    enough = 1.0
    while lacking(enough) < 0:
        enough *= 2
    return float(_optimize().brentq(lacking, 0.0, enough))


def _stats() -> Any:  # noqa: ANN401
    try:
        from scipy import stats  # noqa: PLC0415  # an extra, and slow to load: wanted by one command only
    except ImportError:
        raise NoStatisticsLibrary from None
    return stats


def _optimize() -> Any:  # noqa: ANN401
    from scipy import optimize  # noqa: PLC0415

    return optimize
