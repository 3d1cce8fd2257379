"""The floors: what a least rating on both sides would cost in pairs."""

from collections.abc import Iterator

from peerctl.matching.preferences import BEST
from peerctl.matching.proposal import Floor, Tally
from peerctl.matching.restriction import restricted
from peerctl.matching.situation import Situation
from peerctl.matching.solve import outline
from peerctl.matching.trade_off import tally
from peerctl.matching.watch import Watch
from peerctl.model.message import say


def floors(seen: Situation, plain: Tally, watch: Watch) -> Iterator[Floor]:
    """Tell for each rating what `fair` gives when nobody gets a partner below it.

    There are none where nobody rated, or nobody can be paired. Who was named in the wishes counts as rated
    best, and who was not rated as rated 2: not stated stands between 3 and 2. Pairs below the floor are not allowed, so they do not block either.

    Args:
        seen: The cohort.
        plain: What `fair` gives without a floor.
        watch: How much time there is.
    """
    problem = seen.problem
    if not seen.ratings or not problem.pairs:
        return
    ratings = [_rating(seen, *problem.ids(pair)) for pair in range(len(problem.pairs))]
    tallies: dict[int, Tally] = {}
    for rating in range(1, BEST + 1):
        keep = [pair for pair, rated in enumerate(ratings) if rated >= rating]
        if len(keep) not in tallies:
            watch.set_about(say("a least rating of {rating}", rating=rating))
            left = restricted(problem, keep)
            whole = len(keep) == len(ratings)
            tallies[len(keep)] = plain if whole else tally(seen, left, outline(left, "fair", watch), "fair")
        found = tallies[len(keep)]
        yield Floor(rating, found.pairs, found.blocking, found.at_best)


def _rating(seen: Situation, mentor: str, peer: str) -> int:
    """Give the lower one of both sides' ratings."""
    return min(seen.preferences["mentor", mentor, peer].rating, seen.preferences["peer", peer, mentor].rating)
