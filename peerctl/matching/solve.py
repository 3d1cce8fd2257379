"""Solve a matching problem by a strategy, stage by stage."""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from peerctl.matching.model import Row
from peerctl.matching.problem import Matching, Problem
from peerctl.matching.restriction import restricted
from peerctl.matching.search import Search
from peerctl.matching.stages import Outcome, Stage
from peerctl.matching.strategies import STRATEGIES, Strategy


@dataclass(frozen=True, slots=True)
class Solution:
    """A matching, and what each stage reached; nothing is proved after a stage that is not."""

    matching: Matching
    stages: tuple[Outcome, ...]


def solve(problem: Problem, strategy: str, seed: str, time_limit: float | None = None) -> Solution:
    """Find the matching that the strategy wants.

    Args:
        problem: Who may be paired with whom.
        strategy: One of `STRATEGIES`.
        seed: What the lot is drawn from.
        time_limit: Seconds of the solver's time for all stages together; None: no limit.
    """
    return _run(problem, strategy, STRATEGIES[strategy].stages, seed, time_limit)


def outline(problem: Problem, strategy: str, time_limit: float | None = None) -> Matching:
    """Give a matching with the pairs and blocking pairs the strategy would give; the later stages are not worked out."""
    chosen = STRATEGIES[strategy]
    return _run(problem, strategy, chosen.stages[: chosen.comparable], "", time_limit).matching


def stages_within(
    problem: Problem, strategy: str, seed: str, demands: tuple[Row, ...], time_limit: float | None = None
) -> Iterator[tuple[Outcome, Matching]]:
    """Give stage by stage what the strategy reaches when the matching has to keep further rows; nothing if it cannot.

    Each stage comes with the best matching so far, which after the last one is the answer.
    """
    chosen = STRATEGIES[strategy]
    search = Search(problem, seed, _start_with(problem, chosen, demands), time_limit, demands)
    if search.model.admits(search.best) or search.attempt(frozenset()):
        yield from _stages(search, STRATEGIES[strategy].stages)


def _start_with(problem: Problem, strategy: Strategy, demands: tuple[Row, ...]) -> Matching:
    """Start from where the strategy does; where one pair of two with one place each is forced, from all the others."""
    if len(demands) == 1 and demands[0].lower == 1 and len(demands[0].terms) == 1:
        (forced,) = demands[0].terms
        both = set(problem.pairs[forced])
        if all(problem.places[person] == 1 for person in both):
            keep = [pair for pair, people in enumerate(problem.pairs) if not both & set(people)]
            return frozenset({forced, *(keep[pair] for pair in strategy.start(restricted(problem, keep)))})
    return strategy.start(problem)


def _run(problem: Problem, strategy: str, stages: tuple[Stage, ...], seed: str, time_limit: float | None) -> Solution:
    search = Search(problem, seed, STRATEGIES[strategy].start(problem), time_limit)
    outcomes = tuple(outcome for outcome, _ in _stages(search, stages))
    return Solution(search.best, outcomes)


def _stages(search: Search, stages: tuple[Stage, ...]) -> Iterator[tuple[Outcome, Matching]]:
    proved = True
    for stage in stages:
        outcome = stage(search)
        proved = proved and outcome.proved
        yield replace(outcome, proved=proved), search.best
