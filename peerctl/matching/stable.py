"""Stable matchings by proposals, with ties drawn: a start that often proves itself the best.

Each person of the proposing side proposes down the wishes, and each of the other side keeps the best so far (Gale and
Shapley, 1962). Ties are broken by a drawn number, so the result is weakly stable. Who runs out of wishes is promoted
once and starts again, and among equals the promoted is kept (Kiraly, 2011): that finds larger stable matchings.
"""

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


def stable_matching(problem: Problem, turn: int) -> Matching:
    """Give a weakly stable matching; `turn` draws the ties, and says which side proposes."""
    proposals = _Proposals(problem, turn)
    while proposals.waiting:
        proposals.propose(proposals.waiting.pop())
    return frozenset(pair for pairs in proposals.mine.values() for pair in pairs)


class _Proposals:
    """Proposals under way."""

    def __init__(self, problem: Problem, turn: int) -> None:
        self.problem = problem
        self.ties = ties = drawn_numbers(len(problem.pairs), f"stable:{turn}")
        proposers, keepers = problem.sides[turn % 2], problem.sides[1 - turn % 2]
        self.waiting = list(proposers)
        self.wishes = {
            person: sorted(problem.pairs_of[person], key=lambda pair: (problem.position(person, pair), ties[pair]))
            for person in proposers
        }
        self.next = dict.fromkeys(proposers, 0)
        self.promoted: set[int] = set()
        self.mine: dict[int, set[int]] = {person: set() for person in proposers}
        self.kept: dict[int, list[tuple[int, bool, int, int]]] = {person: [] for person in keepers}

    def propose(self, person: int) -> None:
        """Let somebody propose until every place is taken, or nobody is left."""
        mine = self.mine[person]
        while len(mine) < self.problem.places[person] and (pair := self._next(person)) is not None:
            if pair not in mine:
                mine.add(pair)
                self._keep(self.problem.partner(person, pair), pair, promoted=person in self.promoted)

    def _next(self, person: int) -> int | None:
        wishes = self.wishes[person]
        if self.next[person] == len(wishes):
            if person in self.promoted or not wishes:
                return None
            self.promoted.add(person)
            self.next[person] = 0
        self.next[person] += 1
        return wishes[self.next[person] - 1]

    def _keep(self, keeper: int, pair: int, *, promoted: bool) -> None:
        """Keep a proposal and let go of the worst: the worst position, not promoted, the larger number drawn."""
        heappush(self.kept[keeper], (-self.problem.position(keeper, pair), promoted, -self.ties[pair], pair))
        if len(self.kept[keeper]) > self.problem.places[keeper]:
            lost = heappop(self.kept[keeper])[-1]
            loser = self.problem.partner(keeper, lost)
            self.mine[loser].discard(lost)
            self.waiting.append(loser)
