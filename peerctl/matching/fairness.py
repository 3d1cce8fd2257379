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
    worst = max((max(both) for both in problem.positions), default=0)
    least, proved = 0, True
    bounds: list[tuple[int, int]] = []
    for level in range(worst, 0, -1):
        optimum = search.settle(_terms(search.model, level), _count(problem, level), least)
        if optimum.value == 0:
            search.model.close(pair for pair, both in enumerate(problem.positions) if max(both) >= level)
        if proved and (optimum.value or bounds):
            bounds.append((level, optimum.bound))
        least, proved = optimum.bound, proved and optimum.proved
    return Outcome("fairness", levels(problem, search.best), proved, tuple(bounds))


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
