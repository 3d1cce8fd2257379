"""Columns and rows that still say something: the model without what is closed, always so, or implied."""

from collections.abc import Iterable

from peerctl.matching.model import Model, Row, Terms


def reduced(
    model: Model, closed: frozenset[int] = frozenset(), further: tuple[Row, ...] = ()
) -> tuple[list[int], list[Row]]:
    """Give the open columns and the rows they have to keep.

    What says nothing now never will again, as columns are only ever closed: the model's live rows become these.

    Args:
        model: The whole model.
        closed: Further columns to leave out, beside those the model has closed.
        further: Further rows to keep, beside those of the model.
    """
    shut = model.closed | closed
    columns = [column for column in range(model.width) if column not in shut and column not in model.stairs]
    rows: dict[object, Row] = {}
    for row in (*model.live, *further):
        terms = row.terms
        if not shut.isdisjoint(terms):
            terms = {column: factor for column, factor in terms.items() if column not in shut}
        lower, upper = _limits(row, terms)
        if lower is not None or upper is not None:
            rows[frozenset(terms.items()), lower, upper] = Row(terms, lower, upper)
    covers = [row for row in rows.values() if _is_cover(row)]
    left = [*(row for row in rows.values() if not _is_cover(row)), *_least(covers)]
    if not closed and not further:
        model.live = left
    return columns, left


def impossible(rows: Iterable[Row]) -> bool:
    """Tell whether one of the rows cannot be kept by any values of 0 and 1."""
    for row in rows:
        low, high = _range(row.terms)
        if (row.lower is not None and high < row.lower) or (row.upper is not None and low > row.upper):
            return True
    return False


def _range(terms: Terms) -> tuple[int, int]:
    """Give the least and the greatest sum that values of 0 and 1 can have."""
    factors = terms.values()
    high = sum(factor for factor in factors if factor > 0)
    return sum(factors) - high, high


def _limits(row: Row, terms: Terms) -> tuple[int | None, int | None]:
    """Give the limits that values of 0 and 1 could break."""
    low, high = _range(terms)
    lower = None if row.lower is None or low >= row.lower else row.lower
    upper = None if row.upper is None or high <= row.upper else row.upper
    return lower, upper


def _is_cover(row: Row) -> bool:
    """Tell whether the row asks for at least one of its columns."""
    return row.lower == 1 and row.upper is None and all(factor == 1 for factor in row.terms.values())


def _least(covers: Iterable[Row]) -> list[Row]:
    """Leave out the rows that ask for one of a set of which a part is asked for already."""
    ordered = sorted(covers, key=lambda row: len(row.terms))
    having: dict[int, int] = {}
    for index, row in enumerate(ordered):
        for column in row.terms:
            having[column] = having.get(column, 0) | 1 << index
    implied = 0
    for index, row in enumerate(ordered):
        if not implied >> index & 1:
            all_of_them = -1
            for column in row.terms:
                all_of_them &= having[column]
            implied |= all_of_them & ~(1 << index)
    return [row for index, row in enumerate(ordered) if not implied >> index & 1]
