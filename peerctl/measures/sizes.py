"""How large a change is in standard deviations, each figure by its name.

Papers often say "d" and not which (Lakens 2013). `dz` is the mean change by the standard deviation of the changes, and
is larger the more alike people's answers are before and after; `dav` is the mean change by the mean of the standard
deviations before and after, and can be held against other studies. Both are a little too large in small groups, which
Hedges' correction J = 1 - 3 / (4 df - 1) takes off (Hedges 1981), with df = n - 1.
"""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Sizes:
    """The size of a change; None where the figure it would be divided by is 0."""

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
    small = correction(people - 1)
    dz = change / spread if spread else None
    dav = change / ((before + after) / 2) if before + after else None
    return Sizes(dz, None if dz is None else small * dz, dav, None if dav is None else small * dav)


def correction(df: int) -> float:
    """Give Hedges' correction for small groups."""
    return 1 - 3 / (4 * df - 1)
