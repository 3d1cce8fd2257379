"""Solving when more is demanded: a forced pair, a plan that differs from another."""

from functools import partial

import pytest

from peerctl.matching.classes import serve_in_turn
from peerctl.matching.model import Row
from peerctl.matching.search import Search
from peerctl.matching.solve import solve, stages_within
from peerctl.matching.strategies import STRATEGIES
from tests.matching.instances import as_problem, small
from tests.matching.reference import best
from tests.matching.watches import NO_TIME


@pytest.mark.parametrize("strategy", STRATEGIES)
def test_with_a_forced_pair_every_stage_is_that_of_the_reference(strategy: str) -> None:
    for number in range(60):
        instance = small(number)
        problem = as_problem(instance)
        if problem.pairs:
            forced = number % len(problem.pairs)
            found = list(stages_within(problem, strategy, instance.seed, (Row({forced: 1}, lower=1),)))
            matching, worth = best(instance, strategy, partial(_has, problem.ids(forced)))
            assert tuple((outcome.stage, outcome.value) for outcome, _ in found) == worth, number
            assert {problem.ids(pair) for pair in found[-1][1]} == matching, number
            assert all(outcome.proved and outcome.bound == outcome.value for outcome, _ in found), number


@pytest.mark.parametrize("strategy", STRATEGIES)
def test_the_best_plan_that_differs_is_that_of_the_reference(strategy: str) -> None:
    for number in range(40):
        instance = small(number)
        problem = as_problem(instance)
        plain = solve(problem, strategy, instance.seed).matching
        if plain:
            apart = 1 + number % len(plain)
            row = Row(dict.fromkeys(plain, 1), upper=len(plain) - apart)
            ids = {problem.ids(pair) for pair in plain}
            matching, worth = best(instance, strategy, partial(_differs, ids, apart))
            found = list(stages_within(problem, strategy, instance.seed, (row,)))
            assert tuple((outcome.stage, outcome.value) for outcome, _ in found) == worth, number
            assert {problem.ids(pair) for pair in found[-1][1]} == matching, number


def test_what_cannot_be_kept_has_no_plan() -> None:
    problem = as_problem(small(3))
    assert list(stages_within(problem, "fair", "s", (Row({0: 1}, lower=2),))) == []


def test_without_time_those_who_wait_are_not_said_to_be_proved() -> None:
    problem = next(found for found in map(as_problem, map(small, range(50))) if found.classes > 1 and found.pairs)
    search = Search(problem, "s", frozenset(), (Row({0: 1}, upper=1),), NO_TIME)
    value, proved, bounds = serve_in_turn(search)
    assert (sum(value) > 0, proved, sum(bounds)) == (True, False, 0)


def _has(pair: tuple[str, str], plan: frozenset[tuple[str, str]]) -> bool:
    return pair in plan


def _differs(plain: set[tuple[str, str]], apart: int, plan: frozenset[tuple[str, str]]) -> bool:
    return len(plain - plan) >= apart
