"""The strategies: where each starts, and its stages in turn."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from peerctl.matching.coverage import repaired
from peerctl.matching.fairness import fairness, fairness_of_mentors, fairness_of_peers
from peerctl.matching.lottery import lot
from peerctl.matching.merits import Levels, blocking_pairs, levels
from peerctl.matching.problem import Matching, Problem
from peerctl.matching.stable import stable_matching
from peerctl.matching.stages import Stage, affinity, blocking, pairs, positions, waiting, wishes
from peerctl.matching.watch import PATIENT, Watch

_DRAWS = 60
_ENOUGH = 6


@dataclass(frozen=True, slots=True)
class Strategy:
    """Where the search starts, and its stages: each is optimised without giving back what an earlier one gained."""

    start: Callable[[Problem, Watch], Matching]
    stages: tuple[Stage, ...]
    comparable: int
    """After how many stages the number of pairs and of blocking pairs is settled; all of them where no stage counts it."""


def stable_start(problem: Problem, watch: Watch = PATIENT) -> Matching:
    """Start from the largest stable matching found by proposals, and of those the fairest."""
    most = len(repaired(problem))
    return _best_of(problem, lambda turn: stable_matching(problem, turn), lambda matching: most - len(matching), watch)


def full_start(problem: Problem, watch: Watch = PATIENT) -> Matching:
    """Start from a matching with the most pairs, that leaves the right ones waiting, and with few blocking pairs."""
    return _best_of(
        problem,
        lambda turn: repaired(problem, stable_matching(problem, turn)),
        lambda matching: len(blocking_pairs(problem, matching)),
        watch,
    )


def most_pairs(problem: Problem, _: Watch = PATIENT) -> Matching:
    """Start from the most pairs, near to a stable matching."""
    return repaired(problem, stable_matching(problem, 0))


def _best_of(
    problem: Problem, draw: Callable[[int], Matching], lack: Callable[[Matching], int], watch: Watch
) -> Matching:
    """Draw again and again until nothing is lacking, and then a few times more for a fairer start; at least once."""
    found: dict[Matching, tuple[int, int, Levels]] = {}
    complete = 0
    for turn in range(_DRAWS):
        matching = draw(turn)
        if matching not in found:
            reached = levels(problem, matching)
            found[matching] = (lack(matching), len(reached), reached)
        complete += not found[matching][0]
        if complete == _ENOUGH or watch.seconds_left() <= 0:
            break
    return min(found, key=lambda matching: (found[matching], sorted(matching)))


_NAMES = {"fairness_of_peers": "peers", "fairness_of_mentors": "mentors"}

STRATEGIES: Mapping[str, Strategy] = {
    "fair": Strategy(full_start, (pairs, waiting, blocking, fairness, affinity, lot), comparable=3),
    "stable": Strategy(stable_start, (blocking, pairs, fairness, affinity, lot), comparable=2),
    "first-wishes": Strategy(most_pairs, (pairs, wishes, affinity, lot), comparable=4),
    "total": Strategy(most_pairs, (pairs, positions, affinity, lot), comparable=4),
    "peers-first": Strategy(
        full_start,
        (pairs, waiting, blocking, fairness_of_peers, fairness_of_mentors, affinity, lot),
        comparable=3,
    ),
    "affinity": Strategy(most_pairs, (pairs, waiting, affinity, lot), comparable=4),
}

STAGE_NAMES: Mapping[str, tuple[str, ...]] = {
    name: tuple(_NAMES.get(stage.__name__, stage.__name__) for stage in strategy.stages)
    for name, strategy in STRATEGIES.items()
}
"""The names of each strategy's stages, in turn."""
