"""The search: the best matching so far, and the rows that keep every earlier gain.

A stage states what it minimises as terms over the model's columns, and how a matching is counted. The search proves the
optimum by the bound of the linear relaxation, recounted in whole numbers, or else by the solver; and checks each answer
against every row. What does not add up is a bug, and raises: it is never an answer.
"""

from collections.abc import Callable
from dataclasses import dataclass
from math import ceil

from peerctl.matching import solver
from peerctl.matching.merits import fits
from peerctl.matching.model import Model, Row, Terms
from peerctl.matching.problem import Matching, Problem

_SCALE = 1 << 24
"""Prices are rounded to multiples of 1 / 2**24, and then the bound they give is exact."""
_NEARLY = 1e-6


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
    model: Model
    seconds: float | None = None
    """How much of the solver's time is left; None: no limit."""
    spent: float = 0

    def out_of_time(self) -> bool:
        """Tell whether the time limit has been reached."""
        return self.seconds is not None and self.seconds <= 0

    def settle(self, terms: Terms, count: Callable[[Matching], int], least: int = 0) -> Optimum:
        """Find the least value of the terms, keep it with a row, and leave `best` at it.

        Args:
            terms: What is minimised; the terms' sum is `count` for every matching the model admits.
            count: The same, counted from the problem.
            least: A value known to be a lower bound.
        """
        optimum = self._minimise(terms, count, least)
        if optimum.value == 0 and all(factor > 0 for factor in terms.values()):
            self.model.close(terms)
        else:
            self.model.keep(terms, upper=optimum.value)
        return optimum

    def _minimise(self, terms: Terms, count: Callable[[Matching], int], least: int) -> Optimum:
        value = count(self.best)
        if value == least:
            return Optimum(value, value)
        if self.out_of_time():
            return Optimum(value, least)
        columns, rows = self.reduced()
        bound, reduced_costs = self._relaxed(columns, rows, terms)
        least = max(least, bound)
        self._close_dear(reduced_costs, value)
        if value > least:
            answer = self.ask(terms)
            value, least = self._accept(answer, terms, count, least)
            self._close_dear(reduced_costs, value)
        return Optimum(value, least)

    def reduced(self) -> tuple[list[int], list[Row]]:
        """Give the columns and rows that still say something."""
        closed = self.model.closed
        columns = [column for column in range(self.model.width) if column not in closed]
        rows = {}
        for row in self.model.rows:
            terms = {column: factor for column, factor in row.terms.items() if column not in closed}
            high = sum(factor for factor in terms.values() if factor > 0)
            low = sum(factor for factor in terms.values() if factor < 0)
            lower = None if row.lower is None or low >= row.lower else row.lower
            upper = None if row.upper is None or high <= row.upper else row.upper
            if lower is not None or upper is not None:
                rows[tuple(terms.items()), lower, upper] = Row(terms, lower, upper)
        return columns, list(rows.values())

    def _relaxed(self, columns: list[int], rows: list[Row], terms: Terms) -> tuple[int, dict[int, tuple[int, int]]]:
        relaxed = solver.relax(columns, rows, terms)
        self._spend(relaxed.seconds)
        total = 0
        costs = {column: terms.get(column, 0) * _SCALE for column in columns}
        for row, price in zip(rows, relaxed.prices, strict=True):
            exact = round(price * _SCALE)
            limit = row.lower if exact > 0 else row.upper
            if exact and limit is not None:
                total += exact * limit
                for column, factor in row.terms.items():
                    costs[column] -= exact * factor
        total += sum(cost for cost in costs.values() if cost < 0)
        return -(-total // _SCALE), {column: (total + abs(cost), cost) for column, cost in costs.items()}

    def _close_dear(self, reduced_costs: dict[int, tuple[int, int]], value: int) -> None:
        """Rule out the columns that no answer of at most this value can have at 1."""
        limit = value * _SCALE
        self.model.close(column for column, (total, cost) in reduced_costs.items() if cost > 0 and total > limit)

    def ask(self, terms: Terms) -> solver.Answer:
        """Ask the solver for the least value, starting from the best so far."""
        columns, rows = self.reduced()
        values = self.model.values(self.best)
        start = [column for column in columns if values[column]]
        answer = solver.minimise(columns, rows, terms, start, self.seconds)
        self._spend(answer.seconds)
        return answer

    def _accept(
        self, answer: solver.Answer, terms: Terms, count: Callable[[Matching], int], least: int
    ) -> tuple[int, int]:
        if answer.ones is not None:
            found = self.matching_of(answer.ones)
            if self.checked(found, terms, count) <= count(self.best):
                self.best = found
        elif answer.finished:
            raise MismatchError("the best matching so far was said to be impossible")
        value = count(self.best)
        if answer.finished:
            if ceil(answer.bound - _NEARLY) < value:
                raise MismatchError("the solver's bound and its answer differ")
            return value, value
        return value, min(value, max(least, ceil(answer.bound - _NEARLY)))

    def matching_of(self, ones: frozenset[int]) -> Matching:
        """Give the matching that the columns at 1 stand for."""
        return frozenset(column for column in ones if column < len(self.problem.pairs))

    def checked(self, matching: Matching, terms: Terms, count: Callable[[Matching], int]) -> int:
        """Count a matching's value, after holding it against every row in whole numbers."""
        values = self.model.values(matching)
        counted = count(matching)
        if not fits(self.problem, matching) or not self.model.admits(matching):
            raise MismatchError("the solver's answer breaks a rule")
        if sum(factor * values[column] for column, factor in terms.items()) != counted:
            raise MismatchError("the solver's value differs from the count")
        return counted

    def unique(self) -> bool | None:
        """Tell whether no other matching keeps all gains; None when the time ran out first."""
        if self.out_of_time():
            return None
        columns, rows = self.reduced()
        others = Row(dict.fromkeys(self.best, 1), upper=len(self.best) - 1)
        answer = solver.minimise(columns, [*rows, others], {}, (), self.seconds)
        self._spend(answer.seconds)
        if answer.ones is None:
            return True if answer.finished else None
        found = self.matching_of(answer.ones)
        if found == self.best or not self.model.admits(found):
            raise MismatchError("the solver's other answer breaks a rule")
        return False

    def _spend(self, seconds: float) -> None:
        self.spent += seconds
        if self.seconds is not None:
            self.seconds -= seconds
