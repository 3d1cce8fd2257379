"""Tables with sums for the tests of masking, each told twice: as a network, and as plain equations that know of none."""

from collections.abc import Iterator, Mapping, Sequence
from itertools import product
from math import inf
from typing import NamedTuple

from hypothesis import strategies as st
from scipy.optimize import linprog

from peerctl.reports.masking.residual import Count

Cell = tuple[str, str]
ALL = "all"
UNBOUNDED = 3
"""What scipy says of a value that may grow without end."""


class Table(NamedTuple):
    """A table: its counts, and each sum as a whole with its parts."""

    counts: Mapping[Cell, Count]
    sums: Sequence[tuple[Cell, tuple[Cell, ...]]]


def crossed(values: Sequence[Sequence[int]]) -> Table:
    """Make a table of rows and columns with the sums of both."""
    rows, columns = [f"r{n}" for n in range(len(values))], [f"c{n}" for n in range(len(values[0]))]
    inner = {(row, column): values[i][j] for i, row in enumerate(rows) for j, column in enumerate(columns)}
    counts = {cell: Count(cell[1], cell[0], value, value) for cell, value in inner.items()}
    for row in rows:
        counts[row, ALL] = _sum(row, ALL, [inner[row, column] for column in columns])
    for column in columns:
        counts[ALL, column] = _sum("whole", column, [inner[row, column] for row in rows])
    counts[ALL, ALL] = _sum(ALL, "whole", list(inner.values()))
    down = [((ALL, column), tuple((row, column) for row in rows)) for column in (*columns, ALL)]
    across = [((row, ALL), tuple((row, column) for column in columns)) for row in (*rows, ALL)]
    return Table(counts, [*down, *across])


def _sum(whole: str, parts: str, values: Sequence[int]) -> Count:
    return Count(whole, parts, sum(values), sum(values))


def crossed_tables(most: int, side: int) -> st.SearchStrategy[Table]:
    """Draw tables of up to so many rows and columns."""
    row = st.integers(1, side).flatmap(
        lambda columns: st.lists(
            st.lists(st.integers(0, most), min_size=columns, max_size=columns), min_size=1, max_size=side
        )
    )
    return row.map(crossed)


def solved(table: Table, hidden: frozenset[Cell], cell: Cell) -> tuple[float, float]:
    """Give the lowest and highest value of a masked cell by linear programming; one that is masked is at least one."""
    cells = sorted(table.counts)
    place = {name: number for number, name in enumerate(cells)}
    left = [[0.0] * len(cells) for _ in table.sums]
    for line, (whole, parts) in zip(left, table.sums, strict=True):
        line[place[whole]] += 1
        for part in parts:
            line[place[part]] -= 1
    known = [(table.counts[name].value,) * 2 if name not in hidden else (1, None) for name in cells]

    def end(sign: int) -> float:
        towards = [sign * float(name == cell) for name in cells]
        found = linprog(towards, A_eq=left, b_eq=[0.0] * len(left), bounds=known, method="highs")
        return inf if found.status == UNBOUNDED else float(found.x[place[cell]])

    return end(1), end(-1)


def every_table(table: Table, hidden: frozenset[Cell], most: int) -> Iterator[Mapping[Cell, int]]:
    """Try every way to fill in what is masked, and give those in which the sums are right."""
    unknown = sorted(hidden)
    for values in product(range(1, most + 1), repeat=len(unknown)):
        filled = {name: one.value for name, one in table.counts.items()} | dict(zip(unknown, values, strict=True))
        if all(filled[whole] == sum(filled[part] for part in parts) for whole, parts in table.sums):
            yield filled
