"""The pairs that stay: running and accepted matches, which take up places before anything is proposed."""

from collections import Counter
from dataclasses import dataclass
from datetime import date

from peerctl.model.book import Book
from peerctl.model.match import Match
from peerctl.model.standing import COMMITTED, PairStanding, pair_standing


@dataclass(frozen=True, slots=True)
class Locked:
    """A match that stays, and where it stands."""

    match: Match
    standing: PairStanding


def locked_matches(book: Book, day: date) -> tuple[Locked, ...]:
    """Give the running and accepted matches of all cohorts on the day, by mentor and peer.

    A pair that is only proposed is not locked: it may be proposed again, or another in its place.
    """
    standings = ((match, pair_standing(match, day)) for match in book.matches.values())
    found = [Locked(match, standing) for match, standing in standings if standing in COMMITTED]
    return tuple(sorted(found, key=lambda locked: (locked.match.mentor, locked.match.peer, locked.match.id)))


def places_taken(locked: tuple[Locked, ...]) -> Counter[tuple[str, str]]:
    """Count the places taken by role and person, whichever the cohort: `capacity` is how many pairs at a time."""
    taken = Counter(("mentor", item.match.mentor) for item in locked)
    taken.update(("peer", item.match.peer) for item in locked)
    return taken
