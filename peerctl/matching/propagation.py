"""What follows from what is taken to be true: clauses, and sums counted, without any rounding.

Two literals of each clause are watched; only when one of them becomes false is the clause looked at (Moskewicz et al.,
2001). Of a sum the slack is kept: how much more may become false.
"""

from peerctl.matching.clauses import Clauses, Literals, implications

Why = Literals | int | None
"""The literals that are false and so make another one true; one by its number; None: it was assumed."""


class Propagation:
    """Literals taken to be true one after another, in levels of what was assumed, and all that follows."""

    def __init__(self, found: Clauses, variables: int) -> None:
        """Begin with nothing assumed."""
        self.truth = [0] * (2 * variables)
        """Of each literal: 1 true, -1 false, 0 open."""
        self.level = [0] * variables
        self.why: list[Why] = [None] * variables
        self.trail: list[int] = []
        """The true literals in turn."""
        self.starts: list[int] = []
        """Where in the trail each level starts, from the first assumption."""
        self._done = 0
        self._implied = implications(found, variables)
        self._watched: list[list[Literals]] = [[] for _ in range(2 * variables)]
        self._sums = [weights for weights, _ in found.sums]
        self._slack = [sum(weight for weight, _ in weights) - least for weights, least in found.sums]
        self._counted: list[list[tuple[int, int]]] = [[] for _ in range(2 * variables)]
        for index, weights in enumerate(self._sums):
            for weight, literal in weights:
                self._counted[literal].append((index, weight))
        self.possible = self._begin(found)
        """Whether everything may be true at once, as far as is seen with nothing assumed."""

    def _begin(self, found: Clauses) -> bool:
        for clause in found.clauses:
            if not clause or (len(clause) == 1 and self.truth[clause[0]] < 0):
                return False
            self._watch(clause)
            if len(clause) == 1 and not self.truth[clause[0]]:
                self.take(clause[0], None)
        return all(self._fill(index) is None for index in range(len(self._sums))) and self.propagate() is None

    def _watch(self, clause: Literals) -> None:
        if len(clause) > 2:  # noqa: PLR2004  # a pair is an implication
            self._watched[clause[0]].append(clause)
            self._watched[clause[1]].append(clause)

    def learn(self, clause: Literals) -> None:
        """Add a clause of which all literals but the open first one are false, the second the last of them."""
        first, second, *others = clause
        if not others:
            self._implied[first ^ 1].append(second)
            self._implied[second ^ 1].append(first)
        self._watch(clause)
        self.take(first, clause)

    def settle(self, literal: int) -> None:
        """Make an open literal true with nothing assumed, and see whether that is possible."""
        self.take(literal, None)
        self.possible = self.propagate() is None

    def assume(self, literal: int) -> Literals | None:
        """Take a literal to be true; give the literals that are false together if that cannot be."""
        self.starts.append(len(self.trail))
        self.take(literal, None)
        return self.propagate()

    def take(self, literal: int, why: Why) -> None:
        """Make an open literal true."""
        self.truth[literal], self.truth[literal ^ 1] = 1, -1
        self.level[literal >> 1] = len(self.starts)
        self.why[literal >> 1] = why
        self.trail.append(literal)

    def back(self, level: int) -> None:
        """Forget everything after a level."""
        start = self.starts[level]
        for index in range(len(self.trail) - 1, start - 1, -1):
            literal = self.trail[index]
            self.truth[literal] = self.truth[literal ^ 1] = 0
            if index < self._done:
                for at, weight in self._counted[literal ^ 1]:
                    self._slack[at] += weight
        del self.trail[start:], self.starts[level:]
        self._done = min(self._done, start)

    def propagate(self) -> Literals | None:
        """Follow up everything that became true; give literals that are false together where one would have to be true."""
        trail = self.trail
        while self._done < len(trail):
            literal = trail[self._done]
            self._done += 1
            false = literal ^ 1
            against = (
                (self._count(false) if self._counted[false] else None)
                or self._follow(literal, false)
                or (self._visit(false) if self._watched[false] else None)
            )
            if against:
                return against
        return None

    def _follow(self, literal: int, false: int) -> Literals | None:
        truth, level, why, trail, now = self.truth, self.level, self.why, self.trail, len(self.starts)
        for other in self._implied[literal]:
            if truth[other] <= 0:
                if truth[other] < 0:
                    return [other, false]
                truth[other], truth[other ^ 1] = 1, -1
                level[other >> 1], why[other >> 1] = now, false
                trail.append(other)
        return None

    def _visit(self, false: int) -> Literals | None:
        """Watch another literal of each clause that watches this one; where none is left, the last has to be true."""
        truth, watched = self.truth, self._watched
        clauses = watched[false]
        watched[false] = kept = []
        for index, clause in enumerate(clauses):
            if clause[0] == false:
                clause[0], clause[1] = clause[1], false
            first = clause[0]
            if truth[first] <= 0:
                for at in range(2, len(clause)):
                    if truth[clause[at]] >= 0:
                        clause[1], clause[at] = clause[at], false
                        watched[clause[1]].append(clause)
                        break
                else:
                    if truth[first] < 0:
                        kept += clauses[index:]
                        return clause
                    self.take(first, clause)
                    kept.append(clause)
            else:
                kept.append(clause)
        return None

    def _count(self, false: int) -> Literals | None:
        for index, weight in self._counted[false]:
            self._slack[index] -= weight
        for index, _ in self._counted[false]:
            against = self._fill(index)
            if against is not None:
                return against
        return None

    def _fill(self, index: int) -> Literals | None:
        """Make true what a sum cannot do without; the heaviest stand last."""
        slack, weights, truth = self._slack[index], self._sums[index], self.truth
        if weights[-1][0] <= slack:
            return None
        needed = [literal for weight, literal in weights if weight > slack and truth[literal] == 0]
        if slack < 0 or needed:
            false = [literal for _, literal in weights if truth[literal] < 0]
            if slack < 0:
                return false
            for literal in needed:
                self.take(literal, false)
        return None
