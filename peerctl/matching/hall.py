"""Why somebody cannot be served: too many people for too few partners (Hall, 1935), and what would change it."""

from collections import deque
from dataclasses import dataclass

from peerctl.matching.merits import partners
from peerctl.matching.problem import Matching, Problem


@dataclass(frozen=True, slots=True)
class Shortage:
    """All people who can only have these partners, whose places are all taken by some of them."""

    people: tuple[int, ...]
    partners: tuple[int, ...]


def shortage(problem: Problem, matching: Matching, person: int) -> Shortage | None:
    """Find the shortage that somebody without a partner is in; None where a further pair would be possible."""
    people, found = _reached(problem, matching, [person])
    mine = partners(problem, matching)
    possible = {problem.partner(one, pair) for one in people for pair in problem.pairs_of[one]}
    if possible != found or any(len(mine[other]) < problem.places[other] for other in found):
        return None
    return Shortage(tuple(sorted(people | _like(problem, person, found))), tuple(sorted(found)))


def _like(problem: Problem, person: int, found: set[int]) -> set[int]:
    """Give those of the person's side who can have some of the partners found, and nobody else."""
    side = next(side for side in problem.sides if person in side)
    possible = {one: {problem.partner(one, pair) for pair in problem.pairs_of[one]} for one in side}
    return {one for one, partners_ in possible.items() if partners_ and partners_ <= found}


def movable(problem: Problem, matching: Matching, side: range) -> frozenset[int]:
    """Give those of a side who could take one more partner, if others changed theirs."""
    mine = partners(problem, matching)
    people, _ = _reached(problem, matching, [person for person in side if len(mine[person]) < problem.places[person]])
    return frozenset(people)


def _reached(problem: Problem, matching: Matching, start: list[int]) -> tuple[set[int], set[int]]:
    """Follow alternating paths: to possible partners, and from these to those who have them now."""
    people, found = set(start), set[int]()
    queue = deque(start)
    while queue:
        person = queue.popleft()
        others = {problem.partner(person, pair) for pair in problem.pairs_of[person] if pair not in matching} - found
        found |= others
        for other in others:
            having = {problem.partner(other, pair) for pair in problem.pairs_of[other] if pair in matching} - people
            people |= having
            queue.extend(having)
    return people, found
