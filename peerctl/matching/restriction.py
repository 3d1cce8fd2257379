"""A problem with some of its pairs left out: positions are counted anew among those that stay."""

from bisect import bisect_left
from collections.abc import Iterable
from dataclasses import replace

from peerctl.matching.problem import Problem


def restricted(problem: Problem, keep: Iterable[int]) -> Problem:
    """Give the problem of the same people in which only these pairs are allowed."""
    kept = sorted(keep)
    mine: list[list[int]] = [[] for _ in problem.people]
    for pair in kept:
        for person in problem.pairs[pair]:
            mine[person].append(problem.position(person, pair))
    for positions in mine:
        positions.sort()

    def position(person: int, pair: int) -> int:
        return bisect_left(mine[person], problem.position(person, pair))

    return replace(
        problem,
        pairs=tuple(problem.pairs[pair] for pair in kept),
        positions=tuple(
            (position(mentor, pair), position(peer, pair)) for pair in kept for mentor, peer in (problem.pairs[pair],)
        ),
        affinity=tuple(problem.affinity[pair] for pair in kept),
    )
