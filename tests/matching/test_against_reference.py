"""Every stage and every pair, against the list of all matchings."""

import pytest

from peerctl.matching.solve import solve
from tests.matching.instances import as_problem, small
from tests.matching.reference import best

CHUNK = 100


@pytest.mark.parametrize("strategy", ["fair", "stable"])
@pytest.mark.parametrize("chunk", range(20))
def test_every_stage_and_the_matching_are_those_of_the_reference(chunk: int, strategy: str) -> None:
    for number in range(chunk * CHUNK, (chunk + 1) * CHUNK):
        instance = small(number)
        problem = as_problem(instance)
        solution = solve(problem, strategy, instance.seed)
        matching, worth = best(instance, strategy)
        assert tuple((outcome.stage, outcome.value) for outcome in solution.stages) == worth, number
        assert {problem.ids(pair) for pair in solution.matching} == matching, number
        assert all(outcome.proved and outcome.bound == outcome.value for outcome in solution.stages), number
