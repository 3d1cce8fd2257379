"""Solve a matching problem by a strategy, stage by stage."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from itertools import islice

from peerctl.matching.model import Row
from peerctl.matching.problem import Matching, Problem
from peerctl.matching.recount import recounted
from peerctl.matching.restriction import restricted
from peerctl.matching.search import Search
from peerctl.matching.stages import Outcome
from peerctl.matching.strategies import STAGE_NAMES, STRATEGIES, Strategy
from peerctl.matching.watch import PATIENT, Watch


@dataclass(frozen=True, slots=True)
class Solution:
    """A matching, and what each stage reached; nothing is proved after a stage that is not."""

    matching: Matching
    stages: tuple[Outcome, ...]

    @property
    def proved(self) -> bool:
        """Whether no other matching is as good."""
        return all(outcome.proved for outcome in self.stages)


def solve(problem: Problem, strategy: str, seed: str, watch: Watch = PATIENT) -> Solution:
    """Find the matching that the strategy wants.

    Args:
        problem: Who may be paired with whom.
        strategy: One of `STRATEGIES`.
        seed: What the lot is drawn from.
        watch: How much time there is; where it runs out, the best so far is given.
    """
    search = Search(problem, seed, STRATEGIES[strategy].start(problem, watch), watch=watch)
    outcomes = tuple(outcome for outcome, _ in _stages(search, strategy))
    return Solution(search.best, outcomes)


def outline(problem: Problem, strategy: str, watch: Watch = PATIENT) -> Solution:
    """Give a matching with the pairs and blocking pairs the strategy would give; the later stages are not worked out."""
    chosen = STRATEGIES[strategy]
    search = Search(problem, "", chosen.start(problem, watch), watch=watch)
    outcomes = tuple(outcome for outcome, _ in islice(_stages(search, strategy), chosen.comparable))
    return Solution(search.best, outcomes)


def stages_within(
    problem: Problem, strategy: str, seed: str, demands: tuple[Row, ...], watch: Watch = PATIENT
) -> Iterator[tuple[Outcome, Matching]]:
    """Give stage by stage what the strategy reaches when the matching has to keep further rows; nothing if it cannot.

    Each stage comes with the best matching so far, which after the last one is the answer.
    """
    chosen = STRATEGIES[strategy]
    search = Search(problem, seed, _start_with(problem, chosen, demands, watch), demands, watch)
    if search.model.admits(search.best) or search.attempt(frozenset()):
        yield from _stages(search, strategy)


def _start_with(problem: Problem, strategy: Strategy, demands: tuple[Row, ...], watch: Watch) -> Matching:
    """Start from where the strategy does; where one pair of two with one place each is forced, from all the others."""
    if len(demands) == 1 and demands[0].lower == 1 and len(demands[0].terms) == 1:
        (forced,) = demands[0].terms
        both = set(problem.pairs[forced])
        if all(problem.places[person] == 1 for person in both):
            keep = [pair for pair, people in enumerate(problem.pairs) if not both & set(people)]
            return frozenset({forced, *(keep[pair] for pair in strategy.start(restricted(problem, keep), watch))})
    return strategy.start(problem, watch)


def _stages(search: Search, strategy: str) -> Iterator[tuple[Outcome, Matching]]:
    proved = True
    for name, stage in zip(STAGE_NAMES[strategy], STRATEGIES[strategy].stages, strict=True):
        search.watch.turn_to(name)
        value = recounted(search.problem, name, search.best, search.seed, 0)
        if isinstance(value, int):
            search.watch.tell(value, float("-inf"))
        outcome = stage(search)
        proved = proved and outcome.proved
        yield replace(outcome, proved=proved), search.best
