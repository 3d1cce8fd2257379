"""The search for the best groups: a 0/1 model in whole numbers, the best so far, and the rows that keep each gain.

A column for each person and each group they can come to. What is no 0 or 1 (a deviation, the worst difference) is a sum
of columns worth 1, 2, 4 and so on. Every answer of the solver is counted again in whole numbers.
"""

from collections.abc import Callable
from dataclasses import dataclass, field
from math import ceil, inf, isfinite

from peerctl.matching import solver
from peerctl.matching.groups.course import Assignment, Course
from peerctl.matching.model import Row, Terms
from peerctl.matching.search import MismatchError
from peerctl.matching.watch import Watch

_HALF = 0.5
"""A solver's bound on a whole number is off by less."""
_NEARLY = 0.01
"""How far a bound that is no answer yet may be off by rounding."""


@dataclass(frozen=True, slots=True)
class Least:
    """The least value found, and a bound that nothing is below which keeps what was gained before."""

    value: int
    bound: int


@dataclass
class Search:
    """The course, the best groups so far, and what they keep."""

    course: Course
    watch: Watch
    best: Assignment | None
    """Groups that keep every rule, as soon as some are known."""
    columns: dict[tuple[str, str], int] = field(default_factory=dict)
    rows: list[Row] = field(default_factory=list)
    width: int = 0
    ones: frozenset[int] = frozenset()
    impossible: bool = False
    """Whether it is proved that no groups keep every rule."""

    def number(self, most: int) -> Terms:
        """Add columns that make up a number from 0 to at least `most`, each with what it is worth."""
        bits = range(self.width, self.width + most.bit_length())
        self.width += len(bits)
        return {column: 1 << power for power, column in enumerate(bits)}

    def keep(self, terms: Terms, lower: int | None = None, upper: int | None = None) -> None:
        """Add a rule."""
        if terms or (lower or 0) > 0:
            self.rows.append(Row(terms, lower, upper))

    def settle(self, terms: Terms, count: Callable[[Assignment], int], least: int) -> Least | None:
        """Find the least sum of the terms, and keep it.

        Args:
            terms: What is minimised.
            count: The same, counted from the groups.
            least: What it cannot be below.

        Returns:
            What was reached when there was no more time, or at the end; None where no groups are known.
        """
        answer = self._ask(terms)
        if answer.ones is not None:
            self._take(answer.ones, count)
        elif answer.finished:
            self.impossible = True
        if self.best is None:
            return None
        value = count(self.best)
        if self.impossible or (answer.finished and abs(answer.bound - value) >= _HALF):
            raise MismatchError("the solver's value differs from the count")
        self.keep(terms, upper=value)
        known = ceil(answer.bound - _NEARLY) if isfinite(answer.bound) else least
        return Least(value, value if answer.finished else min(value, max(least, known)))

    def _ask(self, terms: Terms) -> solver.Answer:
        if any(not row.terms for row in self.rows):
            return solver.NONE
        if not self.width:
            return solver.Answer(frozenset(), finished=True, bound=0)
        if self.watch.seconds_left() <= 0:
            return solver.Answer(None, finished=False, bound=-inf)
        return solver.minimise(list(range(self.width)), self.rows, terms, self.ones, self.watch)

    def _take(self, ones: frozenset[int], count: Callable[[Assignment], int]) -> None:
        found = {person: group for (person, group), column in self.columns.items() if column in ones}
        values = [int(column in ones) for column in range(self.width)]
        if not self.course.keeps(found) or not all(row.holds(values) for row in self.rows):
            raise MismatchError("the solver's groups break a rule")
        if self.best is None or count(found) <= count(self.best):
            self.best, self.ones = found, ones
