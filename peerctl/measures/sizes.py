"""How large a change is in standard deviations, each figure by its name.

Papers often say "d" and not which (Lakens 2013). `dz` is the mean change by the standard deviation of the changes, and
is larger the more alike people's answers are before and after; `dav` is the mean change by the mean of the standard
deviations before and after, and can be held against other studies. Both are a little too large in small groups, which
Hedges' correction J = 1 - 3 / (4 df - 1) takes off (Hedges 1981), with df = n - 1. Of two people it takes off everything,
so that nothing is told of the corrected size of theirs.
"""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Sizes:
    """The size of a change; None where the figure it would be divided by is 0, and corrected where there are two people."""

    dz: float | None
    gz: float | None
    """`dz`, corrected."""
    dav: float | None
    gav: float | None
    """`dav`, corrected."""


def sizes(change: float, spread: float, before: float, after: float, people: int) -> Sizes:
    """Give the sizes of a mean change.

    Args:
        change: The mean change.
        spread: The standard deviation of the changes.
        before: The standard deviation before.
        after: The standard deviation after.
        people: How many there are, at least two.
    """
    small = correction(people - 1) or None
    dz = change / spread if spread else None
    dav = change / ((before + after) / 2) if before + after else None
    return Sizes(dz, _times(dz, small), dav, _times(dav, small))


def _times(size: float | None, factor: float | None) -> float | None:
    return None if size is None or factor is None else size * factor


def correction(df: int) -> float:
    """Give Hedges' correction for small groups."""
    return 1 - 3 / (4 * df - 1)
