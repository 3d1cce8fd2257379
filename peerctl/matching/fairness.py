"""The stage of fairness: level by level from the worst position, as few people as can be at it or further down."""

from collections.abc import Callable, Sequence

from peerctl.matching.merits import levels, worst_positions
from peerctl.matching.model import Meaning, Model, Terms
from peerctl.matching.problem import Matching, Problem
from peerctl.matching.search import Search
from peerctl.matching.stages import Outcome


def fairness(search: Search) -> Outcome:
    """Find the leximin of positions, both sides together."""
    problem = search.problem
    proved = _find_worst(search)
    worst = len(levels(problem, search.best))
    search.model.close(_beyond(problem, worst))
    least = 1 if proved else 0
    bounds: list[tuple[int, int]] = []
    for level in range(worst, 0, -1):
        optimum = search.settle(_terms(search.model, level), _count(problem, level), least)
        if proved:
            bounds.append((level, optimum.bound))
        least, proved = optimum.bound, proved and optimum.proved
    return Outcome("fairness", levels(problem, search.best), proved, tuple(bounds))


def _find_worst(search: Search) -> bool:
    """Move to a matching whose worst position is the least possible, from below; tell whether that is proved.

    With few pairs left to choose from a model is small, and most often impossible at a glance: all the levels that
    cannot be reached together take less time than one level from above.
    """
    for level in range(len(levels(search.problem, search.best))):
        found = search.attempt(_beyond(search.problem, level))
        if found is not False:
            return found is True
    return True


def _beyond(problem: Problem, level: int) -> frozenset[int]:
    """Give the pairs in which somebody is further down than a level."""
    return frozenset(pair for pair, both in enumerate(problem.positions) if max(both) > level)


def _count(problem: Problem, level: int) -> Callable[[Matching], int]:
    return lambda matching: sum(position >= level for position in worst_positions(problem, matching))


def _terms(model: Model, level: int) -> Terms:
    """Count the people at a level or further down: by their pairs, or by a column for those with several places."""
    problem = model.problem
    terms: dict[int, int] = {}
    several = []
    for person, mine in enumerate(problem.pairs_of):
        low = [pair for pair in mine if problem.position(person, pair) >= level and pair not in model.closed]
        if problem.places[person] > 1 and low:
            several.append((person, low))
        else:
            for pair in low:
                terms[pair] = terms.get(pair, 0) + 1
    columns = model.add(len(several), _low(problem, [person for person, _ in several], level))
    for column, (_, low) in zip(columns, several, strict=True):
        terms[column] = 1
        for pair in low:
            model.keep({column: 1, pair: -1}, lower=0)
    return terms


def _low(problem: Problem, people: Sequence[int], level: int) -> Meaning:
    def low(matching: Matching) -> Sequence[bool]:
        worst = worst_positions(problem, matching)
        return [worst[person] >= level for person in people]

    return low
