"""Which of the proposed pairs have a file of their own already."""

from datetime import date

from peerctl.matching.past import Pair
from peerctl.matching.proposal import Proposal
from peerctl.model.book import Book
from peerctl.model.standing import OVER, pair_standing


def recorded(book: Book, proposal: Proposal, day: date) -> frozenset[Pair]:
    """Give the new pairs of a proposal that have a match which is not over by the day.

    One that begins later counts too: a proposal of an earlier day is not to stand beside it.
    """
    on_file = {(match.mentor, match.peer) for match in book.matches.values() if pair_standing(match, day) not in OVER}
    return frozenset((pair.mentor, pair.peer) for pair in proposal.pairs if not pair.locked) & on_file
