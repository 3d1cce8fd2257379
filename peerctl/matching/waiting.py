"""Those who must have a partner, as rows of the model."""

from collections.abc import Sequence

from peerctl.matching.merits import partners
from peerctl.matching.model import Meaning, Model, Terms
from peerctl.matching.problem import Matching, Problem


def keep_served(model: Model, best: Matching) -> None:
    """Keep, of each side and waiting class, as many people with a partner as `best` has.

    In every optimum these numbers are the same for either side: each side's are the ranks of a matroid.
    """
    problem = model.problem
    served = [bool(mine) for mine in partners(problem, best)]
    for side in problem.sides:
        for rank in range(problem.classes):
            members = [person for person in side if problem.waiting[person] == rank and problem.pairs_of[person]]
            _keep(model, members, sum(served[person] for person in members))


def _keep(model: Model, members: list[int], served: int) -> None:
    if served == len(members):
        for person in members:
            model.keep(dict.fromkeys(model.problem.pairs_of[person], 1), lower=1)
    elif served:
        model.keep(served_columns(model, members), lower=served)


def served_columns(model: Model, members: Sequence[int]) -> Terms:
    """Count those of the members who have a partner: by their pairs, or by a column for those with several places."""
    several = [person for person in members if model.problem.places[person] > 1]
    columns = model.add(len(several), _served(model.problem, several))
    for person, column in zip(several, columns, strict=True):
        model.keep({**dict.fromkeys(model.problem.pairs_of[person], 1), column: -1}, lower=0)
    terms = dict.fromkeys(columns, 1)
    for person in members:
        if person not in several:
            for pair in model.problem.pairs_of[person]:
                terms[pair] = terms.get(pair, 0) + 1
    return terms


def _served(problem: Problem, people: Sequence[int]) -> Meaning:
    def served(matching: Matching) -> Sequence[bool]:
        mine = partners(problem, matching)
        return [bool(mine[person]) for person in people]

    return served
