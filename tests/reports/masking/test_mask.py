"""What is masked cannot be found: held against solving the sums by linear programming, and against every table there is."""

from math import inf

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from peerctl.reports.masking.mask import bounds, masked
from peerctl.reports.masking.residual import Count, Network
from tests.reports.masking.tables import ALL, Table, crossed, crossed_tables, every_table, solved

K = st.sampled_from([3, 5])


def test_a_small_count_takes_others_along_so_that_no_sum_betrays_it() -> None:
    """By hand: 2 is small; the smallest rectangle around it is made of 7, 9 and 8."""
    table = crossed([[2, 7, 20], [9, 8, 30], [40, 50, 60]])
    assert masked(table.counts, 3) == {("r0", "c0"), ("r0", "c1"), ("r1", "c0"), ("r1", "c1")}


def test_nothing_is_masked_where_nothing_is_small_and_a_zero_is_not() -> None:
    assert masked(crossed([[3, 0], [0, 3]]).counts, 3) == frozenset()


def test_where_everything_is_small_even_the_whole_is_masked() -> None:
    table = crossed([[1, 0], [0, 1]])
    assert masked(table.counts, 3) == {cell for cell, one in table.counts.items() if one.value}


def test_one_count_alone_in_no_sum_is_masked_alone() -> None:
    alone = {"n": Count("here", "here", 2)}
    assert masked(alone, 3) == {"n"}
    assert bounds(Network(alone), {"n"}, "n") == (1, inf)


def test_the_bounds_of_a_masked_rectangle_are_what_its_sums_leave() -> None:
    """By hand: 2 + 7 = 9 and 2 + 9 = 11, each at least one, so from 1 to 8."""
    table = crossed([[2, 7], [9, 8]])
    inner = {cell for cell in table.counts if ALL not in cell}
    assert bounds(Network(table.counts), inner, ("r0", "c0")) == (1, 8)


@settings(deadline=None, max_examples=150)
@given(crossed_tables(most=9, side=5), K)
def test_solving_the_sums_leaves_every_masked_count_as_wide_as_k(table: Table, k: int) -> None:
    hidden = masked(table.counts, k)
    for cell, one in table.counts.items():
        assert cell in hidden or not 0 < one.value < k
        if cell in hidden:
            low, high = solved(table, hidden, cell)
            assert low <= one.value <= high
            assert high - low >= k
            assert bounds(Network(table.counts), hidden, cell) == pytest.approx((low, high))


@settings(deadline=None, max_examples=60)
@given(crossed_tables(most=4, side=2), K)
def test_among_every_table_there_can_be_a_masked_count_has_other_values(table: Table, k: int) -> None:
    hidden = masked(table.counts, k)
    most = max(one.value for one in table.counts.values()) + 2
    if len(hidden) <= 4:
        for cell in hidden:
            assert len({filled[cell] for filled in every_table(table, hidden, most)}) >= 3
