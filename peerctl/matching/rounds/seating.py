"""Who sits where: mentors stay seated, peers move."""

from collections.abc import Sequence
from dataclasses import dataclass

from peerctl.matching.past import Pair


@dataclass(frozen=True, slots=True)
class Meeting:
    """Two people at a table."""

    table: int
    mentor: str
    peer: str


@dataclass(frozen=True, slots=True)
class Round:
    """One round, by table."""

    round: int
    meetings: tuple[Meeting, ...]


def seated(rounds: Sequence[Sequence[Pair]], tables: int) -> tuple[Round, ...]:
    """Give every meeting a table.

    Each mentor has a table of their own, and stays there; where there are fewer tables than mentors, a mentor goes
    back to the table of the last meeting if nobody sits there.
    """
    mentors = sorted({mentor for meetings in rounds for mentor, _ in meetings})
    home = {mentor: number for number, mentor in enumerate(mentors, 1) if number <= tables}
    return tuple(Round(number, _round(sorted(meetings), home, tables)) for number, meetings in enumerate(rounds, 1))


def _round(meetings: Sequence[Pair], home: dict[str, int], tables: int) -> tuple[Meeting, ...]:
    """Seat one round, and keep in mind where each mentor sits."""
    places: dict[str, int] = {}
    for mentor, _ in meetings:
        if mentor in home and home[mentor] not in places.values():
            places[mentor] = home[mentor]
    free = iter(sorted({*range(1, tables + 1)} - {*places.values()}))
    for mentor, _ in meetings:
        home[mentor] = places[mentor] = places[mentor] if mentor in places else next(free)
    found = (Meeting(places[mentor], mentor, peer) for mentor, peer in meetings)
    return tuple(sorted(found, key=lambda meeting: meeting.table))
