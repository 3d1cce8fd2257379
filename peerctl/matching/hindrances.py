"""What stands in the way of every pair, worked out for a pair when somebody asks about it.

A thousand people on either side are a million pairs; hardly any of them is ever asked about.
"""

from collections.abc import Callable, Iterator, Mapping
from itertools import product

from peerctl.matching.candidates import Candidate
from peerctl.matching.obstacles import Obstacle
from peerctl.matching.past import Pair

Find = Callable[[Candidate, Candidate], tuple[Obstacle, ...]]


class Hindrances(Mapping[Pair, tuple[Obstacle, ...]]):
    """Every reason that rules a mentor and a peer out; none where the two are allowed."""

    def __init__(self, mentors: Mapping[str, Candidate], peers: Mapping[str, Candidate], find: Find) -> None:
        self._mentors, self._peers, self._find = mentors, peers, find
        self._found: dict[Pair, tuple[Obstacle, ...]] = {}

    def __getitem__(self, pair: Pair) -> tuple[Obstacle, ...]:
        """Give what rules a pair out."""
        if pair not in self._found:
            mentor, peer = pair
            self._found[pair] = self._find(self._mentors[mentor], self._peers[peer])
        return self._found[pair]

    def __iter__(self) -> Iterator[Pair]:
        """Go through all pairs."""
        return product(self._mentors, self._peers)

    def __len__(self) -> int:
        """Count all pairs."""
        return len(self._mentors) * len(self._peers)

    def of(self, person: Candidate) -> Iterator[tuple[str, tuple[Obstacle, ...]]]:
        """Give what rules out whom for a person: each partner with the reasons, where there are any."""
        mentor = person.role == "mentor"
        for other in self._peers if mentor else self._mentors:
            found = self[(person.id, other) if mentor else (other, person.id)]
            if found:
                yield other, found
