"""The search: the best matching so far, and the rows that keep every earlier gain.

A stage states what it minimises as terms over the model's columns, and how a matching is counted. The search proves the
optimum by a bound in whole numbers, or else by the solver; and holds each answer against every row. What does not add
up is a bug, and raises: it is never an answer.
"""

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from math import ceil, isfinite

from peerctl.matching import solver
from peerctl.matching.bounds import bound
from peerctl.matching.deduction import Deduction
from peerctl.matching.merits import fits
from peerctl.matching.model import Model, Row, Terms
from peerctl.matching.problem import Matching, Problem
from peerctl.matching.reduction import impossible, reduced
from peerctl.matching.watch import PATIENT, Watch

Count = Callable[[Matching], int]

_NEARLY = 0.01
"""How far a solver's bound on a whole number may be off by rounding."""


class MismatchError(AssertionError):
    """The solver's answer and the count in whole numbers differ: a bug, never an answer."""


@dataclass(frozen=True, slots=True)
class Optimum:
    """The least value, or the least found and a bound below it."""

    value: int
    bound: int

    @property
    def proved(self) -> bool:
        """Whether nothing less is possible."""
        return self.value == self.bound


@dataclass
class Search:
    """The problem, the best matching so far, and the model that keeps the earlier gains."""

    problem: Problem
    seed: str
    best: Matching
    demands: tuple[Row, ...] = ()
    """What the matching has to keep beside the rules: a pair that is forced, or how far it differs from another."""
    watch: Watch = PATIENT
    """How much time is left, and who is told how far the search has come."""
    model: Model = field(init=False)

    def __post_init__(self) -> None:
        """Begin with what is always so: nobody has more pairs than places, and what is demanded."""
        self.model = Model(self.problem)
        for person in self.problem.people:
            self.model.keep(dict.fromkeys(self.problem.pairs_of[person], 1), upper=self.problem.places[person])
        for row in self.demands:
            self.model.keep(row.terms, row.lower, row.upper)

    @property
    def out_of_time(self) -> bool:
        """Whether no time is left: `best` is then what it is, and nothing more is proved."""
        return self.watch.seconds_left() <= 0

    def settle(self, terms: Terms, count: Count, least: int) -> Optimum:
        """Find the least value of the terms, keep it with a row, and leave `best` at it.

        Args:
            terms: What is minimised; their sum is `count` for every matching the model admits.
            count: The same, counted from the problem.
            least: A value known to be a lower bound.
        """
        optimum = self._minimise(terms, count, least)
        if optimum.value == 0 and all(factor >= 0 for factor in terms.values()):
            self.model.close(column for column, factor in terms.items() if factor)
        else:
            self.model.keep(terms, upper=optimum.value)
        return optimum

    def _minimise(self, terms: Terms, count: Count, least: int) -> Optimum:
        value = count(self.best)
        if value == least or self.out_of_time:
            return Optimum(value, least)
        self.watch.tell(value, least)
        columns, rows = reduced(self.model)
        prices = solver.relax(columns, rows, terms, self.watch)
        proved = bound(columns, rows, terms, prices)
        least = max(least, proved.value)
        self.model.close(proved.beyond(value))
        if value > least:
            value, least = self._ask(terms, count, least)
            self.model.close(proved.beyond(value))
        return Optimum(value, least)

    def _ask(self, terms: Terms, count: Count, least: int) -> tuple[int, int]:
        """Let the solver look for less; give the least value found, and the best bound."""
        columns, rows = reduced(self.model)
        values = self.model.values(self.best)
        start = [column for column in columns if values[column]]
        answer = self._solve(columns, rows, terms, start)
        if answer.ones is not None:
            found = self._matching(answer.ones)
            values = self.model.values(found)
            if sum(factor * values[column] for column, factor in terms.items()) != count(found):
                raise MismatchError("the solver's value differs from the count")
            self.best = min(found, self.best, key=count)
        value = count(self.best)
        reached = max(least, ceil(answer.bound - _NEARLY)) if isfinite(answer.bound) else least
        if answer.finished and reached != value:
            raise MismatchError("the solver's bound and its answer differ")
        return value, min(value, reached)

    def attempt(self, without: frozenset[int], *, thorough: bool = True) -> bool | None:
        """Move `best` to a matching that has none of the columns left out.

        Args:
            without: The columns left out.
            thorough: Ask the solver, too, where deduction alone does not tell.

        Returns:
            Whether there is one; None where that did not become known.
        """
        if self.out_of_time:
            return None
        answer = self._any(without, thorough=thorough)
        if answer.ones is None:
            return False if answer.finished else None
        self.best = self._matching(answer.ones)
        if self.best & without:
            raise MismatchError("the solver's matching has a pair that was left out")
        return True

    def narrow(self) -> None:
        """Close the columns that at 1 lead nowhere at a glance: pairs that are in no matching still possible."""
        if not self.out_of_time:
            deduction = self._deduction(*reduced(self.model))
            deduction.probe()
            self.model.close(deduction.zeros)

    def unique(self) -> bool | None:
        """Tell whether no other matching keeps all gains; None where the time ran out before that was known."""
        if self.out_of_time:
            return None
        others = Row(dict.fromkeys(self.best, 1), upper=len(self.best) - 1)
        answer = self._any(frozenset(), others)
        if answer.ones is None:
            return True if answer.finished else None
        if self._matching(answer.ones) == self.best:
            raise MismatchError("the solver's other matching is the same")
        return False

    def _matching(self, ones: frozenset[int]) -> Matching:
        """Give the matching that columns at 1 stand for, after holding it against every row."""
        matching = frozenset(column for column in ones if column < len(self.problem.pairs))
        if not fits(self.problem, matching) or not self.model.admits(matching):
            raise MismatchError("the solver's answer breaks a rule")
        return matching

    def _any(self, without: frozenset[int], *further: Row, thorough: bool = True) -> solver.Answer:
        """Look for any matching: by deduction, and after as many mistakes as there are people by the solver."""
        columns, rows = reduced(self.model, without, further)
        if impossible(rows):
            return solver.NONE
        deduction = self._deduction(columns, rows)
        deduction.start_from(column for column, value in enumerate(self.model.values(self.best)) if value)
        deduction.probe()
        found = deduction.find(patience=len(self.problem.people))
        if found is not None or not thorough:
            return solver.Answer(deduction.ones if found else None, finished=found is not None, bound=0)
        columns, rows = reduced(self.model, without | deduction.zeros, further)
        return self._solve(columns, rows, {}, ())

    def _deduction(self, columns: list[int], rows: list[Row]) -> Deduction:
        stairs = sorted(self.model.stairs - self.model.closed)
        return Deduction([*columns, *stairs], [*rows, *self.model.steps], self.watch)

    def _solve(self, columns: list[int], rows: list[Row], terms: Terms, start: Iterable[int]) -> solver.Answer:
        if impossible(rows):
            return solver.NONE
        return solver.minimise(columns, rows, terms, start, self.watch)
