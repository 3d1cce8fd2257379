"""Rows of a 0/1 model as clauses: what has to be true for each row to hold.

A literal is an even number for a variable at 1, and the odd number after it for the same variable at 0. A row becomes a
clause (one of its literals is true), a set of which at most one is false, or a sum that is counted.
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field

from peerctl.matching.model import Row

Literals = list[int]

_FEW = 100
"""Up to so many literals of which at most one is false, each names all others; of more the false ones are counted."""


@dataclass
class Clauses:
    """What has to be true, over variables numbered from 0."""

    clauses: list[Literals] = field(default_factory=list)
    """At least one of the literals is true."""
    together: list[Literals] = field(default_factory=list)
    """At most one of the literals is false."""
    sums: list[tuple[list[tuple[int, int]], int]] = field(default_factory=list)
    """The weights of the literals that are true are at least the number."""

    def keep(self, row: Row, number: Mapping[int, int]) -> None:
        """Add a row; columns without a number are 0."""
        terms = [(number[column], factor) for column, factor in row.terms.items() if column in number]
        if row.lower is not None:
            self._at_least(terms, row.lower)
        if row.upper is not None:
            self._at_least([(variable, -factor) for variable, factor in terms], -row.upper)

    def _at_least(self, terms: Iterable[tuple[int, int]], least: int) -> None:
        """Add that a sum is at least a number: a negative factor counts the variable at 0."""
        weights = {2 * variable + (factor < 0): abs(factor) for variable, factor in terms}
        least += sum(factor for literal, factor in weights.items() if literal % 2)
        if least > 0:
            weights = {literal: min(weight, least) for literal, weight in weights.items()}
            spare = sum(weights.values()) - least
            lightest = min(weights.values(), default=least)
            if lightest == least:
                self.clauses.append(list(weights))
            elif spare == lightest == max(weights.values()) and len(weights) <= _FEW:
                self.together.append(list(weights))
            else:
                self.sums.append((sorted((weight, literal) for literal, weight in weights.items()), least))


def implications(found: Clauses, variables: int) -> list[Literals]:
    """Give for each literal those that are true when it is."""
    implied: list[Literals] = [[] for _ in range(2 * variables)]
    for one, other in _pairs(found):
        implied[one ^ 1].append(other)
        implied[other ^ 1].append(one)
    return implied


def _pairs(found: Clauses) -> Iterator[tuple[int, int]]:
    """Give all pairs of literals of which one at least is true."""
    for clause in found.clauses:
        if len(clause) == 2:  # noqa: PLR2004  # a pair
            yield clause[0], clause[1]
    for literals in found.together:
        for index, one in enumerate(literals):
            for other in literals[:index]:
                yield other, one
