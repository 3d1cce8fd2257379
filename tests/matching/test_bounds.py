"""Bounds and reductions hold whatever prices and rows they are given."""

from hypothesis import given, settings
from hypothesis import strategies as st

from peerctl.matching.bounds import SCALE, bound
from peerctl.matching.model import Model, Row
from peerctl.matching.reduction import impossible, reduced
from tests.matching.instances import as_problem, small

WIDTH = 4
TERMS = st.dictionaries(st.integers(0, WIDTH - 1), st.integers(-3, 3).filter(bool), max_size=WIDTH)
LIMITS = st.none() | st.integers(-4, 4)
ROWS = st.lists(st.builds(Row, TERMS, LIMITS, LIMITS), max_size=4)
EVERY = [[number >> column & 1 for column in range(WIDTH)] for number in range(1 << WIDTH)]


@given(ROWS, TERMS, st.lists(st.floats(-5, 5), min_size=4, max_size=4))
@settings(deadline=None, max_examples=300)
def test_no_answer_is_below_the_bound_and_none_has_what_is_beyond(
    rows: list[Row], objective: dict[int, int], prices: list[float]
) -> None:
    found = bound(range(WIDTH), rows, objective, prices[: len(rows)])
    for values in EVERY:
        if all(row.holds(values) for row in rows):
            worth = sum(factor * values[column] for column, factor in objective.items())
            assert found.scaled <= worth * SCALE
            assert found.value <= worth
            assert not any(values[column] for column in found.beyond(worth))


@given(ROWS, st.lists(st.sets(st.integers(0, WIDTH - 1)), max_size=4), st.sets(st.integers(0, WIDTH - 1), max_size=2))
@settings(deadline=None, max_examples=300)
def test_what_is_left_of_the_rows_admits_the_same_answers(
    rows: list[Row], covers: list[set[int]], closed: set[int]
) -> None:
    model = Model(as_problem(small(0)))
    model.width = WIDTH
    for row in (*rows, *(Row(dict.fromkeys(cover, 1), lower=1) for cover in covers)):
        model.keep(row.terms, row.lower, row.upper)
    columns, left = reduced(model, frozenset(closed))
    possible = 0
    for values in EVERY:
        if not any(values[column] for column in closed):
            kept = all(row.holds(values) for row in left)
            assert kept == all(row.holds(values) for row in model.rows)
            possible += kept
    assert len(model.rows) >= len(left)
    assert set(columns) == set(range(WIDTH)) - closed
    assert not (impossible(left) and possible)
