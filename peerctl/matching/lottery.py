"""The stage of the lot: of the matchings that are still equal, the one with the smallest sum of lots."""

from functools import partial

from peerctl.matching.lots import lot_sum, lots
from peerctl.matching.search import Search
from peerctl.matching.stages import Outcome


def lot(search: Search) -> Outcome:
    """Draw round after round, until one matching is left."""
    problem, seed = search.problem, search.seed
    sums: list[int] = []
    bounds: list[int] = []
    left: bool | None = False
    while left is False:
        turn = len(sums) + 1
        terms = dict(enumerate(lots(problem, seed, turn)))
        least = lot_sum(problem, seed, turn, search.best) if alone(search) else 0
        optimum = search.settle(terms, partial(lot_sum, problem, seed, turn), least)
        sums.append(optimum.value)
        bounds.append(optimum.bound)
        left = None if not optimum.proved else alone(search) or search.unique()
    return Outcome("lot", tuple(sums), left is True, tuple(bounds))


def alone(search: Search) -> bool:
    """Tell whether every pair outside the best matching is already ruled out."""
    return len(search.best) == sum(pair not in search.model.closed for pair in range(len(search.problem.pairs)))
