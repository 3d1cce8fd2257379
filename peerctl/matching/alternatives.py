"""Other good plans: each the best of those that differ enough from all before it."""

from collections.abc import Iterator
from dataclasses import dataclass

from peerctl.matching.explanation import Plan
from peerctl.matching.losses import first_loss
from peerctl.matching.model import Row
from peerctl.matching.past import Pair
from peerctl.matching.proposal import StageResult
from peerctl.matching.shown import shown
from peerctl.matching.solve import stages_within
from peerctl.model.message import NOTHING, Message, say


@dataclass(frozen=True, slots=True)
class Alternative:
    """Another plan, and what it costs."""

    pairs: tuple[Pair, ...]
    """Its new pairs, mentor and peer."""
    instead: tuple[Pair, ...]
    """Those of its pairs that the proposal does not have."""
    instead_of: tuple[Pair, ...]
    """The new pairs of the proposal that it does not have."""
    costs: Message
    """The first stage at which it is worse, and by how much."""
    stage: str | None
    """That stage."""
    stages: tuple[StageResult, ...]


def alternatives(plan: Plan, count: int, apart: int = 1) -> Iterator[Alternative]:
    """Give the best plans that lack at least `apart` pairs of the proposal and of each plan before.

    There are as many as exist, or as are found in time.

    Args:
        plan: The plan that is proposed.
        count: How many at most.
        apart: In how many pairs any two differ at least.
    """
    best, problem = plan.solution.matching, plan.problem
    rows = [_differing(best, apart)]
    while len(rows) <= count and len(best) >= apart:
        plan.watch.set_about(say("other plan {number}", number=len(rows)))
        found = list(stages_within(problem, plan.strategy, plan.seed, tuple(rows), plan.watch))
        if not found:
            return
        outcomes, matching = [outcome for outcome, _ in found], found[-1][1]
        loss = first_loss(plan.solution.stages, outcomes, plan.seen.months)
        yield Alternative(
            pairs=tuple(problem.ids(pair) for pair in sorted(matching)),
            instead=tuple(problem.ids(pair) for pair in sorted(matching - best)),
            instead_of=tuple(problem.ids(pair) for pair in sorted(best - matching)),
            costs=loss.reason if loss else NOTHING,
            stage=loss.stage if loss else None,
            stages=tuple(shown(plan.seen, outcome) for outcome in outcomes),
        )
        if len(matching) < apart:
            return
        rows.append(_differing(matching, apart))


def _differing(matching: frozenset[int], apart: int) -> Row:
    return Row(dict.fromkeys(matching, 1), upper=len(matching) - apart)
