"""The strategies: where each starts, and its stages in turn."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass

from peerctl.matching.coverage import repaired
from peerctl.matching.fairness import fairness
from peerctl.matching.lottery import lot
from peerctl.matching.merits import blocking_pairs, levels
from peerctl.matching.problem import Matching, Problem
from peerctl.matching.stable import stable_matching
from peerctl.matching.stages import Stage, affinity, blocking, no_blocking, pairs, waiting


@dataclass(frozen=True, slots=True)
class Strategy:
    """Where the search starts, and its stages: each is optimised without giving back what an earlier one gained."""

    start: Callable[[Problem], Matching]
    stages: tuple[Stage, ...]
    comparable: int
    """After how many stages the number of pairs and of blocking pairs is settled."""


def stable_start(problem: Problem) -> Matching:
    """Start from the largest stable matching found by proposals, and of those the fairest."""
    return min(_drawn(problem), key=lambda matching: (-len(matching), *_fairness(problem, matching)))


def full_start(problem: Problem) -> Matching:
    """Start from a matching with the most pairs, that leaves the right ones waiting, and with few blocking pairs."""
    candidates = {repaired(problem, matching) for matching in _drawn(problem)}
    return min(
        candidates,
        key=lambda matching: (len(blocking_pairs(problem, matching)), *_fairness(problem, matching)),
    )


def _fairness(problem: Problem, matching: Matching) -> tuple[int, tuple[tuple[int, int], ...], list[int]]:
    reached = levels(problem, matching)
    return len(reached), reached, sorted(matching)


def _drawn(problem: Problem) -> Iterator[Matching]:
    turns = max(20, min(100, 40_000 // (len(problem.pairs) + 1)))
    for turn in range(turns):
        yield stable_matching(problem, turn)


STRATEGIES: Mapping[str, Strategy] = {
    "fair": Strategy(full_start, (pairs, waiting, blocking, fairness, affinity, lot), comparable=3),
    "stable": Strategy(stable_start, (no_blocking, pairs, fairness, affinity, lot), comparable=2),
}
