"""What a matching is worth at each stage, counted in whole numbers from the problem alone.

The solver's answers are held against these counts, and only these counts are shown.
"""

from peerctl.matching.problem import Matching, Problem

Levels = tuple[tuple[int, int], ...]
"""For each position k from the worst to 1: k, and how many people have a position of at least k."""


def partners(problem: Problem, matching: Matching) -> list[list[int]]:
    """Give each person's pairs in the matching."""
    mine: list[list[int]] = [[] for _ in problem.people]
    for pair in matching:
        for person in problem.pairs[pair]:
            mine[person].append(pair)
    return mine


def fits(problem: Problem, matching: Matching) -> bool:
    """Tell whether nobody has more pairs than places."""
    return all(len(mine) <= places for mine, places in zip(partners(problem, matching), problem.places, strict=True))


def left_waiting(problem: Problem, matching: Matching) -> tuple[int, ...]:
    """Count, for each waiting class from the longest, those on both sides who are left without a partner."""
    counts = [0] * problem.classes
    for rank, mine in zip(problem.waiting, partners(problem, matching), strict=True):
        if rank is not None and not mine:
            counts[rank] += 1
    return tuple(counts)


def open_to(problem: Problem, matching: Matching) -> list[int | None]:
    """Give for each person the position that a new partner must be better than; None with a free place."""
    return [
        None if len(mine) < places else max(problem.position(person, pair) for pair in mine)
        for person, (mine, places) in enumerate(zip(partners(problem, matching), problem.places, strict=True))
    ]


def blocking_pairs(problem: Problem, matching: Matching) -> tuple[int, ...]:
    """Give the allowed pairs outside the matching in which both would rather have the other.

    Each of the two has a free place, or strictly prefers the other to the worst partner given.
    """
    bars = open_to(problem, matching)
    return tuple(
        pair
        for pair, both in enumerate(problem.pairs)
        if pair not in matching
        and all(
            (bar := bars[person]) is None or position < bar
            for person, position in zip(both, problem.positions[pair], strict=True)
        )
    )


def worst_positions(problem: Problem, matching: Matching) -> list[int]:
    """Give each person's position, that of the worst partner given; 0 for somebody without one."""
    return [
        max((problem.position(person, pair) for pair in mine), default=0)
        for person, mine in enumerate(partners(problem, matching))
    ]


def levels(problem: Problem, matching: Matching, people: range | None = None) -> Levels:
    """Count the people, or those named, with position at least k, for k from the worst position down to 1."""
    worst = worst_positions(problem, matching)
    if people is not None:
        worst = worst[people.start : people.stop]
    return tuple((k, sum(position >= k for position in worst)) for k in range(max(worst, default=0), 0, -1))


def granted(problem: Problem, matching: Matching) -> Levels:
    """Count the wishes granted at each position, from 0 to the worst: a pair grants two, one of either side."""
    found = [position for pair in matching for position in problem.positions[pair]]
    return tuple((k, found.count(k)) for k in range(max(found, default=-1) + 1))


def sum_of_positions(problem: Problem, matching: Matching) -> int:
    """Add up the positions of both sides of all pairs."""
    return sum(sum(problem.positions[pair]) for pair in matching)


def common_ground(problem: Problem, matching: Matching) -> int:
    """Add up the affinity of the pairs."""
    return sum(problem.affinity[pair] for pair in matching)


def beyond(problem: Problem, level: int, people: range) -> frozenset[int]:
    """Give the pairs in which one of the people is further down than a level."""
    return frozenset(
        pair
        for pair, both in enumerate(problem.pairs)
        if any(person in people and problem.position(person, pair) > level for person in both)
    )
