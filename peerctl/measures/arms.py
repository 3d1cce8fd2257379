"""The difference between the arms of a study.

The primary figure is adjusted for the score before (analysis of covariance): in a randomised trial it is the most
precise of the usual ways, and unlike the difference in change it is not biased where the arms happened to differ
before (Vickers & Altman 2001, BMJ 323, 1123-1124). The difference in mean change (Welch) stands beside it. As CONSORT
asks, the difference is told with its interval, and no test is made of how alike the arms were before, nor of the change
within one arm.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from math import sqrt
from statistics import fmean

from peerctl.measures.analysis import Scores, scores
from peerctl.measures.changes import Change
from peerctl.measures.statistics import Estimate, estimate, welch

_NOTHING = 1e-9
"""What is left by lines that go through every point, or before where everybody has one score, but for rounding."""


@dataclass(frozen=True, slots=True)
class Between:
    """One arm held against the control arm."""

    arm: str
    control: str
    changes: Scores
    """The changes in the arm."""
    control_changes: Scores
    adjusted: Estimate | None
    """How much higher the score after is than in the control arm, for people with the same score before."""
    slope: float | None
    """By how much a score after is higher for each point before, the same in every arm."""
    unadjusted: Estimate | None
    """How much larger the mean change is than in the control arm."""


@dataclass(frozen=True, slots=True)
class _Fit:
    """Parallel lines through the arms."""

    slope: float
    within: float
    """The sum of squares before, within the arms."""
    variance: float
    """Of what the lines leave."""
    df: int


def between(changes: Mapping[str, Sequence[Change]], control: str) -> tuple[Between, ...]:
    """Hold every arm against the control arm.

    Args:
        changes: The complete sets by arm, the control arm among them.
        control: The control arm.
    """
    fit = _fit([arm for arm in changes.values() if arm])
    return tuple(_between(arm, control, changes, fit) for arm in changes if arm != control)


def _between(arm: str, control: str, changes: Mapping[str, Sequence[Change]], fit: _Fit | None) -> Between:
    mine, theirs = changes[arm], changes[control]
    here, there = scores([one.value for one in mine]), scores([one.value for one in theirs])
    varies = here.sd is not None and there.sd is not None and here.sd + there.sd > 0
    return Between(
        arm=arm,
        control=control,
        changes=here,
        control_changes=there,
        adjusted=_adjusted(mine, theirs, fit) if fit and mine and theirs else None,
        slope=fit.slope if fit else None,
        unadjusted=welch([one.value for one in mine], [one.value for one in theirs]) if varies else None,
    )


def _fit(arms: Sequence[Sequence[Change]]) -> _Fit | None:
    """Fit parallel lines; None where the scores before do not vary, or the lines leave nothing."""
    points = [point for arm in arms for point in _centred(arm)]
    within = sum(x * x for x, _ in points)
    df = len(points) - len(arms) - 1
    if df < 1 or within < _NOTHING:
        return None
    slope = sum(x * y for x, y in points) / within
    left = sum((y - slope * x) ** 2 for x, y in points)
    return _Fit(slope, within, left / df, df) if left > _NOTHING else None


def _centred(arm: Sequence[Change]) -> Iterator[tuple[float, float]]:
    """Give the scores before and after, each by how far it is from the mean of the arm."""
    before, after = fmean(one.before.value for one in arm), fmean(one.after.value for one in arm)
    return ((one.before.value - before, one.after.value - after) for one in arm)


def _adjusted(mine: Sequence[Change], theirs: Sequence[Change], fit: _Fit) -> Estimate:
    before = fmean(one.before.value for one in mine) - fmean(one.before.value for one in theirs)
    after = fmean(one.after.value for one in mine) - fmean(one.after.value for one in theirs)
    error = sqrt(fit.variance * (1 / len(mine) + 1 / len(theirs) + before**2 / fit.within))
    return estimate(after - fit.slope * before, error, fit.df)
