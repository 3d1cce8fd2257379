"""What came before: pairs the leader ruled out, pairs there are already, and pairs there were."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from peerctl.matching.locked import Locked
from peerctl.model.book import Book
from peerctl.model.match import Match, MatchEventKind
from peerctl.model.standing import PairStanding, known, pair_standing

Pair = tuple[str, str]
"""The ids of a mentor and a peer."""


@dataclass(frozen=True, slots=True)
class Past:
    """The pairs that are not proposed because of what came before."""

    ruled_out: frozenset[Pair]
    """By the leader, in the cohort's file."""
    running: frozenset[Pair]
    """Running or accepted, in whichever cohort."""
    not_again: frozenset[Pair]
    """Ended with `rematch: no`."""
    declined: frozenset[Pair]
    """The latest thing that happened to the two is that a proposal was declined."""


def past(book: Book, cohort: str, day: date, locked: tuple[Locked, ...]) -> Past:
    """Gather what came before, in all cohorts, by the day.

    A declined pair is not proposed again on its own; the leader may write a new match for the two, and the decline
    then no longer stands.
    """
    return Past(
        ruled_out=frozenset(book.cohorts[cohort].ruled_out),
        running=frozenset((item.match.mentor, item.match.peer) for item in locked),
        not_again=frozenset((match.mentor, match.peer) for match in book.matches.values() if _not_again(match, day)),
        declined=frozenset(_declined(book, day)),
    )


def _not_again(match: Match, day: date) -> bool:
    events = known(match.history, day)
    return any(event.event is MatchEventKind.ENDED and not event.rematch for _, event in events)


def _declined(book: Book, day: date) -> Iterator[Pair]:
    latest: dict[Pair, tuple[date, str]] = {}
    for name, match in book.matches.items():
        events = known(match.history, day)
        if events:
            pair = (match.mentor, match.peer)
            latest[pair] = max(latest.get(pair, (date.min, "")), (events[-1][1].on, name))
    for pair, (_, name) in latest.items():
        if pair_standing(book.matches[name], day) is PairStanding.DECLINED:
            yield pair
