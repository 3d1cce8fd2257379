"""The stage of fairness: level by level from the worst position, as few people as can be at it or further down."""

from collections.abc import Callable, Sequence

from peerctl.matching.merits import beyond, levels, worst_positions
from peerctl.matching.model import Meaning, Model, Terms
from peerctl.matching.problem import Matching, Problem
from peerctl.matching.search import Search
from peerctl.matching.stages import Outcome


def fairness(search: Search) -> Outcome:
    """Find the leximin of positions, both sides together."""
    return _leximin(search, "fairness", search.problem.people)


def fairness_of_peers(search: Search) -> Outcome:
    """Find the leximin of the peers' positions."""
    return _leximin(search, "peers", search.problem.sides[1])


def fairness_of_mentors(search: Search) -> Outcome:
    """Find the leximin of the mentors' positions."""
    return _leximin(search, "mentors", search.problem.sides[0])


def _leximin(search: Search, stage: str, people: range) -> Outcome:
    problem = search.problem
    proved = _find_worst(search, people)
    worst = len(levels(problem, search.best, people))
    search.model.close(beyond(problem, worst, people))
    search.narrow()
    least = 1 if proved else 0
    bounds: list[tuple[int, int]] = []
    for level in range(worst, 0, -1):
        optimum = search.settle(_terms(search.model, level, people), _count(problem, level, people), least)
        if proved:
            bounds.append((level, optimum.bound))
        least, proved = optimum.bound, proved and optimum.proved
    return Outcome(stage, levels(problem, search.best, people), proved, tuple(bounds))


def _find_worst(search: Search, people: range) -> bool:
    """Move to a matching whose worst position is the least possible, from below; tell whether that is proved.

    With few pairs left to choose from a model is small, and most often impossible at a glance: all the levels that
    cannot be reached together take less time than one level from above.
    """
    for level in range(len(levels(search.problem, search.best, people))):
        found = search.attempt(beyond(search.problem, level, people))
        if found is not False:
            return found is True
    return True


def _count(problem: Problem, level: int, people: range) -> Callable[[Matching], int]:
    def count(matching: Matching) -> int:
        worst = worst_positions(problem, matching)
        return sum(worst[person] >= level for person in people)

    return count


def _terms(model: Model, level: int, people: range) -> Terms:
    """Count the people at a level or further down: by their pairs, or by a column for those with several places."""
    problem = model.problem
    terms: dict[int, int] = {}
    several = []
    for person in people:
        low = [
            pair
            for pair in problem.pairs_of[person]
            if problem.position(person, pair) >= level and pair not in model.closed
        ]
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
