"""On cohorts too large to list every matching: each stage is worth what CP-SAT finds it to be worth."""

import json
from random import Random

import pytest

from peerctl.matching.problem import Problem
from peerctl.matching.propose import propose
from peerctl.matching.solve import Solution, solve
from peerctl.matching.strategies import STRATEGIES
from tests.matching import oracle
from tests.matching.instances import as_problem
from tests.matching.locking import as_book, locked_pairs, without
from tests.matching.making import DAY
from tests.matching.reference import Instance

pytestmark = pytest.mark.skipif(not oracle.INSTALLED, reason="needs ortools: the dependency group `oracles`")
SIDES = (12, 16, 20, 25)


def cohort(number: int) -> Instance:
    """Make a cohort of 12 to 25 a side with ties, short lists, waiting classes and, in every third one, several places."""
    random = Random(number)  # noqa: S311  # an example, no secret
    side = SIDES[number % len(SIDES)]
    mentors = tuple(f"m-{index:02}" for index in range(side))
    peers = tuple(f"p-{index:02}" for index in range(side + number % 3))
    allowed = sorted((mentor, peer) for mentor in mentors for peer in random.sample(peers, random.randint(3, 7)))
    people = (*mentors, *peers)
    tiers: dict[str, dict[str, int]] = {one: {} for one in people}
    for mentor, peer in allowed:
        tiers[mentor][peer], tiers[peer][mentor] = random.randrange(4), random.randrange(4)
    several = (1, 1, 1, 2, 3) if number % 3 == 1 else (1,)
    return Instance(
        mentors=mentors,
        peers=peers,
        places={one: random.choice(several) for one in people},
        waiting={one: random.choice((None, 0, 1, 2, 2, 2)) for one in people},
        tiers=tiers,
        affinity={pair: random.randrange(101) for pair in allowed},
        seed=str(number),
    )


@pytest.mark.parametrize(("strategy", "count"), [(name, 8 if name in {"fair", "stable"} else 4) for name in STRATEGIES])
def test_every_stage_is_worth_what_the_other_solver_finds(strategy: str, count: int) -> None:
    problems = [(as_problem(cohort(number)), str(number)) for number in range(count)]
    answers = oracle.ask([oracle.case(problem, strategy, seed) for problem, seed in problems])
    for (problem, seed), answer in zip(problems, answers, strict=True):
        assert not answer["unproved"]
        assert answer["stages"] == _told(problem, solve(problem, strategy, seed)), seed


@pytest.mark.parametrize("strategy", ["fair", "stable"])
def test_so_are_those_of_a_workspace_with_locked_pairs(strategy: str) -> None:
    for number in range(1, 8, 3):
        instance = cohort(number)
        locked = locked_pairs(instance)
        proposal = propose(as_book(instance, locked), "one", DAY, strategy=strategy, seed=instance.seed)
        answer, *_ = oracle.ask([oracle.case(as_problem(without(instance, locked)), strategy, instance.seed)])
        found, told = dict(answer["stages"]), {stage.stage: stage.value for stage in proposal.stages}
        assert told["pairs"] == found["pairs"] + len(locked)
        assert told["blocking"] == found["blocking"]
        assert json.loads(json.dumps(told["fairness"])) == found["fairness"]


def _told(problem: Problem, solution: Solution) -> object:
    """Give the stages as JSON has them; of the lot the first round."""
    assert all(outcome.proved for outcome in solution.stages), problem
    told = [(outcome.stage, outcome.value) for outcome in solution.stages[:-1]]
    sums = solution.stages[-1].value
    assert isinstance(sums, tuple)
    return json.loads(json.dumps([*told, ("lot", sums[:1])]))
