"""What rests on scipy's distributions: intervals, t-tests and power. The one door to scipy.

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
_HALVINGS = 50
"""After so many the smallest size is as exact as a number is."""


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
    special = _special()
    reach = error * float(special.stdtrit(df, (1 + CONFIDENCE) / 2))
    p = 2 * float(special.stdtr(df, -abs(value) / error))
    return Estimate(value, value - reach, value + reach, value / error, df, p)


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


@cache
def smallest_dz(people: int) -> float:
    """Give the smallest dz that a paired t-test of so many people finds with 80 % power at the 5 % level.

    Found by the non-central t distribution (Cohen 1988, chapter 2). A change so large comes out significant in the
    wrong direction less than once in a million times, so that tail is left out.
    """
    special, df = _special(), people - 1
    limit = float(special.stdtrit(df, 1 - ALPHA / 2))

    def is_enough(dz: float) -> bool:
        return 1 - float(special.nctdtr(df, dz * sqrt(people), limit)) >= POWER

    low, high = 0.0, 1.0
    while not is_enough(high):
        low, high = high, 2 * high
    for _ in range(_HALVINGS):
        middle = (low + high) / 2
        low, high = (low, middle) if is_enough(middle) else (middle, high)
    return high


def _special() -> Any:  # noqa: ANN401  # scipy has no types
    """Give the part of scipy that has the distributions; the one with the tests takes three times as long to load."""
    try:
        from scipy import special  # noqa: PLC0415  # an extra, wanted by one command only
    except ImportError:
        raise NoStatisticsLibrary from None
    return special
