"""The stages of a strategy: each finds its optimum, keeps it, and says what it is worth and whether it is proved."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from typing import TypeAlias

from peerctl.matching.classes import serve_in_turn
from peerctl.matching.coverage import repaired
from peerctl.matching.merits import (
    beyond,
    blocking_pairs,
    common_ground,
    granted,
    left_waiting,
    levels,
    sum_of_positions,
)
from peerctl.matching.model import Terms
from peerctl.matching.problem import Matching
from peerctl.matching.search import Search
from peerctl.matching.stability import count_blocking, keep_stable
from peerctl.matching.waiting import keep_served

Value: TypeAlias = int | tuple[int, ...] | tuple[tuple[int, int], ...]
"""A number; for `waiting` those left in each class, longest first; for `fairness`, `peers` and `mentors` each position
k from the worst, with how many people are at k or further down; for `wishes` each position from 0, with how many wishes
are granted there; for `lot` the sum of each round."""


@dataclass(frozen=True, slots=True)
class Outcome:
    """What a stage reached, and a bound that no matching can beat which keeps what the earlier stages reached."""

    stage: str
    value: Value
    proved: bool
    bound: Value


Stage: TypeAlias = Callable[[Search], Outcome]
"""Improves the search's best matching, keeps the gain, and tells what was reached."""


def pairs(search: Search) -> Outcome:
    """Find the most pairs."""
    everyone = dict.fromkeys(range(len(search.problem.pairs)), -1)
    most = len(repaired(search.problem))
    optimum = search.settle(everyone, lambda matching: -len(matching), -most)
    _keep_full_sides(search)
    return Outcome("pairs", -optimum.value, optimum.proved, -optimum.bound)


def _keep_full_sides(search: Search) -> None:
    """Where one side has no more places than there are pairs, keep a row for each: everybody of it is served."""
    problem = search.problem
    for side in problem.sides:
        places = {person: min(problem.places[person], len(problem.pairs_of[person])) for person in side}
        if sum(places.values()) == len(search.best):
            for person, count in places.items():
                search.model.keep(dict.fromkeys(problem.pairs_of[person], 1), lower=count)


def waiting(search: Search) -> Outcome:
    """Leave as few waiting as can be, those who waited longest first; right after `pairs`, it never costs one."""
    if search.demands:
        return Outcome("waiting", *serve_in_turn(search))
    search.best = repaired(search.problem, search.best)
    keep_served(search.model, search.best)
    value = left_waiting(search.problem, search.best)
    return Outcome("waiting", value, proved=True, bound=value)


def blocking(search: Search) -> Outcome:
    """Find the fewest blocking pairs."""
    problem = search.problem
    if not blocking_pairs(problem, search.best):
        return _no_blocking(search)
    columns = frozenset(count_blocking(search.model))
    none = _find_stable(search, columns)
    least = 1 if none is False else 0
    optimum = search.settle(dict.fromkeys(columns, 1), lambda matching: len(blocking_pairs(problem, matching)), least)
    return Outcome("blocking", optimum.value, optimum.proved, optimum.bound)


def _find_stable(search: Search, blocking: frozenset[int]) -> bool | None:
    """Move to a matching without a blocking pair, if there is one; None where that did not become known.

    Where nobody may be far down there are few pairs to choose from, and it is soon seen whether there is one.
    """
    problem = search.problem
    for level in range(len(levels(problem, search.best))):
        found = search.attempt(blocking | beyond(problem, level, problem.people), thorough=False)
        if found is not False:
            return found or search.attempt(blocking)
    return search.attempt(blocking)


def _no_blocking(search: Search) -> Outcome:
    """Allow no blocking pair; the best matching has to have none."""
    keep_stable(search.model)
    return Outcome("blocking", 0, proved=True, bound=0)


def wishes(search: Search) -> Outcome:
    """Grant as many first wishes as can be, then as many second ones, and so on (rank-maximal)."""
    problem = search.problem
    least = -len(search.best) * 2
    bounds: list[tuple[int, int]] = []
    proved = True
    for position in sorted({position for both in problem.positions for position in both}):
        terms = {pair: -both.count(position) for pair, both in enumerate(problem.positions) if position in both}
        optimum = search.settle(terms, partial(_sum, terms), least)
        if proved:
            bounds.append((position, -optimum.bound))
        proved = proved and optimum.proved
        least -= optimum.value
        if not least:
            break
    value = granted(problem, search.best)
    bounds_at = dict(bounds)
    bound = tuple((k, bounds_at.get(k, 0)) for k in range(max(bounds_at, default=-1) + 1))
    return Outcome("wishes", value, proved, value if proved else bound)


def _sum(terms: Terms, matching: Matching) -> int:
    return sum(terms.get(pair, 0) for pair in matching)


def positions(search: Search) -> Outcome:
    """Find the smallest sum of positions, both sides together."""
    problem = search.problem
    terms = {pair: sum(both) for pair, both in enumerate(problem.positions) if any(both)}
    optimum = search.settle(terms, lambda matching: sum_of_positions(problem, matching), 0)
    return Outcome("positions", optimum.value, optimum.proved, optimum.bound)


def affinity(search: Search) -> Outcome:
    """Find the greatest sum of affinity."""
    problem = search.problem
    terms = {pair: -points for pair, points in enumerate(problem.affinity) if points}
    most = sum(sorted(problem.affinity, reverse=True)[: len(search.best)])
    optimum = search.settle(terms, lambda matching: -common_ground(problem, matching), -most)
    return Outcome("affinity", -optimum.value, optimum.proved, -optimum.bound)
