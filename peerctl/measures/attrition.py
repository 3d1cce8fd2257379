"""Whether those who were lost were different from the start: their scores before beside those of the people kept."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from peerctl.measures.analysis import Scores, scores
from peerctl.measures.answered import Measured
from peerctl.measures.changes import Change, Loss, Why
from peerctl.measures.statistics import Estimate, welch

GONE = frozenset([Why.NOT_EXPECTED, Why.MISSING, Why.UNSCORED, Why.OUTSIDE, Why.BACKWARDS])
"""Lost for good; those whose after is still to come are not."""


@dataclass(frozen=True, slots=True)
class Attrition:
    """The scores before of the people with a complete set, and of those who were lost after it."""

    kept: Scores
    lost: Scores
    difference: Estimate | None
    """How much lower those lost were; None where one side has fewer than two, or nothing varies."""


def attrition(changes: Sequence[Change], losses: Sequence[Loss]) -> Attrition:
    """Hold those who were lost against those who were kept."""
    kept = [one.before.value for one in changes]
    lost = [before.value for _, before in lost_after(losses)]
    here, away = scores(kept), scores(lost)
    varies = here.sd is not None and away.sd is not None and here.sd + away.sd > 0
    return Attrition(here, away, welch(kept, lost) if varies else None)


def lost_after(losses: Iterable[Loss]) -> Iterator[tuple[Loss, Measured]]:
    """Give those who answered before and are lost for good, with what they answered."""
    return ((one, one.before) for one in losses if one.before and one.why in GONE)
