"""Bounds from the prices of the linear relaxation, worked out again in whole numbers.

Any price a row gives a bound (weak duality), and one more for each column at 1; the solver only proposes good prices.
So what is concluded here holds whatever the solver's rounding.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from peerctl.matching.model import Row, Terms

SCALE = 1 << 24
"""Prices are rounded to multiples of 1 / 2**24."""


@dataclass(frozen=True, slots=True)
class Bound:
    """What no answer can be below, and what each column at 1 would add."""

    scaled: int
    costs: dict[int, int]

    @property
    def value(self) -> int:
        """The least whole number that the bound allows."""
        return -(-self.scaled // SCALE)

    def beyond(self, value: int) -> Iterator[int]:
        """Give the columns that no answer of at most `value` has at 1."""
        spare = value * SCALE - self.scaled
        return (column for column, cost in self.costs.items() if cost > spare)


def bound(columns: Iterable[int], rows: list[Row], objective: Terms, prices: Iterable[float]) -> Bound:
    """Turn a price a row into a bound on the objective."""
    total = 0
    costs = {column: objective.get(column, 0) * SCALE for column in columns}
    for row, price in zip(rows, prices, strict=True):
        exact = round(price * SCALE)
        limit = row.lower if exact > 0 else row.upper
        if exact and limit is not None:
            total += exact * limit
            for column, factor in row.terms.items():
                costs[column] -= exact * factor
    total += sum(cost for cost in costs.values() if cost < 0)
    return Bound(total, {column: max(cost, 0) for column, cost in costs.items()})
