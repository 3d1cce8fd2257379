"""What a stage reached, as it is shown: locked pairs counted in, waiting classes by their month."""

from peerctl.matching.common import affinity
from peerctl.matching.proposal import StageResult, StageValue
from peerctl.matching.situation import Situation
from peerctl.matching.stages import Outcome, Value


def shown(seen: Situation, outcome: Outcome) -> StageResult:
    """Show what a stage reached."""
    value, bound = (_with_locked(seen, outcome.stage, number) for number in (outcome.value, outcome.bound))
    return StageResult(outcome.stage, value, outcome.proved, bound)


def _with_locked(seen: Situation, stage: str, value: Value) -> StageValue:
    """Count the locked pairs in, and name the waiting classes by their month."""
    if stage == "pairs" and isinstance(value, int):
        return value + len(seen.locked)
    if stage == "affinity" and isinstance(value, int):
        locked = ((item.match.mentor, item.match.peer) for item in seen.locked)
        return value + sum(affinity(seen.terms[pair]) for pair in locked if pair in seen.terms)
    if stage == "waiting" and isinstance(value, tuple):
        return tuple(zip(seen.months, (count for count in value if isinstance(count, int)), strict=True))
    return value
