"""The most pairs, and those who waited longest first: exactly, by augmenting paths, without a solver.

The sets of people of one side that can have a partner at the same time form a matroid, so taking them greedily, those
who waited longest first, is optimal. What one side gains never costs the other side anyone (Mendelsohn and Dulmage,
1958; with several places by the same exchange along paths), and adding pairs along augmenting paths takes nobody's
partner away. So both sides are served at once, and waiting never costs a pair.
"""

from collections import deque
from collections.abc import Iterable

from peerctl.matching.problem import Matching, Problem


def repaired(problem: Problem, start: Iterable[int] = ()) -> Matching:
    """Turn a matching into one with the most pairs in which those who waited longest have partners first.

    Pairs of the start are kept where the paths allow, so that a start with few blocking pairs leads to one.
    """
    work = _Work(problem, start)
    for side in problem.sides:
        kept: set[int] = set()
        ranked = ((rank, person) for person in side if (rank := problem.waiting[person]) is not None)
        for _, person in sorted(ranked):
            if work.count[person] or work.extend(person, kept):
                kept.add(person)
    for person in problem.sides[0]:
        while work.count[person] < problem.places[person] and work.extend(person, None):
            pass
    return frozenset(work.chosen)


class _Work:
    """A matching under change."""

    def __init__(self, problem: Problem, start: Iterable[int]) -> None:
        self.problem = problem
        self.chosen: set[int] = set()
        self.count = [0] * len(problem.places)
        for pair in start:
            self._toggle(pair)

    def _toggle(self, pair: int) -> None:
        self.chosen ^= {pair}
        for person in self.problem.pairs[pair]:
            self.count[person] += 1 if pair in self.chosen else -1

    def extend(self, start: int, kept: set[int] | None) -> bool:
        """Give one more partner to `start` along an alternating path.

        The path ends at somebody of the other side with a free place; or, where `kept` is given, by taking a partner
        from somebody of the same side who has another one or is not among the kept.
        """
        problem, chosen, count = self.problem, self.chosen, self.count
        came: dict[int, int] = {start: -1}
        queue = deque([start])
        while queue:
            person = queue.popleft()
            for pair in problem.pairs_of[person]:
                other = problem.partner(person, pair)
                if pair in chosen or other in came:
                    continue
                came[other] = pair
                if count[other] < problem.places[other]:
                    return self._flip(other, came)
                for taken in problem.pairs_of[other]:
                    loser = problem.partner(other, taken)
                    if taken not in chosen or loser in came:
                        continue
                    came[loser] = taken
                    if kept is not None and (count[loser] > 1 or loser not in kept):
                        return self._flip(loser, came)
                    queue.append(loser)
        return False

    def _flip(self, end: int, came: dict[int, int]) -> bool:
        person = end
        while (pair := came[person]) >= 0:
            self._toggle(pair)
            person = self.problem.partner(person, pair)
        return True
