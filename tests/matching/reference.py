"""The exact reference: every matching listed and judged by the words of the definition, without a solver.

Nothing here uses the package: wishes are tiers by id, positions and blocking pairs are counted from them anew.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from hashlib import sha256
from itertools import count

Pair = tuple[str, str]


@dataclass(frozen=True)
class Instance:
    """People with their places, waiting months and tiers; the pairs with an affinity are the allowed ones."""

    mentors: tuple[str, ...]
    peers: tuple[str, ...]
    places: dict[str, int]
    waiting: dict[str, int | None]
    tiers: dict[str, dict[str, int]]
    affinity: dict[Pair, int]
    seed: str
    modulus: int = 4093

    def position(self, one: str, other: str) -> int:
        """Count the allowed partners that `one` strictly prefers to `other`."""
        mine = self.tiers[one]
        return sum(mine[partner] < mine[other] for partner in mine if self.allowed(one, partner))

    def allowed(self, one: str, other: str) -> bool:
        """Tell whether two people may be a pair."""
        return (one, other) in self.affinity or (other, one) in self.affinity


def matchings(instance: Instance) -> Iterator[frozenset[Pair]]:
    """List every choice of allowed pairs that gives nobody more partners than places."""
    pairs = sorted(instance.affinity)
    left = dict(instance.places)

    def extend(index: int, chosen: tuple[Pair, ...]) -> Iterator[frozenset[Pair]]:
        if index == len(pairs):
            yield frozenset(chosen)
            return
        yield from extend(index + 1, chosen)
        mentor, peer = pairs[index]
        if left[mentor] and left[peer]:
            left[mentor] -= 1
            left[peer] -= 1
            yield from extend(index + 1, (*chosen, pairs[index]))
            left[mentor] += 1
            left[peer] += 1

    return extend(0, ())


class Judge:
    """Judges the matchings of one instance."""

    def __init__(self, instance: Instance) -> None:
        self.instance = instance
        self.people = (*instance.mentors, *instance.peers)
        self.positions = {
            (one, other): instance.position(one, other)
            for pair in instance.affinity
            for one, other in (pair, pair[::-1])
        }

    def partners(self, matching: frozenset[Pair]) -> dict[str, list[str]]:
        """Give everybody's partners."""
        found: dict[str, list[str]] = {person: [] for person in self.people}
        for mentor, peer in matching:
            found[mentor].append(peer)
            found[peer].append(mentor)
        return found

    def waiting(self, matching: frozenset[Pair]) -> tuple[int, ...]:
        """Count those left waiting, by class, the longest first."""
        partners, classes = self.partners(matching), self.instance.waiting
        last = max((rank for rank in classes.values() if rank is not None), default=-1)
        return tuple(
            sum(not partners[person] for person in self.people if classes[person] == rank) for rank in range(last + 1)
        )

    def blocking(self, matching: frozenset[Pair]) -> tuple[Pair, ...]:
        """Give the allowed pairs outside, both of whom have a free place or rather have the other than the worst."""
        partners, tiers = self.partners(matching), self.instance.tiers

        def would(one: str, other: str) -> bool:
            if len(partners[one]) < self.instance.places[one]:
                return True
            return tiers[one][other] < max(tiers[one][partner] for partner in partners[one])

        return tuple(
            (mentor, peer)
            for mentor, peer in sorted(self.instance.affinity)
            if (mentor, peer) not in matching and would(mentor, peer) and would(peer, mentor)
        )

    def fairness(self, matching: frozenset[Pair]) -> tuple[tuple[int, int], ...]:
        """For each position k from the worst to 1: how many people have somebody at position k or further down."""
        worst = [
            max((self.positions[person, partner] for partner in partners), default=0)
            for person, partners in self.partners(matching).items()
        ]
        return tuple((k, sum(position >= k for position in worst)) for k in range(max(worst, default=0), 0, -1))

    def one_side(self, matching: frozenset[Pair], people: tuple[str, ...]) -> tuple[tuple[int, int], ...]:
        """For each position k from the worst to 1: how many of these people are at position k or further down."""
        partners = self.partners(matching)
        worst = [max((self.positions[one, other] for other in partners[one]), default=0) for one in people]
        return tuple((k, sum(position >= k for position in worst)) for k in range(max(worst, default=0), 0, -1))

    def wishes(self, matching: frozenset[Pair]) -> tuple[tuple[int, int], ...]:
        """For each position from 0 to the worst: how many partners are at it, seen from either side."""
        granted = [self.positions[pair] for mentor, peer in matching for pair in ((mentor, peer), (peer, mentor))]
        return tuple((k, granted.count(k)) for k in range(max(granted, default=-1) + 1))

    def affinity(self, matching: frozenset[Pair]) -> int:
        """Add up what the pairs have in common."""
        return sum(self.instance.affinity[pair] for pair in matching)

    def lot(self, matching: frozenset[Pair], turn: int) -> int:
        """Add up the lots of a round."""
        return sum(
            int(sha256(f"{self.instance.seed}:{turn}:{mentor}:{peer}".encode()).hexdigest(), 16) % self.instance.modulus
            for mentor, peer in matching
        )


Vector = tuple[tuple[str, object], ...]


def best(
    instance: Instance, strategy: str, demanded: Callable[[frozenset[Pair]], bool] = lambda _: True
) -> tuple[frozenset[Pair], Vector]:
    """Give the matching that the strategy wants among those that are as demanded, with what each stage is worth."""
    judge = Judge(instance)
    left = [matching for matching in matchings(instance) if demanded(matching)]
    worth: list[tuple[str, object]] = []
    for stage in _STAGES[strategy]:
        scored = [(_score(judge, stage, matching), matching) for matching in left]
        least = min(score for score, _ in scored)
        left = [matching for score, matching in scored if score == least]
        worth.append((stage, _shown(judge, stage, left[0])))
    sums = []
    for turn in count(1):
        least_sum = min(judge.lot(matching, turn) for matching in left)
        left = [matching for matching in left if judge.lot(matching, turn) == least_sum]
        sums.append(least_sum)
        if len(left) == 1:
            break
    return left[0], (*worth, ("lot", tuple(sums)))


_STAGES = {
    "fair": ("pairs", "waiting", "blocking", "fairness", "affinity"),
    "stable": ("blocking", "pairs", "fairness", "affinity"),
    "first-wishes": ("pairs", "wishes", "affinity"),
    "total": ("pairs", "positions", "affinity"),
    "peers-first": ("pairs", "waiting", "blocking", "peers", "mentors", "affinity"),
    "affinity": ("pairs", "waiting", "affinity"),
}


def _score(judge: Judge, stage: str, matching: frozenset[Pair]) -> tuple[object, ...]:
    if stage == "pairs":
        return (-len(matching),)
    if stage == "waiting":
        return judge.waiting(matching)
    if stage == "blocking":
        return (len(judge.blocking(matching)),)
    if stage in {"affinity", "positions"}:
        return (-judge.affinity(matching) if stage == "affinity" else _shown(judge, stage, matching),)
    if stage == "wishes":
        return tuple(-number for _, number in judge.wishes(matching))
    levels = _levels(judge, stage, matching)
    return (len(levels), tuple(number for _, number in levels))


def _levels(judge: Judge, stage: str, matching: frozenset[Pair]) -> tuple[tuple[int, int], ...]:
    sides = {"peers": judge.instance.peers, "mentors": judge.instance.mentors}
    return judge.one_side(matching, sides[stage]) if stage in sides else judge.fairness(matching)


def _shown(judge: Judge, stage: str, matching: frozenset[Pair]) -> object:
    if stage == "pairs":
        return len(matching)
    if stage == "waiting":
        return judge.waiting(matching)
    if stage == "blocking":
        return len(judge.blocking(matching))
    if stage == "affinity":
        return judge.affinity(matching)
    if stage == "positions":
        return sum(k * number for k, number in judge.wishes(matching))
    return judge.wishes(matching) if stage == "wishes" else _levels(judge, stage, matching)
