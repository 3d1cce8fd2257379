"""Stable matchings by proposals, with ties drawn: a start that often proves itself the best.

Each person of the proposing side proposes down the wishes, and each of the other side keeps the best so far (Gale and
Shapley, 1962). Ties are broken by a drawn number, so the result is weakly stable. Who runs out of wishes is promoted
once and starts again, and among equals the promoted is kept (Kiraly, 2011): that finds larger stable matchings.
"""

from collections.abc import Collection
from heapq import heappop, heappush

from peerctl.matching.lots import drawn
from peerctl.matching.problem import Matching, Problem

_SCRAMBLE = 0x9E3779B97F4A7C15
_MASK = (1 << 64) - 1


def drawn_numbers(count: int, seed: str) -> list[int]:
    """Draw a number below 2**64 for each of `count` pairs (splitmix64, started from SHA-256)."""
    state = drawn(seed) & _MASK
    numbers = []
    for _ in range(count):
        state = (state + _SCRAMBLE) & _MASK
        mixed = ((state ^ (state >> 30)) * 0xBF58476D1CE4E5B9) & _MASK
        mixed = ((mixed ^ (mixed >> 27)) * 0x94D049BB133111EB) & _MASK
        numbers.append(mixed ^ (mixed >> 31))
    return numbers


def stable_matching(problem: Problem, turn: int, without: Collection[int] = ()) -> Matching:
    """Give a matching that is weakly stable among the pairs not left out.

    Args:
        problem: Who may be paired with whom.
        turn: Draws the ties, and says which side proposes.
        without: Pairs left out.
    """
    ties = drawn_numbers(len(problem.pairs), f"stable:{turn}")
    proposers, keepers = problem.sides[turn % 2], problem.sides[1 - turn % 2]
    wishes = {
        person: sorted(
            (pair for pair in problem.pairs_of[person] if pair not in without),
            key=lambda pair: (problem.position(person, pair), ties[pair]),
        )
        for person in proposers
    }
    kept: dict[int, list[tuple[int, int, int, int]]] = {person: [] for person in keepers}
    mine: dict[int, set[int]] = {person: set() for person in proposers}
    state = dict.fromkeys(proposers, (0, 0))
    queue = list(proposers)
    while queue:
        person = queue.pop()
        while len(mine[person]) < problem.places[person] and (pair := _next(wishes[person], state, person)) >= 0:
            if pair in mine[person]:
                continue
            keeper = problem.partner(person, pair)
            # The worst kept stands first: the largest position, then the not promoted, then the larger number drawn.
            heappush(kept[keeper], (-problem.position(keeper, pair), state[person][0], -ties[pair], pair))
            mine[person].add(pair)
            if len(kept[keeper]) > problem.places[keeper]:
                lost = heappop(kept[keeper])[-1]
                loser = problem.partner(keeper, lost)
                mine[loser].discard(lost)
                queue.append(loser)
    return frozenset(pair for pairs in mine.values() for pair in pairs)


def _next(wishes: list[int], state: dict[int, tuple[int, int]], person: int) -> int:
    """Give the next pair to propose; -1 when a promoted person has come to the end again."""
    promoted, index = state[person]
    if index == len(wishes):
        if promoted or not wishes:
            return -1
        promoted, index = 1, 0
    state[person] = (promoted, index + 1)
    return wishes[index]
