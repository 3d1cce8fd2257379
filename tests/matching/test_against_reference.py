"""Every stage and every pair, against the list of all matchings."""

from dataclasses import replace
from random import Random

import pytest

from peerctl.matching.propose import propose
from peerctl.matching.solve import solve
from peerctl.matching.strategies import STRATEGIES
from peerctl.model.book import Book
from peerctl.model.match import Match
from peerctl.model.participant import Participant
from tests.matching.instances import as_problem, small
from tests.matching.making import DAY, book, match, part, person
from tests.matching.reference import Instance, Judge, best

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
        instance, locked = small(number), _locked(small(number))
        known = _book(instance, locked)
        left = _without(instance, locked)
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


def _locked(instance: Instance) -> list[tuple[str, str]]:
    """Lock a few pairs that there are places for."""
    random, left = Random(instance.seed), dict(instance.places)  # noqa: S311  # an example, no secret
    found = []
    for one, other in random.sample(sorted(instance.affinity), len(instance.affinity) // 4):
        if left[one] and left[other]:
            left[one] -= 1
            left[other] -= 1
            found.append((one, other))
    return found


def _without(instance: Instance, locked: list[tuple[str, str]]) -> Instance:
    """Take the locked pairs out: their places first, and then whoever has none left."""
    left = dict(instance.places)
    for pair in locked:
        for one in pair:
            left[one] -= 1
    matched = {one for pair in locked for one in pair}
    allowed = [pair for pair in instance.affinity if pair not in locked and all(left[one] for one in pair)]
    waiting = {one: None if one in matched else instance.waiting[one] or 0 for one in left}
    return replace(instance, places=left, affinity=dict.fromkeys(allowed, 0), waiting=waiting)


def _book(instance: Instance, locked: list[tuple[str, str]]) -> Book:
    """Write the case as a workspace: tiers as wishes for nobody else, waiting classes as months of enrolment."""
    matches: list[Match] = [match(pair, ("2015-02-01", "started")) for pair in locked]
    mentors = [_person(instance, one, "mentor") for one in instance.mentors]
    return book(*mentors, *(_person(instance, one, "peer") for one in instance.peers), matches=matches)


def _person(instance: Instance, one: str, role: str) -> Participant:
    grades = sorted(set(instance.tiers[one].values()))
    ranked = [[other for other, tier in instance.tiers[one].items() if tier == grade] for grade in grades]
    enrolled = f"2014-{(instance.waiting[one] or 0) + 1:02}-15"
    wishes = {"ranked": ranked, "others": "no"}
    capacity = str(instance.places[one])
    return person(one, part(role, [(enrolled, "enrolled")], wishes=wishes, capacity=capacity))
