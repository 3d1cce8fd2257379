"""The most pairs, those who waited longest first, without a solver."""

from hypothesis import given, settings
from hypothesis import strategies as st

from peerctl.matching.coverage import repaired
from peerctl.matching.merits import fits, left_waiting
from peerctl.matching.stable import stable_matching
from tests.matching.instances import as_problem, small
from tests.matching.reference import Judge, matchings


@given(st.integers(0, 5000), st.integers(0, 9))
@settings(deadline=None, max_examples=80)
def test_from_any_start_the_most_pairs_and_the_right_ones_waiting(number: int, turn: int) -> None:
    instance = small(number)
    problem, judge = as_problem(instance), Judge(instance)
    least = min((-len(matching), judge.waiting(matching)) for matching in matchings(instance))
    for start in ((), stable_matching(problem, turn)):
        matching = repaired(problem, start)
        assert fits(problem, matching)
        assert (-len(matching), left_waiting(problem, matching)) == least


@given(st.integers(0, 5000))
@settings(deadline=None, max_examples=80)
def test_serving_those_who_waited_longest_never_costs_a_pair(number: int) -> None:
    instance = small(number)
    judge = Judge(instance)
    every = list(matchings(instance))
    most = max(map(len, every))
    assert min(map(judge.waiting, every)) == min(judge.waiting(matching) for matching in every if len(matching) == most)
