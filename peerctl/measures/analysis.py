"""What the complete sets of one group say of change: a record of figures, each None where it cannot be told."""

from collections.abc import Sequence
from dataclasses import dataclass
from statistics import correlation, fmean, median, stdev

from peerctl.measures.changes import Change
from peerctl.measures.reliable import Turned, gain, turned
from peerctl.measures.signed_rank import SignedRank, signed_rank
from peerctl.measures.sizes import Sizes, sizes
from peerctl.measures.statistics import Estimate, paired, smallest_dz
from peerctl.model.instrument import Cutoff, Instrument

_FEWEST = 2
"""Nothing varies among fewer."""


@dataclass(frozen=True, slots=True)
class Scores:
    """The scores of some people at one time."""

    people: int
    mean: float | None
    sd: float | None
    """The standard deviation, of two people or more."""


@dataclass(frozen=True, slots=True)
class Analysis:
    """The figures of one group."""

    before: Scores
    after: Scores
    mean: float | None
    """The mean change."""
    sd: float | None
    """The standard deviation of the changes."""
    median: float | None
    """The median change."""
    better: int
    same: int
    worse: int
    inside: int
    """How many answered both times within the windows."""
    prorated: int
    """For how many a mean was put in for an item left out, before or after."""
    change: Estimate | None
    """The mean change with its interval and the paired t-test; None where changes do not vary."""
    sizes: Sizes | None
    correlation: float | None
    wilcoxon: SignedRank | None
    smallest_dz: float | None
    """The smallest dz that so many people find with 80 % power at the 5 % level."""
    turned: Turned | None
    """Who has changed reliably; None where no reliability is known."""

    @property
    def people(self) -> int:
        """How many complete sets there are."""
        return self.before.people


def analysis(
    changes: Sequence[Change], instrument: Instrument, points: float | None, cutoff: Cutoff | None
) -> Analysis:
    """Work out the figures of one group.

    Args:
        changes: Its complete sets, in any order.
        instrument: The questionnaire.
        points: A change is reliable where it is more than this; None where nobody knows.
        cutoff: The cut-off that holds for these people.
    """
    first, last = [one.before.value for one in changes], [one.after.value for one in changes]
    differences = [one.value for one in changes]
    before, after, change = scores(first), scores(last), scores(differences)
    better = sum(gain(one, instrument) > 0 for one in changes)
    same = differences.count(0)
    return Analysis(
        before=before,
        after=after,
        mean=change.mean,
        sd=change.sd,
        median=median(differences) if differences else None,
        better=better,
        same=same,
        worse=len(changes) - better - same,
        inside=sum(one.inside for one in changes),
        prorated=sum(one.before.score.prorated + one.after.score.prorated > 0 for one in changes),
        change=paired(differences) if change.sd else None,
        sizes=_sizes(before, after, change),
        correlation=correlation(first, last) if before.sd and after.sd else None,
        wilcoxon=signed_rank(differences),
        smallest_dz=smallest_dz(len(changes)) if len(changes) >= _FEWEST else None,
        turned=None if points is None or not changes else turned(changes, instrument, points, cutoff),
    )


def scores(values: Sequence[float]) -> Scores:
    """Describe some scores."""
    mean = fmean(sorted(values)) if values else None
    return Scores(len(values), mean, stdev(values) if len(values) >= _FEWEST else None)


def _sizes(before: Scores, after: Scores, change: Scores) -> Sizes | None:
    if change.mean is None or change.sd is None or before.sd is None or after.sd is None:
        return None
    return sizes(change.mean, change.sd, before.sd, after.sd, change.people)
