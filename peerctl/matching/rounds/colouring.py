"""Meetings put into rounds so that nobody is in two at a time: an edge colouring of a bipartite graph.

As many rounds as anybody has meetings are always enough (Koenig, 1916): where the two of a meeting have no round in
common that is free, meetings along an alternating path change places. The rounds are then evened out along such paths
too (de Werra, 1971), so no round needs more tables than the meetings divided by the rounds, rounded up.
"""

from collections.abc import Iterable, Iterator, Sequence
from typing import TypeAlias

from peerctl.matching.past import Pair

Seat: TypeAlias = tuple[bool, str]
"""Somebody's place in the graph: whether on the peers' side, and the id."""


def coloured(meetings: Iterable[Pair], rounds: int) -> tuple[tuple[Pair, ...], ...]:
    """Put meetings into rounds that differ by at most one meeting in size.

    Args:
        meetings: Pairs of a mentor and a peer, each once.
        rounds: At least as many as anybody has meetings.
    """
    colouring = _Colouring(rounds)
    for meeting in sorted(meetings):
        colouring.add(meeting)
    colouring.even_out()
    return tuple(tuple(sorted(meetings)) for meetings in colouring.rounds)


def degrees(meetings: Iterable[Pair]) -> dict[Seat, int]:
    """Count everybody's meetings."""
    counted: dict[Seat, int] = {}
    for meeting in meetings:
        for seat in seats(meeting):
            counted[seat] = counted.get(seat, 0) + 1
    return counted


def seats(meeting: Pair) -> tuple[Seat, Seat]:
    """Give the two of a meeting."""
    mentor, peer = meeting
    return (False, mentor), (True, peer)


class _Colouring:
    """Rounds under change."""

    def __init__(self, rounds: int) -> None:
        self.rounds: list[set[Pair]] = [set() for _ in range(rounds)]
        self.at: dict[Seat, dict[int, Pair]] = {}
        """Everybody's meeting in each round."""

    def add(self, meeting: Pair) -> None:
        """Put a meeting into the first round that its mentor has free, once the peer has it free as well."""
        mentor, peer = (self.at.setdefault(seat, {}) for seat in seats(meeting))
        mine, theirs = (next(turn for turn in range(len(self.rounds)) if turn not in busy) for busy in (mentor, peer))
        if mine in peer:
            self._exchange(list(self._path(seats(meeting)[1], mine, theirs)), mine, theirs)
        self._put(meeting, mine)

    def even_out(self) -> None:
        """Move meetings from the largest round to the smallest, as long as that evens them out."""
        while self.rounds:
            order = sorted(range(len(self.rounds)), key=lambda turn: (len(self.rounds[turn]), turn))
            least, most = order[0], order[-1]
            if len(self.rounds[most]) - len(self.rounds[least]) <= 1:
                return
            self._exchange(self._surplus(most, least), most, least)

    def _surplus(self, most: int, least: int) -> Sequence[Pair]:
        """Find a path with one meeting more in the larger round; there is one, as that round has more of them."""
        ends = (seat for seat in sorted(self.at) if most in self.at[seat] and least not in self.at[seat])
        paths = (list(self._path(end, most, least)) for end in ends)
        return next(path for path in paths if len(path) % 2)

    def _path(self, end: Seat, first: int, second: int) -> Iterator[Pair]:
        """Give the meetings of two rounds in turn, from somebody who has one in the first and none in the second."""
        while (meeting := self.at[end].get(first)) is not None:
            yield meeting
            mentor, peer = seats(meeting)
            end = peer if end == mentor else mentor
            first, second = second, first

    def _exchange(self, path: Sequence[Pair], first: int, second: int) -> None:
        """Let the meetings of a path change rounds, the first of which is in `first`."""
        for index, meeting in enumerate(path):
            self._take(meeting, second if index % 2 else first)
        for index, meeting in enumerate(path):
            self._put(meeting, first if index % 2 else second)

    def _take(self, meeting: Pair, turn: int) -> None:
        self.rounds[turn].remove(meeting)
        for seat in seats(meeting):
            del self.at[seat][turn]

    def _put(self, meeting: Pair, turn: int) -> None:
        self.rounds[turn].add(meeting)
        for seat in seats(meeting):
            self.at[seat][turn] = meeting
