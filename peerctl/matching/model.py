"""A 0/1 model in whole numbers: one column a pair, and further columns that the pairs decide.

Every column has a meaning: a function that gives its value from a matching. So any matching can be held against every
row in whole numbers, without trusting a solver.
"""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import TypeAlias

from peerctl.matching.problem import Matching, Problem

Terms: TypeAlias = Mapping[int, int]
"""Whole-number coefficients by column."""

Meaning: TypeAlias = Callable[[Matching], Sequence[bool]]
"""The values of a few columns in a matching."""


@dataclass(frozen=True, slots=True)
class Row:
    """Terms whose sum lies between two whole numbers; open where None."""

    terms: Terms
    lower: int | None = None
    upper: int | None = None

    def holds(self, values: list[int]) -> bool:
        """Tell whether values of the columns keep the row."""
        total = sum(factor * values[column] for column, factor in self.terms.items())
        return (self.lower is None or total >= self.lower) and (self.upper is None or total <= self.upper)


@dataclass
class Model:
    """Columns, each 0 or 1, and the rows they keep."""

    problem: Problem
    rows: list[Row] = field(default_factory=list)
    """Every row, for holding matchings against."""
    live: list[Row] = field(default_factory=list)
    """The rows that still say something, for the solver."""
    steps: list[Row] = field(default_factory=list)
    """Rows that follow from the others, said over columns of their own: with these far more follows from one another."""
    stairs: set[int] = field(default_factory=set)
    """The columns that only such rows have, and the solver need not know."""
    meanings: list[Meaning] = field(default_factory=list)
    """Of the columns after those of the pairs, in turn."""
    width: int = 0
    """The number of columns."""
    closed: frozenset[int] = frozenset()
    """Columns known to be 0 in every answer that is still possible."""

    def __post_init__(self) -> None:
        """Begin with a column a pair."""
        self.width = len(self.problem.pairs)

    def add(self, count: int, meaning: Meaning) -> range:
        """Add columns, and give their numbers."""
        self.meanings.append(meaning)
        self.width += count
        return range(self.width - count, self.width)

    def add_stairs(self, count: int, meaning: Meaning) -> range:
        """Add columns that only `steps` have, and give their numbers."""
        columns = self.add(count, meaning)
        self.stairs.update(columns)
        return columns

    def keep_step(self, terms: Terms, lower: int | None = None, upper: int | None = None) -> None:
        """Add a row that follows from the others."""
        row = Row(terms, lower, upper)
        self.rows.append(row)
        self.steps.append(row)

    def keep(self, terms: Terms, lower: int | None = None, upper: int | None = None) -> None:
        """Add a row."""
        row = Row(terms, lower, upper)
        self.rows.append(row)
        self.live.append(row)

    def close(self, columns: Iterable[int]) -> None:
        """Rule columns out."""
        self.closed |= frozenset(columns)

    def values(self, matching: Matching) -> list[int]:
        """Give every column's value in a matching."""
        values = [int(pair in matching) for pair in range(len(self.problem.pairs))]
        for meaning in self.meanings:
            values += map(int, meaning(matching))
        return values

    def admits(self, matching: Matching) -> bool:
        """Tell, in whole numbers, whether a matching keeps every row."""
        values = self.values(matching)
        return not any(values[column] for column in self.closed) and all(row.holds(values) for row in self.rows)
