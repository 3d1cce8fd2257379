"""The search believes no answer that does not add up, and says what it has not proved."""

from typing import Any

import pytest

from peerctl.matching import solver
from peerctl.matching.deduction import Deduction
from peerctl.matching.search import MismatchError, Search
from peerctl.matching.solve import solve
from peerctl.matching.strategies import STRATEGIES
from tests.matching.instances import as_problem, small, speed_dating
from tests.matching.watches import NO_TIME, Clock, Looks

HARD = speed_dating(15, 4, 2)
"""A cohort in which every matching with the most pairs has a blocking pair, and most stages need the solver."""


def lying(monkeypatch: pytest.MonkeyPatch, **lies: Any) -> None:  # noqa: ANN401  # whatever the solver could say
    """Let the solver say something else than it found."""
    honest = solver.minimise

    def minimise(*asked: Any) -> solver.Answer:  # noqa: ANN401
        answer = honest(*asked)
        found = {"ones": answer.ones, "finished": answer.finished, "bound": answer.bound}
        return solver.Answer(**(found | {key: lie(found[key]) for key, lie in lies.items()}))

    monkeypatch.setattr(solver, "minimise", minimise)


def test_a_matching_that_breaks_a_row_is_a_bug(monkeypatch: pytest.MonkeyPatch) -> None:
    lying(monkeypatch, ones=lambda ones: ones and frozenset(list(ones)[1:]))
    with pytest.raises(MismatchError):
        solve(HARD, "fair", "s")


def test_a_bound_that_is_off_is_a_bug(monkeypatch: pytest.MonkeyPatch) -> None:
    lying(monkeypatch, bound=lambda bound: bound + 1)
    with pytest.raises(MismatchError, match="bound"):
        solve(HARD, "fair", "s")


def test_another_matching_that_is_the_same_is_a_bug(monkeypatch: pytest.MonkeyPatch) -> None:
    search = Search(HARD, "s", solve(HARD, "fair", "s").matching)
    monkeypatch.setattr(solver, "minimise", lambda *_: solver.Answer(search.best, finished=True, bound=0))
    monkeypatch.setattr(Deduction, "find", lambda *_, **__: None)
    with pytest.raises(MismatchError, match="the same"):
        search.unique()
    with pytest.raises(MismatchError, match="left out"):
        search.attempt(search.best)
    with pytest.raises(MismatchError, match="count"):
        search.settle(dict.fromkeys(range(len(HARD.pairs)), 2), len, 0)


@pytest.mark.parametrize("strategy", STRATEGIES)
def test_without_time_the_best_known_is_given_and_not_passed_off_as_proved(strategy: str) -> None:
    solution = solve(HARD, strategy, "s", NO_TIME)
    whole = solve(HARD, strategy, "s")
    assert len(solution.matching) <= 15
    assert not all(outcome.proved for outcome in solution.stages)
    assert all(outcome.proved for outcome in whole.stages)


def test_without_time_nothing_is_said_to_be_unique() -> None:
    assert Search(HARD, "s", frozenset(), watch=NO_TIME).unique() is None


def test_time_that_runs_out_midway_leaves_the_stages_before_it_proved() -> None:
    watch, seen = Looks(10**9), set()
    whole = solve(HARD, "fair", "s", watch)
    for looks in (*range(0, watch.looks, 40), *range(watch.looks - 12, watch.looks), 10**9):
        solution = solve(HARD, "fair", "s", Looks(looks))
        proved = [outcome.proved for outcome in solution.stages]
        assert proved == sorted(proved, reverse=True)
        for outcome, optimum in zip(solution.stages, whole.stages, strict=True):
            assert not outcome.proved or outcome == optimum
        seen.add(sum(proved))
    assert seen >= {2, 3, 6}


def test_a_time_limit_that_is_not_reached_changes_nothing() -> None:
    for number in range(20):
        problem = as_problem(small(number))
        assert solve(problem, "fair", "s", Clock(60)) == solve(problem, "fair", "s")
