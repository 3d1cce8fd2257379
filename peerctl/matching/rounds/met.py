"""Who has met before, two by two: they need no meeting at an evening of speed-dating.

To have been at the same evening is no meeting of the two: with few rounds, many who were there did not sit together,
and a second evening is for just those.
"""

from collections.abc import Iterator

from peerctl.matching.situation import Situation
from peerctl.model.book import Book
from peerctl.model.match import MatchEventKind
from peerctl.model.standing import known

_TOGETHER = frozenset(MatchEventKind) - {MatchEventKind.PROPOSED, MatchEventKind.DECLINED}
"""Events of a pair that the two were at, or that come after one."""


def have_met(book: Book, seen: Situation) -> frozenset[frozenset[str]]:
    """Give the pairs who rated each other, at least on one side, or were or are a pair, at least as far as the talk."""
    return frozenset({*map(frozenset, seen.ratings), *_pairs(book, seen)})


def _pairs(book: Book, seen: Situation) -> Iterator[frozenset[str]]:
    for match in book.matches.values():
        if any(event.event in _TOGETHER for _, event in known(match.history, seen.day)):
            yield frozenset((match.mentor, match.peer))
