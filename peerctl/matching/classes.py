"""The stage of waiting where more is demanded than the most pairs: class by class, by the search.

Paths in the graph serve those who waited longest as long as every pair is free to change; where some pairs are forced
or a plan has to differ from another, the matroid is lost, and each class is an optimum of its own.
"""

from collections.abc import Callable

from peerctl.matching.merits import left_waiting, partners
from peerctl.matching.problem import Matching, Problem
from peerctl.matching.search import Search
from peerctl.matching.waiting import served_columns


def serve_in_turn(search: Search) -> tuple[tuple[int, ...], bool, tuple[int, ...]]:
    """Leave as few waiting as can be, class by class; give the value, whether it is proved, and a bound."""
    problem = search.problem
    bounds = [0] * problem.classes
    proved = True
    for rank in range(problem.classes):
        members = [person for person in problem.people if problem.waiting[person] == rank]
        terms = {column: -factor for column, factor in served_columns(search.model, members).items()}
        optimum = search.settle(terms, _served(problem, members), -len(members))
        if proved:
            bounds[rank] = len(members) + optimum.bound
        proved = proved and optimum.proved
    return left_waiting(problem, search.best), proved, tuple(bounds)


def _served(problem: Problem, members: list[int]) -> Callable[[Matching], int]:
    def served(matching: Matching) -> int:
        mine = partners(problem, matching)
        return -sum(bool(mine[person]) for person in members)

    return served
