"""Every stage and every pair, against the list of all matchings."""

import pytest

from peerctl.matching.propose import propose
from peerctl.matching.solve import solve
from peerctl.matching.strategies import STRATEGIES
from tests.matching.instances import as_problem, small
from tests.matching.locking import as_book, locked_pairs, without
from tests.matching.making import DAY
from tests.matching.reference import Judge, best

CHUNK = 100


@pytest.mark.parametrize(
    ("strategy", "chunk"),
    [
        (strategy, chunk)
        for strategy, chunks in {name: 20 if name in {"fair", "stable"} else 8 for name in STRATEGIES}.items()
        for chunk in range(chunks)
    ],
)
def test_every_stage_and_the_matching_are_those_of_the_reference(chunk: int, strategy: str) -> None:
    for number in range(chunk * CHUNK, (chunk + 1) * CHUNK):
        instance = small(number)
        problem = as_problem(instance)
        solution = solve(problem, strategy, instance.seed)
        matching, worth = best(instance, strategy)
        assert tuple((outcome.stage, outcome.value) for outcome in solution.stages) == worth, number
        assert {problem.ids(pair) for pair in solution.matching} == matching, number
        assert all(outcome.proved and outcome.bound == outcome.value for outcome in solution.stages), number


@pytest.mark.parametrize("strategy", STRATEGIES)
@pytest.mark.parametrize("chunk", range(2))
def test_a_workspace_with_locked_pairs_gets_what_the_reference_finds_for_the_places_left(
    chunk: int, strategy: str
) -> None:
    for number in range(chunk * CHUNK, (chunk + 1) * CHUNK):
        instance, locked = small(number), locked_pairs(small(number))
        known = as_book(instance, locked)
        left = without(instance, locked)
        matching, worth = best(left, strategy)
        proposal = propose(known, "one", DAY, strategy=strategy, seed=instance.seed)
        assert {(pair.mentor, pair.peer) for pair in proposal.pairs if not pair.locked} == matching, number
        assert {(pair.mentor, pair.peer) for pair in proposal.pairs if pair.locked} == set(locked), number
        assert proposal.blocking_pairs == Judge(left).blocking(matching), number
        values = {stage.stage: stage.value for stage in proposal.stages}
        expected = dict(worth)
        assert values["pairs"] == len(matching) + len(locked), number
        told = [stage for stage in expected if stage not in {"pairs", "waiting", "affinity"}]
        assert [values[stage] for stage in told] == [expected[stage] for stage in told], number
