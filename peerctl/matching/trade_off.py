"""The trade-off between pairs and blocking pairs: what `stable` and `fair` give, and what a least rating would leave."""

from peerctl.matching.merits import blocking_pairs
from peerctl.matching.problem import Problem
from peerctl.matching.proposal import Comparison, Tally
from peerctl.matching.situation import Situation
from peerctl.matching.solve import Solution, outline
from peerctl.matching.strategies import STRATEGIES
from peerctl.matching.watch import Watch
from peerctl.model.message import say

_BOTH = ("fair", "stable")


def compared(seen: Situation, strategy: str, solution: Solution, watch: Watch) -> Comparison:
    """Tally both sides of the trade-off; a fair plan that nothing blocks is a stable one with the most pairs.

    Args:
        seen: The cohort.
        strategy: The strategy of the plan that is there already.
        solution: That plan.
        watch: How much time there is for the others.
    """
    tallies = {strategy: tally(seen, seen.problem, solution, strategy)} if strategy in _BOTH else {}
    if strategy == "fair" and not tallies["fair"].blocking:
        tallies["stable"] = tallies["fair"]
    for name in _BOTH:
        if name not in tallies:
            watch.set_about(say("what strategy {strategy} would give", strategy=name))
            tallies[name] = tally(seen, seen.problem, outline(seen.problem, name, watch), name)
    return Comparison(tallies["stable"], tallies["fair"])


def tally(seen: Situation, problem: Problem, solution: Solution, strategy: str) -> Tally:
    """Count the pairs, locked ones included, and those that block, in a fair or stable plan for all or some pairs."""
    settled = solution.stages[: STRATEGIES[strategy].comparable]
    bounds = {outcome.stage: outcome.bound for outcome in settled if isinstance(outcome.bound, int)}
    proved = all(outcome.proved for outcome in settled)
    return Tally(
        pairs=len(solution.matching) + len(seen.locked),
        blocking=len(blocking_pairs(problem, solution.matching)),
        at_best=None if proved else (bounds["pairs"] + len(seen.locked), bounds["blocking"]),
    )
