"""What a matching is worth at a stage, counted anew from the problem; and a bound that needs no solver."""

from collections.abc import Callable

from peerctl.matching.cover import cover
from peerctl.matching.coverage import repaired
from peerctl.matching.lots import lot_sum
from peerctl.matching.merits import (
    blocking_pairs,
    common_ground,
    granted,
    left_waiting,
    levels,
    sum_of_positions,
)
from peerctl.matching.problem import Matching, Problem
from peerctl.matching.stages import Value


def recounted(problem: Problem, stage: str, matching: Matching, seed: str, rounds: int) -> Value:
    """Count what a stage reached.

    Args:
        problem: The problem.
        stage: The stage.
        matching: The matching.
        seed: What the lot was drawn from.
        rounds: How many rounds of the lot were drawn.
    """
    sides = {"fairness": problem.people, "mentors": problem.sides[0], "peers": problem.sides[1]}
    if stage in sides:
        return levels(problem, matching, sides[stage])
    if stage == "lot":
        return tuple(lot_sum(problem, seed, turn, matching) for turn in range(1, rounds + 1))
    if stage == "pairs":
        return len(matching)
    if stage == "blocking":
        return len(blocking_pairs(problem, matching))
    counts: dict[str, Callable[[Problem, Matching], Value]] = {
        "waiting": left_waiting,
        "wishes": granted,
        "positions": sum_of_positions,
        "affinity": common_ground,
    }
    return counts[stage](problem, matching)


def best_possible(problem: Problem, stage: str, matching: Matching) -> Value | None:
    """Give a value that a stage can never be better than, worked out without a solver; None where there is none.

    For `pairs` it is a cover as large as the matching, for `waiting` right after it the greedy choice of a matroid;
    for the rest what would be ideal, so that it proves a stage only where nothing was given up.
    """
    if stage == "pairs":
        return cover(problem, matching)
    if stage == "waiting":
        return left_waiting(problem, repaired(problem))
    if stage in {"fairness", "mentors", "peers"}:
        return ()
    if stage in {"blocking", "positions"}:
        return 0
    if stage == "affinity":
        return sum(sorted(problem.affinity, reverse=True)[: len(matching)])
    return ((0, 2 * len(matching)),) if stage == "wishes" and matching else None
