"""Stable matchings by proposals with drawn ties."""

from hypothesis import given, settings
from hypothesis import strategies as st

from peerctl.matching.merits import blocking_pairs, fits
from peerctl.matching.stable import stable_matching
from tests.matching.instances import as_problem, small, speed_dating


@given(st.integers(0, 5000), st.integers(0, 9))
@settings(deadline=None, max_examples=80)
def test_whatever_is_drawn_nobody_would_rather_have_had_each_other(number: int, turn: int) -> None:
    problem = as_problem(small(number))
    matching = stable_matching(problem, turn)
    assert fits(problem, matching)
    assert blocking_pairs(problem, matching) == ()


def test_different_draws_find_different_matchings() -> None:
    problem = speed_dating(12, 6, 1)
    assert len({stable_matching(problem, turn) for turn in range(10)}) > 3
