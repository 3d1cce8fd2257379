"""A matching problem in whole numbers: who may be paired with whom, and how far down whose wishes each pair is.

People are numbered, mentors first, each side by id; pairs are numbered by mentor and peer. So the same people and
wishes give the same problem, in whatever order they were read. Locked pairs, and people with no place left, are not
in the problem: their places were taken before.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import cached_property, partial
from typing import TypeAlias

Matching: TypeAlias = frozenset[int]
"""A choice of pairs, by their numbers."""

Tiers: TypeAlias = Mapping[str, Mapping[str, int]]
"""For each person the tier of each partner, 0 the best; those in one tier are equal."""


@dataclass(frozen=True)
class Problem:
    """Who may be paired with whom, on the day."""

    mentors: tuple[str, ...]
    """Ids, ascending."""
    peers: tuple[str, ...]
    """Ids, ascending."""
    places: tuple[int, ...]
    """Places left for each person, mentors first; at least 1."""
    waiting: tuple[int | None, ...]
    """The waiting class of each person, 0 for those who waited longest; None for one who has a partner already."""
    pairs: tuple[tuple[int, int], ...]
    """The allowed pairs, ascending: the number of the mentor and of the peer."""
    positions: tuple[tuple[int, int], ...]
    """For each pair, how many allowed partners the mentor strictly prefers to the peer, and the peer to the mentor."""
    affinity: tuple[int, ...]
    """For each pair what the two have in common, 0 to 100."""

    @property
    def people(self) -> range:
        """Everybody's number."""
        return range(len(self.places))

    @property
    def sides(self) -> tuple[range, range]:
        """The numbers of the mentors, and those of the peers."""
        return range(len(self.mentors)), range(len(self.mentors), len(self.places))

    @cached_property
    def pairs_of(self) -> tuple[tuple[int, ...], ...]:
        """The allowed pairs each person is in, best first."""
        mine: list[list[int]] = [[] for _ in self.people]
        for pair, both in enumerate(self.pairs):
            for person in both:
                mine[person].append(pair)
        return tuple(tuple(sorted(pairs, key=partial(self.position, person))) for person, pairs in enumerate(mine))

    @cached_property
    def classes(self) -> int:
        """How many waiting classes there are."""
        return 1 + max((rank for rank in self.waiting if rank is not None), default=-1)

    def position(self, person: int, pair: int) -> int:
        """Tell how many partners the person strictly prefers to the one in this pair."""
        return self.positions[pair][person >= len(self.mentors)]

    def partner(self, person: int, pair: int) -> int:
        """Give the other one of a pair."""
        mentor, peer = self.pairs[pair]
        return peer if person == mentor else mentor

    def ids(self, pair: int) -> tuple[str, str]:
        """Give the ids of a pair: mentor and peer."""
        mentor, peer = self.pairs[pair]
        return self.mentors[mentor], self.peers[peer - len(self.mentors)]


@dataclass(frozen=True)
class Side:
    """The people of one side who have a place left, by id."""

    places: Mapping[str, int]
    waiting: Mapping[str, int | None]
    tiers: Tiers


def build_problem(mentors: Side, peers: Side, affinity: Mapping[tuple[str, str], int]) -> Problem:
    """Number people and pairs, and turn tiers into positions; the pairs of `affinity` are the allowed ones."""
    names = (tuple(sorted(mentors.places)), tuple(sorted(peers.places)))
    number = {name: index for index, name in enumerate(names[0])}
    numbers_of_peers = {name: index + len(number) for index, name in enumerate(names[1])}
    allowed = sorted(affinity)
    position = _positions(allowed, mentors.tiers, peers.tiers)
    sides = ((mentors, names[0]), (peers, names[1]))
    return Problem(
        *names,
        places=tuple(side.places[name] for side, known in sides for name in known),
        waiting=tuple(side.waiting[name] for side, known in sides for name in known),
        pairs=tuple((number[mentor], numbers_of_peers[peer]) for mentor, peer in allowed),
        positions=tuple(position(pair) for pair in allowed),
        affinity=tuple(affinity[pair] for pair in allowed),
    )


def _positions(
    allowed: list[tuple[str, str]], mentors: Tiers, peers: Tiers
) -> Callable[[tuple[str, str]], tuple[int, int]]:
    chosen: tuple[dict[str, list[int]], dict[str, list[int]]] = ({}, {})
    for mentor, peer in allowed:
        chosen[0].setdefault(mentor, []).append(mentors[mentor][peer])
        chosen[1].setdefault(peer, []).append(peers[peer][mentor])
    counted = [{name: _better(tiers) for name, tiers in side.items()} for side in chosen]

    def position(pair: tuple[str, str]) -> tuple[int, int]:
        mentor, peer = pair
        return counted[0][mentor][mentors[mentor][peer]], counted[1][peer][peers[peer][mentor]]

    return position


def _better(tiers: list[int]) -> dict[int, int]:
    ordered = sorted(tiers)
    return {tier: ordered.index(tier) for tier in set(ordered)}
