"""Wilcoxon's signed-rank test, exact also where differences are alike.

scipy is exact only where no two differences are of one size and none is 0, and answers to questionnaires are whole
numbers: most sets have both. So the distribution is counted out here. Its rules:

- a difference of 0 says nothing of the direction and is left out (Wilcoxon 1945); how many that were is told;
- differences of one size share the mean of their ranks;
- every way of giving the ranks their signs is as likely as any other. How many of the 2 ** n ways give each sum is
  counted by adding one rank at a time (dynamic programming), in whole numbers, so nothing is rounded;
- p is twice the share of ways with a sum as small as the smaller one found, and 1 at most.

With more than 500 differences counting takes long and gains nothing; then the normal distribution stands for it.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from fractions import Fraction
from itertools import groupby
from math import erfc, sqrt

EXACT_UP_TO = 500
"""So many differences are counted out."""


@dataclass(frozen=True, slots=True)
class SignedRank:
    """What the test finds."""

    up: float
    """The sum of the ranks of what is higher after."""
    down: float
    """The sum of the ranks of what is lower after."""
    counted: int
    """How many differences are not 0."""
    p: float
    """Two-sided."""
    exact: bool
    """Whether every way was counted."""


def signed_rank(differences: Sequence[float]) -> SignedRank | None:
    """Test whether differences lie evenly around 0; None where every one of them is 0."""
    counted = sorted((one for one in differences if one), key=abs)
    if not counted:
        return None
    doubled = doubled_ranks(counted)
    up = sum(rank for rank, one in zip(doubled, counted, strict=True) if one > 0)
    down = sum(doubled) - up
    exact = len(counted) <= EXACT_UP_TO
    p = _counted_out(doubled, min(up, down)) if exact else _by_the_normal(doubled, min(up, down))
    return SignedRank(up / 2, down / 2, len(counted), p, exact)


def _counted_out(doubled: Sequence[int], smaller: int) -> float:
    ways = sum(ways_by_sum(doubled, smaller))
    return float(min(Fraction(2 * ways, 2 ** len(doubled)), Fraction(1)))


def _by_the_normal(doubled: Sequence[int], smaller: int) -> float:
    """Give p by the normal distribution with the mean and variance that the sum has, alike ranks counted as they are."""
    return erfc((sum(doubled) / 2 - smaller) / sqrt(sum(rank * rank for rank in doubled) / 4) / sqrt(2))


def doubled_ranks(ascending: Sequence[float]) -> list[int]:
    """Give twice the rank of each size, so that the mean of two ranks is a whole number too."""
    ranks: list[int] = []
    for _, alike in groupby(ascending, key=abs):
        count = len(list(alike))
        ranks += [2 * len(ranks) + count + 1] * count
    return ranks


def ways_by_sum(ranks: Sequence[int], most: int) -> list[int]:
    """Count the sets of ranks that add up to 0, to 1 and so on, up to `most`."""
    ways = [1] + [0] * most
    for rank in ranks:
        for total in range(most, rank - 1, -1):
            ways[total] += ways[total - rank]
    return ways
