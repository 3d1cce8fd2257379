"""A proof that no more pairs are possible: a cover as large as the matching (König, 1931), without a solver."""

from peerctl.matching.hall import movable
from peerctl.matching.problem import Matching, Problem


def cover(problem: Problem, matching: Matching) -> int:
    """Give a number that no matching has more pairs than: the size of a cut between mentors and peers.

    Every pair is of a mentor who cannot be moved, or of a peer whom those who can be moved reach, or one of the pairs
    that the movable have with others already. Each person counts with the places, each such pair with one.
    """
    mentors, peers = problem.sides
    moved = movable(problem, matching, mentors)
    reached = {problem.pairs[pair][1] for person in moved for pair in problem.pairs_of[person] if pair not in matching}
    between = sum(mentor in moved and peer not in reached for mentor, peer in problem.pairs)
    return (
        sum(problem.places[person] for person in mentors if person not in moved)
        + sum(problem.places[person] for person in peers if person in reached)
        + between
    )
